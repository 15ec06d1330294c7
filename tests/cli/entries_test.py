"""`entries`: what a list says, what was passed over, and why."""
import csv
import io
import json

from support import Case, main

ITEMS = [f"- [Work on subject {i}](https://arxiv.org/abs/2309.{i:05}): about the subject {i} | SOSP' 23\n" for i in range(1, 21)]
LIST = "# Papers\n\nA list of works on subjects.\n\n## Serving\n\n" + "".join(ITEMS) + "\n## Contributing\n\nPull requests are welcome.\n"
FIRST = 7  # the line of the first item


class Entries(Case):
    def setUp(self):
        super().setUp()
        self.write("list.md", LIST)

    def test_the_table_has_all_of_a_title_when_it_goes_into_a_pipe(self):
        title = "A work of " + "very " * 80 + "many words"
        self.write("long.md", LIST + "\n## More\n\n" + f"- [{title}](https://arxiv.org/abs/2401.09670)\n")
        out, _ = self.expect(0, "entries", "long.md")
        self.assertIn(title, out)

    def test_the_table_names_the_file_where_there_are_several(self):
        self.write("other.md", LIST)
        one, _ = self.expect(0, "entries", "list.md")
        two, _ = self.expect(0, "entries", "list.md", "other.md")
        self.assertNotIn("list.md", one)
        self.assertEqual(two.split()[0], "file")
        self.assertIn("other.md", two)

    def test_the_closing_line_says_what_is_odd(self):
        _, err = self.expect(0, "entries", "list.md")
        self.assertEqual(err, "20 entries\n")
        self.write("twice.md", LIST + "\n## Again\n\n" + ITEMS[3] + ITEMS[4])
        _, err = self.expect(0, "entries", "twice.md")
        self.assertEqual(err, "22 entries (2 twice)\n")

    def test_what_was_passed_over_is_listed_by_line_with_the_reason(self):
        out, _ = self.expect(0, "entries", "list.md", "--skipped", "--json")
        found = json.loads(out)
        self.assertEqual(found["schema"], 1)
        lines = {one["line"]: (one["reason"], one["text"]) for one in found["skipped"]}
        self.assertEqual(lines[1], ("heading", "Papers"))
        self.assertEqual(lines[3], ("prose", "A list of works on subjects."))
        self.assertEqual(lines[5], ("heading", "Serving"))
        self.assertEqual(sorted(lines), [one["line"] for one in found["skipped"]])
        self.assertFalse(set(range(FIRST, FIRST + 20)) & set(lines))

    def test_the_same_is_a_table_and_csv(self):
        table, _ = self.expect(0, "entries", "list.md", "--skipped")
        self.assertIn("A list of works on subjects.", table)
        out, _ = self.expect(0, "entries", "list.md", "--skipped", "--csv")
        rows = list(csv.DictReader(io.StringIO(out)))
        self.assertEqual((rows[0]["line"], rows[0]["reason"], rows[0]["text"]), ("1", "heading", "Papers"))

    def test_of_a_list_without_entries_all_is_passed_over(self):
        self.write("none.md", "# Title\n\nJust words.\n")
        _, err = self.expect(2, "entries", "none.md")
        self.assertIn("--skipped", err)
        out, err = self.expect(0, "entries", "none.md", "--skipped", "--json")
        self.assertEqual([one["line"] for one in json.loads(out)["skipped"]], [1, 3])
        self.assertTrue(err.startswith("0 entries"), err)

    def test_an_entry_is_explained_by_its_line_its_id_or_its_title(self):
        line = FIRST + 4
        out, err = self.expect(0, "entries", "list.md", "--explain", line)
        self.assertTrue(out.startswith(f"list.md:{line}: an entry"), out)
        self.assertIn(f"line {line}: a work", out)
        self.assertIn("title, ", out)
        self.assertIn("next best: ", out)
        self.assertEqual(err, "")
        for name in ("2309.00005", "https://arxiv.org/abs/2309.00005", "work on SUBJECT 5"):
            self.assertEqual(self.expect(0, "entries", "list.md", "--explain", name)[0], out)
        self.assertEqual(self.expect(0, "entries", "-", "--explain", line, stdin=LIST.encode())[0],
                         out.replace("list.md", "-", 1))

    def test_what_is_no_entry_is_explained_too(self):
        out, _ = self.expect(0, "entries", "list.md", "--explain", 3)
        self.assertTrue(out.startswith("list.md:3: no entry: prose\n"), out)
        self.assertIn("line 3: no work", out)

    def test_where_nothing_stands_there_is_nothing_to_explain(self):
        for line in (0, 2, 999):
            _, err = self.expect(2, "entries", "list.md", "--explain", line)
            self.assertIn(f"nothing is read at line {line}", err)
        self.assertIn("no entry has", self.expect(2, "entries", "list.md", "--explain", "no such title")[1])
        self.assertIn("20 entries have work on", self.expect(2, "entries", "list.md", "--explain", "work on")[1])
        self.write("a.bib", "@misc{a, title = {A}}\n")
        self.assertIn("nothing to explain", self.expect(2, "entries", "a.bib", "--explain", 1)[1])

    def test_an_explanation_has_no_other_form(self):
        for other in ("--json", "--csv", "--skipped"):
            self.expect(2, "entries", "list.md", "--explain", 7, other)


main()
