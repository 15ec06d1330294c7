"""What is told of the command line: --help, manual pages, and completions in the shells themselves."""
import json
import re
import shutil
import subprocess
import textwrap
import unittest

from shell_case import ShellCase
from support import PROGRAM, PROJECT, Case, main

SHELLS = {
    "bash": (["bash", "--norc", "-i"], "source <(citegraph completions bash)"),
    "fish": (["fish", "-N", "-i"], "citegraph completions fish | source"),
    "zsh": (["zsh", "-f", "-i"], "autoload -U compinit; compinit -u -D; source <(citegraph completions zsh)"),
}


class Manual(Case):
    def commands(self, *path):
        """All commands that help tells of, each as its words."""
        yield path
        out, _ = self.expect(0, "help", *path)
        if "\nCommands:\n" in out:
            for line in out.split("\nCommands:\n")[1].split("\n\n")[0].splitlines():
                if line[2] != " ":
                    yield from self.commands(*path, line.split()[0])

    def test_every_help_fits_a_terminal_and_speaks_of_the_program_alone(self):
        commands = list(self.commands())
        self.assertGreater(len(commands), 20)
        for command in commands:
            out, _ = self.expect(0, *command, "--help")
            self.assertRegex(out, "^Examples:\n  .*citegraph ")
            self.assertEqual(out, self.expect(0, "help", *command)[0])
            for noise in ("TEXT:", "UINT", "Excludes", "Needs", "SUBCOMMAND", PROGRAM):
                self.assertNotIn(noise, out)
            self.assertLessEqual(max(map(len, out.split("Usage:")[1].splitlines())), 80, command)

    def test_help_of_what_is_no_command_says_what_was_meant(self):
        _, err = self.expect(2, "help", "grahp")
        self.assertIn("did you mean graph?", err)

    @unittest.skipUnless(shutil.which("mandoc"), "no mandoc")
    def test_every_command_and_format_has_a_manual_page_without_a_warning(self):
        (self.folder / "man").mkdir()
        self.expect(0, "help", "--man", "man")
        pages = sorted((self.folder / "man").iterdir())
        guides = {"cgraph.5", "citegraph-config.5", "citegraph-lock.5", "citegraph.7"}
        self.assertLessEqual(guides, {page.name for page in pages})
        self.assertEqual(len(pages), len(list(self.commands())) + len(guides))
        done = subprocess.run(["mandoc", "-Tlint", "-Wwarning", *pages], capture_output=True, text=True)
        self.assertEqual((done.returncode, done.stdout), (0, ""))
        page = subprocess.run(["mandoc", "-Tascii", pages[0].with_name("citegraph-rank.1")], capture_output=True).stdout
        self.assertIn("SYNOPSIS\n       citegraph rank [option ...] [INPUT ...]", re.sub(".\x08", "", page.decode()))


    @unittest.skipUnless(shutil.which("mandoc"), "no mandoc")
    def test_the_way_through_prints_what_its_page_shows(self):
        (self.folder / "man").mkdir()
        self.expect(0, "help", "--man", "man")
        page = subprocess.run(["mandoc", "-Tutf8", "-Owidth=400", self.folder / "man/citegraph.7"], capture_output=True)
        lines = textwrap.dedent(re.sub(".\x08", "", page.stdout.decode())).splitlines()
        lines = [line[7:] for line in lines]
        self.write("papers.md", "".join(f"{line}\n" for line in lines if line.startswith("- [")))
        shutil.copy(PROJECT / f"examples/llm-systems/papers.md.citegraph.lock.json", self.folder)
        begin = lines.index(next(line for line in lines if line.startswith("@")))
        entry = "\n".join(lines[begin:lines.index("}", begin) + 1])
        self.assertIn(entry, self.expect(0, "export", "papers.md", "-t", "bibtex", "-q")[0])
        ranked = json.loads(self.expect(0, "rank", "papers.md", "--by", "citations", "--json", "-q")[0])["papers"]
        rows = [line.split() for line in lines if re.match(r" +\d  \d{4}  ", line)]
        self.assertEqual([(row[-2], int(row[-1])) for row in rows], [(one["key"], one["scores"]["citations"]) for one in ranked])


class Completion(ShellCase):
    def test_words_are_completed_in_each_shell(self):
        for name, (shell, setup) in SHELLS.items():
            for line, wanted in self.COMPLETED:
                with self.subTest(shell=name, line=line):
                    if not shutil.which(name):
                        self.skipTest(f"no {name}")
                    self.assertIn(wanted, self.typed(shell, setup, line, wanted))


main()
