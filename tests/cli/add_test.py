"""Papers are added to a list as its maintainer would add them: what people ask of a list, and what they are told."""
import itertools
import os

from fake_services_case import FakeServicesCase
from support import main

LIST = """# Papers on rivers

## Floods
- [Weir](https://arxiv.org/abs/2101.00001): Holding Back the Spring Flood | SOSP' 21
- [Levee](https://arxiv.org/abs/2103.00002): Dams That Learn from Storms | Delft
- [Forecasting Rain from Radar Pictures](https://arxiv.org/abs/2105.00003) | OSDI' 21
- [Sluice](https://arxiv.org/abs/2107.00004): Opening Gates before the Wave Arrives
- [Gauge](https://arxiv.org/abs/2202.00005): Cheap Sensors for Rising Water | NSDI' 22

## Multi-Modal Rivers
- [Echo](https://arxiv.org/abs/2102.00006): Hearing and Seeing the Multi-Modal River
- [Ripple](https://arxiv.org/abs/2104.00007): Multi-Modal Pictures and Sounds of Water | OSDI' 21
- [Delta](https://arxiv.org/abs/2108.00009): Joint Models of Multi-Modal Sensors | SOSP' 21

## Blogs
- [Why the river rose](https://rivers.example/posts/why)
- [What a dam costs](https://rivers.example/posts/dam)
- [How farms save water](https://farms.example/water)
"""

WEIRS = {"title": "Culvert: Small Pipes under Big Roads", "year": 2022, "authors": ["Di Marsh", "Ed Pool"],
         "arxiv": "2205.00010"}
SONAR = {"title": "Sonar: Multi-Modal Sensors for Muddy Rivers", "year": 2022, "authors": ["Flo Spring"],
         "arxiv": "2206.00011"}


class Add(FakeServicesCase):
    def setUp(self):
        super().setUp()
        self.write("list.md", LIST)

    def add(self, code, *arguments, **options):
        out, err = self.expect(code, "add", *arguments, "--to", "list.md", **options)
        return [line[1:] for line in out.splitlines() if line.startswith("+") and line[1:3] != "++"], err

    def list(self):
        return (self.folder / "list.md").read_text()

    def test_a_paper_is_added_by_its_link_to_the_section_that_is_named(self):
        self.serve([WEIRS])
        lines, err = self.add(0, "https://arxiv.org/pdf/2205.00010v2.pdf", "--section", "Floods")
        self.assertEqual(lines, ["- [Culvert](https://arxiv.org/abs/2205.00010): Small Pipes under Big Roads"])
        self.assertIn("under Floods", err)
        self.assertEqual(self.list(), LIST, "a patch changes nothing")

    def test_a_list_without_headings_has_no_section_to_name(self):
        self.serve([WEIRS])
        self.write("list.md", "# Papers on rivers\n\n" + "".join(LIST.splitlines(True)[3:8]))
        _, err = self.add(0, "2205.00010")
        self.assertIn("goes to line 8, under the title alone, where", err)

    def test_it_is_written_on_request_and_nothing_else_changes(self):
        self.serve([WEIRS])
        lines, _ = self.add(0, "2205.00010", "--section", "Floods")
        self.add(0, "2205.00010", "--section", "Floods", "--write")
        self.assertEqual(self.list().replace(lines[0] + "\n", ""), LIST)
        self.assertEqual([path.name for path in self.folder.glob("*lock*")], [])
        _, err = self.add(0, "2205.00010", "--section", "Floods", "--write")
        self.assertIn("is there already: line 9, under Floods", err)

    def test_a_multimodal_paper_is_filed_with_its_like_and_it_is_said_why(self):
        self.serve([SONAR])
        lines, err = self.add(0, "arXiv:2206.00011")
        self.assertEqual(lines, ["- [Sonar](https://arxiv.org/abs/2206.00011): Multi-Modal Sensors for Muddy Rivers"])
        self.assertIn("under Multi-Modal Rivers", err)
        self.assertIn("its heading says", err)

    def test_where_nothing_speaks_for_a_section_the_user_is_asked(self):
        self.serve([{"title": "Xylem", "year": 2022, "authors": ["Gus Well"], "arxiv": "2207.00012"}])
        lines, err = self.add(1, "2207.00012")
        self.assertEqual(lines, [])
        self.assertIn("name one with --section", err)

    def test_a_blog_is_written_as_the_list_writes_its_blogs(self):
        lines, _ = self.add(0, "https://rivers.example/posts/where", "--title", "Where the water went",
                            "--section", "Blogs")
        self.assertEqual(lines, ["- [Where the water went](https://rivers.example/posts/where)"])

    def test_a_source_that_cannot_be_reached_is_said_and_a_record_by_hand_does(self):
        lines, err = self.add(3, "2205.00010", "--section", "Floods")
        self.assertEqual(lines, [])
        self.assertIn("could not be asked; give its record by hand: citegraph add 'arxiv:2205.00010' --title", err)
        lines, _ = self.add(0, "2205.00010", "--title", WEIRS["title"], "--venue", "SOSP", "--date", "2023",
                            "--section", "Floods")
        self.assertEqual(lines,
                         ["- [Culvert](https://arxiv.org/abs/2205.00010): Small Pipes under Big Roads | SOSP' 23"])

    def test_a_record_of_ones_own_does_too(self):
        self.write("own.bib", "@misc{x, title={Culvert: Small Pipes under Big Roads}, author={Marsh, Di}, year={2022}, "
                              "eprint={2205.00010}, archivePrefix={arXiv}}\n")
        lines, _ = self.add(0, "own.bib", "--section", "Floods", "--offline")
        self.assertEqual(lines, ["- [Culvert](https://arxiv.org/abs/2205.00010): Small Pipes under Big Roads"])

    def test_an_issue_is_what_its_links_name(self):
        self.serve([WEIRS, SONAR])
        issue = ("Hi! **Please add** our paper [Culvert](https://arxiv.org/abs/2205.00010), thanks; `$(rm -rf .)`\n"
                 "and https://arxiv.org/pdf/2206.00011. <script>alert(1)</script>\n")
        lines, err = self.add(0, "-", "--section", "Multi-Modal Rivers", stdin=issue.encode())
        self.assertEqual(len(lines), 2, err)

    def test_a_conferences_papers_are_one_patch_and_what_is_left_out_is_named(self):
        papers = [{"title": f"Paper {word} about the Many Floods of the Lower River", "year": 2023, "venue": "SOSP",
                   "authors": ["Ida Bank"], "arxiv": f"2301.{number:05}"}
                  for number, word in enumerate("one two three four five six".split(), 1)]
        self.serve(papers)
        page = "".join(f"<li><b>{paper['title']}</b><br>Ida Bank</li>" for paper in papers)
        page += "<li><b>Weir: Holding Back the Spring Flood</b><br>Ada Brook</li>"
        page = f"<html><body><ul>{page}</ul></body></html>"
        lines, err = self.add(1, "-", "--section", "Floods", stdin=page.encode())
        self.assertEqual(len(lines), 6, err)
        self.assertIn("left out:", err)

    def test_a_batch_of_forty_titles_is_one_patch_without_a_wrong_record(self):
        known = [{"title": f"Storing the {season} Rain of {place} below Old Dams", "year": 2023, "venue": "SOSP",
                  "authors": ["Ida Bank", "Jo Cove"], "arxiv": f"2301.{number:05}"}
                 for number, (season, place) in enumerate(
                     itertools.product("Winter Spring Summer Autumn Early".split(),
                                       "Norway Poland France Kenya Chile Japan".split()), 10)]
        near = {"title": "Moving Water to the Hills without Pumps", "year": 2019, "authors": ["Kim Pond"],
                "arxiv": "1901.00001"}
        self.serve([*known, near])
        listed = ["Weir: Holding Back the Spring Flood", "Gauge: Cheap Sensors for Rising Water"]
        colours = "Red Blue Green White Black Grey Brown".split()
        unknown = [f"Where the {colour} Rivers of the Plain End" for colour in colours]
        titles = [*(paper["title"] for paper in known), *listed, *unknown, "Moving Water to the Hills with Pumps"]
        self.assertEqual(len(titles), 40)
        page = "".join(f"\n\n{title}\nIda Bank (River Labs), Jo Cove (Delft)" for title in titles)
        lines, err = self.add(1, "-", "--section", "Floods", stdin=f"Accepted Papers{page}".encode())
        added = sorted(line[3:].split("]")[0] for line in lines)
        self.assertEqual(added, sorted(paper["title"] for paper in known), err)
        self.assertNotIn("1901.00001", "".join(lines))
        for title in listed:
            self.assertRegex(err, rf"left out: '{title[:30]}.*is there already")
        for title in unknown:
            self.assertIn(f"left out: {title}: no source knows it", err)

    def test_what_the_lock_remembers_of_a_cited_work_does_offline(self):
        weir = {"title": "Weir: Holding Back the Spring Flood", "year": 2021, "arxiv": "2101.00001",
                "authors": ["Ada Brook"], "references": ["arxiv:2205.00010"]}
        self.serve([weir, WEIRS])
        self.resolve()
        self.end_services()
        self.environment["XDG_CACHE_HOME"] = str(self.folder / "another-cache")
        lines, err = self.add(0, "2205.00010", "--section", "Floods", "--offline")
        self.assertEqual(lines, ["- [Culvert](https://arxiv.org/abs/2205.00010): Small Pipes under Big Roads"], err)

    def test_hostile_words_of_a_record_are_words(self):
        self.serve([{**WEIRS, "title": "Culvert <img src=x onerror=alert(1)> [click](javascript:x) | a"}])
        lines, _ = self.add(0, "2205.00010", "--section", "Floods")
        self.assertEqual(len(lines), 1)
        self.assertNotIn("<img", lines[0])
        self.assertIn("\\[click\\]", lines[0])

    def test_a_list_behind_a_link_is_written_where_it_lies_and_the_link_stays(self):
        self.write("real/list.md", LIST)
        os.symlink("real/list.md", self.folder / "link.md")
        self.expect(0, "add", "2205.00010", "--title", WEIRS["title"], "--section", "Floods", "--write", "--to",
                    "link.md")
        self.assertTrue((self.folder / "link.md").is_symlink())
        self.assertIn("2205.00010", (self.folder / "real/list.md").read_text())

    def test_what_is_no_list_is_not_written(self):
        for name in (".", "nowhere/list.md", "/dev/null"):
            self.expect(2, "add", "2205.00010", "--title", "T", "--section", "Floods", "--write", "--to", name)


main()
