"""Shells as people use them, at a terminal, with the program under test in their path."""
import os
import pty
import select
import shutil
import time

from support import PROGRAM, PROJECT, Case


class ShellCase(Case):
    # What is typed, and what the shell makes of it.
    COMPLETED = (
        ("citegraph gra\t", "citegraph graph "),
        ("citegraph graph neighb\t", "citegraph graph neighbours "),
        ("citegraph rank --by pagerank,betweenness-\t", "--by pagerank,betweenness-sampled"),
        ("citegraph convert --from csl\t", "--from csl-json "),
        ("citegraph graph path papers.md kwon\t", "papers.md kwon2023efficient "),
    )

    def typed(self, shell, setup, line, wanted):
        """What a shell shows once `line` is typed, as soon as `wanted` is part of it, or after half a minute."""
        (self.folder / "bin").mkdir(exist_ok=True)
        if not (self.folder / "bin/citegraph").exists():
            (self.folder / "bin/citegraph").symlink_to(PROGRAM)
        for name in ("papers.md", "papers.md.citegraph.lock.json"):
            shutil.copy(PROJECT / "examples/llm-systems" / name, self.folder)
        child, terminal = pty.fork()
        if child == 0:
            os.chdir(self.folder)
            path = f"{self.folder}/bin:{os.environ['PATH']}"
            os.execvpe(shell[0], shell, {**self.environment, "PATH": path, "TERM": "dumb", "PS1": "$ "})
        try:
            os.write(terminal, f"{setup}; echo rea''dy\n".encode())
            self.read(terminal, "ready")
            os.write(terminal, line.encode())
            return self.read(terminal, wanted)
        finally:
            os.kill(child, 9)
            os.close(terminal)
            os.waitpid(child, 0)

    def read(self, terminal, wanted):
        seen, end = "", time.monotonic() + 30
        while wanted not in seen and time.monotonic() < end:
            if select.select([terminal], [], [], 0.2)[0]:
                seen += os.read(terminal, 65536).decode(errors="replace")
        return seen
