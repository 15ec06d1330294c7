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

DEEP = "[" * 100_000 + "]" * 100_000
# file name, text, exit code, what standard error says, keys written
DAMAGED = [
    ("a.bib", "", 0, "0 records", []),
    ("a.bib", "% only\n% comments\n@string{a = {b}}\n", 0, "0 records", []),
    ("a.bib", "@misc{a, title = {Alone}}\n", 0, "1 record\n", ["a"]),
    ("a.json", " [ ] ", 0, "0 records", []),
    ("a.ris", "", 0, "0 records", []),
    ("a.nbib", "", 0, "0 records", []),
    ("a.ciw", "", 0, "0 records", []),
    ("a.bib", "only words", 2, "a.bib: no entries found", []),
    ("a.bib", "@book{a, title = {x}", 0, "a.bib:1:21: a: the closing } is missing", ["a"]),
    ("a.bib", "@book{a, title = {x}, year = 1}\n@book{a, title = {y}}", 0, "a.bib:2:7: a: the key is that of line 1",
     ["a", "a-2"]),
    ("a.bib", "@book{, title = {x}, year = 2000}", 0, "a.bib:1:7: the key is missing", ["2000x"]),
    ("a.bib", "@book{a, title = {x}}\n\0", 2, "a.bib:2: is no text: there is a zero byte at offset 22", []),
    ("a.bib", "@book{a, title={é}}".encode("utf-16"), 2, "a.bib:1: is UTF-16; convert it with: iconv -f UTF-16 ", []),
    ("a.bib", "@book{a, title={é}}".encode("utf-16-le"), 2, "a.bib:1: is UTF-16LE; convert it with: iconv -f UTF-16LE",
     []),
    ("a.json", '[{"id":"a"}]'.encode("utf-16-be"), 2, "a.json:1: is UTF-16BE", []),
    ("a.json", '[{"id":"a"}]'.encode("utf-32"), 2, "a.json:1: is UTF-32", []),
    ("a.json", '{"name": "x", "dependencies": {}}', 0, "a.json:1: item 1: has neither id, type nor title: is this CSL",
     None),
    ("a.json", '[1,\n"x"]', 2, "a.json:2: item 2 is no object", []),
    ("a.json", '[{"id":"a","author":5,"title":{"b":1}}]', 0, 'item 1 (a): "author" holds no name', ["a"]),
    ("a.json", '[{"id":"a"},\n{"id":"a","title":"T"}]', 0, "a.json:2: item 2 (a): the id is that of line 1",
     ["a", "a-2"]),
    ("a.json", '[{"id":"a"},\n{"id":"a"}]', 0, "a.json:2: a: is the entry of a.json:1 again and is written once", ["a"]),
    ("a.json", '[{"id":"a","x":' + DEEP + '},{"id":"b"}]', 0, "item 1 (a) is not valid JSON and is left out", ["b"]),
    ("a.json", '[{"id":"a"},{"id":"c","x":' + "[" * 100_000, 0, "item 2 (c) is not valid JSON", ["a"]),
    ("a.json", '[{"id":"a","x":{"y":[' + "[" * 99 + ',\n{"id":"b"}]', 0, "item 1 (a) is not valid JSON", ["b"]),
    ("a.ris", "TY  - BOOK\nID  - a\nTY  - BOOK\nID  - b\n", 0, "a.ris:1: a record without ER", ["a", "b"]),
    ("a.ris", "TY  - BOOK\nID  - a\nER  -\nTY  - THES\nID  - a\nER  -\n", 0, "a.ris:4: a: the ID is that of line 1",
     ["a", "a-2"]),
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

    def test_reference_lists_of_a_file_become_citations(self):
        self.write("savedrecs.txt", "FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nAU Ash, A\nTI On trees\nSO J TREES\n"
                   "PY 2013\nVL 12\nBP 1\nDI 10.1000/t.1\nCR Elm B, 2010, J TREES, V9, P77\nER\n\nPT J\nAU Elm, B\n"
                   "TI Bark\nSO J TREES\nPY 2010\nVL 9\nBP 77\nER\nEF")
        out, _ = self.expect(0, "convert", "savedrecs.txt", "-t", "edges-csv")
        self.assertIn("doi:10.1000/t.1,title:bark,Directed", out)

    def test_a_bad_entry_is_said_and_the_others_are_written(self):
        self.write("a.bib", "@book{a, title = {A}}\n@book{b, title = {B\n\n@book{c, title = {C}}\n")
        out, err = self.expect(0, "convert", "a.bib", "-t", "csl-json")
        ids = [item["id"] for item in json.loads(out)]
        self.assertIn("a", ids)
        self.assertIn("c", ids)
        self.assertIn("a.bib:2", err)

    def test_what_holds_no_records_is_an_error(self):
        for name, text in [("a.bib", "just words"), ("a.json", "no"),
                           ("a.bib", b"\x00\x01\x02"), ("a.md", "- [A Title of It](https://arxiv.org/abs/2309.06180)"),
                           ("a.bib", b"\xff\xfe@\x00")]:
            with self.subTest(text=text):
                self.write(name, text)
                self.expect(2, "convert", name, "-t", "csl-json")
        self.expect(2, "convert", "absent.bib", "-t", "csl-json")

    def test_damage_is_said_by_place_and_costs_nothing_else(self):
        for name, text, code, message, keys in DAMAGED:
            with self.subTest(text=text[:60]):
                self.write(name, text)
                out, err = self.expect(code, "convert", name, "-t", "csl-json")
                self.assertIn(message, err)
                if keys is not None:
                    self.assertEqual([item["id"] for item in json.loads(out or "[]")], keys)

    def test_several_files_are_one_database(self):
        self.write("strings.bib", "@string{j = {Journal of Things}}")
        self.write("a.bib", "@article{a, title = {A}, journal = j}\n@misc{b, title = {B}, crossref = {p}}")
        self.write("p.bib", "@misc{p, title = {P}, year = 1999}\n@article{a, title = {A}, journal = {Journal of Things}}")
        items = self.items("strings.bib", "a.bib", "p.bib")
        self.assertEqual(items["a"]["container-title"], "Journal of Things")
        self.assertEqual(items["b"]["issued"], {"date-parts": [[1999]]})
        self.assertEqual(list(items), ["a", "b", "p"])
        _, err = self.expect(0, "convert", "strings.bib", "a.bib", "p.bib", "-t", "bibtex")
        self.assertIn("p.bib:2: a: is the entry of a.bib:1 again and is written once", err)

    def test_one_key_in_two_files_is_said(self):
        self.write("a.bib", "@book{k, title = {A}}")
        self.write("b.bib", "\n@book{k, title = {B}}")
        out, err = self.expect(0, "convert", "a.bib", "b.bib", "-t", "biblatex")
        self.assertIn("b.bib:2: k: the key is that of a.bib:1", err)
        self.assertIn("key 'k' is written 'k-2'", err)
        self.assertIn("{k-2,", out)

    def test_numbers_of_json_keep_their_digits(self):
        self.write("a.json", '[{"id":"a","version":1.10,"number":2309.06180,"volume":12345678901234567890123,'
                             '"edition":2,"title":"1.10 \\"2.20\\"","issue":1e400}]')
        item = self.items("a.json")["a"]
        self.assertEqual([item[name] for name in ("version", "number", "volume", "edition", "title", "issue")],
                         ["1.10", "2309.06180", "12345678901234567890123", "2", '1.10 "2.20"', "1e400"])

    def test_the_input_is_not_overwritten(self):
        path = self.write("a.bib", BIB)
        _, err = self.expect(4, "convert", "a.bib", "-o", "a.bib")
        self.assertIn("a.bib: exists", err)
        self.assertEqual(path.read_text(), BIB)

    def test_a_full_disk_is_an_error(self):
        self.write("a.bib", BIB)
        _, err = self.expect(4, "convert", "a.bib", "-t", "bibtex", "-o", "/dev/full")
        self.assertIn("/dev/full: cannot write: No space left on device", err)

    def test_latin1_is_read(self):
        self.write("a.bib", "@book{a, title = {Caf\xe9}}\n".encode("latin-1"))
        self.assertEqual(self.items("a.bib")["a"]["title"], "Café")

    def test_csl_json_stays_what_it_was(self):
        self.write("a.json", json.dumps(CSL[:1]))
        self.assertEqual(self.items("a.json")["k1"], CSL[0])


support.main()
