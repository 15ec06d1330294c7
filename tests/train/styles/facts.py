"""What real works there are: titles, authors and abstracts from the shared data."""
import csv
import dataclasses
import gzip
import json
import pathlib
import re
import xml.etree.ElementTree

import bibliography

MARKUP = re.compile(r"[*_|<>\[\]`$~{}\\^\n\ue000-\ue002\ufffd↵¤¨´¯]|\.\.\.|\. (?:19|20)\d\d\.")


@dataclasses.dataclass
class Fact:
    """A work as its source knows it; authors are pairs (given, family)."""
    title: str
    authors: list
    year: int = 0
    container: str = ""
    arxiv: str = ""
    doi: str = ""
    abstract: list = dataclasses.field(default_factory=list)
    kind: str = "paper"
    language: str = "en"


def sentences(text):
    """The sentences of an abstract that stand well alone."""
    out = re.split(r"(?<=[.!?])\s+(?=[A-Z])", re.sub(r"\s+", " ", text or "").strip())
    return [s for s in out if 30 < len(s) < 400 and not MARKUP.search(s) and "http" not in s]


def usable(title):
    """True for a title that can be written in Markdown as it is."""
    return 8 < len(title) < 220 and not MARKUP.search(title) and not re.search(r"[“”„‟\"]",
        title) and not re.search(r"^#|\(\d{4}\)$|, (NIPS|ICML|CVPR|NeurIPS)\b", title)


def dblp(shared):
    """The entries of the .bib files."""
    for path in sorted((shared / "data/bib").glob("*.bib*")):
        data = gzip.open(path, "rt", encoding="utf8").read() if path.suffix == ".gz" else path.read_text(encoding="utf8")
        for e in bibliography.entries(data):
            title = bibliography.plain(e.get("title", "")) if e["type"] != "proceedings" else None
            authors = bibliography.people(e.get("author", "")) if title and e.get("author") else None
            if authors:
                yield Fact(title.rstrip("."), authors, int(e.get("year", 0)))


def demo(shared):
    """Papers with checked facts, and the titles of the list about systems."""
    for p in json.loads((shared / "data/demo/papers.json").read_text(encoding="utf8")):
        authors = [(a.get("given", ""), a.get("family", "")) for a in p.get("authors") or [] if a.get("family")]
        yield Fact(p["title"], authors, p.get("year") or 0, p.get("venue") or "", p.get("arxiv") or "", p.get("doi") or "")
    with open(shared / "data/llm-systems/entries.csv", encoding="utf8") as rows:
        for r in csv.DictReader(rows):
            yield Fact(r["title"], [], 0, "", r["arxiv_id"] or "")


def core_authors(text):
    """The people of a reference's author part if it is written "Last, F., Last, F." or "Last F, Last F"; else none."""
    text = re.sub(r"[,.;:]?\s*(&|\band\b|\bet\b|\bund\b|\by\b)\s*", ", ", text).strip(" .,;:")
    pairs = re.findall(r"([A-ZÀ-Ž][\w'’-]+(?: [A-ZÀ-Ž][\w'’-]+)?), ((?:[A-ZÀ-Ž][\w’-]*\.?[ -]?)+)(?:, |$)", text + ", ")
    return [(given.strip(), family) for family, given in pairs]


def references(shared):
    """The references marked by hand: works of many fields and languages."""
    root = xml.etree.ElementTree.parse(shared / "data/references/core.xml").getroot()
    for s in root:
        part = {c.tag: (c.text or "").strip() for c in s}
        title = part.get("title", "").strip(" ,.;:“”\"'‘’«»„")
        year = re.search(r"\b(1[5-9]\d\d|20[0-2]\d)\b", part.get("date", ""))
        container = (part.get("journal") or part.get("container-title") or "").strip(" ,.;:")
        kind = "paper" if container else "book"
        yield Fact(title, core_authors(part.get("author", "")), int(year[1]) if year else 0, container, kind=kind)


def papers_in(value):
    """Every object with a title inside an answer of the Graph API."""
    if isinstance(value, dict):
        if isinstance(value.get("title"), str):
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for v in value:
            yield from papers_in(v)


def semantic_scholar(shared):
    """The papers of the recorded answers."""
    for path in sorted((shared / "data/semantic_scholar/bodies").glob("*.json")):
        for p in papers_in(json.loads(path.read_text(encoding="utf8"))):
            authors = [bibliography.person(a["name"]) for a in p.get("authors") or [] if a.get("name")]
            yield Fact(p["title"].rstrip("."), authors, p.get("year") or 0, abstract=sentences(p.get("abstract")))


def arxiv(shared):
    """The papers of the recorded Atom answers."""
    atom = "{http://www.w3.org/2005/Atom}"
    for path in sorted((shared / "data/arxiv").glob("*.200.xml")):
        for e in xml.etree.ElementTree.parse(path).getroot().iter(atom + "entry"):
            title = re.sub(r"\s+", " ", e.findtext(atom + "title") or "").strip()
            names = [a.findtext(atom + "name") for a in e.iter(atom + "author")]
            number = re.search(r"abs/(.+?)(v\d+)?$", e.findtext(atom + "id") or "")
            yield Fact(title, [bibliography.person(n) for n in names if n], int((e.findtext(atom + "published")
                or "0")[:4]),
                       arxiv=number[1] if number else "", abstract=sentences(e.findtext(atom + "summary")))


def well_named(authors):
    """True if every name can be written in every style."""
    return all(f and not MARKUP.search(g + f) and len(g + f) < 40 and not re.search(r"[\d(),;&@]", g + f) for g,
               f in authors)


def gather(shared):
    """All usable facts by group: "cs", "science", "humanities"."""
    shared = pathlib.Path(shared)
    groups, seen = {"cs": [], "science": [], "humanities": []}, set()
    sources = [("cs", dblp), ("cs", demo), ("science", semantic_scholar), ("science", arxiv), ("humanities", references)]
    for group, source in sources:
        for fact in source(shared):
            key = fact.title.casefold()
            if key not in seen and usable(fact.title) and well_named(fact.authors):
                seen.add(key)
                groups[group].append(fact)
    groups["science"] += [f for f in groups["humanities"] if f.kind == "paper"]
    return groups
