"""What is wrong in lists and bibliographies, found against services that know some papers."""
import json

from fake_services_case import FakeServicesCase
from support import main

RAIN = {"arxiv": "2101.00001", "doi": "10.1145/1.2", "title": "Measuring Rain in Dry Valleys with Buckets",
        "authors": ["Ada One", "Bob Two"], "year": 2021, "venue": "Symposium on Operating Systems Principles"}
SHEEP = {"arxiv": "2102.00002", "title": "Feeding Sheep by Night in Deep Snow", "authors": ["Eve Six"], "year": 2021}


def entry(key, title=RAIN["title"], author="Ada One and Bob Two", booktitle="SOSP", year=2021, more=""):
    return (f"@inproceedings{{{key}, title={{{title}}}, author={{{author}}}, booktitle={{{booktitle}}}, "
            f"year={{{year}}}{more}}}\n")


class Audit(FakeServicesCase):
    def setUp(self):
        super().setUp()
        self.serve([RAIN, SHEEP])

    def audit(self, name, *options, code=0, **environment):
        out, _ = self.expect(code, "audit", name, "--json", *options, **environment)
        return json.loads(out)

    def verdicts(self, report):
        return {one["key"]: one["verdict"] for one in report["entries"]}

    def test_each_entry_gets_a_verdict(self):
        self.write("refs.bib", entry("right") +
                   entry("people", author="Ada One and Joe New", more=", doi={10.1145/1.2}") +
                   entry("other", more=", eprint={2102.00002}, archiveprefix={arXiv}") +
                   entry("nobody", title="A Paper That Nobody Ever Wrote on Rain", author="Zoe Zero") +
                   "@phdthesis{thesis, title={Rain of My Youth}, author={Ada One}, school={S}, year=2001}\n")
        report = self.audit("refs.bib", code=1)
        self.assertEqual(self.verdicts(report), {"right": "verified", "people": "differs", "other": "other-work",
                                                 "nobody": "not-found", "thesis": "not-checkable"})
        other = next(one for one in report["entries"] if one["key"] == "other")
        self.assertIn("Feeding Sheep", other["why"])
        self.assertEqual({one["rule"] for one in other["findings"]} & {"other-work", "chimera"}, {"other-work"})

    def test_findings_tell_field_place_and_evidence(self):
        self.write("refs.bib", "\n" + entry("venue", booktitle="CVPR", more=", doi={10.1145/1.2}"))
        found, = [one for one in self.audit("refs.bib")["entries"][0]["findings"] if one["rule"] == "venue-differs"]
        self.assertEqual((found["file"], found["line"], found["field"], found["severity"]),
                         ("refs.bib", 2, "venue", "warning"))
        self.assertTrue(any("Symposium on Operating Systems Principles" in one for one in found["evidence"]))

    def test_services_that_fail_leave_a_verdict_open(self):
        self.write("refs.bib", entry("nobody", title="A Paper That Nobody Ever Wrote on Rain", author="Zoe Zero"))
        self.inject("500@semantic_scholar", 50)
        report = self.audit("refs.bib", code=3)
        self.assertEqual(self.verdicts(report), {"nobody": "not-checkable"})

    def test_the_cache_is_enough_for_the_same_verdicts_offline(self):
        self.write("refs.bib", entry("right", more=", doi={10.1145/1.2}") + entry("venue", booktitle="CVPR"))
        online = self.audit("refs.bib")
        (self.folder / "refs.bib.citegraph.lock.json").unlink()
        self.end_services()
        self.assertEqual(self.audit("refs.bib", "--offline"), online)

    def test_the_lock_is_enough_for_verdicts_offline(self):
        self.write("refs.bib", entry("right", more=", doi={10.1145/1.2}") +
                   entry("venue", booktitle="CVPR", more=", doi={10.1145/1.2}"))
        self.audit("refs.bib")
        self.end_services()
        report = self.audit("refs.bib", "--offline", CITEGRAPH_CACHE=str(self.folder / "none.sqlite"))
        self.assertEqual(self.verdicts(report)["right"], "verified")

    def test_one_link_on_two_papers_of_a_list_is_an_error(self):
        self.write("list.md", "# Papers\n\n"
                   "- [Puddle](https://doi.org/10.1145/9.9): Keeping Feet Wet in Hard Rain | SOSP' 21\n"
                   "- [Meadow](https://doi.org/10.1145/9.9): Counting Goats by Day Alone | SOSP' 21\n")
        out, _ = self.expect(1, "audit", "list.md")
        self.assertIn("list.md:3: error: one-id-two-papers: doi:10.1145/9.9 is also given for", out)

    def test_rules_can_be_chosen_and_the_level_that_fails(self):
        self.write("refs.bib", entry("twice", title="Cats & Dogs of the Dry Valleys") * 2)
        out, _ = self.expect(0, "audit", "refs.bib", "--rule", "unescaped", "--offline")
        self.assertEqual({line.split(": ")[2] for line in out.splitlines()[:-1]}, {"unescaped"})
        self.expect(1, "audit", "refs.bib", "--rule", "unescaped", "--fail-on", "warning", "--offline")
        self.expect(1, "audit", "refs.bib", "--offline")

    def test_documents_tell_what_is_cited_and_absent(self):
        self.write("refs.bib", entry("right"))
        self.write("paper.tex", "\\cite{right}\n\\cite{gone}\n")
        out, _ = self.expect(1, "audit", "refs.bib", "paper.tex", "--offline")
        self.assertIn("paper.tex:2: error: cited-absent: 'gone' is cited, and no entry has that key", out)

    def test_a_bibliography_from_standard_input_is_held_to_the_rules_of_its_text(self):
        out, _ = self.expect(0, "audit", "-", "-f", "bibtex", "--offline", stdin=b"@misc{a, title={Cats & Dogs}}\n")
        self.assertIn("-:1:22: warning", out)

    def test_a_rule_explains_itself(self):
        out, _ = self.expect(0, "audit", "--explain", "venue-differs")
        self.assertTrue(out.startswith("venue-differs (warning): "), out)
        self.expect(2, "audit", "--explain", "no-such-rule")
        self.expect(2, "audit")


main()
