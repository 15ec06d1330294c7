"""What an audit finds in how lists are written, how it is printed, and what it mends."""
import json
import os
import re
import shutil
import subprocess
import xml.etree.ElementTree as xml

from support import PROJECT, SHARED, Case, main

BROKEN = """# Papers

- [Serving](#serving)
- [Training](#trainings)

## Serving
- [A](https://www.arxiv.org/abs/2301.00001v2): A Paper on Serving | SOSP' 23
- Systems | (B)[https://b.org/x]

## Training
- [C](https://c.org/c?utm_source=mail): A Paper on Training | SOSP' 24
"""
HOSTILE = "- [x\x1b[31m](javascript:alert(1)) </failure><img src=x onerror=y> @all | (::error::z)[https://b.org/$(id)]\n- (a)[https://b.org/`id`]\n"


def multitool():
    """The program that checks SARIF; None without it."""
    for place in [*os.environ.get("NODE_PATH", "").split(os.pathsep), str(PROJECT / "build/node/node_modules")]:
        found = os.path.join(place, ".bin", "sarif-multitool")
        if place and os.path.exists(found) and shutil.which("node"):
            return found
    return None


class AuditReports(Case):
    def audit(self, name, *options, code=1):
        return self.expect(code, "audit", name, "--offline", "-q", *options)[0]

    def found(self, name, *options, code=1):
        """(rule, line) of each finding."""
        report = json.loads(self.audit(name, "--json", *options, code=code))
        findings = [one for entry in report["entries"] for one in entry["findings"]] + report["list"]
        return sorted((one["rule"], one["line"]) for one in findings)

    def results(self, name):
        return json.loads(self.audit(name, "--format", "sarif"))["runs"][0]["results"]

    def test_findings_name_rule_and_line(self):
        self.write("list.md", BROKEN)
        self.assertEqual(self.found("list.md"), [("arxiv-version-pinned", 7), ("arxiv-www", 7), ("dead-anchor", 4),
                                                 ("reversed-link", 8), ("tracking-parameter", 11)])
        self.assertEqual(self.found("list.md", "--rule", "arxiv-www", code=0), [("arxiv-www", 7)])
        self.assertEqual(self.found("list.md", "--rule", "arxiv-www", "--fail-on", "note"), [("arxiv-www", 7)])

    def test_every_rule_explains_itself(self):
        rules = [line.split()[0] for line in self.expect(0, "audit", "--rules")[0].splitlines()]
        self.assertGreater(len(rules), 40)
        for rule in rules:
            self.assertTrue(self.expect(0, "audit", "--explain", rule)[0].startswith(rule + " ("))
        self.expect(2, "audit", "--explain", "no-such-rule")

    def test_a_fix_changes_its_bytes_and_is_found_no_more(self):
        self.write("list.md", BROKEN)
        changes = self.audit("list.md", "--diff")
        self.assertEqual((self.folder / "list.md").read_text(), BROKEN)
        self.audit("list.md", "--fix")
        mended = (self.folder / "list.md").read_text()
        self.assertEqual(mended, BROKEN.replace("www.arxiv", "arxiv").replace("00001v2", "00001")
                         .replace("(B)[https://b.org/x]", "[B](https://b.org/x)").replace("?utm_source=mail", ""))
        self.write("other.md", BROKEN)
        subprocess.run(["patch", "-s", "other.md"], input=changes.encode(), cwd=self.folder, check=True)
        self.assertEqual((self.folder / "other.md").read_text(), mended)
        self.assertEqual(self.found("list.md"), [("dead-anchor", 4)])
        self.audit("list.md", "--fix")
        self.assertEqual((self.folder / "list.md").read_text(), mended)

    def test_a_baseline_lets_be_what_was_there(self):
        self.write("list.md", BROKEN)
        self.audit("list.md", "--baseline", "known.json", code=0)
        self.write("list.md", BROKEN.replace("## Serving", "## Serving\n- D | (E)[https://e.org/x]"))
        self.assertEqual(self.found("list.md", "--baseline", "known.json"), [("reversed-link", 7)])

    def test_comments_let_rules_be(self):
        self.write("list.md", BROKEN.replace("## Serving", "## Serving\n<!-- citegraph-disable reversed-link arxiv-www -->"))
        self.assertEqual([rule for rule, _ in self.found("list.md")],
                         ["arxiv-version-pinned", "dead-anchor", "tracking-parameter"])

    def test_fingerprints_stay_when_lines_are_inserted_above(self):
        self.write("list.md", BROKEN)
        before = self.results("list.md")
        self.write("list.md", "Words.\n" * 20 + "\n" + BROKEN)
        after = self.results("list.md")
        self.assertEqual([one["partialFingerprints"] for one in after], [one["partialFingerprints"] for one in before])
        lines = [[one["locations"][0]["physicalLocation"]["region"]["startLine"] for one in each] for each in (before, after)]
        self.assertEqual(lines[1], [line + 21 for line in lines[0]])

    def test_sarif_holds_before_its_own_checker(self):
        tool = multitool()
        if tool is None:
            self.skipTest("no sarif-multitool")
        for name, text in (("list.md", BROKEN), ("hostile.md", HOSTILE * 3)):
            self.write(name, text)
            self.write("out.sarif", self.audit(name, "--format", "sarif"))
            done = subprocess.run([tool, "validate", "out.sarif", "-o", "checked.sarif", "--log", "ForceOverwrite"],
                                  cwd=self.folder, capture_output=True, timeout=100, check=False,
                                  env={**self.environment, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"})
            self.assertTrue((self.folder / "checked.sarif").exists(), done.stdout.decode() + done.stderr.decode())
            checked = json.loads((self.folder / "checked.sarif").read_text(encoding="utf-8-sig"))
            grave = [one for one in checked["runs"][0].get("results", []) if one.get("level", "warning") in ("error", "warning")
                     and one["ruleId"] != "SARIF2005"]  # a home page, which the project does not have
            self.assertEqual([(one["ruleId"], one["message"]) for one in grave], [])

    def test_junit_parses_and_counts(self):
        for text in (BROKEN, HOSTILE):
            self.write("list.md", text)
            suite, = xml.fromstring(self.audit("list.md", "--format", "junit"))
            self.assertEqual(int(suite.get("tests")), len(suite))
            self.assertEqual(int(suite.get("failures")), len(suite.findall("testcase/failure")))
            self.assertEqual(len(suite.findall("testcase/failure")), len([rule for rule, _ in self.found("list.md")
                             if rule in ("reversed-link", "dead-anchor")]))

    def test_annotations_stand_on_their_lines(self):
        self.write("list.md", BROKEN)
        lines = self.audit("list.md", "--format", "github").splitlines()
        self.assertTrue(lines[0].startswith("::error file=list.md,line=4,col=3,endColumn=25,title=dead-anchor::"), lines[0])
        self.assertEqual([line.split(" ")[0] for line in lines[:-1]], ["::error"] * 2 + ["::warning"] + ["::notice"] * 2)

    def test_hostile_words_are_words(self):
        self.write("list.md", HOSTILE)
        for name in ("compact", "github", "markdown", "junit", "sarif", "json"):
            text = self.audit("list.md", "--format", name)
            self.assertNotIn("\x1b", text)
            self.assertFalse(re.search("^::error::z", text, re.M))
        self.audit("list.md", "--fix")
        self.assertEqual((self.folder / "list.md").read_text(),
                         HOSTILE.replace("(::error::z)[https://b.org/$(id)]", "[::error::z](https://b.org/$(id))"))

    def test_colours_are_those_of_the_program_alone(self):
        self.write("list.md", HOSTILE)
        text = self.audit("list.md", "--color", "always")
        self.assertEqual(set(re.findall("\x1b\\[[0-9]*m", text)), {"\x1b[31m", "\x1b[33m", "\x1b[0m"})
        self.assertNotIn("\x1b", self.audit("list.md", "--color", "never"))

    def real(self):
        path = SHARED / "data/llm-systems/README.md"
        if not path.exists():
            self.skipTest("no ../shared")
        return path

    def test_what_is_known_to_be_wrong_with_the_real_list_is_found(self):
        self.write("list.md", self.real().read_bytes())
        lines = {}
        for rule, line in self.found("list.md"):
            lines.setdefault(rule, []).append(line)
        self.assertEqual(lines["reversed-link"], [467, 468, 469])
        self.assertEqual(lines["dead-anchor"], [24])
        self.assertEqual(lines["tracking-parameter"], [41])
        self.assertEqual(lines["arxiv-www"], [289, 317])
        self.assertEqual(lines["fullwidth-bar"], [150, 303])
        self.assertEqual(lines["local-file"], [258])
        self.assertEqual(lines["missing-link"], [51])
        self.assertEqual(lines["arxiv-version-pinned"], [42, 94, 147, 172, 173, 174, 188, 220, 226, 266, 312, 318, 331])
        self.assertEqual(lines["page-not-paper"], [*range(76, 82), *range(235, 243), 273, 274, 285, 355])
        self.assertEqual(lines["name-repeated"], [136, 137, 284, 308])
        self.assertEqual(lines["nonbreaking-hyphen"], [223, 366, 370, 371, 372, 373])
        self.assertIn(316, lines["same-paper-twice"])

    def test_the_real_list_is_read_alike_once_it_is_mended(self):
        def entries():
            out = json.loads(self.expect(0, "entries", "list.md", "--json")[0])["entries"]
            return [(one["line"], one["titles"], one["venue"], one["authors"], one["affiliations"], one["date"], one["section"],
                     [each["value"] for each in one["identifiers"]]) for one in out]
        self.write("list.md", self.real().read_bytes())
        before = entries()
        self.audit("list.md", "--fix")
        self.assertEqual(entries(), before)
        rules = {rule for rule, _ in self.found("list.md")}
        self.assertFalse(rules & {"arxiv-www", "tracking-parameter", "arxiv-version-pinned", "reversed-link", "style-bar"})


main()
