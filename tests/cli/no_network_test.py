"""Without a network, or with one service down: known soon, said once, and everything else is written."""
import pathlib
import signal
import socket
import time

from fake_services_case import FakeServicesCase
from made_up_papers import list_of, made_up
from support import NOWHERE, SERVICES, main

LINE = "no network: what the list, lock and cache know is written; run again to complete ("
NAMELESS = "https://name.invalid"
SOON, LATER = 20, 60  # seconds; the fetch tests hold it to less by a clock of their own
PAPERS = made_up(12, 60)


class Deaf:
    """A port where calls are taken and nobody speaks; if it is `full`, they are not even taken."""

    def __init__(self, full=False):
        self.socket = socket.socket()
        self.socket.bind(("127.0.0.1", 0))
        self.socket.listen(0 if full else 64)
        self.port = self.socket.getsockname()[1]
        self.callers = []
        while full and self.is_open():
            pass

    def is_open(self):
        """Whether it takes one more call."""
        caller = socket.socket()
        self.callers.append(caller)
        caller.settimeout(0.3)
        try:
            caller.connect(("127.0.0.1", self.port))
        except TimeoutError:
            return False
        return True

    def is_called(self):
        """Whether somebody asks for a connection and hears nothing, or has one."""
        end = f":{self.port:04X}"
        rows = [line.split() for line in pathlib.Path("/proc/net/tcp").read_text().splitlines()[1:]]
        return any(row[2].endswith(end) and row[3] in ("01", "02") for row in rows)

    def close(self):
        for one in (self.socket, *self.callers):
            one.close()


class NoNetwork(FakeServicesCase):
    def setUp(self):
        super().setUp()
        self.environment["CITEGRAPH_PACE"] = "1"

    def deaf(self, **options):
        port = Deaf(**options)
        self.addCleanup(port.close)
        return port

    def point(self, base, *services):
        self.environment.update({f"CITEGRAPH_{name}_URL": base for name in services or SERVICES})

    def timed(self, most, code, *arguments):
        start = time.monotonic()
        out, err = self.expect(code, *arguments)
        seconds = time.monotonic() - start
        print(f"{seconds:.1f} s", end=" ", flush=True)
        self.assertLess(seconds, most, err)
        return out, err

    def build_without_network(self, count):
        self.write("list.md", list_of(made_up(count, 0), by_title=count // 3))
        _, err = self.timed(SOON, 3, "build", "list.md", "-o", "out")
        self.assertEqual(err.count(LINE), 1, err)
        self.assertNotRegex(err.replace(LINE, ""), "(?i)no network|not asked|could not say")
        bibliography = (self.folder / "out/refs.bib").read_text()
        self.assertEqual(sum(line.startswith("@") for line in bibliography.splitlines()), count)
        self.assertEqual(len(self.lock()["entries"]), count)
        for name in ("out", "list.md.citegraph.lock.json"):
            self.assertTrue((self.folder / name).exists(), name)

    def test_names_that_do_not_resolve(self):
        self.point(NAMELESS)
        self.build_without_network(3)

    def test_six_hundred_entries_take_no_longer(self):
        self.point(NAMELESS)
        self.build_without_network(600)

    def test_nobody_listens(self):
        self.point(NOWHERE)
        self.build_without_network(3)

    def test_calls_that_are_not_taken(self):
        for name in SERVICES:  # each a host of its own, asked in its turn
            self.point(f"https://127.0.0.1:{self.deaf(full=True).port}", name)
        self.build_without_network(3)

    def test_the_next_run_with_a_network_completes(self):
        self.point(NOWHERE)
        self.write("list.md", list_of(PAPERS))
        self.expect(3, "resolve", "list.md")
        self.environment["CITEGRAPH_PACE"] = "0"
        self.serve(PAPERS)
        report, _ = self.resolve()
        self.assertEqual(report["resolutions"]["exact"], len(PAPERS))

    def with_one_down(self, base, service="SEMANTIC_SCHOLAR"):
        self.serve(PAPERS)
        self.point(base, service)
        self.write("list.md", list_of(PAPERS))
        _, err = self.timed(LATER, 3, "resolve", "list.md")
        self.assertNotIn(LINE, err)
        self.assertIn(service.lower(), err)
        self.assertEqual({entry["resolution"] for entry in self.lock()["entries"]}, {"exact"}, err)
        known = sum("author" in str(paper) for paper in self.lock()["papers"])
        self.assertEqual(known, len(PAPERS))

    def test_one_service_without_a_listener(self):
        for service in ("SEMANTIC_SCHOLAR", "ARXIV"):
            with self.subTest(service=service):
                self.forget()
                self.forget_cache()
                self.with_one_down(NOWHERE, service)

    def test_one_service_without_a_name(self):
        self.with_one_down(NAMELESS)

    def test_one_service_that_takes_no_calls(self):
        self.with_one_down(f"https://127.0.0.1:{self.deaf(full=True).port}")

    def test_one_service_that_takes_calls_and_is_silent(self):
        self.with_one_down(f"http://127.0.0.1:{self.deaf().port}")

    def test_ctrl_c_ends_the_wait(self):
        for full in (True, False):
            with self.subTest(full=full):
                port = self.deaf(full=full)
                self.point(f"https://127.0.0.1:{port.port}")
                self.write("list.md", list_of(PAPERS))
                for caller in port.callers:  # their own calls do not count
                    caller.close()
                run = self.start("build", "list.md", "-o", "out")
                while not port.is_called():
                    self.assertIsNone(run.poll())
                start = time.monotonic()
                run.send_signal(signal.SIGINT)
                _, err = run.communicate(timeout=60)
                print(f"{time.monotonic() - start:.1f} s", end=" ", flush=True)
                self.assertLess(time.monotonic() - start, 5)
                self.assertEqual(run.returncode, 130, err)
                self.assertTrue((self.folder / "out/refs.bib").exists())


main()
