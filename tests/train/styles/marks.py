"""Marked text: a string in which private-use characters enclose the fields of an entry.

The list is written with its marks; at the end they are taken out, and what they enclosed is the truth.
So a title, an author or an entry's lines are by construction what the text says."""

OPEN, SHUT, CLOSE = "\ue000", "\ue001", "\ue002"


class Marks:
    """The table of all marks of one document: number -> (kind, value)."""

    def __init__(self):
        self.table = []

    def wrap(self, kind, text, value=None):
        """Encloses `text` as a field of `kind`; `value` is what the truth says where it is not the text itself."""
        self.table.append((kind, value))
        return f"{OPEN}{len(self.table) - 1}{SHUT}{text}{CLOSE}"

    def read(self, marked):
        """The plain text and the spans (kind, value, begin, end) in the order in which they begin."""
        plain, spans, stack, size, i = [], [], [], 0, 0
        while i < len(marked):
            c = marked[i]
            if c == OPEN:
                shut = marked.index(SHUT, i)
                stack.append((int(marked[i + 1 : shut]), size, len(spans)))
                spans.append(None)
                i = shut + 1
                continue
            if c == CLOSE:
                number, begin, at = stack.pop()
                kind, value = self.table[number]
                spans[at] = (kind, value, begin, size)
            else:
                plain.append(c)
                size += 1
            i += 1
        assert not stack, "a mark is left open"
        return "".join(plain), spans


def strip(marked):
    """The text without its marks."""
    out, i = [], 0
    while i < len(marked):
        if marked[i] == OPEN:
            i = marked.index(SHUT, i) + 1
            continue
        if marked[i] != CLOSE:
            out.append(marked[i])
        i += 1
    return "".join(out)


def width(marked):
    """The number of characters that a reader sees."""
    return len(strip(marked))


class Pen:
    """One writer at work on one list."""

    def __init__(self, rng, style, group):
        self.rng, self.style, self.group = rng, style, group
        self.marks = Marks()
        self.definitions, self.doubt = [], []
        self.shelf, self.link_place = None, ""
        self.entry_indent, self.empty_cell = "", ""
        self.sub_marker = rng.choice(["- ", "- ", "* ", "+ "])

    def mark(self, kind, text, value=None):
        """Encloses a field."""
        return self.marks.wrap(kind, text, value)

    def reference(self, label, marked_url, url, target):
        """A link whose address stands in a definition further down."""
        number = len(self.definitions) + 1
        self.definitions.append((number, url))
        text = f"[{label}][{number}]"
        return self.mark("url", text, target) if target else text

    def definitions_text(self):
        """The definitions that the list still owes."""
        out = "\n".join(f"[{number}]: {url}" for number, url in self.definitions)
        return out
