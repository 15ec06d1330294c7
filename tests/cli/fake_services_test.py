"""The fake services refuse what they refuse, fail as told, and count."""
import json
import time
import urllib.error
import urllib.parse
import urllib.request

from fake_services_case import FakeServicesCase
from support import main

PAPERS = [{"arxiv": "2301.00001", "doi": "10.1145/1.1", "title": "Paged Attention: A Study", "authors": ["Ada One"],
           "year": 2023, "references": ["arxiv:2301.00002", "title:Nowhere"],
           "page": "/conference/osdi23/presentation/x"},
          {"arxiv": "2301.00002", "title": "Attention Is All You Need", "s2": {"title": "attention is all you need"}}]
GRAPH = "/graph/v1/paper/"


class FakeServicesTest(FakeServicesCase):
    def ask(self, service, path, body=None, **headers):
        """Status and body."""
        request = urllib.request.Request(self.bases[service] + path, body and json.dumps(body).encode(), headers)
        try:
            with urllib.request.urlopen(request) as reply:
                return reply.status, reply.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()

    def batch(self, ids, fields="title"):
        return self.ask(0, f"{GRAPH}batch?fields={fields}", {"ids": ids})

    def bulk(self, query, fields="title", more=""):
        return self.ask(0, f"{GRAPH}search/bulk?fields={fields}&query={urllib.parse.quote(query)}{more}")

    def test_semantic_scholar_refuses(self):
        self.serve(PAPERS)
        for status, words in (self.batch([]), self.batch(["ARXIV:2301.00001"] * 501), self.batch(["ARXIV:9"]),
                              self.batch(["ARXIV:2301.00001"], "titel"), self.batch(["ARXIV:2301.00001v1"]),
                              self.bulk('"attention"', "authors.name"), self.bulk('"attention"', "title", "&token=x"),
                              self.ask(0, GRAPH + "ARXIV:2301.00001/references?limit=1001"),
                              self.ask(0, GRAPH + "ARXIV:2301.00001/references?offset=9000&limit=1000")):
            self.assertEqual(status, 400, words)
        self.assertEqual(self.ask(0, f"{GRAPH}search/match?query=something+else")[0], 404)
        self.assertEqual(self.bulk("x" * 9000)[0], 414)

    def test_titles_are_found_by_phrase(self):
        self.serve(PAPERS, "--bulk-rows", 1)
        status, text = self.bulk('"attention is all you need" | "paged attention a study" | "need you"')
        first = json.loads(text)
        self.assertEqual((status, first["total"], len(first["data"])), (200, 2, 1))
        last = json.loads(self.bulk('"attention is all you need" | "paged attention a study" | "need you"',
                                    more="&token=" + first["token"])[1])
        self.assertIsNone(last["token"])
        self.assertEqual({row["title"] for row in first["data"] + last["data"]},
                         {"Paged Attention: A Study", "attention is all you need"})
        feed = self.ask(1, "/api/query?search_query=" + urllib.parse.quote('ti:"Attention is all" OR ti:"none"'))[1]
        self.assertEqual(feed.count("<entry>"), 1)

    def test_every_service_knows_its_own(self):
        self.serve(PAPERS)
        self.assertEqual(self.ask(1, "/api/query?id_list=2301.00002,2301.00009")[1].count("<entry>"), 1)
        self.assertEqual(self.ask(1, "/api/query?id_list=nonsense")[0], 400)
        self.assertIn("Paged", self.ask(2, "/works/10.1145%2F1.1")[1])
        self.assertEqual(self.ask(2, "/works/10.1145/1.2"), (404, "Resource not found."))
        self.assertIn("10.1145/1.1", self.ask(3, "/dois/10.48550/arXiv.2301.00001")[1])
        self.assertIn('name="citation_title" content="Paged', self.ask(4, "/conference/osdi23/presentation/x")[1])

    def test_faults_come_as_often_as_told_and_where(self):
        self.serve(PAPERS, "--fault", "503@crossref=2")
        self.assertEqual(self.batch(["ARXIV:2301.00001"])[0], 200)
        self.assertEqual([self.ask(2, "/works/10.1145/1.1")[0] for _ in range(3)], [503, 503, 200])
        self.assertEqual(self.stats()["failed calls"], 2)

    def test_a_question_that_had_an_answer_is_counted(self):
        self.serve(PAPERS)
        for ids in (["ARXIV:2301.00001"], ["ARXIV:2301.00002"], ["arxiv:2301.00001", "ARXIV:2301.00002"]):
            self.batch(ids)
        stats = self.stats()
        self.assertEqual((stats["repeated semantic_scholar"], stats["repeated calls semantic_scholar"]), (2, 2))

    def test_a_key_at_another_host_is_counted(self):
        self.serve(PAPERS, "--key", "k1")
        self.assertEqual(self.ask(0, GRAPH + "search/match?query=attention", **{"x-api-key": "k2"})[0], 403)
        self.assertEqual(self.stats()["key leaked"], 0)
        self.ask(2, "/works/10.1145/1.1", **{"x-api-key": "k1"})
        self.assertEqual(self.stats()["key leaked"], 1)

    def test_the_pace_is_kept_or_refused(self):
        self.serve(PAPERS, "--strict-pace", 0.1)
        codes = [self.ask(1, "/api/query?id_list=2301.00002")[0] for _ in range(2)]
        time.sleep(0.35)
        self.assertEqual([*codes, self.ask(1, "/api/query?id_list=2301.00002")[0]], [200, 429, 200])

    def test_the_pool_of_anonymous_callers_is_as_measured(self):
        self.serve(PAPERS, "--anonymous-pool", "--pace", 0.0002)
        patient = []
        for _ in range(40):
            time.sleep(0.013)
            patient.append(self.batch(["ARXIV:2301.00001"])[0])
        self.assertIn(patient.count(200), range(16, 33))
        self.serve(PAPERS, "--anonymous-pool", "--pace", 1)
        hasty = [self.batch(["ARXIV:2301.00001"])[0] for _ in range(40)]
        self.assertLess(hasty.count(200), 6)


main()
