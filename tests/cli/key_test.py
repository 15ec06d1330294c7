"""The key of Semantic Scholar goes into one header of one host, and nowhere else."""
from fake_services_case import FakeServicesCase
from made_up_papers import list_of, made_up
from support import main

KEY = "sekret-4Zq9-Xw7T"
FAULTS = ("redirect", "html", "503", "429", "500", "truncated", "drop", "over-long")


class Key(FakeServicesCase):
    def setUp(self):
        super().setUp()
        self.papers = made_up(12, 120)
        for i, paper in enumerate(self.papers[:3]):
            paper["doi"] = f"10.1145/7.{i}"
        self.write("list.md", list_of(self.papers, 2))
        self.said = ""

    def run_it(self, codes, *options, **environment):
        done = self.run_program("resolve", "list.md", "--json", *options, **environment)
        self.said += done.stdout.decode() + done.stderr.decode()
        self.assertIn(done.returncode, codes, done.stderr.decode())

    def assert_kept(self, seen=True):
        """In no output and no file but `allowed`; at no other host, in no other place of a request."""
        self.assertNotIn(KEY, self.said)
        for file in self.folder.rglob("*"):
            if file.is_file() and file.name != "key.txt":
                self.assertNotIn(KEY.encode(), file.read_bytes(), file)
        stats = self.stats()
        self.assertEqual(stats["key leaked"], 0)
        self.assertEqual(stats["redirect followed"], 0)
        self.assertEqual(stats["key seen"] > 0, seen)

    def test_it_is_trimmed_and_sent(self):
        self.serve(self.papers, "--key", KEY)
        self.run_it((0,), S2_API_KEY=f"  {KEY} \t\n")
        self.assert_kept()
        self.assertEqual(self.stats()["failed calls"], 0)

    def test_it_may_lie_in_a_file(self):
        self.serve(self.papers, "--key", KEY)
        self.write("config/citegraph/key.txt", f"\n {KEY}\r\n")
        self.write("config/citegraph/config.toml", 's2-api-key-file = "key.txt"\n')
        self.run_it((0,), "-v")
        self.assert_kept()

    def test_the_other_name_of_the_variable_does_too(self):
        self.serve(self.papers, "--key", KEY)
        self.run_it((0,), SEMANTIC_SCHOLAR_API_KEY=KEY)
        self.assert_kept()

    def test_a_project_does_not_say_in_which(self):
        self.serve(self.papers)
        self.write("key.txt", KEY)
        self.write(".citegraph.toml", f's2-api-key-file = "{self.folder}/key.txt"\n')
        self.run_it((0,))
        self.assert_kept(seen=False)
        self.assertEqual(self.said.count("s2-api-key-file is ignored here"), 1)
        self.assertIn(".citegraph.toml:1:", self.said)

    def test_a_broken_one_is_told_and_not_sent(self):
        self.serve(self.papers)
        self.run_it((0,), S2_API_KEY=f"{KEY}\r\nX-Evil: 1")
        self.assert_kept(seen=False)
        self.assertIn("S2_API_KEY has more than one line", self.said)

    def test_no_fault_and_no_verbosity_brings_it_out(self):
        for fault in FAULTS:
            with self.subTest(fault=fault):
                self.serve(self.papers, "--key", KEY, "--fault", f"{fault}@semantic_scholar=4")
                self.forget()
                self.forget_cache()
                self.run_it((0, 3), "-v", "-v", S2_API_KEY=f" {KEY} ")
                self.assert_kept()

    def test_a_key_that_is_refused_is_told_and_not_shown(self):
        self.serve(self.papers, "--key", "another key")
        self.run_it((0, 3), "-v", "-v", S2_API_KEY=KEY)
        self.assert_kept()
        self.assertIn("key", self.said.lower())

    def test_without_a_key_none_is_sent(self):
        self.serve(self.papers)
        self.run_it((0,))
        self.assert_kept(seen=False)


main()
