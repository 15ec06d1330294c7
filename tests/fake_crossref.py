"""The Crossref REST API: a work by its DOI, and works by bibliographic words."""
import re
import urllib.parse

from fake_http import in_json, in_text
from fake_papers import split_name

WORK = "/works/"
MOST_ROWS, DEFAULT_ROWS, LEAST = 1000, 20, 0.1
SELECTABLE = set("""DOI title subtitle author editor issued published published-print published-online created
container-title short-container-title event type page volume issue publisher reference reference-count
is-referenced-by-count ISBN ISSN URL relation update-to abstract score""".split())


def endpoint(ask):
    if ask.path == "/works":
        return "crossref search"
    return "crossref" if ask.path.startswith(WORK) else None


def answer(world, ask, faults):
    limits = limit_headers(ask)
    if ask.path == "/works":
        return search(world.at("crossref"), ask, limits)
    doi = urllib.parse.unquote(ask.path[len(WORK):]).lower()
    paper = None if doi.startswith("10.48550/") else world.at("crossref").find("doi:" + doi)
    if not paper:
        return in_text(404, "Resource not found.", headers=limits)
    message = work(world, paper)
    if faults.due("nulls"):
        message = {key: value if key == "DOI" else None for key, value in message.items()}
    return in_json(200, {"status": "ok", "message-type": "work", "message-version": "1.0.0", "message": message},
                   limits, ["crossref " + doi])


def limit_headers(ask):
    polite = "mailto" in ask.query or "mailto:" in (ask.headers.get("user-agent") or "")
    return [("x-rate-limit-limit", "10" if polite else "5"), ("x-rate-limit-interval", "1s")]


def search(shelf, ask, limits):
    words = ask.query.get("query.bibliographic") or ask.query.get("query") or ask.query.get("query.title")
    select = [name for name in ask.query.get("select", "").split(",") if name]
    rows = int(ask.query.get("rows", DEFAULT_ROWS))
    if not words or rows > MOST_ROWS or set(select) - SELECTABLE:
        return in_json(400, {"status": "failed", "message-type": "validation-failure",
                             "message": [{"type": "parameter-not-allowed", "value": "", "message": "refused"}]}, limits)
    hits = shelf.alike(words, LEAST)  # always something, however unlike
    items = [{**work(None, paper), "score": round(likeness * 100, 4)} for paper, likeness in hits[:rows]]
    if select:
        items = [{key: value for key, value in item.items() if key in select} for item in items]
    message = {"facets": {}, "total-results": len(hits), "items": items, "items-per-page": rows,
               "query": {"start-index": 0, "search-terms": words}}
    return in_json(200, {"status": "ok", "message-type": "work-list", "message-version": "1.0.0",
                         "message": message}, limits, ["crossref search " + words.lower()])


def work(world, paper):
    """The work as deposited; what was not deposited is left out. The reference list needs the world."""
    out = {"DOI": paper["doi"].lower(), "URL": "https://doi.org/" + paper["doi"], "title": [paper["title"]],
           "type": paper.get("type", "proceedings-article"), "publisher": paper.get("publisher", "ACM"),
           "is-referenced-by-count": paper.get("citations", 0),
           "author": [author(name, place) for place, name in enumerate(paper.get("authors", []))],
           "issued": {"date-parts": [parts(paper)]}, "reference-count": len(paper["references"])}
    for key, name in (("container-title", "venue"), ("subtitle", "subtitle")):
        out[key] = [paper[name]] if paper.get(name) else []
    for key in ("page", "volume", "issue"):
        if paper.get(key + "s" if key == "page" else key):
            out[key] = paper[key + "s" if key == "page" else key]
    for key in ("update-to", "updated-by"):
        if paper.get(key):
            out[key] = [update(row) for row in paper[key]]
    if world and paper["references"] and not paper.get("undeposited"):
        out["reference"] = [deposited(world, name, place) for place, name in enumerate(paper["references"])]
    return out


def update(row):
    """A row of a list of notices, told as KIND DOI."""
    kind, doi = row.split()
    stamp = {"date-parts": [[2021, 3, 9]], "date-time": "2021-03-09T00:00:00Z", "timestamp": 1615248000000}
    return {"DOI": doi, "type": kind, "label": kind.capitalize(), "source": "publisher", "updated": stamp}


def author(name, place):
    given, family = split_name(name)
    known = {"given": given, "family": family} if given else {"name": family}
    return {**known, "sequence": "additional" if place else "first", "affiliation": []}


def parts(paper):
    day = paper.get("date")
    if day:
        return [int(piece) for piece in day.split("-")]
    return [paper.get("year")]  # [null] where nobody knows


def deposited(world, name, place):
    """A reference as publishers deposit it: with a DOI where the work has one, else as words."""
    scheme, _, value = name.partition(":")
    cited = None if scheme == "title" else world.anywhere.index.get(name.lower())
    doi = value if scheme == "doi" else cited and cited.get("doi")
    out = {"key": f"e_1_3_2_1_{place + 1}_1"}
    if doi:
        return {**out, "DOI": doi.lower(), "doi-asserted-by": "publisher"}
    if scheme == "arxiv":
        return {**out, "unstructured": (cited["title"] + ". " if cited else "") + "arXiv:" + value}
    title = cited["title"] if cited else value
    return {**out, "article-title": re.sub(r"\s+", " ", title)}
