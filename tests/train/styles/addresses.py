"""Links of a work, as its hosts write them, and the identifiers that follow from them for sure."""
import re

import hosts

LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
ACL_TRACKS = ["acl-long", "acl-short", "emnlp-main", "findings-emnlp", "naacl-main", "findings-acl"]


def word(rng, size):
    """A random identifier of letters and digits."""
    return "".join(rng.choice(LETTERS) for _ in range(size))


def slug(work):
    """The first words of the title as file names have them."""
    return "-".join(re.findall(r"[a-z0-9]+", work.title.lower())[:3]) or "paper"


def family(work):
    """The first author's family name in plain letters."""
    found = re.findall(r"[a-z]+", work.authors[0][1].lower()) if work.authors else []
    return "".join(found) or "smith"


def filled(rng, form, work, doi=""):
    """A form of address with the facts of a work and random numbers."""
    acronym, f, s = re.sub(r"[ &.]", "", work.venue.acronym), family(work), slug(work)
    name = (work.alias or s).replace(" ", "-").replace("+", "p")
    return form.format(v=rng.randint(1, 250), n=rng.randint(10000, 9999999), y=work.year, yy=f"{work.year % 100:02d}", f=f,
                       F=f.title(),
                       s=s, S=s.replace("-", "_").title(), a=acronym, l=acronym.lower(), h=word(rng, 32).lower(), i=word(rng, 11),
                       o=rng.choice(hosts.OWNERS).format(f=f), r=name, k=name.lower(), doi=doi)


def arxiv_number(rng, year):
    """A new-style arXiv identifier of a year, or an old one."""
    year, month = min(max(year, 1992), 2026), rng.randint(1, 12)
    if year < 2007:
        archive = rng.choice(["cs", "hep-th", "quant-ph", "math", "astro-ph"])
        return f"{archive}/{year % 100:02d}{month:02d}{rng.randint(1, 200):03d}"
    digits = 5 if year > 2014 else 4
    return f"{year % 100:02d}{month:02d}.{rng.randint(1, 10 ** digits // 5):0{digits}d}"


def arxiv(rng, work):
    """An address at arXiv: abstract, PDF or HTML, with or without a version."""
    n, version = work.arxiv, rng.choice(["", "", "", "", "v1", "v2"])
    abstract, pdf = f"https://arxiv.org/abs/{n}{version}", f"https://arxiv.org/pdf/{n}{version}"
    rare = [f"http://arxiv.org/abs/{n}", f"https://www.arxiv.org/abs/{n}", f"https://arxiv.org/html/{n}v1",
            f"https://doi.org/10.48550/arXiv.{n}", f"https://ar5iv.labs.arxiv.org/html/{n}"]
    return rng.choice([abstract] * 6 + [pdf] * 2 + [f"{pdf}.pdf"] * 3 + rare), [f"arxiv:{n}"]


def registered(rng, work, prefix, suffix, *forms):
    """An address with the work's DOI, made up from a publisher's prefix where it has none."""
    work.doi = work.doi or f"{prefix}/{suffix}"
    resolvers = ["https://doi.org/{doi}"] * 2 + ["https://dx.doi.org/{doi}"] * (rng.random() < 0.1)
    return rng.choice([f for f in forms if f] + resolvers).format(doi=work.doi), [f"doi:{work.doi.lower()}"]


def openreview(rng, work):
    """A forum or PDF at OpenReview."""
    forum = word(rng, 10)
    return f"https://openreview.net/{rng.choice(['forum', 'pdf'])}?id={forum}", [f"openreview:{forum}"]


def anthology(rng, work):
    """A page or PDF of the ACL Anthology, with an old or a new number."""
    old = f"{rng.choice('PDNEQ')}{work.year % 100:02d}-{rng.randint(1000, 1900)}"
    number = f"{work.year}.{rng.choice(ACL_TRACKS)}.{rng.randint(1, 800)}" if work.year >= 2020 else old
    return f"https://aclanthology.org/{number}{rng.choice(['', '/', '.pdf'])}", [f"acl:{number}"]


def acm(rng, work):
    """A page of the ACM's digital library."""
    forms = [f"https://dl.acm.org/doi/{part}{{doi}}" for part in ("", "abs/", "pdf/", "full/")]
    return registered(rng, work, "10.1145", f"{rng.randint(1000000, 3700000)}.{rng.randint(1000000, 3700000)}", *forms)


def springer(rng, work):
    """A chapter or an article at Springer."""
    n = rng.randint(10000, 99999)
    if work.venue.kind == "c":
        suffix = f"978-3-030-{n}-{n % 10}_{rng.randint(1, 60)}"
        return registered(rng, work, "10.1007", suffix, "https://link.springer.com/chapter/{doi}")
    suffix = f"s{rng.randint(10000, 13000)}-0{work.year % 100:02d}-{n}-{n % 10}"
    return registered(rng, work, "10.1007", suffix, "https://link.springer.com/article/{doi}")


def nature(rng, work):
    """An article of a journal of Nature, whose address states the DOI's suffix; older ones have the journal's word in it."""
    check = rng.choice("0123456789xyz")
    suffix = f"s{rng.randint(41000, 44000)}-0{work.year % 100:02d}-{rng.randint(10000, 99999)}-{check}"
    if work.year < 2017:
        suffix = f"{OLD_NATURE.get(work.venue.acronym, 'nature')}{rng.randint(1000, 23000)}"
    work.doi = f"10.1038/{suffix}"
    return rng.choice([f"https://www.nature.com/articles/{suffix}", f"https://doi.org/{work.doi}"]), [f"doi:{work.doi}"]


def biorxiv(rng, work):
    """A preprint of bioRxiv or medRxiv, with its version."""
    number = f"{work.year}.{work.month:02d}.{work.day:02d}.{rng.randint(400000, 690000)}"
    work.doi = f"10.1101/{number}"
    site = "www.medrxiv.org" if work.venue.acronym == "medRxiv" else "www.biorxiv.org"
    tail = rng.choice(["", "", ".full", ".full.pdf", ".abstract"])
    return f"https://{site}/content/{work.doi}v{rng.randint(1, 3)}{tail}", [f"doi:{work.doi}"]


OLD_NATURE = {"Nat. Commun.": "ncomms", "Sci. Rep.": "srep", "Nat. Phys.": "nphys", "Nat. Methods": "nmeth.", "Nat. Biotechnol.": "nbt.",
              "Nat. Genet.": "ng.", "Nat. Med.": "nm.", "Nat. Neurosci.": "nn.", "Nat. Clim. Change": "nclimate"}
SPECIAL = {"openreview": openreview, "acl": anthology, "acm": acm, "springer": springer, "springerj": springer, "nature": nature,
           "biorxiv": biorxiv}
ALSO_DOI = {"ieee": "10.1109", "elsevier": "10.1016"}


def paper(rng, work, host):
    """(address, identifiers) of the work at one of its venue's hosts."""
    if host in SPECIAL:
        return SPECIAL[host](rng, work)
    suffix = f"{(re.sub('[^A-Za-z]', '', work.venue.acronym) or 'x')}.{work.year}.{rng.randint(1000, 9999999)}"
    if host in hosts.REGISTERED:
        prefix, form = hosts.REGISTERED[host]
        return registered(rng, work, prefix, suffix, form)
    if host in ALSO_DOI and rng.random() < 0.3:
        return registered(rng, work, ALSO_DOI[host], suffix)
    return filled(rng, rng.choice(hosts.PLAIN.get(host, hosts.PLAIN["page"])), work), []


def companion(rng, work, kind):
    """An address beside the work: "code", "site", "video", "slides", "data", "blog", "extra"."""
    return filled(rng, rng.choice(hosts.COMPANIONS[kind]), work)
