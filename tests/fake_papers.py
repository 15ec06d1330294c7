"""The papers that fake_services.py holds, in the shapes of the real services."""
import hashlib
import re
import threading
from xml.sax.saxutils import escape


def sha(text):
    return hashlib.sha1(text.encode()).hexdigest()


class World:
    """The papers that the services hold, and what tests want to go wrong."""

    def __init__(self, data):
        self.lock = threading.Lock()
        self.papers = [self.completed(paper) for paper in data.get("papers", [])]
        self.index = {}
        for paper in self.papers:
            for name in self.names(paper):
                self.index.setdefault(name, paper)
        self.reset()

    def reset(self):
        self.stats, self.faults, self.poison = {}, {}, {}

    @staticmethod
    def completed(paper):
        paper = dict(paper)
        first = paper.get("s2") or sha(paper.get("arxiv") or paper.get("doi") or paper["title"])
        paper["s2"] = first
        paper.setdefault("corpus", int(first[:7], 16) + 1)
        paper.setdefault("references", [])
        paper.setdefault("held_by", ["s2", "arxiv"])
        return paper

    @staticmethod
    def names(paper):
        yield "s2:" + paper["s2"]
        yield "corpusid:" + str(paper["corpus"])
        for scheme in ("arxiv", "doi", "acl", "pmid", "pmcid"):
            if paper.get(scheme):
                yield scheme + ":" + paper[scheme].lower()

    def find(self, text, holder):
        name = text.lower()
        if re.fullmatch(r"[0-9a-f]{40}", name):
            name = "s2:" + name
        elif name.startswith("10."):
            name = "doi:" + name
        paper = self.index.get(name)
        return paper if paper and holder in paper["held_by"] else None

    def count(self, endpoint):
        with self.lock:
            self.stats[endpoint] = self.stats.get(endpoint, 0) + 1

    def inject(self, name, times):
        base, _, argument = name.partition("=")
        if base.startswith("poison"):
            self.poison[argument.lower()] = 500 if base == "poison-500" else 400
        else:
            self.faults[name] = times

    def due(self, name):
        with self.lock:
            if self.faults.get(name, 0) <= 0:
                return False
            self.faults[name] -= 1
            return True


def external_ids(paper):
    names = {"ArXiv": "arxiv", "DOI": "doi", "ACL": "acl", "PubMed": "pmid", "PubMedCentral": "pmcid"}
    ids = {key: paper[name] for key, name in names.items() if paper.get(name)}
    ids["CorpusId"] = paper["corpus"]
    return ids


def record(world, paper, fields):
    """The paper as the Graph API tells it: only what was asked for, null for what is not known."""
    venue = paper.get("venue", "arXiv.org" if paper.get("arxiv") else "")
    known = {"corpusId": paper["corpus"], "externalIds": external_ids(paper), "title": paper["title"],
             "venue": venue, "year": paper.get("year"), "publicationDate": paper.get("date"),
             "publicationVenue": {"name": venue, "type": "conference"} if paper.get("venue") else None,
             "publicationTypes": paper.get("types"), "journal": paper.get("journal"),
             "referenceCount": paper.get("reference_count", len(paper["references"])),
             "citationCount": paper.get("citations", 0), "influentialCitationCount": 0,
             "authors": [{"authorId": None, "name": name} for name in paper.get("authors", [])]}
    out = {"paperId": paper["s2"]}
    for field in fields:
        top, _, nested = field.partition(".")
        if top == "references":
            out.setdefault("references", [])
        elif top == "authors" and nested:
            out["authors"] = [{"name": author["name"]} for author in known["authors"]]
        else:
            out[top] = known.get(top, out.get(top))
    return out


def cited(world, paper):
    """The works that a paper cites, as stubs; those that nobody holds have no id."""
    rows = []
    for name in paper["references"]:
        scheme, _, value = name.partition(":")
        known = None if scheme == "title" else world.index.get(name.lower())
        if known:
            rows.append({"paperId": known["s2"], "externalIds": external_ids(known), "title": known["title"],
                         "year": known.get("year")})
        elif scheme == "title":
            rows.append({"paperId": None, "externalIds": None, "title": value, "year": None})
        else:
            key = {"arxiv": "ArXiv", "doi": "DOI"}.get(scheme)
            rows.append({"paperId": value if scheme == "s2" else sha(name), "year": None,
                         "externalIds": {key: value} if key else None, "title": "Work " + value})
    return rows


def feed(papers, total):
    entries = "".join(entry(paper) for paper in papers)
    return ("<?xml version='1.0' encoding='UTF-8'?>\n"
            '<feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom"'
            ' xmlns="http://www.w3.org/2005/Atom">\n<id>https://arxiv.org/api/x</id><title>arXiv Query</title>\n'
            "<opensearch:itemsPerPage>100</opensearch:itemsPerPage>\n"
            f"<opensearch:totalResults>{total}</opensearch:totalResults>\n{entries}</feed>\n")


def entry(paper):
    date = paper.get("submitted") or "20%s-%s-01" % (paper["arxiv"][:2], paper["arxiv"][2:4])
    authors = "".join(f"<author><name>{escape(name)}</name></author>" for name in paper.get("authors", []))
    extra = "".join(f"<arxiv:{tag}>{escape(paper[key])}</arxiv:{tag}>"
                    for tag, key in (("comment", "comment"), ("journal_ref", "journal_ref"), ("doi", "doi"))
                    if paper.get(key))
    return (f"<entry><id>http://arxiv.org/abs/{paper['arxiv']}v2</id><title>{escape(paper['title'])}</title>"
            f"<updated>{date}T00:00:00Z</updated><published>{date}T00:00:00Z</published>"
            f"<summary>  About {escape(paper['title'])}.</summary>"
            f'<arxiv:primary_category term="{paper.get("category", "cs.LG")}"/>{extra}{authors}</entry>\n')


def error_feed(words):
    return ("<?xml version='1.0' encoding='UTF-8'?>\n"
            '<feed xmlns="http://www.w3.org/2005/Atom"><title>arXiv Search Results</title><entry>'
            f"<id>https://arxiv.org/api/errors#{words.replace(' ', '_')}</id><title>Error</title>"
            f"<summary>{words}</summary><author><name>arXiv api core</name></author></entry></feed>\n")
