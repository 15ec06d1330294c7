#include "citegraph/cited.hpp"
#include "citegraph/latex.hpp"
#include "citegraph/text.hpp"
#include "must.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

// What holds for every sequence of bytes: as a document, or as a file that LaTeX wrote, it names keys and
// files, each once and at a line of it; as a value of BibTeX it is plain text in UTF-8, and as LaTeX again
// its braces are balanced.
//
//     latex_fuzz -max_len=2048 NEW_CORPUS tests/data/fuzz/latex

namespace {

using namespace citegraph;

void check_document(std::string_view bytes, std::string_view file) {
    const auto lines = 1 + std::ranges::count_if(bytes, [](char c) { return c == '\n' || c == '\r'; });
    const auto citing = read_citing(bytes, file);
    for (auto mark = citing.marks.begin(); mark != citing.marks.end(); ++mark) {
        must(mark->line >= 1 && mark->line <= lines, "a mark lies in the text");
        must(!mark->text.empty() && trimmed(mark->text) == mark->text,
             "a mark names something, without spaces around");
        const auto is_twin = [&](const CiteMark& other) {
            return other.kind == mark->kind && other.text == mark->text;
        };
        must(std::none_of(citing.marks.begin(), mark, is_twin), "a mark stands once");
    }
    for (const auto& problem : citing.problems) {
        must(problem.line >= 0 && problem.line <= lines, "a problem lies in the text");
        must(!problem.message.empty() && !first_invalid_utf8(problem.message), "a problem is told in UTF-8");
    }
}

/// What BibTeX counts: every brace, escaped or not.
bool braces_balance(std::string_view latex) {
    int depth = 0;
    for (std::size_t i = 0; i < latex.size() && depth >= 0; ++i)
        depth += (latex[i] == '{') - (latex[i] == '}');
    return depth == 0;
}

void check_value(const std::string& latex) {
    for (const auto marks : {CaseMarks::none, CaseMarks::nocase}) {
        const auto text = from_latex(latex, marks);
        must(!first_invalid_utf8(text), "a value is UTF-8");
        must(text.size() <= 64 + 40 * latex.size(), "a value does not explode");
        for (const auto charset : {Charset::ascii, Charset::utf8}) {
            must(braces_balance(to_latex(text, charset)), "braces balance");
            must(braces_balance(title_to_latex(text, charset)), "braces of a title balance");
        }
    }
    for (const auto& command : unknown_commands(latex)) must(command.starts_with('\\'), "a command is one");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    for (const auto* file : {"x.tex", "x.aux", "x.bcf"}) check_document(bytes, file);
    check_value(valid_utf8(bytes));
    return 0;
}
