#!/usr/bin/env python3
"""Derive assets/lexicon/confidence.tsv from labelled figures, and show what confidence is worth.

usage: calibrate.py PROGRAM ROOT [--labels DIR …] [--write]

Figures come from labelled reports (ROOT/tests/gold with ROOT/tests/reports; DIR holds NAME.txt and
NAME.jsonl), and from the examples of ROOT/tests/spec. Each is read twice more with a third of the
indicators left out of the lexicon: the grammar was written with these reports at hand, and what it
has never seen looks like that. A figure is right where all fields are that score.py calls exact.

The model is logistic: the odds of the row "trust" less the weight of each doubt. A weight is drawn
to its prior, which is set by hand, and never falls below it (trust never rises above): labels can
make the model more careful than a careful person, not less, because they were seen. What is printed
is held out: the figures of a report are judged by weights that were derived without it.

Without --write the table is left alone: ends with 1 where, held out, fewer than 98 % of the figures
above 0.9 are right, or where what is written is not what the labels give (see DRIFT).
"""
import argparse, collections, glob, importlib.util, json, math, os, pathlib, random, re, shutil, subprocess, sys, tempfile

here = pathlib.Path(__file__).resolve().parent
SPREAD = 0.6  # standard deviation of a weight around its prior
DRIFT = 1.0   # a weight in the table may differ so much from one derived anew: labels and grammar grow
LEFT_OUT = (1, 2)  # seeds: which third of the indicators is left out
BANDS = [0, 0.6, 0.8, 0.9, 0.95, 1.01]


def load(path):
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


score, run_spec = load(here.parent / "gold/score.py"), load(here.parent / "spec/run.py")
Figure = collections.namedtuple("Figure", "fold left_out right doubts")


def leave_out(data, seed):
    """A third of the indicators goes from the lexicon in DATA, with what refers to them."""
    chance, gone = random.Random(seed), set()
    lexicon = data / "assets/lexicon"
    for name in ("indicators.tsv", "indicators-more.tsv"):
        head, *rows = (lexicon / name).read_text(encoding="utf-8").splitlines()
        kept = [r for r in rows if chance.random() > 1 / 3 or gone.add(r.split("\t")[0])]
        (lexicon / name).write_text("\n".join([head, *kept]) + "\n", encoding="utf-8")
    for name, column in (("indicators.tsv", 8), ("indicators-more.tsv", 8)):
        rows = [r.split("\t") for r in (lexicon / name).read_text(encoding="utf-8").splitlines()]
        for row in rows[1:]:
            row[column] = "" if row[column] in gone else row[column]
        (lexicon / name).write_text("\n".join(map("\t".join, rows)) + "\n", encoding="utf-8")
    rows = (lexicon / "wholes.tsv").read_text(encoding="utf-8").splitlines()
    kept = [r for r in rows if not gone & set(re.split("[\t;]", r)[:-1])]
    (lexicon / "wholes.tsv").write_text("\n".join(kept) + "\n", encoding="utf-8")


def read(program, data, path):
    """Observations of a file, each with its doubts; those in digits alone, as labels are."""
    r = subprocess.run([program, "extract", "-q", "--data", str(data), "--dump", "model", str(path)],
                       capture_output=True, text=True, check=True)
    for line in r.stdout.splitlines():
        m = re.match(r"\s+observation \d+ (\{.*\})((?: [a-z-]+)*)$", line)
        if m:
            o = json.loads(m.group(1))
            if re.match(r"[0-9０-９]", o["num"]):
                yield o, m.group(2).split()


def right(label, o):
    return bool(label) and all(score.same(f, label, o) for f in score.EXACT)


def of_reports(program, data, folders, left_out):
    seen = set()
    for labels, texts in folders:
        for path in sorted(pathlib.Path(labels).glob("*.jsonl")):
            if path.stem in seen:
                continue
            seen.add(path.stem)
            rows = [json.loads(l) for l in path.read_text(encoding="utf-8").splitlines()]
            known = {r["start"]: r for r in rows if r["class"] == "obs"}
            for o, doubts in read(program, data, pathlib.Path(texts) / (path.stem + ".txt")):
                yield Figure(path.stem, left_out, right(known.get(o["start"]), o), doubts)


def of_examples(program, data, root, folder, left_out):
    for number, mark, text, rows in run_spec.examples(root / "tests/spec/constructions.md"):
        body = run_spec.CONTEXT[mark] + text + "\n"
        path = folder / "example.txt"
        path.write_text(body, encoding="utf-8")
        head = len(run_spec.CONTEXT[mark])
        spans = [m.start() for m in re.finditer(r"\d+(?:[.．]\d+)?", body) if m.start() >= head]
        keyed = [r for r in rows if re.match(r"\d", r[0])]
        known = {s: r[2] for s, r in zip(spans, keyed) if r[1] == "obs"}
        for o, doubts in read(program, data, path):
            if o["start"] in spans:
                yield Figure(f"spec-{(number or 0) % 5}", left_out, right(known.get(o["start"]), o), doubts)


def gather(program, root, folders):
    figures = []
    with tempfile.TemporaryDirectory() as t:
        for seed in (0, *LEFT_OUT):
            data = pathlib.Path(t) / str(seed)
            for part in ("assets", "templates"):
                shutil.copytree(root / part, data / part)
            if seed:
                leave_out(data, seed)
            figures += of_reports(program, data, folders, bool(seed))
            figures += of_examples(program, data, root, pathlib.Path(t), bool(seed))
    return figures


def read_table(path):
    rows = [l.split("\t") for l in path.read_text(encoding="utf-8").splitlines()]
    return rows[0], rows[1:]


def chance(weights, doubts):
    odds = weights["trust"] - sum(weights[d] for d in doubts)
    return 1 / (1 + math.exp(-odds))


def fit(figures, prior):
    """The weights that make the figures most likely, each drawn to its prior."""
    groups = collections.defaultdict(lambda: [0, 0])
    for f in figures:
        groups[tuple(f.doubts)][not f.right] += 1
    weights = dict(prior)
    for step in range(4000):
        slope = {k: (prior[k] - w) / SPREAD ** 2 for k, w in weights.items()}
        for doubts, (good, bad) in groups.items():
            over = (good + bad) * chance(weights, doubts) - good
            slope["trust"] -= over
            for d in doubts:
                slope[d] += over
        rate = 0.02 / (1 + step / 400)
        for k in weights:
            bound = min if k == "trust" else max
            weights[k] = bound(prior[k], weights[k] + rate * max(-5, min(5, slope[k])))
    return weights


def held_out(figures, prior):
    """(figure, confidence) with weights derived without the figure's fold."""
    for fold in sorted({f.fold for f in figures}):
        weights = fit([f for f in figures if f.fold != fold], prior)
        yield from ((f, chance(weights, f.doubts)) for f in figures if f.fold == fold)


def show(title, judged):
    print(f"{title}: {len(judged)} figures, {sum(f.right for f, _ in judged)} right")
    for low, high in zip(BANDS, BANDS[1:]):
        band = [(f, c) for f, c in judged if low <= c < high]
        if band:
            good, mean = sum(f.right for f, _ in band), sum(c for _, c in band) / len(band)
            print(f"  {low:.2f}–{min(high, 1):.2f}: {len(band):5} figures ({len(band) / len(judged):6.1%}), "
                  f"right {good / len(band):6.1%}, said {mean:6.1%}")


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("program")
    a.add_argument("root", type=pathlib.Path)
    a.add_argument("--labels", action="append", default=[])
    a.add_argument("--write", action="store_true")
    a = a.parse_args()
    root, program = a.root.resolve(), os.path.abspath(a.program)
    table = root / "assets/lexicon/confidence.tsv"
    head, rows = read_table(table)
    prior = {r[0]: float(r[1]) for r in rows}
    folders = [(d, d) for d in a.labels] + [(root / "tests/gold", root / "tests/reports")]
    figures = gather(program, root, folders)
    judged = list(held_out(figures, prior))
    reports = [(f, c) for f, c in judged if not f.fold.startswith("spec")]
    show("reports", [(f, c) for f, c in reports if not f.left_out])
    show("reports, a third of the indicators left out", [(f, c) for f, c in reports if f.left_out])
    show("examples of the specification", [(f, c) for f, c in judged if f.fold.startswith("spec") and not f.left_out])
    weights = fit(figures, prior)
    counts = collections.Counter(d for f in figures for d in f.doubts)
    wrong = collections.Counter(d for f in figures if not f.right for d in f.doubts)
    for r in rows:
        print(f"{r[0]:12} prior {r[1]:>5} weight {weights[r[0]]:5.2f}, {wrong[r[0]]} of {counts[r[0]]} wrong")
    sure = [f for f, c in reports if c > 0.9]
    share = sum(f.right for f in sure) / len(sure)
    drift = [r[0] for r in rows if abs(float(r[2]) - weights[r[0]]) > DRIFT]
    print(f"above 0.9: {len(sure)} figures, {share:.2%} right (at least 98 %); drifted: {' '.join(drift) or 'none'}")
    if a.write:
        lines = ["\t".join(head)] + ["\t".join([r[0], r[1], f"{weights[r[0]]:.2f}", *r[3:]]) for r in rows]
        table.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return 0
    return int(share < 0.98 or bool(drift))


sys.exit(main())
