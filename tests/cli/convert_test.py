"""convert: records from one format to another, without the network."""
import json

import support

BIB = """% mine
@string{j = "Journal of Things"}
@article{doe2020, author = {Doe, Jane and {The {ACME} Group}}, title = {On {DNA} and more},
  journal = j, year = 2020, month = mar, pages = {1--9}, number = 4, doi = {https://doi.org/10.1000/X_1}}
@inproceedings{roe, title = {A Talk}, author = {R. Roe}, crossref = {proc}}
@proceedings{proc, title = {Proc. of It}, year = 1999}
"""
BIBLATEX = """@online{a, title = {T}, author = {Doe, J.}, date = {2020-05/2020-06}, urldate = {2021-01-02},
  url = {https://a.example/x_y}, langid = {ngerman}}"""
CSL = [{"id": "k1", "type": "book", "title": "One", "issued": {"date-parts": [[2001]]}},
       {"type": "thesis", "title": "Two words", "author": [{"family": "Roe", "given": "R."}],
        "issued": {"date-parts": [[2002]]}}]

# file name, text, more arguments, what must be in the CSL-JSON as (id, variable, value)
ROWS = [
    ("a.bib", BIB, (), ("doe2020", "container-title", "Journal of Things")),
    ("a.bib", BIB, (), ("doe2020", "DOI", "10.1000/X_1")),
    ("a.bib", BIB, (), ("doe2020", "title", 'On <span class="nocase">DNA</span> and more')),
    ("a.bib", BIB, (), ("doe2020", "issue", "4")),
    ("a.bib", BIB, (), ("doe2020", "page", "1-9")),
    ("a.bib", BIB, (), ("roe", "container-title", "Proc. of It")),
    ("a.bib", BIB, (), ("roe", "issued", {"date-parts": [[1999]]})),
    ("a.bib", BIBLATEX, (), ("a", "type", "webpage")),
    ("a.bib", BIBLATEX, (), ("a", "language", "de-DE")),
    ("a.bib", BIBLATEX, (), ("a", "issued", {"date-parts": [[2020, 5], [2020, 6]]})),
    ("a.txt", BIBLATEX, ("-f", "biblatex"), ("a", "URL", "https://a.example/x_y")),
    ("a.json", json.dumps(CSL), (), ("k1", "title", "One")),
    ("a.json", json.dumps({"items": CSL}), (), ("roe2002two", "type", "thesis")),
]


class Convert(support.Case):
    def items(self, *arguments, **options):
        out, _ = self.expect(0, "convert", *arguments, "-t", "csl-json", **options)
        return {item["id"]: item for item in json.loads(out)}

    def test_fields_arrive(self):
        for name, text, more, (key, variable, value) in ROWS:
            with self.subTest(key=key, variable=variable):
                self.assertEqual(self.items(self.write(name, text), *more)[key][variable], value)

    def test_items_of_all_files_are_written_in_order(self):
        self.write("a.json", json.dumps(CSL[:1]))
        self.write("b.bib", BIB)
        self.assertEqual(list(self.items("b.bib", "a.json")), ["doe2020", "roe", "proc", "k1"])

    def test_standard_input_is_recognized(self):
        self.assertEqual(list(self.items("-", stdin=BIBLATEX.encode())), ["a"])
        self.assertEqual(len(self.items("-", stdin=json.dumps(CSL).encode())), 2)

    def test_the_suffix_of_the_output_names_the_format(self):
        self.write("a.json", json.dumps(CSL))
        self.expect(0, "convert", "a.json", "-o", "b.bib")
        self.assertIn("{k1,", (self.folder / "b.bib").read_text())

    def test_a_bad_entry_is_said_and_the_others_are_written(self):
        self.write("a.bib", "@book{a, title = {A}}\n@book{b, title = {B\n\n@book{c, title = {C}}\n")
        out, err = self.expect(0, "convert", "a.bib", "-t", "csl-json")
        ids = [item["id"] for item in json.loads(out)]
        self.assertIn("a", ids)
        self.assertIn("c", ids)
        self.assertIn("a.bib:2", err)

    def test_what_holds_no_records_is_an_error(self):
        for name, text in [("a.bib", ""), ("a.bib", "just words"), ("a.json", "[]"), ("a.json", "no"),
                           ("a.bib", b"\x00\x01\x02"), ("a.md", "- [A Title of It](https://arxiv.org/abs/2309.06180)"),
                           ("a.bib", b"\xff\xfe@\x00")]:
            with self.subTest(text=text):
                self.write(name, text)
                self.expect(2, "convert", name, "-t", "csl-json")
        self.expect(2, "convert", "absent.bib", "-t", "csl-json")

    def test_latin1_is_read(self):
        self.write("a.bib", "@book{a, title = {Caf\xe9}}\n".encode("latin-1"))
        self.assertEqual(self.items("a.bib")["a"]["title"], "Café")

    def test_csl_json_stays_what_it_was(self):
        self.write("a.json", json.dumps(CSL[:1]))
        self.assertEqual(self.items("a.json")["k1"], CSL[0])


support.main()
