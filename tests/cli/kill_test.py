"""Killed at any moment, the next run ends as if nothing had been.

CITEGRAPH_KILLS says how often it is killed (12 if unset)."""
import os
import random
import signal
import sqlite3
import time

from fake_services_case import FakeServicesCase
from made_up_papers import list_of, made_up
from support import SERVICES, main

KILLS = int(os.environ.get("CITEGRAPH_KILLS", 12))
PAPERS, BY_TITLE, REFERENCES = 150, 15, 12_000
HOSTS = [name.lower() for name in SERVICES]


def warnings(said):
    return [line for line in said.splitlines() if line.startswith("warning")]


class Kill(FakeServicesCase):
    def setUp(self):
        super().setUp()
        self.environment.update(CITEGRAPH_PACE="0.02", S2_API_KEY="k")  # slow enough to be hit between any two calls
        papers = made_up(PAPERS, REFERENCES)
        self.serve(papers)
        self.write("list.md", list_of(papers, BY_TITLE))

    def fresh(self):
        self.forget()
        self.forget_cache()
        self.reset()

    def uninterrupted(self):
        """The lock that a run leaves, what it warns of, and how long it took."""
        self.fresh()
        start = time.monotonic()
        _, err = self.resolve()
        return self.lock_bytes(), warnings(err), time.monotonic() - start

    def assert_sound_cache(self):
        file = self.folder / "cache/citegraph/http.sqlite"
        if file.exists():  # a very early kill
            cache = sqlite3.connect(file)
            self.assertEqual(cache.execute("PRAGMA integrity_check").fetchall(), [("ok",)])
            cache.close()

    def killed_after(self, seconds):
        run = self.start("resolve", "list.md", "-q")
        time.sleep(seconds)
        run.send_signal(signal.SIGKILL)
        run.communicate()
        return run.returncode == -signal.SIGKILL

    def test_the_next_run_completes_and_repeats_at_most_one_call_per_host(self):
        wanted, warned, seconds = self.uninterrupted()
        calls = sum(self.stats().calls().values())
        dice = random.Random(20)
        hits, runs = 0, 0
        while hits < KILLS:
            runs += 1
            self.assertLessEqual(runs, 2 * KILLS, "most runs ended before they were killed")
            moment = dice.uniform(0, seconds)
            self.fresh()
            if not self.killed_after(moment):
                seconds = moment  # the first run was a slow one
                continue
            hits += 1
            with self.subTest(kill=hits, moment=f"{moment:.3f} of {seconds:.3f} s"):
                self.assert_sound_cache()
                _, err = self.resolve()
                self.assertEqual(warnings(err), warned)
                self.assertTrue(self.lock_bytes() == wanted, "another lock than that of an uninterrupted run")
                stats = self.stats()
                repeated = {host: stats["repeated calls " + host] for host in HOSTS}
                self.assertLessEqual(max(repeated.values()), 1, f"{repeated} of {calls} calls")
                self.assert_sound_cache()
        print(f"{hits} of {runs} runs of up to {seconds:.2f} s and {calls} calls were killed")

    def test_two_processes_share_a_cache(self):
        wanted, *_ = self.uninterrupted()
        self.fresh()
        runs = [self.start("resolve", "list.md", "--lock", f"{name}.lock.json") for name in ("one", "two")]
        for run in runs:
            _, err = run.communicate(timeout=100)
            self.assertEqual(run.returncode, 0, err)
        for name in ("one", "two"):
            self.assertTrue((self.folder / f"{name}.lock.json").read_bytes() == wanted)
        self.assert_sound_cache()
        self.reset()
        self.resolve()
        self.assertEqual(self.stats().calls(), {})


main()
