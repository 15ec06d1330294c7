"""Draws a style at random: each choice is independent of the others as far as a reader could still follow."""
import copy

import attributes
import calendar_text
import habits
import persons
import style as styles
import vocabulary

RESOURCES = {"repository": ["Tools", "Software", "Frameworks", "Open-source projects", "Libraries"],
             "model": ["Models", "Open models"],
             "blog": ["Blogs", "Blog posts", "Articles", "Tutorials"], "book": ["Books", "Textbooks"],
             "talk": ["Talks", "Videos", "Courses", "Lectures"]}
RESOURCE_ORDERS = {"written": ["title note", "title note", "title authors note", "title authors year", "title",
                               "title stars note"],
                   "made": ["title note", "title note", "title stars note", "title"]}


def authors(rng, language, wrap):
    """The choices on authors' names."""
    form = rng.choice(persons.FORMS)
    comma, last = rng.choice(habits.INVERTED_COMMAS if form in ("comma_full", "capitals") else habits.COMMAS)
    if form == "first_inverted":
        comma, last = ", ", rng.choice([", and ", " and "])
    if comma == "、" and language not in ("zh", "ja"):
        comma = last = ", "
    et_al = rng.choice(vocabulary.ET_AL[language])
    return {"author_form": form, "author_comma": comma, "author_last": last, "author_variant": rng.randint(0, 99),
            "author_limit": rng.choice([0] * 8 + [1, 1, 1, 2, 3, 3, 6]), "author_slip": rng.choice([0, 0, 0, 0.05, 0.2]),
            "author_suffix": rng.choice([""] * 18 + ["superscript", "parentheses", "linked", "star"]),
            "et_al": et_al.strip("*") if set(wrap) & set("*_") else et_al, "et_al_comma": rng.random() < 0.6}


def venue(rng, order):
    """The choices on venues and years."""
    pool = calendar_text.SHORT_FORMS * 3 + calendar_text.LONG_FORMS + calendar_text.DATED_FORMS * 2 + calendar_text.PLAIN_FORMS * 2
    dated = ("year" in order or "date" in order) and rng.random() < 0.7
    return {"venue_form": rng.choice(calendar_text.PLAIN_FORMS if dated else pool), "venue_year": rng.random() < 0.9,
            "journal_form": rng.choice(calendar_text.JOURNAL_FORMS), "journal_acronyms": rng.random() < 0.45,
            "preprint_form": rng.choice(["{n} {y}", "{n} {y}", "{n}, {y}", "{n} ({y})", "{n}", "{n}"]), "preprint_number": rng.random() < 0.2,
            "also_preprint": rng.random() < 0.05, "arxiv_name": rng.choice(habits.ARXIV_NAMES), "nips": rng.random() < 0.2,
            "venue_extra": rng.choice([0, 0, 0, 0.05, 0.15])}


def where_link(rng, order, kinds, reference):
    """The part that carries the link to the work itself, or "links" or "none"."""
    if "links" not in order:
        places = ["title"] * 9 + ["none"] * 2 + [p for p in ("venue", "alias", "date", "authors", "authors", "authors") if p in order]
        return rng.choice(places) if not reference or rng.random() < 0.5 else "none"
    places = ["links"] * 6 + ["title"] * 4 + ["venue"] * ("venue" in order) + ["alias"] * 2 * ("alias" in order)
    return rng.choice(places) if "paper" in kinds else "title"


def joint_parts(rng, order, breaks, container, link_on):
    """Neighbouring parts that share one pair of brackets, as in "(OSDI 24, MIT)" or "(Park et al., 2023)"."""
    able = [p for p in order if p in ("authors", "year", "venue", "affil", "date") and p != link_on and p not in breaks]
    pairs = [pair for pair in zip(order, order[1:]) if all(p in able for p in pair)]
    return rng.choice(pairs) if pairs and container != "table" and rng.random() < 0.3 else ()


def title_tail(rng, order, breaks, container, link_on):
    """A part that stands inside of the title's link, as in "[Distributed Algorithms, Nancy Lynch](...)"."""
    after = order[order.index("title") + 1 :][:1]
    able = link_on == "title" and after and after[0] in ("authors", "venue", "year") and after[0] not in breaks
    return after[0] if able and container != "table" and rng.random() < 0.12 else ""


def presence(rng):
    """How often each part is there."""
    usual = {"authors": 0.98, "venue": 0.95, "year": 0.97, "date": 0.97, "affil": 0.9, "note": rng.choice([0.15, 0.5, 0.95, 1.0]),
             "alias": rng.choice([0.6, 0.9, 1.0]), "tags": 0.9, "stars": rng.choice([0.3, 0.9]), "badge": 0.8}
    return {p: (usual[p] if rng.random() < 0.8 else rng.uniform(0.15, 1)) for p in usual}


def wraps(rng, language, container):
    """The markup of each part."""
    out = {p: rng.choice(pairs) for p, pairs in habits.WRAPS.items()}
    if container == "heading":
        out["title"] = ("", "")
    if container == "paragraph" and rng.random() < 0.7:
        out["title"] = ("**", "**")
    if language in habits.QUOTES and rng.random() < 0.15:
        out["title"] = rng.choice(habits.QUOTES[language])
    return out


def label_title(rng, labels, language):
    """Puts the word "Title:" before the titles of a list that labels its other lines, in the same form."""
    labels["title"] = relabelled(labels, rng.choice(vocabulary.FIELDS[language]["title"]))


def relabelled(labels, word):
    """The first of the labels with another word in it."""
    part, one = next(iter(labels.items()))
    words = [w for fields in vocabulary.FIELDS.values() for w in fields[part] if w in one]
    return one.replace(max(words, key=len), word)


def attribute_columns(rng, order, language):
    """Adds columns to the order of a table that no field holds; their kinds and heads."""
    out = {}
    for kind in attributes.chosen(rng, 4):
        order.insert(rng.randint(min(1, len(order)), len(order)), kind)
        out[kind] = attributes.head(rng, kind, language)
    return out


def attribute_lines(rng, order, language, breaks, labels):
    """Adds lines with words of no field to entries that label their lines; their kinds and labels."""
    out = {}
    first = next(i for i, part in enumerate(order) if part in labels)
    for kind in attributes.chosen(rng, 3):
        order.insert(rng.randint(first, len(order)), kind)
        out[kind] = attributes.head(rng, kind, language)
        breaks[kind] = breaks[next(iter(labels))]
        labels[kind] = relabelled(labels, out[kind])
    return out


def parts(rng, language, container):
    """The choices on the parts and what stands around and between them."""
    order = ["title"] if container == "bare" else styles.order(rng, container)
    manual = container in ("bullet", "ordered", "bracketed", "paragraph") and rng.random() < 0.24
    reference = rng.choice(habits.MANUALS) if manual else ""
    if reference:
        order = ["title"] + [p for p in order if p in ("links", "note", "stars", "tags")]
    words, kinds, chosen = styles.link_choices(rng, language)
    markup, breaks = wraps(rng, language, container), styles.line_breaks(rng, order, container)
    link_on = where_link(rng, order, kinds, reference)
    labels = styles.labels(rng, language, breaks)
    for part in labels:
        if part != "venue" and markup.get(part, ("", ""))[0].strip("([{*_`<>\"'bisumlekdnorg"):
            markup[part] = ("", "")
    if "links" in order and kinds == ["paper"] and link_on != "links":
        kinds = rng.choice([["code"], ["code", "site"], ["blog"], ["data", "code"]])
    joined = container != "table" and "alias title" in " ".join(order) and rng.random() < 0.45
    if joined:
        markup["title"], link_on = ("", ""), "alias" if link_on == "title" else link_on
    if labels and not reference and container in ("bullet", "ordered",
            "paragraph") and order[0] == "title" and rng.random() < 0.2:
        label_title(rng, labels, language)
    extra = {}
    if container in ("table", "html_table") and rng.random() < 0.5:
        order = list(order)
        extra = attribute_columns(rng, order, language)
    elif labels and not reference and rng.random() < 0.4:
        order = list(order)
        extra = attribute_lines(rng, order, language, breaks, labels)
    seps = styles.separators(rng, order, markup, link_on)
    if joined:
        seps["title"] = rng.choice([": ", ": ", " : "])
    return {"order": order, "reference": reference, "wraps": markup, "breaks": breaks, "labels": labels, "attributes": extra, "link_on": link_on,
            "link_kinds": kinds, "alias_joined": joined, "seps": seps, "joint": joint_parts(rng, order, breaks, container,
                link_on),
            "title_tail": title_tail(rng, order, breaks, container, link_on),
            "link_labels": {**{k: rng.choice(v) for k, v in words.items()}, **chosen}}


def style(rng):
    """A new style."""
    language, container = rng.choice(habits.LANGUAGES), rng.choice(habits.CONTAINERS)
    chosen = parts(rng, language, container)
    spaced = container in ("paragraph", "bracketed", "heading", "details")
    return styles.Style(
        language=language, container=container, **chosen, **authors(rng, language, chosen["wraps"]["authors"][0]),
        **venue(rng, chosen["order"]), marker=rng.choice(habits.MARKERS.get(container, [""])),
        indent=rng.choice(["  ", "    ", "    ", "\t"]), suffixes={p: rng.choice(s) for p, s in habits.SUFFIXES.items()},
        line_break=rng.choice(habits.BREAKS), title_inside=rng.random() < 0.5, link_form=rng.choice(habits.LINK_FORMS),
        link_sep=rng.choice(habits.LINK_SEPARATORS), link_chance=rng.choice([0.3, 0.6, 0.9]),
        date_form=rng.choice(calendar_text.DATES * 3 + calendar_text.SHORT_DATES), joint_wrap=rng.choice(habits.JOINT_WRAPS),
        joint_sep=rng.choice([", ", ", ", ", ", "; ", " ", " · ", " - "]), note_longest=rng.choice([1, 1, 2, 3, 6]),
        title_tail_sep=rng.choice([", ", ", ", " - ", " (", " by ", ". "]), presence=presence(rng),
        emoji=rng.choice(habits.EMOJI),
        blank_between=rng.random() < (0.9 if spaced else 0.25), noise=rng.choice([0.02, 0.03, 0.05]))


def resource_style(rng, papers, kind):
    """The style of a section of repositories, books or talks in a list whose papers have another one: bullets with comments."""
    out = copy.deepcopy(papers)
    out.container, out.marker, out.reference, out.alias_joined = "bullet", rng.choice(["- ", "* "]), "", False
    out.order = rng.choice(RESOURCE_ORDERS["written" if kind in ("blog", "book", "talk") else "made"]).split()
    out.link_on, out.breaks, out.labels, out.attributes, out.link_kinds, out.joint, out.title_tail = "title", {}, {}, {}, [], (), ""
    out.wraps["title"] = rng.choice([("", "")] * 4 + [("**", "**")])
    out.seps = {"note": rng.choice([" - ", ": ", ", ", " ", " – "]), "authors": rng.choice([" by ", ", ", " - ", " "]),
                "year": ", ",
                "stars": " "}
    return out
