#!/usr/bin/env python3
"""Hold every #include of generator/ against includes.tsv.

usage: includes.py GENERATOR
"""
import pathlib, re, sys

here = pathlib.Path(__file__).resolve().parent


def read_rule():
    rule = {}
    for line in (here / "includes.tsv").read_text().splitlines():
        if line and not line.startswith("#"):
            folder, allowed, public = line.split("\t")
            rule[folder] = (set(allowed.split()) | {folder}, public.split())
    return rule


def fault(rule, root, folder, include):
    """What is wrong with FOLDER including INCLUDE; None where it is right."""
    if "/" not in include:
        return "is not written relative to generator/"
    if not (root / include).exists():
        return "does not exist"
    target, header = include.split("/", 1)
    if target not in rule[folder][0]:
        return f"points against the direction: {folder} may not know {target}"
    public = rule[target][1]
    private = header.endswith("_private.h") or ("*" not in public and header not in public)
    if target != folder and private:
        return f"is private to {target}"
    return None


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    rule, faults, includes, files = read_rule(), [], 0, 0
    sources = [p for p in sorted(root.rglob("*")) if p.suffix in (".c", ".h", ".re")]
    for path in sources:
        folder = path.relative_to(root).parts[0]
        files += 1
        if folder not in rule:
            faults.append(f"{path.relative_to(root)}: folder {folder} is not in includes.tsv")
            continue
        for number, line in enumerate(path.read_text().splitlines(), 1):
            m = re.match(r'\s*#\s*include\s+"([^"]+)"', line)
            if m:
                includes += 1
                what = fault(rule, root, folder, m.group(1))
                if what:
                    faults.append(f'{path.relative_to(root)}:{number}: "{m.group(1)}" {what}')
    print("\n".join(faults + [f"{includes} includes of {files} files, {len(faults)} faults"]))
    sys.exit(bool(faults) or not includes)


main()
