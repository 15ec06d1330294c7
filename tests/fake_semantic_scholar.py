"""The Semantic Scholar Graph API: batch, references, citations, search/bulk, search/match."""
import json
import re
import urllib.parse

from fake_http import in_json
from fake_papers import names_of, sha

FIELDS = set("""paperId corpusId externalIds url title abstract venue publicationVenue year referenceCount
citationCount influentialCitationCount isOpenAccess openAccessPdf fieldsOfStudy s2FieldsOfStudy
publicationTypes publicationDate journal citationStyles authors tldr references citations""".split())
FLAT = FIELDS - {"tldr", "references", "citations"}
NESTED = {"authors": {"authorId", "name", "externalIds", "affiliations"}, "references": FLAT, "citations": FLAT}
EDGE = {"contexts", "intents", "isInfluential", "contextsWithIntent"}
PATH = "/graph/v1/paper/"
MOST_IDS, MOST_ROWS, MATCHES = 500, 9999, 0.5
ELIDED = ("Notice: The following paper fields have been elided by the publisher: {'references'}. Paper or abstract "
          "available at a landing page, subject to the license by the author or copyright owner.")


def endpoint(ask):
    if ask.path in (PATH + "batch", PATH + "search/bulk", PATH + "search/match"):
        return ask.path.rpartition("/")[2]
    listed = re.fullmatch(PATH + ".+/(references|citations)", ask.path)
    return listed and listed[1]


def answer(world, ask, faults):
    if faults.key and ask.headers.get("x-api-key") not in (None, faults.key):
        return in_json(403, {"message": "Forbidden"}, [("x-amzn-ErrorType", "ForbiddenException")])
    parts = {"batch": batch, "bulk": bulk, "match": match, "references": references,
             "citations": citations}
    return parts[endpoint(ask)](world.at("s2"), world, ask, faults)


def refusal_of_fields(fields, allowed):
    bad = [field for field in fields if not known(field, allowed)]
    return in_json(400, {"error": "Unrecognized or unsupported fields: [%s]" % ", ".join(bad)}) if bad else None


def known(field, allowed):
    top, _, nested = field.partition(".")
    return top in allowed and (not nested or nested.partition(".")[0] in NESTED.get(top, ()))


def fields_of(ask):
    return ask.query.get("fields", "title").split(",")


def batch(shelf, world, ask, faults):
    try:
        ids = json.loads(ask.body)["ids"]
    except (ValueError, KeyError, TypeError):
        return in_json(400, {"error": "Invalid request body"})
    fields = fields_of(ask)
    if refused := refusal_of_fields(fields, FIELDS):
        return refused
    if not ids or len(ids) > MOST_IDS:
        return in_json(400, {"error": "Please provide between 1 and %d ids" % MOST_IDS})
    for name in ids:
        if status := faults.poison.get(str(name).lower()):
            bad = {"error": "Invalid id"} if status == 400 else {"message": "Internal Server Error"}
            return in_json(status, bad)
    found = [shelf.find(str(name)) for name in ids]
    if not any(found) or "" in ids or faults.due("all-miss"):
        return in_json(400, {"error": "No valid paper ids given"})
    topic = "references" if "references" in ask.query.get("fields", "") else "record"
    rows = records(world, found, fields, faults)
    return in_json(200, rows, settles=[f"{topic} {name}".lower() for name in ids])


def records(world, found, fields, faults):
    room = MOST_ROWS
    nested = any(field.startswith("references") for field in fields)
    wanted = {field.partition(".")[2] for field in fields if field.startswith("references.")} or {"title"}
    if nested and faults.due("overflow"):
        room = sum(len(paper["references"]) for paper in found if paper) // 2
    rows = []
    for paper in found:
        row = record(paper, fields, faults) if paper else None
        if row and nested:
            listed = cited(world, paper, wanted)[:room]  # later papers silently get none
            row["references"] = listed[:len(listed) // 2] if faults.due("short") else listed
            room -= len(row["references"])
            if paper.get("withheld"):
                row["references"] = None
        rows.append(row)
    if faults.due("nulls"):
        rows = [row and bare(row) for row in rows]
    if faults.due("short-batch"):
        rows = rows[:-1]
    if faults.due("shuffled"):
        rows = rows[1:] + rows[:1]
    return rows


def bare(row):
    """Nothing but the id: what the documentation allows."""
    return {key: value if key == "paperId" else None for key, value in row.items()}


def external_ids(paper):
    names = {"ArXiv": "arxiv", "DOI": "doi", "ACL": "acl", "PubMed": "pmid", "PubMedCentral": "pmcid", "DBLP": "dblp"}
    ids = {key: paper[name] for key, name in names.items() if paper.get(name)}
    ids["CorpusId"] = paper["corpus"]
    return ids


def record(paper, fields, faults):
    """The paper as the service tells it: only what was asked for, null for what is not known."""
    venue = paper.get("venue", "arXiv.org" if paper.get("arxiv") else "")
    said = {"corpusId": paper["corpus"], "externalIds": external_ids(paper), "title": paper["title"],
            "venue": venue or "", "year": paper.get("year"), "publicationDate": paper.get("date"),
            "publicationVenue": {"name": venue, "type": paper.get("venue_type", "conference")}
            if paper.get("venue") else None,
            "publicationTypes": paper.get("types"), "journal": paper.get("journal"),
            "referenceCount": paper.get("reference_count", len(paper["references"])),
            "citationCount": paper.get("citations", 0), "influentialCitationCount": 0}
    out = {"paperId": paper["s2"]}
    for field in fields:
        top, _, nested = field.partition(".")
        if top == "authors":
            part = {} if nested == "name" else {"authorId": "1741101" if faults.swagger else None}
            out["authors"] = [{**part, "name": name} for name in paper.get("authors", [])]
        elif top != "paperId":
            out[top] = said.get(top)
    return out


def cited(world, paper, wanted):
    """The works that a paper cites, with the fields asked for; those that the service does not hold have no id."""
    rows = [stub(world, name) for name in paper["references"]]
    return [{key: value for key, value in row.items() if key in wanted or key == "paperId"} for row in rows]


def stub(world, name):
    scheme, _, value = name.partition(":")
    held = None if scheme == "title" else world.at("s2").index.get(name.lower())
    if held:
        return {"paperId": held["s2"], "externalIds": external_ids(held), "title": held["title"],
                "year": held.get("year")}
    elsewhere = None if scheme == "title" else world.anywhere.index.get(name.lower())
    if scheme == "title" or elsewhere:
        return {"paperId": None, "externalIds": None, "title": elsewhere["title"] if elsewhere else value,
                "year": elsewhere.get("year") if elsewhere else None}
    key = {"arxiv": "ArXiv", "doi": "DOI"}.get(scheme)
    return {"paperId": value if scheme == "s2" else sha(name), "year": None,
            "externalIds": {key: value} if key else None, "title": "Work " + value}


def references(shelf, world, ask, faults):
    name = urllib.parse.unquote(ask.path[len(PATH):-len("/references")])
    paper = shelf.find(name)
    if not paper:
        return in_json(404, {"error": "Paper with id %s not found" % name})
    if refused := refusal_of_fields(fields_of(ask), FLAT | EDGE):
        return refused
    offset, limit = int(ask.query.get("offset", 0)), int(ask.query.get("limit", 100))
    if not 0 < limit <= 1000 or offset < 0 or offset + limit >= 10000:
        return in_json(400, {"error": "Requested data for this limit and/or offset is not available"})
    asked = [f"page {name} {offset}".lower()]
    if paper.get("withheld") or faults.due("withheld"):
        info = {"paperId": paper["s2"], "title": paper["title"], "openAccessPdf": {"disclaimer": ELIDED}}
        return in_json(200, {"data": None, "citingPaperInfo": info}, settles=asked)
    if faults.due("data-missing", "data-missing@references"):
        return in_json(200, {"offset": offset})
    if faults.due("data-null", "data-null@references"):
        return in_json(200, {"offset": offset, "data": None})
    return in_json(200, page(cited(world, paper, set(fields_of(ask))), offset, limit, paper, faults), settles=asked)


def citers(shelf, paper, wanted):
    """The works that cite a paper, the newest first."""
    names = {name.lower() for name in names_of(paper)}
    citing = [other for other in shelf.papers if names & {name.lower() for name in other["references"]}]
    rows = [{"paperId": other["s2"], "externalIds": external_ids(other), "title": other["title"],
             "year": other.get("year")} for other in sorted(citing, key=lambda other: -(other.get("year") or 0))]
    return [{key: value for key, value in row.items() if key in wanted or key == "paperId"} for row in rows]


def citations(shelf, world, ask, faults):
    name = urllib.parse.unquote(ask.path[len(PATH):-len("/citations")])
    paper = shelf.find(name)
    if not paper:
        return in_json(404, {"error": "Paper with id %s not found" % name})
    if refused := refusal_of_fields(fields_of(ask), FLAT | EDGE):
        return refused
    offset, limit = int(ask.query.get("offset", 0)), int(ask.query.get("limit", 100))
    if not 0 < limit <= 1000 or offset < 0 or offset + limit >= 10000:
        return in_json(400, {"error": "Requested data for this limit and/or offset is not available"})
    if faults.due("data-null", "data-null@citations"):
        return in_json(200, {"offset": offset, "data": None})
    rows = page(citers(shelf, paper, set(fields_of(ask))), offset, limit, paper, faults, "citingPaper")
    return in_json(200, rows, settles=[f"citers {name} {offset}".lower()])


def page(rows, offset, limit, paper, faults, inside="citedPaper"):
    some = rows[offset:offset + limit]
    if faults.due("nulls"):
        some = [{key: None for key in row} for row in some]
    out = {"offset": offset, "data": [{inside: row} for row in some]}
    if inside == "citedPaper":
        out["citingPaperInfo"] = {"paperId": paper["s2"], "title": paper["title"]}
    if offset + limit < len(rows):
        out["next"] = offset + limit
    if faults.due("next-zero"):
        out["next"] = 0
    return out


def alternatives(query):
    r"""The query "one two" | "three" → the phrases that must stand together, by alternative."""
    out = []
    for part in query.split("|"):
        phrases = re.findall(r'"([^"]*)"', part)
        loose = re.sub(r'"[^"]*"', " ", part).replace("+", " ").split()
        out.append(phrases + [word.strip('()*~"') for word in loose if not word.startswith("-")])
    return out


def bulk(shelf, world, ask, faults):
    fields = fields_of(ask)
    nested = [field for field in fields if "." in field]
    if refused := refusal_of_fields(fields, FLAT - set(nested)):
        return refused
    if nested:
        return in_json(400, {"error": "Unrecognized or unsupported fields: [%s]" % ", ".join(nested)})
    query = ask.query.get("query", "")
    if not query.strip():
        return in_json(400, {"error": "Missing required parameter: query"})
    mark = sha(query)[:8]
    token = ask.query.get("token", mark + "-0")
    if not re.fullmatch(mark + r"-\d+", token):
        return in_json(400, {"error": "Invalid token"})
    if faults.due("data-missing", "data-missing@bulk"):
        return in_json(200, {"total": 0, "offset": 0})
    if faults.due("data-null", "data-null@bulk"):
        return in_json(200, {"total": 0, "token": None, "data": None})
    hits = sorted(shelf.with_phrases(alternatives(query)), key=lambda paper: paper["s2"])
    start = int(token.partition("-")[2])
    end = start + faults.bulk_rows
    rows = [record(paper, fields, faults) for paper in hits[start:end]]
    out = {"total": len(hits), "data": [bare(row) for row in rows] if faults.due("nulls") else rows}
    if end < len(hits) or not faults.swagger:
        out["token"] = f"{mark}-{end}" if end < len(hits) else None
    asked = [f"search {' '.join(phrases)} {start}".lower() for phrases in alternatives(query)]
    return in_json(200, out, settles=asked)


def match(shelf, world, ask, faults):
    fields = fields_of(ask)
    if refused := refusal_of_fields(fields, FIELDS):
        return refused
    query = ask.query.get("query", "")
    if not query.strip():
        return in_json(400, {"error": "Missing required parameter: query"})
    best = shelf.alike(query, MATCHES)[:1]
    if not best:
        return in_json(404, {"error": "Title match not found"})
    paper, likeness = best[0]
    row = {**record(paper, fields, faults), "matchScore": round(likeness * 200 + 0.25, 5)}
    return in_json(200, {"data": [bare(row) if faults.due("nulls") else row]}, settles=["match " + query.lower()])
