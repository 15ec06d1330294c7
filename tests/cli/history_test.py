"""Lists and locks as time goes by: whatever is edited, and whichever command runs, a key stays that of its paper."""
import json
import random
import re

from support import SANITIZED, Case, main

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


main()
