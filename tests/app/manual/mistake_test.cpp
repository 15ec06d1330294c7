#include "app/manual/manual.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(mistakes)

using namespace citegraph::app;

namespace {

/// A program of two commands and a group.
CommandText tide() {
    const OptionText input{.short_name = "",
                           .long_name = "SHORE",
                           .value = "FILE",
                           .help = "",
                           .is_operand = true,
                           .is_required = true};
    const OptionText by{.short_name = "-b",
                        .long_name = "--by",
                        .value = "MEASURE,...",
                        .words = {"height", "depth"},
                        .help = "",
                        .repeats = true};
    const OptionText quiet{.short_name = "-q", .long_name = "--quiet", .value = "", .help = ""};
    const OptionText seed{
        .short_name = "", .long_name = "--seed", .value = "N", .range = "1 to 9", .help = ""};
    return {"tide",
            "Tides",
            "",
            {},
            {{"tide rank", "Rank", "  tide rank shore.md     the highest first", {by, quiet, input}, {}},
             {"tide graph",
              "Graph",
              "",
              {},
              {{"tide graph path", "Path", "  tide graph path shore.md", {seed, quiet, input}, {}}}}}};
}

struct Mistyped {
    std::vector<std::string> words;
    std::string complaint, told;
};

std::ostream& operator<<(std::ostream& out, const Mistyped& row) {
    return out << row.told;
}

const std::vector<Mistyped> rows{
    {{"rnak", "shore.md"}, "", "there is no command 'rnak'; did you mean rank? (tide --help)"},
    {{"graph", "paht"}, "", "there is no command 'graph paht'; did you mean path? (tide graph --help)"},
    {{"path", "x"}, "", "there is no command 'path'; did you mean tide graph path? (tide --help)"},
    {{"swim"}, "", "there is no command 'swim'; it is one of rank, graph (tide --help)"},
    {{"my shore.md"},
     "",
     "there is no command 'my shore.md': what is to be done with it stands first, as in citegraph build 'my "
     "shore.md' "
     "-o out, or citegraph entries 'my shore.md' (tide --help)"},
    {{"rank", "x", "--quite"}, "", "there is no option --quite; did you mean --quiet? (tide rank --help)"},
    {{"rank", "x", "-quiet"},
     "",
     "there is no option -quiet; did you mean --quiet, with two dashes? (tide rank --help)"},
    {{"rank", "x", "--seed=3"},
     "",
     "there is no option --seed here: it is one of tide graph path (tide rank --help)"},
    {{"rank", "x", "--florp"}, "", "there is no option --florp (tide rank --help)"},
    {{"rank", "x", "-x"}, "", "there is no option -x (tide rank --help)"},
    {{"rank", "x", "--by", "depht"},
     "--by: depht not in {}",
     "--by: there is no 'depht'; did you mean depth? (tide rank --help)"},
    {{"rank", "x", "--by=height,colour"},
     "--by: colour not in {}",
     "--by: there is no 'colour'; it is one of height, depth (tide rank --help)"},
    {{"rank", "x", "-bcolour"},
     "--by: colour not in {}",
     "--by: there is no 'colour'; it is one of height, depth (tide rank --help)"},
    {{"rank", "x", "--by"},
     "--by: 1 required TEXT missing",
     "--by is without its value: --by MEASURE,... (tide rank --help)"},
    {{"graph", "path", "x", "--seed", "-1"},
     "--seed: Value -1 not in range 1 to 9",
     "--seed: -1 is out of range: it is 1 to 9 (tide graph path --help)"},
    {{"graph", "path", "x", "--seed", "ten"},
     "Could not convert: --seed = ten",
     "--seed: 'ten' is no number; --seed N (tide graph path --help)"},
    {{"graph", "path"},
     "SHORE is required",
     "SHORE is required, as in: tide graph path shore.md (tide graph path --help)"},
    {{"rank"}, "SHORE is required", "SHORE is required, as in: tide rank shore.md (tide rank --help)"},
    {{"rank", "Attention", "is", "all"},
     "The following arguments were not expected: is all",
     "'is' is one word too many behind tide rank SHORE: quote what has spaces (tide rank --help)"},
    {{"rank", "--", "a", "--quiet"},
     "The following argument was not expected: --quiet",
     "'--quiet' is one word too many behind tide rank SHORE: quote what has spaces (tide rank --help)"},
    {{"rank", "x", "-q", "-"},
     "The following argument was not expected: -",
     "'-' is one word too many behind tide rank SHORE: quote what has spaces (tide rank --help)"},
    {{"rank", "x"}, "what only the parser knows", "what only the parser knows (tide rank --help)"},
    {{}, "what only the parser knows", "what only the parser knows (tide --help)"},
};

}  // namespace

BOOST_DATA_TEST_CASE(a_command_line_that_was_refused_is_told_what_to_type, boost::unit_test::data::make(rows),
                     row) {
    BOOST_TEST(mistake(tide(), row.words, row.complaint) == row.told);
}

BOOST_AUTO_TEST_SUITE_END()
