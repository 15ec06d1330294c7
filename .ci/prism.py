"""An independent referee between citegraph and the double of Semantic Scholar.

    prism.py PROGRAM PRISM_INDEX_JS SPECIFICATION

Runs Prism as a proxy that checks each request and each reply against the specification, and resolves through it the
demonstration list, the same list by title alone, and papers with long or withheld reference lists. Fails if Prism
finds anything."""
import json
import os
import pathlib
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

PROJECT = pathlib.Path(__file__).resolve().parent.parent
DEMO = PROJECT / "examples/llm-systems/papers.md"
SERVICES = ("SEMANTIC_SCHOLAR", "ARXIV", "CROSSREF", "DATACITE", "PAGES")
BY_TITLE = 40
SIGNS = re.compile(r"(?i)violation|errors#|does not match|NO_PATH_MATCHED|must (be|have|match|NOT)")


def entries(program):
    text = subprocess.run([program, "entries", DEMO, "--json"], check=True, capture_output=True).stdout
    return [entry for entry in json.loads(text)["entries"] if entry["identifiers"]]


def papers(known):
    """The records of the demonstration list, every third with a DOI too; one is long, one is withheld, one bare."""
    out = []
    for i, entry in enumerate(known):
        names = {each["scheme"]: each["value"] for each in entry["identifiers"] if each["scheme"] in ("arxiv", "doi")}
        out.append({**names, "title": entry["title"], "authors": ["Ada One", "Bob Two"], "year": 2024,
                    "references": [f"doi:10.9000/{i}.{j}" for j in range(20)] + ["title:A work that nobody holds"]})
        if i % 3 == 0:
            out[-1].update(doi=names.get("doi", f"10.9001/own.{i}"), venue="A Conference", date="2024-05-06",
                           types=["Conference"], journal={"name": "J", "pages": "1 - 9"})
    out[0].update(reference_count=9500, references=[f"doi:10.9002/{j}" for j in range(2500)])
    out[1]["withheld"] = True
    out[2].update(authors=[], year=None, venue="")
    return out


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def until_it_answers(url, process):
    for _ in range(300):
        try:
            return urllib.request.urlopen(url).close()
        except urllib.error.HTTPError:
            return None
        except OSError:
            if process.poll() is not None:
                break
            time.sleep(0.1)
    raise SystemExit("Prism does not start")


def resolve(program, folder, name, text, environment):
    (folder / name).write_text(text)
    done = subprocess.run([program, "resolve", name, "--json"], cwd=folder, env=environment, capture_output=True)
    print(f"{name}: exit {done.returncode}; {done.stderr.decode().strip()[-400:]}")
    if done.returncode not in (0, 3):
        raise SystemExit("citegraph failed")
    return json.loads(done.stdout)


def referee(program, prism, specification, folder):
    known = entries(program)
    (folder / "world.json").write_text(json.dumps({"papers": papers(known)}))
    double = subprocess.Popen([sys.executable, PROJECT / "tests/fake_services.py", folder / "world.json", "--swagger"],
                              stdout=subprocess.PIPE)
    bases = [f"http://127.0.0.1:{port}" for port in double.stdout.readline().decode().split()]
    port = free_port()
    with open(folder / "prism.log", "wb") as log:
        proxy = subprocess.Popen(["node", prism, "proxy", "--errors", "-h", "127.0.0.1", "-p", str(port),
                                  specification, bases[0]], stdout=log, stderr=log)
    try:
        base = f"http://127.0.0.1:{port}"
        until_it_answers(base + "/graph/v1/paper/search/match?query=anything", proxy)
        environment = {**os.environ, "XDG_CACHE_HOME": str(folder / "cache"), "CITEGRAPH_PACE": "0.001",
                       **{f"CITEGRAPH_{name}_URL": url for name, url in zip(SERVICES, [base, *bases[1:]])}}
        reports = [resolve(program, folder, "by-id.md", DEMO.read_text(), environment)]
        titles = [entry["title"] for entry in known[:BY_TITLE]] + ["A paper that nobody ever wrote down"]
        titles = "".join(f"- {title} | OSDI' 24\n" for title in titles)
        environment["XDG_CACHE_HOME"] += "-of-titles"
        reports.append(resolve(program, folder, "by-title.md", titles, environment))
        with urllib.request.urlopen(bases[0] + "/_stats") as reply:
            return reports, json.load(reply)
    finally:
        for process in (proxy, double):
            process.terminate()
            process.wait()


def main():
    program, prism, specification = (os.path.abspath(argument) for argument in sys.argv[1:4])
    with tempfile.TemporaryDirectory(prefix="citegraph-prism-") as name:
        folder = pathlib.Path(name)
        reports, stats = referee(program, prism, specification, folder)
        log = re.sub(r"\x1b\[[0-9;]*m", "", (folder / "prism.log").read_text(errors="replace"))
    found = [line for line in log.splitlines() if SIGNS.search(line)]
    failures = [failure for report in reports for failure in report["failures"] if "semantic_scholar" in failure]
    calls = {endpoint: stats.get(endpoint, 0) for endpoint in ("batch", "references", "bulk", "match")}
    print(f"Prism saw {calls} and found {len(found)} violations")
    if found or failures or not calls["batch"]:
        print(*found[:20], *failures[:20], log[-3000:], sep="\n")
        raise SystemExit(1)


main()
