"""A list is written anew from its lock, in its own style."""
from fake_services_case import FakeServicesCase
from support import main

HEAD = "# Papers on rivers\n\nRead them in the rain.\n\n## Floods\n"
ENTRIES = ["- [Weir](https://arxiv.org/abs/2101.00001): Holding Back the Spring Flood | SOSP' 21",
           "- [Levee](https://arxiv.org/abs/2103.00002): Dams That Learn from Storms",
           "- [Sluice](https://arxiv.org/abs/2107.00004): Opening Gates before the Wave Arrives",
           "- [Gauge](https://arxiv.org/abs/2202.00005): Cheap Sensors for Rising Water | NSDI' 22",
           "- [Basin](https://arxiv.org/abs/2108.00009): Sharing Scarce Water between Farms | SOSP' 21"]
PAPERS = [{"title": "Weir: Holding Back the Spring Flood", "year": 2021, "arxiv": "2101.00001", "venue": "SOSP"},
          {"title": "Levee: Dams That Learn from Storms", "year": 2021, "arxiv": "2103.00002"},
          {"title": "Sluice: Opening Gates before the Wave Arrives", "year": 2021, "arxiv": "2107.00004"},
          {"title": "Gauge: Cheap Sensors for Rising Water", "year": 2022, "arxiv": "2202.00005", "venue": "NSDI"},
          {"title": "Basin: Sharing Scarce Water between Farms", "year": 2021, "arxiv": "2108.00009", "venue": "SOSP"},
          {"title": "Culvert: Small Pipes under Big Roads", "year": 2022, "arxiv": "2205.00010"}]


class Awesome(FakeServicesCase):
    def anew(self, *more):
        """The list with more entries, resolved and written anew."""
        self.serve([{**paper, "authors": ["Ada Brook"]} for paper in PAPERS])
        self.write("list.md", HEAD + "\n".join([*ENTRIES, *more]) + "\n")
        self.resolve()
        out, _ = self.expect(0, "export", "list.md", "-t", "awesome")
        return out

    def test_what_is_right_stays_as_it_is(self):
        self.assertEqual(self.anew(), HEAD + "\n".join(ENTRIES) + "\n")

    def test_an_entry_of_another_form_takes_that_of_the_list(self):
        out = self.anew("- [Culvert : Small pipes under big roads](https://www.arxiv.org/pdf/2205.00010v2.pdf)")
        self.assertEqual(out.splitlines()[-1],
                         "- [Culvert](https://arxiv.org/abs/2205.00010): Small Pipes under Big Roads")

    def test_what_no_record_has_stays(self):
        out = self.anew("- [Culvert](https://arxiv.org/abs/2205.00010v1): Small Pipes under Big Roads | [Code](https://a.example/b)")
        self.assertEqual(out.splitlines()[-1], "- [Culvert](https://arxiv.org/abs/2205.00010): Small Pipes under Big "
                                               "Roads | [Code](https://a.example/b)")

    def test_what_the_lock_does_not_know_stays(self):
        blog = "- [Why the river rose](https://rivers.example/posts/why)"
        self.assertEqual(self.anew(blog).splitlines()[-1], blog)

    def test_twice_changes_nothing(self):
        once = self.anew("- [Culvert : Small pipes under big roads](https://www.arxiv.org/pdf/2205.00010v2.pdf)")
        self.write("list.md", once)
        out, _ = self.expect(0, "export", "list.md", "-t", "awesome")
        self.assertEqual(out, once)

    def test_a_lock_or_records_are_no_list(self):
        self.anew()
        _, err = self.expect(2, "export", "list.md.citegraph.lock.json", "-t", "awesome")
        self.assertIn("give the list, as a lock does not hold its text", err)
        self.write("own.bib", "@misc{a, title={A}}\n")
        _, err = self.expect(2, "convert", "own.bib", "-t", "awesome")
        self.assertIn("citegraph export LIST -t awesome", err)


main()
