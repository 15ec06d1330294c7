#!/usr/bin/env python3
"""An HTTP server that misbehaves on request, for the tests of src/fetch; prints its port and serves."""
import gzip
import json
import random
import socket
import struct
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

seen = {}
heard = []  # the headers of every request, in lower case


class Odd(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def log_message(self, *_):
        pass

    def send(self, status, body=b"", headers=(), length=None):
        self.send_response(status)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def do_POST(self):
        self.serve(self.rfile.read(int(self.headers["Content-Length"])))

    def do_GET(self):
        self.serve(b"")

    def do_CONNECT(self):  # as a proxy it is asked, and refuses
        heard.append({"connect": self.path})
        self.send(403)

    def serve(self, body):
        path, _, argument = self.path.partition("?")
        seen[self.path] = seen.get(self.path, 0) + 1
        if path != "/heard":
            heard.append({name.lower(): value for name, value in self.headers.items()})
        answer = getattr(self, "answer_" + path.strip("/"), None)
        if answer:
            answer(body, argument)
        else:
            self.send(404)

    def answer_echo(self, body, _):
        facts = {"method": self.command, "body": body.decode(), "port": self.client_address[1], "headers": heard[-1]}
        self.send(200, json.dumps(facts).encode(), [("X-Odd", " Yes ")])

    def answer_heard(self, *_):
        self.send(200, json.dumps(heard).encode())

    def answer_redirect(self, _, target):
        self.send(301, b"moved", [("Location", target or "/echo")])

    def answer_html(self, *_):
        self.send(200, b"<html>Making sure you are not a bot</html>", [("Content-Type", "text/html")])

    def answer_gzip(self, *_):
        self.send(200, gzip.compress(b"plain words"), [("Content-Encoding", "gzip")])

    def answer_torn_gzip(self, *_):  # fewer bytes than announced
        whole = gzip.compress(random.Random(1).randbytes(5000))
        self.send(200, whole[:2000], [("Content-Encoding", "gzip")], len(whole))
        self.close_connection = True

    def answer_broken_gzip(self, *_):
        self.send(200, gzip.compress(b"plain words" * 99)[:10] + b"\xff" * 50, [("Content-Encoding", "gzip")])

    def answer_bomb(self, *_):  # a megabyte in a few bytes
        self.send(200, gzip.compress(bytes(1 << 20)), [("Content-Encoding", "gzip")])

    def answer_large(self, *_):
        self.send_response(200)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        try:
            for _ in range(100):
                self.wfile.write(b"400\r\n" + b"x" * 1024 + b"\r\n")
            self.wfile.write(b"0\r\n\r\n")
        except OSError:
            self.close_connection = True

    def answer_slow(self, _, seconds):
        begin = time.monotonic()  # one clock for all processes
        time.sleep(float(seconds))
        self.send(200, json.dumps([begin, time.monotonic()]).encode())

    def answer_stall(self, *_):
        self.send(200, b"half", length=10)
        self.wfile.flush()
        time.sleep(30)

    def answer_drop(self, *_):
        self.close_connection = True

    def answer_reset(self, *_):
        self.send(200, b"half", length=1000)
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()
        self.close_connection = True

    def answer_torn(self, *_):
        self.send(200, b"half", length=1000)
        self.close_connection = True

    def answer_fails(self, _, argument):  # ?TIMES,STATUS,NAME[,RETRY-AFTER]: then 200
        times, status, _, *after = argument.split(",")
        headers = [("Retry-After", ",".join(after).replace("+", " "))] if after else []
        fine = seen[self.path] > int(times)
        self.send(200 if fine else int(status), str(seen[self.path]).encode(), [] if fine else headers)


class Server(ThreadingHTTPServer):
    def handle_error(self, *_):
        pass  # clients hang up on purpose


server = Server(("127.0.0.1", 0), Odd)
print(server.server_port, flush=True)
server.serve_forever()
