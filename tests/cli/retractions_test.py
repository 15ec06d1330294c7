"""Papers that were retracted, withdrawn or doubted: whoever says so, every output does."""
import json
import re

from fake_services_case import FakeServicesCase
from support import main

GONE = "This paper has been withdrawn by the authors due to an error in Lemma 3"
ADMINISTRATORS = "This submission has been withdrawn by arXiv administrators. It copied from other papers."

TITLES = {
    "updated": "Gradient Checkpointing for Deep Residual Accumulators",
    "withdrawn": "Speculative Draft Trees in Batched Token Decoding",
    "removed": "Bilevel Pruning of Sparse Mixture Experts at Scale",
    "in-place": "Adaptive Quantisation of Cached Attention Tensors",
    "shouted": "Learning Sparse Codes from Noisy Photon Counters",
    "bracketed": "Federated Averaging under Adversarial Client Drift",
    "comment": "Fast Mixing of Glauber Dynamics on Planar Lattices",
    "administrators": "Prime Gaps through Random Multiplicative Sieves",
    "listed": "Contrastive Pretraining of Acoustic Scene Encoders",
    "behind": "Neural Estimators of Turbulent Boundary Layer Friction",
    "twin": "Bayesian Calibration of Urban Traffic Simulators",
    "concern": "Deep Survival Models for Intensive Care Cohorts",
    "datacite": "Spectral Clustering of Signed Temporal Networks",
    "hop": "Streaming Submodular Maximisation with Fair Budgets",
    "late": "Minimax Rates of Private Histogram Release",
}
CLEAN = {
    "corrected": "Robust Principal Components of Hyperspectral Scenes",
    "resubmitted": "Memory Efficient Transformers through Reversible Layers",
    "sound": "Compressed Sensing of Rotating Molecular Ensembles",
}
BRANDS = {"updated": "Retracted", "withdrawn": "Withdrawn", "removed": "Withdrawn", "in-place": "Retracted",
          "shouted": "Retracted", "bracketed": "Retracted", "comment": "Withdrawn from arXiv",
          "administrators": "Withdrawn from arXiv", "listed": "Withdrawn", "behind": "Retracted", "twin": "Retracted",
          "concern": "Expression of concern", "datacite": "Withdrawn", "hop": "Retracted", "late": "Retracted"}


def doi(name):
    return "10.1234/" + name


def arxiv(name):
    return f"2101.{10000 + list(TITLES | CLEAN).index(name)}"


def paper(name, **more):
    return {"title": (TITLES | CLEAN)[name], "authors": ["Ada Lovelace", "Grace Hopper"], "year": 2021,
            "type": "journal-article", **more}


def published(name, **more):
    return {**paper(name), "doi": doi(name), "venue": "Journal of Computing", **more}


def preprint(name, **more):
    return {**paper(name), "arxiv": arxiv(name), **more}


def notice(name, **more):
    return {**published(name), "doi": doi(name) + ".n", "held_by": ["crossref"], "year": 2022,
            "title": "Retraction: " + TITLES[name], "update-to": ["retraction " + doi(name)], **more}


def world():
    marked = {"title": "RETRACTED ARTICLE: " + TITLES["shouted"]}
    hop = {"s2": {"doi": doi("hop") + ".n"}}
    return [
        published("updated", **{"updated-by": ["retraction 10.1234/updated.n"]}), notice("updated"),
        published("withdrawn", **{"updated-by": ["withdrawal 10.1234/withdrawn.n"]}),
        published("removed", **{"updated-by": ["Removal 10.1234/removed.n"]}),
        published("in-place", **{"update-to": ["retraction " + doi("in-place")]}),
        published("shouted", s2=marked, crossref=marked),
        published("bracketed", title="[Retracted] " + TITLES["bracketed"]),
        preprint("comment", comment=GONE),
        preprint("administrators", abstract=ADMINISTRATORS),
        preprint("listed"),
        published("behind", crossref={"title": TITLES["behind"] + " (Retracted article. See vol. 45, pg. 3, 2012)"}),
        published("twin", held_by=["crossref"]), notice("twin", title=TITLES["twin"]),
        published("concern", **{"updated-by": ["expression_of_concern 10.1234/concern.n"]}),
        preprint("datacite", held_by=["datacite"], withdrawn="2021-03-09"),
        preprint("hop", **hop), notice("hop", **{"update-to": ["retraction 10.48550/arXiv." + arxiv("hop")]}),
        preprint("late", s2={"doi": doi("late") + ".n"}), notice("late"),  # on a version that nobody names
        published("corrected", **{"updated-by": ["erratum 10.1234/corrected.n", "new_version 10.1234/corrected.v2"]}),
        preprint("resubmitted", comment="12 pages; an earlier draft was withdrawn from ICLR 2021"),
        preprint("sound")]


def line(name):
    title = (TITLES | CLEAN)[name]
    if name == "listed":
        return f"- [Withdrawn: {title}](https://arxiv.org/abs/{arxiv(name)})\n"
    if name in ("in-place", "twin"):
        return f"- **{title}**, Ada Lovelace and Grace Hopper, Journal of Computing, 2021\n"
    if name in ("comment", "administrators", "datacite", "hop", "late", "resubmitted", "sound"):
        return f"- [{title}](https://arxiv.org/abs/{arxiv(name)})\n"
    return f"- [{title}](https://doi.org/{doi(name)})\n"


class Retractions(FakeServicesCase):
    maxDiff = None

    def setUp(self):
        super().setUp()
        self.serve(world())
        self.write("list.md", "".join(line(name) for name in [*TITLES, *CLEAN]))
        self.names = {title: name for name, title in (TITLES | CLEAN).items()}

    def assert_flagged(self, found):
        """`found` is {title: brand}; nothing else is flagged."""
        found = {title: brand for title, brand in found.items() if brand}
        self.assertEqual(found, {TITLES[name]: brand for name, brand in BRANDS.items()})

    def test_the_report_and_the_lock_say_so(self):
        report, err = self.resolve()
        by_title = {entry["title"]: entry for entry in report["entries"]}
        self.assertEqual(set(by_title), set(self.names))
        kinds = {self.names[title]: [row["kind"] for row in entry.get("notices", [])]
                 for title, entry in by_title.items()}
        self.assertEqual({name: found for name, found in kinds.items() if found},
                         {**{name: ["withdrawal" if "Withdrawn" in brand else
                                    "concern" if "concern" in brand else "retraction"]
                             for name, brand in BRANDS.items()}, "corrected": ["correction"]})
        lock = {row["fields"]["title"]: row.get("notices", []) for row in self.lock()["papers"]}
        for title, entry in by_title.items():
            self.assertEqual(entry.get("notices", []), lock[title], title)
            self.assertIn(entry["resolution"], ("exact", "title-match"), title)
        for name in TITLES:
            key = by_title[TITLES[name]]["key"]
            self.assertRegex(err, f"{key} '{TITLES[name]}' (is retracted|is withdrawn|stands under)")
        self.assertIn("is retracted, says crossref (notice: doi:10.1234/updated.n, 2021-03-09)", err)
        self.assertIn("is withdrawn, says list", err)
        self.assertIn("has a correction, says crossref (notice: doi:10.1234/corrected.n, 2021-03-09)", err)
        self.assertNotIn(TITLES["concern"] + "' is", err)
        for name in ("resubmitted", "sound"):
            self.assertNotIn(CLEAN[name] + "' ", err)

    def test_a_notice_is_never_taken_for_the_paper(self):
        report, _ = self.resolve()
        ids = {self.names[entry["title"]]: entry["id"] for entry in report["entries"]}
        self.assertEqual(ids["twin"], "doi:" + doi("twin"))
        self.assertNotIn(".n\"", json.dumps([paper["ids"] for paper in self.lock()["papers"]]))
        self.assertNotRegex(self.expect(0, "export", "list.md", "-t", "bibtex", "--offline")[0], r"10\.1234/\w+\.n")

    def test_the_lock_gives_the_same_again(self):
        self.resolve()
        first = self.lock_bytes()
        self.resolve()
        self.assertEqual(self.lock_bytes(), first)
        self.expect(0, "resolve", "list.md", "--frozen")

    def test_the_files_of_build_say_so(self):
        self.expect(0, "build", "list.md", "-o", "out")
        out = self.folder / "out"
        entries = re.split(r"\n(?=@)", (out / "refs.bib").read_text())
        bib = {}
        for entry in entries:
            title = re.sub(r"[{}]", "", re.search(r"^  title\s*= \{(.*)\},?$", entry, re.M)[1])
            note = re.search(r"^  note\s*= \{(.*)\},?$", entry, re.M)
            bib[title] = note and note[1].replace("{", "").replace("}", "")
        self.assert_flagged(bib)
        self.assert_flagged({item["title"]: item.get("note") for item in json.loads((out / "refs.json").read_text())})
        ranking = re.findall(r"^\| \d+ \| (?:\*\*(.*?):\*\* )?\[(.*?)\]", (out / "ranking.md").read_text(), re.M)
        self.assert_flagged({title: brand for brand, title in ranking})
        dot = (out / "graph.dot").read_text()
        nodes = [row for row in dot.split("\n") if "#b00020" in row]
        self.assertEqual(len(nodes), len(TITLES))
        for name, brand in BRANDS.items():
            self.assertTrue(any(f'tooltip="{brand}: {TITLES[name]}"' in row and f'label="{brand}: ' in row
                                for row in nodes), name)

    def test_every_other_format_says_so(self):
        self.resolve()

        def export(form):
            return self.expect(0, "export", "list.md", "-t", form, "--offline")[0]
        ris = export("ris")
        self.assert_flagged({re.search(r"TI  - (.*)\r", item)[1]: (re.search(r"N1  - (.*)\r", item) or [0, None])[1]
                             for item in ris.split("\r\n\r\n") if "TI  - " in item})
        kinds = {TITLES[name]: "withdrawal" if "Withdrawn" in brand else "concern" if "concern" in brand
                 else "retraction" for name, brand in BRANDS.items()}
        links = json.loads(export("node-link"))["nodes"]
        self.assertEqual({node["title"]: node["notice"] for node in links if "notice" in node}, kinds)
        for form in ("graphml", "gexf"):
            text = export(form)
            self.assertEqual(sum(text.count(f">{kind}<") + text.count(f'value="{kind}"')
                                 for kind in set(kinds.values())), len(kinds), form)
        ranked = json.loads(self.expect(0, "rank", "list.md", "--offline", "--json")[0])["papers"]
        self.assertEqual({row["title"]: row["notice"] for row in ranked if "notice" in row}, kinds)
        rows = self.expect(0, "rank", "list.md", "--offline", "--csv")[0].split("\r\n")
        self.assertTrue(rows[0].endswith(",notice"))
        self.assertEqual(sum(row.rpartition(",")[2] in kinds.values() for row in rows), len(kinds))
        table = self.expect(0, "rank", "list.md", "--offline")[0]
        for name, brand in BRANDS.items():
            self.assertIn(f"{brand}: {TITLES[name]}", table)

    def test_who_cites_one_is_told(self):
        keys = [f"doi:{doi('updated')}", f"arXiv:{arxiv('comment')}", f"arXiv:{arxiv('sound')}"]
        self.write("paper.tex", "".join(f"\\cite{{{key}}}\n" for key in keys))
        _, err = self.expect(0, "cite", "paper.tex", "-o", "refs.bib")
        self.assertIn(f"'{TITLES['updated']}' is retracted", err)
        self.assertIn(f"'{TITLES['comment']}' is withdrawn", err)
        self.assertNotIn(CLEAN["sound"], err)
        self.assertIn("= {Retracted}", (self.folder / "refs.bib").read_text())

    def test_the_note_can_be_left_out_and_an_old_one_stays(self):
        self.resolve()
        plain = self.expect(0, "export", "list.md", "-t", "bibtex", "--offline", "--no-retraction-notes")[0]
        self.assertNotIn("note ", plain)
        title = TITLES["updated"]
        self.write("own.bib", f"@article{{a, title={{{title}}}, doi={{{doi('updated')}}}, note={{Best paper}}}}\n"
                              f"@article{{b, title={{{TITLES['shouted']}}}, doi={{{doi('shouted')}}}, "
                              "note={Retracted in 2021}}\n")
        self.expect(0, "build", "own.bib", "-o", "out")
        bib = (self.folder / "out/refs.bib").read_text()
        self.assertIn("note          = {Best paper; Retracted}", bib)
        self.assertIn("note          = {Retracted in 2021}", bib)

    def test_what_is_announced_later_is_told_when_the_list_is_refreshed(self):
        clean = [{key: value for key, value in one.items() if key != "updated-by"} for one in world()]
        self.serve(clean)
        self.write("list.md", line("updated"))
        self.assertNotIn("retracted", self.resolve()[1])
        self.serve(world())
        self.assertIn("is retracted", self.resolve(0, "--refresh")[1])
        self.assertIn("is retracted", self.resolve()[1])


main()
