"""The parts of an entry put together: separators, lines, paragraphs and sub-bullets."""
import citations
import links
import marks
import parts
import slips

STOPS = ".,;:，。、"


def glue(left, separator, right):
    """Two texts with a separator, without two stops in a row."""
    seen = marks.strip(left).rstrip()
    last = seen[-1:]
    if last and last in STOPS and separator[:1] in STOPS:
        separator = separator[1:] or " "
    if last in "?!" and separator[:1] == ".":
        separator = separator[1:] or " "
    if marks.strip(right)[:1] in "—-–~" and separator.strip():
        separator = " "
    return left + separator + right


def lines(pen, work):
    """The entry as segments (how it begins, text); the first begins with "head"."""
    style, target = pen.style, links.address(pen.rng, work)
    if style.link_on == "none" and work.kind == "paper":
        target = ("", [])
    if pen.rng.random() < 0.012 and target[0] and style.link_on in ("links", "title"):
        return slips.apply(pen, segments(pen, work, target), "no_link")
    out = segments(pen, work, target)
    return slips.apply(pen, out) if pen.rng.random() < style.noise else out


def segments(pen, work, target):
    """The parts with what the style puts between them."""
    style, written = pen.style, parts.written(pen, work, target)
    if style.reference and work.kind in ("paper", "book"):
        written["title"] = citations.reference(pen, work, target)
    joined_parts(style, written)
    out = []
    for part in style.order:
        text = written.get(part, "")
        if not text:
            continue
        label = style.labels.get(part, "") if part in style.breaks and not text.startswith("<details") else ""
        if not out:
            out.append(["head", style.labels.get("title", "") + text if part == "title" else text])
        elif part in style.breaks:
            out.append([style.breaks[part], label + text])
        else:
            separator = style.seps.get(part, " ")
            out[-1][1] = glue(out[-1][1], separator, text)
    if style.emoji and pen.rng.random() < 0.25:
        out[0][1] = f"{style.emoji} {out[0][1]}"
    return out


def joined_parts(style, written):
    """Makes one part of those that share a pair of brackets."""
    there = [p for p in style.joint if p in written]
    if there:
        before, after = style.joint_wrap
        written[there[0]] = before + style.joint_sep.join(written[p] for p in there) + after
        for part in there[1:]:
            del written[part]


def flowing(pen, segments, prefix, indent):
    """The segments as Markdown under a bullet or number; `indent` is what its further lines begin with."""
    style, text = pen.style, prefix
    for kind, content in segments:
        if kind == "head":
            text += content
        elif kind == "line":
            text += style.line_break + (indent if style.line_break.endswith("\n") else "") + content
        elif kind == "para":
            text += "\n\n" + indent + content
        else:
            text += "\n" + (indent or "") + pen.sub_marker + content
    return text


def under(pen, segments, head):
    """The segments below a head that stands alone: a heading, a bold line, a summary."""
    style, text = pen.style, head
    previous = "head"
    for kind, content in segments[1:]:
        if kind == "sub":
            text += ("\n" if previous == "sub" else "\n\n") + pen.sub_marker + content
        elif previous == "head" or kind == "para":
            text += "\n\n" + content
        else:
            text += (style.line_break if style.line_break.endswith("\n") else "  \n") + content
        previous = kind
    return text
