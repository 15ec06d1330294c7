"""convert there and back: what comes back, what cannot, and why."""
import json
import re

import support

DATA = support.PROJECT / "tests" / "data" / "bibliography"
ALL = ("--with", "abstract,keywords,file,entryset,crossref")

# Why a field of biblatex comes back otherwise: the variables of CSL have no place of its own for it. A field
# that is part of another stands in that one's value.
MERGED = {
    "subtitle": "title", "titleaddon": "title", "mainsubtitle": "maintitle", "maintitleaddon": "maintitle",
    "booksubtitle": "booktitle", "booktitleaddon": "booktitle", "journalsubtitle": "journaltitle",
    "journaltitleaddon": "journaltitle", "issuesubtitle": "issuetitle", "issuetitleaddon": "issuetitle",
    "eventtitleaddon": "eventtitle", "addendum": "note", "issue": "number",
}
RENAMED = {"language": "langid",  # CSL has one language, and knows it by its tag
           "numpages": "pagetotal", "year": "date", "month": "date",
           "editor": "editora", "editortype": "editoratype"}  # editors by what they do
REWORDED = {"series": "newseries is a key, CSL has its words", "pubstate": "a key", "type": "a key",
            "location": "countries are keys", "publisher": "CSL has one publisher: several stand in it"}
# Aliases of biblatex's (biblatex.pdf, 2.1.2) come back as what they stand for.
ALIASES = {("biblatex", "techreport"): "report", ("biblatex", "mastersthesis"): "thesis",
           ("biblatex", "phdthesis"): "thesis", ("bibtex", "conference"): "inproceedings",
           ("biblatex", "review"): "article"}  # with an entrysubtype

FIELD = re.compile(r"([\w-]+)\s*=\s*(\{((?:[^{}]|\{[^{}]*\})*)\}|[\w# {}-]+)")


def entries_of(text):
    """{key: (type, {field: value})} of a .bib as simple as ours, in its order."""
    out = {}
    for kind, key, body in re.findall(r"^@(\w+)\{([^,]*),(.*?)(?=^@|\Z)", text, re.S | re.M):
        out[key] = kind, {name: re.sub(r"[{}]", "", braced or bare).strip()
                          for name, bare, braced in FIELD.findall(body)}
    return out


class RoundTrip(support.Case):
    def convert(self, text, source, target, *more):
        out, err = self.expect(0, "convert", "-", "-f", source, "-t", target, *more, stdin=text.encode())
        return out, err

    def there_and_back(self, dialect, *stations):
        """The entries before and after."""
        before = text = (DATA / f"{dialect}.bib").read_text()
        for source, target in zip((dialect, *stations), (*stations, dialect)):
            text, _ = self.convert(text, source, target, *ALL)
        return entries_of(before), entries_of(text)

    def missing(self, before, after):
        """Fields whose value is found neither under their name nor where the tables say."""
        for name, value in before.items():
            if after.get(name) == value or name in REWORDED and name in after:
                continue
            if name in RENAMED and RENAMED[name] in after or name == "title" and value in after.get(name, ""):
                continue
            if name in MERGED and value in after.get(MERGED[name], "") or value in after.get(name, "?"):
                continue
            yield f"{name} = {value}"

    def assert_kept(self, dialect, *stations):
        before, after = self.there_and_back(dialect, *stations)
        self.assertEqual([key for key in before if key != "bibnote"], list(after))
        for key, (kind, fields) in after.items():
            with self.subTest(key=key, over=stations):
                was = before[key][0]
                alias = ALIASES.get((dialect, was), ALIASES.get((dialect, was, *stations), was))
                self.assertEqual(kind, alias)
                self.assertEqual(list(self.missing(before[key][1], fields)), [])

    def test_the_same_dialect_keeps_every_type_key_and_field_as_it_stood(self):
        for dialect in ("bibtex", "biblatex"):
            before, after = self.there_and_back(dialect)
            before.pop("bibnote", None)
            self.assertEqual(list(before), list(after))
            for key, (kind, fields) in after.items():
                with self.subTest(key=key, dialect=dialect):
                    self.assertEqual(kind, before[key][0])
                    self.assertEqual(fields, before[key][1])

    def test_the_latex_of_a_bib_goes_out_as_it_came_in(self):
        text = """@string{jot = "Journal of Things"}
@article{a,
  title = {Bounds on $\\mathbb{R}^n$ with \\texttt{grep} and NGC~1234 \\Baz},
  author = {M\\ifmmode \\ddot{u}\\else \\"{u}\\fi{}ller, T. and {\\TUB}},
  journal = {\\apj}, note = {In \\cite{b} and \\href{https://a.example/x_y}{here}}, year = {about 1984}, number = 35,
  month = jul # "~18", series = jot, publisher = nobody}
"""
        once, err = self.convert(text, "bibtex", "bibtex")
        self.assertIn("the macro nobody is not defined", err)
        for piece in (r"$\mathbb{R}^n$", r"\texttt{grep}", "NGC~1234", r"\Baz", r"\ifmmode \ddot{u}\else", r"{\apj}",
                      r"\cite{b} and \href{https://a.example/x_y}{here}", "{about 1984}", "= jul # {~18}",
                      "{Journal of Things}", "= nobody", "number        = {35}"):
            self.assertIn(piece, once)
        other, _ = self.convert(text, "bibtex", "biblatex")
        for piece in (r"$\mathbb{R}^n$", r"\ifmmode", r"{\apj}", r"\cite{b}"):
            self.assertIn(piece, other)

    def test_converting_twice_changes_nothing(self):
        for name in ("bibtex.bib", "biblatex.bib"):
            text = (DATA / name).read_text()
            for source, target in (("bibtex", "bibtex"), ("biblatex", "biblatex"), ("bibtex", "biblatex"),
                                   ("biblatex", "bibtex")):
                with self.subTest(name=name, source=source, target=target):
                    once, _ = self.convert(text, source, target, *ALL)
                    self.assertEqual(self.convert(once, target, target, *ALL)[0], once)
        csl = (DATA / "csl.json").read_text()
        for target in ("bibtex", "biblatex"):
            once, _ = self.convert(csl, "csl-json", target, *ALL)
            back, _ = self.convert(once, target, "csl-json")
            again, _ = self.convert(back, "csl-json", target, *ALL)
            self.assertEqual(self.convert(again, target, "csl-json")[0], back)

    def test_what_csl_has_no_variable_for_waits_beside_it(self):
        self.assert_kept("bibtex", "csl-json")
        self.assert_kept("biblatex", "csl-json")

    def test_bibtex_comes_back_from_biblatex(self):
        self.assert_kept("bibtex", "biblatex")

    def test_biblatex_comes_back_from_bibtex_but_for_types_that_it_lacks(self):
        before, after = self.there_and_back("biblatex", "bibtex")
        self.assertEqual([key for key in before if key != "bibnote"], list(after))
        lost = {key: list(self.missing(before[key][1], fields)) for key, (_, fields) in after.items()}
        self.assertEqual({key: fields for key, fields in lost.items() if fields}, LOST_IN_BIBTEX)

    def test_what_is_left_out_is_said(self):
        for dialect in ("bibtex", "biblatex"):
            _, err = self.convert((DATA / f"{dialect}.bib").read_text(), dialect, dialect)
            for name in ("abstract", "file", "keywords"):
                self.assertRegex(err, rf"left out: .*\b{name} \(1 paper; --", name)
        self.assertRegex(err, r"-:\d+:\d+: bibnote: @bibnote is no work and is left out")

    def test_no_two_fields_are_written_in_one_place(self):
        text = "@misc{a, title = {T}, year = 2000, publisher = {House}, howpublished = {By hand}}"
        out, err = self.convert(text, "biblatex", "bibtex")
        self.assertRegex(out, r"howpublished\s*= \{By hand\}")
        self.assertRegex(out, r"publisher\s*= \{House\}")
        self.assertNotIn("left out", err)

    def test_csl_json_stays_what_it_was(self):
        items = json.loads((DATA / "csl.json").read_text())
        out, err = self.convert(json.dumps(items), "csl-json", "csl-json")
        for was, now in zip(items, json.loads(out), strict=True):
            for name, value in was.items():
                with self.subTest(id=was["id"], name=name):
                    self.assertEqual(now.get(name), NORMAL.get(json.dumps(value), value)
                                     if name != "author" else without_orders(value))
            self.assertLessEqual(set(now) - set(was), {"custom"})
        for order in ("comma-suffix", "static-ordering"):
            self.assertIn(f'"{order}" of "author" is left out', err)

    def test_ris_stays_what_it_was_but_for_the_order_of_tags(self):
        text = (DATA / "types.ris").read_text()
        out, _ = self.convert(text, "ris", "ris")
        records = [[sorted(record.splitlines()) for record in one.replace("\r", "").split("\n\n") if record.strip()]
                   for one in (text, out)]
        self.assertEqual(records[0], records[1])


# What comes back under another name, as BibTeX has no such type: a book within a book is a book, a journal a
# @misc; a @misc prints no publisher, but how the work was published.
LOST_IN_BIBTEX = {
    "bookinbook": ["booktitle = Works"],
    "dataset": ["publisher = Repository"],
    "periodical": ["title = A Journal", "issuetitle = Special Issue", "issuesubtitle = Its Sub"],
}

# Dates in other words: EDTF becomes parts, parts become numbers, an open end one zero; a season that is none
# of the four becomes words.
NORMAL = {json.dumps(was): now for was, now in [
    ({"raw": "2000-01"}, {"date-parts": [[2000, 1]]}),
    ({"edtf": "2000?"}, {"date-parts": [[2000]], "circa": True}),
    ({"date-parts": [["2000", "1"]]}, {"date-parts": [[2000, 1]]}),
    ({"date-parts": [[2000]], "season": "Trinity"}, {"date-parts": [[2000]], "literal": "Trinity 2000"}),
    ({"date-parts": [[2000, 1, 2], [0, 0, 0]]}, {"date-parts": [[2000, 1, 2], [0]]}),
]}


def without_orders(names):
    """How a style orders a name, CSL's data may say; citegraph says that it is left out."""
    return [{part: text for part, text in name.items() if part not in ("comma-suffix", "static-ordering")}
            for name in names]


support.main()
