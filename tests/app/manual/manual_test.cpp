#include "app/manual/words.hpp"

#include "citegraph/text.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(manual_file)

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
    BOOST_TEST(manual_pages(measuring(), "tide 1.0", "2026-11-30").at("tide-graph-measure.1") == page);
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

BOOST_AUTO_TEST_SUITE(help_of_options)

namespace {

/// The line, or lines, of help that an option has.
std::string told(const OptionText& option) {
    const auto text = help_text({"tide", "Tides", "", {option}, {}}, 80);
    return text.substr(text.find(":\n", text.find("Usage:") + 6) + 2);
}

OptionText named(const std::string& help) {
    return {.short_name = "", .long_name = "--by", .value = "WORD", .help = help};
}

}  // namespace

BOOST_AUTO_TEST_CASE(words_of_a_value_are_told_unless_the_sentence_has_them) {
    auto option = named("How it is measured");
    option.words = {"height", "depth"};
    BOOST_TEST(has(told(option), "How it is measured: height, depth\n"));
    option.help = "By height where it is known, by depth where it is not known at all";
    option.words = {"height", "depth", "a third word that is long enough",
                    "a fourth word that is long enough"};
    BOOST_TEST(!has(told(option), "third"));
}

BOOST_AUTO_TEST_CASE(many_words_that_two_options_share_are_told_once) {
    auto first = named("Which tide"), second = named("Not which tide");
    first.words =
        second.words = {"spring", "neap", "a tide with a name that is long", "another that is as long"};
    second.long_name = "--not";
    const auto text = help_text({"tide", "Tides", "", {first, second}, {}}, 80);
    BOOST_TEST(has(text, "Which tide: spring, neap,"));
    BOOST_TEST(has(text, "Not which tide: one of those of --by\n"));
}

BOOST_AUTO_TEST_CASE(what_holds_without_an_option_is_told_once) {
    auto option = named("Which tide");
    option.standard = "spring";
    BOOST_TEST(has(told(option), "Which tide; default: spring\n"));
    option.help = "Which tide; default: the next";
    BOOST_TEST(!has(told(option), "spring"));
}

BOOST_AUTO_TEST_CASE(a_long_name_has_its_help_on_the_next_line) {
    auto option = named("Which tide");
    option.long_name = "--tide-that-is-measured";
    BOOST_TEST(told(option) == "      --tide-that-is-measured WORD\n                          Which tide\n");
}

BOOST_AUTO_TEST_CASE(a_word_that_is_wider_than_its_room_is_not_cut) {
    const std::string word(90, 'x');
    const auto text = told(named("See " + word + " for more"));
    BOOST_TEST(has(text, word));
    BOOST_TEST(has(text, "See\n"));
}

BOOST_AUTO_TEST_CASE(an_operand_that_may_be_left_out_stands_in_brackets) {
    OptionText operand{.short_name = "",
                       .long_name = "SHORE",
                       .value = "FILE",
                       .help = "Where",
                       .is_operand = true,
                       .repeats = true};
    BOOST_TEST(
        has(help_text({"tide", "Tides", "", {operand}, {}}, 80), "Usage:   tide [OPTION...] [SHORE...]\n"));
    operand.is_required = true;
    operand.repeats = false;
    BOOST_TEST(has(help_text({"tide", "Tides", "", {operand}, {}}, 80), "Usage:   tide [OPTION...] SHORE\n"));
    BOOST_TEST(has(help_text({"tide", "Tides", "", {}, {}}, 80), "Usage:   tide\n"));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(completed_words)

BOOST_AUTO_TEST_CASE(what_is_completed_follows_from_what_a_value_is_called) {
    const auto of = [](const std::string& value, const std::vector<std::string>& words = {}) {
        return completed({.short_name = "", .long_name = "--x", .value = value, .words = words, .help = ""});
    };
    BOOST_TEST((of("FILE") == Completed::file));
    BOOST_TEST((of("FOLDER") == Completed::file));
    BOOST_TEST((of("PAPER") == Completed::paper));
    BOOST_TEST((of("WORD", {"a"}) == Completed::words));
    BOOST_TEST((of("WORD,...", {"a"}) == Completed::list));
    BOOST_TEST((of("NUMBER") == Completed::nothing));
    BOOST_TEST((of("") == Completed::nothing));
}

BOOST_AUTO_TEST_CASE(of_an_operand_its_name_counts) {
    OptionText operand{
        .short_name = "", .long_name = "PAPER", .value = "TEXT", .help = "", .is_operand = true};
    BOOST_TEST((completed(operand) == Completed::paper));
    operand.long_name = "INPUT";
    BOOST_TEST((completed(operand) == Completed::file));
}

BOOST_AUTO_TEST_CASE(all_commands_are_told_the_outermost_first) {
    const auto tide = program();
    std::vector<std::string> names;
    for (const auto* one : all_commands(tide)) names.emplace_back(path_of(*one));
    BOOST_TEST(names == (std::vector<std::string>{"", "graph", "graph measure"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_word_between_quotes_may_hold_quotes) {
    BOOST_TEST(quoted_word("don't $(rm) `x`") == R"('don'\''t $(rm) `x`')");
    BOOST_TEST(quoted_word("") == "''");
}

BOOST_AUTO_TEST_CASE(a_line_of_a_menu_is_short) {
    BOOST_TEST(menu_text("Only the first; all without") == "Only the first");
    BOOST_TEST(menu_text("Where the lock lies, if not beside the list") ==
               "Where the lock lies, if not beside the list");
    const std::string sentence =
        "A sentence that goes on and on without any mark at which one could end it in good order";
    const auto text = menu_text(sentence);
    BOOST_TEST(text.size() <= 60U);
    BOOST_TEST(sentence.starts_with(text + " "));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE_END()
