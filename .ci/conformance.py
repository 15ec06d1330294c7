#!/usr/bin/python3
"""conformance.py PROGRAM SHARED: the scorers of SHARED/conformance, each held to its threshold."""
import glob
import re
import subprocess
import sys

PROGRAM, SHARED = sys.argv[1:3]
CONFORMANCE = SHARED + "/conformance"
TO_CSL = PROGRAM + " convert {in} -f {dialect} -t csl-json"
FROM_CSL = PROGRAM + " convert {in} -f csl-json -t {dialect}"


def said_by(*command):
    done = subprocess.run([sys.executable, *command], capture_output=True, text=True, check=True)
    return done.stdout


def percents(text, *names):
    return [float(re.search(name + r" (?:lenient )?([\d.]+)%", text).group(1)) for name in names]


def counts(text):
    return {name: int(number) for name, number in re.findall(r"'([^']+)': (\d+)", text.splitlines()[0])}


def shown(text, form):
    return float(re.search(form, text).group(1))


def share(found, kind, what):
    return 100 * found[f"{kind} {what}"] / found[kind + " n"]


def scores():
    """What is measured, how much of it there is in percent, and the least that will do."""
    for name, suite, least in (("pandoc-biblatex", "pandoc-biblatex/cases.jsonl", (98, 93)),
                               ("citation-js to CSL", "citation-js/bib2csl.jsonl", (94, 73))):  # it takes "et al." for a given name
        text = said_by(CONFORMANCE + "/score_bib2csl.py", CONFORMANCE + "/" + suite, TO_CSL)
        for part, value, bound in zip(("fields", "entries"), percents(text, "fields", "entries"), least):
            yield f"{name}, {part}", value, bound
    text = said_by(CONFORMANCE + "/score_csl2bib.py", CONFORMANCE + "/citation-js/csl2bib.jsonl", FROM_CSL)
    for part, value, bound in zip(("fields", "entries"), percents(text, "core fields", "entries exact"), (95, 75)):
        yield f"citation-js from CSL, {part}", value, bound
    found = counts(said_by(CONFORMANCE + "/score_names.py", TO_CSL))
    yield "names, strict", share(found, "pybtex", "strict"), 93  # in seven of 102 the suite wants no TeX logo, or a length as text
    found = counts(said_by(CONFORMANCE + "/score_latex.py", TO_CSL))
    kinds = [name[:-2] for name in found if name.endswith(" n") and name != "jabref n"]
    yield "LaTeX", sum(found[kind + " ok"] for kind in kinds) / sum(found[kind + " n"] for kind in kinds) * 100, 95
    yield "LaTeX, titles of JabRef", share(found, "jabref", "ok"), 85
    lists = sorted(glob.glob(SHARED + "/data/lists-labelled/*.json"))
    text = said_by(CONFORMANCE + "/score_lists.py", PROGRAM, *lists).splitlines()[-1]
    yield "lists, entries found", shown(text, r"found ([\d.]+)"), 99
    yield "lists, right, a list", shown(text, r"([\d.]+) % a list"), 95
    text = said_by(CONFORMANCE + "/score_references.py", PROGRAM, SHARED + "/data/references/core.xml").splitlines()[-1]
    for part, least in (("found", 98), ("title", 90), ("author", 92), ("year", 95), ("container", 80), ("all", 70)):
        yield "references, " + part, shown(text, part + r" ([\d.]+)"), least
    text = said_by(CONFORMANCE + "/matching/score_matching.py", PROGRAM).splitlines()[-1]
    yield "matching, wrong records refused", 100 if "false accepts 0," in text and "wrong records 0" in text else 0, 100
    yield "matching, right records taken", shown(text, r"right \d+ \(([\d.]+) %"), 97


failed = False
for what, value, least in scores():
    print(f"{what:34} {value:6.1f} % (at least {least:.1f} %)")
    failed |= value < least
sys.exit(failed)
