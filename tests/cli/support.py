"""Runs the program under test, which is the first argument, away from the user's own files and the network."""
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import unittest

PROGRAM = os.path.abspath(sys.argv.pop(1))
PROJECT = pathlib.Path(__file__).resolve().parents[2]
SHARED = pathlib.Path(os.environ.get("CITEGRAPH_SHARED", PROJECT / ".." / "shared"))
NOWHERE = "http://127.0.0.1:9"  # the discard port: nothing listens there
SANITIZED = b"__asan_init" in pathlib.Path(PROGRAM).read_bytes()  # then neither time nor memory tells anything
QUADRATIC = 8  # growth as far from 4, which is linear, as from 16, which is quadratic; see tests/growth.hpp
SERVICES = ("SEMANTIC_SCHOLAR", "ARXIV", "CROSSREF", "DATACITE", "PAGES")


class Case(unittest.TestCase):
    """A test with a folder of its own, in which the program runs."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="citegraph-test-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": folder.name,
            "XDG_CACHE_HOME": folder.name + "/cache",
            "XDG_CONFIG_HOME": folder.name + "/config",
            "CITEGRAPH_PACE": "0",
            "SOURCE_DATE_EPOCH": "1780000000",  # 2026-05-28
            **{f"CITEGRAPH_{name}_URL": NOWHERE for name in SERVICES},
            **{k: v for k, v in os.environ.items() if k.startswith(("ASAN", "UBSAN", "LSAN"))},
        }

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def run_program(self, *arguments, stdin=b"", timeout=120, **environment):
        return subprocess.run([PROGRAM, *map(str, arguments)], cwd=self.folder, input=stdin, timeout=timeout,
                              capture_output=True, env={**self.environment, **environment})

    def expect(self, code, *arguments, **options):
        """Runs, and gives standard output and standard error as text."""
        done = self.run_program(*arguments, **options)
        out, err = done.stdout.decode(), done.stderr.decode()
        self.assertEqual(done.returncode, code, f"{arguments}\n{out[:2000]}\n{err[:2000]}")
        return out, err

    def growth(self, run, size):
        """How many times the processor time of what run(4 * size) starts is that of what run(size) starts."""
        def busy(of):
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            run(of)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
        few, many = busy(size), busy(4 * size)
        for _ in range(2):  # a busy machine only adds to a time
            if many < QUADRATIC * few:
                break
            few, many = min(few, busy(size)), min(many, busy(4 * size))
        return many / few


def main():
    unittest.main(argv=[sys.argv[0], "-v"] if len(sys.argv) == 1 else None)


def skip_unless_shared(*path):
    """Ends as skipped where the reference data are not beside the project."""
    file = SHARED.joinpath(*path)
    if not file.exists():
        print("skipped: no ../shared")
        sys.exit(77)
    return file
