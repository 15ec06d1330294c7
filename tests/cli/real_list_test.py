"""A real list of 375 entries, read and resolved, checked against what people found in it by hand."""
import collections
import csv
import json
import re

from fake_services_case import FakeServicesCase
from support import Case, main, skip_unless_shared

FOLDER = skip_unless_shared("data", "llm-systems")
TRUTH = json.loads((FOLDER / "truth.json").read_text())
ROWS = list(csv.DictReader((FOLDER / "entries.csv").open()))


def of_scheme(entry, scheme):
    return [each["value"] for each in entry["identifiers"] if each["scheme"] == scheme]


def venue(entry):
    found = entry["venue"]
    return f"{found['name']} {found['year'] or ''}".strip() if found else ""


def words(affiliations):
    return [word.strip() for word in affiliations.replace("&", ",").split(",") if word.strip()]


def differences(entry, row):
    pairs = {
        "title": (entry["title"], row["title"]),
        "url": (entry["url"] or "", row["url"]),
        "arxiv": (of_scheme(entry, "arxiv")[:1], [row["arxiv_id"]] if row["arxiv_id"] else []),
        "doi": (of_scheme(entry, "doi")[:1], [row["doi"].lower()] if row["doi"] else []),
        "venue": (venue(entry), row["venue"]),
        "affiliations": (entry["affiliations"], words(row["affiliations"])),
        "section": (" > ".join(entry["section"]), row["section"]),
    }
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}


class RealList(Case):
    @classmethod
    def setUpClass(cls):
        cls.entries = None

    def setUp(self):
        super().setUp()
        out, _ = self.expect(0, "entries", FOLDER / "README.md", "--json")
        self.entries = json.loads(out)["entries"]

    def test_every_entry_is_found_and_nothing_else(self):
        self.assertEqual([entry["line"] for entry in self.entries], [int(row["line"]) for row in ROWS])

    def test_identifiers_are_counted_as_by_hand(self):
        for scheme, carriers in (("arxiv", 259), ("doi", 16)):
            found = [of_scheme(entry, scheme) for entry in self.entries]
            self.assertEqual(sum(map(bool, found)), carriers)
            self.assertEqual(len({value for each in found for value in each}), TRUTH["distinct"][scheme])

    def test_links_are_of_the_kinds_counted_by_hand(self):
        kinds = collections.Counter(entry["url_kind"] for entry in self.entries)
        self.assertEqual(kinds, {name.split("/")[1]: count for name, count in TRUTH["url_kinds"].items()})

    def test_fields_agree_on_99_percent_of_the_rows(self):
        wrong = {row["line"]: found for entry, row in zip(self.entries, ROWS) if (found := differences(entry, row))}
        for line, found in wrong.items():
            print(f"line {line}: {found}")
        self.assertLessEqual(len(wrong), len(ROWS) // 100)


def record(paper):
    """As the fake services want it; some of the years in the data are words."""
    known = {name: paper[name] for name in ("arxiv", "title", "authors", "comment") if paper.get(name)}
    if str(paper.get("year", "")).isdigit():
        known["year"] = int(paper["year"])
    if paper.get("venue") and not re.search("(?i)arxiv|corr", paper["venue"]):
        known["venue"] = paper["venue"].strip("'")
    return known


def spoken(text):
    return re.sub(r"[\W_]+", " ", text.casefold()).split()


class Resolving(FakeServicesCase):
    """Against services that know 188 of its 252 arXiv papers, and 2404.11083 as something else."""

    @classmethod
    def setUpClass(cls):
        known = json.loads((FOLDER / "papers.json").read_text())
        cls.records = {paper["arxiv"]: record(paper) for paper in known}
        cls.records["2404.11083"] = {"arxiv": "2404.11083", "authors": ["Vera Vine"], "year": 2024,
                                     "title": "Soil moisture in terraced vineyards after a dry spring"}
        cls.result = None

    def setUp(self):
        super().setUp()
        if not Resolving.result:
            self.serve(list(self.records.values()))
            self.write("list.md", (FOLDER / "README.md").read_bytes())
            report, said = self.resolve(0, "-v")
            Resolving.result = report["entries"], said
            print(f"records: {len(self.records)}; {report['resolutions']}; calls: {self.stats().calls()}")
        self.entries, self.said = Resolving.result

    def of(self, *outcomes):
        return [(entry, row) for entry, row in zip(self.entries, ROWS) if entry["resolution"] in outcomes]

    def test_no_entry_is_matched_wrongly(self):
        self.assertEqual(len(self.entries), len(ROWS))
        own = [(entry, row) for entry, row in self.of("exact", "title-match", "unconfirmed") if row["arxiv_id"]]
        self.assertEqual([entry for entry, row in own if entry["id"] != "arxiv:" + row["arxiv_id"]], [])
        self.assertGreaterEqual(len(own), 180)

    def test_what_is_found_by_title_bears_that_title(self):
        for entry, row in self.of("title-match"):
            found = spoken(self.records[entry["id"].removeprefix("arxiv:")]["title"])
            titles = [row["title"], row["link_text"], row["subtitle"]]
            self.assertIn(found, [spoken(title) for title in titles], entry)

    def test_two_links_lead_to_another_paper(self):
        self.assertEqual([(entry["line"], row["arxiv_id"]) for entry, row in self.of("conflict")],
                         [(219, "2506.14851"), (367, "2404.11083")])

    def test_what_nobody_knows_is_unresolved(self):
        unknown = [entry for entry, row in zip(self.entries, ROWS)
                   if row["arxiv_id"] and row["arxiv_id"] not in self.records]
        self.assertGreaterEqual(len(unknown), 60)
        self.assertEqual({entry["resolution"] for entry in unknown}, {"unresolved"})

    def test_two_papers_on_one_doi_are_reported_and_neither_is_resolved(self):
        both = [entry for entry, row in zip(self.entries, ROWS) if row["doi"] == "10.1145/3627703.3650074"]
        self.assertEqual([(entry["line"], entry["resolution"]) for entry in both],
                         [(55, "unresolved"), (353, "unresolved")])
        warnings = [line for line in self.said.splitlines() if "10.1145/3627703.3650074" in line]
        self.assertTrue(any("353" in line and "55" in line for line in warnings), warnings)

    def test_five_papers_that_stand_twice_are_reported_by_line(self):
        for identifier, places in TRUTH["same_arxiv_same_title"].items():
            first, second = (place.rpartition(":")[2] for place in places)
            self.assertRegex(self.said, rf"list\.md:{second}: .* line {first} \(arxiv:{identifier}\)")


main()
