"""A list of every kind of entry, resolved while services fail: what is right stays right, nothing is invented."""
import time

from fake_services_case import edges, FakeServicesCase
from made_up_papers import arxiv_id, authors, item, made_up, same_names, title

MOST_SECONDS = 30
ONLY_ARXIV, ONLY_CROSSREF, ONLY_PAGE, BY_TITLE, WITHHELD, LONG = 20, 21, 22, 23, 24, 25
PAGE = "/conference/osdi20/presentation/zu"


def lone(i, **more):
    return {"title": title(i), "authors": authors(i), "year": 2020, **more}


def papers():
    """Eight that two services hold, and one of each special kind."""
    return [*made_up(8, 100),
            lone(ONLY_ARXIV, arxiv=arxiv_id(ONLY_ARXIV), held_by=["arxiv"]),
            lone(ONLY_CROSSREF, doi="10.1145/5.21", held_by=["crossref"], venue="Proceedings of the 20th Conference"),
            lone(ONLY_PAGE, page=PAGE, held_by=["page"], venue="OSDI 20"),
            lone(BY_TITLE, arxiv=arxiv_id(BY_TITLE)),
            lone(WITHHELD, doi="10.1145/5.24", withheld=True, references=[f"doi:10.6000/w.{i}" for i in range(5)]),
            lone(LONG, arxiv=arxiv_id(LONG), reference_count=9100,  # so many that it is paged; not all are there
                 references=[f"doi:10.6000/l.{i}" for i in range(1200)])]


LIST = "".join(item(paper) for paper in made_up(8, 100)) + f"""\
- [{title(ONLY_ARXIV)}](https://arxiv.org/abs/{arxiv_id(ONLY_ARXIV)})
- [{title(ONLY_CROSSREF)}](https://dl.acm.org/doi/10.1145/5.21)
- [{title(ONLY_PAGE)}](https://www.usenix.org{PAGE}) | OSDI' 20
- {title(BY_TITLE)} | OSDI' 20
- [{title(WITHHELD)}](https://doi.org/10.1145/5.24)
- [{title(LONG)}](https://arxiv.org/abs/{arxiv_id(LONG)})
"""
ENTRIES = LIST.count("\n")


def outcomes(report):
    return {entry["title"]: (entry["resolution"], entry["id"]) for entry in report["entries"]}


class FaultCase(FakeServicesCase):
    def setUp(self):
        super().setUp()
        self.environment["CITEGRAPH_PACE"] = "0.0005"
        self.write("list.md", LIST)
        self.serve(papers(), "--stall", 0.1)
        self.report, _ = self.resolve()
        self.right, self.edges = outcomes(self.report), edges(self.lock())

    def run_with(self, codes, *faults, times=1):
        """Begins anew under faults, and gives the outcomes and what was said."""
        self.forget()
        self.forget_cache()
        self.reset()
        for fault in faults:
            self.inject(fault, times)
        start = time.monotonic()
        done = self.run_program("resolve", "list.md", "--json")
        seconds = time.monotonic() - start
        said = done.stderr.decode()
        self.assertIn(done.returncode, codes, said[-2000:])
        self.assertLess(seconds, MOST_SECONDS, "not bounded in time")
        lock = self.lock()
        self.assertEqual(len(lock["entries"]), ENTRIES)
        self.assertLessEqual(same_names(edges(lock)), same_names(self.edges), "invented citations")
        found = {entry["title"]: (entry["resolution"], entry["paper"]) for entry in lock["entries"]}
        for name, (resolution, paper) in found.items():  # as right as without faults, or not resolved
            if resolution in ("exact", "title-match"):
                self.assertEqual(paper, self.right[name][1], name)
            else:
                self.assertIn(resolution, ("unresolved", "unconfirmed", "ambiguous"), name)
        return found, said

    def assert_known(self, found, *numbers):
        """These papers are as right as without faults."""
        names = [title(i) for i in numbers]
        self.assertEqual({name: found[name] for name in names}, {name: self.right[name] for name in names})

    def state_of_references(self, identifier):
        return next(paper for paper in self.lock()["papers"] if paper["id"] == identifier)["references"]

    def assert_recovers(self):
        """When the fault is over, the next run asks again for what failed, and ends as if nothing had been."""
        self.reset()
        report, _ = self.resolve()
        self.assertEqual(outcomes(report), self.right)
        self.assertEqual(edges(self.lock()), self.edges)
