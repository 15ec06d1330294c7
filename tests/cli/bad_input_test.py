"""Bad input costs one clear message with file and line, the right exit code, and nothing that was there before."""
import json
import os
import resource
import signal
import subprocess
import unittest

from support import PROGRAM, QUADRATIC, SANITIZED, Case, main

LIST = "# L\n\n- [A paper](https://arxiv.org/abs/2309.06180): on something | SOSP' 23\n- [B](https://arxiv.org/abs/2401.09670)\n"


def small_files_only():
    """Lets no file grow beyond 200 bytes, as a full disk would."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (200, 200))


class BadInput(Case):
    def test_a_missing_file_is_named(self):
        _, err = self.expect(2, "entries", "nowhere.md")
        self.assertEqual(err, "citegraph: nowhere.md: no such file\n")

    def test_a_folder_is_no_list(self):
        (self.folder / "lists.md").mkdir()
        _, err = self.expect(2, "entries", "lists.md")
        self.assertIn("lists.md: is a folder", err)

    def test_a_binary_file_is_no_list(self):
        self.write("x.md", b"\x7fELF\0\0\0")
        _, err = self.expect(2, "build", "x.md", "-o", "out")
        self.assertIn("x.md:1: is no text", err)

    def test_utf16_is_named_with_the_way_out(self):
        self.write("x.md", LIST.encode("utf-16"))
        _, err = self.expect(2, "entries", "x.md")
        self.assertIn("x.md:1: is UTF-16", err)
        self.assertIn("iconv", err)

    def test_invalid_utf8_is_named_by_line_and_costs_nothing_else(self):
        self.write("x.md", LIST.encode() + b"- [Caf\xe9](https://arxiv.org/abs/2402.15627)\n")
        out, err = self.expect(0, "entries", "x.md", "--json")
        self.assertIn("x.md:5: is not UTF-8", err)
        self.assertEqual(len(json.loads(out)["entries"]), 3)

    def test_a_list_without_entries_says_so(self):
        for text in ("", "\n\n", "# Title\n\nJust words.\n"):
            self.write("x.md", text)
            _, err = self.expect(2, "build", "x.md", "-o", "out", "--offline")
            self.assertIn("x.md: no entries found", err)
            self.assertFalse((self.folder / "x.md.citegraph.lock.json").exists())

    def test_an_unknown_suffix_asks_for_a_reader(self):
        self.write("x.odd", LIST)
        _, err = self.expect(2, "entries", "x.odd")
        self.assertIn("--from", err)
        self.expect(0, "entries", "x.odd", "--from", "markdown")

    def test_entries_that_nobody_can_resolve_are_written_all_the_same(self):
        self.write("x.md", "- Some paper without a link | SOSP' 24\n- [Another](https://example.org/a)\n")
        self.expect(0, "build", "x.md", "-o", "out", "--offline")
        bib = (self.folder / "out/refs.bib").read_text()
        self.assertEqual(sum(line.startswith("@") for line in bib.splitlines()), 2)
        self.assertEqual(len(json.loads((self.folder / "out/refs.json").read_text())), 2)

    def test_under_strict_an_unresolved_entry_is_a_finding(self):
        self.write("x.md", LIST)
        self.expect(1, "resolve", "x.md", "--offline", "--strict")

    def test_without_a_network_the_result_is_partial_and_written(self):
        self.write("x.md", LIST)
        _, err = self.expect(3, "build", "x.md", "-o", "out")
        self.assertIn("127.0.0.1", err)
        self.assertTrue((self.folder / "out/refs.bib").exists())

    def test_a_service_address_must_be_safe(self):
        self.write("x.md", LIST)
        _, err = self.expect(2, "resolve", "x.md", CITEGRAPH_ARXIV_URL="http://example.org")
        self.assertIn("CITEGRAPH_ARXIV_URL", err)

    def test_a_foreign_file_is_not_overwritten(self):
        self.write("x.md", LIST)
        mine = self.write("out/refs.bib", "@misc{mine}\n")
        _, err = self.expect(4, "build", "x.md", "-o", "out", "--offline")
        self.assertIn("out/refs.bib: exists", err)
        self.assertIn("--force", err)
        self.assertEqual(mine.read_text(), "@misc{mine}\n")
        self.assertFalse((self.folder / "out/refs.json").exists())
        self.expect(0, "build", "x.md", "-o", "out", "--offline", "--force")
        self.assertNotIn("mine", mine.read_text())

    def test_an_edited_output_is_not_overwritten(self):
        self.write("x.md", LIST)
        self.expect(0, "export", "x.md", "-o", "refs.bib", "--offline")
        self.expect(0, "export", "x.md", "-o", "refs.bib", "--offline")
        refs = self.folder / "refs.bib"
        refs.write_text(refs.read_text() + "% mine\n")
        self.expect(4, "export", "x.md", "-o", "refs.bib", "--offline")
        self.assertTrue(refs.read_text().endswith("% mine\n"))

    def test_an_output_folder_that_is_a_file_is_refused(self):
        self.write("x.md", LIST)
        self.write("out", "")
        _, err = self.expect(4, "build", "x.md", "-o", "out", "--offline")
        self.assertIn("out: cannot write", err)

    def test_a_folder_that_cannot_be_made_is_refused(self):
        self.write("x.md", LIST)
        _, err = self.expect(4, "build", "x.md", "-o", "/proc/none/out", "--offline")
        self.assertIn("cannot write", err)

    def test_a_full_disk_loses_nothing_that_was_written(self):
        self.write("x.md", LIST)
        self.expect(0, "build", "x.md", "-o", "out", "--offline")
        before = {p.name: p.read_bytes() for p in (self.folder / "out").iterdir()}
        self.write("x.md", LIST + "- [C](https://arxiv.org/abs/2402.15627)\n")
        done = subprocess.run([PROGRAM, "build", "x.md", "-o", "out", "--offline"], cwd=self.folder,
                              env=self.environment, capture_output=True, preexec_fn=small_files_only)
        self.assertEqual(done.returncode, 4, done.stderr)
        self.assertIn(b"cannot write", done.stderr)
        self.assertEqual(before, {p.name: p.read_bytes() for p in (self.folder / "out").iterdir()})

    def test_a_full_standard_output_is_an_error(self):
        self.write("x.md", LIST)
        with open("/dev/full", "w") as full:
            done = subprocess.run([PROGRAM, "entries", "x.md"], cwd=self.folder, env=self.environment,
                                  stdout=full, stderr=subprocess.PIPE)
        self.assertEqual(done.returncode, 4)
        self.assertIn(b"standard output: cannot write", done.stderr)

    def test_a_torn_lock_is_named_and_kept(self):
        self.write("x.md", LIST)
        self.expect(0, "resolve", "x.md", "--offline")
        lock = self.folder / "x.md.citegraph.lock.json"
        torn = lock.read_bytes()[:-40]
        for damage in (torn, b"", b"not json\n", b"{}", b"[1]\n", b'{"schema": "one"}'):
            lock.write_bytes(damage)
            _, err = self.expect(2, "build", "x.md", "-o", "out", "--offline")
            self.assertIn("x.md.citegraph.lock.json", err)
            self.assertEqual(lock.read_bytes(), damage)

    def test_a_lock_from_a_newer_version_is_named_and_kept(self):
        self.write("x.md", LIST)
        lock = self.write("x.md.citegraph.lock.json", '{"schema": 99}\n')
        _, err = self.expect(2, "build", "x.md", "-o", "out", "--offline")
        self.assertIn("99", err)
        self.assertIn("newer", err)
        self.assertEqual(lock.read_text(), '{"schema": 99}\n')

    def test_a_corrupt_cache_costs_a_warning(self):
        self.write("x.md", LIST)
        self.write("cache/citegraph/http.sqlite", "this is no database" * 100)
        _, err = self.expect(0, "build", "x.md", "-o", "out", "--offline")
        self.assertIn("http.sqlite", err)

    def test_a_wrong_configuration_is_named(self):
        self.write("x.md", LIST)
        for text in ("contact = [", "contact = \n", "contcat = \"a@example.org\"\n", "[[[\n=\n"):
            self.write(".citegraph.toml", text)
            _, err = self.expect(2, "resolve", "x.md", "--offline")
            self.assertRegex(err, r"\.citegraph\.toml:\d+:\d+: ")
        self.write(".citegraph.toml", "# who we are\ncontact = \"a@example.org\"\n")
        self.expect(0, "resolve", "x.md", "--offline")

    def test_a_key_file_that_is_no_file_costs_a_warning(self):
        self.write("x.md", LIST)
        os.mkfifo(self.folder / "pipe")
        for name in ("/dev/zero", self.folder / "pipe", self.folder):
            self.write("config/citegraph/config.toml", f's2-api-key-file = "{name}"\n')
            _, err = self.expect(3, "resolve", "x.md")
            self.assertIn(f"{name}: is no ordinary file", err)

    def test_a_contact_with_a_line_break_is_refused(self):
        self.write("x.md", LIST)
        _, err = self.expect(2, "resolve", "x.md", CITEGRAPH_CONTACT="a@b.example\rX-Evil: 1")
        self.assertIn("CITEGRAPH_CONTACT", err)

    def test_the_cache_lies_where_the_environment_says(self):
        out, _ = self.expect(0, "cache", "path", XDG_CACHE_HOME="relative")
        self.assertEqual(out, f"{self.folder}/.cache/citegraph/http.sqlite\n")
        for action in ("path", "info", "clear"):
            _, err = self.expect(2, "cache", action, XDG_CACHE_HOME="", HOME="")
            self.assertIn("HOME", err)

    def test_a_cache_under_a_name_that_is_no_utf8_is_told_as_json(self):
        self.write("x.md", LIST)
        place = os.fsdecode(os.fsencode(self.folder) + b"/\xff")
        self.run_program("resolve", "x.md", "--offline", XDG_CACHE_HOME=place)
        out, _ = self.expect(0, "cache", "info", "--json", XDG_CACHE_HOME=place)
        self.assertEqual(json.loads(out)["path"], f"{self.folder}/\ufffd/citegraph/http.sqlite")

    @unittest.skipIf(SANITIZED, "too much at a quarter of the speed")
    def test_a_list_takes_time_in_proportion_to_its_entries(self):
        def build(entries):
            name = f"{entries}.md"
            self.write(name, "".join(f"- [Work on subject {i}](https://example.org/{i}): about {i}\n" for i in range(entries)))
            _, err = self.expect(0, "build", name, "-o", name + ".out", "--offline", timeout=None)
            self.assertIn(f"{entries} entries", err)
        self.assertLess(self.growth(build, 5_000), QUADRATIC)

    @unittest.skipIf(SANITIZED, "too much at a quarter of the speed")
    def test_a_huge_line_is_a_problem_and_costs_only_itself(self):
        self.write("x.md", b"- [A](https://arxiv.org/abs/2309.06180) " + b"x[y](z) " * 6_250_000 + b"\n")
        _, err = self.expect(2, "entries", "x.md")
        self.assertIn("x.md:1: ", err)
        self.write("x.md", LIST.encode() + b"\n- [A](https://arxiv.org/abs/2402.15627) " + b"x[y](z) " * 6_250_000 + b"\n")
        out, err = self.expect(0, "entries", "x.md", "--json")
        self.assertIn("x.md:6: ", err)
        self.assertEqual(len(json.loads(out)["entries"]), 2)


main()
