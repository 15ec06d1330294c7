"""The parts of an entry as the style writes them: title, authors, venue, ... each marked text, or empty where it is missing."""
import re

import addresses
import attributes
import calendar_text
import links
import persons
import prose
import topics
import works

STARS = ["⭐", "⭐⭐", "⭐️⭐️", ":star:", ":star::star:", "🔥", "🏆 **Best Paper**", "[cited by {n}]", "({n} citations)",
         "Citations: {n}", "★★★☆☆", "⚠️", ":thumbsup:", "**[Must read]**", "[Free]", "[paywall]",
         "![GitHub Repo stars](https://img.shields.io/github/stars/{o}/{r}?style=social)",
         "![Star](https://img.shields.io/github/stars/{o}/{r}.svg?style=social&label=Star)"]

SUB_ICONS = ["", "", "", "", "<img src=\"img/pdf.png\">", "![](icons/link.svg) ", "🔗 ", "→ "]


def wrapped(style, part, text):
    """A part in the style's markup, with what ends it."""
    before, after = style.wraps.get(part, ("", "")) if part not in style.joint else ("", "")
    suffix = style.suffixes.get(part, "") if part not in style.joint else ""
    if suffix == "." and text and text.rstrip("\ue002")[-1:] in "?!.":
        suffix = ""
    return before + text + (suffix + after if style.author_variant % 2 and before != "(" else after + suffix)


def title(pen, work, target):
    """The title, with the link where the style has it there."""
    text = work.title
    if pen.style.alias_joined:
        text = works.halves(work)[1]
    text = pen.mark("title", text)
    tail = pen.style.title_tail
    if tail and tail not in ABSENT[work.kind]:
        before, after = pen.style.title_tail_sep, ")" if pen.style.title_tail_sep == " (" else ""
        before = ", " if before == " by " and tail != "authors" else before
        text += before + BARE[tail](pen, work) + after
    return linked_part(pen, "title", text, target)


BARE = {"authors": lambda pen, work: persons.text(pen.style, pen.rng, work, pen.mark), "venue": lambda pen,
        work: calendar_text.venue(pen.style, pen.rng, work, pen.mark), "year": lambda pen,
        work: pen.mark("year", str(work.year), work.year)}


def linked_part(pen, part, text, target):
    """A part in its markup, inside or around its link."""
    style = pen.style
    if pen.link_place != part or not target[0]:
        return wrapped(style, part, text)
    url = pen.mark("url", target[0], target)
    if style.title_inside or style.wraps[part][0] in ("[", "(", "by "):
        return links.linked(wrapped(style, part, text), url) if style.wraps[part][0] not in ("[", "(",
            "by ") else wrapped(style, part, links.linked(text, url))
    return wrapped(style, part, links.linked(text, url))


def alias(pen, work, target):
    """The short name of a work that has one."""
    joined = pen.style.alias_joined
    name = (joined and works.halves(work)[0]) or work.alias
    return linked_part(pen, "alias", pen.mark("alias", name, "joined" if joined else "apart"), target) if name else ""


def authors(pen, work, target):
    """The authors; with the link and the year where a style cites "[Hughes (1990)](...)"."""
    text = persons.text(pen.style, pen.rng, work, pen.mark)
    if pen.link_place == "authors":
        year = pen.mark("year", str(work.year), work.year)
        return links.linked(f"{text} ({year})", pen.mark("url", target[0], target))
    return wrapped(pen.style, "authors", text)


def venue(pen, work, target):
    """The venue in the style's notation."""
    if work.kind == "book":
        text = pen.mark("venue", work.publisher, [work.publisher]) + ", " + pen.mark("vyear", str(work.year), work.year)
    else:
        text = calendar_text.venue(pen.style, pen.rng, work, pen.mark)
    return linked_part(pen, "venue", text, target)


def year(pen, work, target):
    """The year alone."""
    return wrapped(pen.style, "year", pen.mark("year", str(work.year), work.year)) if pen.link_place != "authors" else ""


def date(pen, work, target):
    """A date with its month, sometimes its day."""
    text, iso = calendar_text.date(pen.style.date_form, work)
    return linked_part(pen, "date", pen.mark("date", text, iso), target)


def affil(pen, work, target):
    """The institutions."""
    if pen.style.author_suffix == "parentheses":
        return ""
    gap = [", ", ", ", " & ", "; ", " / ", "&", "、", " and "][pen.style.author_variant % 8]
    tail = pen.rng.choice([" etc", ", etc."]) if pen.rng.random() < 0.06 else ""
    return wrapped(pen.style, "affil", gap.join(pen.mark("affil", i) for i in dict.fromkeys(work.institutions)) + tail)


def note(pen, work, target):
    """A comment."""
    text = prose.note(pen.rng, pen.group, pen.style.language, work.sentences, pen.style.note_longest)
    if pen.style.breaks.get("note") == "sub" and pen.style.author_variant % 3 == 0:
        return comments(pen, text)
    if "note" in pen.style.breaks and pen.style.author_variant % 11 == 0:
        gap = "\n\n" + pen.entry_indent
        return "<details><summary>Abstract</summary>" + gap + pen.mark("note", text) + gap + "</details>"
    if pen.style.breaks.get("note") in ("para", "sub") and pen.style.author_variant % 4 == 1:
        return wrapped(pen.style, "note", paragraphs(pen, text))
    if pen.rng.random() < 0.03:
        text += f" {other_work(pen, work)}."
    elif pen.rng.random() < 0.06:
        word = pen.rng.choice(["this post", "here", "the code", "a talk"])
        text += f" See also [{word}]({addresses.companion(pen.rng, work, 'blog')})."
    return wrapped(pen.style, "note", pen.mark("note", text))


def other_work(pen, work):
    """The mention of another work in a comment; it is no entry and its identifier is none of the entry's."""
    words, other = pen.rng.choice(["Builds on", "Compare", "Follow-up of", "See also"]), pen.shelf.fact("paper")
    return f"{words} [{other.title}](https://arxiv.org/abs/{addresses.arxiv_number(pen.rng, work.year)})"


def paragraphs(pen, text):
    """A comment that goes on for some paragraphs."""
    gap = "\n\n" + pen.entry_indent
    return gap.join(pen.mark("note", s) for s in re.split(r"(?<=[.!?]) (?=[A-Z])", text))


def comments(pen, text):
    """A comment of which each sentence is a bullet of its own."""
    sentences = re.split(r"(?<=[.!?]) (?=[A-Z])", text)
    gap = "\n" + pen.entry_indent + (pen.sub_marker if pen.style.author_variant % 2 else "  " + pen.sub_marker)
    return gap.join(pen.mark("note", s) for s in sentences)


def tags(pen, work, target):
    """One to three key words."""
    words = [topics.draw(pen.rng, pen.group, pen.style.language) for _ in range(pen.rng.randint(1, 3))]
    before, after = pen.style.wraps["tags"]
    return (", " if before == "" else " ").join(before + (w.replace(" ", "-") if before == "#" else w) + after
        for w in words)


def stars(pen, work, target):
    """Marks of esteem."""
    form = STARS[(pen.style.author_variant + pen.rng.randint(0, 1)) % len(STARS)]
    return form.format(n=work.stars, o=addresses.family(work), r=addresses.slug(work))


def badge(pen, work, target):
    """A picture with figures or words, at times the venue."""
    form, colour = pen.style.author_variant % 5, pen.rng.choice(links.COLOURS)
    if form == 0:
        return f'<img src="https://img.shields.io/badge/{pen.rng.randint(6, 40)}-pages-green.svg" alt="pages" align="top">'
    if form == 1 or "venue" in pen.style.order or work.kind != "paper":
        return f"![](https://img.shields.io/badge/{(work.alias or 'new').replace(' ', '_').replace('-', '--')}-{colour})"
    name, right = calendar_text.names(pen.style, work.venue)
    if not name.isalnum():
        return ""
    year = pen.mark("vyear", str(work.year), work.year)
    image = f"https://img.shields.io/badge/{pen.mark('venue', name, right)}{['-', '', '_'][form % 3]}{year}-{colour}"
    picture = f'<img src="{image}" alt="img" />' if form == 4 else f"![]({image})"
    if form != 2 and pen.style.author_variant % 2 and target[0]:
        return links.linked(picture, pen.mark("url", target[0], target))
    return picture


def code(pen, work, target):
    """The code alone, as a column."""
    if not work.has_code:
        return pen.rng.choice(["-", "", "N/A", "✗", "⚠️"]) if pen.rng.random() < 0.3 else ""
    url = addresses.companion(pen.rng, work, "code")
    label = pen.style.link_labels["code"]
    return f"[{label}]({pen.mark('code', url)})"


def link_block(pen, work, target):
    """The links; each in its sub-bullet where the style breaks before them."""
    separate = ""
    if pen.style.breaks.get("links") == "sub" and pen.style.author_variant % 3:
        separate = "\n" + pen.entry_indent + pen.sub_marker + SUB_ICONS[pen.style.author_variant % len(SUB_ICONS)]
    return links.block(pen, work, target, separate)


WRITERS = {"title": title, "alias": alias, "authors": authors, "venue": venue, "year": year, "date": date, "affil": affil,
           "note": note, "tags": tags, "stars": stars, "badge": badge, "code": code, "links": link_block}
ABSENT = {"repository": {"authors", "venue", "alias", "badge"}, "model": {"authors", "venue", "alias", "badge"},
          "blog": {"venue", "affil", "alias", "badge"}, "talk": {"venue", "alias", "badge"},
          "book": {"affil", "alias", "date", "badge"}, "paper": set()}


def link_place(style, work):
    """The part that carries the link to the work: the title where the work lacks the style's."""
    missing = style.link_on in ABSENT[work.kind] or (style.link_on == "alias" and not work.alias)
    return "title" if missing else style.link_on


def written(pen, work, target):
    """All parts of an entry that it has, by name."""
    pen.link_place = link_place(pen.style, work)
    out = {}
    for part in pen.style.order:
        if part == pen.style.title_tail:
            continue
        there = pen.rng.random() < pen.style.presence.get(part, 1.0) or part == pen.link_place
        if there and part not in ABSENT[work.kind]:
            write = WRITERS.get(part)
            out[part] = write(pen, work, target) if write else attributes.value(pen, part)
    return {p: t for p, t in out.items() if t}
