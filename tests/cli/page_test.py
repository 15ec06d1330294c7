"""The map in a page, in the browsers that are there: what tests/page says of it, and that Firefox draws it, too."""
import base64
import gzip
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time

from support import PROJECT, SANITIZED, Case, main

HOSTILE = ["</script><script>window.hurt=1</script>", "<img src=x onerror=window.hurt=1>", "\"'><svg onload=window.hurt=1>",
           "javascript:window.hurt=1", "עברית ‮ reversed", "🦆 a duck 👩‍🔬", "a\u0001b\u0000c \ud7ff", "long " * 2000]


def node_modules():
    """Where playwright-core and axe-core are; None without them, or without the programs that they need."""
    places = [*os.environ.get("NODE_PATH", "").split(os.pathsep), str(PROJECT / "build/node/node_modules")]
    found = [place for place in places if place and os.path.isdir(place + "/playwright-core") and os.path.isdir(place + "/axe-core")]
    return found[0] if found and shutil.which("node") and shutil.which("chromium") else None


def paper(number, title, year, cites=(), **more):
    """A record of a lock: one of a small literature about ducks."""
    name = f"arxiv:{year - 2000:02d}01.{number + 1:05d}"
    return {"id": name, "ids": [name], "key": f"duck{number}", "type": "article-journal",
            "names": {"author": [{"family": "Erpel", "given": "Ada"}, {"family": "Müller", "given": f"Berta{number}"}]},
            "dates": {"issued": f"{year}-02"}, "fields": {"title": title, "container-title": "Journal of Ducks", "page": "1-9"},
            "references": {"state": "complete", "source": "made up", "date": "2026-01-01", "works": list(cites)}, **more}


def lock(papers, sections=(), stubs=()):
    entries = [{"title": each["fields"]["title"], "titles": [each["fields"]["title"]], "identifiers": [each["id"]],
                "paper": each["id"], "resolution": "exact", "evidence": ["made up"],
                "section": [sections[i % len(sections)]] if sections else []} for i, each in enumerate(papers)]
    return json.dumps({"schema": 1, "as_of": "2026-01-01", "entries": entries, "papers": papers, "counts": {}, "stubs": list(stubs)})


def ducks():
    """Ten papers, each of which cites the one before and the first; two cite a work outside the list."""
    outside = {"ids": ["doi:10.5000/outside"], "title": "A Pond <b>outside</b>", "year": 2011}
    titles = ["Ponds: A Survey", "Diving Ducks", "Dabbling in Shallow Water", "Moulting: When Ducks Stay", "Eider Down",
              "Mandarin Colours", "Wigeons at Night", "Teal Migration", "Goldeneye Nests", "Smew on Ice"]
    papers = []
    for i, title in enumerate(titles):
        cites = sorted({papers[j]["id"] for j in (0, i - 1) if i}) + (["doi:10.5000/outside"] if i in (3, 4) else [])
        papers.append(paper(i, title, 2015 + i, cites))
    papers[4]["fields"]["abstract"] = "Down is warm."
    papers[5]["notices"] = [{"kind": "retraction", "source": "crossref", "date": "2026-01-01"}]
    return lock(papers, ["Water", "Plumage"], [outside])


class Pages(Case):
    def page(self, name, text):
        self.write(name + ".lock.json", text)
        self.expect(0, "export", name + ".lock.json", "-t", "html", "--by", "pagerank,betweenness", "-o", name + ".html")
        return self.folder / (name + ".html")

    def make_all(self):
        """Every page that tests/page opens."""
        self.page("ducks", ducks())
        (self.folder / "ducks.bib").write_text(self.expect(0, "export", "ducks.lock.json", "-t", "bibtex")[0])
        (self.folder / "ducks.json").write_text(self.expect(0, "export", "ducks.lock.json", "-t", "csl-json")[0])
        hostile = [paper(i, title, 2015 + i % 3, ["arxiv:1501.00001"] if i else []) for i, title in enumerate(HOSTILE)]
        for each, title in zip(hostile, HOSTILE):
            each["names"]["author"][0]["family"] = title
            each["fields"]["URL"] = "javascript:window.hurt=1"
        self.page("hostile", lock(hostile, HOSTILE[:3]))
        for count in range(3):
            self.page(f"of{count}", lock([paper(i, f"Lonely Duck {i}", 2015 + i) for i in range(count)]))
        self.write("edges.txt", "a b\nb c\nc a\n")
        self.expect(0, "graph", "convert", "edges.txt", "--from", "edge-list", "-t", "html", "-o", "edges.html")

    def test_what_tests_page_says(self):
        modules = node_modules()
        if not modules:
            self.skipTest("node, chromium, playwright-core or axe-core is missing")
        self.make_all()
        done = subprocess.run(["node", PROJECT / "tests/page/all.cjs", self.folder], timeout=900,
                              env={**os.environ, "NODE_PATH": modules}, capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stdout[-6000:] + done.stderr[-2000:])
        print("\n".join(re.findall(r"^# (?:tests|pass|skipped) .*", done.stdout, re.M)))

    def test_firefox_draws_it_finds_a_paper_and_shows_what_it_cites(self):
        if not shutil.which("firefox-esr"):
            self.skipTest("firefox-esr is missing")
        firefox = Firefox(self)
        firefox("WebDriver:Navigate", url=self.page("ducks", ducks()).as_uri())
        firefox.wait("document.documentElement.dataset.ready && COUNT('0d05d6') > 100 && COUNT('cd7500') > 100")
        self.assertEqual(firefox.told("return COUNT('b45309')"), 0)
        query = firefox("WebDriver:FindElement", using="css selector", value="#query")
        firefox("WebDriver:ElementSendKeys", id=next(iter(query["value"].values())), text="eider\ue007")
        firefox.wait("COUNT('b45309') > 20")
        self.assertEqual(firefox.told("return document.querySelector('#card h2').textContent"), "Eider Down")

    def test_no_text_of_a_paper_is_in_the_markup(self):
        page = self.page("hostile", lock([paper(i, title, 2015) for i, title in enumerate(HOSTILE)])).read_text()
        self.assertNotIn("hurt", page)
        self.assertIn("default-src 'none'", page)
        self.assertNotIn("unsafe", page.partition("<style>")[0])
        told = json.loads(gzip.decompress(base64.b64decode(re.search(r'id="data">([^<]*)<', page)[1])))
        self.assertIn(HOSTILE[0], told["title"])


COUNT = """const COUNT = hex => {
  const map = document.querySelector('#map'), seen = map.getContext('2d').getImageData(0, 0, map.width, map.height).data;
  const [r, g, b] = [0, 2, 4].map(at => parseInt(hex.slice(at, at + 2), 16));
  let sum = 0;
  for (let i = 0; i < seen.length; i += 4) sum += seen[i] === r && seen[i + 1] === g && seen[i + 2] === b;
  return sum;
};
"""


class Firefox:
    """Firefox, driven by its own protocol, Marionette: a length and JSON either way."""

    def __init__(self, case):
        listener = socket.socket()
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
        listener.close()
        profile = case.folder / "profile"
        profile.mkdir()
        (profile / "user.js").write_text(f'user_pref("marionette.port", {port});\n')
        process = subprocess.Popen(["firefox-esr", "--headless", "--marionette", "--profile", profile], env=case.environment,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        case.addCleanup(process.wait)
        case.addCleanup(process.terminate)
        self.socket = self.connected(port, process)
        case.addCleanup(self.socket.close)
        self.last = 0
        self.read()
        self("WebDriver:NewSession")

    @staticmethod
    def connected(port, process):
        while process.poll() is None:
            try:
                return socket.create_connection(("127.0.0.1", port), timeout=120)
            except ConnectionRefusedError:
                time.sleep(0.1)
        raise AssertionError("Firefox ended")

    def read(self):
        head = b""
        while not head.endswith(b":"):
            head += self.socket.recv(1)
        text, size = b"", int(head[:-1])
        while len(text) < size:
            text += self.socket.recv(size - len(text))
        return json.loads(text)

    def __call__(self, command, **parameters):
        self.last += 1
        text = json.dumps([0, self.last, command, parameters]).encode()
        self.socket.sendall(b"%d:%s" % (len(text), text))
        _, _, error, result = self.read()
        assert not error, error
        return result

    def told(self, script):
        return self("WebDriver:ExecuteScript", script=COUNT + script, args=[])["value"]

    def wait(self, condition):
        """Until it is true; a condition that never is fails as Firefox's time for scripts runs out."""
        self("WebDriver:ExecuteAsyncScript", args=[], script=f"""{COUNT}const done = arguments[0];
            (function ask() {{ if ({condition}) done(true); else setTimeout(ask, 50); }})();""")


if SANITIZED:
    print("skipped: browsers are tried with the program as it is released")
    sys.exit(77)
main()
