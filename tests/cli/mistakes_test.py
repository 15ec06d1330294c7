"""Services that answer, but wrongly or oddly: the right answer, or the right state."""
from fake_services_case import edges
from fault_case import BY_TITLE, LONG, ONLY_ARXIV, ONLY_PAGE, FaultCase, papers
from made_up_papers import arxiv_id, list_of, made_up, title
from support import main

LONG_ID = "arxiv:" + arxiv_id(LONG)


class Mistakes(FaultCase):
    def test_batches_in_another_order_too_short_or_with_lost_references_are_asked_for_again(self):
        for fault in ("shuffled", "short-batch", "short", "overflow"):
            for times in (1, 2):
                with self.subTest(fault=fault, times=times):
                    found, _ = self.run_with((0, 3), fault, times=times)
                    self.assert_known(found, *range(8))  # arXiv knows them
                    self.assert_recovers()

    def test_a_poison_id_costs_nothing_but_itself(self):
        for fault in ("poison", "poison-500"):
            with self.subTest(fault=fault):
                found, _ = self.run_with((0, 3), f"{fault}=ARXIV:{arxiv_id(3)}")
                self.assert_known(found, *range(8), BY_TITLE)
                lost = {citing for citing, _ in self.edges} - {citing for citing, _ in edges(self.lock())}
                self.assertLessEqual(lost, {f"arxiv:{arxiv_id(3)}"})
                self.assert_recovers()

    def test_a_batch_in_which_nothing_is_held_is_absence(self):
        unheld = [{**paper, "held_by": ["arxiv"]} for paper in made_up(8, 0)]
        self.serve(unheld)
        self.write("list.md", list_of(unheld))
        self.forget()
        self.forget_cache()
        report, _ = self.resolve()
        self.assertEqual(report["resolutions"]["exact"], 8)
        self.reset()
        self.forget()
        self.resolve()
        self.assertEqual(self.stats()["batch"], 0, "absence was not remembered")

    def test_pages_of_references_that_lead_nowhere_end_and_are_not_called_complete(self):
        for fault in ("next-zero", "data-missing@references", "data-null@references"):
            with self.subTest(fault=fault):
                found, _ = self.run_with((0, 3), fault, times=10_000)
                self.assert_known(found, *range(8), LONG, BY_TITLE)
                self.assertNotEqual(self.state_of_references(LONG_ID)["state"], "complete")
                self.assertLessEqual(self.stats()["references"], 15)

    def test_a_search_without_data_leaves_the_title_to_others(self):
        for fault in ("data-missing@bulk", "data-null@bulk"):
            with self.subTest(fault=fault):
                found, _ = self.run_with((0, 3), fault, times=10_000)
                self.assert_known(found, *range(8), BY_TITLE)

    def test_records_without_anything_in_them_harm_nobody(self):
        found, _ = self.run_with((0, 3), "nulls", times=10_000)
        self.assert_known(found, *range(8), ONLY_ARXIV, ONLY_PAGE)

    def test_a_list_that_is_withheld_comes_from_crossref(self):
        references = self.state_of_references("doi:10.1145/5.24")
        self.assertEqual(len(references["works"]), 5)
        self.assertIn("crossref", str(references))

    def test_arxiv_may_answer_oddly_once(self):
        for fault in ("reordered", "empty-feed", "error-feed", "rate-exceeded"):
            with self.subTest(fault=fault):
                found, _ = self.run_with((0, 3), fault)
                self.assert_known(found, *range(8), BY_TITLE)
                self.assert_recovers()

    def test_what_arxiv_leaves_out_it_does_not_hold(self):
        found, _ = self.run_with((0, 3), "omitted")
        self.assert_known(found, *range(8), BY_TITLE)

    def test_failures_of_arxiv_are_no_absence(self):
        for fault in ("error-feed", "rate-exceeded"):
            with self.subTest(fault=fault):
                found, _ = self.run_with((3,), fault, times=10_000)
                self.assertEqual(found[title(ONLY_ARXIV)][0], "unresolved")
                self.assert_recovers()

    def test_datacite_stands_in_for_arxiv(self):
        self.serve([{**paper, "held_by": ["arxiv", "datacite"]} if paper["title"] == title(ONLY_ARXIV) else paper
                    for paper in papers()])
        found, _ = self.run_with((0, 3), "500@arxiv", times=10_000)
        self.assert_known(found, *range(8), ONLY_ARXIV)

    def test_a_bot_wall_is_no_page(self):
        found, _ = self.run_with((3,), "bot-page", times=10_000)
        self.assertEqual(found[title(ONLY_PAGE)][0], "unresolved")
        self.assertNotIn(b"not a bot", self.lock_bytes())
        self.assert_recovers()


main()
