"""Names of authors in the forms that people write them, each marked as one author."""
import re

import habits
import vocabulary

FORMS = habits.weighted("full 9, initials 3, packed 1, comma_full 2, comma_initials 3, vancouver 2, first_inverted 2, family 2, "
                        "initial_plain 1, capitals 1")


def initials(given, point=".", gap=" "):
    """The initials of a given name: "Jean-Pierre" is "J.-P."."""
    words = [re.sub(r"[^\w-]", "", w) for w in given.replace(".", " ").split()]
    return gap.join("-".join(p[0] + point for p in w.split("-") if p) for w in words if w)


def written(person, form, first=True):
    """One name in a form of FORMS."""
    given, family = person
    if re.search(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]", family):
        return family + given
    if not given or form == "family":
        return family
    if form == "first_inverted":
        form = "comma_full" if first else "full"
    return {"full": f"{given} {family}", "initials": f"{initials(given)} {family}",
            "packed": f"{initials(given, gap='')} {family}", "comma_full": f"{family}, {given}",
            "comma_initials": f"{family}, {initials(given)}",
            "vancouver": f"{family} {initials(given, '', '').replace('-', '')}",
            "initial_plain": f"{initials(given, '', '')} {family}", "capitals": f"{family.upper()}, {given}"}[form]


def joined(names, comma, last):
    """A list of names with a separator and another one before the last."""
    if any(re.search(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]", n) for n in names) and "and" in last:
        last = comma if "and" not in comma else ", "
    return names[0] if len(names) == 1 else comma.join(names[:-1]) + last + names[-1]


def shown(style, rng, people):
    """How many authors the list shows of a work, and whether it says that there are more."""
    if style.author_limit and len(people) > style.author_limit:
        return style.author_limit, True
    if len(people) > 2 and rng.random() < style.author_slip:
        return rng.randint(1, len(people) - 1), True
    return len(people), False


def affixes(style, rng, work, names, mark):
    """The names with what a style hangs on them: numbers of institutions or institutions in parentheses."""
    if style.author_suffix == "superscript":
        forms = ["<sup>{n}</sup>", "^{n}^", "<sup>{n},*</sup>", "{n}"]
        sign = forms[style.author_variant % 3]
        return [n + sign.format(n=1 + i % len(work.institutions)) for i, n in enumerate(names)]
    if style.author_suffix == "linked":
        homes = ["https://www.cs.example.edu/~{}", "https://{}.github.io"]
        families = [p[1].split()[-1].lower() for p in work.authors]
        return [f"[{n}]({homes[i % 3].format(families[i])})" if i % 3 < 2 else n for i, n in enumerate(names)]
    if style.author_suffix == "star":
        return [n + ["\\*", "†", "*", "<sup>*</sup>"][style.author_variant % 2] if i < 2 and len(names) > 2 else n for i,
                n in enumerate(names)]
    if style.author_suffix == "parentheses":
        return [n + f" ({mark('affil', work.institutions[i % len(work.institutions)])})" if i < len(work.institutions)
                else n for i, n in enumerate(names)]
    return names


def text(style, rng, work, mark):
    """The authors of a work as the style writes them."""
    count, more = shown(style, rng, work.authors)
    names = [mark("author", written(p, style.author_form, i == 0)) for i, p in enumerate(work.authors[:count])]
    names = affixes(style, rng, work, names, mark)
    comma, last = style.author_comma, style.author_last
    if style.author_form == "first_inverted" and len(names) == 2:
        last = ", and "
    if not more:
        return joined(names, comma, last)
    tail = mark("etal", rng.choice(vocabulary.ET_AL[style.language]) if rng.random() < 0.05 else style.et_al)
    gap = "" if tail and style.language in ("zh", "ja") and "et al" not in tail else " "
    return comma.join(names) + (("," if style.et_al_comma and gap else "") + gap) + tail
