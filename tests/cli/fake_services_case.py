"""Runs the program against fake services, and tells what they saw."""
import json
import os
import subprocess
import sys
import time
import urllib.request

from support import PROGRAM, PROJECT, SERVICES, Case


class FakeServicesCase(Case):
    """A test with fake services of its own."""

    def setUp(self):
        super().setUp()
        self.services = None

    def serve(self, papers, *options, name="papers.json"):
        """Starts services that hold `papers` and points the program at it."""
        self.end_services()
        data = self.write(name, json.dumps({"papers": papers}))
        self.services = subprocess.Popen([sys.executable, PROJECT / "tests/fake_services.py", data, *map(str, options)],
                                       stdout=subprocess.PIPE, env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"})
        self.addCleanup(self.end_services)
        self.bases = [f"http://127.0.0.1:{port}" for port in self.services.stdout.readline().decode().split()]
        self.base = self.bases[0]
        self.environment.update({f"CITEGRAPH_{service}_URL": base for service, base in zip(SERVICES, self.bases)})

    def end_services(self):
        if self.services:
            self.services.terminate()
            self.services.wait()
            self.services.stdout.close()
            self.services = None

    def ask_services(self, path):
        with urllib.request.urlopen(self.base + path) as reply:
            return json.load(reply)

    def stats(self):
        """The counts of the services; what was not counted is 0."""
        return Counts(self.ask_services("/_stats"))

    def inject(self, name, times=1):
        self.ask_services(f"/_fault?name={name.replace('=', '%3D')}&times={times}")

    def reset(self):
        self.ask_services("/_reset")

    def resolve(self, code=0, *options, **environment):
        """The report of `resolve list.md`, and what it said on standard error."""
        out, err = self.expect(code, "resolve", "list.md", "--json", *options, **environment)
        return json.loads(out), err

    def lock_bytes(self):
        return (self.folder / "list.md.citegraph.lock.json").read_bytes()

    def lock(self):
        return json.loads(self.lock_bytes())

    def forget(self, *names):
        """Removes the lock, or other files of the test's folder, if they are there."""
        for name in names or ("list.md.citegraph.lock.json",):
            (self.folder / name).unlink(missing_ok=True)

    def forget_cache(self):
        for file in (self.folder / "cache/citegraph").glob("*"):
            file.unlink()

    def start(self, *arguments, **options):
        """The program, running: for tests that interrupt it."""
        return subprocess.Popen([PROGRAM, *map(str, arguments)], cwd=self.folder, env=self.environment,
                                **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options})


def watch(run):
    """Until `run` ends: its peak memory in MB, its processor seconds and the seconds that passed, by /proc.
    (os.wait4 counts the memory of this script too, from which the program was started.)"""
    start, peak, busy = time.monotonic(), 0, 0.0
    while run.poll() is None:
        try:
            with open(f"/proc/{run.pid}/status") as status, open(f"/proc/{run.pid}/stat") as stat:
                peak = max([peak, *(int(line.split()[1]) / 1024 for line in status if line.startswith("VmHWM"))])
                ticks = stat.read().rpartition(")")[2].split()[11:13]
                busy = max(busy, sum(map(int, ticks)) / os.sysconf("SC_CLK_TCK"))
        except (FileNotFoundError, ProcessLookupError):
            break
        time.sleep(0.02)
    return peak, busy, time.monotonic() - start


class Counts(dict):
    def __missing__(self, name):
        return 0

    def calls(self):
        """All calls of services, by endpoint."""
        return {name: self[name] for name in ENDPOINTS if self[name]}


ENDPOINTS = ("batch", "references", "citations", "bulk", "match", "arxiv", "arxiv search", "crossref", "crossref search",
             "datacite", "datacite search", "pages", "unknown")


def edges(lock):
    """(citing id, cited id), as a lock tells them."""
    works = ((paper["id"], work) for paper in lock["papers"] for work in paper["references"].get("works", ()))
    return {(citing, work if isinstance(work, str) else work[0]) for citing, work in works}
