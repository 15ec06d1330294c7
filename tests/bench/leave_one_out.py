#!/usr/bin/env python3
"""How well entries are written as a list writes them: leave_one_out.py PROGRAM FOLDER [LIST...] [--show N]

PROGRAM is tests/leave_one_out, FOLDER the one with lists-labelled and llm-systems. Each labelled entry is taken out of
its list, and written anew from what its labels say, which is all that a record could: title, authors, venue, date,
identifiers or address. The text is right if it is what stood there but for words that the record has not and the
marks that go with them: both must be the same when runs are taken out that hold at least one such word, and at most half
as many of the record's (a remark may say "river", too); white space of any sort is one space, and an address is what it names. "Strictly" means that only the
original may have such runs, and that white space and addresses are the same to the byte; "to the byte" all of it."""
import argparse
import csv
import json
import re
import subprocess
from pathlib import Path

TOKEN = re.compile(r"https?://[^\s()<>\[\]\"]+|[^\W_]+|\s+|.", re.S)
LITTLE = set("a an and as at by for from in is it its of on or the to up via with".split())
MONTHS = "january february march april may june july august september october november december".split()


def words(text):
    return {word.lower() for word in re.findall(r"[^\W_]+", text)}


def known_words(case):
    date = case.get("date", "")
    out = words(" ".join([case["title"], case.get("venue", ""), *case.get("authors", [])]))
    out |= {date[:4], date[2:4], date[5:7], date[5:7].lstrip("0")}
    if date[5:7]:
        month = MONTHS[int(date[5:7]) - 1]
        out |= {month, month[:3]}
    return out - LITTLE


def by_name(text):
    """With each address of an arXiv paper or a DOI as what it names: abs or pdf, pinned or not."""
    def name(url):
        if found := re.search(r"arxiv\.org/[a-z]+/([\w.-]+/\d{7}|\d{4}\.\d{4,5})", url[0]):
            return f"https://arxiv.org/abs/{found[1]}"
        if found := re.search(r"/(10\.\d{4,}/[^?#\s]+)", url[0]):
            return "https://doi.org/" + re.sub(r"(v\d+)?(\.full)?(\.pdf)?$", "", found[1].lower())
        return url[0]
    return re.sub(r"https?://[^\s()<>\[\]\"]+", name, text)


def as_shown(text):
    return by_name(re.sub(r"(?:\s|<br ?/?>)+", " ", text).strip())


def is_right(case, original, written, sides=2):
    """Whether the two are one without runs of tokens that say what the record does not."""
    known = known_words(case)
    urls = {case.get("url", ""), *case.get("urls", [])}
    urls |= {by_name(url) for url in urls}
    a, b = TOKEN.findall(original.rstrip()), TOKEN.findall(written.rstrip())

    def kind(token):
        if token.startswith("http"):
            return "known" if token in urls else "unknown"
        if not re.match(r"[^\W_]", token) or token.lower() in LITTLE:
            return "mark"
        return "known" if token.lower() in known else "unknown"


    def ends_of_runs(tokens, start):
        known_ones = unknown_ones = 0
        for k in range(start, len(tokens)):
            known_ones += kind(tokens[k]) == "known"
            unknown_ones += kind(tokens[k]) == "unknown"
            if unknown_ones > 2 * known_ones:
                yield k + 1
    runs_of_a = [list(ends_of_runs(a, i)) for i in range(len(a) + 1)]
    runs_of_b = [list(ends_of_runs(b, j)) if sides == 2 else [] for j in range(len(b) + 1)]
    open_, reached = [(0, 0)], {(0, 0)}
    while open_:
        i, j = open_.pop()
        if (i, j) == (len(a), len(b)):
            return True
        nexts = [(k, j) for k in runs_of_a[i]] + [(i, k) for k in runs_of_b[j]]
        if i < len(a) and j < len(b) and a[i] == b[j]:
            nexts.append((i + 1, j + 1))
        nexts = [place for place in nexts if place not in reached]
        reached.update(nexts)
        open_ += nexts
    return False


def labelled_cases(path):
    truth = json.loads(path.read_text())
    out = []
    for window in truth["windows"]:
        for entry in window["entries"]:
            if not entry["title"]:
                continue
            venue = entry.get("venue") or entry.get("inherited") or {}
            year = entry.get("year") or venue.get("year")
            name = (venue.get("name") or [""])[0]
            out.append({"line": entry["line"], "title": entry["title"][0], "authors": entry.get("authors") or [],
                        "venue": name, "is_preprint": bool(re.search("arxiv|biorxiv|corr|preprint", name, re.I)),
                        "date": entry.get("date") or (str(year) if year else ""), "ids": entry["ids"],
                        "url": (entry["url"] or [""])[0], "urls": entry["url"], "section": entry.get("section")})
    return path.with_suffix(".md"), out


def iso(date):
    """ "Jun 2025", "05/2024" and "012025" as 2025-06, 2024-05 and 2025-01."""
    year = re.search(r"20\d\d", date)
    month = re.search(r"[A-Za-z]{3}", date)
    if not year:
        return ""
    number = MONTHS.index(next(m for m in MONTHS if m.startswith(month[0].lower()))) + 1 if month else int(date[:2])
    return f"{year[0]}-{number:02}"


def real_cases(folder):
    out = []
    for row in csv.DictReader((folder / "entries.csv").open()):
        name, _, year = row["venue"].rpartition(" ")
        date = iso(row["date"]) or year
        ids = [f"arxiv:{row['arxiv_id']}"] if row["arxiv_id"] else [f"doi:{row['doi']}"] if row["doi"] else []
        if not date and row["arxiv_id"]:
            date = f"20{row['arxiv_id'][:2]}-{row['arxiv_id'][2:4]}"
        out.append({"line": int(row["line"]), "title": row["title"], "venue": name, "date": date, "ids": ids,
                    "url": row["url"], "section": row["section"].split(" > ")})
    return folder / "README.md", out


def with_citations(cases, folder):
    """What the demonstration knows of who cites whom, by arXiv id or title."""
    edges = [row[:2] for row in csv.reader((folder / "demo/citations.csv").open())][1:]

    def name(key):
        return key[2:] if key.startswith("T:") else f"arxiv:{key}"
    cites, cited_by = {}, {}
    for citing, cited in edges:
        cites.setdefault(name(citing), []).append(name(cited))
        cited_by.setdefault(name(cited), []).append(name(citing))
    for case in cases:
        for key in [*case["ids"], case["title"]]:
            case.setdefault("cites", cites.get(key, [])) if key in cites else None
            case.setdefault("cited_by", cited_by.get(key, [])) if key in cited_by else None
    return cases


def measure(program, path, cases):
    for case in cases:
        case.setdefault("urls", [case["url"]])
    answer = subprocess.run([program], input=json.dumps({"list": str(path), "cases": cases}), text=True,
                            capture_output=True, check=True).stdout
    by_line = {row["line"]: row for row in json.loads(answer)}
    return [(case, by_line.get(case["line"])) for case in cases]


def tell_places(found):
    ordered = [row for _, row in found if row["order"] != "as they came"]
    own = [next((i for i, one in enumerate(row["ranked"]) if one["is_own"]), 99) for _, row in found]
    sure = [rank == 0 for rank, (_, row) in zip(own, found) if row["ranked"] and row["ranked"][0]["probability"] >= 0.5]
    tied = [rank for rank, (_, row) in zip(own, found) if row["ties"]]

    def share(some, of):
        return f"{100 * len(list(some)) / max(len(of), 1):5.1f} % of {len(of)}"
    largest = max((row["size"] for _, row in found), default=0)
    print(f"{'':12} place {share((r for r in ordered if r['is_place']), ordered)} in an order;"
          f" section first {share((r for r in own if r == 0), own)}, in three {share((r for r in own if r < 3), own)};"
          f" sure {share((s for s in sure if s), sure)}; with citations {share((r for r in tied if r == 0), tied)},"
          f" {share((r for r in tied if r < 3), tied)}, by citations alone"
          f" {share((1 for _, row in found if row['ties'] and row['by_ties']), tied)};"
          f" by words alone {share((1 for _, row in found if row['by_words']), own)}; largest"
          f" {share((1 for _, row in found if row['size'] == largest), own)}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("folder", type=Path)
    parser.add_argument("lists", nargs="*")
    parser.add_argument("--show", type=int, default=0)
    options = parser.parse_args()
    names = options.lists or ["llm-systems", *sorted(p.stem for p in (options.folder / "lists-labelled").glob("*.json"))]
    for name in names:
        at = options.folder / "lists-labelled" / f"{name}.json"
        path, cases = labelled_cases(at) if at.exists() else real_cases(options.folder / name)
        if not at.exists():
            cases = with_citations(cases, options.folder)
        rows = measure(options.program, path, cases)
        found = [(case, row) for case, row in rows if row]
        strict = [is_right(case, row["original"], row["written"], 1) for case, row in found]
        right = [is_right(case, as_shown(row["original"]), as_shown(row["written"])) for case, row in found]
        same = [row["original"].rstrip() == row["written"].rstrip() for _, row in found]
        print(f"{name:12} {len(cases):4} entries, {len(found):4} found  text {100 * sum(right) / len(cases):5.1f} %"
              f"  strictly {100 * sum(strict) / len(cases):5.1f} %  to the byte {100 * sum(same) / len(cases):5.1f} %")
        tell_places(found)
        for (case, row), ok in list(zip(found, right)):
            if not ok and options.show > 0:
                options.show -= 1
                print(f"- {row['original'].rstrip()}\n+ {row['written'].rstrip()}\n")


if __name__ == "__main__":
    main()
