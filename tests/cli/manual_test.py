"""What is told of the command line: --help, manual pages, and completions in the shells themselves."""
import os
import pty
import re
import select
import shutil
import subprocess
import time
import unittest

from support import PROGRAM, PROJECT, Case, main

DEMO = PROJECT / "examples/llm-systems/papers.md"
SHELLS = {
    "bash": (["bash", "--norc", "-i"], "source <(citegraph completions bash)"),
    "fish": (["fish", "-N", "-i"], "citegraph completions fish | source"),
    "zsh": (["zsh", "-f", "-i"], "autoload -U compinit; compinit -u -D; source <(citegraph completions zsh)"),
}
COMPLETED = (
    ("citegraph gra\t", "citegraph graph "),
    ("citegraph graph neighb\t", "citegraph graph neighbours "),
    ("citegraph rank --by pagerank,betweenness-\t", "--by pagerank,betweenness-sampled"),
    ("citegraph convert --from csl\t", "--from csl-json "),
    ("citegraph graph path papers.md kwon\t", "papers.md kwon2023efficient "),
)


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
    def test_every_command_has_a_manual_page_without_a_warning(self):
        (self.folder / "man").mkdir()
        self.expect(0, "help", "--man", "man")
        pages = sorted((self.folder / "man").iterdir())
        self.assertEqual(len(pages), len(list(self.commands())))
        done = subprocess.run(["mandoc", "-Tlint", "-Wwarning", *pages], capture_output=True, text=True)
        self.assertEqual((done.returncode, done.stdout), (0, ""))
        page = subprocess.run(["mandoc", "-Tascii", pages[0].with_name("citegraph-rank.1")], capture_output=True).stdout
        self.assertIn("SYNOPSIS\n       citegraph rank [option ...] [INPUT ...]", re.sub(".\x08", "", page.decode()))


class Completion(Case):
    def typed(self, shell, setup, line, wanted):
        """What a shell shows once `line` is typed, as soon as `wanted` is part of it, or after half a minute."""
        (self.folder / "bin").mkdir(exist_ok=True)
        if not (self.folder / "bin/citegraph").exists():
            (self.folder / "bin/citegraph").symlink_to(PROGRAM)
        for name in (DEMO, DEMO.with_name(DEMO.name + ".citegraph.lock.json")):
            shutil.copy(name, self.folder)
        child, terminal = pty.fork()
        if child == 0:
            os.chdir(self.folder)
            path = f"{self.folder}/bin:{os.environ['PATH']}"
            os.execvpe(shell[0], shell, {**self.environment, "PATH": path, "TERM": "dumb", "PS1": "$ "})
        try:
            os.write(terminal, f"{setup}; echo rea''dy\n".encode())
            self.read(terminal, "ready")
            os.write(terminal, line.encode())
            return self.read(terminal, wanted)
        finally:
            os.kill(child, 9)
            os.close(terminal)
            os.waitpid(child, 0)

    def read(self, terminal, wanted):
        seen, end = "", time.monotonic() + 30
        while wanted not in seen and time.monotonic() < end:
            if select.select([terminal], [], [], 0.2)[0]:
                seen += os.read(terminal, 65536).decode(errors="replace")
        return seen

    def test_words_are_completed_in_each_shell(self):
        for name, (shell, setup) in SHELLS.items():
            for line, wanted in COMPLETED:
                with self.subTest(shell=name, line=line):
                    if not shutil.which(name):
                        self.skipTest(f"no {name}")
                    self.assertIn(wanted, self.typed(shell, setup, line, wanted))


main()
