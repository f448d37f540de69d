#!/usr/bin/env python3
"""Derive assets/lexicon/confidence.tsv from labelled figures, and show what confidence is worth.

usage: calibrate.py PROGRAM ROOT [--more DIR] [--write]

Figures come from the labelled reports (ROOT/tests/gold with ROOT/tests/reports) and from the examples
of ROOT/tests/spec. The grammar was written with them at hand and hardly errs on them, so each report
is read again with a part of the lexicon left out, SEEDS times: a third of the rows of every word table,
but those words that any text has (see is_common). What the grammar then gets wrong is an honest error
with a known truth, of the kind that unknown words make in a report that nobody here has seen. A figure
is right where all fields are that score.py calls exact.

The model is logistic: the odds of the row "trust" less the weight of each doubt. A weight is drawn to
its prior, which is set by hand and matters where labels are few, and is never below LEAST: each doubt
takes something off. What is printed is held out: the figures of a report, in all its readings, are
judged by weights that were derived without it. DIR holds further NAME.txt and NAME.jsonl: no weight is
derived from them, they are judged by the weights of the table.

A wrong figure counts COST times: to trust it costs more than to look at a right one. So confidence says
rather too little than too much.

Without --write the table is left alone: ends with 1 where, held out, fewer than ABOVE (with a part of
the lexicon ABOVE_IN_PART) of the figures from 0.9 on are right, more than BELOW of those under 0.6, fewer than
CAUGHT of the wrong ones are under 0.9, or where the table is not what the labels give (DRIFT).
"""
import argparse, collections, importlib.util, json, math, os, pathlib, re, shutil, subprocess, sys, tempfile, zlib

here = pathlib.Path(__file__).resolve().parent
SPREAD = 1.0  # standard deviation of a weight around its prior
COST = 3   # a wrong figure weighs as much as so many right ones
LEAST = 0.1   # what a doubt takes off at least
DRIFT = 1.0   # a weight in the table may differ so much from one derived anew: labels and grammar grow
SEEDS = range(1, 9)  # which rows are left out of the lexicon
SPEC_SEEDS = (1,)  # the same for the examples, which are many and short
BANDS = [0, 0.3, 0.6, 0.8, 0.9, 0.95, 1.01]
ABOVE, ABOVE_IN_PART, BELOW, CAUGHT = 0.98, 0.97, 0.75, 0.5
INDICATORS = ("indicators.tsv", "indicators-more.tsv")
OPEN = ("words.tsv", "attributes.tsv", "frames.tsv", "targets.tsv")
CLOSED = ("verbs.tsv", "bases.tsv", "units.tsv", "hedges.tsv")


def load(path):
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


score, run_spec = load(here.parent / "gold/score.py"), load(here.parent / "spec/run.py")
Figure = collections.namedtuple("Figure", "fold left_out right doubts")


def read_rows(path):
    head, *rows = path.read_text(encoding="utf-8").splitlines()
    return head, rows


def write_rows(path, head, rows):
    path.write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")


def is_common(name, word, texts):
    """A word that any text has: of an open class in most of the reports, of a closed one in two."""
    return sum(word in t for t in texts) >= (2 if name in CLOSED else 4) or (name == "units.tsv" and len(word) < 2)


def is_out(seed, name, row):
    """One row in three; a row that is new in a table changes nothing for the others."""
    return zlib.crc32("\t".join([str(seed), name, row.split("\t")[0]]).encode()) % 3 == 0


def leave_out(lexicon, seed, texts):
    """A third of the rows goes from the lexicon, with what refers to them."""
    gone = set()
    for name in INDICATORS:
        head, rows = read_rows(lexicon / name)
        write_rows(lexicon / name, head, [r for r in rows if not is_out(seed, name, r)])
        gone |= {r.split("\t")[0] for r in rows if is_out(seed, name, r)}
    for name in INDICATORS:
        head, rows = read_rows(lexicon / name)
        cells = [r.split("\t") for r in rows]
        write_rows(lexicon / name, head, ["\t".join([*c[:8], "" if c[8] in gone else c[8], *c[9:]]) for c in cells])
    head, rows = read_rows(lexicon / "wholes.tsv")
    write_rows(lexicon / "wholes.tsv", head, [r for r in rows if not gone & set(re.split("[\t;]", r)[:-1])])
    for name in (*OPEN, *CLOSED):
        head, rows = read_rows(lexicon / name)
        kept = [r for r in rows if not is_out(seed, name, r) or is_common(name, r.split("\t")[0], texts)]
        write_rows(lexicon / name, head, kept)


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


def of_reports(program, data, labels, texts, left_out):
    for path in sorted(labels.glob("*.jsonl")):
        rows = [json.loads(l) for l in path.read_text(encoding="utf-8").splitlines()]
        known = {r["start"]: r for r in rows if r["class"] == "obs"}
        for o, doubts in read(program, data, texts / (path.stem + ".txt")):
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


def gather(program, root, more):
    """Figures of the labelled reports and examples; those of further reports."""
    figures, further = [], []
    gold, reports = root / "tests/gold", root / "tests/reports"
    texts = [p.read_text(encoding="utf-8") for p in sorted(reports.glob("0*.txt"))]
    with tempfile.TemporaryDirectory() as t:
        for seed in (0, *SEEDS):
            data = pathlib.Path(t) / str(seed)
            for part in ("assets", "templates"):
                shutil.copytree(root / part, data / part)
            if seed:
                leave_out(data / "assets/lexicon", seed, texts)
            figures += of_reports(program, data, gold, reports, bool(seed))
            if not seed or seed in SPEC_SEEDS:
                figures += of_examples(program, data, root, pathlib.Path(t), bool(seed))
            if more:
                further += of_reports(program, data, more, more, bool(seed))
    names = {f.fold for f in figures}
    return figures, [f for f in further if f.fold not in names]


def read_table(path):
    rows = [l.split("\t") for l in path.read_text(encoding="utf-8").splitlines()]
    return rows[0], rows[1:]


def chance(weights, doubts):
    odds = weights["trust"] - sum(weights[d] for d in doubts)
    return 1 / (1 + math.exp(-odds))


def fit(figures, prior):
    """The weights that make the figures most likely, each drawn to its prior: Newton's steps, one
    weight at a time."""
    groups = collections.defaultdict(lambda: [0, 0])
    for f in figures:
        groups[tuple(f.doubts)][not f.right] += 1 if f.right else COST
    weights = dict(prior)
    for _ in range(200):
        moved = 0
        for k in weights:
            slope, bend = (prior[k] - weights[k]) / SPREAD ** 2, 1 / SPREAD ** 2
            for doubts, (good, bad) in groups.items():
                if k == "trust" or k in doubts:
                    p = chance(weights, doubts)
                    over = good - (good + bad) * p
                    slope += over if k == "trust" else -over
                    bend += (good + bad) * p * (1 - p)
            step = max(-1, min(1, slope / bend))
            last, weights[k] = weights[k], max(LEAST, weights[k] + step)
            moved = max(moved, abs(weights[k] - last))
        if moved < 1e-4:
            break
    return weights


def held_out(figures, prior):
    """(figure, confidence) with weights derived without the figure's fold."""
    for fold in sorted({f.fold for f in figures}):
        weights = fit([f for f in figures if f.fold != fold], prior)
        yield from ((f, chance(weights, f.doubts)) for f in figures if f.fold == fold)


def show(title, judged):
    good = sum(f.right for f, _ in judged)
    base, n = good / len(judged), len(judged)
    brier = sum((f.right - c) ** 2 for f, c in judged) / n
    print(f"{title}: {n} figures, {n - good} wrong; Brier score {brier:.4f} (one confidence for all: {base * (1 - base):.4f})")
    for low, high in zip(BANDS, BANDS[1:]):
        band = [(f, c) for f, c in judged if low <= c < high]
        if band:
            good, mean = sum(f.right for f, _ in band), sum(c for _, c in band) / len(band)
            print(f"  {low:.2f}–{min(high, 1):.2f}: {len(band):5} figures ({len(band) / n:6.1%}), {len(band) - good:3} wrong, "
                  f"right {good / len(band):6.1%}, said {mean:6.1%}")


def promises(judged):
    """Whether what the documentation promises holds; prints it."""
    kept = True
    for left_out, wanted in ((False, ABOVE), (True, ABOVE_IN_PART)):
        sure = [f.right for f, c in judged if c >= 0.9 and f.left_out == left_out]
        above = sum(sure) / len(sure)
        kept &= above >= wanted
        print(f"from 0.9 on, {'a part of the lexicon left out' if left_out else 'the whole lexicon'}: "
              f"{above:.2%} of {len(sure)} right (at least {wanted:.0%})")
    poor, wrong = [f.right for f, c in judged if c < 0.6], [c for f, c in judged if not f.right]
    below, caught = sum(poor) / len(poor), sum(c < 0.9 for c in wrong) / len(wrong)
    print(f"under 0.6: {below:.2%} of {len(poor)} right (at most {BELOW:.0%}); "
          f"of {len(wrong)} wrong {caught:.1%} under 0.9 (at least {CAUGHT:.0%})")
    return kept and below <= BELOW and caught >= CAUGHT


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("program")
    a.add_argument("root", type=pathlib.Path)
    a.add_argument("--more", type=pathlib.Path)
    a.add_argument("--write", action="store_true")
    a = a.parse_args()
    root, program = a.root.resolve(), os.path.abspath(a.program)
    table = root / "assets/lexicon/confidence.tsv"
    head, rows = read_table(table)
    prior, written = ({r[0]: float(r[k]) for r in rows} for k in (1, 2))
    figures, further = gather(program, root, a.more)
    judged = list(held_out(figures, prior))
    reports = [(f, c) for f, c in judged if not f.fold.startswith("spec")]
    show("reports", [(f, c) for f, c in reports if not f.left_out])
    show("reports, a part of the lexicon left out", [(f, c) for f, c in reports if f.left_out])
    show("examples of the specification", [(f, c) for f, c in judged if f.fold.startswith("spec")])
    if further:
        show("further reports", [(f, chance(written, f.doubts)) for f in further if not f.left_out])
        show("further reports, a part of the lexicon left out",
             [(f, chance(written, f.doubts)) for f in further if f.left_out])
    weights = fit(figures, prior)
    counts = collections.Counter(d for f in figures for d in f.doubts)
    wrong = collections.Counter(d for f in figures if not f.right for d in f.doubts)
    for r in rows:
        print(f"{r[0]:12} prior {r[1]:>5} weight {weights[r[0]]:5.2f}, {wrong[r[0]]} of {counts[r[0]]} wrong")
    kept = promises(reports)
    drift = [r[0] for r in rows if abs(written[r[0]] - weights[r[0]]) > DRIFT]
    print(f"drifted: {' '.join(drift) or 'none'}")
    if a.write:
        lines = ["\t".join(head)] + ["\t".join([r[0], r[1], f"{weights[r[0]]:.2f}", *r[3:]]) for r in rows]
        table.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return 0
    return int(not kept or bool(drift))


sys.exit(main())
