"""Cuts short lists out of long ones: excerpts.py OUT TABLE FROM... A list of one entry, or of three, must be read, too.

FROM is a list with labels, or a folder of such. What is cut out of list.json is named list~1.json and so on. TABLE has the entries of a list beside it, one a row (data/llm-systems/entries.csv of the shared data). Beside them it writes lists of what is rarest in long ones: identifiers alone, dates in odd forms, venues on badges."""
import csv
import json
import pathlib
import re
import random
import sys

import prose

HEADINGS = ("# Papers", "## Systems", "# Reading list", "## 2024", "# A")
IDENTIFIERS = ("arXiv:2309.06180", "https://doi.org/10.1145/3600006.3613165", "https://arxiv.org/abs/2312.00752",
               "doi:10.1038/nature14539", "2205.14135", "https://openreview.net/forum?id=uLpyWQPyF9",
               "https://aclanthology.org/P19-1001/", "10.1109/5.771073", "arxiv.org/abs/1706.03762")
PEOPLE = ("Ana Ferrari", "Wei Zhang", "J. Müller-Braun", "Tomás Ortega", "K. Ito", "Sarah Whitfield", "R. P. Nair", "Lin Chen")
INSTITUTES = ("MIT", "Tokyo Institute etc", "example.edu", "NVIDIA", "J.P. Morgan Research Center", "thu-nlp", "Cloud Labs, inc", "UC Berkeley etc")
VENUES = ("ACL", "EMNLP", "NeurIPS", "ICML", "CVPR", "ICLR", "KDD", "AAAI", "NAACL")


class Writer:
    """Writes lists with their truth, numbered."""

    def __init__(self, out):
        self.out, self.count = out, 0
        out.mkdir(parents=True, exist_ok=True)

    def put(self, lines, entries, stem="excerpt"):
        """A list and its entries, named after the one that it is cut from; the window is all of it."""
        name = f"{stem}~{self.count}"
        self.count += 1
        (self.out / f"{name}.md").write_text("\n".join(lines) + "\n", encoding="utf8")
        truth = {"list": f"{name}.md", "source": "synthetic",
                 "windows": [{"from": 1, "to": len(lines) + 1, "entries": entries}]}
        (self.out / f"{name}.json").write_text(json.dumps(truth, ensure_ascii=False), encoding="utf8")


def head_of_table(lines, row):
    """The lines that open the table of a row, up to the names of its columns; nothing outside of a table."""
    first = next((n for n in range(row - 1, -1, -1) if re.match(r"\s*(<table|\|?[\s|:-]*-[\s|:-]*\|)", lines[n])), row)
    if not lines[first].lstrip().startswith("<table"):
        return lines[first - 1:first + 1] if 0 < first < row and "|" in lines[first] else []
    body = next((n for n in range(first + 1, row) if "</tr>" in lines[n]), row - 1)
    return lines[first:body + 1] if "<th" in "".join(lines[first:body + 1]) else []


def excerpt(draw, lines, entries):
    """One to three entries that stand side by side, under a heading or under none; rows with the head of their table."""
    many = draw.choice((1, 1, 1, 2, 3))
    first = draw.randrange(max(1, len(entries) - many))
    out, labels = ([draw.choice(HEADINGS), ""] if draw.random() < 0.4 else []), []
    own = lines[entries[first]["line"] - 1]
    is_row = own.lstrip().startswith(("|", "<tr"))
    if is_row or "<t" in own or own[:1] in (" ", "\t"):
        head = head_of_table(lines, entries[first]["line"] - 1) if is_row else []
        if not head:
            return None
        out += head
    for entry in entries[first:first + many]:
        own = lines[entry["line"] - 1:entry.get("end", entry["line"])]
        if own[0].lstrip().startswith(("|", "<tr")) != is_row or (not is_row and ("<t" in own[0] or own[0][:1] in (" ", "\t"))):
            return None
        spans = {"spans": []} if "spans" in entry else {}  # a list that has them is made
        labels.append({**entry, "line": len(out) + 1, "end": len(out) + len(own), **spans})
        out += own + [""] * (not is_row and draw.random() < 0.5)
    return out, labels


def bullets_beside(draw, lines, window):
    """One or two bullets that are no entries, out of a window with labels; nothing if it has none."""
    of_entries = {line for entry in window["entries"] for line in range(entry["line"], entry.get("end", entry["line"]) + 1)}
    beside = [lines[n - 1] for n in range(window["from"], min(window["to"], len(lines)) + 1)
              if n not in of_entries and re.match(r"[-*+] \S", lines[n - 1])]
    return (draw.sample(beside, min(len(beside), draw.randint(1, 2))), []) if beside else None


def excerpts(draw, path):
    """Some of what can be cut out of a list."""
    windows = json.loads(path.read_text(encoding="utf8"))["windows"]
    lines = path.with_suffix(".md").read_bytes().decode("utf8").replace("\r\n", "\n").split("\n")
    found = [excerpt(draw, lines, window["entries"]) for window in windows if window["entries"] for _ in range(3)]
    return [each for each in found + [bullets_beside(draw, lines, windows[0])] if each]


def odd_entry(draw, title, form):
    """A line of a rare form, and its fields."""
    year, month, venue = draw.randint(2015, 2025), draw.randint(1, 12), draw.choice(VENUES)
    url = draw.choice(("https://arxiv.org/abs/{}", "https://example.org/{}.pdf", "https://people.example.edu/~ab/{}")).format(
        f"{draw.randint(1500, 2512)}.{draw.randint(10000, 19999)}")
    month_of_year = draw.choice((f"{month:02d}{year}", f"{month:02d}/{year}"))
    people, institute = draw.sample(PEOPLE, draw.randint(1, 3)), draw.choice(INSTITUTES)
    badge = {"venue": {"name": [venue], "year": year}}
    return ((f"- [{title}]({url}) {draw.choice('-–')} ({month_of_year})", {"date": month_of_year}),
            (f"- **{title}** [[pdf]({url})], {year}.{month:02d}. ![](https://img.shields.io/badge/{venue}{year}-orange)",
             {**badge, "date": f"{year}.{month:02d}"}),
            (f"- ![{venue}](https://img.shields.io/badge/{venue}-{year}-blue) [{title}]({url})", badge),
            (f"- [{title}]({url}) ({year})", {}),
            (f'- {", ".join(people)}. "{title}." {venue} {year}.', {**badge, "authors": people}),
            (f'- {people[0]}. "{title}." {draw.choice(("", f"{year}."))}', {"authors": people[:1]}),
            (f"- {title}(@{institute}) [[pdf]]({url})", {"affiliations": [institute.removesuffix(" etc")]}))[form], year


def odd_list(draw, titles, form):
    """Up to four entries of one rare form, in some lists with dates behind titles of two words."""
    is_brief = draw.random() < 0.3
    lines, entries = [], []
    for number in range(1, draw.randint(2, 5)):
        title = draw.choice(titles)
        title = " ".join(title.split()[:2]) if is_brief and form == 0 else title
        (line, fields), year = odd_entry(draw, title, form)
        lines.append(line)
        entries.append({"line": number, "end": number, "title": [title], "ids": [], "url": [], "venue": None, "year": year,
                        "authors": None, "spans": [], **fields})
    return lines, entries


def findings(draw, title):
    """A work under a heading, with a link, a summary and findings in two lists beneath it."""
    says = lambda: prose.note(draw, "cs", "en", [], 1)
    named = lambda: " ".join(says().split()[1:3]).strip(".,;") or "Aim"
    level, label, colon = draw.choice(("###", "####", "##")), draw.choice(("Key Results", "Findings", "Highlights", "Why it matters")), draw.choice((":**", "**:"))
    lines = [f"{level} {title}", "", f"- **Link{colon} https://arxiv.org/abs/{draw.randint(1500, 2512)}.{draw.randint(10000, 19999)}"]
    lines += [f"- **Authors{colon} {', '.join(draw.sample(PEOPLE, draw.randint(1, 3)))}"] if draw.random() < 0.5 else []
    lines += [f"- **Summary{colon} {says()} {says()}"]
    lines += [f"  {n}. **{named()}{colon} {says()}" for n in range(1, draw.choice((1, 3, 4, 5)))]
    return lines + [f"  - **{label}{colon}"] + [f"    - {says()}" for _ in range(draw.randint(1, 4))] + ["", "---", ""][draw.randrange(2) * 2:]


def list_of_findings(draw, titles):
    """Works with much beneath them that is no work."""
    lines, entries = [], []
    for title in draw.sample(titles, draw.randint(2, 8)):
        begin = len(lines) + 1
        lines += findings(draw, title)
        end = max(n for n, line in enumerate(lines, 1) if line.strip("- "))
        entries.append({"line": begin, "end": end, "title": [title], "ids": [], "url": [], "venue": None, "year": None, "authors": None, "spans": []})
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


def paths_of(places):
    """The lists with labels in some places, in the order of their names."""
    folders = [pathlib.Path(place) for place in places]
    return [path for one in folders for path in (sorted(one.glob("*.json")) if one.is_dir() else [one])]


def main():
    """Cuts short lists out of each, and adds the rare ones; the same lists give the same excerpts."""
    out, table, draw, titles = Writer(pathlib.Path(sys.argv[1])), pathlib.Path(sys.argv[2]), random.Random(5), []
    for path in paths_of(sys.argv[3:]):
        titles += [title for window in json.loads(path.read_text(encoding="utf8"))["windows"]
                   for entry in window["entries"] for title in (entry.get("title") or [])[:1] if title]
        for found in excerpts(draw, path):
            out.put(*found, stem=path.stem)
    for name, entries in rows_as_entries(table).items():
        lines = (table.parent / name).read_text(encoding="utf8").split("\n")
        for found in filter(None, (excerpt(draw, lines, entries) for _ in range(200))):
            out.put(*found)
    for n in range(140):
        out.put(*odd_list(draw, titles, n % 7))
    for _ in range(30):
        out.put(*list_of_findings(draw, titles))
    for _ in range(40):
        out.put(*identifiers_alone(draw))
    print(f"{out.count} lists")


main()
