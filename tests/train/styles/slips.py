"""Slips of the pen: the few entries of a list that deviate from its style."""
import re

KINDS = ["space", "no_link", "unclosed", "case", "wrap", "separator", "typo", "double_space", "trailing", "nbsp",
         "spaced_link"]


def apply(pen, segments, kind=""):
    """The segments with one slip. A slip never changes what a field says."""
    kind, rng = kind or pen.rng.choice(KINDS), pen.rng
    at = rng.randrange(len(segments))
    segments[at][1] = SLIPS[kind](segments[at][1], rng)
    return segments


def outside(text, pattern, replacement, rng):
    """One random match of a pattern outside of marks replaced."""
    depth, inside = 0, []
    for c in text:
        depth += (c == "\ue000") - (c == "\ue002")
        inside.append(depth > 0 or c == "\ue002")
    found = [m for m in re.finditer(pattern, text) if not any(inside[m.start() : m.end()])]
    if not found:
        return text
    m = rng.choice(found)
    return text[: m.start()] + m.expand(replacement) + text[m.end() :]


def wrap(text, rng):
    """A title over two lines."""
    found = re.match(r"(.*?\ue000\d+\ue001)([^\ue000-\ue002]{30,}?) ([^\ue000-\ue002]{8,}\ue002.*)", text, re.S)
    return f"{found[1]}{found[2]}\n{found[3]}" if found and "|" not in text else text


SLIPS = {
    "space": lambda t, r: outside(t, r"\)( )(?=[^(])", r")", r),
    "no_link": lambda t, r: re.sub(r"\]\(\ue000\d+\ue001[^\ue002]*\ue002\)", "]()", t),
    "unclosed": lambda t, r: outside(t, r"\)\]|\]\)|\*\*", r")", r) if ")]" in t else outside(t, r"\*\*", "", r),
    "case": lambda t, r: outside(t, r"Code|code|PDF|pdf|Paper|paper", "link", r),
    "wrap": wrap,
    "separator": lambda t, r: outside(t, r"(?<=[^ ])(, |\. | - | \| |: )(?=[^ ])", r.choice([r" ", r" - ", r", ", r" , "]),
                                      r),
    "typo": lambda t, r: outside(t, r"\*\*|\*|_|`", "", r),
    "double_space": lambda t, r: outside(t, r"(?<=[^ \n]) (?=[^ ])", "  ", r),
    "trailing": lambda t, r: t + r.choice([" ", ".", ",", "  ", " ."]),
    "nbsp": lambda t, r: outside(t, r"(?<=[^ \n]) (?=[^ ])", "\u00a0", r),
    "spaced_link": lambda t, r: outside(t, r"\]\((?=\ue000)", "] (", r),
}
