#!/usr/bin/env python3
"""The HTML checker vnu finds no error on any page, in any style sheet, in any SVG of the site.

usage: vnu.py SITE [PAGE…]
"""
import json, pathlib, subprocess, sys

JAR = pathlib.Path(__file__).resolve().parent.parent / "node_modules/vnu-jar/build/dist/vnu.jar"


def main():
    site = pathlib.Path(sys.argv[1])
    files = [str(p) for p in sorted(site.rglob("*")) if p.suffix in (".html", ".svg")] + sys.argv[2:]
    r = subprocess.run(["java", "-Dfile.encoding=UTF-8", "-jar", str(JAR), "--format", "json", "--also-check-svg", *files],
                       capture_output=True, text=True)
    if not r.stderr.startswith("{"):
        sys.exit(f"vnu says no more than this:\n{r.stderr}")
    messages = json.loads(r.stderr)["messages"]
    errors = [m for m in messages if m["type"] != "info"]
    for m in errors[:40]:
        print(f"{m.get('url', '')}:{m.get('lastLine', 0)}:{m.get('lastColumn', 0)}: {m['message']} | {m.get('extract', '').strip()}")
    for text in sorted({m["message"] for m in messages if m["type"] == "info"}):
        print("warning:", text)
    print(f"{len(files)} files, {len(errors)} errors, {len(messages) - len(errors)} warnings")
    sys.exit(bool(errors) or not files)


main()
