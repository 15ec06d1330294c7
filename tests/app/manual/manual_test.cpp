#include "app/manual/manual.hpp"

#include "citegraph/text.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>

using namespace citegraph;
using namespace citegraph::app;

namespace {

CommandText measuring() {
    return {"tide graph measure",
            "Measure the tide, as often as it comes",
            "  tide graph measure shore.md\n  tide graph measure --by height 'x'",
            {{.short_name = "-b",
              .long_name = "--by",
              .value = "MEASURE,...",
              .words = {"height", "depth"},
              .standard = "height",
              .help = "Measures; the first one ranks",
              .repeats = true},
             {.short_name = "",
              .long_name = "--from",
              .value = "FORMAT",
              .words = {"a", "b"},
              .help = "What it is"},
             {.short_name = "-o", .long_name = "--output", .value = "FILE", .help = "File to write"},
             {.short_name = "",
              .long_name = "--seed",
              .value = "N",
              .range = "1 to 9",
              .help = "Of [what] is: drawn",
              .group = "What measures take"},
             {.short_name = "-q",
              .long_name = "--quiet",
              .value = "",
              .help = "Don't talk\n  of shores",
              .without = {"--loud"}},
             {.short_name = "",
              .long_name = "INPUT",
              .value = "FILE",
              .help = "Shores",
              .is_operand = true,
              .is_required = true},
             {.short_name = "",
              .long_name = "PAPER",
              .value = "KEY",
              .help = "Its key",
              .is_operand = true,
              .is_required = true}},
            {}};
}

CommandText program() {
    return {"tide",
            "Tides of shores.",
            "  tide graph",
            {},
            {{"tide graph", "Look into a graph", "", {}, {measuring()}}}};
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != text.npos;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(manual)

BOOST_AUTO_TEST_CASE(help_begins_with_examples_and_keeps_its_width) {
    const auto text = help_text(measuring(), 60);
    BOOST_TEST(text.starts_with("Examples:\n  tide graph measure shore.md\n"));
    for (const auto line : split(text, '\n')) BOOST_TEST(line.size() <= 60U, line);
    BOOST_TEST(has(text, "Usage:   tide graph measure [OPTION...] INPUT PAPER\n"));
}

BOOST_AUTO_TEST_CASE(help_has_options_by_group_and_operands_first) {
    const auto text = help_text(measuring(), 80);
    BOOST_TEST(text.find("Operands:\n") < text.find("Options:\n"));
    BOOST_TEST(text.find("Options:\n") < text.find("What measures take:\n"));
    BOOST_TEST(
        has(text, "  -b, --by MEASURE,...    Measures; the first one ranks: height, depth; default:\n"));
    BOOST_TEST(has(text, "      --seed N            Of [what] is: drawn (1 to 9)\n"));
    BOOST_TEST(has(text, "Don't talk\n                            of shores\n"));
}

BOOST_AUTO_TEST_CASE(help_of_a_program_lists_its_commands) {
    const auto text = help_text(program(), 80);
    BOOST_TEST(has(text, "\nCommands:\n  graph                   Look into a graph\n"));
    BOOST_TEST(has(text, "tide COMMAND --help tells more of each."));
}

BOOST_AUTO_TEST_CASE(a_page_has_the_sections_of_manual_pages) {
    const auto page = manual_page(measuring(), "tide 1.0", "2026-11-30");
    BOOST_TEST(page_name(measuring()) == "tide-graph-measure");
    BOOST_TEST(page.starts_with(".TH \"TIDE\\-GRAPH\\-MEASURE\" 1 \"2026-11-30\" \"tide 1.0\""));
    for (const auto* section : {"NAME", "SYNOPSIS", "OPTIONS", "EXAMPLES", "EXIT STATUS", "SEE ALSO"})
        BOOST_TEST(has(page, std::string{".SH "} + section + "\n"), section);
    BOOST_TEST(has(
        page, "\\fB\\-q\\fR, \\fB\\-\\-quiet\\fR\nDon't talk\n.br\nof shores.\nNot beside \\-\\-loud.\n"));
    BOOST_TEST(has(manual_page(program(), "", ""), "\\fBtide\\-graph\\fR(1)"));
}

BOOST_AUTO_TEST_CASE(no_line_of_a_page_is_taken_for_a_command) {
    auto command = measuring();
    command.examples = "'quoted\n.dotted \\ back";
    const auto page = manual_page(command, "", "");
    BOOST_TEST(has(page, "\n\\&'quoted\n"));
    BOOST_TEST(has(page, "\n\\&.dotted \\e back\n"));
}

BOOST_AUTO_TEST_CASE(bash_completes_values_options_and_operands) {
    const auto script = bash_completion(program());
    BOOST_TEST(
        has(script, "'graph measure -b' | 'graph measure --by') _citegraph_list 'height depth'; return ;;"));
    BOOST_TEST(has(script, "'graph measure --from') _citegraph_offer 'a b'; return ;;"));
    BOOST_TEST(has(script, "'graph measure -o' | 'graph measure --output') _citegraph_files; return ;;"));
    BOOST_TEST(has(script, "if [[ -z $input ]]; then _citegraph_files; else _citegraph_keys; fi"));
}

BOOST_AUTO_TEST_CASE(zsh_gets_descriptions_without_what_ends_them) {
    const auto script = zsh_completion(program());
    BOOST_TEST(script.starts_with("#compdef citegraph\n"));
    BOOST_TEST(has(script, "'--seed[Of \\[what\\] is]:N: '"));
    BOOST_TEST(has(script, "'(-q --quiet)'{-q,--quiet}'[Don'\\''t talk"));
    BOOST_TEST(has(script, "_tide_graph_measure() {"));
}

BOOST_AUTO_TEST_CASE(fish_asks_which_command_stands_on_the_line) {
    const auto script = fish_completion(program());
    BOOST_TEST(
        has(script, "-n '__citegraph_at graph measure' -s b -l by -x -a '(__citegraph_list height depth)'"));
    BOOST_TEST(has(script, "set -g __citegraph_paths 'graph' 'graph measure'\n"));
    BOOST_TEST(has(script, "-s q -l quiet -d 'Don\\'t talk"));
}

BOOST_AUTO_TEST_SUITE_END()
