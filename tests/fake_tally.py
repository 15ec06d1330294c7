"""What fake_services.py was asked, counted."""
import threading


class Tally:
    def __init__(self):
        self.lock = threading.Lock()
        self.reset()

    def reset(self):
        with self.lock:
            self.numbers, self.settled, self.lost, self.calls = {}, {}, set(), 0

    def add(self, *names):
        with self.lock:
            self.add_locked(*names)

    def add_locked(self, *names, times=1):
        for name in names:
            self.numbers[name] = self.numbers.get(name, 0) + times

    def counts(self):
        with self.lock:
            return dict(sorted(self.numbers.items()))

    def asked(self, ask, url, endpoint, key):
        names = [endpoint or "unknown"]
        if endpoint == "batch" and "references" in ask.query.get("fields", ""):
            names.append("batch references")
        if url == "/stolen":
            names.append("redirect followed")
        sent = ask.headers.get("x-api-key")
        others = " ".join([url, ask.body.decode("utf-8", "replace"), *(value for name, value in ask.headers.items()
                                                                      if name.lower() != "x-api-key")])
        if sent and ask.service == "semantic_scholar":
            names.append("key seen")
        if (sent and ask.service != "semantic_scholar") or (key and key in others):
            names.append("key leaked")
        self.add(*names)

    def answered(self, service, reply):
        """Notes which questions the reply answers, and which had an answer already."""
        with self.lock:
            self.calls += 1
            self.add_locked("passed " + service)
            if reply.status != 200:
                return
            self.add_locked("answered " + service)
            for question in reply.settles:
                before = self.settled.setdefault((service, question), self.calls)
                if before == self.calls:
                    continue
                self.add_locked("repeated " + service)
                if (service, before) not in self.lost:
                    self.lost.add((service, before))
                    self.add_locked("repeated calls " + service)
