"""Whole references in the styles of manuals and journals, marked."""
import re

import persons


def people(pen, work, form, comma, last, limit=0, tail="et al."):
    """The authors in a manual's notation."""
    count = limit if limit and len(work.authors) > limit else len(work.authors)
    names = [pen.mark("author", persons.written(p, form, i == 0)) for i, p in enumerate(work.authors[:count])]
    if count < len(work.authors):
        return comma.join(names) + comma.rstrip() + " " + pen.mark("etal", tail)
    return persons.joined(names, comma, last if len(names) > 1 else "")


def container(pen, work):
    """The marked name of where the work appeared."""
    v = work.venue
    if work.kind == "book":
        return pen.mark("venue", work.publisher, [work.publisher])
    if v.kind == "p":
        plain = pen.style.arxiv_name if v.acronym == "arXiv" else v.acronym
        return pen.mark("venue", plain, [plain, v.acronym])
    if v.kind == "c":
        full = v.full if pen.style.author_variant % 3 else f"Proceedings of the {v.full}"
        return pen.mark("venue", full, [full, v.full, v.acronym])
    name = v.short if pen.style.author_variant % 2 else v.full
    return pen.mark("venue", name, [name, v.full, v.short, v.acronym])


def end(text):
    """A full stop where the text has none."""
    return "" if text.rstrip("\ue002*_\"")[-1:] in ".?!" else "."


def pieces(pen, work):
    """What every manual needs: marked title, container, year, volume, pages."""
    t = pen.mark("title", work.title)
    return t, container(pen, work), pen.mark("vyear", str(work.year),
        work.year), work.volume, work.number, f"{work.pages[0]}–{work.pages[1]}"


def apa(pen, work):
    """The style of the APA."""
    t, c, y, v, n, p = pieces(pen, work)
    names = people(pen, work, "comma_initials", ", ", ", & " if len(work.authors) > 2 else " & ", 20)
    if work.kind == "book":
        return f"{names} ({y}). *{t}*. {c}."
    if work.venue.kind == "c":
        return f"{names} ({y}). {t}{end(t)} In *{c}* (pp. {p})."
    return f"{names} ({y}). {t}{end(t)} *{c}*" + (f", *{v}*({n}), {p}." if work.venue.kind == "j" else ".")


def mla(pen, work):
    """The style of the MLA, as Google Scholar copies it."""
    t, c, y, v, n, p = pieces(pen, work)
    names = people(pen, work, "first_inverted", ", ", ", and ", 3 if len(work.authors) > 3 else 0)
    bold = "**" if pen.style.author_variant % 4 == 1 else ""
    tail = f" {v}.{n} ({y}): {p}." if work.venue.kind == "j" else (f". {y}, pp. {p}." if pen.style.author_variant % 2
        else f". {y}.")
    if work.kind == "book":
        return f"{names}{end(names)} *{t}*. {c}, {y}."
    return f'{names}{end(names)} "{bold}{t}{bold}{end(t)}" *{c}*{tail}'


def chicago(pen, work):
    """The Chicago manual, with notes or with the year behind the authors."""
    t, c, y, v, n, p = pieces(pen, work)
    names = people(pen, work, "first_inverted", ", ", ", and ")
    if work.kind == "book":
        return f"{names}{end(names)} *{t}*. {work.city}: {c}, {y}."
    if pen.style.author_variant % 2:
        return f"{names}{end(names)} {y}. “{t}{end(t)}” *{c}* " + (f"{v} ({n}): {p}." if work.venue.kind == "j"
            else f", {p}.").lstrip()
    return f"{names}{end(names)} “{t}{end(t)}” In *{c}*, {p}. {y}."


def vancouver(pen, work):
    """The Vancouver style of medicine."""
    t, c, y, v, n, p = pieces(pen, work)
    names = people(pen, work, "vancouver", ", ", ", ", 6, "et al")
    if work.kind == "book":
        return f"{names}{end(names)} {t}. {work.city}: {c}; {y}."
    return f"{names}{end(names)} {t}{end(t)} {c}. {y};{v}({n}):{p}."


def gbt(pen, work):
    """GB/T 7714, the Chinese standard."""
    t, c, y, v, n, p = pieces(pen, work)
    names = people(pen, work, "vancouver", ", ", ", ", 3, "等" if work.language == "zh" else "et al")
    if work.kind == "book":
        return f"{names}{end(names)} {t}[M]. {work.city}: {c}, {y}."
    if work.venue.kind == "c":
        return f"{names}{end(names)} {t}[C]//{c}. {y}: {p}."
    return f"{names}{end(names)} {t}[J]. {c}, {y}, {v}({n}): {p}."


def ieee(pen, work):
    """The style of the IEEE."""
    t, c, y, v, n, p = pieces(pen, work)
    names = people(pen, work, "initials", ", ", ", and " if len(work.authors) > 2 else " and ", 6)
    if work.kind == "book":
        return f"{names}, *{t}*. {work.city}: {c}, {y}."
    if work.venue.kind == "c":
        return f"{names}, “{t},” in *{c}*, {y}, pp. {p}."
    return f'{names}, "{t}," *{c}*, vol. {v}, no. {n}, pp. {p}, {y}.'


def acm(pen, work):
    """The style of the ACM."""
    t, c, y, v, n, p = pieces(pen, work)
    names = people(pen, work, "full", ", ", ", and " if len(work.authors) > 2 else " and ")
    if work.venue.kind == "c":
        return f"{names}{end(names)} {y}. {t}{end(t)} In {c}. {p}."
    if work.kind == "book":
        return f"{names}{end(names)} {y}. {t}. {c}, {work.city}."
    return f"{names}{end(names)} {y}. {t}{end(t)} {c} {v}, {n} ({y}), {p}."


def din(pen, work):
    """The style of German journals."""
    t, c, y, v, n, p = pieces(pen, work)
    names = people(pen, work, "comma_full", "; ", "; ", 3, "u. a.")
    if work.kind == "book":
        return f"{names}: {t}. {work.city}: {c}, {y}."
    return f"{names}: {t}. In: {c} {v} ({y}), Nr. {n}, S. {p}."


def plain(pen, work):
    """What people write without a manual."""
    t, c, y, v, n, p = pieces(pen, work)
    names = people(pen, work, ["full", "initials", "comma_initials"][pen.style.author_variant % 3], ", ", " and ")
    forms = [f"{names}: {t}. {c} {v}, {p} ({y})", f"{names} ({y}): {t}. {c}.", f"{names}, {t}, {c}, {y}.",
             f"{names} - {t}, {c} ({y})", f"{t}, {names}, {c}, {y}", f"{names}, *{t}*, {c} **{v}** ({y}) {p}.",
             f"{names}, “{t}”, {c} {v} ({y}), pp. {p}."]
    return forms[pen.style.author_variant % len(forms)]


MANUALS = {"apa": apa, "mla": mla, "chicago": chicago, "vancouver": vancouver, "gbt": gbt, "ieee": ieee, "acm": acm,
           "din": din, "plain": plain}


def reference(pen, work, target):
    """The whole reference, with its link where the style puts one at its end."""
    text = re.sub(r"\.(\ue002[*_”\"]*)\.(?!\.)", r".\1", MANUALS[pen.style.reference](pen, work))
    if pen.style.link_on == "title" and target[0]:
        url = pen.mark("url", target[0], target)
        forms = [f"{text} {url}", f"{text} <{url}>", f"{text} Available at: {url}", f"{text} [{target[0]}]({url})",
                 f"[{text}]({url})", f"{text} [Link]({url})", f"{text} Retrieved from {url}"]
        text = forms[(pen.style.author_variant // 3) % len(forms)]
    return text
