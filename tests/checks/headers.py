#!/usr/bin/env python3
"""Compile every header of generator/ alone, twice in one unit, with the build's own flags.

usage: headers.py BUILD GENERATOR
"""
import concurrent.futures, json, os, pathlib, shlex, subprocess, sys


def flags(build):
    """The compiler and the options with which the build compiles the library."""
    for entry in json.loads((build / "compile_commands.json").read_text()):
        if "/generator/base/" in entry["file"]:
            words = shlex.split(entry["command"])
            return [w for w in words[:words.index("-o")] if w not in ("-g", "-O2")]
    sys.exit("compile_commands.json names no file of generator/base")


def main():
    build, root = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    compiler, *options = flags(build)
    command = [compiler, f"-I{root.resolve()}", *options, "-Werror", "-fsyntax-only", "-x", "c", "-"]

    def compile_alone(header):
        unit = f'#include "{header}"\n' * 2
        return header, subprocess.run(command, input=unit, capture_output=True, text=True, cwd=build)

    headers = [p.relative_to(root) for p in sorted(root.rglob("*.h"))]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        failed = [(h, r.stderr) for h, r in pool.map(compile_alone, headers) if r.returncode]
    for header, errors in failed:
        print(f"{header} does not compile alone:\n{errors}")
    print(f"{len(headers)} headers, {len(failed)} do not compile alone")
    sys.exit(bool(failed) or not headers)


main()
