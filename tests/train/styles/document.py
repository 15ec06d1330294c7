"""A whole list: title, surroundings, sections and their entries."""
import random

import composition
import containers
import draw
import headings
import marks
import parts
import prose
import surroundings
import tables
import topics
import truth
import works


class Document:
    """One list while it is written."""

    def __init__(self, seed, groups):
        self.rng = rng = random.Random(seed)
        group = rng.choice(["cs"] * 11 + ["science"] * 6 + ["humanities"] * 3)
        self.pen = marks.Pen(rng, draw.style(rng), group)
        self.shelf = works.Shelf(rng, groups, group, self.pen.style.language)
        self.pen.shelf = self.shelf
        self.style, self.count, self.number = self.pen.style, rng.choice([12, 18, 25, 35, 50]), 1
        self.blocks = []
        self.kind = rng.choice(["paper"] * 46 + ["model", "model", "repository", "book",
            "blog"]) if not self.style.reference else "paper"
        if self.kind != "paper":
            self.style.order = [p for p in self.style.order if p not in parts.ABSENT[self.kind]]
        self.venue = rng.choice([v for v in self.shelf.venues
                                 if v.kind != "p"]) if rng.random() < 0.12 and "venue" not in self.style.order else None
        self.plan = rng.choice(["topic"] * 8 + ["year"] * 2 + ["venue"] * 2 + ["flat", "week"])
        self.headings = headings.Headings(self.pen)
        self.level = self.headings.level
        if self.headings.doubtful() or self.style.container == "nested":
            self.pen.doubt = ["section"]

    def add(self, *texts):
        """Blocks, parted by blank lines."""
        self.blocks += [t for t in texts if t]

    def kinds(self, size):
        """The kinds of works of a run: papers, rarely something else."""
        return [self.rng.choice(["book", "blog", "repository"]) if self.rng.random() < 0.015 else self.kind
                for _ in range(size)]

    def run(self, kinds, inherited):
        """A run of entries in the list's container."""
        if not kinds:
            return ""
        write = tables.block if self.style.container in ("table",
            "html_table") else self.nested if self.style.container == "nested" else containers.block
        out = write(self.pen, self.shelf, kinds, inherited, self.number)
        self.number = self.number + len(kinds) if self.style.author_variant % 2 else 1
        return out

    def nested(self, pen, shelf, kinds, inherited, start):
        """Entries under bullets of topics, years or venues."""
        out, by = [], self.style.author_variant % 4
        while kinds:
            size = self.rng.randint(2, 5)
            text, said = self.parent(by, inherited)
            body = containers.block(pen, shelf, kinds[:size], said, start)
            out.append("- " + text + "\n" + body)
            kinds = kinds[size:]
            self.shelf.release()
        return "\n".join(out)

    def parent(self, by, inherited):
        """A parent bullet's text and the venue that it states."""
        bold = "**" if self.style.author_variant % 2 else ""
        if by == 1 and "venue" not in self.style.order:
            venue, year = self.shelf.hold(self.rng.choice([v for v in self.shelf.venues if v.kind == "c"]
                or self.shelf.venues), self.rng.randint(*self.shelf.span))
            return f"{bold}{venue.acronym} {year}{bold}", {"name": [venue.acronym, venue.full], "year": year}
        if by == 2:
            self.shelf.hold_year(year := self.rng.randint(*self.shelf.span))
            return f"{bold}{year}{bold}", inherited
        if by == 3:
            work = self.shelf.work()
            text = composition.lines(self.pen, work)[0][1]
            return self.pen.mark("entry", text, {"inherited": inherited, "kind": work.kind,
                "doubt": self.pen.doubt}), inherited
        topic = topics.heading(topics.draw(self.rng, self.pen.group, self.style.language))
        return f"{bold}{topic}{bold}" + self.rng.choice(["", "", ":", f" ({self.rng.randint(2, 9)})"]), inherited

    def section(self, index, text, venue, year, size):
        """One section with its prose and entries, at times in sub-sections."""
        rng = self.rng
        inherited = self.over()
        if venue or year:
            self.shelf.hold(venue, year) if venue else self.shelf.hold_year(year)
        if venue and "venue" not in self.style.order:
            inherited = {"name": [venue.acronym, venue.full], "year": year}
        if self.style.author_variant % 13 == 0:
            self.add(f'<a name="s{index}"></a>')
        self.add(self.headings.written(self.level, text, index))
        if rng.random() < 0.25:
            self.add(prose.description(rng, self.pen.group))
        deeper = self.level + 1 if self.style.container != "heading" else 0
        if size > 8 and deeper and rng.random() < 0.35 or (self.style.container == "heading" and self.level
                + 1 < self.style.marker.count("#")):
            count = rng.randint(2, 3)
            for i in range(count):
                self.add(self.headings.written(self.level + 1, topics.heading(topics.draw(rng, self.pen.group,
                    self.style.language)), i, parent=index))
                self.body(max(2, size // count), inherited)
        else:
            self.body(size, inherited)
        self.shelf.release()

    def body(self, size, inherited):
        """The entries of a section and what parts it from the next."""
        rng = self.rng
        if size > 5 and self.style.author_variant % 10 == 4 and self.style.container in ("bullet", "ordered", "paragraph"):
            self.add(self.run(self.kinds(size // 2), inherited), surroundings.interlude(self.pen))
            self.pen.doubt = ["section"]
            size -= size // 2
        self.add(self.run(self.kinds(size), inherited))
        if rng.random() < 0.12:
            self.add(rng.choice([f"[{surroundings.section(rng, self.style.language, 'top')}](#top)", "---", "<br>",
                                 "**[`^ back to top ^`](#contents)**", "![](figures/overview.png)", "***"]))

    def over(self):
        """The venue that the title of the list states."""
        return {"name": [self.venue.acronym, self.venue.full], "year": self.venue_year} if self.venue else None

    def others(self):
        """A section of repositories, models, blogs, books or talks, as plain bullets with comments."""
        kind = self.rng.choice(["repository", "repository", "model", "blog", "book", "talk"])
        self.add(self.headings.written(self.level, self.rng.choice(draw.RESOURCES[kind]), 9))
        kept, self.style = self.style, draw.resource_style(self.rng, self.style, kind)
        self.pen.style = self.style
        self.add(self.run([kind] * self.rng.randint(2, 9), None))
        self.style = self.pen.style = kept

    def notice(self, kind):
        """A section that holds no works."""
        level = max(2, self.level) if self.style.container == "heading" else self.level
        self.add(self.headings.written(level, surroundings.section(self.rng, self.style.language, kind), 0, plain=True),
                 surroundings.notice(self.pen, kind))

    def body_text(self):
        """All that follows the title and the introduction."""
        rng = self.rng
        names = headings.sections(self.pen, self.shelf, self.plan)
        flat = self.plan == "flat" and rng.random() < 0.4
        if flat:
            self.add(self.run(self.kinds(self.count), self.over()))
        for i, (text, venue, year) in enumerate(names if not flat else []):
            self.section(i, text, venue, year, max(2, self.count // len(names) + rng.randint(-2, 3)))
        if rng.random() < 0.22:
            self.others()
        for kind, chance in (("people", 0.05), ("contribute", 0.25), ("citation", 0.12), ("license", 0.2), ("thanks", 0.1),
                             ("history", 0.12)):
            if rng.random() < chance:
                self.notice(kind)

    def write(self):
        """(plain Markdown, the truth of every entry)."""
        rng = self.rng
        self.venue_year = rng.randint(2015, 2026)
        name = surroundings.name(rng, self.style, self.pen.group)
        if self.venue:
            forms = ["{a} {y} Papers", "{a}{y}-Papers-with-Code",
                     "{a} {y} 论文合集"] if self.venue.kind == "c" else ["Papers in {w} {y}"]
            name = rng.choice(forms).format(a=self.venue.acronym, w=self.venue.full, y=self.venue_year)
            self.shelf.venues, self.shelf.span, self.shelf.native = [self.venue], (self.venue_year, self.venue_year), []
            self.plan = "topic" if self.plan in ("venue", "year") else self.plan
        self.add(*([headings.top(self.pen, name)] if rng.random() < 0.92 else []), *surroundings.opening(self.pen))
        if rng.random() < 0.12:
            self.notice("news")
        place = len(self.blocks)
        self.body_text()
        if self.headings.all and rng.random() < 0.4:
            here = [h for h in self.headings.all if h[0] >= self.level][:20] or self.headings.all
            self.blocks.insert(place, surroundings.contents(self.pen, here))
            if rng.random() < 0.7:
                words = surroundings.section(rng, self.style.language, "contents")
                self.blocks.insert(place, self.pen.mark("heading", f"{'#' * max(2, self.level)} {words}",
                    (max(2, self.level), words)))
        if self.style.container in ("heading", "paragraph") and rng.random() < 0.25:
            self.blocks.insert(place, surroundings.titles(self.pen, self.blocks))
        self.add(self.pen.definitions_text())
        gap = "\n\n" if self.style.container in ("table", "html_table", "paragraph",
            "heading") or rng.random() < 0.8 else "\n"
        return self.finish(self.joined(gap))

    def joined(self, gap):
        """All blocks; headings always stand apart from the text before them."""
        out = ""
        for block in self.blocks:
            tight = gap == "\n" and out.rstrip("\ue002").rsplit("\n",
                1)[-1].lstrip("\ue000\ue001\ue0020123456789").startswith("#")
            out += ("" if not out else "\n" if tight else "\n\n") + block
        return out + "\n"

    def finish(self, marked):
        """The plain text, its truth and the number of lines."""
        plain, spans = self.pen.marks.read(marked)
        if self.rng.random() < 0.04:
            plain = plain.replace("\n", "\r\n")
            spans = respan(plain, spans)
        return plain, truth.Reader(plain, spans).entries()


def respan(plain, spans):
    """The spans moved to a text whose line ends have become two characters."""
    place = [new for new, c in enumerate(plain) if c != "\r"] + [len(plain)]
    return [(k, v, place[b], place[e]) for k, v, b, e in spans]
