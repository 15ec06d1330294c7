"""The DataCite REST API: the DOIs of arXiv, one by one and by query."""
import re
import urllib.parse

from fake_http import in_json
from fake_papers import PREPRINT, day_of, split_name

ONE = "/dois/"
MOST_ROWS, DEFAULT_ROWS = 1000, 25


def endpoint(ask):
    if ask.path == "/dois":
        return "datacite search"
    return "datacite" if ask.path.startswith(ONE) else None


def answer(world, ask, faults):
    shelf = world.at("datacite")
    if ask.path == "/dois":
        return search(shelf, ask)
    doi = urllib.parse.unquote(ask.path[len(ONE):]).lower()
    paper = found(shelf, doi)
    if not paper:
        return in_json(404, {"errors": [{"status": "404", "title": "The resource you are looking for doesn't exist."}]})
    item = resource(paper)
    if faults.due("nulls"):
        item["attributes"] = {key: value if key == "doi" else None for key, value in item["attributes"].items()}
    return in_json(200, {"data": item}, settles=["datacite " + doi])


def found(shelf, doi):
    return shelf.find("doi:" + doi) if doi.startswith(PREPRINT) else None


def search(shelf, ask):
    dois = [doi.lower() for doi in re.findall(r'"([^"]+)"', ask.query.get("query", ""))]
    size = int(ask.query.get("page[size]", DEFAULT_ROWS))
    if size > MOST_ROWS:
        return in_json(400, {"errors": [{"status": "400", "title": "page size too large"}]})
    held = [paper for paper in (found(shelf, doi) for doi in dois) if paper]
    held.sort(key=lambda paper: paper["s2"])  # in no useful order
    body = {"data": [resource(paper) for paper in held[:size]],
            "meta": {"total": len(held), "totalPages": -(-len(held) // size) if size else 0, "page": 1}}
    return in_json(200, body, settles=["datacite " + doi for doi in dois])


def resource(paper):
    name = PREPRINT + paper["arxiv"].lower()
    related = [{"relationType": "IsVersionOf", "relatedIdentifier": doi, "relatedIdentifierType": "DOI"}
               for doi in [paper.get("doi")] if doi]
    return {"id": name, "type": "dois", "attributes": {
        "doi": name, "titles": [{"title": paper["title"]}], "publisher": "arXiv",
        "creators": [creator(name) for name in paper.get("authors", [])],
        "publicationYear": int(day_of(paper)[:4]), "version": "2", "url": "https://arxiv.org/abs/" + paper["arxiv"],
        "dates": [{"date": day_of(paper) + "T00:00:00Z", "dateType": "Submitted", "dateInformation": "v1"},
                  {"date": day_of(paper)[:7], "dateType": "Issued"},
                  *({"date": day, "dateType": "Withdrawn"} for day in [paper.get("withdrawn")] if day)],
        "descriptions": [{"description": "About " + paper["title"], "descriptionType": "Abstract"}],
        "relatedIdentifiers": related,
        "types": {"resourceType": "Article", "resourceTypeGeneral": "Preprint", "ris": "GEN"}}}


def creator(name):
    given, family = split_name(name)
    return {"name": f"{family}, {given}" if given else family, "nameType": "Personal", "givenName": given or None,
            "familyName": family, "affiliation": [], "nameIdentifiers": []}
