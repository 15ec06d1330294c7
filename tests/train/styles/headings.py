"""The headings of a list: its title and its sections, marked with their level and plain text."""
import surroundings
import topics

FORMS = ["{t}"] * 12 + ["**{t}**", "{e} {t}", "{n}. {t}", "{n} {t}", "[{t}](#content)", "{t} [{top}](#top)",
                        "<a name='{i}'></a>{t}", "*{t}*", "{t} #", "{n}) {t}", "{t}:"]
PLAIN = {"[{t}](#content)": "{t}", "{t} [{top}](#top)": "{t} {top}", "<a name='{i}'></a>{t}": "{t}", "**{t}**": "{t}",
         "*{t}*": "{t}", "{t} #": "{t}"}


class Headings:
    """How one list writes its headings, and all that it has written."""

    def __init__(self, pen):
        self.pen, self.all = pen, []
        self.level = self.first()
        self.form = pen.rng.choice(FORMS)

    def first(self):
        """The level of the sections; headings of entries stand below them."""
        style, rng = self.pen.style, self.pen.rng
        if style.container == "heading":
            return max(1, style.marker.count("#") - rng.choice([1, 1, 2]))
        return rng.choice([2] * 7 + [3, 1])

    def doubtful(self):
        """True if careful readers could differ on what a heading says."""
        return "{top}" in self.form

    def written(self, level, text, index=0, plain=False, parent=0):
        """A heading in the list's form."""
        pen, form = self.pen, "{t}" if plain else self.form
        values = {"t": text, "e": pen.rng.choice("📖📚🔥🎯🧠"), "n": f"{index + 1}" if level == self.level
                  else f"{parent + 1}.{index + 1}",
                  "i": f"s{index}", "top": surroundings.section(pen.rng, pen.style.language, "top")}
        said, shown = PLAIN.get(form, form).format(**values), form.format(**values)
        self.all.append((level, said))
        if level == 2 and pen.style.author_variant % 23 == 0 and form == "{t}":
            return pen.mark("heading", f"{shown}\n{'-' * max(3, len(shown))}", (level, said))
        return pen.mark("heading", f"{'#' * level} {shown}", (level, said))


def top(pen, name):
    """The title of the list, marked as a heading of the first level where it is one in Markdown."""
    text = surroundings.title(pen.rng, name)
    return pen.mark("heading", text, (1, name)) if not text.startswith("<") else text


def sections(pen, shelf, plan):
    """The sections of a list: (heading, venue or None, year or 0) of each."""
    rng, size, (low, high) = pen.rng, pen.rng.choice([1, 2, 3, 4, 5, 7]), shelf.span
    if plan == "year":
        return [(str(y), None, y) for y in range(high, max(low, high - size) - 1, -1)]
    if plan == "venue":
        return venues(rng, shelf, size)
    if plan == "week":
        return [(f"Papers of the Week ({rng.choice(['May', 'June', 'July'])} {d} - {d + 6})", None, 0)
                for d in rng.sample(range(1, 24), min(size, 4))]
    if plan == "flat":
        return [(surroundings.section(rng, pen.style.language, "papers"), None, 0)]
    return [(topics.heading(topics.draw(rng, pen.group, pen.style.language)), None, 0) for _ in range(size)]


def venues(rng, shelf, size):
    """Sections that are named after a venue and a year."""
    found = [v for v in shelf.venues if v.kind != "p"]
    made = [(v, rng.randint(*shelf.span)) for v in rng.sample(found, min(size, len(found)))]
    forms = ["{a} {y}"] * 3 + ["{a}'{yy:02d}", "{w} ({a}) {y}", "{y} {a}", "{a}-{y}"]
    return [(rng.choice(forms).format(a=v.acronym, w=v.full, y=y, yy=y % 100), v, y) for v, y in made]
