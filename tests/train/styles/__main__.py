"""Writes synthetic reading lists with their truth: NAME.md and NAME.json for each of them.

The truth has the keys of labelled real lists, and for each entry also "note" (texts that are no field), "code" (addresses of
code) and "spans" ([kind, begin, end] of every field, in characters of the file). The same seed writes the same bytes."""
import argparse
import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import document
import facts


def arguments():
    """The command line."""
    parser = argparse.ArgumentParser(prog="styles", description=__doc__.splitlines()[0])
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--lists", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--shared", type=pathlib.Path, default=pathlib.Path("../shared"))
    return parser.parse_args()


def described(style):
    """A style in a few words."""
    parts = style.reference or " ".join(style.order)
    return f"{style.language} {style.container}: {parts}; link on {style.link_on} ({style.link_form})"


def main():
    """Writes the lists; the same seed writes the same bytes."""
    given = arguments()
    groups = facts.gather(given.shared)
    given.out.mkdir(parents=True, exist_ok=True)
    total = 0
    for n in range(given.lists):
        made = document.Document(f"{given.seed}/{n}", groups)
        text, entries = made.write()
        name, style = f"{given.seed:02d}_{n:05d}", made.style
        about = {"list": f"{name}.md", "source": "synthetic", "field": made.pen.group,
                 "style": described(style),
                 "windows": [{"from": 1, "to": text.count("\n"), "entries": entries}]}
        (given.out / f"{name}.md").write_bytes(text.encode("utf8"))
        (given.out / f"{name}.json").write_text(json.dumps(about, ensure_ascii=False), encoding="utf8")
        total += len(entries)
    print(f"{given.lists} lists, {total} entries")


main()
