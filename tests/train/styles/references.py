"""Writes made references with marked parts: references.py OUT.xml --core CORE.xml --shared SHARED [--number N] [--seed S].

OUT has the form of data/references/core.xml. Half are references of CORE whose parts are those of others, in the marks of the
first; half are works in a style that is drawn at random, as journals and publishers have theirs. So form is learned, not
words. The same input writes the same bytes."""
import argparse
import pathlib
import random
import re
import sys
import xml.etree.ElementTree

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import manuals

LEAD = re.compile(r"^(?:(?:[Ii]n:?|[Dd]ans|[Ee]n|[Aa]t:?) |[^\w(]+)*")
TAIL = re.compile(r"[^\w)]*$")
SWAPPED = {"title": .9, "author": .6, "journal": .8, "container-title": .8, "editor": .6, "publisher": .8, "location": .8,
           "volume": .3, "pages": .3, "date": .2}
DROPPED = {"pages": .1, "volume": .08, "location": .1, "publisher": .08, "note": .4, "url": .4, "genre": .2, "edition": .2}


def references(path):
    """The references of a file: each a list of parts (tag, text) without the number in front."""
    root = xml.etree.ElementTree.parse(path).getroot()
    return [[(p.tag, " ".join("".join(p.itertext()).split())) for p in s if p.tag != "citation-number"] for s in root]


def inside(text):
    """A part's text without the marks around it, and those marks."""
    begin = LEAD.match(text).end()
    end = TAIL.search(text[begin:]).start() + begin
    return (text[:begin], text[begin:end], text[end:]) if end > begin else ("", text, "")


def balanced(text):
    """True if every bracket that opens is closed."""
    return text.count("(") == text.count(")") and text.count("[") == text.count("]")


class Recombiner:
    """References in the marks of some and with the words of others."""

    def __init__(self, examples, draw):
        self.examples, self.draw, self.pools = examples, draw, {}
        for parts in examples:
            for tag, text in parts:
                core = inside(text)[1]
                if tag in SWAPPED and balanced(core):
                    self.pools.setdefault(tag, []).append(core)

    def numbers(self, text):
        """The text with other digits; years stay years."""
        year = str(self.draw.randint(1890, 2024))
        return re.sub(r"\d+", lambda m: year if len(m[0]) == 4 and m[0][:2] in ("18", "19", "20")
                      else str(self.draw.randint(10 ** (len(m[0]) - 1), 10 ** len(m[0]) - 1)), text)

    def part(self, tag, text):
        """A part with the words of another, or its own."""
        if self.draw.random() >= SWAPPED.get(tag, 0):
            return self.numbers(text) if tag in ("date", "volume", "pages") else text
        lead, core, tail = inside(text)
        return lead + self.draw.choice(self.pools[tag]) + tail if balanced(core) else text

    def make(self):
        """One reference: its parts."""
        parts = self.draw.choice(self.examples)
        return [(tag, self.part(tag, text)) for i, (tag, text) in enumerate(parts)
                if i + 1 == len(parts) or self.draw.random() >= DROPPED.get(tag, 0)]


def written(path, made):
    """Writes references in the form of core.xml."""
    root = xml.etree.ElementTree.Element("dataset", made="yes")
    for parts in made:
        one = xml.etree.ElementTree.SubElement(root, "sequence")
        for tag, text in parts:
            xml.etree.ElementTree.SubElement(one, tag).text = text
    xml.etree.ElementTree.indent(root)
    path.write_text(xml.etree.ElementTree.tostring(root, encoding="unicode") + "\n", encoding="utf8")


def main():
    """Reads the references and the works, and makes as many as are asked for."""
    parser = argparse.ArgumentParser(prog="references.py", description=__doc__.splitlines()[0])
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--core", type=pathlib.Path, required=True)
    parser.add_argument("--shared", type=pathlib.Path, required=True)
    parser.add_argument("--number", type=int, default=3000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--share", type=float, default=.5, help="of references in the marks of CORE")
    given = parser.parse_args()
    draw, examples = random.Random(given.seed), references(given.core)
    recombiner = Recombiner(examples, draw)
    works = manuals.Works(given.shared, recombiner.pools, draw)
    made = [recombiner.make() if draw.random() < given.share else manuals.made(works, draw) for _ in range(given.number)]
    written(given.out, made)
    print(f"{len(made)} references")


if __name__ == "__main__":
    main()
