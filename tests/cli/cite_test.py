"""The bibliography of a LaTeX document, from the identifiers that it cites, and what LaTeX makes of it."""
import json
import re
import shutil
import subprocess

from fake_services_case import FakeServicesCase
from support import PROJECT, main

DATA = PROJECT / "tests/data/cite"
PAPERS = [
    {"arxiv": "2309.06180", "doi": "10.1145/3600006.3613165", "year": 2023, "authors": ["Woosuk Kwon", "Zhuohan Li"],
     "title": "Efficient Memory Management for Large Language Model Serving with PagedAttention",
     "venue": "Symposium on Operating Systems Principles", "pages": "611-626"},
    {"arxiv": "2312.00752", "year": 2023, "authors": ["Albert Gu", "Tri Dao"],
     "title": "Mamba: Linear-Time Sequence Modeling with Selective State Spaces"},
    {"arxiv": "hep-th/9711200", "year": 1997, "authors": ["Juan Maldacena"],
     "title": "The Large N limit of superconformal field theories and supergravity"},
    {"arxiv": "1706.03762", "year": 2017, "authors": ["Ashish Vaswani", "Noam Shazeer"],
     "title": "Attention Is All You Need"},
    {"arxiv": "1801.00001", "year": 2018, "authors": ["Ada One"], "title": "A paper that a chapter cites & praises"},
    {"doi": "10.1007/978-3-540-74958-5_1", "year": 2007, "authors": ["Berta Two"], "title": "An underscore in a name",
     "venue": "Conference on Names", "pages": "1-9"},
    {"doi": "10.5555/12345.67890;a", "year": 2009, "authors": ["Carl Three"], "title": "A semicolon in a name",
     "venue": "Conference on Names", "pages": "10-19"},
    {"doi": "10.1002/sim.968", "year": 2001, "authors": ["Dora Four"], "title": "Never cited and yet in the list",
     "venue": "Conference on Names", "pages": "20-29"},
    {"doi": "10.1016/0004-3702(95)00001-2", "arxiv": "cs/9501001", "year": 1995, "authors": ["Emil Five"],
     "title": "Parentheses in a name", "venue": "Conference on Names", "pages": "30-39"},
    {"acl": "P19-1001", "year": 2019, "authors": ["Fay Six"], "title": "From an anthology",
     "venue": "Conference on Words", "pages": "1-11"},
    {"pmid": "24487276", "year": 2014, "authors": ["Gus Seven"], "title": "From a medical library",
     "venue": "Conference on Health", "pages": "1-12"},
    {"corpus": 4242, "year": 2015, "authors": ["Hal Eight"], "title": "From a corpus",
     "venue": "Conference on Numbers", "pages": "1-13"},
]
BY_BODY = ["arXiv:2309.06180", "2312.00752", "hep-th/9711200", "doi:10.1145/3600006.3613165", "2312.00752v2",
           "10.1007/978-3-540-74958-5_1", "https://arxiv.org/abs/1706.03762", "ACL:P19-1001", "pmid:24487276",
           "CorpusId:4242", "10.1002/sim.968", "arXiv:1801.00001", "10.5555/12345.67890;a"]


def keys_of(bib):
    return re.findall(r"^@\w+\{(.*),$", bib, re.M)


class Cite(FakeServicesCase):
    def setUp(self):
        super().setUp()
        self.serve(PAPERS)

    def cite(self, text, *options, code=0, name="paper.tex"):
        """The keys written for a document, the file, and what was said."""
        self.write(name, text)
        out, err = self.expect(code, "cite", name, *options)
        return keys_of(out), out, err

    def take_document(self, name):
        for file in (name, "body.tex", "chapter.tex", "section.tex", "own.bib"):
            shutil.copy(DATA / file, self.folder)

    def run_tool(self, *command):
        done = subprocess.run(command, cwd=self.folder, capture_output=True, timeout=120)
        self.assertEqual(done.returncode, 0, done.stdout.decode(errors="replace")[-3000:])

    def typeset(self, name, engine):
        """Runs LaTeX and the engine; asserts that nothing is amiss."""
        latex = ("pdflatex", "-interaction=nonstopmode", name + ".tex")
        for command in (latex, (engine, name), latex, latex):
            self.run_tool(*command)
        log = (self.folder / f"{name}.log").read_text(errors="replace").replace("\n", "")
        blg = (self.folder / f"{name}.blg").read_text(errors="replace")
        self.assertNotRegex(log, "[Uu]ndefined")
        self.assertNotIn("LaTeX Error", log)
        self.assertNotRegex(blg, r"(?m)^Warning--|---line|ERROR|WARN")

    def skip_without(self, *files):
        for file in files:
            if not shutil.which("kpsewhich") or not shutil.which("pdflatex") or \
                    subprocess.run(["kpsewhich", file], capture_output=True).returncode != 0:
                self.skipTest(f"no LaTeX with {file}")

    def test_a_document_with_natbib_has_no_undefined_citation(self):
        self.take_document("natbib.tex")
        _, err = self.expect(0, "cite", "natbib.tex", "-o", "refs.bib")
        self.assertEqual(keys_of((self.folder / "refs.bib").read_text()), BY_BODY, err)
        self.assertNotIn("warning: ", err)
        self.written = (self.folder / "refs.bib").read_bytes()
        self.skip_without("natbib.sty", "hyperref.sty", "plainnat.bst")
        self.typeset("natbib", "bibtex")
        self.assert_same_from("natbib.aux")

    def test_a_document_with_biblatex_has_no_undefined_citation(self):
        self.take_document("biblatex.tex")
        _, err = self.expect(0, "cite", "biblatex.tex", "-o", "refs.bib")
        self.assertEqual(keys_of((self.folder / "refs.bib").read_text()), BY_BODY, err)
        self.assertNotIn("warning: ", err)
        self.written = (self.folder / "refs.bib").read_bytes()
        if not shutil.which("biber"):
            self.skipTest("no biber")
        self.skip_without("biblatex.sty", "hyperref.sty")
        self.typeset("biblatex", "biber")
        self.assert_same_from("biblatex.bcf")
        self.assert_same_from("biblatex.aux")

    def assert_same_from(self, name):
        """What LaTeX wrote gives the same bytes as the document."""
        (self.folder / "again").mkdir(exist_ok=True)
        for output in ("refs.bib", "again/refs.bib"):
            self.expect(0, "cite", name, "-o", output)
            self.assertEqual((self.folder / output).read_bytes(), self.written)

    def test_keys_are_written_as_they_stand_each_once_and_in_order(self):
        keys, _, err = self.cite("\\cite{hep-th/9711200, arXiv:2309.06180}\\cite{2309.06180v1,hep-th/9711200}",
                                 "--lock", "cited.json")
        self.assertEqual(keys, ["hep-th/9711200", "arXiv:2309.06180", "2309.06180v1"])
        self.assertIn("one paper under several keys: arXiv:2309.06180 (paper.tex:1), 2309.06180v1", err)
        lock = json.loads((self.folder / "cited.json").read_text())
        self.assertEqual({paper["key"] for paper in lock["papers"]}, {"hep-th/9711200", "arXiv:2309.06180"})
        self.end_services()
        again, _, _ = self.cite("\\cite{hep-th/9711200, arXiv:2309.06180}\\cite{2309.06180v1}", "--offline", "--lock", "cited.json")
        self.assertEqual(again, keys)

    def test_keys_of_the_authors_own_are_left_to_them(self):
        self.write("own.bib", "@misc{arXiv:2309.06180, title={Mine}}\n@misc(Kwon, title={Mine too})\n")
        text = "\\cite{arXiv:2309.06180,kwon,2312.00752}"
        for options in (("--bib", "own.bib"), ("--bib=own.bib", "--strict")):
            keys, _, err = self.cite(text, *options)
            self.assertEqual(keys, ["2312.00752"])
            self.assertNotIn("warning", err)
        keys, _, err = self.cite(text + "\\bibliography{refs,own}")
        self.assertEqual(keys, ["2312.00752"])
        self.assertIn("refs.bib is not there", err)
        out, _ = self.expect(0, "cite", "--bib", "own.bib", "paper.tex")
        self.assertEqual(keys_of(out), ["2312.00752"])

    def test_biber_regards_the_case_of_keys_and_knows_their_other_names(self):
        self.write("own.bib", "@misc{Kwon, title={Mine}, ids={vllm, paged}}\n")
        _, _, err = self.cite("\\addbibresource{own.bib}\\cite{Kwon,kwon,vllm,2312.00752}")
        self.assertIn("'kwon' is no identifier", err)
        self.assertNotIn("'vllm'", err)

    def test_a_key_without_entry_is_named_and_ends_strict_runs_with_1(self):
        text = "\n\\cite{kwon2023,arXiv:2312.00752}\n\\cite{arXiv:2309.6180}"
        keys, _, err = self.cite(text)
        self.assertEqual(keys, ["arXiv:2312.00752"])
        self.assertIn("paper.tex:2: 'kwon2023' is no identifier, and no .bib file has it", err)
        self.assertIn("paper.tex:3: 'arXiv:2309.6180' is not well-formed", err)
        self.assertEqual(self.cite(text, "--strict", code=1)[0], keys)

    def test_what_nobody_knows_is_named_and_not_written(self):
        keys, out, err = self.cite("\\cite{arXiv:2312.00752}\n\\cite{10.9999/nobody}")
        self.assertEqual(keys, ["arXiv:2312.00752"])
        self.assertTrue(out.endswith("\n% no entry for 10.9999/nobody: no source has doi:10.9999/nobody\n"), out)
        self.assertIn("paper.tex:2: 10.9999/nobody: no source has doi:10.9999/nobody", err)
        self.cite("\\cite{10.9999/nobody}", "--strict", code=1)

    def test_a_key_that_biber_cannot_bear_is_named_with_the_fix(self):
        text = "\\usepackage{biblatex}\n\\cite{10.1016/0004-3702(95)00001-2}\n\\cite{10.1007/978-3-540-74958-5\\_1}"
        keys, _, err = self.cite(text)
        self.assertEqual(keys, [])
        self.assertIn("paper.tex:2: \\cite{10.1016/0004-3702(95)00001-2}: biber stops at '('; "
                      "write \\cite{arXiv:cs/9501001}", err)
        self.assertIn("paper.tex:3: \\cite{10.1007/978-3-540-74958-5\\_1}: LaTeX does not take '\\' as it is; "
                      "write \\cite{10.1007/978-3-540-74958-5_1}", err)
        self.cite(text, "--strict", code=1)

    def test_bibtex_takes_parentheses_but_not_two_spellings_of_one_key(self):
        text = "\\cite{10.1016/0004-3702(95)00001-2}\\cite{arXiv:2312.00752}\n\\cite{ARXIV:2312.00752}"
        keys, _, err = self.cite(text)
        self.assertEqual(keys, ["10.1016/0004-3702(95)00001-2", "arXiv:2312.00752"])
        self.assertIn("paper.tex:2: 'ARXIV:2312.00752' is 'arXiv:2312.00752' of paper.tex:1 in other capitals", err)
        self.assertIn("biber does not", err)

    def test_a_document_without_identifiers_gives_an_empty_file_and_says_so(self):
        for text in ("", "\\section{No}", "\\cite{kwon2023}"):
            keys, out, err = self.cite(text)
            self.assertEqual((keys, out), ([], ""))
            self.assertIn("no key is an identifier, such as arXiv:2309.06180", err)

    def test_everything_is_said_of_nocite_star_and_of_files_that_are_not_there(self):
        keys, _, err = self.cite("\\nocite{*}\\cite{2312.00752}\n\\input{lost}\\bibliography{refs}")
        self.assertEqual(keys, ["2312.00752"])
        self.assertIn("paper.tex:1: \\nocite{*}", err)
        self.assertIn("paper.tex:2: lost is not there", err)

    def test_files_that_read_each_other_are_read_once(self):
        self.write("a.tex", "\\cite{2312.00752}\\input{paper}\\input{a}")
        keys, _, _ = self.cite("\\input{a}\\cite{hep-th/9711200}")
        self.assertEqual(keys, ["2312.00752", "hep-th/9711200"])

    def test_a_file_of_somebody_else_is_not_overwritten(self):
        self.write("refs.bib", "% mine\n")
        _, _, err = self.cite("\\cite{2312.00752}", "-o", "refs.bib", code=4)
        self.assertIn("--force", err)
        self.assertEqual((self.folder / "refs.bib").read_text(), "% mine\n")
        _, _, err = self.cite("\\cite{2312.00752}", "-o", "refs.bib", "--bib", "refs.bib", "--force", code=2)
        self.assertIn("is the output", err)
        self.cite("\\cite{2312.00752}\\bibliography{refs}", "-o", "refs.bib", "--force")
        self.assertEqual(keys_of((self.folder / "refs.bib").read_text()), ["2312.00752"])
        self.cite("\\cite{hep-th/9711200}\\bibliography{refs}", "-o", "refs.bib")
        self.assertEqual(keys_of((self.folder / "refs.bib").read_text()), ["hep-th/9711200"])

    def test_bytes_that_are_not_utf8_cost_nothing(self):
        keys, _, _ = self.cite(b"M\xfcller \\cite{2312.00752} % \xe4\r\n\\cite{hep-th/9711200}\r\n")
        self.assertEqual(keys, ["2312.00752", "hep-th/9711200"])

    def test_a_document_may_come_from_standard_input(self):
        out, _ = self.expect(0, "cite", "-", stdin=b"\\relax \n\\citation{2312.00752}\n")
        self.assertEqual(keys_of(out), ["2312.00752"])

    def test_without_a_document_it_says_what_is_wanted(self):
        for arguments in ((), ("--bib", "own.bib"), ("nowhere.tex",)):
            _, err = self.expect(2, "cite", *arguments)
            self.assertRegex(err, "which document|no such file")


main()
