#!/usr/bin/env python3
"""Every link and id of a built site resolves, nothing points outside, nothing lies about unlinked.

usage: links.py SITE
"""
import html.parser, pathlib, re, sys, urllib.parse

LINKS = {"href", "src", "xlink:href", "poster", "data", "action", "cite", "manifest"}
ID_LISTS = {"for", "headers", "list", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details"}
NAMESPACES = re.compile(r"http://www\.w3\.org/(1999|2000)/(xhtml|svg|xlink)")
REQUESTS = re.compile(r"\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)\b|\bimport\s*\(")


class Page(html.parser.HTMLParser):
    def __init__(self, path):
        super().__init__(convert_charrefs=True)
        self.path, self.ids, self.links, self.references, self.faults = path, [], [], [], []
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attrs):
        for name, value in attrs:
            value = value or ""
            if name == "id":
                self.ids.append(value)
            elif name in LINKS:
                self.links.append(value)
            elif name in ID_LISTS:
                self.references += value.split()
            elif name == "srcset":
                self.links += [c.split()[0] for c in value.split(",") if c.split()]
            elif name.startswith("on"):
                self.faults.append(f"script in attribute {name}")
            self.links += re.findall(r"url\(['\"]?([^'\")]+)", value) if name in ("style", "fill", "stroke", "clip-path", "mask", "filter") else []

    handle_startendtag = handle_starttag


def resolve(site, page, link, pages, linked):
    """What is wrong with LINK of the file PAGE; None where it leads to something."""
    parts = urllib.parse.urlsplit(link)
    if parts.scheme == "data":
        return None
    if parts.scheme or parts.netloc or parts.path.startswith("/"):
        return "is absolute"
    target = (page.parent / urllib.parse.unquote(parts.path)).resolve() if parts.path else page
    if not target.is_relative_to(site):
        return "leads out of the site"
    if not target.is_file():
        return "leads to a folder" if target.is_dir() else "leads nowhere"
    linked.add(target)
    fragment = urllib.parse.unquote(parts.fragment)
    if fragment and target in pages and fragment not in pages[target].known:
        return "names no id of its page"
    return None


def check_page(site, path, page, pages, linked):
    yield from page.faults
    for i in page.known:
        if page.ids.count(i) > 1:
            yield f"id {i} stands {page.ids.count(i)} times"
    for i in page.references:
        if i not in page.known:
            yield f"reference to the id {i}, which is not there"
    for link in page.links:
        what = resolve(site, path, link, pages, linked)
        if what:
            yield f"link {link} {what}"


def check_homes(page):
    """A figure's phrase and its row lead to each other: each has a link to it."""
    targets = {link[1:] for link in page.links if link.startswith("#")}
    for home in sorted(page.known - targets):
        if re.match(r"(fig|obs)-\d+$", home):
            yield f"nothing links to #{home}"


def check_text(site, path, pages, linked):
    """Style sheets, scripts and pictures: no address of another place."""
    text = NAMESPACES.sub("", path.read_text(encoding="utf-8"))
    text = text if path.suffix == ".svg" else re.sub(r"/\*.*?\*/", "", text, flags=re.S)
    for address in re.findall(r"(?:https?:|ftp:)?//[\w.-]+\.\w+\S*", text):
        yield f"address {address}"
    for link in re.findall(r"url\(['\"]?([^'\")]+)|@import\s+['\"]([^'\"]+)", text) if path.suffix == ".css" else []:
        what = resolve(site, path, link[0] or link[1], pages, linked)
        if what:
            yield f"link {link[0] or link[1]} {what}"
    if path.suffix == ".js" and REQUESTS.search(text):
        yield f"asks the network: {REQUESTS.search(text).group(0)}"


def main():
    site = pathlib.Path(sys.argv[1]).resolve()
    files = [p for p in sorted(site.rglob("*")) if p.is_file()]
    pages = {p: Page(p) for p in files if p.suffix == ".html"}
    for page in pages.values():
        page.known = set(page.ids)
    linked, faults = {site / "index.html"}, []
    for path in files:
        found = []
        if path in pages:
            found = [*check_page(site, path, pages[path], pages, linked), *check_homes(pages[path])]
        elif path.suffix in (".css", ".js", ".svg"):
            found = check_text(site, path, pages, linked)
        faults += [f"{path.relative_to(site)}: {what}" for what in found]
    # The marker by which the program knows its own folder is nobody's link.
    faults += [f"{p.relative_to(site)}: no page links to it" for p in files if p not in linked and not p.name.startswith(".")]
    links, ids = (sum(len(getattr(p, k)) for p in pages.values()) for k in ("links", "ids"))
    print("\n".join(faults[:60] + [f"{len(files)} files, {len(pages)} pages, {links} links, {ids} ids, {len(faults)} faults"]))
    sys.exit(bool(faults) or len(pages) < 2)


main()
