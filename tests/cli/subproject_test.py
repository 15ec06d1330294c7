"""The library inside a project of somebody else's: tests/parent. That it links there is seen where all is built so."""
import subprocess

from support import PROJECT, Case, main


class Subproject(Case):
    def test_a_parent_gets_the_library_and_nothing_else(self):
        done = subprocess.run(["cmake", "-S", PROJECT / "tests/parent", "-B", self.folder / "build"],
                              capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stdout[-3000:] + done.stderr[-3000:])
        targets = subprocess.run(["cmake", "--build", self.folder / "build", "--target", "help"],
                                 capture_output=True, text=True).stdout.split()
        self.assertIn("citegraph_library", targets)
        self.assertIn("mine", targets)
        for other in ("citegraph", "citegraph_manual", "core_tests"):
            self.assertNotIn(other, targets)
        cache = (self.folder / "build/CMakeCache.txt").read_text()
        self.assertRegex(cache, "(?m)^CMAKE_BUILD_TYPE:STRING=$", "its kind of build is its own")


main()
