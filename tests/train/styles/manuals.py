"""References in styles that are drawn at random, each part marked: what journals, publishers and countries do, mixed freely."""
import gzip
import re

import bibliography
import facts
import persons

NAMES = ("full", "initials", "packed", "comma_full", "comma_initials", "vancouver", "first_inverted", "capitals", "initials",
         "comma_initials", "full")
MONTHS = ("January", "Feb.", "March", "April", "mai", "June", "Juli", "Aug.", "September", "Oct.", "November", "décembre")
WORDS = {  # "in", "and", "(eds.)" behind names, "edited by" before them, volume, number, pages, edition
    "en": ("In", "and", ("(Eds.)", "(eds)", "(eds.)", "editors", "Eds.", "eds.", "(Ed.)", "(ed.)", "editor"),
           ("edited by", "ed. by", "Ed.", "ed."), ("Vol.", "vol.", "Volume", "volume"), ("no.", "No.", "issue", "number", "iss."),
           ("pp.", "pages", "p.", "pp", "Pages"), ("2nd ed.", "2nd edition", "Third Edition", "3rd ed.", "Rev. ed.", "second edition")),
    "de": ("In", "und", ("(Hrsg.)", "(Hg.)", "Hrsg.", "(Hgg.)"), ("hrsg. von", "herausgegeben von", "Hrsg. v."), ("Bd.", "Band", "Jg."),
           ("Nr.", "H.", "Heft"), ("S.", "Seiten"), ("2. Aufl.", "3. Auflage", "2., überarb. Aufl.")),
    "fr": ("dans", "et", ("(dir.)", "(éds)", "(dir.)", "éd.", "(éds.)"), ("sous la direction de", "dir.", "éd. par"), ("vol.", "t.", "tome"),
           ("n°", "no", "fasc."), ("p.", "pp."), ("2e éd.", "2e édition", "nouv. éd.")),
    "es": ("en", "y", ("(eds.)", "(coords.)", "(ed.)", "(comps.)"), ("ed. de", "editado por", "coord."), ("vol.", "t.", "Vol."),
           ("núm.", "n.º", "no."), ("pp.", "págs.", "p."), ("2.ª ed.", "3a ed.")),
    "it": ("in", "e", ("(a cura di)", "(eds.)", "(ed.)"), ("a cura di", "ed."), ("vol.", "XXI,"), ("n.", "fasc."), ("pp.", "p."),
           ("2a ed.", "nuova ed."))}
UNIVERSITIES = ("Stanford University", "University of Bergen", "MIT", "Universität Wien", "Université Paris 7", "Rice University",
                "University of California, Berkeley", "Univ. of Edinburgh", "Department of Computer Science, Yale University",
                "Universidad de Chile", "Princeton University", "Indian Institute of Science", "Carnegie Mellon University")
THESES = ("PhD thesis", "Ph.D. dissertation", "Ph.D. thesis", "Doctoral dissertation", "Master's thesis", "Dissertation", "Thèse de doctorat",
          "Unpublished doctoral dissertation", "Diss.", "M.Sc. thesis")
REPORTS = ("Technical Report {}", "Tech. Rep. {}", "Technical report TR-{}", "Working Paper {}", "Research Report RR-{}", "Tech. Report CS-{}",
           "Discussion Paper {}", "RFC {}", "NBER Working Paper No. {}", "Report no. {}")
NUMBERS = ("{v}({n})", "{v} ({n})", "{V} {v}, {N} {n}", "{V} {v}({n})", "{v}", "{v}", "{v}.{n}", "{v}, {N} {n}", "{v}/{n}", "{V} {v}", "{v}:{n}", "{v}, {n}",
           "{V} {v}, {N} {n}", "{N} {n}", "Series {n}, {v}", "{v}")
PAGES = ("{P} {a}–{b}", "{a}–{b}", "{a}-{b}", "{P} {a}-{b}", "{a}", "{P} {a}", "{P}{a}-{b}", "{a}--{b}", "{a}ff", "Article {a}", "{P} {a} – {b}", "({P} {a}-{b})")
GAPS = (". ", ", ", ", ", ". ", " ", ": ", "; ")


def booktitles(shared):
    """The names of proceedings, each without what its first comma parts off."""
    for path in sorted((shared / "data/bib").glob("*.bib.gz")):
        with gzip.open(path, "rt", encoding="utf8") as file:
            for e in bibliography.entries(file.read()):
                name = bibliography.plain(e.get("booktitle", "") or "")
                if name:
                    yield name.split(", ")[0]


class Works:
    """What references are made of: titles, people, journals, books, publishers and places."""

    def __init__(self, shared, pools, draw):
        found = [f for source in (facts.dblp, facts.demo, facts.semantic_scholar, facts.arxiv) for f in source(shared)]
        found = [f for f in found if facts.usable(f.title)]
        self.draw, self.pools = draw, pools
        self.titles = [f.title for f in found]
        self.people = sorted({p for f in found if facts.well_named(f.authors) for p in f.authors})
        self.books = sorted(set(booktitles(shared)))

    def title(self):
        """A title: of any field, or of computing; some are two sentences."""
        return self.draw.choice(self.pools["title"] if self.draw.random() < .6 else self.titles)

    def persons(self, most=5):
        """People, mostly few."""
        return self.draw.sample(self.people, min(self.draw.choice((1, 1, 1, 2, 2, 3, 4)), most))

    def of(self, tag):
        """Another part of a kind."""
        return self.draw.choice(self.pools[tag])

    def book(self):
        """What holds other works: proceedings or a collection."""
        return self.draw.choice(self.books) if self.draw.random() < .3 else self.of("container-title")


class Manual:
    """One style, and one reference in it."""

    def __init__(self, works, draw):
        self.works, self.draw = works, draw
        pick = self.pick = draw.choice
        self.inside, self.joint, self.behind, self.before, volume, number, pages, edition = WORDS[
            pick(("en", "en", "en", "en", "de", "fr", "es", "it"))]
        self.volume, self.number, self.page, self.edition = pick(volume), pick(number), pick(pages), pick(edition)
        self.names, self.comma = pick(NAMES), pick((", ", ", ", "; ", " and ", ", ", " – ") if draw.random() < .3 else (", ",))
        self.last = pick((f" {self.joint} ", f", {self.joint} ", " & ", ", & ", self.comma))
        self.after_people = pick((". ", ", ", ": ", " ", ". ", ", ", ". ", " - "))
        self.year_at = pick(("people", "people", "end", "end", "container", "place"))
        self.open, self.close = pick((("“", "”"), ('"', '"'), ("«\u00a0", "\u00a0»"), ("", ""), ("", ""), ("", ""), ("‘", "’"), ("„", "“"), ("", "")))
        self.gap, self.small_gap = pick(GAPS[:4]), pick((", ", ", ", ". ", " "))
        self.in_before = pick((self.inside, self.inside.lower(), self.inside + ":", self.inside.lower() + ":", self.inside, ""))
        self.place_first = draw.random() < .6

    def year(self):
        """A year, at times with a month or a letter."""
        year = str(self.draw.randint(1960, 2024) if self.draw.random() < .85 else self.draw.randint(1700, 1960))
        chance = self.draw.random()
        return f"{self.pick(MONTHS)} {year}" if chance < .08 else year + self.pick("ab") if chance < .11 and self.year_at == "people" else year

    def date(self, forms=("{}", "({})", "{}", "{}")):
        """The date part."""
        return "date", self.pick(forms).format(self.year())

    def team(self, people, tag="author"):
        """People in one part."""
        names = [persons.written(p, self.names, i == 0) for i, p in enumerate(people)]
        more = " et al." if self.draw.random() < .06 else ""
        return tag, persons.joined(names, self.comma, self.last) + more

    def editors(self):
        """Those who edited a book, before or behind its name; with "In"."""
        people = self.works.persons(3)
        names = [persons.written(p, self.pick(("initials", "full", self.names)), i == 0) for i, p in enumerate(people)]
        written = persons.joined(names, self.comma if self.comma != " and " else ", ", f" {self.pick((self.joint, '&'))} ")
        book = ("container-title", self.works.book())
        sign = self.pick(self.behind)
        form = self.draw.randrange(5)
        if form == 0:
            return [("container-title", f"{self.in_before} {book[1]}".strip()), ("editor", f"{self.pick(self.before)} {written}")]
        if form == 1:
            return [("container-title", f"{self.in_before} {book[1]}".strip()), ("editor", f"({written}, {sign.strip('()')})")]
        comma = "," if not sign.startswith("(") else ""
        return [("editor", f"{self.in_before or self.inside} {written}{comma} {sign}"), book]

    def numbers(self):
        """Volume and issue."""
        return "volume", self.pick(NUMBERS).format(v=self.draw.randint(1, 320), n=self.draw.randint(1, 40), V=self.volume, N=self.number)

    def pages(self):
        """Pages."""
        first = self.draw.randint(1, 2000)
        return "pages", self.pick(PAGES).format(a=first, b=first + self.draw.randint(3, 40), P=self.page)

    def house(self):
        """Publisher and place, in the order of the style; either may be missing."""
        both = [("location", self.works.of("location")), ("publisher", self.works.of("publisher"))]
        both = both[::1 if self.place_first else -1]
        chance = self.draw.random()
        return both if chance < .7 else [self.pick(both)]

    def journal(self):
        """Where an article appeared."""
        name = ("journal", (f"{self.in_before} " if self.draw.random() < .1 else "") + self.works.of("journal"))
        rest = [self.numbers()] + ([self.pages()] if self.draw.random() < .85 else [])
        return [name] + rest

    def chapter(self):
        """The book that a work is part of."""
        rest = [self.pages()] if self.draw.random() < .7 else []
        house = self.house() if self.draw.random() < .6 else []
        volume = [self.numbers()] if self.draw.random() < .15 else []
        book = self.editors() if self.draw.random() < .6 else [("container-title", f"{self.in_before} {self.works.book()}".strip())]
        return book + volume + (rest + house if self.draw.random() < .6 else house + rest)

    def alone(self):
        """What follows the title of a book, a thesis or a report."""
        chance = self.draw.random()
        if chance < .12:
            return [("genre", self.pick(THESES)), ("publisher", self.pick(UNIVERSITIES))]
        if chance < .24:
            return [("genre", self.pick(REPORTS).format(self.draw.randint(2, 4000))), ("publisher", self.pick(UNIVERSITIES))]
        if chance < .3:
            return [("note", "Retrieved from"), ("url", f"http://www.{self.pick(('acme', 'example', 'w3', 'bund'))}.org/{self.draw.randint(1, 99)}.html")]
        edition = [("edition", self.edition)] if self.draw.random() < .2 else []
        collection = [("collection-title", f"({self.works.of('container-title')} {self.draw.randint(1, 200)})")] if self.draw.random() < .1 else []
        return edition + collection + self.house()

    def make(self):
        """The parts of one reference, with the marks between."""
        kind = self.pick(("journal", "journal", "chapter", "chapter", "alone"))
        title, quotes = self.works.title(), kind != "alone" or self.draw.random() < .2
        parts = [self.team(self.works.persons())]
        if self.year_at == "people":
            parts.append(self.date(("({})", "{}", "({})", "[{}]")))
        has_title = kind != "journal" or self.draw.random() > .06
        title_part = [("title", title)] if has_title else []
        parts += title_part + getattr(self, kind)()
        if self.year_at != "people":
            at = {"end": len(parts), "container": min(len(parts), 4), "place": len(parts) - 1}[self.year_at]
            parts.insert(max(at, 2), self.date())
        return self.pointed(parts, quotes)

    def pointed(self, parts, quotes):
        """The parts with their marks."""
        out = []
        for i, (tag, text) in enumerate(parts):
            follower = parts[i + 1][0] if i + 1 < len(parts) else None
            mark = (self.gap if tag in ("title", "editor", "genre", "note", "container-title") else self.small_gap).rstrip()
            if follower is None:
                mark = self.pick((".", ".", "", "."))
            elif tag == "author":
                mark = "" if follower == "date" and parts[1][1][:1] in "([" else self.after_people.rstrip()
            elif tag == "date" and i == 1:
                mark = self.pick((".", ".", "", ":", ","))
            elif tag == "journal" or (tag == "container-title" and follower == "volume"):
                mark = self.pick((",", "", "", "."))
            elif tag == "volume" and follower in ("pages", "date"):
                mark = self.pick((":", ",", ",", "", "."))
            elif tag == "location" and follower == "publisher":
                mark = self.pick((":", ":", ","))
            elif tag == "container-title" and follower in ("pages", "location", "editor"):
                mark = self.pick((",", ".", "", ","))
            text = self.titled(text, mark, quotes) if tag == "title" else text + ("" if text.endswith(mark or " ") else mark)
            out.append((tag, re.sub(r"([?!])\.$", r"\1", text)))
        return out

    def titled(self, text, mark, quotes):
        """A title in the quotation marks of the style, its mark within or behind them."""
        if text[-1:] in "?!":
            mark = ""
        if not quotes or not self.open:
            return text + mark
        return f"{self.open}{text}{mark}{self.close}" if self.place_first else f"{self.open}{text}{self.close}{mark}"


def made(works, draw):
    """One reference in one style."""
    return Manual(works, draw).make()
