#!/usr/bin/env python3
"""What the program promises on the command line: exit codes, errors that name file and place, one
answer a file, output that is whole or untouched.

usage: contract.py PROGRAM ROOT
"""
import os, pathlib, re, resource, subprocess, sys, tempfile

program, root = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve()
report = root / "tests/reports/05-county-profile-2023.txt"
faults, runs = [], 0


os.environ["LC_ALL"] = "C"  # messages in English


def run(*words, code=0, says="", cwd=None, limit=None, stdin=""):
    """Runs the program; expects its exit code, and SAYS (a pattern) on standard error."""
    global runs
    runs += 1
    # A full disk is a limit of file size whose signal stays ignored, as Python has it.
    r = subprocess.run([program, *map(str, words)], cwd=cwd, capture_output=True, text=True, input=stdin,
                       restore_signals=not limit,
                       preexec_fn=limit and (lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))))
    name = " ".join(map(str, words)).replace(str(root), ".")
    if r.returncode != code:
        faults.append(f"{name}: exit code {r.returncode}, not {code}: {r.stderr[:200]}")
    if not re.search(says, r.stderr):
        faults.append(f"{name}: does not say {says!r}: {r.stderr[:200]!r}")
    if "\x1b" in r.stdout + r.stderr:
        faults.append(f"{name}: colours or progress in a pipe")
    return r.stdout


def expect(condition, what):
    global runs
    runs += 1
    if not condition:
        faults.append(what)


def tree(folder):
    return {str(p.relative_to(folder)): p.read_bytes() if p.is_file() else None for p in sorted(folder.rglob("*"))}


def check_help():
    for command in ("build", "extract", "audit", "review", "compare", "chart", "explain", "scan"):
        text = run(command, "--help")
        expect("Examples:" in text and f"gongbao {command}" in text, f"{command} --help has no example")
        expect(run("help", command) == text, f"help {command} is not {command} --help")
        run(command, code=2)
        run(command, "--no-such-option", code=2, says="no-such-option")
    expect("Exit codes" in run("--help"), "--help does not tell the exit codes")
    run("--version")
    run(code=2)
    run("extrat", code=2, says="extract")
    run("build", report, "-o", "x", "--titel=x", code=2, says="--title")


def check_input(folder):
    bad = {"empty": b"", "blank": b" \n\n", "binary": bytes(range(256)) * 9, "broken": b"\xef\xbb\xbf\xff\xfe\x80 \xe4\xb8",
           "half.utf16": b"\xff\xfe\x2d\x4e\x00"}
    for name, content in bad.items():
        file = folder / f"{name}.txt"
        file.write_bytes(content)
        for command in ("extract", "audit"):
            run(command, file, code=3, says=re.escape(file.name))
        run("build", file, "-o", folder / "out", code=3, says=re.escape(file.name))
    run("extract", folder / "nobody.txt", code=3, says="nobody.txt")
    run("build", folder / "nobody", "-o", folder / "out", code=3, says="nobody")
    (folder / "hollow").mkdir()
    run("build", folder / "hollow", "-o", folder / "out", code=3, says="hollow")
    big = folder / "big.txt"
    big.write_bytes(report.read_bytes() * (1 + (1 << 20) // report.stat().st_size))
    run("extract", big, "--limit=1", code=3, says="big.txt")
    run("extract", big, "--limit=2")
    expect(not (folder / "out").exists(), "an input that cannot be read left an output")
    for wrong in ("-1", "many"):
        run("extract", report, f"--limit={wrong}", code=2)


def check_encodings(folder):
    text = report.read_text(encoding="utf-8-sig")
    want = run("extract", report)
    forms = {"bom": ("utf-8-sig", text), "utf16": ("utf-16", text), "be": ("utf-16-be", "\ufeff" + text), "gb": ("gb18030", text),
             "crlf": ("utf-8", text.replace("\n", "\r\n"))}
    for name, (encoding, form) in forms.items():
        file = folder / f"{name}.txt"
        file.write_bytes(form.encode(encoding))
        expect(run("extract", file) == want, f"other observations from {name}")
    expect(run("extract", "-", stdin=text) == want, "other observations from standard input")
    answers = run("audit", report, "--format", "jsonl").splitlines()
    expect(len(answers) == len(set(answers)) > 0, "audit answers twice, or not at all")
    both = run("audit", report, report, "--format", "jsonl").splitlines()
    expect(both == answers * 2, "audit of a file twice is not its answer twice")


def check_output(folder):
    site = folder / "site"
    run("build", report, "-o", site)
    before = tree(site)
    run("build", folder / "hollow", "-o", site, code=3)
    (folder / "gongbao.ini").write_text("[site]\ntitel = x\n")
    run("build", report, "-o", site, cwd=folder, code=2, says=r"gongbao\.ini:2.*titel(.|\n)*title")
    (folder / "gongbao.ini").unlink()
    run("build", report, "-o", site, limit=4096, code=4)
    expect(tree(site) == before, "a build that failed changed the site")
    (site / "CNAME").write_text("stat.example")
    run("build", report, "-o", site)
    expect((site / "CNAME").exists(), "what the user put into the site's folder is gone")
    foreign = folder / "foreign"
    foreign.mkdir()
    (foreign / "thesis.txt").write_text("ten years")
    run("build", report, "-o", foreign, code=4, says="foreign")
    expect(tree(foreign) == {"thesis.txt": b"ten years"}, "a folder that is not ours was touched")
    (folder / "closed").write_text("")
    run("build", report, "-o", folder / "closed", code=4, says="closed")
    run("build", report, "-o", folder / "closed/below", code=4, says="closed")
    run("build", report, "-o", folder / "made/on/the/way")
    expect(tree(folder / "made/on/the/way") == before, "another place gives another site")
    left = [p.name for p in folder.iterdir() if "site" in p.name and p.name != "site"]
    expect(not left, f"left beside the site: {left}")


with tempfile.TemporaryDirectory(prefix="gongbao-contract-") as temporary:
    check_help()
    check_input(pathlib.Path(temporary))
    check_encodings(pathlib.Path(temporary))
    check_output(pathlib.Path(temporary))
print("\n".join([*faults, f"{runs} runs and expectations, {len(faults)} faults"]))
sys.exit(bool(faults))
