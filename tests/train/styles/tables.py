"""Entries as rows of tables, in Markdown and in HTML."""
import links
import marks
import parts
import containers
import vocabulary

OWN = {"badge": ["", " "], "stars": ["Stars"], "code": ["Code"]}


def headers(pen):
    """The names of the columns, in the list's language; some tables have none for the title."""
    style, words = pen.style, vocabulary.FIELDS[pen.style.language if pen.rng.random() < 0.85 else "en"]
    names = []
    for part in style.order:
        pool = [style.attributes[part]] if part in style.attributes else words.get(part) or OWN.get(part, ["#"])
        name = pool[style.author_variant % len(pool)]
        names.append("" if part == "title" and style.author_variant % 11 == 0 else f"**{name}**"
                     if style.author_variant % 7 == 0 and name else name)
    return names


def cells(pen, work):
    """A row's cells, one a column."""
    target = links.address(pen.rng, work)
    if pen.style.link_on == "none" and work.kind == "paper":
        target = ("", [])
    written = parts.written(pen, work, target)
    return [written.get(part, pen.empty_cell).replace("\n", "<br>") for part in pen.style.order]


def filled(cell):
    """True for a cell that says something."""
    return marks.strip(cell).strip() not in ("", "-", "N/A")


def led(pen, names, rows):
    """The alias and the title in one column, as in "[**GPTQ**] Title"."""
    order = pen.style.order
    at = order.index("alias") if "alias" in order else -1
    if at < 0 or order[at + 1 : at + 2] != ["title"] or pen.style.author_variant % 2:
        return order, names, rows
    gap = " " if pen.style.wraps["alias"][0] else ": "
    join = lambda r: r[:at] + [(r[at] + gap if filled(r[at]) else "") + r[at + 1]] + r[at + 2 :]
    return order[:at] + order[at + 1 :], names[:at] + names[at + 1 :], [join(r) for r in rows]


def merged(pen, names, rows):
    """Two columns in one, parted by a line break, as in "Title & Authors"."""
    style = pen.style
    order, names, rows = led(pen, names, rows)
    at = next((i for i, p in enumerate(order[:-1]) if p == "title"), None)
    if at is None or style.author_variant % 3 or order[at + 1] not in ("authors", "venue", "affil", "links", "note"):
        return names, rows
    gap = " <br> "
    if order[at + 1] == "affil" and style.wraps["affil"][0]:
        gap = "" if style.wraps["affil"][0].startswith("(") and style.author_variant % 2 else " "
    if order[at + 1] == "note":
        gap = [" - ", "  ", ": ", " <br> ", ". "][style.author_variant % 5]
    join = lambda cells: cells[:at] + [cells[at] + (gap + cells[at + 1] if filled(cells[at + 1]) else "")] + cells[at + 2 :]
    return names[:at] + [f"{names[at]} & {names[at + 1]}" if names[at] else ""] + names[at + 2 :], [join(r) for r in rows]


def padded(cells, widths):
    """The cells filled to the widths of their columns."""
    return [c + " " * max(0, w - marks.width(c)) for c, w in zip(cells, widths)]


def markdown(pen, names, rows):
    """The rows as a table with pipes."""
    style = pen.style
    rule = [":---:", "---", ":--", ":-:", "------"][style.author_variant % 5]
    rules = [rule] * len(names)
    if style.author_variant % 4 == 0 and len(rows) < 60:
        widths = [min(60, max([marks.width(n)] + [marks.width(r[i]) for r in rows])) for i, n in enumerate(names)]
        names, rows, rules = padded(names, widths), [padded(r, widths) for r in rows], ["-" * max(3, w) for w in widths]
    left, gap, right = [("| ", " | ", " |"), ("|", "|", "|"), ("", " | ", ""),
                        ("| ", " | ", " |")][style.author_variant % 4 if len(names) > 1 else 0]
    if not left:
        rows = [[r[0] if marks.strip(r[0]).strip() else "-"] + r[1:] for r in rows]
        names = [names[0].strip() or "-"] + names[1:]
    line = lambda cells: left + gap.join(cells) + right
    return [line(names), line(rules)], [line(r) for r in rows]


def html(pen, names, rows):
    """The rows as an HTML table."""
    row = lambda cells, tag: "  <tr>\n" + "\n".join(f"    <{tag}>{containers.as_html(c)}</{tag}>"
        for c in cells) + "\n  </tr>"
    return ["<table>", row(names, "th")], [row(r, "td") for r in rows] + ["</table>"]


def block(pen, shelf, kinds, inherited, start):
    """A table with one row a work."""
    works = [shelf.work(kind) for kind in kinds]
    pen.empty_cell = pen.rng.choice(["", "", "-", " ", "N/A"])
    rows = [cells(pen, w) for w in works]
    numbers = ["{n}) ", "{n}. ", "[{n}] "][pen.style.author_variant % 3] if pen.style.author_variant % 8 == 3 else ""
    rows = [[numbers.format(n=start + i) + r[0]] + r[1:] for i, r in enumerate(rows)]
    names, rows = merged(pen, headers(pen), rows)
    if pen.style.author_variant % 6 == 1:
        names, rows = ["#"] + names, [[str(start + i)] + r for i, r in enumerate(rows)]
    escape = lambda c: c.replace("|", "\\|")
    names, rows = names, [[escape(c) for c in r] for r in rows]
    write = html if pen.style.container == "html_table" else markdown
    head, body = write(pen, names, rows)
    body = [pen.mark("entry", b, {"inherited": inherited, "kind": w.kind, "doubt": pen.doubt}) for b,
            w in zip(body, works)] + body[len(works) :]
    return "\n".join(head + body)
