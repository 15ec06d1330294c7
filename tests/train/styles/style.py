"""One hand: every choice that a writer of a list keeps through the whole list."""
import dataclasses

import habits
import vocabulary


@dataclasses.dataclass
class Style:
    """The choices of one hand. Probabilities are per entry."""
    language: str
    container: str
    marker: str
    indent: str
    order: list
    seps: dict
    wraps: dict
    suffixes: dict
    breaks: dict
    line_break: str
    labels: dict
    attributes: dict
    reference: str
    link_on: str
    title_inside: bool
    link_form: str
    link_labels: dict
    link_sep: str
    link_kinds: list
    link_chance: float
    author_form: str
    author_comma: str
    author_last: str
    author_limit: int
    author_slip: float
    author_suffix: str
    author_variant: int
    et_al: str
    et_al_comma: bool
    venue_form: str
    journal_form: str
    preprint_form: str
    journal_acronyms: bool
    venue_year: bool
    venue_extra: float
    preprint_number: bool
    also_preprint: bool
    arxiv_name: str
    nips: bool
    date_form: str
    alias_joined: bool
    joint: tuple
    joint_wrap: tuple
    joint_sep: str
    title_tail: str
    title_tail_sep: str
    note_longest: int
    presence: dict
    blank_between: bool
    emoji: str
    noise: float


def order(rng, container):
    """The parts of an entry in the order in which the list writes them."""
    if rng.random() < 0.4:
        common = rng.choice(habits.COMMON)
        return common if container != "table" else table_order(rng, list(common))
    first = rng.choice(habits.LEADS)
    optional = {"authors": 0.45, "venue": 0.55, "year": 0.15, "date": 0.15, "affil": 0.12, "links": 0.6, "note": 0.33,
                "tags": 0.08, "stars": 0.07, "alias": 0.04, "badge": 0.05}
    parts = [p for p, chance in optional.items() if rng.random() < chance and p != first]
    if first in ("venue", "date", "year", "alias", "authors") and rng.random() < 0.3:
        parts = [p for p in parts if p in ("links", "authors")]
    rank = {"title": 0 if first != "authors" or rng.random() < 0.8 else 1.2, "alias": -1, "authors": rng.uniform(0.5, 2),
            "affil": rng.uniform(0.6, 2.5), "venue": rng.uniform(0.5, 2.5), "year": rng.uniform(0.4, 3),
            "date": rng.uniform(0.5, 3.2),
            "links": rng.uniform(1.5, 4) if rng.random() < 0.8 else rng.uniform(0.2, 2), "stars": rng.uniform(2.5, 4),
            "badge": rng.uniform(0.2, 4), "tags": rng.uniform(0.5, 4), "note": rng.uniform(3, 4.5)}
    rest = sorted(([] if first == "title" else ["title"]) + parts, key=lambda p: rank[p])
    if "year" in rest and "venue" in rest and rng.random() < 0.6:
        rest.remove("year")
    return [first] + rest if container != "table" else table_order(rng, [first] + rest)


def table_order(rng, parts):
    """The columns of a table: any order happens, mostly with the date or the title first."""
    parts = [p for p in parts if p != "badge"] + (["code"] if rng.random() < 0.35 else []) + (["affil"]
        if "affil" not in parts and rng.random() < 0.2 else [])
    return rng.sample(parts, len(parts)) if rng.random() < 0.25 else parts


def separators(rng, order, wraps, link_on):
    """What stands before each part. Two parts without markup need a visible one."""
    main = rng.choice(habits.PLAIN_SEPARATORS)
    seps = {}
    for before, part in zip(order, order[1:]):
        own = main if rng.random() < 0.6 else rng.choice(habits.PLAIN_SEPARATORS)
        marked = wraps.get(part, ("", ""))[0] or part in ("links", "badge", "stars")
        framed = wraps.get(before, ("", ""))[1] or before == link_on or before in ("links", "badge")
        if (marked or framed) and rng.random() < (0.75 if marked else 0.3):
            own = " "
        if before in ("alias", "tags") and part == "title":
            own = rng.choice([": ", ": ", " ", " ", " - ", " | ", ". "]) if framed else rng.choice([": ", " - ", " | ",
                " – "])
        if before in ("venue", "date", "year", "affil", "badge", "links") and part == "title":
            own = " " if framed else rng.choice([" - ", ": ", " | ", ", ", " – ", " "][:5])
        if own == ", in " and part != "venue":
            own = ", "
        if part == "note":
            own = rng.choice([" - ", ": ", ". ", " ", " – ", ", ", " — "]) if framed or marked else rng.choice([": ", ". ",
                " - "])
        seps[part] = own
    return seps


def line_breaks(rng, order, container):
    """Where an entry goes on in a new line, a paragraph or a sub-bullet."""
    out = {}
    if container in ("bullet", "ordered", "bracketed", "nested") and rng.random() < 0.62 or container in ("table",
            "html_table", "bare"):
        return out
    after = order[order.index("title") + 1 :]
    kind = rng.choice(["line", "line", "line", "para", "sub", "sub"])
    if container in ("heading", "details", "html_list"):
        kind = rng.choice(["line", "sub", "para"]) if container != "html_list" else "line"
    every = rng.random() < 0.6
    for i, part in enumerate(after):
        if i == 0 or every or rng.random() < 0.3:
            out[part] = "line" if kind == "para" and i > 0 else kind
    if container == "bullet" and len(after) > 1 and rng.random() < 0.25:
        out = {after[-1]: kind}
    return out


def labels(rng, language, breaks):
    """The words before the parts that stand in lines of their own, such as "Authors:"; empty for a list without them."""
    if not breaks or rng.random() < 0.45:
        return {}
    words = vocabulary.FIELDS[language if rng.random() < 0.9 else "en"]
    form = rng.choice(["{l}: ", "{l}: ", "**{l}**: ", "**{l}:** ", "*{l}*: ", "*{l}:* ", "{l} : ", "_{l}_: ", "`{l}` ",
                       "<b>{l}</b>: ", "{l}：", "**{l}** "])
    icons = rng.random() < 0.12
    icon = {"authors": "👥 ", "affil": "🏛️ ", "date": "📅 ", "venue": "📑 ", "links": "🔗 ", "note": "📖 ", "tags": "🔑 "}
    return {p: (icon.get(p, "") if icons else "") + form.format(l=rng.choice(words[p])) for p in words if p in breaks
            and (p != "authors" or rng.random() < 0.8)}


def link_choices(rng, language):
    """Which links a list gives beside its papers, with which words."""
    words = vocabulary.LINKS[language if rng.random() < 0.8 else "en"]
    kinds = ["paper"] + [k for k, chance in (("code", 0.6), ("site", 0.25), ("video", 0.1), ("slides", 0.08),
        ("data", 0.12), ("blog", 0.1), ("extra", 0.1)) if rng.random() < chance]
    if rng.random() < 0.12:
        kinds = kinds[1:] + kinds[:1]
    return words, kinds, {k: rng.choice(words[k][: 4 + len(words[k]) // 2]) for k in words}
