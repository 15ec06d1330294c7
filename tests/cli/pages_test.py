"""The pages: each command that one shows is run, and says what the page says it says.

A block whose lines begin with `$ ` is a session: commands as one types them, each followed by what it prints. A page is
one shell, in a copy of `examples`, with services that hold the papers of tests/data/pages. `...` stands for lines that
are left out. A command that ends otherwise than with 0 is followed by `$ echo $?`. With --write in front of the names of
pages, what the commands print is written into them: pages_test.py PROGRAM --write README.md."""
import itertools
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

from fake_services_case import FakeServicesCase
from support import PROGRAM, PROJECT, SHARED, main

PAGES = sorted(path.relative_to(PROJECT) for path in [
    PROJECT / "README.md", *PROJECT.glob("examples/*.md"), *PROJECT.glob("examples/guide/*.md"), *PROJECT.glob("src/*.md"),
    *PROJECT.glob("include/*.md"), *PROJECT.glob(".github/*.md")])
BLOCK = re.compile(r"(?m)^    \$ .*\n(?:    .*\n|\n(?=    ))*")
LENT = {file.name: file for file in (SHARED / "data/graphs/cit-HepTh.txt.gz", SHARED / "data/lists-labelled/softpapers.md",
                                     SHARED / "data/lists-labelled/llmeval_cn.md")}  # used, and not in examples


class Step:
    """A command of a page, and what the page says that it prints."""

    def __init__(self, lines):
        here = re.search(r"<< ?'?(\w+)'?", lines[0])
        end = 1
        while end < len(lines) and (lines[end - 1].endswith("\\") if not here else lines[end - 1] != here[1]):
            end += 1
        self.typed = lines[:end]
        self.command = "\n".join(lines[:end]).removeprefix("$ ")
        self.shown = lines[end:]

    def __str__(self):
        return "\n".join("    " + line if line else "" for line in self.typed + self.shown) + "\n"


def steps_of(block):
    lines = [line[4:] for line in block.rstrip("\n").split("\n")]
    starts = [at for at, line in enumerate(lines) if line.startswith("$ ")]
    return [Step(lines[begin:end]) for begin, end in itertools.pairwise([*starts, len(lines)])]


def is_shown(told, shown):
    """Whether the lines of `told` are those of `shown`, in which "..." stands for any."""
    def one(line):
        return r"(?:.*\n)*?" if line.strip() == "..." else re.escape(line) + r"\n"
    return re.fullmatch("".join(map(one, shown)), "".join(line + "\n" for line in told)) is not None


class Pages(FakeServicesCase):
    def said(self, steps):
        """What each step prints, on either stream, and the code that it ends with."""
        end = "-- the end of the step --"
        script = "".join(f"{step.command}\ncode=$?; echo; echo '{end}'$code; (exit $code)\n" for step in steps)
        done = subprocess.run(["bash"], input=script, cwd=self.folder, env=self.environment, text=True, timeout=300,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        parts = re.split(rf"\n{end}(\d+)\n", done.stdout)
        return [(text.rstrip("\n").split("\n") if text.strip("\n") else [], int(code))
                for text, code in zip(parts[0::2], parts[1::2])]

    def run_page(self, page):
        """The steps of a page, each with what it prints and its code."""
        shutil.copytree(PROJECT / "examples", self.folder / "examples")
        for name, file in LENT.items():
            if file.exists():
                (self.folder / name).symlink_to(file.resolve())
        papers = json.loads((PROJECT / "tests/data/pages/papers.json").read_text())
        self.serve(papers, name=".papers.json")
        self.environment["S2_API_KEY"] = "made-up-key"
        self.environment["PATH"] = f"{pathlib.Path(PROGRAM).parent}:{os.environ['PATH']}"
        blocks = BLOCK.findall((PROJECT / page).read_text())
        steps = [step for block in blocks if self.can_be_run(block) for step in steps_of(block)]
        told = self.said(steps)
        self.assertEqual(len(told), len(steps), f"{page}: the shell ended early")
        return [(step, *each) for step, each in zip(steps, told)]

    def can_be_run(self, block):
        lacking = [name for name, file in LENT.items() if name.split(".")[0] in block and not file.exists()]
        if lacking:
            print("skipped:", *lacking)
        return not lacking

    def check(self, page):
        run = self.run_page(page)
        for (step, told, code), (after, _, _) in itertools.pairwise([*run, (None, None, None)]):
            with self.subTest(page=str(page), command=step.command):
                self.assertTrue(is_shown(told, step.shown), "\n".join(["It prints", *told, "where the page says", *step.shown]))
                if not (after and after.command == "echo $?"):
                    self.assertEqual(code, 0)

    def fill(self, page):
        """Not a test: puts what commands print into a page."""
        text, at = (PROJECT / page).read_text(), 0
        for step, told, _ in self.run_page(page):
            before = str(step)
            at = text.index(before, at)
            if not is_shown(told, step.shown):
                step.shown = told
                text = text[:at] + str(step) + text[at + len(before):]
            at += len(str(step))
        (PROJECT / page).write_text(text)

    def test_what_a_page_links_to_is_there(self):
        for page in PAGES:
            for link in re.findall(r"\]\(([^)#]+)", (PROJECT / page).read_text()):
                if "://" not in link:
                    with self.subTest(page=str(page), link=link):
                        self.assertTrue((PROJECT / page).parent.joinpath(link).exists())

    def test_options_and_commands_that_pages_name_are_there(self):
        words = json.dumps(self.expect(0, "completions", "bash")[0])
        options = set(re.findall(r"--[a-z][a-z-]*", words))
        commands = set(re.findall(r"^  ([a-z]+)  ", self.expect(0, "--help")[0], re.M))
        self.assertGreater(len(commands), 10)
        for page in PAGES:
            for code in re.findall(r"`([^`\n]+)`", (PROJECT / page).read_text()):
                with self.subTest(page=str(page), code=code):
                    if re.match(r"-|citegraph ", code) or code.split()[0] in commands:
                        self.assertLessEqual(set(re.findall(r"(?<!\S)--[a-z][a-z-]*", code)), options)
                    named = re.match(r"citegraph ([a-z]+)", code)
                    self.assertTrue(not named or named[1] in commands)

    def test_programs_that_pages_show_are_files(self):
        shown = [part for page in PAGES for part in re.findall(r"(?ms)^```cpp (\S+)\n(.*?)^```$", (PROJECT / page).read_text())]
        self.assertGreaterEqual(len(shown), 2)
        for file, text in shown:
            with self.subTest(file=file):
                self.assertEqual(text, (PROJECT / file).read_text())

    def test_the_layers_are_those_of_the_build(self):
        build = re.sub(r"#.*|\s+", " ", (PROJECT / "CMakeLists.txt").read_text())
        made = {name: set(re.findall(r"citegraph_(\w+)", uses.partition("HIDES")[0]))
                for name, uses in re.findall(r"layer\((\w+) IN ([^)]*)\)", build)}
        told = re.findall(r"(?m)^\| (\w+) \| ([\w, ]*)\|$", (PROJECT / "src/README.md").read_text().split("## The life")[0])
        told = {name: set(re.findall(r"\w+", uses)) for name, uses in told if name != "layer"}
        self.assertEqual(told, made)

    def test_the_life_of_an_entry_names_functions_that_are_there(self):
        rows = re.findall(r"(?m)^\| [^|]* \| `(\w+)`[^|]*\| \[[^]]*\]\(([^)]*)\) \|$", (PROJECT / "src/README.md").read_text())
        self.assertGreater(len(rows), 10)
        for function, file in rows:
            with self.subTest(function=function):
                self.assertRegex((PROJECT / "src" / file).read_text(), rf"\b{function}\)?\(")

    def test_a_line_that_is_left_out_matches_any_and_no_other_does(self):
        self.assertTrue(is_shown(["a", "b", "c"], ["a", "...", "c"]))
        self.assertTrue(is_shown(["a", "c"], ["a", "...", "c"]))
        self.assertFalse(is_shown(["a", "b", "c"], ["a", "c"]))
        self.assertFalse(is_shown(["a", "b"], ["a"]))


def test_of(page):
    return lambda self: self.check(page)


for each in PAGES:
    if BLOCK.search((PROJECT / each).read_text()):
        setattr(Pages, "test_" + re.sub(r"\W+", "_", str(each)), test_of(each))


if sys.argv[1:2] == ["--write"]:
    for each in sys.argv[2:]:
        pages = Pages("fill")
        pages.setUp()
        pages.fill(each)
        pages.doCleanups()
else:
    main()
