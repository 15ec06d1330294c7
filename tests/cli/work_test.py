"""Where people work: hooks, workflows, rules of make and editors in examples/work, run by the real tools."""
import json
import os
import re
import shutil
import subprocess
import unittest

from fake_services_case import FakeServicesCase
from made_up_papers import arxiv_id, list_of, made_up, title
from support import PROGRAM, PROJECT, main

WORK = PROJECT / "examples/work"
BIB = "@article{good,\n  author = {Ada One},\n  title = {A Title},\n  journal = {J},\n  year = 2020\n}\n"
WRONG = BIB + "@article{good,\n  author = {Bea Two},\n  title = {Another},\n  journal = {J},\n  year = 2021\n}\n"
GIT = ("git", "-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "protocol.file.allow=always")


def needs(*programs):
    missing = [name for name in programs if not shutil.which(name)]
    return unittest.skipIf(missing, "no " + ", ".join(missing))


class Work(FakeServicesCase):
    def setUp(self):
        super().setUp()
        (self.folder / "bin").mkdir()
        (self.folder / "bin/citegraph").symlink_to(PROGRAM)
        self.environment["PATH"] = f"{self.folder}/bin:{self.environment['PATH']}"
        self.environment["GIT_CONFIG_GLOBAL"] = "/dev/null"

    def run_in(self, folder, code, *words, **environment):
        done = subprocess.run(words, cwd=self.folder / folder, env={**self.environment, **environment}, text=True,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=120)
        self.assertEqual(done.returncode, code, f"{words}\n{done.stdout[-3000:]}")
        return done.stdout

    def commit(self, folder):
        if not (self.folder / folder / ".git").exists():
            self.run_in(folder, 0, *GIT, "init", "-q")
        self.run_in(folder, 0, *GIT, "add", ".")
        self.run_in(folder, 0, *GIT, "commit", "-q", "--no-verify", "-m", "all")
        return self.run_in(folder, 0, *GIT, "rev-parse", "HEAD").strip()

    def write_list(self, folder):
        self.write(f"{folder}/papers.md", list_of(made_up(4, 0)))
        self.run_in(folder, 0, "citegraph", "resolve", "papers.md", "--offline", "-q")

    @needs("git", "pre-commit")
    def test_pre_commit_stops_what_is_wrong_and_locks_that_are_behind(self):
        for name in (".pre-commit-hooks.yaml", "examples/work/hook.sh"):
            (self.folder / "hooks" / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(PROJECT / name, self.folder / "hooks" / name)
        version = self.commit("hooks")
        self.write_list("mine")
        self.write("mine/README.md", "# No list\n")
        self.write("mine/refs.bib", WRONG)
        config = (WORK / "pre-commit-config.yaml").read_text()
        config = re.sub(r"repo: \S+", f"repo: {self.folder}/hooks", config)
        self.write("mine/.pre-commit-config.yaml", re.sub(r"rev: \S+", f"rev: {version}", config))
        self.commit("mine")

        def hooks(code):
            home = str(self.folder / "pre-commit")
            return self.run_in("mine", code, "pre-commit", "run", "--all-files", PRE_COMMIT_HOME=home)
        out = hooks(1)
        self.assertIn("refs.bib:7:", out)
        self.assertNotIn("README.md", out)
        self.assertRegex(out, r"locks are up to date\.+Passed")
        self.write("mine/refs.bib", BIB)
        self.write("mine/papers.md", list_of(made_up(5, 0)))
        self.commit("mine")
        out = hooks(1)
        self.assertRegex(out, r"audit lists and bibliographies\.+Passed")
        self.assertIn("papers.md: run: citegraph resolve papers.md", out)
        self.run_in("mine", 0, "citegraph", "resolve", "papers.md", "--offline", "-q")
        self.commit("mine")
        hooks(0)

    def action(self, code, files, event=None, **inputs):
        """What the step of the action prints, and what it leaves for the next."""
        self.write("event.json", json.dumps(event or {}))
        for name in ("output", "summary.md"):
            self.write(name, "")
        out = self.run_in("mine", code, PROJECT / ".github/audit.sh", RUNNER_TEMP=str(self.folder),
                          CITEGRAPH_FILES=files, CITEGRAPH_OPTIONS="--offline",
                          GITHUB_EVENT_PATH=str(self.folder / "event.json"), GITHUB_OUTPUT=str(self.folder / "output"),
                          GITHUB_STEP_SUMMARY=str(self.folder / "summary.md"), **inputs)
        return out, (self.folder / "output").read_text()

    def test_the_action_annotates_and_leaves_sarif(self):
        self.write("mine/refs.bib", WRONG)
        out, output = self.action(1, "*.bib")
        self.assertRegex(out, r"(?m)^::error file=refs\.bib,line=7,")
        sarif = json.loads((self.folder / output.strip().removeprefix("sarif=")).read_text())
        self.assertTrue(sarif["runs"][0]["results"])
        self.assertIn("refs.bib", (self.folder / "summary.md").read_text())
        self.write("mine/refs.bib", BIB)
        self.assertNotIn("::error", self.action(0, "refs.bib")[0])
        self.assertIn("nowhere.bib: no such file", self.action(2, "nowhere.bib")[0])

    @needs("git", "jq")
    def test_the_action_may_look_at_what_has_changed_alone(self):
        self.write("mine/old.bib", WRONG)
        self.write("mine/new.bib", BIB)
        base = self.commit("mine")
        event = {"pull_request": {"base": {"sha": base}}}
        only = {"CITEGRAPH_CHANGED_ONLY": "true"}
        self.assertIn("none of the files has changed", self.action(0, "*.bib", event, **only)[0])
        self.write("mine/new.bib", WRONG)
        self.commit("mine")
        out, _ = self.action(1, "*.bib", event, **only)
        self.assertIn("file=new.bib", out)
        self.assertNotIn("old.bib", out)
        out, _ = self.action(1, "*.bib", {"before": "0" * 40}, **only)
        self.assertIn("::notice::", out)
        self.assertIn("file=old.bib", out)

    def test_the_action_file_hands_its_inputs_to_the_script_as_variables_alone(self):
        action = (PROJECT / ".github/action.yml").read_text()
        script = (PROJECT / ".github/audit.sh").read_text()
        self.assertEqual(set(re.findall(r"CITEGRAPH_\w+(?=:)", action)),
                         set(re.findall(r"CITEGRAPH_\w+", script)))
        for line in re.findall(r"run:.*", action):
            self.assertNotIn("${{", line)

    def test_the_job_of_gitlab_runs(self):
        self.write_list("mine")
        self.write("mine/refs.bib", BIB)
        for name in ("papers.md", "papers.md.citegraph.lock.json"):
            (self.folder / "mine" / name).rename(self.folder / "mine" / name.replace("papers", "README"))
        job = (WORK / "gitlab-ci.yml").read_text()
        lines = re.findall(r"^    - (citegraph .*)", job, re.M)
        self.assertEqual(len(lines), 2)
        for line in lines:
            self.run_in("mine", 0, "sh", "-c", line)
        self.assertIn("<testsuites", (self.folder / "mine/citegraph.xml").read_text())

    def copy(self, *names):
        for name, target in names:
            shutil.copy(WORK / name, self.folder / target)

    def write_paper(self, *numbers):
        ids = "".join(f"\\cite{{arXiv:{arxiv_id(i)}}}" for i in numbers)
        self.write("paper.tex", "\\documentclass{article}\\begin{document}" + ids +
                   "\\bibliographystyle{plain}\\bibliography{refs}\\end{document}\n")

    @needs("make")
    def test_make_keeps_the_bibliography_up_to_date(self):
        self.serve(made_up(4, 0), name="held.json")
        self.copy(("Makefile", "Makefile"))
        self.write_paper(0)
        self.run_in(".", 0, "make", "refs.bib")
        self.assertIn(title(0), (self.folder / "refs.bib").read_text().replace("{", "").replace("}", ""))
        self.assertIn("up to date", self.run_in(".", 0, "make", "refs.bib"))
        self.write_paper(0, 1)
        os.utime(self.folder / "refs.bib", (0, 0))
        self.run_in(".", 0, "make", "refs.bib")
        self.assertEqual((self.folder / "refs.bib").read_text().count("@"), 2)

    @needs("latexmk", "pdflatex", "bibtex")
    def test_latexmk_makes_the_bibliography_of_what_is_cited(self):
        self.serve(made_up(4, 0), name="held.json")
        self.copy(("latexmkrc", ".latexmkrc"))
        self.write_paper(2)
        self.run_in(".", 0, "latexmk", "-pdf", "-interaction=nonstopmode", "paper.tex")
        self.assertTrue((self.folder / "paper.pdf").exists())
        self.assertIn("\\bibitem", (self.folder / "paper.bbl").read_text())

    @needs("make", "pandoc")
    def test_pandoc_cites_the_papers_of_a_list_by_their_keys(self):
        self.serve(made_up(4, 0), name="held.json")
        self.copy(("Makefile", "Makefile"))
        self.write("papers.md", list_of(made_up(4, 0)))
        self.run_in(".", 0, "citegraph", "resolve", "papers.md", "-q")
        lock = json.loads((self.folder / "papers.md.citegraph.lock.json").read_text())
        self.write("draft.md", f"---\ntitle: Draft\n---\nAs [@{lock['papers'][0]['key']}] says.\n")
        out = self.run_in(".", 0, "make", "draft.html")
        self.assertNotIn("not found", out)
        self.assertIn('class="references', (self.folder / "draft.html").read_text())

    def test_editors_know_the_form_of_findings(self):
        self.write("mine/refs.bib", WRONG)
        out = self.run_in("mine", 1, "citegraph", "audit", "--offline", "--color", "never", "-q", "refs.bib")
        findings = [line for line in out.splitlines() if line.startswith("refs.bib:")]
        self.assertTrue(findings)
        pattern = json.loads((WORK / "tasks.json").read_text())["tasks"][0]["problemMatcher"]["pattern"]
        for line in findings:
            found = re.match(pattern["regexp"], line)
            self.assertTrue(found, line)
            self.assertEqual(found[pattern["file"]], "refs.bib")
            self.assertRegex(found[pattern["line"]], r"^\d+$")
            self.assertRegex(line, r"^[^:\n ]+:\d+(:\d+)?: (error|warning|note): ")  # "gnu" of compile-mode

    @needs("emacs")
    def test_the_file_for_emacs_compiles(self):
        out = self.run_in(".", 0, "emacs", "--batch", "-Q", "--eval", "(setq byte-compile-error-on-warn t)",
                          "--eval", f'(byte-compile-file "{shutil.copy(WORK / "citegraph.el", self.folder)}")')
        self.assertNotIn("Error", out)


main()
