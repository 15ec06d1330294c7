"""Questions change nothing: what entries, export, rank, graph and convert do to files, and what they know."""
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile

from support import PROGRAM, PROJECT, Case, main

PAPERS = [(f"2501.{10000 + i}", f"Prism: {word} for Large Models")
          for i, word in enumerate(("Serving", "Training", "Caching", "Routing", "Tuning", "Mapping", "Sharding", "Placing"))]
LOCK = "list.md.citegraph.lock.json"
QUERIES = (
    ("entries", "list.md"),
    ("export", "list.md", "-t", "bibtex"),
    ("export", "list.md", "-t", "dot", "--offline"),
    ("rank", "list.md", "--json"),
    ("graph", "info", "list.md"),
    ("graph", "convert", "list.md", "-t", "edges-csv", "--offline"),
    ("convert", "own.bib", "-t", "csl-json"),
)


def text_of(papers):
    return "# Papers\n\n" + "".join(f"- [{title}](https://arxiv.org/abs/{arxiv})\n" for arxiv, title in papers)


class Queries(Case):
    def setUp(self):
        super().setUp()
        self.write("own.bib", "@article{a, title={T}, author={A, B}, year={2020}}\n")
        self.write("list.md", text_of(PAPERS[:5]))

    def contents(self):
        """Of every file below the test's folder: its bytes, and when they came."""
        return {path.relative_to(self.folder): (path.read_bytes(), path.stat().st_mtime_ns)
                for path in self.folder.rglob("*") if path.is_file()}

    def assert_unchanged_by_queries(self):
        before = self.contents()
        for query in QUERIES:
            out, _ = self.expect(0, *query)
            self.assertTrue(out.strip(), query)
            self.assertEqual(self.contents(), before, query)

    def test_without_a_lock_they_leave_none(self):
        self.assert_unchanged_by_queries()

    def test_a_lock_stays_as_it_is_when_the_list_has_changed(self):
        self.expect(0, "resolve", "list.md", "--offline")
        self.write("list.md", text_of(PAPERS[1:7]))
        self.assert_unchanged_by_queries()
        out, err = self.expect(0, "rank", "list.md", "--json")
        self.assertEqual({paper["title"] for paper in json.loads(out)["papers"]}, {title for _, title in PAPERS[1:7]})
        self.assertIn("2 entries are not in the lock: citegraph resolve list.md looks them up", err)

    def test_a_lock_that_knows_everything_is_not_spoken_of(self):
        self.expect(0, "resolve", "list.md", "--offline")
        _, err = self.expect(0, "rank", "list.md")
        self.assertNotIn("not in the lock", err)

    def test_the_lock_of_a_larger_list_is_read_and_kept(self):
        self.write("list.md", text_of(PAPERS))
        self.expect(0, "resolve", "list.md", "--offline", "--lock", "shared.json")
        keys = {paper["id"]: paper["key"] for paper in json.loads((self.folder / "shared.json").read_text())["papers"]}
        self.write("list.md", text_of(PAPERS[3:4]))
        before = self.contents()
        out, err = self.expect(0, "rank", "list.md", "--lock", "shared.json", "--json")
        self.assertEqual([paper["key"] for paper in json.loads(out)["papers"]], [keys["arxiv:" + PAPERS[3][0]]])
        self.assertNotIn("no longer", err)
        self.assertEqual(self.contents(), before)

    def test_a_key_made_for_an_answer_is_that_of_no_paper_of_the_lock(self):
        self.expect(0, "resolve", "list.md", "--offline")
        keys = {paper["key"] for paper in json.loads((self.folder / LOCK).read_text())["papers"]}
        self.write("list.md", text_of(PAPERS[5:]))
        out, _ = self.expect(0, "rank", "list.md", "--json")
        self.assertFalse(keys & {paper["key"] for paper in json.loads(out)["papers"]})

    def test_what_only_asking_needs_is_no_option(self):
        for option in ("--refresh", "--max-age=3", "--deadline=3", "--strict", "--frozen"):
            self.expect(2, "rank", "list.md", option)

    def test_a_folder_that_cannot_be_written_answers_an_ordinary_user(self):
        self.expect(0, "resolve", "list.md", "--offline")
        answers = [self.expect(0, *query)[0] for query in QUERIES]
        place = pathlib.Path(tempfile.mkdtemp(prefix="citegraph-read-only-"))
        self.addCleanup(lambda: (place.chmod(0o755), shutil.rmtree(place)))
        for name in ("list.md", LOCK, "own.bib"):
            shutil.copy(self.folder / name, place)
            (place / name).chmod(0o444)
        shutil.copy(PROGRAM, place / "citegraph")
        (place / "citegraph").chmod(0o555)
        place.chmod(0o555)
        somebody = {"user": 65534, "group": 65534, "extra_groups": []} if os.geteuid() == 0 else {}
        environment = {key: value for key, value in self.environment.items() if not key.startswith("XDG_")}
        for query, answer in zip(QUERIES, answers):
            for home in ({}, {"HOME": "/nonexistent"}):
                done = subprocess.run([place / "citegraph", *query], cwd=place, capture_output=True,
                                      env={**{k: v for k, v in environment.items() if k != "HOME"}, **home}, **somebody)
                self.assertEqual((done.returncode, done.stdout.decode()), (0, answer), f"{query} {done.stderr}")

    def test_no_file_is_opened_for_writing_on_the_demonstration(self):
        if not shutil.which("strace"):
            self.skipTest("no strace")
        for name in ("papers.md", "papers.md.citegraph.lock.json"):
            shutil.copy(PROJECT / "examples" / "llm-systems" / name, self.folder)
        for query in QUERIES:
            words = [word.replace("list.md", "papers.md") for word in query]
            traced = subprocess.run(["strace", "-f", "-qq", "-e", "trace=file", "-o", "trace", PROGRAM, *words],
                                    cwd=self.folder, env=self.environment, capture_output=True)
            if traced.returncode != 0 and b"ptrace" in traced.stderr:
                self.skipTest("strace may not trace here")
            self.assertEqual(traced.returncode, 0, traced.stderr)
            calls = (self.folder / "trace").read_text().splitlines()
            self.assertTrue(any("execve" in call for call in calls), "strace saw nothing")
            writing = [call for call in calls if re.search(r"O_WRONLY|O_RDWR|O_CREAT|\b(mkdir|rename|unlink|link|symlink)", call)
                       and '"/dev/' not in call]
            self.assertEqual(writing, [], query)


class Asking(Case):
    def setUp(self):
        super().setUp()
        self.write("list.md", text_of(PAPERS[:5]))
        self.write("paper.tex", "\\documentclass{article}\\begin{document}\\cite{arXiv:2501.10000}\\end{document}\n")

    def files(self):
        return sorted(path.name for path in self.folder.iterdir())

    def test_cite_to_standard_output_leaves_nothing_behind(self):
        before = self.files()
        self.expect(0, "cite", "paper.tex", "--offline")
        self.assertEqual(self.files(), before)
        self.expect(0, "cite", "paper.tex", "--offline", "--lock", "cited.json")
        self.assertIn("cited.json", self.files())
        self.expect(0, "cite", "paper.tex", "--offline", "-o", "refs.bib")
        self.assertIn("paper.tex.citegraph.lock.json", self.files())

    def test_a_frozen_lock_that_is_up_to_date_is_enough(self):
        self.expect(0, "resolve", "list.md", "--offline")
        self.expect(0, "resolve", "list.md", "--frozen")
        self.expect(0, "build", "list.md", "--frozen", "-o", "out")
        self.assertIn("refs.bib", [path.name for path in (self.folder / "out").iterdir()])

    def test_a_frozen_lock_that_would_change_ends_with_1_and_says_how(self):
        self.expect(0, "resolve", "list.md", "--offline")
        self.write("list.md", text_of(PAPERS[1:6]))
        before, lock = self.files(), (self.folder / LOCK).read_bytes()
        for command in (("resolve", "list.md"), ("build", "list.md", "-o", "out")):
            out, err = self.expect(1, *command, "--frozen")
            self.assertEqual(out, "")
            self.assertIn(f"list.md:7: '{PAPERS[5][1]}' is not in the lock", err)
            self.assertIn(f"'{PAPERS[0][1]}' is in the lock, but no longer in the list", err)
        self.assertEqual((self.files(), (self.folder / LOCK).read_bytes()), (before, lock))

    def test_a_frozen_run_without_a_lock_makes_none(self):
        before = self.files()
        self.expect(1, "cite", "paper.tex", "--frozen", "-o", "refs.bib")
        self.expect(1, "resolve", "list.md", "--frozen")
        self.assertEqual(self.files(), before)


main()
