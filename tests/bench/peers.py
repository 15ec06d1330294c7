"""Rewriting a large .bib file, beside the peers.

    peers.py REWRITE [--runs 5]

REWRITE is the program made from tests/bench/rewrite.cpp (a Release build). Builds a file of sixteen times the ten
thousand DBLP entries of ../shared, with keys of their own, and has it rewritten by us, bibclean and bibtool (once: it
takes minutes); pybtex and bibtexparser get the ten thousand, once. Prints the median CPU time (user and system, with its
children) and the greatest peak memory of the runs as a Markdown table, what we are ahead by, and how the time grows with
the file."""
import argparse
import gzip
import importlib.util
import os
import pathlib
import re
import shutil
import statistics
import sys
import tempfile

SHARED = pathlib.Path(os.environ.get("CITEGRAPH_SHARED", pathlib.Path(__file__).resolve().parents[3] / "shared"))
COPIES = 16
PYBTEX = "from pybtex.database import parse_file; import sys; parse_file(sys.argv[1]).to_file(sys.argv[2], 'bibtex')"
BIBTEXPARSER = """
import sys, bibtexparser
if hasattr(bibtexparser, "parse_file"):
    bibtexparser.write_file(sys.argv[2], bibtexparser.parse_file(sys.argv[1]))
else:
    open(sys.argv[2], "w").write(bibtexparser.dumps(bibtexparser.load(open(sys.argv[1]))))
"""


def copies(one, count):
    """`one`, then `count` - 1 times the same with a number in front of each key."""
    for at in range(count):
        yield one if at == 0 else re.sub(rb"(?m)^(@\w+\{)", rb"\g<1>c%d/" % at, one)


def measured(command, out):
    """CPU seconds and peak memory in MB of one run, its standard output in `out`."""
    child = os.fork()
    if child == 0:
        with open(out, "wb") as file, open(os.devnull, "wb") as nowhere:
            os.dup2(file.fileno(), 1)
            os.dup2(nowhere.fileno(), 2)
        try:
            os.execvp(command[0], command)
        finally:
            os._exit(127)
    _, status, usage = os.wait4(child, 0)
    if os.waitstatus_to_exitcode(status) == 127:
        raise SystemExit(f"{command[0]} cannot be run")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def rows(rewrite, small, large, out):
    """Program, file, command; those that are installed."""
    yield "citegraph", large, [rewrite, large, out + ".bib"]
    yield "citegraph", small, [rewrite, small, out + ".bib"]
    if shutil.which("bibclean"):
        yield "bibclean", large, ["bibclean", large]
    if shutil.which("bibtool"):
        for path in (small, large):
            yield "bibtool", path, ["bibtool", "-r", "keep_bibtex", path]
    for module, script in (("pybtex", PYBTEX), ("bibtexparser", BIBTEXPARSER)):
        if importlib.util.find_spec(module):
            yield module, small, [sys.executable, "-c", script, small, out + ".bib"]


def table(rewrite, runs, folder):
    one = gzip.open(SHARED / "data/bib/dblp_10k.bib.gz").read()
    small, large, out = (str(folder / name) for name in ("10k.bib", "160k.bib", "out"))
    pathlib.Path(small).write_bytes(one)
    with open(large, "wb") as file:
        file.writelines(copies(one, COPIES))
    print("| program | file, MB | CPU s | MB per CPU s | peak memory, MB | we are ahead by |")
    print("|---|---|---|---|---|---|")
    ours = {}
    for name, path, command in rows(rewrite, small, large, out):
        is_quick = name in ("citegraph", "bibclean") or (name == "bibtool" and path == small)
        count = runs if is_quick else 1
        times, peaks = zip(*(measured(command, out) for _ in range(count)))
        megabytes = os.path.getsize(path) / 1e6
        speed = megabytes / max(statistics.median(times), 1e-3)
        ours.setdefault(name == "citegraph" and path, (speed, statistics.median(times), megabytes))
        ahead = "" if name == "citegraph" else f"{ours[large][0] / speed:.1f}"
        print(f"| {name} | {megabytes:.1f} | {statistics.median(times):.3f} | {speed:.1f} | {max(peaks):.0f} | {ahead} |",
              flush=True)
    print(f"\nTime for {COPIES} times the file: {ours[large][1] / ours[small][1]:.1f} times.")


def main():
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("rewrite")
    words.add_argument("--runs", type=int, default=5)
    given = words.parse_args()
    if not (SHARED / "data/bib/dblp_10k.bib.gz").exists():
        print("skipped: no ../shared")
        sys.exit(77)
    with tempfile.TemporaryDirectory() as folder:
        table(os.path.abspath(given.rewrite), given.runs, pathlib.Path(folder))


main()
