#!/usr/bin/env python3
"""The compilation in one file and its reports in files of their own give the same observations, and
every observation's place holds its numeral.

usage: forms.py PROGRAM COMPILATION FOLDER-OF-SINGLE-FILES
"""
import json, pathlib, subprocess, sys

PLACES = ("start", "end")


def extract(program, path):
    r = subprocess.run([program, "extract", str(path), "--format", "jsonl"], capture_output=True, text=True)
    if r.returncode:
        sys.exit(f"{path}: extract ended with {r.returncode}: {r.stderr}")
    text, rows = path.read_text(encoding="utf-8-sig").replace("\r\n", "\n"), []
    for line in r.stdout.splitlines():
        o = json.loads(line)
        if text[o["start"]:o["end"]] != o["num"]:
            print(f"{path.name}: {o['start']}–{o['end']} is {text[o['start']:o['end']]!r}, not {o['num']!r}")
            rows.append(None)  # a fault that no other row equals
        if o.get("whole") is not None:
            o["whole"] = text[o["whole"]:o["whole"] + 8]  # what stands there, not where
        rows.append({k: v for k, v in o.items() if k not in PLACES})
    return rows


def by_report(rows):
    reports = {}
    for row in filter(None, rows):
        reports.setdefault(row["report"], []).append(row)
    return reports


def main():
    program, compilation, folder = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    one = extract(program, compilation)
    files = sorted(folder.glob("*.txt"))
    many = [row for f in files for row in extract(program, f)]
    faults = one.count(None) + many.count(None)
    one, many = by_report(one), by_report(many)
    if list(one) != list(many):
        faults += 1
        print(f"reports of the compilation: {list(one)}\nreports of the files: {list(many)}")
    for slug in one.keys() & many.keys():
        for a, b in zip(one[slug], many[slug]):
            if a != b:
                faults += 1
                print(f"{slug}: compilation {a}\n{slug}: own file    {b}")
                break
        if len(one[slug]) != len(many[slug]):
            faults += 1
            print(f"{slug}: {len(one[slug])} observations in the compilation, {len(many[slug])} in its own file")
    print(f"{len(one)} reports, {len(files)} files, {sum(map(len, one.values()))} observations, {faults} faults")
    sys.exit(bool(faults) or len(one) != len(files))


main()
