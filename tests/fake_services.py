#!/usr/bin/env python3
"""A deterministic double of the Semantic Scholar Graph API and of the arXiv query API, for tests.

    fake_services.py DATA.json [--fault NAME[=TIMES]]...

prints the port it listens on (loopback only) as its first line and serves until it is ended. DATA.json is

    {"papers": [{"arxiv": "2309.06180", "doi": "10.1/x", "s2": "40 hex", "title": "...",
                 "authors": ["Ada One"], "year": 2023, "venue": "...", "references": ["arxiv:...", "doi:...",
                 "s2:...", "title:A work that nobody holds"],
                 "comment": "...", "category": "cs.DC", "journal_ref": "...", "held_by": ["s2", "arxiv"]}]}

in which everything but one identifier and the title may be left out. It refuses what the real services
refuse: more than 500 ids or an unknown field (400), versions (no hit), a limit above 1000, a slice beyond
9,999 rows. GET /_stats tells the requests so far, by endpoint; POST /_fault?name=NAME&times=N injects a fault
into the next N replies that it fits; POST /_reset forgets both.

Faults: 429, 429-retry-after, 500, 504, html (a bot page with status 200), truncated (half of the body), drop
(connection closed), poison=ID (every batch with that id fails with 400), poison-500=ID, shuffled (batch in
another order), next-zero (a page that points to itself), withheld (data: null), short (half of the nested
references), omitted (arXiv leaves out the last entry), reordered, error-feed, rate-exceeded, empty-feed.
"""
import json
import re
import sys
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from fake_papers import World, cited, error_feed, feed, record

FIELDS = set("""paperId corpusId externalIds url title abstract venue publicationVenue year referenceCount
citationCount influentialCitationCount isOpenAccess openAccessPdf fieldsOfStudy s2FieldsOfStudy
publicationTypes publicationDate journal citationStyles authors tldr references citations""".split())
NESTED = {"authors": {"authorId", "name", "externalIds", "affiliations"},
          "references": FIELDS - {"tldr", "references", "citations"},
          "citations": FIELDS - {"tldr", "references", "citations"}}
MOST_IDS, MOST_ROWS = 500, 9999


class Service(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    world = None

    def log_message(self, *_):
        pass

    def send(self, status, body, kind="application/json", headers=()):
        data = body if isinstance(body, bytes) else body.encode()
        if status == 200 and self.world.due("truncated"):
            data = data[:len(data) // 2]
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def json(self, status, value, headers=()):
        self.send(status, json.dumps(value) + "\n", headers=headers)

    def faulty(self):
        """Answers with the fault that is due, if one is."""
        due = self.world.due
        if due("drop"):
            self.close_connection = True
        elif due("429"):
            self.json(429, {"message": "Too Many Requests. Please wait and try again.", "code": "429"})
        elif due("429-retry-after"):
            self.json(429, {"message": "Too Many Requests.", "code": "429"}, [("Retry-After", "1")])
        elif due("500"):
            self.json(500, {"message": "Internal Server Error"})
        elif due("504"):
            self.json(504, {"message": "Endpoint request timed out"})
        elif due("html"):
            self.send(200, "<!doctype html><title>Making sure you're not a bot!</title>", "text/html")
        else:
            return False
        return True

    def do_GET(self):
        self.serve(b"")

    def do_POST(self):
        self.serve(self.rfile.read(int(self.headers.get("Content-Length", 0))))

    def serve(self, body):
        url = urllib.parse.urlsplit(self.path)
        query = {key: values[0] for key, values in urllib.parse.parse_qs(url.query, keep_blank_values=True).items()}
        page = re.fullmatch(r"/graph/v1/paper/(.+)/references", url.path)
        if url.path.startswith("/_"):
            return self.control(url.path, query)
        endpoint = "references" if page else {"/graph/v1/paper/batch": "batch", "/api/query": "arxiv"}.get(url.path)
        self.world.count(endpoint or "unknown")
        if endpoint == "batch" and "references" in query.get("fields", ""):
            self.world.count("batch references")
        if endpoint is None:
            return self.json(404, {"error": "Not found"})
        if self.faulty():
            return None
        if endpoint == "batch":
            return self.batch(query, body)
        if endpoint == "references":
            return self.references(urllib.parse.unquote(page.group(1)), query)
        return self.arxiv(query)

    def control(self, path, query):
        if path == "/_fault":
            self.world.inject(query["name"], int(query.get("times", 1)))
        if path == "/_reset":
            self.world.reset()
        self.json(200, self.world.stats)

    def bad_fields(self, fields, flat):
        bad = []
        for field in fields:
            top, _, nested = field.partition(".")
            known = top in FIELDS or (flat and top in {"contexts", "intents", "isInfluential", "contextsWithIntent"})
            if not known or (nested and nested.partition(".")[0] not in NESTED.get(top, ())):
                bad.append(field)
        return bad

    def batch(self, query, body):
        try:
            ids = json.loads(body)["ids"]
        except (ValueError, KeyError, TypeError):
            return self.json(400, {"error": "Invalid request body"})
        fields = query.get("fields", "title").split(",")
        if bad := self.bad_fields(fields, False):
            return self.json(400, {"error": "Unrecognized or unsupported fields: [%s]" % ", ".join(bad)})
        if not ids or len(ids) > MOST_IDS:
            return self.json(400, {"error": "Please provide between 1 and %d ids" % MOST_IDS})
        for name in ids:
            if status := self.world.poison.get(str(name).lower()):
                return self.json(status, {"error": "Invalid id"} if status == 400 else {"message": "Internal Server Error"})
        found = [self.world.find(str(name), "s2") for name in ids]
        if not any(found):
            return self.json(400, {"error": "No valid paper ids given"})
        return self.json(200, self.records(found, fields))

    def records(self, found, fields):
        rows, room = [], MOST_ROWS
        for paper in found:
            row = record(self.world, paper, fields) if paper else None
            if row and "references" in row:
                all_rows = cited(self.world, paper)[:room]  # later papers silently get none
                row["references"] = all_rows[:len(all_rows) // 2] if self.world.due("short") else all_rows
                room -= len(row["references"])
                if paper.get("withheld"):
                    row["references"] = None
            rows.append(row)
        if self.world.due("shuffled"):
            rows = rows[1:] + rows[:1]
        return rows

    def references(self, name, query):
        paper = self.world.find(name, "s2")
        if not paper:
            return self.json(404, {"error": "Paper with id %s not found" % name})
        if bad := self.bad_fields(query.get("fields", "title").split(","), True):
            return self.json(400, {"error": "Unrecognized or unsupported fields: [%s]" % ", ".join(bad)})
        offset, limit = int(query.get("offset", 0)), int(query.get("limit", 100))
        if limit > 1000 or offset + limit >= 10000:
            return self.json(400, {"error": "Requested data for this limit and/or offset is not available"})
        if paper.get("withheld") or self.world.due("withheld"):
            return self.json(200, {"data": None, "citingPaperInfo": {"openAccessPdf": {"disclaimer":
                "Notice: The following paper fields have been elided by the publisher: {'references'}."}}})
        rows = cited(self.world, paper)
        out = {"offset": offset, "data": [{"citedPaper": row} for row in rows[offset:offset + limit]]}
        if offset + limit < len(rows):
            out["next"] = offset + limit
        if self.world.due("next-zero"):
            out["next"] = 0
        return self.json(200, out)

    def arxiv(self, query):
        due = self.world.due
        ids = [name for name in query.get("id_list", "").split(",") if name]
        for name in ids:
            if name.lower() in self.world.poison or not re.fullmatch(r"(\d{4}\.\d{4,5}|[a-z-]+(\.[A-Z]{2})?/\d{7})(v\d+)?", name):
                return self.send(400, error_feed("incorrect id format for " + name), "application/atom+xml")
        if due("rate-exceeded"):
            return self.send(429, "Rate exceeded.", "text/plain")
        if due("error-feed"):
            return self.send(200, error_feed("internal error"), "application/atom+xml")
        found = [self.world.find("arxiv:" + re.sub(r"v\d+$", "", name), "arxiv") for name in ids]
        papers = [] if due("empty-feed") else [paper for paper in found if paper]
        if due("omitted"):
            papers = papers[:-1]
        if due("reordered"):
            papers.reverse()
        papers = papers[:int(query.get("max_results", 10))]  # ten unless asked for more
        return self.send(200, feed(papers, len(papers)), "application/atom+xml; charset=utf-8")


class Server(ThreadingHTTPServer):
    def handle_error(self, *_):
        pass  # clients hang up on purpose


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        Service.world = World(json.load(file))
    for argument, value in zip(sys.argv[2:], sys.argv[3:]):
        if argument == "--fault":
            name, _, times = value.partition("=")
            if name.startswith("poison"):
                Service.world.inject(value, 1)
            else:
                Service.world.inject(name, int(times or 1))
    server = Server(("127.0.0.1", 0), Service)
    print(server.server_port, flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
