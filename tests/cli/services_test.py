"""Resolving over HTTP, against fake services on loopback that count what they are asked."""
import json
import signal
import time

from fake_services_case import FakeServicesCase
from support import main


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


class Services(FakeServicesCase):
    def test_252_papers_cost_a_batch_their_references_and_three_feeds(self):
        self.serve(synthetic(252))
        self.write("list.md", list_of(synthetic(252)))
        report, _ = self.resolve()
        self.assertEqual(report["resolutions"]["exact"], 252)
        asked = self.stats()
        print("requests:", asked)
        self.assertEqual(asked.calls(), {"batch": 2, "arxiv": 3})
        self.assertEqual(asked["batch references"], 1)  # one of the two batches

        again, _ = self.resolve()
        self.assertEqual(again["entries"], report["entries"])
        self.forget()
        self.assertEqual(self.resolve()[0]["resolutions"]["exact"], 252)
        self.assertEqual(self.stats(), asked)

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
        before = {e["id"]: e["key"] for e in self.resolve()[0]["entries"]}
        self.reset()
        self.write("list.md", list_of(reversed(synthetic(20))))
        after = {e["id"]: e["key"] for e in self.resolve()[0]["entries"]}
        self.assertEqual(before, {id: key for id, key in after.items() if id in before})
        self.assertEqual(len(after), 20)
        self.assertEqual(self.stats().calls(), {"batch": 2, "arxiv": 1})

    def test_a_record_with_another_title_is_a_conflict_and_not_taken(self):
        self.serve(synthetic(3))
        self.write("list.md", list_of(synthetic(3)).replace("Paper 1 of a long series", "On the origin of species"))
        report, err = self.resolve()
        entry = report["entries"][1]
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
        run = self.start("build", "list.md", "-o", "out")
        while not self.stats().calls():
            time.sleep(0.05)
        run.send_signal(signal.SIGINT)
        _, err = run.communicate(timeout=60)
        self.assertEqual(run.returncode, 130, err)
        self.assertNotIn(b"stopped before", err)
        self.assertIn("Paper 1 of a long series", (self.folder / "out/refs.bib").read_text())


main()
