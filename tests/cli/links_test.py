"""What a list says is text: nothing in it runs when somebody clicks on what was made of it."""
import html
import json
import re

from support import Case, main

LIST = """# Papers

- [Click me](javascript:alert(1)) | SOSP'23
- [Look here](JaVaScRiPt:alert(2)) | OSDI'22
- [See data](data:text/html,<script>alert(3)</script>) | NSDI'21
- [Old trick](vbscript:msgbox) | ATC'20
- [A secret](file:///etc/passwd) | ATC'19
- [Twice removed](&amp;#106;avascript:alert(4)) | ATC'18
- [Two links](javascript:alert(5)) [[pdf](https://example.org/two.pdf)]
- [Good](https://arxiv.org/abs/2501.10000)
"""
OPENED = re.compile(r"""(?:\bURL=|href=|target=|\\url|\\href|"URL":|^(?:UR|L1)  - |\burl *= *|\]\(<?)[\s"'{]*(.{0,80})""",
                    re.MULTILINE | re.IGNORECASE)
RUNS = re.compile(r"(?:javascript|vbscript|data|file)\s*:", re.IGNORECASE)


def runs(text, suffix):
    """What is opened and would run; character references mean something in pictures and pages."""
    opened = OPENED.findall(text)
    if suffix in (".dot", ".svg", ".md"):
        opened = [html.unescape(found) for found in opened]
    return [found for found in opened if RUNS.match(found)]


class Links(Case):
    def setUp(self):
        super().setUp()
        self.write("list.md", LIST)

    def test_no_output_opens_anything_but_pages(self):
        self.expect(0, "build", "list.md", "--offline", "-o", "out")
        for suffix in ("ris", "bib", "graphml", "gexf"):
            self.expect(0, "export", "list.md", "--offline", "-o", f"out/x.{suffix}")
        outputs = [file for file in (self.folder / "out").iterdir() if not file.name.startswith(".")]
        self.assertGreaterEqual(len(outputs), 8)
        for file in outputs:
            self.assertEqual(runs(file.read_text(), file.suffix), [], file)
        self.assertTrue((self.folder / "out/graph.svg").exists())

    def test_an_entry_keeps_the_text_and_says_so(self):
        out, _ = self.expect(0, "entries", "list.md", "--json")
        entries = json.loads(out)["entries"]
        self.assertEqual([entry["title"] for entry in entries][:2], ["Click me", "Look here"])
        self.assertEqual((entries[0]["url"], entries[0]["links"], entries[0]["note"]),
                         (None, [], "javascript:alert(1)"))
        self.assertIn("not-a-link", entries[0]["flags"])
        self.assertEqual(entries[6]["url"], "https://example.org/two.pdf")
        self.assertNotIn("not-a-link", entries[7]["flags"])

    def test_the_address_of_a_bibliography_ends_its_note(self):
        self.write("own.bib", "@misc{a, title={A Work}, url={javascript:alert(1)}, note={Read twice}}\n")
        for form in ("bibtex", "biblatex", "csl-json", "ris"):
            out, _ = self.expect(0, "convert", "own.bib", "-t", form)
            self.assertIn("Read twice; javascript:alert(1)", out)
            self.assertEqual(runs(out, form), [])


main()
