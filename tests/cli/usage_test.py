"""What the program says of itself, and of a command line that is wrong."""
from support import Case, main

COMMANDS = ("build", "entries", "resolve", "audit", "suggest", "add", "sort", "diff", "export", "convert", "rank", "graph",
            "cite", "cache", "lock", "mcp", "help", "completions")


class Usage(Case):
    def test_every_help_begins_with_examples(self):
        for arguments in ((), *((command,) for command in COMMANDS)):
            out, _ = self.expect(0, *arguments, "--help")
            self.assertTrue(out.startswith("Examples:\n  citegraph "), out[:80])
            self.assertIn("Usage:", out)

    def test_without_arguments_the_help_is_shown(self):
        _, err = self.expect(2)
        self.assertIn("Examples:", err)

    def test_the_version_names_the_libraries(self):
        out, _ = self.expect(0, "--version")
        self.assertRegex(out, r"^citegraph \d+\.\d+\.\d+\n")
        self.assertIn("libcurl", out)

    def test_a_mistyped_command_gets_a_suggestion(self):
        _, err = self.expect(2, "biuld", "x.md")
        self.assertIn("did you mean build?", err)

    def test_a_mistyped_option_gets_a_suggestion(self):
        self.write("x.md", "- [A](https://arxiv.org/abs/2309.06180)\n")
        _, err = self.expect(2, "rank", "x.md", "--ofline")
        self.assertIn("did you mean --offline?", err)

    def test_a_mistyped_measure_gets_a_suggestion(self):
        self.write("x.md", "- [A](https://arxiv.org/abs/2309.06180)\n")
        _, err = self.expect(2, "rank", "x.md", "--offline", "--by", "pagernak")
        self.assertIn("did you mean pagerank?", err)


main()
