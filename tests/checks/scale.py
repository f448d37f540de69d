#!/usr/bin/env python3
"""Hostile reports of thousands of figures are audited and built in time that grows with their length.

usage: scale.py PROGRAM

Each text has 10,000 figures or more and was made for one way in which work can grow with the square
of its length. The processor time each may take is some ten times what it takes; what grows with the
square needs ten times as much again.
"""
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

AUDIT_SECONDS = 60
BUILD_SECONDS = 150
MEMORY = 4 << 30
HEAD = "某市2031年统计公报\n\n一、综合\n\n"


def name(i):
    return "".join("甲乙丙丁戊己庚辛壬癸"[int(digit)] for digit in f"{i:04}")


def texts():
    n = 5000
    yield "one indicator", HEAD + "稻谷产量3万吨，增长2%。\n" * n
    yield "many indicators", HEAD + "".join(f"{name(i)}产量{i % 97}.3万吨，增长{i % 13}.2%。\n" for i in range(n))
    yield "one paragraph", HEAD + "".join(f"{name(i)}产量{i % 97}.3万吨，增长{i % 13}.2%。" for i in range(n)) + "\n"
    yield "months", HEAD + "".join(f"{i % 12 + 1}月，稻谷产量{i % 97}万吨，增长3%；1—{i % 12 + 1}月，稻谷产量{i}万吨，增长1%。"
                                   for i in range(n // 2)) + "\n"
    yield "deep parts", HEAD + "全市出口30000亿元" + "".join(f"，其中{name(i)}出口{2 * n - i}亿元" for i in range(2 * n)) + "。\n"
    yield "wholes", HEAD + "".join(f"全市进出口总额{i + 3}亿元，其中出口{i + 1}亿元，进口2亿元。" for i in range(n)) + "\n"
    yield "works", HEAD + "".join(f"新建{name(i)}学校{i % 19 + 1}所，改造道路{i % 9 + 2}条。" for i in range(n)) + "\n"
    yield "targets", HEAD + "".join(f"2032年，稻谷产量增长{i % 9}%以上。" for i in range(2 * n)) + "\n"
    yield "sections", "某市2031年统计公报\n\n" + "".join(f"（{'一二三四五六七八九'[i % 9]}）{name(i)}类\n\n稻谷产量3万吨，增长2%。\n\n"
                                                     for i in range(n))


def limit(seconds):
    def set_limits():
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    return set_limits


def run(words, seconds):
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    code = subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                          preexec_fn=limit(seconds), check=False).returncode
    return code, resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before


def main():
    program, faults, n = sys.argv[1], 0, 0
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "t.txt")
        for what, text in texts():
            file.write_text(text, encoding="utf-8")
            steps = [("audit", ["audit", str(file), "--format", "jsonl", "--fail-on", "never"], AUDIT_SECONDS)]
            if what in ("one indicator", "wholes"):
                steps.append(("build", ["build", str(file), "-o", str(Path(folder, "site"))], BUILD_SECONDS))
            for step, words, seconds in steps:
                code, spent = run([program, *words], seconds)
                n += 1
                faults += code != 0
                print(f"{what}: {step} {spent:.1f} s of {seconds}" + (f", code {code}" if code else ""))
    print(f"{n} runs, {faults} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
