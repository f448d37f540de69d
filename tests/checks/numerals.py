#!/usr/bin/env python3
"""Public cases of Chinese numerals, percentages and ranges, against gongbao scan.

usage: numerals.py PROGRAM FOLDER [--show]

FOLDER holds NumberModel.json, PercentModel.json and NumberRangeModel.json, the Chinese specification
files of microsoft/Recognizers-Text (MIT licence). Where it is absent the check says so and ends with
77, which ctest takes for skipped. The files are everyday Chinese; a case of a kind that official
prose does not have is left out. The kinds stand in KINDS, each with its reason, and are told by the
case alone, never by what the program makes of it. Of the others 90 % must be right.

Right is a case when every expected value is read at its place and nothing else is:
  NumberModel       place and exact value; the program's kind is not compared
  PercentModel      place and value; ‰ and N分之M are compared after division
  NumberRangeModel  the bounds and their side (ge, le); open and closed bounds are one to the program
"""
import collections, json, pathlib, re, subprocess, sys, tempfile
from decimal import Decimal
from fractions import Fraction

FLOOR = 0.90
DIGIT = "〇零一二两三四五六七八九"
TRADITIONAL = "萬億兩負點對雙個幾貳陸蘋還這塊陽請時買隊倆餘數"
CAPITALS = "壹贰叁肆伍陆柒捌玖拾佰仟俩倆"

# (name, reason, files, test of the case): the first that fits leaves the case out.
KINDS = [
    ("wrong in the file", "20万 is given as 20000", "R", lambda c: "20万次以上" in c["Input"]),
    ("traditional", "the reports are printed in simplified characters", "NPR",
     lambda c: re.search(f"[{TRADITIONAL}]", c["Input"])),
    ("capitals", "壹贰叁 are for cheques and vouchers", "NPR",
     lambda c: re.search(f"[{CAPITALS}]", c["Input"])),
    ("discount", "折 is of shops; a report prints 下降N%", "NPR",
     lambda c: "折" in c["Input"]),
    ("computing", "powers, exponents, k and M, .5 and 1.2.3 are no numerals of prose", "NPR",
     lambda c: re.search(r"\^|[\d０-９]\s*[eEkKＫＥM](?![a-zA-Z])|[\d０-９][eE]|(?<![\d０-９])\.\d|\d\.\d+\.|\.{3}|－－",
                         c["Input"])),
    ("address", "an address of the web", "NPR", lambda c: "http" in c["Input"]),
    ("date", "dates are read as periods", "NPR",
     lambda c: re.search(r"[\d０-９]年[\d０-９]+月", c["Input"])),
    ("mixed", "digits with 千 百 or with more digits behind (7万5千4百): GB/T 15835 has 万 and 亿 alone", "NPR",
     lambda c: re.search(f"[\\d０-９]\\s*[千百十万亿]\\s*[零万千百\\d０-９{DIGIT}]", c["Input"])),
    ("slash", "3/5 and 1 4/3: a slash parts units; fractions are printed N分之M", "NPR",
     lambda c: re.search(r"[\d０-９]\s*[/／]\s*[\d０-９]", c["Input"])),
    ("mixed fraction", "又 and signs inside a fraction: arithmetic, no report", "NPR",
     lambda c: re.search("又|分\\s*之\\s*负|负.*分\\s*之", c["Input"])),
    ("digits and characters in a fraction", "３分之一百五十七", "NPR",
     lambda c: re.search(f"[\\d０-９]\\s*分\\s*之|[{DIGIT}十][百千万]*\\s*分\\s*之\\s*[\\d０-９]", c["Input"])),
    ("indefinite", "几, and two guesses side by side (二三十)", "NPR",
     lambda c: re.search(f"几|[{DIGIT}]{{2}}十", c["Input"])),
    ("spoken", "四百五 for 450, 千三, 半百, 一打, 七成六, 半成: spoken short forms", "NPR",
     lambda c: re.search(f"[百千万亿]\\s*[一二三四五六七八九](?!\\s*[百千万亿十{DIGIT}])(?!\\s*[点分]之?$)|半|打|成\\s*六"
                         f"|(?<![{DIGIT}十百千万亿零\\s])[百千][一二三四五六七八九]|千[一二三四五六七八九]点|千二分",
                         re.sub("百分|千分|万分", "", c["Input"]))),
    ("零 before a multiplier", "零十, 零三千: no numeral of print", "NPR",
     lambda c: re.search("零十|零三千", c["Input"])),
    ("percentage", "a percentage is one numeral, held by PercentModel", "N",
     lambda c: re.search("百分[之点]|％", c["Input"])),
    ("single character", "这是五, 一看, 两双, 一到五: words; a report prints such numbers as digits", "NR",
     lambda c: bare(c)),
    ("blanks in a group", "1, 234, 567: a comma and a blank part numbers", "N",
     lambda c: re.search(r"[\d１]\s*, [\d２]", c["Input"])),
    ("repeated multiplier", "万万, 三十万多亿, 百万分之, 五十千: no form of print", "NPR",
     lambda c: re.search("万万|万[多余]亿|百万分|千万分|五十千", c["Input"])),
    ("two comparisons", "大于A且小于B, 最多A最少B, A以上B以下: of a search; a report prints N—M", "R",
     lambda c: re.search("(大于|小于|不大于|最多|以上).*(小于|大于|不小于|少于|最少|以下)", c["Input"])),
    ("equality", "等于N: a report prints the number", "R", lambda c: "等于" in c["Input"]),
    ("signs", "< = ≥: formulas", "R", lambda c: re.search("[<>≥≤]", c["Input"])),
    ("comparison with 比", "比N大, N之下, N或者以上, N或者更多, 过N: spoken", "R",
     lambda c: re.search(r"比.*[大小低高]|之下|或者|过[\d]", c["Input"])),
    ("between", "N与M之间: a report prints N—M", "R", lambda c: "间" in c["Input"]),
]
FILES = {"N": "NumberModel.json", "P": "PercentModel.json", "R": "NumberRangeModel.json"}


def bare(case):
    texts = [r["Text"] for r in case["Results"]]
    if any(t in DIGIT or t == "十" or re.match(f"[{DIGIT}][到以]", t) for t in texts):
        return True
    return not texts and re.search(f"[{DIGIT}十万]", case["Input"])


def kind_of(case, letter):
    return next((k for k in KINDS if letter in k[2] and k[3](case)), None)


def value_of(q):
    if "fraction" in q:
        over, under = map(Fraction, q["fraction"].split("/"))
        return over / under
    return Fraction(q["value"]) if "value" in q else None


def percent_of(q):
    scale = {"percent": 1, "point": 1, "permille": Fraction(1, 10), "fraction": 100}.get(q["kind"])
    return None if scale is None else value_of(q) * scale


def close(a, b):
    return a is not None and abs(a - b) <= abs(b) * Fraction(1, 10**12)


def at_places(case, got, read, parse):
    """The quantities that @read gives a value are the expected ones, each at its place."""
    got = [q for q in got if read(q) is not None]
    want = case["Results"]
    return len(got) == len(want) and all(
        q["start"] <= r["Start"] <= q["start"] + 1 and q["end"] > r["End"] and close(read(q), parse(r))
        for q, r in zip(got, want))


def sides(got):
    return [(("lower" if q["approx"] in ("ge", "gt") else "upper"), value_of(q)) for q in got
            if q["approx"] in ("ge", "gt", "le", "lt")]


def bounds(case):
    for r in case["Results"]:
        low, high = r["Resolution"]["value"][1:-1].split(",")
        yield from (("lower", Fraction(low)),) if low else ()
        yield from (("upper", Fraction(high)),) if high else ()


def right(case, letter, got):
    if letter == "N":
        return at_places(case, got, value_of, lambda r: Fraction(Decimal(r["Resolution"]["value"])))
    if letter == "P":
        return at_places(case, got, percent_of, lambda r: Fraction(Decimal(r["Resolution"]["value"].rstrip("%"))))
    return sides(got) == list(bounds(case))


def scan(program, inputs):
    """One run for all: a line a case; places relative to the line."""
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".txt") as f:
        f.write("".join(i + "\n" for i in inputs)); f.flush()
        run = subprocess.run([program, "scan", f.name], capture_output=True, text=True)
    if run.returncode:
        sys.exit(f"scan ended with {run.returncode}: {run.stderr}")
    starts, at = [], 0
    for i in inputs:
        starts.append(at); at += len(i) + 1
    out, n = [[] for _ in inputs], 0
    for line in run.stdout.splitlines():
        q = json.loads(line, parse_float=str, parse_int=str)
        start, end = int(q["start"]), int(q["end"])
        while n + 1 < len(starts) and starts[n + 1] <= start:
            n += 1
        out[n].append({**q, "start": start - starts[n], "end": end - starts[n]})
    return out


def main():
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    if not all((folder / f).exists() for f in FILES.values()):
        print(f"{folder}: the public case files are not there: skipped")
        sys.exit(77)
    left_out, total, good = collections.Counter(), 0, 0
    for letter, name in FILES.items():
        cases = json.loads((folder / name).read_text(encoding="utf-8-sig"))
        held = []
        for case in cases:
            kind = kind_of(case, letter)
            if kind:
                left_out[kind[0]] += 1
            else:
                held.append(case)
        results = scan(program, [c["Input"].replace("\n", " ") for c in held])
        ok = [right(c, letter, got) for c, got in zip(held, results)]
        total, good = total + len(ok), good + sum(ok)
        print(f"{name}: {len(cases)} cases, {len(held)} apply, {sum(ok)} right")
        if "--show" in sys.argv:
            for c, got, o in zip(held, results, ok):
                if not o:
                    print(f"  {c['Input']} → " + " ".join(f"{r['Text']}={r['Resolution']['value']}" for r in c["Results"])
                          + " | got " + " ".join(f"{q['text']}={q.get('value', '')}{q['unit']}({q['kind']},{q['approx']})" for q in got))
    print("left out, by kind:")
    for name, reason, _, _ in KINDS:
        print(f"  {left_out[name]:4} {name}: {reason}")
    print(f"{total} cases apply, {good} right: {good / total:.3f}, floor {FLOOR}")
    sys.exit(good < FLOOR * total)


main()
