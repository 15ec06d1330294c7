"""What is installed beside the program: pages that man shows, words that shells complete unasked, the demonstration.
Skipped for a program that is not installed."""
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import time
import unittest

from shell_case import ShellCase
from support import PROGRAM, main

PREFIX = pathlib.Path(PROGRAM).resolve().parents[1]
SHARE = PREFIX / "share"
DEMO = SHARE / "doc/citegraph/examples/llm-systems/papers.md"
# Where files of the system's own folder are found, the shells get no hint.
HINT = "" if str(PREFIX) == "/usr" else f"fpath=({SHARE}/zsh/vendor-completions $fpath); "
SHELLS = {
    "bash": (["bash", "--norc", "-i"], ". /usr/share/bash-completion/bash_completion"),
    "fish": (["fish", "-i"], "true"),
    "zsh": (["zsh", "-f", "-i"], HINT + "autoload -U compinit; compinit -u -D"),
}
if not DEMO.exists():
    print("skipped: not installed")
    sys.exit(77)


class Installed(ShellCase):
    def setUp(self):
        super().setUp()
        self.environment["XDG_DATA_DIRS"] = f"{SHARE}:/usr/local/share:/usr/share"
        self.environment["MANPATH"] = f"{SHARE}/man"

    @unittest.skipUnless(shutil.which("man"), "no man")
    def test_man_shows_every_kind_of_page(self):
        for words in (["citegraph"], ["citegraph-graph-path"], ["5", "citegraph-lock"], ["cgraph"],
                      ["citegraph-config"], ["7", "citegraph"]):
            done = subprocess.run(["man", *words], capture_output=True, text=True, env=self.environment)
            shown = re.sub(".\x08", "", done.stdout)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn(f"\nNAME\n       {words[-1]} - ", shown)

    def test_shells_complete_what_is_typed(self):
        for name, (shell, setup) in SHELLS.items():
            for line, wanted in self.COMPLETED:
                with self.subTest(shell=name, line=line):
                    if not shutil.which(name) or (name == "bash" and not os.path.exists(setup[2:])):
                        self.skipTest(f"no {name}, or no completion in it")
                    self.assertIn(wanted, self.typed(shell, setup, line, wanted))

    def test_the_demonstration_is_made_offline(self):
        begun = time.monotonic()
        _, err = self.expect(0, "build", DEMO, "--offline", "-o", "out")
        taken = time.monotonic() - begun
        self.assertIn("121 papers, 288 citations among them", err)
        print(f"demonstration: {taken:.2f} s", file=sys.stderr)

    def test_it_starts_beside_another_program(self):
        commands = [[PROGRAM, "--version"]] + ([["rg", "--version"]] if shutil.which("rg") else [])
        times = {command[0]: [] for command in commands}
        for _ in range(20):
            for command in commands:
                begun = time.perf_counter()
                subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
                times[command[0]].append(1000 * (time.perf_counter() - begun))
        for name, taken in times.items():
            print(f"{name} --version: {statistics.median(taken):.1f} ms, median of 20", file=sys.stderr)


main()
