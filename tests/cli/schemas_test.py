"""Whatever is printed for programs is as its schema in examples/schemas says, and a schema knows what is not."""
import json
import os
import re
import shutil
import subprocess

from fake_services_case import FakeServicesCase
from support import PROJECT, main

SCHEMAS = PROJECT / "examples/schemas"
PARTS = "definitions.schema.json#/$defs/"

# Objects whose members go by names of their own: measures, sources, fields.
MAPS = {"resolutions", "sources", "hosts", "measures", "scores", "files", "names", "dates", "fields", "foreign", "origin",
        "counts"}
# Members that are left out where there is nothing to say; of a lock that is nearly all.
OPTIONAL = {"notices", "given_key", "revision", "duplicates", "partial", "done", "error_bound", "notes", "notice", "steps",
            "uncited", "without_references", "mutual", "components", "largest_component", "strong_components",
            "largest_strong_component", "dated", "against_time", "issued"}

# Validates {schema: [document, ...]}, then each document with one member missing, misspelt or of another kind.
CHECKER = r"""
const fs = require("fs"), Ajv = require("ajv/dist/2020");
const {folder, maps, optional, documents} = JSON.parse(fs.readFileSync(0, "utf8"));
const ajv = new Ajv({strict: true, strictRequired: false, allowUnionTypes: true});
const read = name => JSON.parse(fs.readFileSync(`${folder}/${name}`, "utf8"));
const schemas = Object.fromEntries(fs.readdirSync(folder).map(name => [name.replace(".schema.json", ""), read(name)]));
for (const schema of Object.values(schemas)) ajv.addSchema(schema);
const wrong = [], taken = [];
let mutants = 0;
for (const [name, some] of Object.entries(documents)) {
  const holds = ajv.getSchema(schemas[name].$id), seen = new Set();
  const tried = (place, document) => { ++mutants; if (holds(document)) taken.push(`${name}: ${place}`); };
  const mutate = (document, value, path, key) => {
    if (Array.isArray(value)) return value.forEach(one => mutate(document, one, path + "[]", ""));
    if (value === null || typeof value !== "object") return;
    const isMap = maps.includes(key);
    for (const member of Object.keys(value)) {
      const place = `${path}.${isMap ? "*" : member}`, old = value[member];
      mutate(document, old, place, isMap ? "" : member);
      if (seen.has(place)) continue;
      seen.add(place);
      value[member] = {amiss: 1};
      if (!(maps.includes(member) && !isMap)) tried(`${place} of another kind`, document);
      value[member] = old;
      if (isMap) continue;
      delete value[member];
      if (name !== "lock" && !optional.includes(member)) tried(`${place} is missing`, document);
      value[member + "_"] = old;
      tried(`${place} is misspelt`, document);
      delete value[member + "_"];
      value[member] = old;
    }
  };
  some.forEach((document, i) => {
    if (!holds(document)) wrong.push(`${name} ${i}: ${ajv.errorsText(holds.errors)}`);
    else mutate(document, document, "", "");
  });
}
console.log(JSON.stringify({wrong, taken, mutants}));
"""

BROKEN = "# Papers\n- [Serving](#servings)\n\n## Serving\n- [A](https://www.arxiv.org/abs/2301.00001v2): A Paper on Serving | SOSP' 23\n" \
         "- [B](https://b.org/c?utm_source=mail): A Paper on Training | SOSP' 24\n"
TWICE = "@article{a, title = {A Paper on Serving and Nothing Else}, doi = {10.1145/1.1}, year = 2023}\n" \
        "@article{b, title = {A Paper on Serving and Nothing Else}, doi = {10.1145/1.1}}\n"
PAPERS = [{"arxiv": "2301.00001", "doi": "10.1145/1.1", "title": "A Paper on Serving and Nothing Else", "authors": ["Ada One"],
           "year": 2023, "references": ["arxiv:2301.00002"]}, {"arxiv": "2301.00002", "title": "Attention in Trees and Graphs"}]


def node_modules():
    """Where ajv is; None without it or without node."""
    places = [*os.environ.get("NODE_PATH", "").split(os.pathsep), str(PROJECT / "build/node/node_modules")]
    found = [place for place in places if place and os.path.exists(place + "/ajv/dist/2020.js")]
    return found[0] if found and shutil.which("node") else None


def schemas():
    return {path.name.removesuffix(".schema.json"): json.loads(path.read_text()) for path in SCHEMAS.glob("*.schema.json")}


def parts(schema, place=""):
    """Every schema within a schema, with its place."""
    if isinstance(schema, dict):
        yield place, schema
        for key, value in schema.items():
            if key not in ("const", "enum", "required"):
                yield from parts(value, f"{place}/{key}")
    elif isinstance(schema, list):
        for i, value in enumerate(schema):
            yield from parts(value, f"{place}/{i}")


class Schemas(FakeServicesCase):
    def json(self, *words, code=0, **options):
        return json.loads(self.expect(code, *words, "-q", **options)[0])

    def graphs(self):
        """What is said of the demonstration's graph, by schema."""
        two = ["lewis2020retrieval", "vaswani2017attention"]
        keys = [paper["key"] for paper in self.json("rank", "papers.md", "--json", "--top", 2)["papers"]]
        two = keys if len(keys) == 2 else two
        graph = lambda *words, code=0: self.json("graph", *words, "--json", code=code)
        return {"graph-info": [graph("info", "papers.md")],
                "graph-path": [graph("path", "papers.md", two[0], two[0]), graph("path", "edges.txt", "c", "a")],
                "graph-neighbours": [graph("neighbours", "papers.md", two[0], "--depth", d) for d in (1, 2)],
                "graph-similar": [graph("similar", "papers.md", two[0])],
                "graph-pairs": [graph("pairs", "papers.md", "--normalise", n) for n in ("none", "cosine", "jaccard")],
                "graph-communities": [graph("communities", "papers.md"), graph("communities", "edges.txt")],
                "graph-main-path": [graph("main-path", "papers.md")]}

    def rankings(self):
        measures = "pagerank,citations,harmonic,citations-per-year,disruption"
        return {"rank": [self.json("rank", "papers.md", "--json", "--by", measures), self.json("rank", "edges.txt", "--json")],
                "rank-correlation": [self.json("rank", "papers.md", "--correlation", "--json")],
                "measures": [json.loads(self.expect(0, "rank", "--explain", "--json")[0])],
                "suggest": [self.json("suggest", "papers.md", "--json"),
                            self.json("suggest", "papers.md", "--json", "--per-section", "--limit", 2),
                            self.json("suggest", "edges.txt", "--list", "ids.txt", "--json")]}

    def lists(self):
        shown = {"entries": [self.json("entries", name, "--json") for name in ("papers.md", "broken.md", "twice.bib")],
                 "skipped": [self.json("entries", "papers.md", "--skipped", "--json")],
                 "audit": [self.json("audit", name, "--offline", "--json", code=code)
                           for name, code in (("broken.md", 1), ("twice.bib", 0))]}
        self.expect(0, "audit", "broken.md", "--offline", "-q", "--baseline", "known.json")
        shorter = (self.folder / "papers.md").read_text().splitlines(keepends=True)
        shorter = [line for i, line in enumerate(shorter) if i % 9 or "](http" not in line]
        self.write("shorter.md", "".join(shorter))
        shown["diff"] = [self.json("diff", *names, "--json") for names in (("papers.md", "shorter.md"),
                                                                           ("shorter.md", "papers.md"))]
        shown["audit-baseline"] = [json.loads((self.folder / "known.json").read_text())]
        return shown

    def resolutions(self):
        """Of the demonstration, as it is shipped and with less on the list; of services; of a bibliography."""
        lock = "papers.md.citegraph.lock.json"
        locks = [json.loads((self.folder / lock).read_text())]
        reports = [self.json("resolve", "papers.md", "--offline", "--json")]
        shutil.copy(self.folder / lock, self.folder / "shorter.md.citegraph.lock.json")
        reports.append(self.json("resolve", "shorter.md", "--offline", "--json", "--prune"))
        locks.append(json.loads((self.folder / "shorter.md.citegraph.lock.json").read_text()))
        self.serve(PAPERS)
        self.write("list.md", "- [Serving](https://arxiv.org/abs/2301.00001): A Paper on Serving and Nothing Else\n"
                              "- Attention in Trees and Graphs\n")
        reports.append(self.json("resolve", "list.md", "--json"))
        reports.append(self.json("resolve", "twice.bib", "--json", "--key-map", "keys.json"))
        locks.append(self.lock())
        self.expect(0, "export", "papers.md", "-q", "-o", "refs.bib")
        read = lambda name: [json.loads((self.folder / name).read_text())]
        return {"resolve": reports, "lock": locks, "key-map": read("keys.json"),
                "manifest": read(".local/state/citegraph/written.json"), "cache": [self.json("cache", "info", "--json")]}

    def test_what_is_printed_is_as_its_schema_says_and_nothing_else_is(self):
        modules = node_modules()
        if not modules:
            self.skipTest("node or ajv is missing")
        for file in (PROJECT / "examples/llm-systems").glob("papers.md*"):
            shutil.copy(file, self.folder)
        self.write("broken.md", BROKEN)
        self.write("twice.bib", TWICE)
        self.write("edges.txt", "a b\nb c\nc a\nd a\nd e\n")
        self.write("ids.txt", "a\nd\n")
        documents = {**self.graphs(), **self.rankings(), **self.lists(), **self.resolutions()}
        self.assertEqual({*documents, "definitions"}, set(schemas()))
        done = subprocess.run(["node", "-e", CHECKER], text=True, capture_output=True, env={**os.environ, "NODE_PATH": modules},
                              input=json.dumps({"folder": str(SCHEMAS), "maps": sorted(MAPS), "optional": sorted(OPTIONAL),
                                                "documents": documents}))
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        found = json.loads(done.stdout)
        self.assertEqual((found["wrong"], found["taken"]), ([], []))
        self.assertGreater(found["mutants"], 500)

    def test_every_member_is_described_and_no_other_is_let_in(self):
        all_of_them = schemas()
        known = {PARTS + name for name in all_of_them["definitions"]["$defs"]}
        for name, schema in all_of_them.items():
            self.assertEqual(schema["$id"].rpartition("/")[2], name + ".schema.json")
            self.assertTrue(schema["title"] and schema["description"].endswith("."), name)
            for place, part in parts(schema):
                with self.subTest(name + place):
                    if "$ref" in part:
                        self.assertTrue(part["$ref"] in known or part["$ref"].removeprefix("#/$defs/") in schema["$defs"])
                    if place.rpartition("/")[0].endswith("/properties"):
                        self.assertTrue(part.get("description") or "$ref" in part)
                    if part.get("type") == "object" and not place.endswith("/node"):
                        self.assertTrue("additionalProperties" in part or "unevaluatedProperties" in part)

    def test_every_command_that_prints_for_programs_has_a_schema(self):
        titles = " ".join(schema["title"] for schema in schemas().values()) + " "
        self.expect(0, "help", "--man", ".")
        for page in self.folder.glob("citegraph-*.1"):
            command = page.stem.replace("-", " ", 1)
            text = page.read_text().replace("\\-", "-")
            if re.search(r"--json\b", text.partition(".SH OPTIONS")[2]):
                names = [command, command.replace("-", " ", 1)]  # "graph main-path"
                self.assertTrue(any(name + " " in titles for name in names), command)


main()
