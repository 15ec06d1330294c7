"""Lists and locks as time goes by: whatever is edited, and whichever command runs, a key stays that of its paper."""
import json
import random
import re
import shutil
import subprocess

from support import PROGRAM, SANITIZED, Case, main

LOCK = "list.md.citegraph.lock.json"
NAMES = ("Lantern", "Lantern", "Lantern", "Lantern", "Harbour", "Harbour", "Harbour", "Orchard", "Orchard", "Meadow")
TASKS = ("Scheduling", "Compression", "Placement", "Recovery", "Batching", "Sampling", "Pruning", "Indexing", "Tracing",
         "Sharing")
PAPERS = [(f"24{1 + i:02d}.{20011 + 13 * i}", f"{name}: {task} of Language Models")
          for i, (name, task) in enumerate(zip(NAMES, TASKS))]
HISTORIES = 20 if SANITIZED else 200
STEPS = 5


def line_of(paper):
    return f"- [{paper[1]}](https://arxiv.org/abs/{paper[0]})\n"


def text_of(papers):
    return "# Reading\n\n" + "".join(map(line_of, papers))


class Keys:
    """Which paper was given which key, by a lock, since the beginning of a history."""

    def __init__(self):
        self.owner, self.key = {}, {}

    def wrong(self, pairs):
        """What contradicts the keys given so far; empty if nothing does."""
        for paper, key in pairs:
            if self.owner.get(key, paper) != paper:
                return f"{key} of {self.owner[key]} is given to {paper}"
            if self.key.get(paper, key) != key:
                return f"{paper} was {self.key[paper]} and is {key}"
        return ""

    def give(self, pairs):
        for paper, key in pairs:
            self.owner[key], self.key[paper] = paper, key


class Histories(Case):
    def lock(self):
        return json.loads((self.folder / LOCK).read_text())

    def lock_keys(self):
        return [(paper["id"], paper["key"]) for paper in self.lock()["papers"]]

    def edit(self, now, dice):
        """Another list: papers added, dropped, put in another order; perhaps cut off where its saving stopped."""
        kept = [paper for paper in now if dice.random() < 0.8]
        new = [paper for paper in PAPERS if paper not in now and dice.random() < 0.2]
        now = kept + new or [dice.choice(PAPERS)]
        if dice.random() < 0.3:
            dice.shuffle(now)
        text = text_of(now)
        if dice.random() < 0.15:
            text = text[:dice.randrange(len(text_of(now[:1])), len(text) + 1)]
        self.write("list.md", text)
        return now

    def keys_told_by(self, command, out):
        if command == "rank":
            return [(paper["id"], paper["key"]) for paper in json.loads(out)["papers"]]
        if command == "export":
            entries = re.findall(r"@\w+\{([^,]+),(.*?)\n\}", out, re.S)
            prints = ((key, re.search(r"eprint\s*=\s*\{([^}]+)\}", fields)) for key, fields in entries)
            return [("arxiv:" + found[1], key) for key, found in prints if found]
        return self.lock_keys()

    def live(self, seed):
        """One history; what went wrong in it, or an empty text."""
        dice, keys, now, log = random.Random(seed), Keys(), [], []
        (self.folder / LOCK).unlink(missing_ok=True)
        for _ in range(STEPS):
            now = self.edit(now, dice)
            command = dice.choice((("resolve",), ("resolve", "--prune"), ("build", "-o", "out"), ("rank", "--json"),
                                   ("export", "-t", "bibtex")))
            log.append(" ".join(command))
            done = self.run_program(command[0], "list.md", "--offline", *command[1:], PATH="")
            told = f"seed {seed}, {log}: "
            if done.returncode != 0:
                return told + done.stderr.decode()
            pairs = self.keys_told_by(command[0], done.stdout.decode())
            if wrong := keys.wrong(pairs):
                return told + wrong
            if command[0] in ("resolve", "build"):
                known = {key for _, key in pairs} | {former["key"] for former in self.lock().get("former", ())}
                if lost := keys.owner.keys() - known:
                    return told + f"lost without a word: {lost}"
                keys.give(pairs)
        return ""

    def test_no_history_changes_a_key_or_gives_it_to_another_paper(self):
        wrong = list(filter(None, map(self.live, range(HISTORIES))))
        self.assertEqual(wrong[:3], [], f"{len(wrong)} of {HISTORIES} histories")

    def test_a_list_saved_by_half_is_told_and_loses_nothing(self):
        self.write("list.md", text_of(PAPERS))
        self.expect(0, "build", "list.md", "--offline", "-o", "out")
        whole = (self.folder / LOCK).read_bytes()
        outputs = (self.folder / "out" / "refs.bib").read_bytes()
        before = dict(self.lock_keys())
        self.write("list.md", text_of(PAPERS[:2]))
        _, err = self.expect(0, "build", "list.md", "--offline", "-o", "out")
        self.assertIn("8 of the 10 papers of the lock left the list at once", err)
        self.assertEqual(dict(self.lock_keys()), before)
        self.assertEqual((self.folder / "out" / "refs.bib").read_text().count("\n@") + 1, 2)
        self.assertEqual(len(json.loads(self.expect(0, "rank", LOCK, "--json")[0])["papers"]), 2)
        self.write("list.md", text_of(PAPERS))
        self.expect(0, "build", "list.md", "--offline", "-o", "out")
        self.assertEqual((self.folder / LOCK).read_bytes(), whole)
        self.assertEqual((self.folder / "out" / "refs.bib").read_bytes(), outputs)

    def test_prune_drops_papers_and_keeps_their_keys(self):
        self.write("list.md", text_of(PAPERS))
        self.expect(0, "resolve", "list.md", "--offline")
        before = dict(self.lock_keys())
        self.write("list.md", text_of(PAPERS[:2]))
        self.expect(0, "resolve", "list.md", "--offline", "--prune")
        self.assertEqual(len(self.lock_keys()), 2)
        former = {paper["ids"][0]: paper["key"] for paper in self.lock()["former"]}
        self.assertEqual({**dict(self.lock_keys()), **former}, before)


class Branches(Case):
    """Two branches of one list, merged by git."""

    def setUp(self):
        super().setUp()
        if not shutil.which("git"):
            self.skipTest("no git")
        (self.folder / "bin").mkdir()
        (self.folder / "bin" / "citegraph").symlink_to(PROGRAM)
        self.environment["PATH"] = f"{self.folder / 'bin'}:{self.environment['PATH']}"
        self.git("init", "-q", "-b", "main")
        self.git("config", "user.email", "ada@example.org")
        self.git("config", "user.name", "Ada One")
        self.git("config", "merge.citegraph.driver", "citegraph lock merge %O %A %B")
        self.write(".gitattributes", "*.citegraph.lock.json merge=citegraph\n")

    def git(self, *arguments, code=0):
        done = subprocess.run(["git", *arguments], cwd=self.folder, env=self.environment, capture_output=True, text=True)
        self.assertEqual(done.returncode, code, f"{arguments} {done.stdout} {done.stderr}")
        return done.stderr

    def commit(self, sections):
        text = "".join(f"## Section {i}\n\n{''.join(map(line_of, section))}\n" for i, section in enumerate(sections))
        self.write("list.md", text)
        self.expect(0, "resolve", "list.md", "--offline")
        self.git("add", ".gitattributes", "list.md", LOCK)
        self.git("commit", "-qm", "Add papers")
        return json.loads((self.folder / LOCK).read_text())

    def branches(self, base, ours, theirs):
        """Commits the three; the keys that ours and theirs have, then merges theirs into ours."""
        self.commit(base)
        self.git("checkout", "-qb", "topic")
        two = self.commit(theirs)
        self.git("checkout", "-q", "main")
        one = self.commit(ours)
        return [{paper["id"]: paper["key"] for paper in lock["papers"]} for lock in (one, two)]

    def test_git_merges_what_two_branches_added(self):
        base = [PAPERS[0:2], PAPERS[2:4]]
        one, two = self.branches(base, [PAPERS[0:2] + PAPERS[9:], PAPERS[2:4]], [PAPERS[0:2], PAPERS[2:4] + PAPERS[7:8]])
        self.git("merge", "-q", "topic")
        lock = json.loads((self.folder / LOCK).read_text())
        self.assertEqual({paper["id"]: paper["key"] for paper in lock["papers"]}, {**one, **two})
        before = (self.folder / LOCK).read_bytes()
        self.expect(0, "resolve", "list.md", "--frozen")
        self.assertEqual((self.folder / LOCK).read_bytes(), before)

    def test_one_key_for_two_papers_is_a_conflict_that_names_both(self):
        base = [PAPERS[4:5], PAPERS[7:8]]
        one, two = self.branches(base, [PAPERS[4:6], PAPERS[7:8]], [PAPERS[4:5] + PAPERS[6:7], PAPERS[7:8]])
        (mine,), (other,) = one.keys() - two.keys(), two.keys() - one.keys()
        self.assertEqual(one[mine], two[other])
        err = self.git("merge", "-q", "topic", code=1)
        self.assertIn(mine, err)
        self.assertIn(other, err)
        lock = json.loads((self.folder / LOCK).read_text())
        keys = {paper["id"]: paper["key"] for paper in lock["papers"]}
        self.assertEqual(keys[mine], one[mine])
        self.assertEqual(len(set(keys.values())), 4)

    def test_markers_of_a_merge_are_named_with_their_line(self):
        self.commit([PAPERS[:4]])
        lines = (self.folder / LOCK).read_text().splitlines(True)
        at = next(i for i, line in enumerate(lines) if line.startswith('"papers"'))
        broken = "".join([*lines[:at], "<<<<<<< HEAD\n", lines[at], "=======\n", lines[at], ">>>>>>> topic\n", *lines[at + 1:]])
        self.write(LOCK, broken)
        for command in ("resolve", "rank"):
            _, err = self.expect(2, command, "list.md", "--offline")
            self.assertIn(f"{LOCK}:{at + 1}: an unresolved merge of git begins here", err)
        self.assertEqual((self.folder / LOCK).read_text(), broken)


main()
