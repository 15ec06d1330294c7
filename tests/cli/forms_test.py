"""Lists in other forms than Markdown: titles alone, pages, and what is refused."""
import json

from fake_services_case import FakeServicesCase
from support import main

TITLES = ["Lazy Caches for the Sharded Serving of Large Language Models", "Paged Attention: A Study of Memory in Serving"]
PAPERS = [{"arxiv": f"2301.0000{i}", "title": title, "authors": ["Ada One"], "year": 2023}
          for i, title in enumerate(TITLES, 1)]


class Forms(FakeServicesCase):
    def entries(self, name, *options):
        out, err = self.expect(0, "entries", name, "--json", *options)
        return json.loads(out)["entries"], err

    def test_titles_alone_are_looked_up(self):
        self.serve(PAPERS)
        self.write("t.txt", f"# to read\n1. **{TITLES[0]}** (2023)\n2. {TITLES[1]} (2023).\n-----\n")
        out, err = self.expect(0, "resolve", "t.txt", "--json")
        self.assertEqual({e["resolution"] for e in json.loads(out)["entries"]}, {"title-match"})
        self.assertIn("t.txt:4: no title", err)
        lock = json.loads((self.folder / "t.txt.citegraph.lock.json").read_text())
        self.assertEqual({id for paper in lock["papers"] for id in paper["ids"] if id.startswith("arxiv:")},
                         {"arxiv:2301.00001", "arxiv:2301.00002"})

    def test_titles_from_standard_input_are_asked_for(self):
        out, _ = self.expect(0, "entries", "-", "--from", "titles", "--json", stdin=b"- Lazy Caches (May 2023)\n")
        entry, = json.loads(out)["entries"]
        self.assertEqual((entry["title"], entry["date"], entry["date_text"]), ("Lazy Caches", "2023-05", "May 2023"))

    def test_a_text_file_with_an_identifier_holds_identifiers(self):
        self.write("t.txt", f"{TITLES[0]}\n2301.00001\n")
        entries, err = self.entries("t.txt")
        self.assertEqual([e["identifiers"][0]["value"] for e in entries], ["2301.00001"])
        self.assertIn("t.txt:1: neither an identifier nor an address", err)

    def test_a_page_is_a_list(self):
        page = "<!DOCTYPE html>\n<h1>Papers</h1>\n<h2>Caches</h2>\n<ul>\n" + "".join(
            f'<li><a href="https://arxiv.org/abs/{paper["arxiv"]}">{paper["title"]}</a> (SOSP 2023)\n' for paper in PAPERS * 2)
        self.write("list.html", page)
        entries, _ = self.entries("list.html")
        self.assertEqual([(e["title"], e["line"], e["section"]) for e in entries[:2]],
                         [(TITLES[0], 5, ["Caches"]), (TITLES[1], 6, ["Caches"])])
        piped, _ = self.expect(0, "entries", "-", "--json", stdin=page.encode())
        self.assertEqual([e["title"] for e in json.loads(piped)["entries"]], [e["title"] for e in entries])

    def test_another_markup_is_refused_with_the_command_that_makes_a_list_of_it(self):
        for name, run in (("my list.rst", "pandoc -f rst -t gfm --wrap=none -o 'my list.md' 'my list.rst'"),
                          ("x.ORG", "pandoc -f org -t gfm --wrap=none -o x.md x.ORG"),
                          ("x.adoc", "asciidoctor -o x.html x.adoc"),
                          ("-x.docx", "pandoc -t gfm --wrap=none -o ./-x.md ./-x.docx")):
            self.write(name, f"# L\n\n- [{TITLES[0]}](https://arxiv.org/abs/2301.00001)\n")
            out, err = self.expect(2, "entries", "--", name)
            self.assertIn("run: " + run, err)
            self.assertEqual(out, "")
            self.expect(0, "entries", "--from", "markdown", "--", name)
        _, err = self.expect(2, "entries", "nowhere.rst")
        self.assertIn("no such file", err)


main()
