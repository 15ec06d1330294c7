"""Papers that a list lacks."""
import json

from support import PROJECT, Case, main

# Works 1 to 3 are cited by four, three and one of the papers 11 to 14; 20 and 21 cite two of them, 90 and 91 stand apart.
GRAPH = "11 1\n12 1\n13 1\n14 1\n11 2\n12 2\n13 2\n11 3\n20 11\n20 12\n21 13\n21 14\n91 90\n"


class Suggest(Case):
    def setUp(self):
        super().setUp()
        self.write("graph.txt", GRAPH)
        self.write("list.txt", "# mine\n11\n12 a note\n\n13\n14\n")

    def ids(self, *options):
        out, _ = self.expect(0, "suggest", "graph.txt", "--list", "list.txt", "--ids", *options)
        return out.split()

    def test_works_outside_the_list_are_ranked(self):
        found = self.ids()
        self.assertEqual(set(found), {"1", "2", "3", "20", "21"})
        self.assertLess(found.index("1"), found.index("3"))

    def test_as_many_are_told_as_asked_for(self):
        self.assertEqual(self.ids("--limit", "2"), self.ids()[:2])

    def test_what_is_excluded_is_not_suggested(self):
        self.write("seen.txt", "1\n20\n")
        self.assertEqual(self.ids("--exclude", "seen.txt"), [each for each in self.ids() if each not in ("1", "20")])

    def test_evidence_names_papers_of_the_list(self):
        out, _ = self.expect(0, "suggest", "graph.txt", "--list", "list.txt")
        self.assertIn("cited by 4 of your 4 papers, among them ", out)
        self.assertIn("cites 2 of your 4 papers: 11 and 12\n", out)

    def test_json_has_the_ties(self):
        out, _ = self.expect(0, "suggest", "graph.txt", "--list", "list.txt", "--json")
        [part] = json.loads(out)["lists"]
        self.assertEqual(part["papers"], 4)
        rows = {row["id"]: row for row in part["suggestions"]}
        self.assertEqual(rows["2"]["cited_by"], ["11", "12", "13"])
        self.assertEqual(rows["20"]["cites"], ["11", "12"])
        self.assertEqual([row["rank"] for row in part["suggestions"]], [1, 2, 3, 4, 5])

    def test_a_paper_that_the_graph_has_not_is_passed_over_with_a_warning(self):
        self.write("list.txt", "11\n12\n555\n")
        out, err = self.expect(0, "suggest", "graph.txt", "--list", "list.txt", "--ids")
        self.assertIn("1 paper is not in the graph: 555", err)
        self.assertIn("1\n", out)

    def test_an_empty_list_is_told_and_suggests_nothing(self):
        self.write("list.txt", "# none\n")
        out, err = self.expect(0, "suggest", "graph.txt", "--list", "list.txt")
        self.assertEqual(out, "")
        self.assertIn("nothing can be suggested", err)

    def test_a_graph_without_a_list_is_an_error(self):
        _, err = self.expect(2, "suggest", "graph.txt")
        self.assertIn("--list FILE", err)

    def test_years_that_are_none_are_an_error(self):
        _, err = self.expect(2, "suggest", "graph.txt", "--list", "list.txt", "--years", "new")
        self.assertIn("--years 'new'", err)

    def test_a_list_without_lock_says_what_is_missing(self):
        self.write("papers.md", "- [Orca: a system of one's own](https://arxiv.org/abs/2309.06180)\n")
        out, err = self.expect(0, "suggest", "papers.md")
        self.assertEqual(out, "")
        self.assertIn("citegraph resolve papers.md", err)
        self.assertFalse((self.folder / "papers.md.citegraph.lock.json").exists())

    def demonstration_without(self, *identifiers):
        """The demonstration list without the lines of some papers, and those lines; its lock knows them still."""
        demo = PROJECT / "examples/llm-systems"
        self.write("papers.md.citegraph.lock.json", (demo / "papers.md.citegraph.lock.json").read_text())
        lines = (demo / "papers.md").read_text().splitlines(keepends=True)
        gone = [line for line in lines if any(one in line for one in identifiers)]
        self.write("papers.md", "".join(line for line in lines if line not in gone))
        return gone

    def test_bullets_are_written_as_the_list_writes_its_own(self):
        gone = self.demonstration_without("osdi22/presentation/yu", "2401.09670")
        out, _ = self.expect(0, "suggest", "papers.md", "--limit", "2", "--markdown")
        self.assertEqual(sorted(out.splitlines(keepends=True)), sorted(gone))

    def test_what_is_suggested_is_added_in_one_go_and_asks_nobody(self):
        gone = self.demonstration_without("osdi22/presentation/yu", "2401.09670")
        ids, _ = self.expect(0, "suggest", "papers.md", "--limit", "2", "--ids")
        out, _ = self.expect(0, "add", "-", "--to", "papers.md", "--offline", stdin=ids.encode())
        added = [line[1:] + "\n" for line in out.splitlines() if line.startswith("+") and line[1] != "+"]
        self.assertEqual(sorted(added), sorted(gone))


main()
