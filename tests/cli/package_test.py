"""The library as others use it: installed, through CMake and pkg-config."""
import pathlib
import subprocess

from support import PROGRAM, PROJECT, Case, main

DEMO = PROJECT / "examples/llm-systems"


class Package(Case):
    def do(self, *command, **options):
        done = subprocess.run([str(word) for word in command], capture_output=True, text=True, **options)
        self.assertEqual(done.returncode, 0, f"{command}\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}")
        return done.stdout

    def setUp(self):
        super().setUp()
        self.prefix = self.folder / "usr"
        self.do("cmake", "--install", pathlib.Path(PROGRAM).parent, "--prefix", self.prefix)

    def test_the_program_runs_from_where_it_is_installed(self):
        self.assertTrue(self.do(self.prefix / "bin/citegraph", "--version").startswith("citegraph "))
        for file in ("man/man1/citegraph-graph-path.1", "man/man5/citegraph-lock.5", "man/man7/citegraph.7",
                     "bash-completion/completions/citegraph", "zsh/vendor-completions/_citegraph",
                     "fish/vendor_completions.d/citegraph.fish"):
            self.assertGreater((self.prefix / "share" / file).stat().st_size, 500)
        self.assertTrue((self.prefix / "share/citegraph/schemas/entries.schema.json").is_file())
        for file in ("README.md", "LICENSE"):
            self.assertTrue((self.prefix / "share/doc/citegraph" / file).is_file())

    def test_the_examples_build_against_the_installed_package(self):
        build = self.folder / "examples"
        self.do("cmake", "-S", PROJECT / "examples", "-B", build, f"-DCMAKE_PREFIX_PATH={self.prefix}")
        self.do("cmake", "--build", build)
        lock = DEMO / "papers.md.citegraph.lock.json"
        self.assertTrue(self.do(build / "most_cited", lock).startswith("17\tMegatron-LM"))
        told = self.do(build / "boost_graph", lock)
        self.assertTrue(told.startswith("121 papers, 288 citations\n"))
        self.assertIn("28 papers build on Megatron-LM", told)
        self.assertEqual(len(self.do(build / "own_format", lock).splitlines()), 10)
        ranked = self.do(build / "rank_of_list", DEMO / "papers.md", lock)
        self.assertIn(f"```\n{ranked}```", (PROJECT / "include/README.md").read_text())
        self.write("list.md", "- [A Title of Six Good Words Here](https://arxiv.org/abs/2501.10000)\n")
        bibliography = self.do(build / "bibtex_of_list", self.folder / "list.md")
        self.assertIn("eprint", bibliography)
        self.assertIn("A Title of Six Good Words Here", bibliography.replace("{", "").replace("}", ""))

    def test_pkg_config_knows_it(self):
        folders = [str(p.parent) for p in self.prefix.rglob("citegraph.pc")]
        self.assertEqual(len(folders), 1)
        flags = self.do("pkg-config", "--cflags", "--libs", "citegraph",
                        env={**self.environment, "PKG_CONFIG_PATH": folders[0]}).split()
        self.do("c++", "-std=c++20", PROJECT / "examples/most_cited.cpp", "-o", self.folder / "most_cited", *flags)
        self.do(self.folder / "most_cited", DEMO / "papers.md.citegraph.lock.json")


main()
