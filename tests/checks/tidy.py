#!/usr/bin/env python3
"""Run clang-tidy (.clang-tidy has the checks) over the sources of generator/.

usage: tidy.py BUILD [FILE-PART]   BUILD has compile_commands.json of a clang build
"""
import concurrent.futures, json, os, pathlib, re, subprocess, sys


def main():
    build, part = pathlib.Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else ""
    entries = json.loads((build / "compile_commands.json").read_text())
    files = sorted({e["file"] for e in entries if "/generator/" in e["file"] and part in e["file"]})

    def read(file):
        r = subprocess.run(["clang-tidy", "-quiet", "-p", str(build), file], capture_output=True, text=True)
        return r.returncode, r.stdout, r.stderr

    warnings, failed = 0, 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for status, out, errors in pool.map(read, files):
            found = len(re.findall(r"(?:warning|error): .*\[", out))
            warnings += found
            if status or found:
                failed += 1
                print(out or errors)
    print(f"{len(files)} files read, {warnings} warnings in {failed} files")
    sys.exit(bool(failed) or not files)


main()
