#!/usr/bin/env python3
"""An HTTP server that misbehaves on request, for the tests of src/fetch; prints its port and serves."""
import gzip
import json
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

seen = {}


class Odd(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def send(self, status, body=b"", headers=()):
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def do_POST(self):
        self.serve(self.rfile.read(int(self.headers["Content-Length"])))

    def do_GET(self):
        self.serve(b"")

    def serve(self, body):
        path, _, argument = self.path.partition("?")
        seen[self.path] = seen.get(self.path, 0) + 1
        if path == "/echo":
            facts = {"method": self.command, "body": body.decode(), "port": self.client_address[1],
                     "headers": {name.lower(): value for name, value in self.headers.items()}}
            self.send(200, json.dumps(facts).encode(), [("X-Odd", " Yes ")])
        elif path == "/redirect":
            self.send(301, b"moved", [("Location", "/echo")])
        elif path == "/gzip":
            self.send(200, gzip.compress(b"plain words"), [("Content-Encoding", "gzip")])
        elif path == "/large":
            self.chunked(100)
        elif path == "/stall":
            self.send_response(200)
            self.send_header("Content-Length", "10")
            self.end_headers()
            time.sleep(30)
        elif path == "/drop":
            self.close_connection = True
        elif path == "/torn":
            self.send_response(200)
            self.send_header("Content-Length", "1000")
            self.end_headers()
            self.wfile.write(b"half")
            self.close_connection = True
        elif path == "/fails":  # ?TIMES,STATUS,NAME[,RETRY-AFTER]: then 200
            times, status, _, *after = argument.split(",")
            headers = [("Retry-After", ",".join(after).replace("+", " "))] if after else []
            fine = seen[self.path] > int(times)
            self.send(200 if fine else int(status), str(seen[self.path]).encode(), [] if fine else headers)
        else:
            self.send(404)

    def chunked(self, pieces):
        self.send_response(200)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        try:
            for _ in range(pieces):
                self.wfile.write(b"400\r\n" + b"x" * 1024 + b"\r\n")
            self.wfile.write(b"0\r\n\r\n")
        except OSError:
            self.close_connection = True


class Server(ThreadingHTTPServer):
    def handle_error(self, *_):
        pass  # clients hang up on purpose


server = Server(("127.0.0.1", 0), Odd)
print(server.server_port, flush=True)
server.serve_forever()
