#!/usr/bin/env python3
"""Every chart of a built site in every format: complete, the same drawing, its Chinese there.

usage: figures.py SITE
"""
import pathlib, re, struct, subprocess, sys, tempfile
import xml.etree.ElementTree as ET

SVG = "{http://www.w3.org/2000/svg}"
# Mean difference of grey values, 0..1. The outlines go through the same rasteriser as the PNG; real
# text is set again by librsvg, in one family for all, so that headlines differ and widths a little.
OUTLINE_LIMIT, TEXT_LIMIT = 0.006, 0.04
# The family that text SVGs name is an office program's; here the sans of the PNG stands in for it.
FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include>/etc/fonts/fonts.conf</include>
<match><test name="family"><string>%s</string></test>
<edit name="family" mode="assign" binding="strong"><string>Noto Sans CJK SC</string></edit></match></fontconfig>"""
INK = 48  # grey steps between the darkest and the lightest point of a box that has a label in it


def png_size(path):
    head = path.read_bytes()[:24]
    return struct.unpack(">II", head[16:24]) if head[:8] == b"\x89PNG\r\n\x1a\n" else (0, 0)


def run(*words):
    r = subprocess.run([str(w) for w in words], capture_output=True)
    if r.returncode:
        sys.exit(f"{words[0]} {words[-1]}: {r.stderr.decode(errors='replace')}")
    return r.stdout


def grey(path, size):
    """The picture as grey bytes, one a pixel, on white."""
    return run("convert", path, "-background", "white", "-flatten", "-resize", "%dx%d!" % size,
               "-colorspace", "Gray", "-depth", "8", "gray:-")


def difference(a, b):
    return sum(abs(x - y) for x, y in zip(a, b)) / 255 / len(a)


def family(svg):
    names = set(re.findall(r'font-family="([^"]*)"', svg.read_text(encoding="utf-8")))
    return names.pop() if len(names) == 1 else None


def render(svg, size, folder):
    out, fonts = folder / "render.png", folder / "fonts.conf"
    fonts.write_text(FONTS % (family(svg) or "none"))
    run("env", f"FONTCONFIG_FILE={fonts}", "rsvg-convert", "-w", size[0], "-h", size[1], "-b", "white", "-o", out, svg)
    return grey(out, size)


def em(text):
    return sum(1.0 if ord(c) > 0x2E7F else 0.5 for c in text)


def labels(svg):
    """(text, box in user units) of each text element."""
    root = ET.parse(svg).getroot()
    for node in root.iter(SVG + "text"):
        text = "".join(node.itertext()).strip()
        if not text:
            continue
        spans = node.findall(SVG + "tspan")
        holder = spans[0] if spans and "x" in spans[0].attrib else node
        size = float(node.get("font-size", holder.get("font-size", "14")).rstrip("px"))
        x, y = float(holder.get("x", node.get("x", 0))), float(holder.get("y", node.get("y", 0)))
        width = em(text if holder is node else "".join(holder.itertext())) * size
        x -= {"middle": width / 2, "end": width}.get(node.get("text-anchor"), 0)
        yield text, (x, y - size, x + width, y + size * 0.2)


def blank_labels(svg, picture, size):
    view = [float(n) for n in re.split(r"[ ,]+", ET.parse(svg).getroot().get("viewBox"))]
    scale = size[0] / view[2]
    for text, (x0, y0, x1, y1) in labels(svg):
        rows = range(max(0, int((y0 - view[1]) * scale)), min(size[1], int((y1 - view[1]) * scale) + 1))
        left, right = max(0, int((x0 - view[0]) * scale)), min(size[0], int((x1 - view[0]) * scale) + 1)
        box = b"".join(picture[r * size[0] + left:r * size[0] + right] for r in rows)
        if not box or max(box) - min(box) < INK:
            yield text


def squeeze(text):
    return re.sub(r"\s", "", text)


def pdf_text(path):
    return squeeze(run("pdftotext", "-raw", path, "-").decode())


def check_chart(png, book, counts, folder):
    base = png.with_suffix("")
    outline, text, pdf = (base.with_name(base.name + e) for e in (".svg", ".text.svg", ".pdf"))
    for path in (outline, text, pdf):
        if not path.exists():
            yield f"{path.name} is missing"
            return
    size = png_size(png)
    picture = grey(png, size)
    if max(picture) - min(picture) < INK:
        yield f"{png.name} is blank"
    for svg, limit in ((outline, OUTLINE_LIMIT), (text, TEXT_LIMIT)):
        d = difference(picture, render(svg, size, folder))
        counts["worst " + "".join(svg.suffixes[-2:])] = max(d, counts.get("worst " + "".join(svg.suffixes[-2:]), 0))
        if d > limit:
            yield f"{svg.name} differs from {png.name} by {d:.4f}, at most {limit}"
    if not family(text):
        yield f"{text.name} does not name one font family"
    rendered = render(text, size, folder)
    found = list(labels(text))
    counts["labels"] = counts.get("labels", 0) + len(found)
    yield from (f"{text.name}: nothing is drawn at '{t}'" for t in blank_labels(text, rendered, size))
    headline = ET.parse(text).getroot().findtext(SVG + "title")
    if not headline or not re.search(r"[\u4e00-\u9fff]", headline):
        yield f"{text.name} has no Chinese title"
    elif squeeze(headline) not in pdf_text(pdf):
        yield f"{pdf.name} has no text '{headline}'"
    elif squeeze(headline) not in book:
        yield f"charts.pdf has no text '{headline}'"
    drawn = squeeze("".join(t for t, _ in found))
    if headline and squeeze(headline) not in drawn:
        yield f"{text.name} does not draw its headline '{headline}'"


def main():
    site, faults, counts, charts = pathlib.Path(sys.argv[1]), [], {}, 0
    with tempfile.TemporaryDirectory() as temporary:
        for folder in sorted(site.glob("reports/*/charts")):
            pictures = sorted(folder.glob("*.png"))
            if not (folder / "charts.pdf").exists():
                faults.append(f"{folder.relative_to(site)}: charts.pdf is missing")
                continue
            pages = re.search(rb"Pages:\s+(\d+)", run("pdfinfo", folder / "charts.pdf"))
            if int(pages.group(1)) != len(pictures):
                faults.append(f"{folder.relative_to(site)}: {len(pictures)} charts, {int(pages.group(1))} pages in charts.pdf")
            book = pdf_text(folder / "charts.pdf")
            for png in pictures:
                charts += 1
                faults += [f"{folder.relative_to(site)}: {what}" for what in check_chart(png, book, counts, pathlib.Path(temporary))]
    print("\n".join(faults[:60] + [f"{charts} charts, {counts}, {len(faults)} faults"]))
    sys.exit(bool(faults) or not charts)


main()
