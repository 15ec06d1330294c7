"""A list is sorted within its sections, and every byte of it is still there."""
import re
import unittest

from support import SHARED, Case, main

LIST = """# Papers on rivers

## Floods
- [Weir](https://arxiv.org/abs/2107.00001): Holding Back the Spring Flood | SOSP' 21
- [Levee](https://arxiv.org/abs/2103.00002): Dams That Learn from Storms
- [Gauge](https://arxiv.org/abs/2202.00005): Cheap Sensors for Rising Water | NSDI' 22

## Droughts
- [Well](https://arxiv.org/abs/2105.00006): Digging Deeper for Groundwater
- [Cistern](https://arxiv.org/abs/2104.00007): Storing Winter Rain for Dry Summers | OSDI' 21
"""
LISTS = SHARED / "data/lists-labelled"


def lines_of(text):
    """All lines, whatever their order and their numbers."""
    return sorted(re.sub(rb"^([*\[ ]*)\d+", rb"\1", line) for line in text.splitlines(True))


class Sort(Case):
    def sorted(self, by, *more):
        self.write("list.md", LIST)
        self.expect(0, "sort", "list.md", "--by", by, "--write", *more)
        return [line[3:].split("]")[0] for line in (self.folder / "list.md").read_text().splitlines() if line[:1] == "-"]

    def test_by_date_the_newest_are_last_or_first(self):
        self.assertEqual(self.sorted("date"), ["Levee", "Weir", "Gauge", "Cistern", "Well"])
        self.assertEqual(self.sorted("date", "--reverse"), ["Gauge", "Weir", "Levee", "Well", "Cistern"])

    def test_by_title_in_one_section_alone(self):
        self.assertEqual(self.sorted("title", "--section", "Floods"), ["Gauge", "Levee", "Weir", "Well", "Cistern"])

    def test_a_patch_changes_nothing(self):
        self.write("list.md", LIST)
        out, _ = self.expect(0, "sort", "list.md", "--by", "title")
        self.assertIn("+- [Weir]", out)
        self.assertEqual((self.folder / "list.md").read_text(), LIST)

    def test_a_measure_that_there_is_not_is_said_to_be_none(self):
        self.write("list.md", LIST)
        _, err = self.expect(2, "sort", "list.md", "--by", "pagernak")
        self.assertIn("did you mean pagerank?", err)

    @unittest.skipUnless(LISTS.is_dir(), "needs the lists beside the project")
    def test_real_lists_keep_all_their_lines(self):
        for path in sorted(LISTS.glob("*.md")):
            if path.stem.isupper() or path.stat().st_size > 200_000:
                continue
            with self.subTest(path.stem):
                before = path.read_bytes()
                self.write("list.md", before)
                self.expect(0, "sort", "list.md", "--by", "title", "--write")
                after = (self.folder / "list.md").read_bytes()
                self.assertNotEqual(after, before)
                self.assertEqual(lines_of(after), lines_of(before))


main()
