#!/usr/bin/env python3
"""A deterministic fake of the metadata services, for tests.

    fake_services.py DATA.json [--fault NAME[@SERVICE][=TIMES]]... [--help for more]

listens on five loopback ports and prints them as its first line, in this order: semantic_scholar, arxiv, crossref,
datacite, pages. It serves until it is ended. DATA.json is

    {"papers": [{"arxiv": "2309.06180", "doi": "10.1/x", "s2": "40 hex", "page": "/conference/osdi23/presentation/hu",
                 "title": "...", "authors": ["Ada One"], "year": 2023, "venue": "...", "date": "2023-10-01",
                 "references": ["arxiv:...", "doi:...", "s2:...", "title:A work that nobody holds"],
                 "reference_count": 12, "withheld": true, "comment": "...", "abstract": "...",
                 "updated-by": ["retraction 10.1/n"], "update-to": ["retraction 10.1/x"], "withdrawn": "2021-03-09",
                 "category": "cs.DC", "journal_ref": "...",
                 "types": ["Conference"], "journal": {"name": "..."}, "pages": "1-9", "held_by": ["s2", "arxiv"],
                 "crossref": {"title": "as Crossref has it"}}]}

in which everything but one identifier or page and the title may be left out (fake_papers.py). It refuses what the
real services refuse: more than 500 ids, no ids, an unknown field, a nested one in bulk, a versioned arXiv id at
Semantic Scholar (no hit), a limit above 1000, a slice beyond 9,999 rows, a URL above 8 kB, another key than --key.

On every port: GET /_stats tells the counts so far; POST /_fault?name=NAME&times=N injects a fault into the next N
calls that it fits (NAME@SERVICE: of one service); POST /_reset forgets both.

Faults of a whole call: 429, 429-retry-after, 403, 500, 503 (HTML), 504, html (a bot page with status 200), drop, reset,
redirect (to the next port, which tells whether the key came along), over-long (an endless body), stall (half of the
body, then nothing), truncated (half of the body), truncated-gzip. Of Semantic Scholar: all-miss, poison=ID (400
for every batch with it), poison-500=ID, shuffled, short-batch (a row less), short (half of a nested reference list),
overflow (the later reference lists are empty), withheld, data-missing and data-null (also @references, @citations,
@bulk), next-zero, nulls (Crossref and DataCite too). Of arXiv: omitted, reordered, error-feed, rate-exceeded, empty-feed. Of pages: bot-page.

Counts: calls by endpoint; "answered SERVICE" (status 200), "passed SERVICE" (not refused or broken), "failed calls",
"too fast", "crowded", "key seen", "key leaked" (outside the header of Semantic Scholar), "redirect followed",
"repeated SERVICE" (questions that had been answered before) and "repeated calls SERVICE" (the calls that had).
"""
import argparse
import gzip
import json
import socket
import struct
import sys
import threading
import time
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import fake_arxiv
import fake_crossref
import fake_datacite
import fake_pages
import fake_semantic_scholar
from fake_faults import REPLIES, Faults
from fake_http import Ask, in_json, in_text
from fake_papers import World
from fake_tally import Tally

SERVICES = {"semantic_scholar": fake_semantic_scholar, "arxiv": fake_arxiv, "crossref": fake_crossref,
            "datacite": fake_datacite, "pages": fake_pages}
LONGEST_URL, ENDLESS, SMALLEST_GZIP = 8192, 68 << 20, 200


class Handler(BaseHTTPRequestHandler):
    """One connection to one service; `services` is set on the class of each server."""
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = 1 << 16  # headers and body leave together
    services = service = None

    def log_message(self, *_):
        pass

    def handle_expect_100(self):
        super().handle_expect_100()
        self.wfile.flush()
        return True

    def do_GET(self):
        self.serve(b"")

    def do_POST(self):
        self.serve(self.rfile.read(int(self.headers.get("Content-Length", 0))))

    def serve(self, body):
        url = urllib.parse.urlsplit(self.path)
        query = dict(urllib.parse.parse_qsl(url.query, keep_blank_values=True))
        if url.path.startswith("/_"):
            return self.deliver(self.services.control(url.path, query))
        ask = Ask(self.service, self.command, url.path, query, body, self.headers)
        self.services.faults.enter(self.service, +1)
        try:
            fault, reply = self.services.reply(ask, self.path)
            self.deliver(reply, fault)
        finally:
            self.services.faults.enter(self.service, -1)

    def deliver(self, reply, damage=None):
        if damage in ("drop", "reset"):
            return self.hang_up(damage)
        if damage == "over-long":
            return self.endless()
        data = reply.body[:len(reply.body) // 2] if damage == "truncated" else reply.body
        headers = [("Content-Type", reply.kind), *reply.headers]
        zipped = "gzip" in self.headers.get("Accept-Encoding", "") and len(data) > SMALLEST_GZIP
        if zipped:
            data = gzip.compress(data, 1, mtime=0)
            headers.append(("Content-Encoding", "gzip"))
        if damage == "truncated-gzip":
            data = data[:len(data) // 2]
        self.head(reply.status, [*headers, ("Content-Length", str(len(data)))])
        if damage == "stall":
            return self.stall(data)
        self.wfile.write(data)

    def head(self, status, headers):
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()

    def hang_up(self, damage):
        if damage == "reset":  # lingering for no time sends RST instead of FIN
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.close_connection = True

    def stall(self, data):
        self.wfile.write(data[:len(data) // 2])
        self.wfile.flush()
        time.sleep(self.services.faults.stall_seconds)
        self.close_connection = True

    def endless(self):
        """Chunked, so that no header tells the size; compressed well where the client allows it."""
        self.close_connection = True
        self.head(200, [("Content-Type", "application/json"), ("Transfer-Encoding", "chunked")])
        piece = b"[" + b" " * 0xFFFF
        for _ in range(ENDLESS // len(piece)):
            self.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))
        self.wfile.write(b"0\r\n\r\n")


class FakeServices:
    """What all services share: the world, what goes wrong, and the tally."""

    def __init__(self, options):
        with open(options.data, encoding="utf-8") as file:
            self.world = World(json.load(file))
        self.faults = Faults(options)
        self.tally = Tally()
        self.ports = {}
        for fault in options.fault:
            name, _, value = fault.partition("=")
            poison = name.startswith("poison")
            self.faults.inject(fault if poison else name, int(1 if poison else value or 1))

    def control(self, path, query):
        if path == "/_fault":
            self.faults.inject(query["name"], int(query.get("times", 1)))
        if path == "/_reset":
            self.faults.reset()
            self.tally.reset()
        return in_json(200, self.tally.counts())

    def reply(self, ask, url):
        """The name of the damage that the reply suffers, if any, and the reply."""
        module = SERVICES[ask.service]
        endpoint = module.endpoint(ask)
        self.tally.asked(ask, url, endpoint, self.faults.key)
        if len(url) > LONGEST_URL:
            return None, in_text(414, "<html><h1>414 Request-URI Too Large</h1></html>", "text/html")
        if endpoint is None:
            return None, in_json(404, {"message": "Not Found"})
        if refused := self.faults.refusal(ask.service, bool(ask.headers.get("x-api-key"))):
            self.tally.add(refused, "failed calls")
            return None, self.refusal(ask)
        fault = self.faults.for_call(ask.service)
        if fault:
            self.tally.add("failed calls")
        if fault in REPLIES:
            return None, self.refusal(ask) if fault == "429" else REPLIES[fault]
        if fault == "redirect":
            return None, self.elsewhere(ask)
        try:
            reply = module.answer(self.world, ask, self.faults)
        except ValueError:
            reply = in_json(400, {"error": "Unacceptable query params"})
        if not fault:
            self.tally.answered(ask.service, reply)
        return fault, reply

    @staticmethod
    def refusal(ask):
        return in_text(429, "Rate exceeded.") if ask.service == "arxiv" else REPLIES["429"]

    def elsewhere(self, ask):
        names = list(SERVICES)
        port = self.ports[names[(names.index(ask.service) + 1) % len(names)]]
        return in_text(301, "", headers=[("Location", f"http://127.0.0.1:{port}/stolen")])


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def handle_error(self, *_):
        pass  # clients hang up on purpose


def options_of(arguments):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data")
    parser.add_argument("--fault", action="append", default=[], metavar="NAME[@SERVICE][=TIMES]")
    parser.add_argument("--random-faults", type=float, default=0, metavar="PERCENT", help="of all calls")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--strict-pace", type=float, default=0, metavar="FACTOR",
                        help="refuse calls faster than the services' terms, times this")
    parser.add_argument("--anonymous-pool", action="store_true", help="calls without a key as they were measured")
    parser.add_argument("--pace", type=float, default=1, help="factor on the pool's 60 s")
    parser.add_argument("--stall", type=float, default=0.3, metavar="SECONDS")
    parser.add_argument("--key", default="", help="the only key that is accepted")
    parser.add_argument("--bulk-rows", type=int, default=1000, help="rows of a page of search/bulk")
    parser.add_argument("--swagger", action="store_true", help="say nothing that the published schema does not allow")
    return parser.parse_args(arguments)


def main():
    services = FakeServices(options_of(sys.argv[1:]))
    for name in SERVICES:
        handler = type(name, (Handler,), {"services": services, "service": name})
        server = Server(("127.0.0.1", 0), handler)
        services.ports[name] = server.server_port
        threading.Thread(target=server.serve_forever, daemon=True).start()
    print(*services.ports.values(), flush=True)
    threading.Event().wait()


if __name__ == "__main__":
    main()
