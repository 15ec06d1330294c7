"""The truth of a marked list as the labels of real lists have it."""
import re

import works

# The kinds of fields whose places in the text go with the truth, as offsets in characters of the whole file.
SPANS = ("title", "alias", "author", "etal", "venue", "vyear", "vdate", "year", "date", "affil", "id", "url", "code", "note")
PLAIN = re.compile(r"\s+")


def one_line(text):
    """A text over several lines as one."""
    return PLAIN.sub(" ", text.replace("\u00a0", " ")).strip()


def unique(values):
    """The values without repetitions, in order."""
    return list(dict.fromkeys(values))


class Reader:
    """Reads the fields of every entry from the spans of a plain text."""

    def __init__(self, plain, spans):
        self.plain, self.spans = plain, spans
        self.starts = [0] + [m.end() for m in re.finditer("\n", plain)]
        self.single_top = sum(1 for k, v, b, e in spans if k == "heading" and v[0] == 1) == 1

    def line(self, at):
        """The 1-based line of a place."""
        import bisect
        return bisect.bisect_right(self.starts, at)

    def entries(self):
        """All entries in order."""
        out, path = [], []
        for i, (kind, value, begin, end) in enumerate(self.spans):
            if kind == "heading":
                path = [h for h in path if h[0] < value[0]] + [value]
            elif kind == "entry":
                inside = [s for s in self.spans[i + 1 :] if s[2] < end and s[3] <= end]
                section = [text for level, text in path if not (level == 1 and self.single_top)]
                out.append(self.entry(value, begin, end, inside, section))
        return out

    def texts(self, inside, kind):
        """The texts of a kind of field."""
        return [one_line(self.plain[b:e]) for k, v, b, e in inside if k == kind]

    def values(self, inside, *kinds):
        """The values of some kinds of fields."""
        return [v for k, v, b, e in inside if k in kinds]

    def entry(self, about, begin, end, inside, section):
        """One entry."""
        text = self.plain[begin:end]
        first, last = begin + len(text) - len(text.lstrip()), begin + len(text.rstrip()) - 1
        urls = self.values(inside, "url")
        out = {"line": self.line(first), "end": self.line(last), "title": self.titles(inside),
               "ids": unique([i for u in urls for i in u[1]] + self.values(inside, "id")), "url": unique(u[0] for u in urls)}
        dates = self.values(inside, "date", "vdate")
        out["venue"] = self.venue(inside)
        years = self.values(inside, "vyear", "year") + [int(d[:4]) for d in dates]
        if about["inherited"] and not out["venue"]:
            out["inherited"] = about["inherited"]
        out["year"] = years[0] if years else None
        if dates:
            out["date"] = dates[0]
        out["authors"] = self.texts(inside, "author") or None
        if self.values(inside, "etal"):
            out["et_al"] = True
        if self.values(inside, "affil"):
            out["affiliations"] = unique(self.texts(inside, "affil"))
        out["section"] = section
        out["note"], out["code"] = self.texts(inside, "note"), unique(self.texts(inside, "code"))
        out["spans"] = [[k, b, e] for k, v, b, e in inside if k in SPANS]
        if about.get("doubt"):
            out["doubt"] = about["doubt"]
        return out

    def titles(self, inside):
        """The right titles, the best first."""
        titles, names = self.texts(inside, "title"), [(v, one_line(self.plain[b:e])) for k, v, b, e in inside
            if k == "alias"]
        if not titles:
            return []
        title = titles[0].rstrip(",").strip()
        out = [title]
        if names and not title.startswith(names[0][1] + ":"):
            whole = f"{names[0][1]}: {title}"
            out = [whole, title] if names[0][0] == "joined" else [title, whole]
        rest = works.without_prefix(title)
        return unique(out + ([rest] if rest else []))

    def venue(self, inside):
        """The venue that the entry says, with its year where it stands beside it."""
        names = self.values(inside, "venue")
        if not names:
            return None
        years = self.values(inside, "vyear") + [int(d[:4]) for d in self.values(inside, "vdate")]
        return {"name": unique(n for group in names for n in group), "year": years[0] if years else None}
