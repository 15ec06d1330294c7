"""The comments of the public headers, as Doxygen reads them."""
import shutil
import subprocess
import sys

from support import PROJECT, Case, main

if not shutil.which("doxygen"):
    print("skipped: no doxygen")
    sys.exit(77)


class Interface(Case):
    def doxygen(self, *settings):
        """The warnings of a run with these settings behind those of the project, and its code."""
        text = "\n".join([(PROJECT / "include/Doxyfile").read_text(), f"OUTPUT_DIRECTORY = {self.folder}", *settings])
        done = subprocess.run(["doxygen", "-"], cwd=PROJECT, input=text, text=True, capture_output=True)
        return [line for line in done.stderr.splitlines() if line], done.returncode

    def test_pages_are_made_without_a_warning(self):
        self.assertEqual(self.doxygen(), ([], 0))
        self.assertTrue((self.folder / "api/index.html").exists())

    def test_every_type_has_a_comment(self):
        said, _ = self.doxygen("EXTRACT_ALL = NO", "WARN_AS_ERROR = NO", "GENERATE_HTML = NO", "GENERATE_XML = YES")
        self.assertTrue(said, "it warns of nothing: the test tells nothing")
        self.assertEqual([line for line in said if "Compound" in line], [])


main()
