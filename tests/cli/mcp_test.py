"""Assistants are answered over the Model Context Protocol: with its own client, and with what no client should send."""
import json
import os
import pathlib
import shutil
import subprocess
import time

from support import PROGRAM, PROJECT, Case, main

# A whole session of the official client, which holds every answer against the protocol and the tool's outputSchema.
SESSION = r"""
const {Client} = require("@modelcontextprotocol/sdk/client/index.js");
const {StdioClientTransport} = require("@modelcontextprotocol/sdk/client/stdio.js");
const [program, ...words] = process.argv.slice(1);
const calls = JSON.parse(require("fs").readFileSync(0, "utf8"));
(async () => {
  const client = new Client({name: "test", version: "1"});
  await client.connect(new StdioClientTransport({command: program, args: ["mcp", ...words], env: process.env, stderr: "ignore"}));
  const out = {server: client.getServerVersion(), tools: (await client.listTools()).tools, answers: []};
  await client.ping();
  for (const [name, args] of calls)
    try { out.answers.push(await client.callTool({name, arguments: args})); }
    catch (error) { out.answers.push({code: error.code, message: error.message}); }
  await client.close();
  console.log(JSON.stringify(out));
})().catch(error => { console.error(error); process.exit(1); });
"""
CALLS = [("search_library", {"query": "attention", "limit": 3}), ("explain_entry", {"entry": "FlexGen"}),
         ("rank", {"by": ["pagerank", "citations"], "limit": 3}), ("neighbours", {"paper": "Megatron-LM", "limit": 2}),
         ("path", {"from": "FlexGen", "to": "Megatron-LM"}), ("suggest", {"limit": 3}),
         ("export", {"format": "bibtex", "papers": ["FlexGen"]}), ("audit", {"limit": 2}),
         ("neighbours", {"paper": "no such paper"}), ("rank", {"input": "/etc/passwd"}), ("no_such_tool", {})]
ADDED = ("add", {"works": ["https://arxiv.org/abs/2609.00001"], "title": "Heron: Serving Models to Birds", "write": True,
                 "section": "LLM serving", "venue": "SOSP", "date": "2026"})


def sdk():
    """Where the official client is; None without it or without node."""
    places = [*os.environ.get("NODE_PATH", "").split(os.pathsep), str(PROJECT / "build/node/node_modules")]
    found = [place for place in places if place and os.path.isdir(place + "/@modelcontextprotocol/sdk")]
    return found[0] if found and shutil.which("node") else None


class Mcp(Case):
    def setUp(self):
        super().setUp()
        for file in (PROJECT / "examples/llm-systems").glob("papers.md*"):
            shutil.copy(file, self.folder)
        self.list = self.folder / "papers.md"

    def files(self):
        return {path.relative_to(self.folder): path.read_bytes() for path in self.folder.rglob("*") if path.is_file()}

    def session(self, calls, *words):
        modules = sdk()
        if not modules:
            self.skipTest("node or @modelcontextprotocol/sdk is missing")
        done = subprocess.run(["node", "-e", SESSION, PROGRAM, *words], cwd=self.folder, input=json.dumps(calls).encode(),
                              capture_output=True, env={**self.environment, "NODE_PATH": modules}, timeout=120)
        self.assertEqual(done.returncode, 0, done.stderr.decode()[-3000:])
        return json.loads(done.stdout)

    def lines(self, *messages, words=("papers.md",), code=0):
        """What is answered to lines of bytes, or to messages."""
        text = b"".join((one if isinstance(one, bytes) else json.dumps(one).encode()) + b"\n" for one in messages)
        done = self.run_program("mcp", *words, stdin=text)
        self.assertEqual(done.returncode, code, done.stderr)
        return [json.loads(line) for line in done.stdout.splitlines()]

    def test_the_official_client_asks_everything_and_no_file_changes(self):
        before = self.files()
        told = self.session([*CALLS, ADDED], "papers.md")
        self.assertEqual(told["server"]["name"], "citegraph")
        self.assertEqual([tool["name"] for tool in told["tools"]], [name for name, _ in CALLS[:8]])
        answers = told["answers"]
        for (name, _), answer in zip(CALLS[:8], answers):
            self.assertFalse(answer.get("isError", True), (name, answer))
            self.assertEqual(json.loads(answer["content"][0]["text"]), answer["structuredContent"])
            self.assertLess(len(answer["content"][0]["text"]), 25000, name)
        data = [answer.get("structuredContent") for answer in answers]
        self.assertEqual([paper["rank"] for paper in data[2]["papers"]], [1, 2, 3])
        self.assertEqual(data[2]["total"], 121)
        self.assertIn("{sheng2023flexgen,", data[6]["text"])
        self.assertTrue(answers[8]["isError"])
        self.assertIn("there is no paper 'no such paper'", answers[8]["content"][0]["text"])
        self.assertEqual([answer["code"] for answer in answers[9:11]], [-32602, -32602])
        self.assertTrue(answers[11]["isError"])
        self.assertIn("--allow-write", answers[11]["content"][0]["text"])
        self.assertTrue(self.files() == before)

    def test_the_official_client_adds_to_the_list_that_may_be_written_and_to_nothing_else(self):
        before = self.files()
        answers = self.session([ADDED, ADDED], "papers.md", "--allow-write", "papers.md")["answers"]
        self.assertTrue(answers[0]["structuredContent"]["written"], answers[0])
        self.assertFalse(answers[1]["structuredContent"]["written"])
        after = self.files()
        changed = {name for name in {*before, *after} if before.get(name) != after.get(name)}
        self.assertEqual(changed, {pathlib.Path("papers.md")})
        new = set(self.list.read_text().splitlines()) - set(before[pathlib.Path("papers.md")].decode().splitlines())
        self.assertEqual(len(new), 1)
        self.assertIn("2609.00001", new.pop())

    def test_nothing_but_the_protocol_is_on_standard_output_whatever_comes(self):
        ping = {"jsonrpc": "2.0", "id": 1, "method": "ping"}
        hello = {"jsonrpc": "2.0", "id": 0, "method": "initialize", "params": {"protocolVersion": "2025-06-18"}}
        rank = {"jsonrpc": "2.0", "id": 2, "method": "tools/call", "params": {"name": "rank", "arguments": {}}}
        start = time.monotonic()
        answers = self.lines(b"x" * 50_000_000, b"\xff\xfe", b"[" * 500_000, b"", hello, [ping], rank, b'{"jsonrpc')
        self.assertLess(time.monotonic() - start, 20)
        self.assertEqual([answer.get("error", {}).get("code") for answer in answers],
                         [-32600, -32700, -32600, None, -32600, None, -32700])
        self.assertEqual(answers[5]["result"]["structuredContent"]["total"], 121)

    def test_a_client_that_goes_ends_the_server_without_a_word(self):
        with subprocess.Popen([PROGRAM, "mcp", "papers.md", "-q"], cwd=self.folder, env=self.environment,
                              stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as server:
            server.stdout.close()
            server.stdin.write(b'{"jsonrpc":"2.0","id":1,"method":"ping"}\n')
            server.stdin.flush()
            self.assertEqual(server.wait(timeout=60), 0)
            self.assertEqual(server.stderr.read(), b"")

    def test_no_file_or_a_wrong_one_is_a_usage_error(self):
        for words in ((), ("-",), ("none.md",), ("papers.md", "--allow-write", "none.md")):
            _, err = self.expect(2, "mcp", *words)
            self.assertTrue(err.startswith("citegraph: "), err)


main()
