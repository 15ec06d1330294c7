"""A fact dressed with all that a list may say of it: venue, dates, identifiers, addresses, institutions."""
import dataclasses
import re

import addresses
import institutions
import invented
import journals
import venues

FIELDS = {"cs": ["ml", "ml", "nlp", "cv", "speech", "robot", "ir", "db", "sys", "arch", "pl", "se", "sec", "net", "hci",
                 "theory", "med"],
          "science": ["science", "bio", "med", "neuro", "phys", "chem", "math", "econ", "eng", "geo", "social"],
          "humanities": ["social", "hum", "econ", "science"]}
NEIGHBOURS = {"ml": ["nlp", "cv", "all"], "nlp": ["ml", "all"], "cv": ["ml", "all"], "speech": ["nlp", "ml", "all"],
              "robot": ["ml", "cv", "all"], "ir": ["ml", "nlp", "db", "all"], "db": ["sys", "ir", "all"],
              "sys": ["arch", "net", "all", "db"],
              "arch": ["sys", "pl", "all"], "pl": ["se", "arch", "all"], "se": ["pl", "sec", "all", "ml"],
              "sec": ["se", "net", "all"], "net": ["sys", "all"], "hci": ["cv", "all", "ml"], "theory": ["all", "math"],
              "med": ["bio", "cv", "all"], "bio": ["science", "med", "all", "chem", "ml"],
              "neuro": ["bio", "science", "social"], "phys": ["science", "all"], "chem": ["science", "phys", "all"],
              "math": ["all", "phys"], "econ": ["math", "social"], "eng": ["all", "science"], "geo": ["science", "eng"],
              "social": ["science", "hum"], "hum": ["social"], "science": ["bio", "phys"]}
PUBLISHERS = ["Springer", "MIT Press", "Cambridge University Press", "Oxford University Press", "O'Reilly", "Manning",
              "Princeton University Press", "Routledge", "Wiley", "Elsevier", "Morgan Kaufmann", "University of Chicago Press",
              "Harvard University Press", "Addison-Wesley", "CRC Press", "Penguin"]
CITIES = ["New York", "London", "Cambridge", "Berlin", "Paris", "Oxford", "Boston", "Amsterdam", "Chicago", "Princeton",
          "Madrid", "Tokyo", "Beijing", "Vienna"]


@dataclasses.dataclass
class Work:
    """A work with everything that a list may say of it."""
    title: str
    authors: list
    kind: str
    language: str
    venue: venues.Venue
    year: int
    month: int
    day: int
    alias: str
    arxiv: str
    doi: str
    institutions: list
    sentences: list
    volume: int
    number: int
    pages: tuple
    publisher: str
    city: str
    stars: int
    has_code: bool
    repository: str = ""


class Shelf:
    """The facts a list takes its works from, each only once a list."""

    def __init__(self, rng, groups, group, language):
        self.rng, self.group, self.language = rng, group, language
        self.facts, self.names, self.taken = groups[group], groups["cs"], set()
        self.foreign = 0.0 if language == "en" else rng.choice([0.15, 0.5, 0.9])
        self.foreign = 0.06 if language == "en" and rng.random() < 0.15 else self.foreign
        self.kept = None
        first = rng.choice(FIELDS[group])
        fields = [first] + NEIGHBOURS[first]
        self.venues = [v for v in venues.VENUES + journals.JOURNALS if v.field in fields]
        self.native = [v for v in journals.FOREIGN if v.field == language]
        self.span = rng.choice([(1936, 2020), (1975, 2015), (1995, 2025), (2010, 2025), (2015, 2026), (2020, 2026),
                                (2023, 2026)])

    def hold(self, venue, year):
        """From here all works appear at one venue and in one year."""
        self.hold_year(max(year, 1950))
        self.venues, self.native = [venue], []
        return venue, max(year, 1950)

    def hold_year(self, year):
        """From here all works are of one year."""
        self.kept = self.venues, self.native, self.span
        self.span = (year, year)

    def release(self):
        """Works of all venues and years again."""
        if self.kept:
            self.venues, self.native, self.span = self.kept
            self.kept = None

    def fact(self, kind):
        """A fact not used so far."""
        while True:
            if kind != "paper":
                found = invented.other(self.rng, kind, self.group)
            elif self.rng.random() < self.foreign:
                language = self.language if self.language != "en" else self.rng.choice(list(invented.TITLES))
                found = invented.foreign(self.rng, language, self.group)
            else:
                found = self.rng.choice(self.facts)
            if found.title not in self.taken:
                self.taken.add(found.title)
                return found

    def people(self, fact):
        """The authors of a fact; where it knows none, names of other works' authors in a new mixture."""
        if fact.authors:
            return fact.authors[:30]
        known = [p for f in self.rng.sample(self.names, 6) for p in f.authors if p[0]]
        count = self.rng.choice([1, 1, 2, 2, 3, 3, 4, 4, 5, 6, 8])
        return [(self.rng.choice(known)[0], self.rng.choice(known)[1]) for _ in range(count)] if known else [("Jane",
            "Doe")]

    def work(self, kind="paper"):
        """A new work."""
        rng, fact = self.rng, self.fact(kind)
        year = fact.year if self.span[0] <= fact.year <= self.span[1] else rng.randint(*self.span)
        venue = rng.choice(self.native if self.native and fact.language == self.language and fact.language != "en"
                           and rng.random() < 0.6 else self.venues)
        year = max(year, {"p": 1992, "c": 1988}.get(venue.kind, year))
        number = fact.arxiv if fact.arxiv and not fact.arxiv.startswith("0000") else ""
        if not number and year > 1992 and (venue.acronym == "arXiv" or rng.random() < 0.6):
            number = addresses.arxiv_number(rng, year)
        start = rng.randint(1, 9000)
        alias = prefix(fact.title) or (invented.alias(rng) if rng.random() < 0.6 else "")
        return Work(fact.title, self.people(fact), kind, fact.language, venue, year, rng.randint(1, 12),
                    rng.randint(1, 28), alias, number, fact.doi,
                    [institutions.draw(rng, self.language) for _ in range(rng.choice([1, 1, 1, 2, 2, 3]))], fact.abstract,
                    rng.randint(1, 140), rng.randint(1, 12), (start, start + rng.randint(4, 25)),
                    rng.choice(PUBLISHERS), rng.choice(CITIES), rng.randint(0, 4000), rng.random() < 0.5)


def prefix(title):
    """The name of the system where the title begins with it ("BERT: Pre-training of ..."), else empty."""
    found = re.match(r"([^\s:]+(?: [A-Z0-9][^\s:]*)?)\s*: *(?=\S)", title)
    if not found or len(found[1]) > 24:
        return ""
    words = found[1].split()
    named = any(re.search(r"[A-Z].*[A-Z]|\d|^[a-z]+[A-Z]", w) for w in words) or (len(words) == 1 and found[1].istitle())
    return found[1] if named and (len(words) == 1 or all(re.search(r"[A-Z].*[A-Z]|\d", w) for w in words)) else ""


def halves(work):
    """The title in two: what stands before its colon and what follows; a title without one has only the second."""
    name = prefix(work.title)
    before, colon, after = (name, ":", without_prefix(work.title)) if name else work.title.partition(": ")
    return (before.strip(), after.strip()) if colon and after.strip() else ("", work.title)


def without_prefix(title):
    """The title after its system's name, or empty where it has none."""
    name = prefix(title)
    return re.sub(r"^\s*: *", "", title[len(name):]) if name else ""
