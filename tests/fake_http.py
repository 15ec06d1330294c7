"""What a service of fake_services.py is asked and what it replies, before any fault."""
import json
from typing import NamedTuple

BOT_PAGE = ("<!doctype html><html><head><title>Making sure you're not a bot!</title></head>"
            "<body><script>/* proof of work */</script></body></html>")


class Ask(NamedTuple):
    service: str
    method: str
    path: str  # as sent: still percent-encoded
    query: dict
    body: bytes
    headers: object


class Reply(NamedTuple):
    status: int
    body: bytes
    kind: str = "application/json"
    headers: tuple = ()
    settles: tuple = ()  # the questions that are answered by it, if its status is 200


def in_json(status, value, headers=(), settles=()):
    return Reply(status, (json.dumps(value) + "\n").encode(), "application/json", tuple(headers), tuple(settles))


def in_text(status, text, kind="text/plain", headers=(), settles=()):
    return Reply(status, text.encode(), kind, tuple(headers), tuple(settles))
