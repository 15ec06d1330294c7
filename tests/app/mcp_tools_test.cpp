// What clients can ask, and that what others wrote stays data.
#include "app/io/files.hpp"
#include "mcp_client.hpp"

namespace citegraph::app::mcp {
namespace {

using Json = Client::Json;

std::vector<std::string> keys_of(const Json& papers) {
    std::vector<std::string> out;
    for (const auto& paper : papers) out.push_back(paper["key"]);
    return out;
}

using Keys = std::vector<std::string>;

Json tool_named(const Json& tools, std::string_view name) {
    for (const auto& tool : tools)
        if (tool["name"] == name) return tool;
    return {};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(mcp_tools)

BOOST_AUTO_TEST_CASE(every_tool_says_what_it_takes_and_gives) {
    Client client;
    const auto told = client.say("tools/list");
    for (const auto& tool : told["result"]["tools"]) {
        BOOST_TEST_CONTEXT(tool["name"]) {
            BOOST_TEST(tool["description"].get<std::string>().ends_with("."));
            BOOST_TEST(tool["annotations"]["readOnlyHint"] == true);
            BOOST_TEST(tool["annotations"]["openWorldHint"] == false);
            BOOST_TEST(tool["inputSchema"]["additionalProperties"] == false);
            BOOST_TEST(tool["inputSchema"]["properties"]["input"]["enum"] ==
                       Json({client.birds, client.edges}));
            for (const auto& [name, schema] : tool["inputSchema"]["properties"].items())
                BOOST_TEST(!schema["description"].get<std::string>().empty(), name);
            BOOST_TEST(tool["outputSchema"]["required"].size() == tool["outputSchema"]["properties"].size());
        }
    }
}

BOOST_AUTO_TEST_CASE(a_tool_that_writes_is_told_of_where_it_may) {
    Client reader, writer{library_of_four(), true};
    BOOST_TEST(tool_named(reader.say("tools/list")["result"]["tools"], "add").is_null());
    const auto add = tool_named(writer.say("tools/list")["result"]["tools"], "add");
    BOOST_TEST(add["annotations"]["readOnlyHint"] == false);
    BOOST_TEST(!add["inputSchema"]["properties"].contains("input"));
}

BOOST_AUTO_TEST_CASE(answers_are_text_and_data_alike) {
    Client client;
    const auto result = client.call("path", {{"from", "ckey"}, {"to", "akey"}})["result"];
    BOOST_TEST(Json::parse(result["content"][0]["text"].get<std::string>()) == result["structuredContent"]);
    BOOST_TEST(result["content"][0]["type"] == "text");
}

BOOST_AUTO_TEST_CASE(arguments_are_held_against_what_a_tool_takes) {
    Client client;
    const auto complaint = [&client](const std::string& tool, const Json& arguments) {
        const auto [code, message] = client.fault("tools/call", {{"name", tool}, {"arguments", arguments}});
        BOOST_TEST(code == -32602);
        return message;
    };
    BOOST_TEST(complaint("search_library", Json::object()).starts_with("search_library needs 'query'"));
    BOOST_TEST(complaint("search_library", {{"query", 3}}).find("has to be a text") != std::string::npos);
    BOOST_TEST(complaint("search_library", {{"query", "x"}, {"limit", 0}}).find("from 1 to 200") !=
               std::string::npos);
    BOOST_TEST(complaint("search_library", {{"query", "x"}, {"limit", -1}}).find("whole number") !=
               std::string::npos);
    BOOST_TEST(complaint("search_library", {{"query", "x"}, {"limit", 1.5}}).find("whole number") !=
               std::string::npos);
    BOOST_TEST(complaint("search_library", {{"query", std::string(5000, 'x')}}).find("at most") !=
               std::string::npos);
    BOOST_TEST(complaint("search_library", {{"querry", "x"}}).find("did you mean query?") !=
               std::string::npos);
    BOOST_TEST(complaint("rank", {{"by", "pagerank"}}).find("an array") != std::string::npos);
    BOOST_TEST(complaint("rank", {{"by", {1}}}).find("an array") != std::string::npos);
    BOOST_TEST(complaint("export", {{"format", "html"}}).find("one of bibtex") != std::string::npos);
    BOOST_TEST(complaint("add", {{"write", "yes"}}).find("true or false") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(no_other_file_is_read_than_those_of_the_start) {
    Client client;
    put(client.folder / "secret.md",
        "- [Secret](https://arxiv.org/abs/2209.00001): Of Nobody's Business At All\n");
    for (const auto& path : {(client.folder / "secret.md").string(), std::string{"/etc/passwd"},
                             std::string{"../x"}, client.birds + "/../secret.md", std::string{"-"}}) {
        const auto [code, message] = client.fault(
            "tools/call", {{"name", "search_library"}, {"arguments", {{"query", "x"}, {"input", path}}}});
        BOOST_TEST(code == -32602);
        BOOST_TEST(message.find(client.birds) != std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(papers_are_found_by_words_of_theirs) {
    Client client;
    const auto keys = [&client](const std::string& query) {
        return keys_of(client.answer("search_library", {{"query", query}})["papers"]);
    };
    BOOST_TEST(keys("avocets bill") == (Keys{"akey"}));
    BOOST_TEST(keys("MULLER") == (Keys{"akey", "bkey", "ckey", "dkey"}));
    BOOST_TEST(keys("2202.00001") == (Keys{"bkey"}));
    BOOST_TEST(keys("waders") == (Keys{"akey", "bkey"}));
    BOOST_TEST(keys("penguin") == Keys{});
    BOOST_TEST(client.refusal("search_library", {{"query", "?!"}}).find("has no word") != std::string::npos);
    const auto row = client.answer("search_library", {{"query", "avocets"}})["papers"][0];
    BOOST_TEST(row["authors"] == Json({"Ada Müller", "Bo Li"}));
    BOOST_TEST(row["section"] == "Birds / Waders");
    BOOST_TEST(row["cited_by"] == 2);
}

BOOST_AUTO_TEST_CASE(rows_beyond_the_limit_are_counted) {
    Client client;
    const auto found = client.answer("search_library", {{"query", "müller"}, {"limit", 1}});
    BOOST_TEST(found["total"] == 4);
    BOOST_TEST(found["papers"].size() == 1U);
    BOOST_TEST(found["more"] == 3);
}

BOOST_AUTO_TEST_CASE(an_entry_is_explained_with_its_record_and_who_said_it) {
    Client client;
    const auto entry = client.answer("explain_entry", {{"entry", "dkey"}})["entries"][0];
    BOOST_TEST(entry["resolution"] == "conflict");
    BOOST_TEST(entry["evidence"] == Json({"the titles agree"}));
    BOOST_TEST(entry["record"]["from"]["title"] == "arxiv");
    BOOST_TEST(!entry["record"]["fields"].contains("abstract"));
    BOOST_TEST(client.refusal("explain_entry", {{"entry", "penguin"}}).find("search_library") !=
               std::string::npos);
    BOOST_TEST(
        client.refusal("explain_entry", {{"entry", "x"}, {"input", client.edges}}).find("is a graph") !=
        std::string::npos);
}

BOOST_AUTO_TEST_CASE(papers_are_ranked_by_what_is_asked_for) {
    Client client;
    const auto found = client.answer("rank", {{"by", {"citations"}}, {"limit", 2}});
    BOOST_TEST(keys_of(found["papers"]) == (Keys{"akey", "bkey"}));
    BOOST_TEST(found["measures"]["citations"].contains("definition"));
    BOOST_TEST(found["more"] == 2);
    BOOST_TEST(keys_of(client.answer("rank", {{"where", {"section=Callers"}}})["papers"]) ==
               (Keys{"ckey", "dkey"}));
    BOOST_TEST(client.answer("rank", {{"input", client.edges}})["total"] == 4);
    BOOST_TEST(client.refusal("rank", {{"by", {"pagernak"}}}).find("pagerank") != std::string::npos);
    BOOST_TEST(!client.refusal("rank", {{"where", {"colour=red"}}}).empty());
}

BOOST_AUTO_TEST_CASE(neighbours_are_told_both_ways) {
    Client client;
    const auto near = client.answer("neighbours", {{"paper", "Bitterns"}});
    BOOST_TEST(near["paper"]["key"] == "bkey");
    BOOST_TEST(keys_of(near["references"]["papers"]) == (Keys{"akey"}));
    BOOST_TEST(keys_of(near["citers"]["papers"]) == (Keys{"ckey"}));
    const auto far = client.answer("neighbours", {{"paper", "x"}, {"input", client.edges}, {"depth", 2}});
    BOOST_TEST(far["references"]["total"] == 2);
    BOOST_TEST(far["references"]["papers"][1]["steps"] == 2);
    BOOST_TEST(client.refusal("neighbours", {{"paper", "bkex"}}).find("did you mean bkey?") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_path_leads_there_or_back_or_nowhere) {
    Client client;
    const auto path = [&client](const std::string& from, const std::string& to) {
        return client.answer("path", {{"from", from}, {"to", to}});
    };
    BOOST_TEST(keys_of(path("ckey", "akey")["papers"]) == (Keys{"ckey", "akey"}));
    BOOST_TEST(path("ckey", "akey")["citations"] == 1);
    BOOST_TEST(path("akey", "ckey")["reversed"] == true);
    BOOST_TEST(path("akey", "dkey")["citations"].is_null());
    BOOST_TEST(path("akey", "akey")["citations"] == 0);
}

BOOST_AUTO_TEST_CASE(what_a_list_lacks_is_suggested_with_why) {
    Client client;
    const auto found = client.answer("suggest");
    BOOST_REQUIRE(found["suggestions"].size() == 1U);
    const auto& wings = found["suggestions"][0];
    BOOST_TEST(wings["id"] == "arxiv:1901.00001");
    BOOST_TEST(wings["cited_by"]["total"] == 3);
    BOOST_TEST(wings["evidence"].get<std::string>().starts_with("cited by 2 of your 2 papers on Waders"));
    BOOST_TEST(!client.refusal("suggest", {{"input", client.edges}}).empty());
    BOOST_TEST(!client.refusal("suggest", {{"years", "never"}}).empty());
}

BOOST_AUTO_TEST_CASE(papers_are_exported_all_or_some) {
    Client client;
    const auto all = client.answer("export", {{"format", "bibtex"}});
    BOOST_TEST(all["text"].get<std::string>().find("{dkey,") != std::string::npos);
    BOOST_TEST(all["next_offset"].is_null());
    const auto one = client.answer("export", {{"format", "bibtex"}, {"papers", {"Avocets"}}});
    BOOST_TEST(one["text"].get<std::string>().find("{akey,") != std::string::npos);
    BOOST_TEST(one["text"].get<std::string>().find("{bkey,") == std::string::npos);
    BOOST_TEST(client.refusal("export", {{"format", "bibtex"}, {"papers", {"penguin"}}}).find("penguin") !=
               std::string::npos);
    BOOST_TEST(client.refusal("export", {{"format", "ris"}, {"input", client.edges}}).find("is a graph") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_long_export_comes_in_pages_that_make_the_whole) {
    auto library = library_of_four();
    for (auto& paper : library.papers)
        for (int i = 0; i < 900; ++i)
            paper.names["author"].push_back(person("Žofia", "Ńame" + std::to_string(i)));
    Client client{library};
    std::string text;
    Json offset = 0;
    std::size_t pages = 0, bytes = 0;
    for (; !offset.is_null() && pages < 50; ++pages) {
        const auto page = client.answer("export", {{"format", "csl-json"}, {"offset", offset}});
        BOOST_TEST(page["text"].get<std::string>().size() <= 20'000U);
        text += page["text"];
        offset = page["next_offset"], bytes = page["bytes"];
    }
    BOOST_TEST(pages > 2U);
    BOOST_TEST(text.size() == bytes);
    BOOST_TEST(Json::parse(text).size() == 4U);
}

BOOST_AUTO_TEST_CASE(an_audit_gives_the_gravest_first_and_changes_nothing) {
    Client client{library_of_four(), true};
    const std::string broken =
        "# Birds\n- [Waders](#wader)\n\n## Waders\n"
        "- [A](https://www.arxiv.org/abs/2301.00001v2): A Paper on Bills | SOSP' 23\n"
        "- [B](https://b.org/c?utm_source=mail): A Paper on Wings | SOSP' 24\n";
    put(client.list, broken);
    client.options.inputs = {client.list};
    client.session = Session{client.options};
    client.say("initialize", {{"protocolVersion", "2024-11-05"}});
    const auto found = client.answer("audit");
    BOOST_TEST(found["total"].get<int>() >= 4);
    BOOST_TEST(found["findings"][0]["severity"] == "error");
    BOOST_TEST(client.answer("audit", {{"rules", {"arxiv-www"}}})["total"] == 1);
    BOOST_TEST(client.refusal("audit", {{"rules", {"no-such"}}}).find("no-such") != std::string::npos);
    BOOST_TEST(*read_file(client.list) == broken);
}

BOOST_AUTO_TEST_CASE(adding_is_refused_where_it_was_not_allowed) {
    Client client;
    const auto before = *read_file(client.list);
    BOOST_TEST(client.refusal("add", {{"title", "x"}, {"write", true}}).find("--allow-write") !=
               std::string::npos);
    BOOST_TEST(*read_file(client.list) == before);
}

BOOST_AUTO_TEST_CASE(what_is_added_is_shown_and_written_only_if_asked_for) {
    Client client{library_of_four(), true};
    const auto before = *read_file(client.list);
    const Json work{{"works", {"https://arxiv.org/abs/2401.00001"}},
                    {"title", "Egrets: White in the Marsh"},
                    {"section", "Waders"},
                    {"venue", "SOSP"},
                    {"date", "2024"}};
    const auto shown = client.answer("add", work);
    BOOST_TEST(shown["written"] == false);
    BOOST_TEST(shown["diff"].get<std::string>().find("+- [Egrets](https://arxiv.org/abs/2401.00001)") !=
               std::string::npos);
    BOOST_TEST(!shown["messages"].empty());
    BOOST_TEST(*read_file(client.list) == before);
    auto told = work;
    told["write"] = true;
    BOOST_TEST(client.answer("add", told)["written"] == true);
    const auto after = *read_file(client.list);
    BOOST_TEST(after.find("[Egrets]") != std::string::npos);
    const auto again = client.answer("add", told);
    BOOST_TEST(again["written"] == false);
    BOOST_TEST(again["diff"] == "");
    BOOST_TEST(*read_file(client.list) == after);
}

BOOST_AUTO_TEST_CASE(files_are_no_works_for_a_client) {
    Client client{library_of_four(), true};
    for (const auto& work : {client.birds, client.edges, std::string{"-"}, std::string{"/etc/passwd"}})
        BOOST_TEST(client.refusal("add", {{"works", {work}}}).find("is a file") != std::string::npos);
    BOOST_TEST(client.refusal("add").find("which work?") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_file_that_went_is_an_error_that_says_so) {
    Client client;
    std::filesystem::remove(client.birds);
    BOOST_TEST(client.refusal("rank").find("birds") != std::string::npos);
    BOOST_TEST(client.answer("rank", {{"input", client.edges}})["total"] == 4);
}

BOOST_AUTO_TEST_CASE(a_hostile_title_stays_data) {
    Client client{library_of_four(hostile_title)};
    for (const auto& [tool, arguments] :
         std::vector<std::pair<std::string, Json>>{{"search_library", {{"query", "ignore"}}},
                                                   {"explain_entry", {{"entry", "dkey"}}},
                                                   {"rank", {{"by", {"citations"}}}},
                                                   {"neighbours", {{"paper", "dkey"}}},
                                                   {"path", {{"from", "dkey"}, {"to", "dkey"}}},
                                                   {"export", {{"format", "bibtex"}}}}) {
        BOOST_TEST_CONTEXT(tool) {
            const auto line =
                client.session.answer(Json{{"jsonrpc", "2.0"},
                                           {"id", 7},
                                           {"method", "tools/call"},
                                           {"params", {{"name", tool}, {"arguments", arguments}}}}
                                          .dump());
            BOOST_TEST(line.find('\n') == std::string::npos);
            BOOST_TEST(line.find("\\u001b") == std::string::npos);
            BOOST_TEST(line.find('\x1b') == std::string::npos);
            BOOST_TEST(line.find("\u202e") == std::string::npos);
            BOOST_TEST(line.find("\U000E0041") == std::string::npos);
            const auto result = Json::parse(line)["result"];
            BOOST_TEST(result["isError"] == false);
            BOOST_TEST(result["content"].size() == 1U);
            BOOST_TEST(Json::parse(result["content"][0]["text"].get<std::string>()) ==
                       result["structuredContent"]);
        }
    }
    const auto named = client.refusal("neighbours", {{"paper", "\x1b[2J" + hostile_title}});
    BOOST_TEST(named.find('\x1b') == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace citegraph::app::mcp
