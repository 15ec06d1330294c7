"""What a report counts is what happened: requests and retries as the services saw them, records as the lock has them."""
import json

from fake_services_case import FakeServicesCase
from made_up_papers import arxiv_id, authors, item, made_up, title
from support import SERVICES, main

ENDPOINTS = {"SEMANTIC_SCHOLAR": ("batch", "references", "bulk", "match"), "ARXIV": ("arxiv", "arxiv search"),
             "CROSSREF": ("crossref", "crossref search"), "DATACITE": ("datacite", "datacite search"),
             "PAGES": ("pages",)}
AUTHORS = ["Ada Lovelace", "Grace Hopper"]


def sought(i, **more):
    return {"title": title(i), "authors": authors(i), "year": 2020, "doi": f"10.1145/7.{i}",
            "venue": "Journal of Computing", "type": "journal-article", "held_by": ["crossref"], **more}


class Requests(FakeServicesCase):
    def setUp(self):
        super().setUp()
        self.environment["CITEGRAPH_PACE"] = "0.0005"
        self.write("list.md", "".join(item(paper) for paper in made_up(8, 100)) +
                   "".join(f"- {title(i)}. {', '.join(authors(i))}. 2020\n" for i in (30, 31)))
        self.serve([*made_up(8, 100), sought(30), sought(31)], "--stall", 0.1)

    def assert_counted(self, *faults, times=1):
        """The report under faults against what the services saw; gives the retries of all of them."""
        with self.subTest(faults=faults, times=times):
            self.forget()
            self.forget_cache()
            self.reset()
            for fault in faults:
                self.inject(fault, times)
            done = self.run_program("resolve", "list.md", "--json")
            report = json.loads(done.stdout)
            seen = self.stats()
            hosts = {service: report["hosts"].get(base.partition("//")[2], {"requests": 0, "retries": 0})
                     for service, base in zip(SERVICES, self.bases)}
            self.assertEqual({service: host["requests"] for service, host in hosts.items()},
                             {service: sum(seen[name] for name in ENDPOINTS[service]) for service in SERVICES})
            said = done.stderr.decode()
            for service, base in zip(SERVICES, self.bases):
                count, retries = hosts[service]["requests"], hosts[service]["retries"]
                if count:
                    self.assertIn(f"{count} request{'s' * (count > 1)} to {base.partition('//')[2]} (" +
                                  (f"{retries} retr{'ies' if retries > 1 else 'y'}, " if retries else ""), said)
            return {service: host["retries"] for service, host in hosts.items()}

    def test_requests_and_retries_are_those_that_the_services_saw(self):
        none = dict.fromkeys(SERVICES, 0)
        self.assertEqual(self.assert_counted(), none)
        for fault in ("429", "429-retry-after", "503", "504", "drop"):
            retries = self.assert_counted(f"{fault}@semantic_scholar", times=2)
            self.assertEqual(retries, {**none, "SEMANTIC_SCHOLAR": 2}, fault)
        self.assertEqual(self.assert_counted("500@crossref", times=3), {**none, "CROSSREF": 3})
        self.assertEqual(self.assert_counted("429@arxiv", times=1), {**none, "ARXIV": 1})

    def test_requests_to_a_service_that_is_down_are_those_that_it_saw(self):
        for fault in ("429", "500", "drop", "html", "403"):
            for service in ("semantic_scholar", "arxiv", "crossref"):
                self.assert_counted(f"{fault}@{service}", times=1000)
        self.assert_counted("429@semantic_scholar", "500@arxiv", "drop@crossref", times=1000)

    def test_nobody_was_asked_where_nobody_listens(self):
        self.end_services()
        self.write("list.md", item(made_up(1, 1)[0]))
        report, _ = self.resolve(3)
        self.assertEqual({host["requests"] for host in report["hosts"].values()}, {0})


class States(FakeServicesCase):
    def world(self):
        """Found by title and author, but another thing: later by far, a dataset, a whole volume, of a workshop."""
        return [sought(40, authors=AUTHORS), sought(41, authors=AUTHORS, year=2034),
                sought(42, authors=AUTHORS, type="dataset"), sought(43, authors=AUTHORS, year=2001),
                sought(44, authors=AUTHORS, type="peer-review"), sought(45, authors=AUTHORS, year=2020),
                sought(46, authors=AUTHORS, venue="Workshop on Computing at ICML", type="proceedings-article"),
                sought(47, authors=AUTHORS, year=2019, **{"update-to": ["retraction 10.1145/other"]}),
                {"title": title(48), "authors": AUTHORS, "year": 2034, "arxiv": arxiv_id(48)}]

    def test_what_is_found_is_in_the_lock_and_what_is_not_is_not_said_to_be(self):
        self.serve(self.world())
        self.write("list.md", "".join(f"- {title(i)}. {', '.join(AUTHORS)}. ICML 2020\n" for i in range(40, 49)))
        report, _ = self.resolve()
        lock = {paper["id"]: paper for paper in self.lock()["papers"]}
        found = 0
        for entry in report["entries"]:
            sources = {source for source, _ in lock[entry["id"]]["origin"].values()}
            is_found = entry["resolution"] in ("exact", "title-match")
            found += is_found
            self.assertEqual(is_found, sources != {"list"}, (entry, sources))
            self.assertEqual(is_found, not entry["id"].startswith("title:"), entry)
            self.assertTrue(entry["evidence"] or entry["resolution"] == "unresolved", entry)
        self.assertGreaterEqual(found, 2)
        print({entry["title"]: entry["resolution"] for entry in report["entries"]})


main()
