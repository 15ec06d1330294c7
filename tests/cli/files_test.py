"""Files are written whole or not at all, where they were named and nowhere else; no text steers a terminal."""
import os
import pty
import random
import resource
import select
import signal
import subprocess
import time

from support import PROGRAM, Case, main

PAPERS = "".join(f"- [Number {i} of a List of Papers](https://arxiv.org/abs/24{1 + i % 12:02}.{1000 + i:05})\n" for i in range(30))
LIST = "# Papers\n\n" + PAPERS
EVIL = "\x1b]0;owned\x07 \x9b31m \u202eesrever"


def small_files_only():
    resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))


class Files(Case):
    def setUp(self):
        super().setUp()
        self.write("list.md", LIST)
        self.environment["HOME"] = str(self.folder / "home")
        (self.folder / "home").mkdir()
        (self.folder / "here").mkdir()

    def names(self, folder="here"):
        return sorted(file.name for file in (self.folder / folder).iterdir())

    def litter(self):
        return [str(file) for file in self.folder.rglob("*.tmp")]

    def build(self, *options):
        return ["build", "list.md", "--offline", "-q", "-o", "out", *options]

    def test_an_output_comes_alone(self):
        self.write("own.bib", "@article{a, title={T}, author={A, B}, year={2020}}\n")
        self.write("e.edges", "a b\nb c\n")
        self.expect(0, "export", "list.md", "--offline", "-o", "here/refs.bib")
        self.expect(0, "convert", "own.bib", "-o", "here/own.ris")
        self.expect(0, "graph", "convert", "e.edges", "-o", "here/e.graphml", "--nodes-out", "here/nodes.csv")
        self.assertEqual(self.names(), ["e.graphml", "nodes.csv", "own.ris", "refs.bib"])

    def test_a_folder_that_is_not_there_is_not_made(self):
        self.write("paper.tex", "\\cite{arXiv:2401.01000}")
        self.write("own.bib", "@article{a, title={T}, author={A, B}, year={2020}}\n")
        for command in (["export", "list.md", "--offline"], ["rank", "list.md", "--offline", "--csv"],
                        ["cite", "paper.tex", "--offline"], ["convert", "own.bib", "-t", "ris"]):
            _, err = self.expect(4, *command, "-o", "no/refs.bib")
            self.assertIn("no: no such folder; make it: mkdir -p no", err)
            self.assertFalse((self.folder / "no").exists())

    def test_what_a_link_leads_to_is_written(self):
        (self.folder / "refs.bib").symlink_to("here/real.bib")
        for _ in range(2):
            self.expect(0, "export", "list.md", "--offline", "-o", "refs.bib")
        self.assertTrue((self.folder / "refs.bib").is_symlink())
        self.assertEqual(self.names(), ["real.bib"])

    def test_a_build_follows_no_link_out_of_its_folder(self):
        thesis = self.write("thesis.bib", "mine\n")
        (self.folder / "out").mkdir()
        (self.folder / "out/refs.bib").symlink_to(thesis)
        for options in ([], ["--force"]):
            _, err = self.expect(4, *self.build(*options))
            self.assertIn("out/refs.bib: is a symbolic link", err)
        self.assertEqual(thesis.read_text(), "mine\n")

    def test_a_file_in_the_way_is_kept_unless_it_is_the_same(self):
        self.expect(0, "export", "list.md", "--offline", "-o", "refs.bib")
        same = (self.folder / "refs.bib").read_bytes()
        self.environment["HOME"] = "/nonexistent"  # as on another machine: nothing tells who wrote it
        self.expect(0, "export", "list.md", "--offline", "-o", "refs.bib")
        self.write("list.md", LIST.replace("Number 7", "Number Seven"))
        _, err = self.expect(4, "export", "list.md", "--offline", "-o", "refs.bib")
        self.assertIn("$HOME, which is not there", err)
        self.assertIn("--force", err)
        self.assertEqual((self.folder / "refs.bib").read_bytes(), same)
        self.expect(0, "export", "list.md", "--offline", "-o", "refs.bib", "--force")

    def test_an_empty_file_is_in_nobodys_way(self):
        self.write("refs.bib", "")
        self.expect(0, "export", "list.md", "--offline", "-o", "refs.bib")

    def test_the_limit_of_file_size_is_an_error(self):
        refs = self.write("refs.bib", "mine\n")
        done = subprocess.run([PROGRAM, "export", "list.md", "--offline", "-o", "refs.bib", "--force"], cwd=self.folder,
                              env=self.environment, capture_output=True, preexec_fn=small_files_only)
        self.assertEqual(done.returncode, 4, done.stderr)
        self.assertIn(b"cannot write: File too large", done.stderr)
        self.assertEqual(refs.read_text(), "mine\n")
        self.assertEqual(self.litter(), [])

    def test_a_killed_build_is_repeated_without_force_and_leaves_nothing(self):
        began = time.monotonic()
        self.expect(0, *self.build())
        seconds = time.monotonic() - began
        dice = random.Random(13)
        for kill in range(12):
            self.write("list.md", LIST.replace("Number 7", f"Number {100 + kill}"))
            run = subprocess.Popen([PROGRAM, *self.build()], cwd=self.folder, env=self.environment,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            try:
                run.communicate(timeout=dice.uniform(0.3, 1) * seconds)
            except subprocess.TimeoutExpired:
                run.send_signal(signal.SIGKILL)
                run.communicate()
        self.expect(0, *self.build())
        self.assertEqual(self.litter(), [])


class Terminal(Case):
    def shown(self, *arguments):
        """What a terminal gets of both streams."""
        terminal, side = pty.openpty()
        run = subprocess.Popen([PROGRAM, *arguments], cwd=self.folder, env=self.environment | {"TERM": "xterm"},
                               stdin=subprocess.DEVNULL, stdout=side, stderr=side)
        os.close(side)
        got = b""
        while select.select([terminal], [], [], 60)[0]:
            try:
                got += os.read(terminal, 65536)
            except OSError:  # the program has ended
                break
        run.wait()
        os.close(terminal)
        return got.decode()

    def assert_harmless(self, *arguments):
        got = self.shown(*arguments)
        for sign in ("\x1b]", "\x07", "\x9b", "\u202e"):
            self.assertNotIn(sign, got, arguments)
        return got

    def test_titles_and_file_names_steer_no_terminal(self):
        name = f"odd{EVIL}.md"
        self.write("list.md", f"# Papers\n\n- [A Title {EVIL}](https://arxiv.org/abs/2501.10000)\n")
        self.write(name, "- [Fine](https://arxiv.org/abs/2501.10007)\n")
        for command in (["entries", "list.md"], ["entries", "list.md", "--json"], ["rank", "list.md", "--offline"],
                        ["export", "list.md", "--offline", "-t", "bibtex"], ["entries", name],
                        ["resolve", name, "--offline"], ["no" + EVIL], ["rank", "list.md", "--no" + EVIL]):
            self.assert_harmless(*command)
        self.assertIn("missing\\x1b]0;owned\\x07 \\x9b31m \\u202eesrever: no such file",
                      self.assert_harmless("entries", "missing" + EVIL))

    def test_a_pipe_gets_the_data_as_they_are(self):
        self.write("list.md", "# Papers\n\n- [A \u202aTitle\u202c Both Ways](https://arxiv.org/abs/2501.10000)\n")
        out, _ = self.expect(0, "entries", "list.md", "--json")
        self.assertIn("A \u202aTitle\u202c Both Ways", out)


main()
