"""600 papers with 33,000 references: few calls, none the second time, and the truth even if one call in ten fails.

CITEGRAPH_SEEDS says with how many seeds of random faults (5 if unset)."""
import os

from fake_services_case import edges, FakeServicesCase
from made_up_papers import arxiv_id, authors, list_of, made_up, same_names, title, truth
from support import main

PAPERS, REFERENCES, RUNS = 600, 33_000, 3
SEEDS = int(os.environ.get("CITEGRAPH_SEEDS", 5))
ONE_BY_ONE = 3  # calls a paper of clients that ask for record, references and arXiv entry of each


class Scale(FakeServicesCase):
    @classmethod
    def setUpClass(cls):
        cls.papers = made_up(PAPERS, REFERENCES)
        cls.truth = same_names(truth(cls.papers))

    def assert_truth(self, wanted=None):
        found = same_names(edges(self.lock()))
        wanted = wanted or self.truth
        missing, added = wanted - found, found - wanted
        self.assertTrue(not missing and not added, f"{len(missing)} missing: {sorted(missing)[:3]}; "
                                           f"{len(added)} too many: {sorted(added)[:3]}")

    def test_few_calls_and_then_none(self):
        self.serve(self.papers)
        self.write("list.md", list_of(self.papers))
        report, _ = self.resolve()
        self.assertEqual(report["resolutions"]["exact"], PAPERS)
        first = self.stats()
        total = sum(first.calls().values())
        print(f"calls: {first.calls()}: {total / PAPERS:.3f} a paper, where one-by-one clients need {ONE_BY_ONE}")
        self.assertEqual(len(self.truth), REFERENCES)
        self.assert_truth()
        self.assertLessEqual(first["batch"], 2 + 5)
        self.assertLessEqual(first["arxiv"] + first["arxiv search"], 6)
        self.assertEqual(total, first["batch"] + first["arxiv"])
        bytes_of_lock = self.lock_bytes()
        for forget in (self.forget, self.forget_cache):  # the cache alone is enough, and so is the lock
            forget()
            self.resolve()
            self.assertEqual(self.lock_bytes(), bytes_of_lock)
        self.assertEqual(self.stats(), first)

    def test_a_paper_above_9000_references_is_paged_and_costs_the_others_nothing(self):
        papers = made_up(40, 2200)
        survey = {"arxiv": arxiv_id(900), "title": title(900), "authors": authors(900), "year": 2021,
                  "references": [f"doi:10.7000/surveyed.{i}" for i in range(9400)]}
        self.serve([*papers, survey])
        self.write("list.md", list_of([*papers, survey]))
        self.resolve()
        self.assert_truth(same_names(truth([*papers, survey])))
        calls = self.stats().calls()
        print("calls:", calls)
        self.assertLessEqual(calls["batch"], 3)
        self.assertLessEqual(calls["references"], 10)

    def test_one_call_in_ten_may_fail(self):
        self.write("list.md", list_of(self.papers))
        for seed in range(SEEDS):
            with self.subTest(seed=seed):
                self.forget()
                self.forget_cache()
                self.serve(self.papers, "--random-faults", 10, "--seed", seed)
                self.assertIn(self.runs_until_whole(), range(1, RUNS + 1))
                self.assert_truth()
                self.assertEqual(self.stats()["repeated semantic_scholar"], 0, "answers were asked for twice")

    def runs_until_whole(self):
        for run in range(1, RUNS + 1):
            done = self.run_program("resolve", "list.md", CITEGRAPH_PACE="0.0005")
            self.assertIn(done.returncode, (0, 3), done.stderr[-2000:])
            if done.returncode == 0:
                stats = self.stats()
                print(f"whole after {run} runs, {sum(stats.calls().values())} calls, {stats['failed calls']} failed")
                return run
        return None


main()
