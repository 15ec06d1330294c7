"""Years, dates and the notation of venues, with their marks."""
MONTHS = "January February March April May June July August September October November December".split()
SHORT = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
DATES = ["{y}-{m:02d}-{d:02d}", "{y}-{m:02d}", "{y}/{m:02d}", "{y}.{m:02d}", "{S} {y}", "{L} {y}", "{L} {d}, {y}",
         "{S} {d:02d}, {y}", "{d} {L} {y}", "{y}/{m:02d}/{d:02d}", "{y}.{m:02d}.{d:02d}", "{y}年{m}月", "{y}年{m}月{d}日",
         "{S}. {y}", "{S}, {y}", "{d} {S} {y}", "{m:02d}/{y}", "{y}.{m}", "{y} {S}"]
SHORT_DATES = ["{yy:02d}/{m:02d}", "{yy:02d}.{m:02d}", "{S} '{yy:02d}", "{yy:02d}-{m:02d}"]


def date(form, work):
    """A date of publication in one of the forms, and what it says in ISO 8601."""
    text = form.format(y=work.year, yy=work.year % 100, m=work.month, d=work.day, S=SHORT[work.month - 1],
                       L=MONTHS[work.month - 1])
    return text, f"{work.year}-{work.month:02d}" + (f"-{work.day:02d}" if "{d" in form else "")


# {n} name, {y} year, {yy} two digits, {D} a date; {w} full name, {s} short form.
SHORT_FORMS = ["{n} {y}"] * 12 + ["{n}, {y}"] * 4 + ["{n}{y}"] * 4 + ["{n}'{yy}"] * 4 + ["{n} '{yy}"] * 2 + ["{n}’{yy}",
    "{n}' {yy}", "{n}-{y}", "{n}-{yy}", "{n} ({y})", "{n} ({y})", "{n}{yy}", "{n}/{y}", "{n}. {y}", "{y} {n}", "{y}, {n}",
    "{y}-{n}", "{n}@{y}", "{n}: {y}"]
PLAIN_FORMS = ["{n}"] * 6
DATED_FORMS = ["{n}, {D}", "{n} {D}", "{n} ({D})"]
LONG_FORMS = ["{w}, {y}", "{w} {y}", "{w} ({y})", "In {w}, {y}", "in Proc. of {w}, {y}", "In Proceedings of the {w}, {y}",
              "{w} ({a}), {y}", "{w} ({a} {y})", "Proc. {a} {y}", "in Proc. {a}, {y}", "In: {a} {y}", "in {a} {y}",
              "Published in {w}, {y}", "Proceedings of {a}, {y}", "{y}. {w}"]
JOURNAL_FORMS = ["{s} {v}, {y}", "{s} {v}({no}), {p}, {y}", "{w} {v}.{no} ({y}): {p}",
                 "{w}, vol. {v}, no. {no}, pp. {p}, {y}", "{w}, {v}({no}), {y}", "{s} {v} ({y})", "{s} ({y})", "{w} ({y})",
                 "{w}, {y}",
                 "{y}, {w} {v}, {p}", "{s} {y};{v}:{p}", "{s} {v}, {p} ({y})"]
EXTRAS = [" (Oral)", "(Oral)", " Oral", " Spotlight", " (Spotlight)", " Workshop", " Findings", " Best Paper",
          " (Best Paper Award)", " Highlight", " Demo", " Industry Track", " short", " (long)", " Datasets and Benchmarks Track",
          " poster", " (to appear)", " under review"]
LEADS = ["Accepted by ", "To appear in ", "Accepted at ", "Submitted to ", "accepted to "]


def names(style, venue):
    """(as the list names the venue, other right names)."""
    if venue.kind == "p" and venue.acronym == "arXiv":
        return style.arxiv_name, [style.arxiv_name] * (style.arxiv_name.lower() != "arxiv") + ["arXiv"]
    if venue.acronym == "NeurIPS" and style.nips:
        return "NIPS", ["NIPS", "NeurIPS"]
    return venue.acronym, [venue.acronym]


def venue(style, rng, work, mark):
    """The venue of a work in the style's notation, marked: name, year, date."""
    acronym, right = names(style, work.venue)
    form = style.venue_form
    if work.venue.kind == "j" and not style.journal_acronyms:
        form = style.journal_form
    if work.venue.kind == "p" and any(k in form for k in ("{w}", "{s}", "{v}", "roc")):
        form = style.preprint_form
    if style.preprint_number and work.venue.acronym == "bioRxiv" and work.doi.startswith("10.1101/"):
        number = work.doi.split("/")[1]
        return mark("venue", "bioRxiv", right) + " " + mark("vyear", number[:4], int(number[:4])) + number[4:]
    if style.preprint_number and work.venue.acronym == "arXiv" and work.arxiv:
        return preprint(style, work, mark, acronym)
    if not style.venue_year:
        form = "{n}"
    lead, extra = "", ""
    if rng.random() < style.venue_extra and work.venue.kind != "p":
        extra = rng.choice(EXTRAS)
        lead = rng.choice(LEADS) if rng.random() < 0.15 else ""
    text = lead + filled(form, work, mark, acronym, right, style, rng) + ("" if lead else extra)
    if style.also_preprint and work.arxiv and work.venue.kind != "p" and rng.random() < 0.6:
        text += [" / ", ", ", "; ", " "][style.author_variant % 4] + preprint(style, work, mark, "arXiv")
    return text


def preprint(style, work, mark, name):
    """A preprint with its number: "arXiv:2401.12345", "arXiv preprint arXiv:2401.12345 (2024)"."""
    number = mark("id", work.arxiv, f"arxiv:{work.arxiv}")
    forms = ["{n}:{i}", "{n} preprint arXiv:{i} ({y})", "{n} preprint arXiv:{i}, {y}", "{n} {i}", "CoRR abs/{i}",
             "{n}:{i} ({y})", "{n}, {i}"]
    form = forms[style.author_variant % len(forms)]
    plain = "arXiv" if name.startswith("arXiv") else name
    head = mark("venue", "CoRR", ["CoRR", "arXiv"]) if form.startswith("CoRR") else mark("venue", plain,
        [plain, "arXiv", "arXiv preprint"])
    return form.replace("CoRR", head).replace("{n}", head).replace("{i}", number).replace("{y}",
        mark("vyear", str(work.year), work.year))


def filled(form, work, mark, acronym, right, style, rng):
    """A form with the marked name, year and figures of a work."""
    v = work.venue
    full = v.full if v.kind != "p" else acronym
    two = f"{work.year % 100:02d}"
    when, iso = date(style.date_form, work)
    parts = {"{n}": mark("venue", acronym, right), "{w}": mark("venue", full, [full, v.acronym]),
             "{s}": mark("venue", v.short, [v.short, v.full, v.acronym]), "{a}": acronym,
             "{y}": mark("vyear", str(work.year), work.year), "{yy}": mark("vyear", two, work.year),
             "{D}": mark("vdate", when, iso), "{v}": str(work.volume), "{no}": str(work.number),
             "{p}": f"{work.pages[0]}{rng.choice(['-', '–'])}{work.pages[1]}"}
    if "{a}" in form and "{w}" not in form:
        parts["{a}"] = mark("venue", acronym, right)
    if "Proceedings of the {w}" in form:
        form = form.replace("Proceedings of the {w}", mark("venue", f"Proceedings of the {full}",
            [f"Proceedings of the {full}", full, v.acronym]))
    elif "{w} ({a})" in form:
        form = form.replace("{w} ({a})", mark("venue", f"{full} ({acronym})", [f"{full} ({acronym})", full] + right))
    for key, value in parts.items():
        form = form.replace(key, value)
    return form
