"""Entries in the containers of Markdown: bullets, numbers, paragraphs, headings, details, HTML lists."""
import re

import composition
import links
import marks


def entry(pen, work, number, inherited):
    """One entry in the list's container, marked with what it inherits and how deep it stands."""
    pen.entry_indent = ""
    about = {"inherited": inherited, "kind": work.kind, "doubt": pen.doubt}
    text = WRITERS.get(pen.style.container, bullet)(pen, work, number)
    return pen.mark("entry", text, about)


def bullet(pen, work, number):
    """A bullet; a nested one stands under a topic's bullet."""
    style = pen.style
    marker = style.marker.format(n=number)
    outer = style.indent if style.container == "nested" else ""
    offset = len(marker.split("[")[0])
    indent = outer + (style.indent if len(style.indent.expandtabs(4)) >= offset and style.author_variant % 2
                      else " " * offset)
    pen.entry_indent = indent
    return composition.flowing(pen, composition.lines(pen, work), outer + marker, indent)


def bracketed(pen, work, number):
    """A paragraph that begins with its number in brackets."""
    return composition.flowing(pen, composition.lines(pen, work), pen.style.marker.format(n=number), "")


def paragraph(pen, work, number):
    """A paragraph; its sub-bullets stand below it."""
    segments = composition.lines(pen, work)
    if any(kind == "sub" for kind, _ in segments):
        return composition.under(pen, segments, pen.style.marker + segments[0][1])
    quote = pen.style.marker if pen.style.marker == "> " else ""
    return composition.flowing(pen, segments, pen.style.marker, quote)


def heading(pen, work, number):
    """A heading of its own, with the rest below."""
    segments = composition.lines(pen, work)
    return composition.under(pen, segments, pen.style.marker.format(n=number) + segments[0][1].replace("\n", " "))


def details(pen, work, number):
    """A <details> block whose summary is the entry's first line."""
    segments = composition.lines(pen, work)
    summary = as_html(segments[0][1])
    bold = pen.style.author_variant % 2
    head = f"<details>\n<summary>{'<b>' if bold else ''}{summary}{'</b>' if bold else ''}</summary>"
    rest = composition.under(pen, [["head", ""]] + segments[1:], "")
    return head + (rest if rest else "") + "\n\n</details>"


def html_list(pen, work, number):
    """An item of an HTML list."""
    segments = composition.lines(pen, work)
    return "<li>" + "<br>\n".join(as_html(text) for _, text in segments) + "</li>"


def as_html(text):
    """Markdown links and emphasis as HTML."""
    text = re.sub(r"!\[([^\]]*)\]\(([^()]*)\)", r'<img src="\2" alt="\1">', text)
    text = re.sub(r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(((?:[^()]|\([^()]*\))*)\)", r'<a href="\2">\1</a>', text)
    text = re.sub(r"\*\*((?:(?!\*\*).)+)\*\*", r"<b>\1</b>", text, flags=re.S)
    return re.sub(r"\*([^*\n]+)\*", r"<i>\1</i>", text)


WRITERS = {"bullet": bullet, "ordered": bullet, "nested": bullet, "bare": bullet, "bracketed": bracketed,
           "paragraph": paragraph, "heading": heading, "details": details, "html_list": html_list}


def shared_bullets(pen, texts):
    """Some lists name two works in one bullet: "A (2005) and B (2012)"."""
    if pen.style.author_variant % 7 or pen.style.marker.strip() not in ("-", "*", "+"):
        return texts
    out = []
    for text in texts:
        if out and "\n" not in out[-1] + text and pen.rng.random() < 0.12:
            out[-1] += pen.rng.choice([" and ", "; ", " / ", ", "]) + text.replace(pen.style.marker, "", 1).lstrip()
        else:
            out.append(text)
    return out


def number_alone(pen, work):
    """A work of which the list gives only its identifier or address."""
    target = links.address(pen.rng, work)
    url = pen.mark("url", target[0], target)
    if not target[1] or not target[1][0].startswith("arxiv:"):
        return url
    return pen.rng.choice([url, pen.mark("id", "arXiv:" + target[1][0][6:], target[1][0])])


def block(pen, shelf, kinds, inherited, start):
    """A run of entries as a list writes it; `kinds` are the kinds of its works."""
    style = pen.style
    texts = [entry(pen, shelf.work(kind), start + i, inherited) for i, kind in enumerate(kinds)]
    if style.container in ("bullet", "nested", "ordered") and not style.breaks and not style.blank_between:
        texts = shared_bullets(pen, texts)
    if style.container == "bullet" and style.author_variant % 6 == 0 and pen.rng.random() < 0.2:
        texts.insert(pen.rng.randint(0, len(texts)), pen.mark("entry", style.marker + number_alone(pen, shelf.work()),
            {"inherited": inherited, "kind": "paper"}))
    gap = "\n\n" if style.blank_between or style.container in ("paragraph", "bracketed", "heading", "details") else "\n"
    if style.container == "bare":
        gap = "\n\n" if style.author_variant % 2 else "  \n"
    if style.container in ("heading", "paragraph") and style.author_variant % 9 == 0:
        gap = "\n\n---\n\n"
    body = gap.join(texts)
    return f"<ul>\n{body}\n</ul>" if style.container == "html_list" else body
