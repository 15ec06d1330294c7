"""Resolving over HTTP, against a double of the services on loopback that counts what it is asked."""
import csv
import json
import signal
import subprocess
import sys
import time
import urllib.request

from support import PROGRAM, PROJECT, SHARED, Case, main


def synthetic(count):
    """Papers that each cite the ten before them, and a work that is on no list."""
    papers = []
    for i in range(count):
        cites = [f"arxiv:{2301 + j // 90:04d}.{j:05d}" for j in range(max(0, i - 10), i)] + [f"title:Elsewhere {i}"]
        papers.append({"arxiv": f"{2301 + i // 90:04d}.{i:05d}", "title": f"Paper {i} of a long series",
                       "authors": ["Ada One", "Bob Two"], "year": 2023, "references": cites})
    return papers


def list_of(papers):
    return "".join(f"- [{p['title']}](https://arxiv.org/abs/{p['arxiv']})\n" for p in papers)


class Services(Case):
    def serve(self, papers, *faults):
        data = self.write("world.json", json.dumps({"papers": papers}))
        server = subprocess.Popen([sys.executable, PROJECT / "tests/fake_services.py", data, *faults],
                                  stdout=subprocess.PIPE)
        self.addCleanup(server.stdout.close)
        self.addCleanup(server.wait)
        self.addCleanup(server.terminate)
        self.base = f"http://127.0.0.1:{int(server.stdout.readline())}"
        for service in ("SEMANTIC_SCHOLAR", "ARXIV"):
            self.environment[f"CITEGRAPH_{service}_URL"] = self.base

    def requests(self):
        with urllib.request.urlopen(self.base + "/_stats") as reply:
            return json.load(reply)

    def resolve(self, code=0, *options):
        out, _ = self.expect(code, "resolve", "list.md", "--json", *options)
        return json.loads(out)

    def test_252_papers_cost_a_batch_their_references_and_three_feeds(self):
        self.serve(synthetic(252))
        self.write("list.md", list_of(synthetic(252)))
        report = self.resolve()
        self.assertEqual(report["resolutions"]["exact"], 252)
        asked = self.requests()
        print("requests:", asked)
        self.assertEqual(asked, {"batch": 2, "batch references": 1, "arxiv": 3})  # "batch" counts both kinds

        again = self.resolve()
        self.assertEqual(again["entries"], report["entries"])
        (self.folder / "list.md.citegraph.lock.json").unlink()
        self.assertEqual(self.resolve()["resolutions"]["exact"], 252)
        self.assertEqual(self.requests(), asked)

    def test_the_citations_are_those_of_the_service(self):
        papers = synthetic(40)
        self.serve(papers)
        self.write("list.md", list_of(papers))
        self.expect(0, "build", "list.md", "-o", "out")
        ranking = json.loads(self.expect(0, "rank", "list.md", "--offline", "--by", "citations", "--json")[0])
        found = {p["id"]: p["scores"]["citations"] for p in ranking["papers"]}
        for i, paper in enumerate(papers):
            self.assertEqual(found["arxiv:" + paper["arxiv"]], min(10, 39 - i))

    def test_a_new_entry_changes_no_key_and_asks_for_itself_alone(self):
        self.serve(synthetic(20))
        self.write("list.md", list_of(synthetic(19)))
        before = {e["id"]: e["key"] for e in self.resolve()["entries"]}
        calls = self.requests()
        self.write("list.md", list_of(reversed(synthetic(20))))
        after = {e["id"]: e["key"] for e in self.resolve()["entries"]}
        self.assertEqual(before, {id: key for id, key in after.items() if id in before})
        self.assertEqual(len(after), 20)
        self.assertEqual({name: n - calls[name] for name, n in self.requests().items()},
                         {"batch": 2, "batch references": 1, "arxiv": 1})

    def test_a_record_with_another_title_is_a_conflict_and_not_taken(self):
        self.serve(synthetic(3))
        self.write("list.md", list_of(synthetic(3)).replace("Paper 1 of a long series", "On the origin of species"))
        out, err = self.expect(0, "resolve", "list.md", "--json")
        entry = json.loads(out)["entries"][1]
        self.assertEqual(entry["resolution"], "conflict")
        self.assertIn("list.md:2: ", err)
        bib, _ = self.expect(0, "export", "list.md", "-t", "bibtex", "--offline")
        self.assertIn("origin of species", bib)
        self.assertNotIn("Paper 1 of", bib)

    def test_a_paper_that_stands_twice_is_reported_by_line(self):
        self.serve(synthetic(3))
        self.write("list.md", list_of(synthetic(3)) + list_of(synthetic(2)).replace("/abs/", "/pdf/"))
        _, err = self.expect(0, "resolve", "list.md")
        self.assertIn("list.md:4: 'Paper 0 of a long series' is the same paper as line 1 (arxiv:2301.00000)", err)
        self.assertIn("list.md:5: 'Paper 1 of a long series' is the same paper as line 2 (arxiv:2301.00001)", err)
        self.assertEqual(err.count("is the same paper as"), 2)

    def test_ctrl_c_while_waiting_ends_with_what_is_there(self):
        self.serve(synthetic(3), "--fault", "429=1000")
        self.environment["CITEGRAPH_PACE"] = "1"
        self.write("list.md", list_of(synthetic(3)))
        run = subprocess.Popen([PROGRAM, "build", "list.md", "-o", "out"], cwd=self.folder, env=self.environment,
                               stderr=subprocess.PIPE)
        while not self.requests():
            time.sleep(0.05)
        run.send_signal(signal.SIGINT)
        _, err = run.communicate(timeout=60)
        self.assertEqual(run.returncode, 130, err)
        self.assertNotIn(b"stopped before", err)
        self.assertIn("Paper 1 of a long series", (self.folder / "out/refs.bib").read_text())

    def test_the_real_list_resolves_without_a_wrong_match(self):
        folder = SHARED / "data/llm-systems"
        if not folder.exists():
            print("skipped: no ../shared")
            return
        known = json.loads((folder / "papers.json").read_text())
        rows = list(csv.DictReader((folder / "entries.csv").read_text().splitlines()))
        ids = {row["arxiv_id"] for row in rows if row["arxiv_id"]}
        papers = [{**{k: p[k] for k in ("arxiv", "title", "authors", "venue") if k in p}, "year": int(p["year"])}
                  if p.get("year") else {k: p[k] for k in ("arxiv", "title", "authors") if k in p}
                  for p in known if p["arxiv"] in ids]
        self.serve(papers)
        self.write("list.md", (folder / "README.md").read_text())
        report = self.resolve()
        print(f"records: {len(papers)}; resolutions: {report['resolutions']}; requests: {self.requests()}")
        self.assertEqual(len(report["entries"]), 375)
        wrong = [e for e, row in zip(report["entries"], rows)
                 if e["resolution"] == "exact" and row["arxiv_id"] and e["id"] != "arxiv:" + row["arxiv_id"]]
        self.assertEqual(wrong, [])


main()
