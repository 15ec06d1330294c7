"""What goes wrong in fake_services.py: by name, at random, by pace, or as in the pool of anonymous callers."""
import random
import threading
import time

from fake_http import BOT_PAGE, in_json, in_text

TOO_MANY = {"message": "Too Many Requests. Please wait and try again or apply for a key for higher rate limits. "
                       "https://www.semanticscholar.org/product/api#api-key-form", "code": "429"}
# What replaces a whole reply.
REPLIES = {
    "429": in_json(429, TOO_MANY),
    "429-retry-after": in_json(429, TOO_MANY, [("Retry-After", "1")]),
    "403": in_json(403, {"message": "Forbidden"}, [("x-amzn-ErrorType", "ForbiddenException")]),
    "500": in_json(500, {"message": "Internal Server Error"}),
    "503": in_text(503, "<html><body><h1>503 Service Unavailable</h1></body></html>", "text/html"),
    "504": in_json(504, {"message": "Endpoint request timed out"}),
    "html": in_text(200, BOT_PAGE, "text/html"),
}
# What happens to a reply, or to the connection.
DAMAGES = ("drop", "reset", "redirect", "over-long", "stall", "truncated", "truncated-gzip")
RANDOM = ("429", "500", "504", "drop", "truncated")
INTERVAL = {"semantic_scholar": 1.0, "arxiv": 3.0}  # seconds between calls, as the services' terms say
CROWDED, REFUSED_WHEN_CLOSE, PASSES_WHEN_APART = 60.0, 0.97, 0.6


class Faults:
    """All state of what goes wrong; every decision is made under one lock, from seeds."""

    def __init__(self, options):
        self.lock = threading.Lock()
        self.key, self.bulk_rows, self.swagger = options.key, options.bulk_rows, options.swagger
        self.stall_seconds = options.stall
        self.options = options
        self.reset()

    def reset(self):
        self.due_times, self.poison, self.last, self.open = {}, {}, {}, {}
        seed = self.options.seed
        self.dice = {name: random.Random(f"{seed} {name}") for name in
                     ("semantic_scholar", "arxiv", "crossref", "datacite", "pages", "pool")}

    def inject(self, name, times):
        """NAME or NAME@SERVICE, or poison=ID, for the next `times` calls that it fits; 0 takes it back."""
        base, _, argument = name.partition("=")
        if base.startswith("poison"):
            self.poison[argument.lower()] = 500 if base == "poison-500" else 400
        else:
            self.due_times[name] = times

    def due(self, *names):
        """Whether a fault of one of these names is due now."""
        with self.lock:
            for name in names:
                if self.due_times.get(name, 0) > 0:
                    self.due_times[name] -= 1
                    return True
        return False

    def for_call(self, service):
        """The name of the fault of the whole call that is due, or None."""
        for name in (*REPLIES, *DAMAGES):
            if self.due(name, f"{name}@{service}"):
                return name
        with self.lock:
            dice = self.dice[service]
            return dice.choice(RANDOM) if dice.random() * 100 < self.options.random_faults else None

    def refusal(self, service, keyed):
        """Why the service is not willing now: "too fast", "crowded" or None. Notes the call."""
        now = time.monotonic()
        with self.lock:
            gap = now - self.last.get(service, float("-inf"))
            self.last[service] = now
            if service == "semantic_scholar" and self.options.anonymous_pool and not keyed:
                close = gap < CROWDED * self.options.pace * 0.97  # clocks and threads jitter
                passes = self.dice["pool"].random() < (1 - REFUSED_WHEN_CLOSE if close else PASSES_WHEN_APART)
                return None if passes else "crowded"
            least = INTERVAL.get(service, 0) * self.options.strict_pace
            crossing = service == "arxiv" and self.options.strict_pace and self.open.get(service, 0) > 1
            return "too fast" if crossing or gap < least * 0.9 - 0.002 else None

    def enter(self, service, step):
        with self.lock:
            self.open[service] = self.open.get(service, 0) + step
