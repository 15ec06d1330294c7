#include "citegraph/reader.hpp"
#include "citegraph/text.hpp"
#include "read/account/account.hpp"
#include "read/list/finish.hpp"
#include "read/markdown/document.hpp"
#include "read/style/assembly.hpp"
#include "read/style/entries.hpp"
#include "read/units/unit_features.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace citegraph::read {
namespace {

/// A text that a Markdown parser can bear, line for line the same as the one that was given.
struct Guarded {
    std::string text;
    std::vector<Problem> problems;
};

constexpr std::size_t longest_paragraph = 32'768;  // bytes
constexpr std::ptrdiff_t most_columns = 64;

/// A line of "|", "-", ":" and blanks, which makes a table of the line before it.
bool is_delimiter_row(std::string_view line) {
    return line.find('-') != line.npos && line.find_first_not_of("|-: \t\r") == line.npos;
}

/// True if `line` surely starts a new block, so that no paragraph goes on in it.
bool starts_block(std::string_view line) {
    const auto text = trimmed(line);
    if (text.empty()) return true;
    static constexpr std::array<std::string_view, 10> tags{"<li",  "</li", "<tr", "</tr", "<td",
                                                           "</td", "<th",  "<ul", "</ul", "<div"};
    if (std::ranges::any_of(tags, [&](auto tag) { return text.starts_with(tag); })) return true;
    return std::string_view{"-*+#|>`~"}.find(text.front()) != std::string_view::npos ||
           (text.front() >= '0' && text.front() <= '9' &&
            text.substr(0, 10).find_first_of(".)") != text.npos);
}

class Guard {
  public:
    Guard(std::string_view text, std::string_view file) : file_{file} {
        out_.text.reserve(text.size() + 1);
        if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
        const auto skipped = front_matter(text);
        for (std::size_t at = 0; at < text.size(); ++line_) {
            const auto end = std::min(text.find('\n', at), text.size());
            auto line = text.substr(at, end - at);
            if (line.ends_with('\r')) line.remove_suffix(1);
            take(at < skipped ? std::string_view{} : line);
            at = end + 1;
        }
    }

    Guarded finish() { return std::move(out_); }

  private:
    void take(std::string_view line) {
        run_ = starts_block(line) ? line.size() : run_ + line.size();
        if (run_ <= longest_paragraph) said_ = false;
        if (run_ > longest_paragraph) {
            blank("a paragraph or line of more than 32 KiB is not read: break it into lines");
        } else if (is_delimiter_row(line) && std::ranges::count(line, '|') > most_columns) {
            said_ = false;
            blank("a table of more than 64 columns is not read");
        } else {
            out_.text += line;
            out_.text += '\n';
        }
    }

    void blank(const char* why) {
        if (!said_) out_.problems.push_back({std::string{file_}, line_, why});
        said_ = true;
        out_.text += '\n';
    }

    std::string_view file_;
    Guarded out_;
    int line_ = 1;
    std::size_t run_ = 0;
    bool said_ = false;  ///< about the paragraph that goes on
};

//
// cmark-gfm 0.29.0.gfm.6 takes quadratic time within one paragraph ("<?" and "![[]()" repeated, many lines
// before a table; 0.2 s at 50 KB, 5 s at 200 KB) and fills every row of a table up to its number of columns.
// Both are bounded by bounding the paragraph and the columns; everything else was measured to be linear.

/// Blanks what is no list (a YAML front matter, a byte order mark) and, with a problem each, what would cost
/// more than linear time or memory in the parser: paragraphs of more than 32 KiB, tables of more than 64
/// columns. Line ends become "\n". \cost linear
Guarded guarded(std::string_view text, std::string_view file) {
    return Guard{text, file}.finish();
}

/// A curated list: CommonMark with GitHub's tables.
Reading read_markdown(std::string_view text, std::string_view file) {
    auto input = guarded(text, file);
    auto blocks = parse_document(std::exchange(input.text, {}));  // which is as large as the list
    auto out = list_of(std::move(blocks), file, learned_habits());
    out.entries = with_shared_oddities(std::move(out.entries));
    out.problems = std::move(input.problems);
    return out;
}

std::vector<Account> explain_markdown(std::string_view text, int line) {
    const auto input = guarded(text, {});
    return accounts_of(parse_document(input.text), input.text, line, learned_habits());
}

}  // namespace

std::size_t front_matter(std::string_view text) {
    if (!text.starts_with("---\n") && !text.starts_with("---\r\n")) return 0;
    for (auto at = text.find('\n'); at != text.npos; at = text.find('\n', at + 1)) {
        const auto line = trimmed(text.substr(at + 1, text.find('\n', at + 1) - at - 1));
        if (at > 4 && (line == "---" || line == "...")) return std::min(text.find('\n', at + 1), text.size());
        if (line.empty() && at + 1 < text.size() && text[at + 1] == '\n' && at <= 4)
            return 0;  // a rule, then text
    }
    return 0;
}

StudiedList study_markdown(std::string_view text) {
    const auto& habits = learned_habits();
    StudiedList out;
    out.units = units_of(parse_document(guarded(text, {}).text));
    out.parts = judgements_of(out.units, habits.units).parts;
    out.works = works_of(out.units, out.parts);
    out.fields = fields_of(out.works.records, out.units, habits.words);
    const bool surnames_alone = names_surnames_alone(out.works.records, out.fields);
    for (std::size_t i = 0; i < out.fields.size(); ++i) {
        const auto& record = out.works.records[i];
        auto entry = assembled(record, out.units, out.fields[i], out.works.places[i], surnames_alone);
        out.entries.push_back(finished(std::move(entry), record.text));
    }
    return out;
}

Reader markdown() {
    return {.name = "markdown",
            .suffixes = {".md", ".markdown", ".mkd", ".txt"},
            .summary = "A reading list in Markdown: bullets, tables, headings, plain references",
            .read = read_markdown,
            .explain = explain_markdown};
}

}  // namespace citegraph::read
