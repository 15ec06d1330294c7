"""Without a key, against the shared pool as it was measured: slow, but it arrives, and says so beforehand.

CITEGRAPH_SEEDS says for how many moods of the pool (1 if unset)."""
import json
import os
import threading
import time

from fake_services_case import edges, FakeServicesCase, watch
from made_up_papers import list_of, made_up, same_names, truth
from support import main

PAPERS, BY_TITLE, REFERENCES = 600, 100, 33_000
PACE = 0.01  # a minute lasts 0.6 s
MOST_MINUTES, MOST_ANSWERED = 30, 25
SEEDS = int(os.environ.get("CITEGRAPH_SEEDS", 1))


class Anonymous(FakeServicesCase):
    def setUp(self):
        super().setUp()
        self.environment["CITEGRAPH_PACE"] = str(PACE)

    def test_600_papers_in_half_an_hour(self):
        papers = made_up(PAPERS, REFERENCES)
        self.write("list.md", list_of(papers, BY_TITLE))
        for seed in range(SEEDS):
            with self.subTest(seed=seed):
                self.forget()
                self.forget_cache()
                self.serve(papers, "--anonymous-pool", "--pace", PACE, "--seed", seed)
                self.check_run(papers)

    def check_run(self, papers):
        lines, report, minutes = self.timed_run()
        stats = self.stats()
        print(f"{minutes:.1f} scaled minutes; Semantic Scholar answered {stats['answered semantic_scholar']} calls, "
              f"refused {stats['crowded']}; all calls: {stats.calls()}; {report['resolutions']}")
        self.assertLessEqual(minutes, MOST_MINUTES)
        self.assertLessEqual(stats["answered semantic_scholar"], MOST_ANSWERED)
        self.assertEqual(report["resolutions"]["exact"], PAPERS - BY_TITLE)
        self.assertEqual(report["resolutions"]["title-match"], BY_TITLE)
        self.assertEqual(same_names(edges(self.lock())), same_names(truth(papers)))
        self.check_words(lines)

    def check_words(self, lines):
        early = " ".join(text for seconds, text in lines if seconds < 3)
        print("said at the start:", early.strip()[:400])
        self.assertIn("S2_API_KEY", early)
        self.assertRegex(early, r"(?i)without (a|an API) key|no (API )?key|anonymous")
        self.assertRegex(early, r"(?i)\d+ ?(min|h|hour)")

    def timed_run(self):
        """What it said and when, its report, and how many minutes it would have waited at full pace."""
        start = time.monotonic()
        with open(self.folder / "report.json", "wb") as out:
            run = self.start("resolve", "list.md", "--json", stdout=out)
        lines = []

        def listen():
            for line in run.stderr:
                lines.append((time.monotonic() - start, line.decode()))

        listener = threading.Thread(target=listen)
        listener.start()
        _, busy, seconds = watch(run)
        listener.join()
        run.stderr.close()
        self.assertEqual(run.returncode, 0, lines[-20:])
        report = json.loads((self.folder / "report.json").read_text())
        return lines, report, (seconds - busy) / PACE / 60


main()
