"""A user's own .bib is brought up to date, and not one byte more than that."""
import json
import os
import shutil
import stat
import subprocess
import time
import unittest

from fake_services_case import FakeServicesCase
from support import QUADRATIC, SANITIZED, main

PAPERS = [
    {"arxiv": "2309.06180", "doi": "10.1145/3600006.3613165", "year": 2023, "venue": "Symposium on Operating Systems Principles",
     "title": "Efficient Memory Management for Large Language Model Serving with PagedAttention",
     "authors": ["Woosuk Kwon", "Zhuohan Li"], "category": "cs.LG",
     "crossref": {"venue": "Proceedings of the 29th Symposium on Operating Systems Principles", "pages": "611-626",
                  "date": "2023-10-23", "publisher": "ACM", "type": "proceedings-article"}},
    {"arxiv": "2205.14135", "year": 2022, "title": "Fast and Exact Attention with Tiles in Fast Memory",
     "authors": ["Tri Dao"], "category": "cs.LG"},
    {"doi": "10.1145/99.2", "year": 2019, "venue": "Journal of Testing", "title": "A Study of Filling What Is Missing",
     "authors": ["Ada One"],
     "crossref": {"pages": "1-20", "date": "2019-05-01", "volume": "7", "issue": "2", "type": "journal-article"}},
    {"doi": "10.1145/99.3", "year": 2020, "venue": "Journal of Testing", "title": "Quite Another Work Than the List Says",
     "authors": ["Bob Two"]},
]

REFS = r"""% my references, in my order
@string{sosp = "SOSP"}

@ARTICLE{kwon23,
  author  = {Kwon, Woosuk and Li, Zhuohan},
  title   = {Efficient Memory Management for Large Language Model Serving with {PagedAttention}},
  journal = {arXiv preprint arXiv:2309.06180},
  volume  = {abs/2309.06180},
  year    = 2023,
  note    = {read twice},
}

free text @comment{kept {as} it is}
@misc{flash, author="Tri Dao", title="Fast and Exact Attention with Tiles in Fast Memory",
      eprint="2205.14135"}
@article{fill,
  title = {A Study of Filling What Is Missing},
  author = {One, Ada},
  journal = "J. of Testing",
  doi = {10.1145/99.2}
}
@article{wrong,
  title = {Something That the Record Does Not Say at All},
  author = {Two, Bob},
  journal = {Annals},
  year = {2020},
  doi = {10.1145/99.3}
}
@article{alone,
  title = {A Study of Filling What Is Missing}, citegraph = {keep},
  author = {One, Ada},
  doi = {10.1145/99.2}
}
@inproceedings{child, crossref = {parent}, title = {Efficient Memory Management for Large Language Model Serving with PagedAttention},
  author = {Woosuk Kwon}, doi = {10.1145/3600006.3613165}}
@book{nobody, author = {Unknown Person}, title = {A Book That Nobody Has Heard Of}, publisher = {Press}, year = 1901}
"""

class Upgrade(FakeServicesCase):
    def setUp(self):
        super().setUp()
        self.serve(PAPERS)
        self.refs = self.write("refs.bib", REFS)

    def patched(self, diff, name="refs.bib"):
        """What `patch` makes of a copy of the file."""
        copy = self.folder / "copy"
        shutil.copyfile(self.folder / name, copy)
        subprocess.run(["patch", "--silent", copy], input=diff, check=True, timeout=60)
        return copy.read_bytes()

    def diff(self, *options, name="refs.bib", code=0):
        done = self.run_program("resolve", name, *options)
        self.assertEqual(done.returncode, code, done.stderr.decode())
        return done.stdout

    def entry(self, key, text=None):
        text = text or self.refs.read_text()
        start = text.rindex("@", 0, text.index("{" + key + ","))
        return text[start:text.find("\n@", start)]

    def test_a_preprint_becomes_its_publication(self):
        self.expect(0, "resolve", "refs.bib", "--write")
        self.assertEqual(self.entry("kwon23").split("\n\nfree")[0], r"""@INPROCEEDINGS{kwon23,
  author  = {Kwon, Woosuk and Li, Zhuohan},
  title   = {Efficient Memory Management for Large Language Model Serving with {PagedAttention}},
  year    = 2023,
  note    = {read twice},
  booktitle = {Proceedings of the 29th Symposium on Operating Systems Principles},
  pages   = {611--626},
  publisher = {ACM},
  doi     = {10.1145/3600006.3613165},
  eprint  = {2309.06180},
  archiveprefix = {arXiv},
  primaryclass = {cs.LG},
}""")

    def test_what_is_missing_is_added_in_the_manner_of_the_entry(self):
        self.expect(0, "resolve", "refs.bib", "--write")
        text = self.refs.read_text()
        self.assertIn('eprint="2205.14135"', text)
        self.assertIn('primaryclass="cs.LG"', text)
        fill = self.entry("fill")
        self.assertIn('journal = "J. of Testing"', fill)
        for field in ("year = ", "volume = ", "number = ", "pages = "):
            self.assertEqual(fill.count(field), 1, fill)
        self.assertNotIn("publisher", fill)

    def test_all_else_keeps_its_bytes(self):
        _, err = self.expect(0, "resolve", "refs.bib", "--write")
        after = self.refs.read_text()
        for key in ("wrong", "alone", "child", "nobody"):
            self.assertEqual(self.entry(key), self.entry(key, REFS))
            self.assertIn(key + " is left alone", err)
        for text in ('% my references, in my order\n@string{sosp = "SOSP"}\n\n', "\n\nfree text @comment{kept {as} it is}\n"):
            self.assertIn(text, after)

    def test_the_patch_makes_what_write_makes_and_a_second_run_nothing(self):
        diff = self.diff()
        self.assertEqual(self.refs.read_text(), REFS)
        self.assertTrue(diff.startswith(b"--- refs.bib\n+++ refs.bib\n@@ -"), diff[:200])
        wanted = self.patched(diff)
        self.expect(0, "resolve", "refs.bib", "--write")
        self.assertEqual(self.refs.read_bytes(), wanted)
        self.assertEqual(self.diff(), b"")
        self.assertEqual(self.diff("--refresh"), b"")

    def test_line_ends_encoding_and_mark_stay(self):
        text = REFS.replace("read twice", "g\xf6lesen").replace("\n", "\r\n")
        for name, before in (("crlf.bib", b"\xef\xbb\xbf" + text.encode()), ("latin1.bib", text.encode("latin-1"))):
            with self.subTest(name):
                path = self.write(name, before)
                wanted = self.patched(self.diff(name=name), name)
                self.expect(0, "resolve", name, "--write")
                after = path.read_bytes()
                self.assertEqual(after, wanted)
                self.assertNotEqual(after, before)
                self.assertEqual(after.count(b"\n"), after.count(b"\r\n"))
                self.assertEqual(after[:3], before[:3])
                self.assertIn("g\xf6lesen".encode("latin-1" if "latin" in name else "utf-8"), after)

    def test_fields_that_are_kept_are_not_touched(self):
        diff = self.diff("--keep", "pages,primaryclass").decode()
        self.assertNotIn("pages", diff)
        self.assertNotIn("primaryclass", diff)
        self.assertIn("+  doi     = {10.1145/3600006.3613165}", diff)

    def test_the_report_tells_what_would_change(self):
        out, _ = self.expect(0, "resolve", "refs.bib", "--json")
        by_key = {entry["given_key"]: entry for entry in json.loads(out)["entries"]}
        revision = by_key["kwon23"]["revision"]
        self.assertEqual(revision["kind"], "upgraded")
        self.assertIn("crossref", revision["reason"])
        self.assertIn({"field": "volume", "before": "{abs/2309.06180}", "after": None}, revision["changes"])
        self.assertEqual(by_key["wrong"]["revision"]["kind"], "closed")
        self.assertEqual(by_key["wrong"]["revision"]["changes"], [])
        self.assertEqual(self.refs.read_text(), REFS)

    def test_a_link_is_followed_and_permissions_stay(self):
        real = self.write("papers/mine.bib", REFS)
        real.chmod(0o640)
        link = self.folder / "link.bib"
        link.symlink_to(real)
        self.expect(0, "resolve", "link.bib", "--write")
        self.assertTrue(link.is_symlink())
        self.assertEqual(stat.S_IMODE(real.stat().st_mode), 0o640)
        self.assertIn("@INPROCEEDINGS{kwon23", real.read_text())
        self.assertEqual([file.name for file in real.parent.iterdir()], ["mine.bib"])

    def test_a_read_only_file_is_refused_and_untouched_but_for_root(self):
        self.refs.chmod(0o444)
        if os.geteuid() == 0:
            self.expect(0, "resolve", "refs.bib", "--write")
            self.assertEqual(stat.S_IMODE(self.refs.stat().st_mode), 0o444)
            return
        _, err = self.expect(4, "resolve", "refs.bib", "--write")
        self.assertIn("read-only", err)
        self.assertEqual(self.refs.read_text(), REFS)

    def test_a_file_that_changed_meanwhile_is_refused(self):
        self.serve(PAPERS, "--fault", "stall@crossref=1")
        run = self.start("resolve", "refs.bib", "--write", "--deadline", "1")
        deadline = time.monotonic() + 20
        while not self.stats()["batch"] and time.monotonic() < deadline:
            time.sleep(0.02)
        self.refs.write_text(REFS + "% mine\n")
        _, err = run.communicate(timeout=120)
        self.assertEqual(run.returncode, 4, err)
        self.assertIn("changed by somebody else", err.decode())
        self.assertEqual(self.refs.read_text(), REFS + "% mine\n")

    def test_an_entry_that_is_an_identifier_gets_all(self):
        path = self.write("bare.bib", "@misc{k, doi={10.1145/3600006.3613165}}\n")
        self.expect(0, "resolve", "bare.bib", "--write")
        text = path.read_text()
        self.assertTrue(text.startswith("@inproceedings{k, doi={10.1145/3600006.3613165}, author={Kwon, Woosuk and"), text)
        for field in ("title={", "booktitle={", "year={2023}", "pages={611--626}", "eprint={2309.06180}"):
            self.assertEqual(text.count(" " + field), 1, text)
        self.assertEqual(text.count("\n"), 1)

    def test_options_for_a_bib_are_refused_elsewhere(self):
        self.write("list.md", "- [A Study of Filling What Is Missing](https://doi.org/10.1145/99.2)\n")
        _, err = self.expect(2, "resolve", "list.md", "--write")
        self.assertIn(".bib", err)


class Duplicates(FakeServicesCase):
    TWICE = """@article{pre, title = {Serving Models in Small Steps}, author = {Ada One},
  journal = {arXiv preprint arXiv:2201.22222}, eprint = {2201.22222}, archiveprefix = {arXiv}, year = 2022}
@inproceedings{pub, title = {Serving Models in Small Steps}, author = {One, Ada}, booktitle = {Serving Conference},
  eprint = {2201.22222}, archiveprefix = {arXiv}, year = 2023, doi = {10.1145/5.5}}
@article{other, title = {Preface to the Second Volume}, author = {Ada One}, year = 2022, journal = {Annals}}
"""
    MORE = """@misc{again, title = {Preface to the second volume}, author = {A. One}, year = {2022}}
"""

    def test_entries_of_one_work_are_told_without_a_network(self):
        self.write("a.bib", self.TWICE)
        self.write("b.bib", self.MORE)
        out, err = self.expect(0, "resolve", "a.bib", "b.bib", "--offline", "--json", "--key-map", "keys.tsv")
        groups = [(sorted(entry["key"] for entry in group["entries"]), group["keep"]["key"])
                  for group in json.loads(out)["duplicates"]]
        self.assertEqual(groups, [(["pre", "pub"], "pub"), (["again", "other"], "other")])
        rows = [line.split("\t")[:2] for line in (self.folder / "keys.tsv").read_text().splitlines()]
        self.assertEqual(rows, [["old", "new"], ["pre", "pub"], ["again", "other"]])
        self.assertIn("a.bib:1: pre is the same work as a.bib:3: pub", err)
        self.expect(0, "resolve", "a.bib", "--offline", "--key-map", "keys.json")
        keys = json.loads((self.folder / "keys.json").read_text())
        self.assertEqual([(row["old"], row["new"]) for row in keys["keys"]], [("pre", "pub")])

    def test_nothing_is_merged(self):
        path = self.write("a.bib", self.TWICE)
        self.expect(0, "resolve", "a.bib", "--offline", "--write")
        self.assertEqual(path.read_text(), self.TWICE)


class Large(FakeServicesCase):
    @unittest.skipIf(SANITIZED, "too much at a quarter of the speed")
    def test_takes_time_in_proportion_to_the_entries(self):
        def resolve(entries):
            text = "".join(f"@article{{key{i},\n  title = {{Work Number {i} on the Subject {i * 7919} of Testing}},\n"
                           f"  author = {{Author{i % 5000}, Ada}},\n  journal = {{Journal}},\n  year = {{{1990 + i % 30}}}\n}}\n\n"
                           for i in range(entries))
            path = self.write(f"{entries}.bib", text)
            _, err = self.expect(0, "resolve", path.name, "--offline", "--write", timeout=None)
            self.assertEqual(path.read_text(), text)
            self.assertIn(f"{entries} left alone", err)
        self.assertLess(self.growth(resolve, 5_000), QUADRATIC)


main()
