"""Faults of whole calls at each service: what failed is asked again, the rest is written, and it is said."""
from fake_services_case import edges
from fault_case import (BY_TITLE, ENTRIES, LONG, ONLY_ARXIV, ONLY_CROSSREF, ONLY_PAGE, FaultCase, papers)
from made_up_papers import arxiv_id, same_names, title, truth
from support import main

PASSING = ("429", "429-retry-after", "500", "503", "504", "drop", "reset", "stall")  # right when asked again
LASTING = (*PASSING, "html", "redirect", "over-long", "truncated", "truncated-gzip", "403")


class Faults(FaultCase):
    def test_without_faults_everything_is_known(self):
        self.assertEqual(self.report["failures"], [])
        self.assertEqual({resolution for resolution, _ in self.right.values()}, {"exact", "title-match"}, self.right)
        self.assertEqual(self.right[title(BY_TITLE)], ("title-match", "arxiv:" + arxiv_id(BY_TITLE)))
        wanted = {f"arxiv:{arxiv_id(i)}" for i in (*range(8), ONLY_ARXIV, BY_TITLE, LONG)}
        found = {paper for _, paper in self.right.values()}
        self.assertLessEqual(wanted | {"doi:10.1145/5.21", "doi:10.1145/5.24"}, found)
        self.assertEqual(len(found), ENTRIES)
        wanted = same_names(truth([{"arxiv": None, **paper} for paper in papers()]))  # one has a DOI alone
        wanted = {(citing.replace("arxiv:None", "doi:10.1145/5.24"), cited) for citing, cited in wanted}
        self.assertEqual(same_names(self.edges), wanted)

    def test_what_passes_leaves_no_trace(self):
        for service in ("semantic_scholar", "arxiv", "crossref", "pages"):
            for fault in PASSING:
                with self.subTest(fault=fault, service=service):
                    found, _ = self.run_with((0,), f"{fault}@{service}")
                    self.assertEqual(found, self.right)
                    self.assertEqual(edges(self.lock()), self.edges)

    def test_what_stays_costs_what_only_that_service_knows(self):
        kept = {"semantic_scholar": (ONLY_ARXIV, ONLY_PAGE, ONLY_CROSSREF, 0, LONG), "arxiv": (ONLY_PAGE, BY_TITLE, 0),
                "crossref": (ONLY_ARXIV, ONLY_PAGE, BY_TITLE, 0), "pages": (ONLY_ARXIV, ONLY_CROSSREF, BY_TITLE, 0)}
        lost = {"arxiv": ONLY_ARXIV, "crossref": ONLY_CROSSREF, "pages": ONLY_PAGE}
        for service, known in kept.items():
            for fault in LASTING:
                with self.subTest(fault=fault, service=service):
                    found, said = self.run_with((3,), f"{fault}@{service}", times=10_000)
                    self.assert_known(found, *known)
                    if service in lost:
                        self.assertEqual(found[title(lost[service])][0], "unresolved")
                    self.assertRegex(said, rf"(?i){service}|127\.0\.0\.1", "does not say who failed")
                    self.assertEqual(self.stats()["redirect followed"], 0)
                    self.assert_recovers()

    def test_build_writes_everything_else(self):
        self.forget()
        self.forget_cache()
        self.reset()
        self.inject("503@semantic_scholar", 10_000)
        _, said = self.expect(3, "build", "list.md", "-o", "out")
        bibliography = (self.folder / "out/refs.bib").read_text()
        self.assertEqual(sum(line.startswith("@") for line in bibliography.splitlines()), ENTRIES)
        self.assertIn("503", said)


main()
