#!/usr/bin/env python3
"""Score extractor and audit and hold the scores against floors.tsv.

usage: floors.py gold|more|spec|audit PROGRAM ROOT
"""
import json, pathlib, re, subprocess, sys

here = pathlib.Path(__file__).resolve().parent


def read_floors(what):
    rows = [l.split("\t") for l in (here / "floors.tsv").read_text().splitlines() if l and l[0] != "#"]
    return {(report, measure): float(floor) for kind, report, measure, floor in rows if kind == what}


def run(*words):
    r = subprocess.run([sys.executable, *map(str, words)], capture_output=True, text=True)
    if r.returncode:
        sys.exit(f"{words[0]} failed: {r.stdout}{r.stderr}")
    return r.stdout


def gold_scores(program, labels, texts):
    out = run(here.parent / "gold/score.py", "--gold", labels, "--texts", texts, "--json",
              "--run", f"{program} extract {{}} --format jsonl")
    return {(row["report"], m): row[m] for row in json.loads(out) for m in ("f1", "exact_f1")}


def spec_scores(program, root):
    out = run(here.parent / "spec/run.py", "--spec", root / "tests/spec/constructions.md",
              "--run", f"{program} extract {{}} --format jsonl")
    m = re.search(r"rows (\d+)/(\d+).*unreadable (\d+)", out)
    if not m or int(m[3]):
        sys.exit(f"rows of the specification that cannot be read: {out}")
    return {("ALL", "rows"): int(m[1]) / int(m[2])}


def audit_scores(program, root):
    out = run(here.parent / "audit/score.py", "--gold", root / "tests/audit", "--texts", root / "tests/reports",
              "--run", f"{program} audit {{}} --format jsonl")
    n = {k: int(v) for k, v in re.findall(r"'(\w+)': (\d+)", out.splitlines()[-1])}
    return {("ALL", "found"): n["found"] / n["relations"], ("ALL", "right"): n["verdict"] / (n["found"] or 1),
            ("ALL", "caught"): n["caught"] / n["wanted"], ("ALL", "quiet"): int(n["alarms"] == 0)}


def main():
    what, program, root = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3]).resolve()
    if what == "gold":
        scores = gold_scores(program, root / "tests/gold", root / "tests/reports")
    elif what == "more":
        more = root.parent / "shared/gold/dev"
        if not more.exists():
            print("no further labelled reports here")
            return
        scores = gold_scores(program, more, more)
    else:
        scores = (spec_scores if what == "spec" else audit_scores)(program, root)
    floors, below = read_floors(what), 0
    for key, score in scores.items():
        floor = floors.pop(key, None)
        mark = "" if floor is None else f" (floor {floor})"
        if floor is not None and score < floor:
            below, mark = below + 1, mark + " BELOW"
        print(f"{what} {key[0]} {key[1]} {score:.4f}{mark}")
    for report, measure in floors:
        print(f"{what} {report} {measure}: a floor without a score")
    print(f"{len(scores)} scores, {below} below their floor")
    sys.exit(bool(below or floors))


main()
