"""Cuts short lists out of long ones: excerpts.py FROM OUT [TABLE]. A list of one entry, or of three, must be read, too.

TABLE has the entries of a list beside it, one a row (data/llm-systems/entries.csv of the shared data). Beside them it writes lists of what is rarest in long ones: identifiers alone, dates in odd forms, venues on badges."""
import csv
import json
import pathlib
import re
import random
import sys

HEADINGS = ("# Papers", "## Systems", "# Reading list", "## 2024", "# A")
IDENTIFIERS = ("arXiv:2309.06180", "https://doi.org/10.1145/3600006.3613165", "https://arxiv.org/abs/2312.00752",
               "doi:10.1038/nature14539", "2205.14135", "https://openreview.net/forum?id=uLpyWQPyF9",
               "https://aclanthology.org/P19-1001/", "10.1109/5.771073", "arxiv.org/abs/1706.03762")
VENUES = ("ACL", "EMNLP", "NeurIPS", "ICML", "CVPR", "ICLR", "KDD", "AAAI", "NAACL")


class Writer:
    """Writes lists with their truth, numbered."""

    def __init__(self, out):
        self.out, self.count = out, 0
        out.mkdir(parents=True, exist_ok=True)

    def put(self, lines, entries):
        """A list and its entries; the window is all of it."""
        name = f"excerpt_{self.count:05d}"
        self.count += 1
        (self.out / f"{name}.md").write_text("\n".join(lines) + "\n", encoding="utf8")
        truth = {"list": f"{name}.md", "source": "synthetic",
                 "windows": [{"from": 1, "to": len(lines) + 1, "entries": entries}]}
        (self.out / f"{name}.json").write_text(json.dumps(truth, ensure_ascii=False), encoding="utf8")


def excerpt(draw, lines, entries):
    """One to three entries that stand side by side, under a heading or under none; nothing if they are rows."""
    many = draw.choice((1, 1, 1, 2, 3))
    first = draw.randrange(max(1, len(entries) - many))
    out, labels = ([draw.choice(HEADINGS), ""] if draw.random() < 0.4 else []), []
    for entry in entries[first:first + many]:
        own = lines[entry["line"] - 1:entry.get("end", entry["line"])]
        if own[0].lstrip().startswith("|") or "<t" in own[0] or own[0][:1] in (" ", "\t"):
            return None
        labels.append({**{key: value for key, value in entry.items() if key != "spans"},
                       "line": len(out) + 1, "end": len(out) + len(own), "spans": []})
        out += own + [""] * (draw.random() < 0.5)
    return out, labels


def odd_entry(draw, title, form):
    """A line of a rare form, and its fields."""
    year, month, venue = draw.randint(2015, 2025), draw.randint(1, 12), draw.choice(VENUES)
    url = f"https://arxiv.org/abs/{draw.randint(1500, 2512)}.{draw.randint(10000, 19999)}"
    badge = {"venue": {"name": [venue], "year": year}}
    return ((f"- [{title}]({url}) - ({month:02d}{year})", {"date": f"{month:02d}{year}"}),
            (f"- **{title}** [[pdf]({url})], {year}.{month:02d}. ![](https://img.shields.io/badge/{venue}{year}-orange)",
             {**badge, "date": f"{year}.{month:02d}"}),
            (f"- ![{venue}](https://img.shields.io/badge/{venue}-{year}-blue) [{title}]({url})", badge),
            (f"- [{title}]({url}) ({year})", {}))[form], year


def odd_list(draw, titles, form):
    """Up to four entries of one rare form."""
    lines, entries = [], []
    for number in range(1, draw.randint(2, 5)):
        title = draw.choice(titles)
        (line, fields), year = odd_entry(draw, title, form)
        lines.append(line)
        entries.append({"line": number, "end": number, "title": [title], "ids": [], "url": [], "venue": None, "year": year,
                        "authors": None, "spans": [], **fields})
    return lines, entries


def identifiers_alone(draw):
    """A list of nothing but identifiers: entries without a title."""
    chosen = draw.sample(IDENTIFIERS, draw.randint(1, 5))
    bullet = draw.choice(("- ", "* ", "1. "))
    return [bullet + each for each in chosen], [
        {"line": n, "end": n, "title": [], "ids": [], "url": [], "venue": None, "year": None, "authors": None, "spans": []}
        for n in range(1, len(chosen) + 1)]


def rows_as_entries(table):
    """The entries of a table, by the file that they are in."""
    by_file = {}
    with table.open(encoding="utf8", newline="") as file:
        for row in csv.DictReader(file):
            name, year = re.match(r"(.*?)(?: (\d{4}))?$", row["venue"]).groups()
            by_file.setdefault(row["file"], []).append(
                {"line": int(row["line"]), "end": int(row["line"]), "title": [row["title"]], "ids": [], "url": [],
                 "venue": {"name": [name], "year": int(year) if year else None} if name else None,
                 "year": int(year) if year else None, "date": row["date"] or None, "award": row["award"] or None, "authors": None,
                 "affiliations": [part.strip() for part in re.split("[,&]", row["affiliations"]) if part.strip()]})
    return by_file


def main():
    """Cuts two excerpts of each list, and adds the rare ones; the same lists give the same excerpts."""
    source, out = pathlib.Path(sys.argv[1]), Writer(pathlib.Path(sys.argv[2]))
    draw, titles = random.Random(5), []
    for path in sorted(source.glob("*.json")):
        entries = json.loads(path.read_text(encoding="utf8"))["windows"][0]["entries"]
        lines = path.with_suffix(".md").read_bytes().decode("utf8").replace("\r\n", "\n").split("\n")
        titles += [title for entry in entries for title in entry["title"][:1]]
        for found in filter(None, (excerpt(draw, lines, entries) for _ in range(2 if entries else 0))):
            out.put(*found)
    if len(sys.argv) > 3:
        table = pathlib.Path(sys.argv[3])
        for name, entries in rows_as_entries(table).items():
            lines = (table.parent / name).read_text(encoding="utf8").split("\n")
            for found in filter(None, (excerpt(draw, lines, entries) for _ in range(200))):
                out.put(*found)
    for n in range(60):
        out.put(*odd_list(draw, titles, n % 4))
    for _ in range(40):
        out.put(*identifiers_alone(draw))
    print(f"{out.count} lists")


main()
