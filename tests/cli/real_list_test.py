"""Reading a real list of 375 entries, checked against what people found in it by hand."""
import collections
import csv
import json

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


main()
