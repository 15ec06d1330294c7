"""Suggestions once it was asked who cites the papers of a list."""
from fake_services_case import FakeServicesCase
from made_up_papers import arxiv_id, authors, item, title
from support import main


def paper(i, *cites):
    return {"arxiv": arxiv_id(i), "title": title(i), "authors": authors(i), "year": 2020 + i // 10,
            "references": [f"arxiv:{arxiv_id(j)}" for j in cites]}


# The list has 0 to 3, which cite 8 and 9; 20 to 22 are newer and cite it, and 30 cites what is new.
LISTED = [paper(0), paper(1, 0, 8), paper(2, 0, 1, 8, 9), paper(3, 0, 1, 8)]
OTHERS = [paper(8), paper(9), paper(20, 0, 1, 2), paper(21, 0, 1), paper(22, 3, 20), paper(30, 20, 21)]
NETWORK = 3


class Growth(FakeServicesCase):
    def setUp(self):
        super().setUp()
        self.environment["CITEGRAPH_PACE"] = "0.0005"
        self.write("list.md", "# Papers\n\n" + "".join(item(each) for each in LISTED))
        self.serve([*LISTED, *OTHERS])
        self.expect(0, "resolve", "list.md")
        self.reset()

    def suggest(self, *options, code=0):
        out, err = self.expect(code, "suggest", "list.md", "--ids", *options)
        return out.split(), err

    def test_papers_that_cite_the_list_are_suggested_with_the_evidence(self):
        self.assertEqual(set(self.suggest()[0]), {f"arxiv:{arxiv_id(i)}" for i in (8, 9)})
        found, err = self.suggest("--grow", "4")
        self.assertEqual(set(found), {f"arxiv:{arxiv_id(i)}" for i in (8, 9, 20, 21, 22, 30)})
        self.assertIn("asking Semantic Scholar about 4 papers of the list: who cites them (4 requests", err)
        out, _ = self.expect(0, "suggest", "list.md", "--grow", "4")
        self.assertIn("cites 3 of your 4 papers", out)

    def test_as_many_are_asked_about_as_said_and_the_requests_are_counted(self):
        _, err = self.suggest("--grow", "1")
        seen = self.stats()
        self.assertEqual(seen["citations"], 2)  # of one paper of the list, and of one candidate
        self.assertIn(f"{seen['citations'] + seen['batch']} requests (0 retries), 0 answers from the cache", err)

    def test_what_was_asked_once_is_not_asked_again_and_the_lock_stays(self):
        before = self.lock_bytes()
        first, _ = self.suggest("--grow", "3")
        seen = self.stats()
        self.assertEqual(self.suggest("--grow", "3")[0], first)
        self.assertEqual(self.stats(), seen)
        self.end_services()
        again, err = self.suggest("--grow", "3", "--offline")
        self.assertEqual(again, first)
        self.assertIn("0 requests", err)
        self.assertEqual(self.lock_bytes(), before)

    def test_offline_what_is_not_in_the_cache_is_said_to_be_missing(self):
        found, err = self.suggest("--grow", "3", "--offline")
        self.assertEqual(set(found), {f"arxiv:{arxiv_id(i)}" for i in (8, 9)})
        self.assertIn("answers are not known, so that papers may be missing", err)
        self.assertEqual(self.stats().calls(), {})

    def test_a_request_that_fails_is_said_and_costs_only_itself(self):
        self.inject("data-null@citations", 1)
        found, err = self.suggest("--grow", "4", code=NETWORK)
        self.assertIn("semantic_scholar_citations: ", err)
        self.assertIn("1 answer is not known", err)
        self.assertIn(f"arxiv:{arxiv_id(20)}", found)
        self.assertEqual(len(self.suggest("--grow", "4")[0]), 6)  # it is asked again

    def test_a_graph_does_not_grow(self):
        self.write("graph.txt", "2 1\n")
        self.write("ids.txt", "1\n")
        _, err = self.expect(2, "suggest", "graph.txt", "--list", "ids.txt", "--grow", "2")
        self.assertIn("--grow", err)


main()
