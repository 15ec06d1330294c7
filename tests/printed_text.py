#!/usr/bin/env python3
"""printed_text.py CITEGRAPH FILE...: which entries lose printed text on their way from .bib to .bib.

FILE is a .bib, also compressed (.gz), or a suite of cases as JSON lines, each with "input" and "dialect". Each is
converted within its dialect; BibTeX with the styles plain and IEEEtran, or biber, makes a .bbl of what was and of
what has become of it. An entry loses a token if a word of its \\bibitem (of biber, of a field) stands less often in
the new .bbl. Accents count as the letter with its accent however they are braced, commands count as words.
The last line says how many entries of how many lose any; exit 1 if one does.
"""
import argparse
import collections
import gzip
import json
import os
import re
import subprocess
import sys
import tempfile
import unicodedata

STYLES = {"bibtex": ("plain", "IEEEtran"), "biblatex": ("biber",)}
TEX = r"""\documentclass{article}\usepackage[backend=biber]{biblatex}\addbibresource{x.bib}
\begin{document}\nocite{*}\printbibliography\end{document}"""


def texts_of(path, dialect):
    """(name, bytes, dialect) of what is to be converted."""
    if path.endswith(".jsonl"):
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                case = json.loads(line)
                if isinstance(case.get("input"), str):
                    yield case["id"], case["input"].encode(), case.get("dialect", dialect)
        return
    with (gzip.open if path.endswith(".gz") else open)(path, "rb") as file:
        yield path, file.read(), dialect


def converted(citegraph, text, dialect):
    done = subprocess.run([citegraph, "convert", "-", "-f", dialect, "-t", dialect, "--with", "abstract,keywords"],
                          input=text, capture_output=True, check=False)
    return done.stdout


def bbl_of(text, style):
    """What BibTeX, or biber, makes of a database; an empty text if it makes nothing."""
    with tempfile.TemporaryDirectory() as folder:
        def write(name, content):
            with open(os.path.join(folder, name), "wb") as file:
                file.write(content)

        def run(*command):
            subprocess.run(command, cwd=folder, capture_output=True, stdin=subprocess.DEVNULL, check=False)

        write("x.bib", text)
        if style == "biber":
            write("x.tex", TEX.encode())
            run("pdflatex", "-interaction=batchmode", "x.tex")
            run("biber", "x")
        else:
            write("x.aux", f"\\relax\n\\citation{{*}}\n\\bibdata{{x}}\n\\bibstyle{{{style}}}\n".encode())
            run("bibtex", "-min-crossrefs=1000", "x")
        path = os.path.join(folder, "x.bbl")
        if not os.path.exists(path):
            return ""
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read()


MARKS = dict(zip("`'^\"~=.uvHckbdrt", "\u0300\u0301\u0302\u0308\u0303\u0304\u0307\u0306\u030c\u030b\u0327\u0328"
                                         "\u0331\u0323\u030a\u0361"))
ACCENT = re.compile(r"\\([`'^\"~=.]|[uvHckbdrt](?![A-Za-z]))\s*\\?([A-Za-z])")
GROUP = re.compile(r"\\([`'^\"~=.]|[uvHckbdrt](?![A-Za-z]))\s*\{\\?([A-Za-z])\}")
LETTERS = dict(ss="ß", o="ø", O="Ø", l="ł", L="Ł", ae="æ", AE="Æ", oe="œ", OE="Œ", aa="å", AA="Å", i="i", j="j", dh="ð",
               DH="Ð", th="þ", TH="Þ", dj="đ", DJ="Đ")
LETTER = re.compile(r"\\(%s)(?![A-Za-z])\s*" % "|".join(LETTERS))


def words_of(text):
    """The words of a piece of LaTeX, as often as they stand there."""
    text = re.sub(r"%\n\s*", "", text)
    text = LETTER.sub(lambda m: LETTERS[m[1]], re.sub(r"(\\[a-zA-Z]+)\{\}", r"\1 ", text))
    text = GROUP.sub(lambda m: m[2] + MARKS[m[1]], text)
    text = ACCENT.sub(lambda m: m[2] + MARKS[m[1]], re.sub(r"(?<!\\)[{}]", "", text))
    text = re.sub(r"\\([&%#_$])", r"\1", unicodedata.normalize("NFC", text))
    for sign, ascii_form in (("–", "--"), ("—", "---"), ("’", "'"), ("‘", "`"), ("“", "``"), ("”", "''"), ("\u00a0", " ")):
        text = text.replace(sign, ascii_form)
    return collections.Counter(w.strip(".,;:`'") for w in re.split(r"[\s~]+", text) if w.strip(".,;:`'"))


def entries_of(bbl, style):
    if style == "biber":
        out = {}
        for key, body in re.findall(r"\\entry\{([^}]*)\}(.*?)\\endentry", bbl, re.S):
            fields = [line for line in body.splitlines()
                      if re.match(r"\s*(\\(field|list|verb|range|endverb)\b|given=|family=|prefix=|suffix=|\{)", line)
                      and not re.search(r"\\field\{(sort|label|extra|title(source)?label)", line)]
            fields = [re.sub(r"\\field\{\w+\}|(given|family|prefix|suffix)=|hash=\w+", " ", line) for line in fields]
            out[key] = words_of("\n".join(re.sub(r"[{},]", " ", f) for f in fields))
        return out
    parts = re.split(r"\\bibitem(?:\[[^\]]*\])?\{([^}]*)\}", bbl)
    return {key: words_of(re.sub(r"\\end\{thebibliography\}", "", body)) for key, body in zip(parts[1::2], parts[2::2])}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("citegraph")
    parser.add_argument("files", nargs="+")
    parser.add_argument("--dialect", default="bibtex", choices=sorted(STYLES), help="of files")
    parser.add_argument("--style", action="append", help="plain, IEEEtran, biber")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="the first N entries that lose something")
    options = parser.parse_args()
    total = collections.Counter()
    losing = collections.Counter()
    shown = 0
    for path in options.files:
        for name, text, dialect in texts_of(path, options.dialect):
            after = converted(options.citegraph, text, dialect)
            for style in STYLES[dialect]:
                if options.style and style not in options.style:
                    continue
                was, now = (entries_of(bbl_of(t, style), style) for t in (text, after))
                for key, words in was.items():
                    total[style] += 1
                    lost = words - now.get(key, collections.Counter())
                    losing[style] += bool(lost)
                    if lost and shown < options.show:
                        shown += 1
                        gained = now.get(key, collections.Counter()) - words
                        print(f"{name}: {key} ({style}): {' '.join(lost.elements())} -> {' '.join(gained.elements())}", flush=True)
    for style in total:
        print(f"{style}: {losing[style]} of {total[style]} entries lose a token")
    return 1 if losing.total() else 0


if __name__ == "__main__":
    sys.exit(main())
