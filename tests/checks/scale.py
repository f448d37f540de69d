#!/usr/bin/env python3
"""Hostile reports of thousands of figures are audited and built in time that grows with their length.

usage: scale.py PROGRAM

Each text was made for one way in which work can grow with the square of its length, and is audited at
half its length and whole, with 10,000 figures or more. Twice the text may take three times the processor
time (what grows with the square takes four times), and has at most two and a half times the findings.
Short times are left out of account. The whole may take some ten times what it takes.
"""
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

AUDIT_SECONDS = 60
BUILD_SECONDS = 150
MEMORY = 4 << 30
N = 5000
MOST_TIME, LEAST_SECONDS = 3, 1.5
MOST_FINDINGS, LEAST_FINDINGS = 2.5, 2000
HEAD = "某市2031年统计公报\n\n一、综合\n\n"


def name(i):
    return "".join("甲乙丙丁戊己庚辛壬癸"[int(digit)] for digit in f"{i:04}")


def texts(n):
    yield "one indicator", HEAD + "稻谷产量3万吨，增长2%。\n" * n
    yield "many indicators", HEAD + "".join(f"{name(i)}产量{i % 97}.3万吨，增长{i % 13}.2%。\n" for i in range(n))
    yield "one paragraph", HEAD + "".join(f"{name(i)}产量{i % 97}.3万吨，增长{i % 13}.2%。" for i in range(n)) + "\n"
    yield "months", HEAD + "".join(f"{i % 12 + 1}月，稻谷产量{i % 97}万吨，增长3%；1—{i % 12 + 1}月，稻谷产量{i}万吨，增长1%。"
                                   for i in range(n // 2)) + "\n"
    yield "one series", HEAD + "".join(f"1—{i % 12 + 1}月，稻谷产量{i + 1}万吨。\n" for i in range(4 * n))
    yield "deep parts", HEAD + "全市出口30000亿元" + "".join(f"，其中{name(i)}出口{2 * n - i}亿元" for i in range(2 * n)) + "。\n"
    yield "wholes", HEAD + "".join(f"全市进出口总额{i + 3}亿元，其中出口{i + 1}亿元，进口2亿元。" for i in range(n)) + "\n"
    yield "works", HEAD + "".join(f"新建{name(i)}学校{i % 19 + 1}所，改造道路{i % 9 + 2}条。" for i in range(n)) + "\n"
    yield "targets", HEAD + "".join(f"2032年，稻谷产量增长{i % 9}%以上。" for i in range(2 * n)) + "\n"
    yield "years of a history", "某县概况\n\n" + "1990年，稻谷产量3万吨。\n" * (4 * n) + "2031年，稻谷产量4万吨。\n"
    yield "shares", HEAD + "".join(f"在经营单位中，{name(i)}业占{i % 40 + 1}%。" for i in range(2 * n)) + "\n"
    yield "sections", "某市2031年统计公报\n\n" + "".join(f"（{'一二三四五六七八九'[i % 9]}）{name(i)}类\n\n稻谷产量3万吨，增长2%。\n\n"
                                                     for i in range(n))


def limit(seconds):
    def set_limits():
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    return set_limits


def run(words, seconds):
    """Exit code, processor time, lines printed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    with tempfile.TemporaryFile() as out:
        code = subprocess.run(words, stdout=out, stderr=subprocess.DEVNULL,
                              preexec_fn=limit(seconds), check=False).returncode
        out.seek(0)
        lines = sum(block.count(b"\n") for block in iter(lambda: out.read(1 << 20), b""))
    return code, resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before, lines


def grows(half, whole, most, least):
    """@whole is more than @most times @half, and @least at least."""
    return whole > least and whole > most * half


class Check:
    def __init__(self, program, folder):
        self.program, self.folder, self.faults, self.runs = program, folder, 0, 0

    def step(self, what, text, words, seconds):
        file = Path(self.folder, "t.txt")
        file.write_text(text, encoding="utf-8")
        code, spent, lines = run([self.program, words[0], str(file), *words[1:]], seconds)
        self.runs += 1
        self.faults += code != 0
        print(f"{what}: {words[0]} {spent:.1f} s of {seconds}" + (f", code {code}" if code else ""))
        return spent, lines

    def audit(self, what, half, whole):
        words = ["audit", "--format", "jsonl", "--fail-on", "never"]
        spent, findings = zip(*(self.step(what, text, words, AUDIT_SECONDS) for text in (half, whole)))
        if grows(*spent, MOST_TIME, LEAST_SECONDS):
            self.faults += 1
            print(f"{what}: twice the text takes {spent[1] / spent[0]:.1f} times the processor time")
        if grows(*findings, MOST_FINDINGS, LEAST_FINDINGS):
            self.faults += 1
            print(f"{what}: twice the text has {findings[1]} findings for {findings[0]}")

    def build(self, what, text):
        self.step(what, text, ["build", "-o", str(Path(self.folder, "site"))], BUILD_SECONDS)


def main():
    with tempfile.TemporaryDirectory() as folder:
        check = Check(sys.argv[1], folder)
        for (what, half), (_, whole) in zip(texts(N // 2), texts(N)):
            check.audit(what, half, whole)
            if what in ("one indicator", "one series", "wholes"):
                check.build(what, whole)
    print(f"{check.runs} runs, {check.faults} faults")
    return 1 if check.faults else 0


if __name__ == "__main__":
    sys.exit(main())
