"""What cmake --install puts where."""
import os
import subprocess

from support import PROGRAM, Case, main


class Install(Case):
    def test_the_program_runs_from_where_it_is_installed(self):
        build = os.path.dirname(PROGRAM)
        done = subprocess.run(["cmake", "--install", build, "--prefix", str(self.folder / "usr")], capture_output=True)
        self.assertEqual(done.returncode, 0, done.stderr)
        installed = subprocess.run([str(self.folder / "usr/bin/citegraph"), "--version"], capture_output=True)
        self.assertTrue(installed.stdout.startswith(b"citegraph "))
        files = sorted(str(p.relative_to(self.folder / "usr")) for p in (self.folder / "usr").rglob("*") if p.is_file())
        self.assertEqual(files, ["bin/citegraph", "share/doc/citegraph/LICENSE", "share/doc/citegraph/README.md"])


main()
