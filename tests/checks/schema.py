#!/usr/bin/env python3
"""The data document of every report is valid by the public schema.

usage: schema.py SITE SCHEMA
"""
import pathlib, subprocess, sys


def main():
    documents = sorted(pathlib.Path(sys.argv[1]).glob("reports/*/data/report.xml"))
    r = subprocess.run(["xmllint", "--noout", "--relaxng", sys.argv[2], *map(str, documents)], capture_output=True, text=True)
    if r.returncode:
        print(r.stderr[:6000])
    print(f"{len(documents)} documents, xmllint ended with {r.returncode}")
    sys.exit(bool(r.returncode) or not documents)


main()
