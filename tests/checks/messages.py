#!/usr/bin/env python3
"""Hold what the program says to people against assets/messages/zh-Hans.tsv: a translation for each
message, none left over, the same conversions in both, and nothing told past the catalogue.

usage: messages.py ROOT
"""
import errno, os, pathlib, re, sys

LITERALS = re.compile(r'\s*((?:"(?:[^"\\\n]|\\.)*"\s*)+)')
MARK = re.compile(r"\b(?:gb_message|GB_MESSAGE)\(")
# What tells people something: a sentence among its arguments must be marked.
TELLS = re.compile(r"\b(?:g_set_error|g_prefix_error|gb_\w+_fail|gb_options_wrong|gb_output_error|gb_report_tell|gb_diagnostics_add|"
                   r"fail|fail_at|refuse|complain|wrong|set_error|fprintf)\(")
CONVERSION = re.compile(r"%(?:(\d+)\$)?([-+ #0]*[\d.*]*(?:hh|h|ll|l|z|j)?[a-zA-Z%])")


def literal(text):
    return "".join(part[1:-1] for part in re.findall(r'"(?:[^"\\\n]|\\.)*"', text))


def messages(text):
    """Each marked literal, and the offset behind its mark."""
    for mark in MARK.finditer(text):
        found = LITERALS.match(text, mark.end())
        if found:
            yield literal(found.group(1)), mark.start()


def unmarked(text):
    """Sentences in calls that tell something, which no mark encloses."""
    for call in TELLS.finditer(text):
        depth, at = 1, call.end()
        while depth and at < len(text):
            string = LITERALS.match(text, at) if text[at] == '"' else None
            if string:
                words = literal(string.group(1))
                if re.search(r"[A-Za-z]{2,} [a-z]{2,}", words) and not re.search(r"\b(?:gb_message|GB_MESSAGE)\(\s*$", text[:at]):
                    yield text.count("\n", 0, at) + 1, words
                at = string.end()
                continue
            depth += {"(": 1, ")": -1}.get(text[at], 0)
            at += 1


def conversions(text):
    """Conversions by the argument that they take."""
    found = [m for m in CONVERSION.finditer(text.replace("%%", ""))]
    return sorted((int(m.group(1) or i), m.group(2)) for i, m in enumerate(found, 1))


def read_catalogue(path, faults):
    rows = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()[1:], 2):
        cells = line.split("\t")
        if len(cells) != 2 or not all(cells):
            faults.append(f"{path.name}:{number}: not two cells")
        elif cells[0] in rows:
            faults.append(f"{path.name}:{number}: stands twice: {cells[0]}")
        else:
            rows[cells[0]] = (number, cells[1])
    return rows


def main():
    root, faults = pathlib.Path(sys.argv[1]), []
    rows = read_catalogue(root / "assets/messages/zh-Hans.tsv", faults)
    system = {os.strerror(n) for n in errno.errorcode}
    said = {}
    for path in sorted((root / "generator").rglob("*.[ch]")):
        text = path.read_text(encoding="utf-8")
        for message, at in messages(text):
            said.setdefault(message, f"{path.relative_to(root)}:{text.count(chr(10), 0, at) + 1}")
        for line, words in unmarked(text):
            faults.append(f"{path.relative_to(root)}:{line}: not told through gb_message(): {words}")
    faults += [f"{place}: no translation of: {m}" for m, place in said.items() if m not in rows]
    for english, (number, chinese) in rows.items():
        if english not in said and english not in system:
            faults.append(f"zh-Hans.tsv:{number}: nothing says: {english}")
        if conversions(english) != conversions(chinese):
            faults.append(f"zh-Hans.tsv:{number}: other conversions than in: {english}")
        if english.endswith("\\n") != chinese.endswith("\\n"):
            faults.append(f"zh-Hans.tsv:{number}: other line ends than in: {english}")
    print("\n".join(faults + [f"{len(said)} messages, {len(rows)} translations, {len(faults)} faults"]))
    sys.exit(bool(faults) or not said)


main()
