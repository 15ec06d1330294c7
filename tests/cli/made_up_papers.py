"""Made-up papers, lists of them, and the truth about who cites whom."""
import random

SYLLABLES = "ba ce di fo gu ha ke li mo nu pa re si to vu wa xe yo zu qua bre cli dro fle gri".split()


def word(number):
    """A word that belongs to this number alone."""
    out = ""
    number += len(SYLLABLES)
    while number:
        number, rest = divmod(number, len(SYLLABLES))
        out += SYLLABLES[rest]
    return out


def arxiv_id(i):
    return f"{2001 + 100 * (i // 1200 % 5) + i // 100 % 12:04d}.{10000 + i:05d}"


def title(i):
    return f"On {word(7 * i + 1)} and the {word(7 * i + 2)} of {word(7 * i + 3)} {word(7 * i + 4)} in large systems"


def authors(i):
    people = ((i % 97, 1000 + i % 211), (i % 89, 3000 + i))
    return [f"{word(given).title()} {word(family).title()}" for given, family in people]


def made_up(count, references, seed=1):
    """`count` papers that cite `references` works in all: each other, works with a DOI, works that nobody holds."""
    dice = random.Random(seed)
    papers = []
    for i in range(count):
        many = references // count + (i < references % count)
        names = {f"arxiv:{arxiv_id(j)}" for j in dice.sample(range(count), min(many // 3, count)) if j != i}
        while len(names) < many:
            kind = dice.random()
            outside = f"doi:10.5000/outside.{dice.randrange(references // 4 + 10)}"
            unheld = f"title:A work named {word(dice.randrange(40 * count))} that nobody holds"
            names.add(outside if kind < 0.8 else unheld)
        papers.append({"arxiv": arxiv_id(i), "title": title(i), "authors": authors(i),
                       "year": 2000 + int(arxiv_id(i)[:2]), "references": sorted(names)})
    return papers


def item(paper, by_title=False):
    """Its line on a list: a link to arXiv, or its title and a year."""
    if by_title:
        return f"- {paper['title']} | OSDI' {paper['year'] % 100:02d}\n"
    return f"- [{paper['title']}](https://arxiv.org/abs/{paper['arxiv']})\n"


def list_of(papers, by_title=0):
    """A list of all papers, of which the first `by_title` have no link."""
    return "".join(item(paper, i < by_title) for i, paper in enumerate(papers))


def truth(papers):
    """(citing id, cited id); works that nobody holds by their title in lower case."""
    return {(f"arxiv:{paper['arxiv']}", name) for paper in papers for name in paper.get("references", ())}


def same_names(edges):
    """Edges in which works that have no identifier go by lower-case words."""
    return {(citing, cited if not cited.startswith("title:") else cited.lower()) for citing, cited in edges}
