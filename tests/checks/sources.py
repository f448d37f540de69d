#!/usr/bin/env python3
"""Read the tracked sources: their length, left-overs, words of this machine, borrowed sentences,
the paths that the documents name, and what stands at the top.

usage: sources.py ROOT
"""
import pathlib, re, subprocess, sys

MAX_LINES = 600
SOURCES = {".c", ".h", ".re", ".js", ".mjs", ".css", ".py", ".sh"}
# Said in parts, so that this file does not find itself.
LEFT_OVER = re.compile(r"\b(TO" r"DO|FIX" r"ME|X" r"XX|HA" r"CK|not imple" r"mented|st" r"ubbed)\b")
# Paths of the machine on which a line was written, not of the project.
FOREIGN = re.compile(r"(?<![\w./-])/(home|root|work|Users|private)/\w")
# So many Chinese characters on end in common with a sample report are a borrowed sentence; the
# lexicon may name the longest branches of the official classification.
BORROWED = {"generator": 14, "assets/lexicon": 24}
DOCUMENTS = ["README.md", "README.zh-CN.md", "generator/README.md", "tests/README.md"]
# What a document names but only a build or a user makes.
MADE = re.compile(r"^(build|site|node_modules)(/|$)|^https?:|[*<>{}$]|…")


# The top level is fixed; beside it stand documents and the settings of tools.
TOP = {"generator", "templates", "assets", "tests", "CMakeLists.txt", "CMakePresets.json", "LICENSE", ".ci",
       "README.md", "README.zh-CN.md", "CHANGELOG.md", ".gitignore", ".clang-format", ".clang-tidy", ".editorconfig"}


def tracked(root):
    names = subprocess.run(["git", "-C", root, "ls-files", "-co", "--exclude-standard", "-z"], capture_output=True, text=True, check=True)
    return [root / n for n in names.stdout.split("\0") if n and (root / n).is_file()]


def lengths(files):
    for path, text in files:
        lines = text.count("\n")
        if path.suffix in SOURCES and lines > MAX_LINES:
            yield f"{path}: {lines} lines, at most {MAX_LINES}"


def strays(files):
    for name in sorted({path.parts[0] for path, _ in files} - TOP):
        yield f"{name}: does not belong at the top"


def words(files):
    for path, text in files:
        if path.parts[0] in ("generator", "templates", "assets", "tests", "CMakeLists.txt", ".ci"):
            for number, line in enumerate(text.splitlines(), 1):
                for found in filter(None, (LEFT_OVER.search(line), FOREIGN.search(line))):
                    yield f"{path}:{number}: '{found.group(0)}' does not belong here"


def borrowed(files):
    """Sentences of the sample reports in code or lexicon: rules are general."""
    reports = "".join(t for p, t in files if p.parts[:2] in (("tests", "reports"), ("assets", "reports")))
    for path, text in files:
        size = next((n for folder, n in BORROWED.items() if str(path).startswith(folder + "/")), None)
        if size is None:
            continue
        for number, line in enumerate(text.splitlines(), 1):
            for run in re.findall(r"[\u4e00-\u9fff，、；：（）“”]{%d,}" % size, line):
                if any(run[i:i + size] in reports for i in range(len(run) - size + 1)):
                    yield f"{path}:{number}: '{run}' stands in a sample report"


def documents(root, counts):
    for name in DOCUMENTS:
        if not (root / name).exists():
            continue
        for number, line in enumerate((root / name).read_text().splitlines(), 1):
            spans = re.findall(r"`([^`\s]+)`", line) + re.findall(r"\]\(([^)#]+)[^)]*\)", line)
            spans += re.findall(r"(?<![\w/<.])(?:generator|templates|assets|tests)/[\w./-]*[\w/]", line)
            for path in dict.fromkeys(spans):
                if MADE.search(path) or not re.match(r"^[\w.-]+(/[\w.-]+)*/?$", path):
                    continue
                if "/" not in path and not re.search(r"\.(md|tsv|ini|py|mjs|c|h|txt|xhtml|rng|css|png)$", path):
                    continue
                counts["paths"] += 1
                if not (root / path).exists() and not (root / name).parent.joinpath(path).exists():
                    yield f"{name}:{number}: {path} does not exist"


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    files = []
    for path in tracked(root):
        try:
            files.append((path.relative_to(root), path.read_text(encoding="utf-8")))
        except UnicodeDecodeError:
            pass  # pictures, and inputs in other encodings
    counts = {"paths": 0}
    faults = [*lengths(files), *strays(files), *words(files), *borrowed(files), *documents(root, counts)]
    print("\n".join(faults + [f"{len(files)} text files, {counts['paths']} paths in documents, {len(faults)} faults"]))
    sys.exit(bool(faults) or not files)


main()
