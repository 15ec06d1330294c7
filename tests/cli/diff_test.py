"""What changed between two versions of a list."""
import json
import shutil
import subprocess
import unittest

from support import Case, main

OLD = "# Birds\n## Waders\n- [Heron: a cache for contexts](https://arxiv.org/abs/2201.00001)\n" \
      "- [Stork: models to the edge](https://arxiv.org/abs/2201.00002)\n"
NEW = "# Birds\n## Waders\n- [Heron: a cache for contexts](https://arxiv.org/abs/2201.00001)\n" \
      "## Owls\n- [Stork: models to the edge](https://arxiv.org/abs/2201.00002)\n" \
      "- [Ural: a scheduler by night](https://arxiv.org/abs/2201.00003)\n"


class Diff(Case):
    def setUp(self):
        super().setUp()
        self.write("old.md", OLD)
        self.write("new.md", NEW)

    def git(self, *arguments):
        subprocess.run(["git", "-c", "user.name=n", "-c", "user.email=n@example.org", *arguments], cwd=self.folder,
                       check=True, capture_output=True, env=self.environment)

    def test_lists_are_compared(self):
        out, _ = self.expect(0, "diff", "old.md", "new.md")
        self.assertIn("Added (1)\n  Ural: a scheduler by night  arxiv:2201.00003\n", out)
        self.assertIn("Moved to another section (1)\n  Stork: models to the edge  arxiv:2201.00002\n", out)
        self.assertIn("      Waders -> Owls", out)

    def test_json_goes_by_kind(self):
        out, _ = self.expect(0, "diff", "new.md", "old.md", "--json")
        self.assertEqual([row["id"] for row in json.loads(out)["removed"]], ["arxiv:2201.00003"])

    def test_release_notes_are_chosen_by_suffix(self):
        self.expect(0, "diff", "old.md", "new.md", "-o", "notes.md")
        self.assertTrue((self.folder / "notes.md").read_text().startswith("## Added\n\n- [Ural"))

    def test_equal_lists_have_nothing_to_tell(self):
        out, err = self.expect(0, "diff", "old.md", "old.md")
        self.assertEqual(out, "")
        self.assertIn("nothing", err)

    @unittest.skipUnless(shutil.which("git"), "no git")
    def test_revisions_of_git_are_versions(self):
        self.git("init", "-q")
        self.write("papers.md", OLD)
        self.git("add", "papers.md")
        self.git("commit", "-qm", "one")
        self.write("papers.md", NEW)
        out, _ = self.expect(0, "diff", "HEAD:papers.md", "papers.md")
        self.assertIn("Added (1)", out)
        _, err = self.expect(2, "diff", "HEAD:none.md", "papers.md")
        self.assertIn("HEAD:none.md", err)

    def test_a_list_without_entries_is_a_version(self):
        self.write("empty.md", "# Birds\n")
        out, _ = self.expect(0, "diff", "empty.md", "new.md")
        self.assertIn("Added (3)", out)
        out, _ = self.expect(0, "diff", "new.md", "empty.md", "--json")
        self.assertEqual(len(json.loads(out)["removed"]), 3)

    def test_titles_steer_no_terminal(self):
        self.write("sly.md", NEW + "- [Kite\x1b[2J](https://arxiv.org/abs/2201.00004)\n")
        out, _ = self.expect(0, "diff", "new.md", "sly.md")
        self.assertIn("Added (1)", out)
        self.assertNotIn("\x1b", out)

    def test_what_looks_like_an_option_of_git_is_none(self):
        _, err = self.expect(2, "diff", "--", "--textconv:new.md", "new.md")
        self.assertIn("is no revision", err)

    def test_a_file_that_is_not_there_is_an_error(self):
        self.expect(2, "diff", "old.md", "gone.md")


main()
