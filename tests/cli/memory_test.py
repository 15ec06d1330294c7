"""Memory stays small, and time goes into waiting for the services.

CITEGRAPH_ENTRIES says with how many entries (800 if unset; 10,000 take minutes)."""
import os
import sys

from fake_services_case import FakeServicesCase, watch
from made_up_papers import list_of, made_up
from support import SANITIZED, main

ENTRIES = int(os.environ.get("CITEGRAPH_ENTRIES", 800))
REFERENCES = 30  # of each paper
PACE, LEAST_WAITING = (1, 0.95) if ENTRIES >= 5000 else (0.5, 0.85)  # a short run has its start and end
MOST_MEGABYTES = 300


class Memory(FakeServicesCase):
    def test_memory_is_bounded_and_the_time_is_that_of_the_rate_limits(self):
        papers = made_up(ENTRIES, ENTRIES * REFERENCES)
        self.serve(papers, "--strict-pace", PACE, "--key", "k")
        self.write("list.md", list_of(papers))
        self.environment.update(CITEGRAPH_PACE=str(PACE), S2_API_KEY="k")
        with open(self.folder / "said", "wb") as said:
            run = self.start("resolve", "list.md", stdout=said, stderr=said)
            peak, busy, seconds = watch(run)
        self.assertEqual(run.wait(), 0, (self.folder / "said").read_bytes()[-2000:])
        stats = self.stats()
        print(f"{ENTRIES} entries: {peak:.0f} MB at most, {seconds:.1f} s, of which {busy:.2f} s busy "
              f"({1 - busy / seconds:.1%} waiting), calls {stats.calls()}, too fast {stats['too fast']}")
        self.assertLess(peak, MOST_MEGABYTES)
        self.assertGreaterEqual(1 - busy / seconds, LEAST_WAITING)
        self.assertEqual(stats["too fast"], 0)
        bound = 3 * PACE * (stats["arxiv"] + stats["arxiv search"])  # arXiv's terms are the longest
        self.assertLess(seconds, 1.3 * bound + 5)


if SANITIZED:
    print("skipped: sanitizers take memory and time of their own")
    sys.exit(77)
main()
