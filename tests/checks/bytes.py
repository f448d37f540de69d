#!/usr/bin/env python3
"""The same input gives the same bytes, whatever the workers, the locale, the zone, the folder, the
user or the hour; SOURCE_DATE_EPOCH alone sets a date; the input stays as it was, and nothing is
left beside the output.

usage: bytes.py PROGRAM ROOT FOLDER   (FOLDER is emptied)
"""
import hashlib, os, pathlib, shutil, subprocess, sys


def tree(folder):
    """Name, kind and content of everything below FOLDER."""
    return {str(p.relative_to(folder)): hashlib.sha256(p.read_bytes()).hexdigest() if p.is_file() else "folder"
            for p in sorted(folder.rglob("*"))}


def locale_folder(folder):
    """Locales whose numbers and words differ from C's, made for this run alone."""
    folder.mkdir(exist_ok=True)
    for name in ("de_DE", "zh_CN"):
        subprocess.run(["localedef", "-i", name, "-f", "UTF-8", str(folder / f"{name}.UTF-8")], capture_output=True)
        if not (folder / f"{name}.UTF-8/LC_NUMERIC").exists():
            sys.exit(f"localedef made no {name}.UTF-8")
    return str(folder)


class Builds:
    def __init__(self, program, root, work):
        self.program, self.root, self.work = program, root, work
        self.plain = {k: v for k, v in os.environ.items() if k in ("PATH", "HOME", "ASAN_OPTIONS")}

    def build(self, name, *options, cwd=None, source=None, **environment):
        out = self.work / name
        r = subprocess.run([self.program, "build", str(source or self.root / "assets/reports"), "-o", str(out), *options],
                           cwd=cwd or self.root, env={**self.plain, **environment}, capture_output=True, text=True, stdin=subprocess.DEVNULL)
        if r.returncode:
            sys.exit(f"build {name} ended with {r.returncode}: {r.stderr}")
        return tree(out)


def pdf_date(path):
    out = subprocess.run(["pdfinfo", "-isodates", str(path)], capture_output=True, text=True, env={**os.environ, "TZ": "UTC"}).stdout
    return next((l.split()[1] for l in out.splitlines() if l.startswith("CreationDate")), "none")


def compare(name, want, got):
    odd = [k for k in sorted(want.keys() | got.keys()) if want.get(k) != got.get(k)]
    print(f"{name}: {len(got)} files and folders, {len(odd)} differ {odd[:5] if odd else ''}")
    return len(odd)


def main():
    program, root, work = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve(), pathlib.Path(sys.argv[3]).resolve()
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    before = tree(root / "assets")
    locales = locale_folder(work.parent / "locales")
    b = Builds(program, root, work)
    first, faults = b.build("first"), 0
    others = {
        "again over the first": lambda: b.build("first"),
        "one worker": lambda: b.build("j1", "-j1"),
        "two workers": lambda: b.build("j2", "-j2"),
        "five workers": lambda: b.build("j5", "-j5"),
        "locale C": lambda: b.build("c", LC_ALL="C"),
        "German numbers": lambda: b.build("de", LC_ALL="de_DE.UTF-8", LOCPATH=locales),
        "Chinese locale, Shanghai": lambda: b.build("zh", LC_ALL="zh_CN.UTF-8", LOCPATH=locales, TZ="Asia/Shanghai"),
        "another folder": lambda: b.build("cwd", cwd=work, source=os.path.relpath(root / "assets/reports", work)),
        "no home": lambda: b.build("home", HOME="/nonexistent"),
    }
    for name, build in others.items():
        faults += compare(name, first, build())
    dated = b.build("dated", SOURCE_DATE_EPOCH="1700000000")
    faults += compare("a date, twice", dated, b.build("dated2", SOURCE_DATE_EPOCH="1700000000", TZ="America/New_York"))
    date = pdf_date(next((work / "dated").glob("reports/*/charts/charts.pdf")))
    print("SOURCE_DATE_EPOCH=1700000000 dates charts.pdf", date)
    faults += not date.startswith("2023-11-14T22:13:20")
    faults += compare("the input after all", before, tree(root / "assets"))
    made = {"first", "j1", "j2", "j5", "c", "de", "zh", "cwd", "home", "dated", "dated2"}
    left = sorted({p.name for p in work.iterdir()} - made)
    print(f"left beside the output: {left}")
    sys.exit(bool(faults or left))


main()
