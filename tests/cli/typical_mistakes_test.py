"""What people do wrong, and what the program says to it: what is wrong, where, and what to do now.

Each block of tests/data/mistakes.txt is one mistake: a line of what was done, "# ...", lines of shell that prepare it,
"% ...", faults of services, "@ FAULT", the command, "$ ...", the whole of what it says on standard error, and its exit
code. A line of three dots stands for any lines. `typical_mistakes_test.py PROGRAM --write` writes what is said now."""
import os
import re
import shlex
import subprocess
import sys

from fake_services_case import FakeServicesCase
from made_up_papers import list_of, made_up
from support import PROGRAM, PROJECT, main

FILE = PROJECT / "tests/data/mistakes.txt"
WRITES = "--write" in sys.argv and not sys.argv.remove("--write")
BIB = "@article{one,\n  author = {Ada One},\n  title = {A Title},\n  journal = {J},\n  year = 2020\n}\n"
TEX = "\\documentclass{article}\n\\begin{document}\nNothing is cited.\n\\end{document}\n"
LEAST = 44


class Mistake:
    def __init__(self, block):
        lines = block.split("\n")
        self.what = [line for line in lines if line.startswith("# ")]
        self.prepare = [line[2:] for line in lines if line.startswith("% ")]
        self.faults = [line[2:] for line in lines if line.startswith("@ ")]
        self.command = next(line[2:] for line in lines if line.startswith("$ "))
        self.head = [line for line in lines if line.startswith(("# ", "% ", "@ ", "$ "))]
        self.said = [line for line in lines if line not in self.head]

    def block(self):
        return "\n".join(self.head + self.said)


class TypicalMistakes(FakeServicesCase):
    def setUp(self):
        super().setUp()
        (self.folder / "bin").mkdir()
        (self.folder / "bin/citegraph").symlink_to(PROGRAM)
        self.environment["PATH"] = f"{self.folder}/bin:{self.environment['PATH']}"
        self.environment["HOME"] = str(self.folder / "home")
        self.papers = made_up(3, 0)
        self.write("w/papers.md", "## Serving\n\n" + list_of(self.papers))
        self.write("home/.keep", "")
        self.write("w/my list.md", list_of(self.papers))
        self.write("w/lists/README.md", list_of(self.papers))
        self.write("w/refs.bib", BIB)
        self.write("w/plain.tex", TEX)
        self.shell("citegraph resolve papers.md --offline -q")
        self.files = self.tree()

    def shell(self, line):
        return subprocess.run(["sh", "-c", line], cwd=self.folder / "w", env=self.environment, capture_output=True,
                              text=True, stdin=subprocess.DEVNULL, timeout=60)

    def tree(self):
        return {path: path.read_bytes() if path.is_file() else None for path in sorted(self.folder.rglob("*"))
                if not str(path.relative_to(self.folder)).startswith(("bin", "home"))}

    def restore(self):
        for path in sorted(set(self.tree()) - set(self.files), reverse=True):
            path.rmdir() if path.is_dir() else path.unlink()
        for path, content in self.files.items():
            if content is not None:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)

    def said_to(self, mistake):
        """Standard error and exit code, as lines; a failing command has written nothing."""
        self.restore()
        if mistake.faults:
            self.serve(self.papers)
            for fault in mistake.faults:
                self.inject(fault, 10_000)
        for line in mistake.prepare:
            done = self.shell(line)
            self.assertEqual((done.returncode, done.stderr), (0, ""), line)
        before = self.tree()
        done = self.shell(mistake.command)
        if done.returncode in (2, 4):
            self.assertEqual(set(self.tree()) - set(before), set(), mistake.command)
            self.assertEqual({k: v for k, v in self.tree().items() if before[k] != v}, {}, mistake.command)
        if mistake.faults:
            self.end_services()
            self.environment.update({k: "http://127.0.0.1:9" for k in self.environment
                                     if re.fullmatch(r"CITEGRAPH_\w+_URL", k)})
        said = re.sub(r"127\.0\.0\.1:(?!9\b)\d+", "127.0.0.1:PORT", done.stderr.replace(str(self.folder), "HERE"))
        said = re.sub(r"after \d+ ms", "after 0 ms", said)
        return [*said.splitlines(), f"[{done.returncode}]"]

    def test_each_gets_a_message_that_says_what_to_do(self):
        mistakes = [Mistake(block) for block in FILE.read_text().strip().split("\n\n")]
        self.assertGreaterEqual(len(mistakes), LEAST)
        for mistake in mistakes:
            with self.subTest(mistake.command):
                said = self.said_to(mistake)
                if WRITES and "..." not in mistake.said:
                    mistake.said = said
                wanted = "\n".join(mistake.said)
                self.assertRegex("\n".join(said), "^" + re.escape(wanted).replace(r"\.\.\.", r"(?s:.*)") + "$"
                                 if "..." in mistake.said else "^" + re.escape(wanted) + "$")
        if WRITES:
            FILE.write_text("\n\n".join(mistake.block() for mistake in mistakes) + "\n")


main()
