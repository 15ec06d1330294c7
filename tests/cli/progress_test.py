"""The progress line on a terminal: that it fits, is redrawn seldom, goes away, and is nowhere else."""
import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
import unicodedata

from fake_services_case import FakeServicesCase
from made_up_papers import list_of, made_up
from support import PROGRAM, main

ERASED = "\r\x1b[K"


def columns(text):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


class Progress(FakeServicesCase):
    def setUp(self):
        super().setUp()
        self.environment.update(CITEGRAPH_PACE="0.1", TERM="xterm")
        papers = made_up(120, 0)
        self.serve(papers, "--fault", "429-retry-after@arxiv")
        self.write("list.md", list_of(papers))

    def on_terminal(self, *arguments, width=80, resized=None, **environment):
        """What a terminal of `width` columns gets on standard output and standard error, and the seconds that it took."""
        start = time.monotonic()
        child, terminal = pty.fork()
        if child == 0:
            os.chdir(self.folder)
            time.sleep(0.1)
            os.execve(PROGRAM, ["citegraph", *arguments], {**self.environment, **environment})
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, width, 0, 0))
        seen = b""
        while True:
            try:
                if select.select([terminal], [], [], 30)[0]:
                    seen += os.read(terminal, 65536)
            except OSError:  # the end
                break
            if resized and b"%" in seen:
                fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, resized, 0, 0))
                os.kill(child, signal.SIGWINCH)
                seen, resized = b"", None
        os.close(terminal)
        self.assertEqual(os.waitpid(child, 0)[1], 0, seen)
        return seen.decode(), time.monotonic() - start

    def lines(self, seen):
        """Each progress line that was drawn."""
        return re.findall(r"\r([^\r\n\x1b]+)\x1b\[K", seen)

    def test_a_line_fits_is_redrawn_seldom_and_is_gone_before_anything_else(self):
        seen, seconds = self.on_terminal("resolve", "list.md", "--refresh")
        drawn = self.lines(seen)
        self.assertTrue(drawn, seen)
        self.assertLessEqual(len(drawn), 10 * seconds + 1)
        self.assertRegex(drawn[-1], r"^\d+ %")
        self.assertIn("arXiv 0 of 120", seen)
        self.assertLessEqual(max(map(columns, drawn)), 79)
        left = re.split(r"\r[^\r\n\x1b]+\x1b\[K", seen)
        for after in left[1:]:  # nothing is drawn behind a line before that is erased
            self.assertTrue(not after or after.startswith(ERASED), repr(after[:80]))

    def test_a_narrow_terminal_and_one_that_becomes_narrow_get_less_of_it(self):
        drawn = self.lines(self.on_terminal("resolve", "list.md", width=30)[0])
        self.assertTrue(drawn)
        self.assertLessEqual(max(map(columns, drawn)), 29)
        drawn = self.lines(self.on_terminal("resolve", "list.md", "--refresh", width=120, resized=40)[0])
        self.assertTrue(drawn)
        self.assertLessEqual(max(map(columns, drawn[1:] or drawn)), 39)

    def test_no_line_where_it_is_not_wanted_or_a_terminal_cannot_erase_it(self):
        for options, environment in ((["--no-progress"], {}), (["-q"], {}), ([], {"TERM": "dumb"})):
            seen, _ = self.on_terminal("resolve", "list.md", "--offline", *options, **environment)
            self.assertEqual(self.lines(seen), [])
            self.assertNotIn("\x1b[K", seen)

    def test_nothing_of_it_goes_into_a_file_unless_it_is_asked_for(self):
        _, err = self.expect(0, "resolve", "list.md")
        self.assertNotIn("\r", err)
        self.assertNotIn("%", err)
        _, err = self.expect(0, "resolve", "list.md", "--refresh", "--progress")
        self.assertRegex(err, r"(?m)^0 %: .* 0 of 120")
        self.assertNotIn("\r", err)
        _, err = self.expect(2, "resolve", "list.md", "--progress", "--no-progress")
        self.assertIn("--no-progress", err)


main()
