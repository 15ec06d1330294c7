#!/usr/bin/env python3
"""The house in figures: house.py [--all] [FOLDER] measures the source under FOLDER (this project unless told),
and ends with 1 where a figure is past its bound."""
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

# What holds today and never gets worse: who makes a figure better moves its bound here. A file is a word that a
# reader looks for; many tiny ones are one thing cut up, and too many in one room are no order.
AT_MOST = {
    "files of up to 30 lines, of 100": 7.1,
    "lines of the longest file": 300,
    "headers with one client": 22,
    "files in one folder": 25,
    "types that two headers define": 0,
    "functions that two files define": 0,
    "bodies that two files define": 0,
    "lines of src/cli": 3500,
}
AT_LEAST = {"lines of C++ tests, of 100 of code": 49.6}

PRODUCT = "src", "include", "exporters", "graphs"
TYPE = re.compile(r"^(?:struct|class|enum(?: class)?) (\w+)[^;(){]*\{", re.M)
FUNCTION = re.compile(r"^(?!namespace|using|extern|return)[A-Za-z][\w:<>,&* ]*?[ &*](\w+)\(([^;{}()]*)\)(?: noexcept)? "
                      r"\{(?:\n(.*?)^\})?", re.M | re.S)
ROW = {"run", "render", "compute", "read", "begin", "next", "knows"}  # go by the same name in every row
TELLING = 50  # characters of a body without its spaces; what says less says the same by chance


def sources(folder):
    return {path: path.read_text() for path in sorted(folder.rglob("*.[ch]pp"))}


def lines(texts):
    return sum(text.count("\n") for text in texts.values())


def includes(path, text, product, root):
    """The files of ours that a file includes, however it names them."""
    for name in re.findall(r'^#include "([^"]+)"', text, re.M):
        for folder in (path.parent, root / "src", root / "include", root):
            if folder / name in product:
                yield folder / name


def with_one_client(product, root):
    """Headers that one file alone includes besides their own .cpp, with that file. Public ones are for others."""
    clients = defaultdict(set)
    for path, text in product.items():
        for header in includes(path, text, product, root):
            if path.with_suffix("") != header.with_suffix(""):
                clients[header].add(path)
    return {header: files for header, files in clients.items()
            if len(files) == 1 and root / "include" not in header.parents}


def defined_twice(product, names):
    """What stands in two files or more by what `names` gives of each."""
    where = defaultdict(set)
    for path, text in product.items():
        for name in names(path, text):
            where[name].add(path)
    return {name: files for name, files in where.items() if len(files) > 1}


def functions_twice(product):
    """By name and parameters, at the level of the namespace. One that takes a type of which there are several is
    another function in each file."""
    several = set(defined_twice(product, lambda path, text: TYPE.findall(text)))
    return defined_twice(product, lambda path, text: {
        f"{name}({' '.join(parameters.split())})" for name, parameters, body in FUNCTION.findall(text)
        if parameters and name not in ROW and not several & set(re.findall(r"\w+", parameters))})


def anonymous(name, parameters, body):
    """A body in which the function and its parameters go by their numbers."""
    body = re.sub(r"^ *//.*|  //.*", "", body, flags=re.M)
    for number, known in enumerate([name, *re.findall(r"(\w+)(?: = [^,]*)?(?:,|$)", parameters)]):
        body = re.sub(rf"\b{known}\b", f"#{number}", body)
    return " ".join(body.split())


def bodies_twice(texts):
    """Whatever the functions are called, by all names and how they begin. Rows of a registry are alike in what they
    hand on."""
    names = defaultdict(set)

    def bodies(path, text):
        for name, parameters, body in FUNCTION.findall(text):
            said = anonymous(name, parameters, body)
            if name not in ROW and len(said.replace(" ", "")) >= TELLING:
                names[said].add(name)
                yield said
    return {f"{' = '.join(sorted(names[said]))} {{ {said[:40]}": files
            for said, files in defined_twice(texts, bodies).items()}


def measured(root):
    """Each figure by name, with what is behind it."""
    product = {path: text for folder in PRODUCT for path, text in sources(root / folder).items()}
    length = {path.relative_to(root): text.count("\n") for path, text in product.items()}
    tiny = sum(count <= 30 for count in length.values())
    longest = max(length, key=length.get)
    fullest, most = Counter(path.parent for path in length if path.parts[0] != "include").most_common(1)[0]
    tests = {path: text for path, text in sources(root / "tests").items() if root / "tests/bench" not in path.parents}
    code, checks = lines(product), lines(tests)

    def counted(found):
        return len(found), [f"{str(name).removeprefix(f'{root}/')}: " +
                            ", ".join(sorted(str(path.relative_to(root)) for path in files))
                            for name, files in sorted(found.items())]

    return {
        "files of up to 30 lines, of 100": (100 * tiny / len(product), [f"{tiny} of {len(product)}"]),
        "lines of the longest file": (length[longest], [longest]),
        "headers with one client": counted(with_one_client(product, root)),
        "files in one folder": (most, [fullest]),
        "types that two headers define": counted(defined_twice(
            product, lambda path, text: TYPE.findall(text) if path.suffix == ".hpp" else [])),
        "functions that two files define": counted(functions_twice(product)),
        "bodies that two files define": counted(bodies_twice(product | tests)),
        "lines of src/cli": (lines(sources(root / "src/cli")), []),
        "lines of C++ tests, of 100 of code": (100 * checks / code, [f"{checks} of {code}"]),
    }


def main(root, tells_all):
    past = 0
    for name, (value, behind) in measured(root).items():
        bound = {**AT_MOST, **AT_LEAST}[name]
        is_past = value > bound if name in AT_MOST else value < bound
        past += is_past
        print(f"{value:8.1f}  {name} ({'at most' if name in AT_MOST else 'at least'} {bound})" + "  PAST" * is_past)
        for line in behind if tells_all or is_past or len(behind) == 1 else []:
            print(f"{'':10}{line}")
    return int(past > 0)


folders = [Path(word) for word in sys.argv[1:] if word != "--all"]
sys.exit(main((folders or [Path(__file__).parent.parent])[0].resolve(), "--all" in sys.argv))
