"""The papers that the services of fake_services.py hold, and how each service names them.

A paper may look different at each service: `{"s2": {"title": "...", "doi": null}}`, and the same under "crossref",
"datacite" and "page"; "at": {"arxiv": {...}} does it for any of them. `held_by` says who holds it at all; without
it, that is Semantic Scholar, arXiv for what has an arXiv id, DataCite likewise, Crossref for what has another DOI,
and the landing pages for what has a "page".
"""
import hashlib
import re
import unicodedata

SERVICES = ("s2", "arxiv", "crossref", "datacite", "page")
PREPRINT = "10.48550/arxiv."


def sha(text):
    return hashlib.sha1(text.encode()).hexdigest()


def words(title):
    """A title as a search engine sees it: lower-case words."""
    folded = unicodedata.normalize("NFKC", title or "").casefold()
    return re.sub(r"[^\w]|_", " ", folded).split()


class Shelf:
    """The papers of one service, by every name that this service knows."""

    def __init__(self, papers):
        self.papers = papers
        self.index = {}
        for paper in papers:
            for name in names_of(paper):
                self.index.setdefault(name, paper)
        self.spoken = [" %s " % " ".join(words(paper["title"])) for paper in papers]
        self.vocabulary = [set(text.split()) for text in self.spoken]

    def find(self, text):
        name = text.lower()
        if re.fullmatch(r"[0-9a-f]{40}", name):
            name = "s2:" + name
        if name.startswith("10."):
            name = "doi:" + name
        if name.startswith("doi:" + PREPRINT):
            name = "arxiv:" + name[len("doi:" + PREPRINT):]
        if name.startswith("url:https://arxiv.org/abs/"):
            name = "arxiv:" + name[len("url:https://arxiv.org/abs/"):]
        return self.index.get(name)

    def with_phrases(self, alternatives):
        """The papers in whose title all phrases of one of the alternatives stand, word by word."""
        spoken = [[" %s " % " ".join(words(phrase)) for phrase in each] for each in alternatives]
        spoken = [each for each in spoken if any(phrase.strip() for phrase in each)]
        return [paper for paper, title in zip(self.papers, self.spoken)
                if any(all(phrase in title for phrase in each) for each in spoken)]

    def alike(self, text, least):
        """The papers that share words with `text`, the most alike first, with their likeness from 0 to 1."""
        wanted = set(words(text))
        scored = []
        for place, (paper, known) in enumerate(zip(self.papers, self.vocabulary)):
            likeness = len(wanted & known) / len(wanted | known) if wanted | known else 0
            if likeness > 0 and likeness >= least:
                scored.append((-likeness, place, paper))
        return [(paper, -score) for score, _, paper in sorted(scored, key=lambda row: row[:2])]


class World:
    """All papers, and the shelf of each service."""

    def __init__(self, data):
        self.papers = [completed(paper) for paper in data.get("papers", [])]
        views = {service: [seen_at(paper, service) for paper in self.papers if service in paper["held_by"]]
                 for service in SERVICES}
        self.shelves = {service: Shelf(papers) for service, papers in views.items()}
        self.anywhere = Shelf(self.papers)

    def at(self, service):
        return self.shelves[service]


def completed(paper):
    paper = dict(paper)
    paper["at"] = dict(paper.get("at", {}))
    for service in SERVICES:
        if isinstance(paper.get(service), dict):
            paper["at"][service] = paper.pop(service)
    identity = paper.get("s2") or sha(paper.get("arxiv") or paper.get("doi") or paper["title"])
    paper["s2"] = identity
    paper.setdefault("corpus", int(identity[:7], 16) + 1)
    paper.setdefault("references", [])
    if paper["at"].get("page", {}).get("path"):
        paper["page"] = paper["at"]["page"]["path"]
    paper.setdefault("held_by", list(holders(paper)))
    return paper


def holders(paper):
    yield "s2"
    if paper.get("arxiv"):
        yield from ("arxiv", "datacite")
    if paper.get("doi"):
        yield "crossref"
    if paper.get("page"):
        yield "page"


def seen_at(paper, service):
    return {**paper, **paper["at"].get(service, {})}


def names_of(paper):
    yield "s2:" + paper["s2"]
    yield "corpusid:" + str(paper["corpus"])
    for scheme in ("arxiv", "doi", "acl", "pmid", "pmcid"):
        if paper.get(scheme):
            yield scheme + ":" + paper[scheme].lower()
    if paper.get("page"):
        yield "page:" + paper["page"].lower()
    for other in paper.get("also", ()):  # names of records that were merged into this one
        yield other.lower()


def day_of(paper):
    """When it was submitted to arXiv: as said, else the first of the month in its id."""
    if paper.get("submitted"):
        return paper["submitted"]
    digits = re.search(r"(\d\d)(\d\d)", paper["arxiv"])
    year = int(digits[1])
    return "%d%s-%s-01" % (19 if year > 80 else 20, digits[1], digits[2])


def split_name(name):
    """Ada Q. One → (Ada Q., One); a single word is a family name."""
    given, _, family = name.rpartition(" ")
    return given, family
