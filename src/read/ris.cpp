#include "core/ris.hpp"
#include "citegraph/text.hpp"
#include "core/record/normal_record.hpp"
#include "core/text/ascii.hpp"
#include "read/list/finish.hpp"
#include "read/ris/values.hpp"
#include "read/tagged/tagged.hpp"

#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

// RIS ("RIS Format Specifications", Research Information Systems; tags as of 2011): a line is a tag of a
// letter and a letter or digit, two spaces, a hyphen, a space and a value; TY begins a record and ER ends it.
// In the wild the spaces vary, lines go on without a tag, a byte order mark stands in front, and ER is
// forgotten.

namespace citegraph::read {
namespace {

bool is_blank(char letter) {
    return letter == ' ' || letter == '\t';
}

/// A line that begins with a tag.
std::optional<TaggedLine> tagged(std::string_view text) {
    if (text.size() < 3 || !core::is_capital(text[0]) ||
        !(core::is_capital(text[1]) || core::is_digit(text[1])) || !is_blank(text[2]))
        return std::nullopt;
    const auto hyphen = text.find_first_not_of(" \t", 2);
    if (hyphen == std::string_view::npos || hyphen > 6 || text[hyphen] != '-') return std::nullopt;
    const auto rest = text.substr(hyphen + 1);
    if (!rest.empty() && !is_blank(rest[0]) && hyphen == 3) return std::nullopt;  // "AB -test" is prose
    return TaggedLine{text.substr(0, 2), trimmed(rest)};
}

/// Puts lines together to records.
class Records {
  public:
    explicit Records(std::string_view file) : file_{file} {}

    void take(std::string_view text, int number) {
        const auto line = tagged(text);
        if (!line) return go_on(text, number);
        if (line->tag == "TY")
            begin(line->value, number);
        else if (line->tag == "ER")
            end();
        else if (!open_)
            begin({}, number), complain(number, "a record without TY");
        if (line->tag != "TY" && line->tag != "ER") record_.emplace_back(line->tag, line->value);
    }

    Reading finish() {
        if (open_) complain(first_, "a record without ER");
        end();
        return std::move(reading_);
    }

  private:
    void begin(std::string_view type, int number) {
        if (open_) complain(first_, "a record without ER");
        end();
        open_ = true;
        first_ = number;
        record_.emplace_back("TY", type);
    }
    void end() {
        if (open_)
            append(identified(core::normal_record(core::with_extra_read(paper_of_ris(record_))),
                              std::string{file_} + " " + std::to_string(first_)));
        open_ = false;
        record_.clear();
    }
    void append(Paper paper) {
        if (!paper.key.empty())
            if (const auto [first, fresh] = lines_.try_emplace(paper.key, first_); !fresh)
                complain(first_, paper.key + ": the ID is that of line " + std::to_string(first->second));
        append_record(reading_, std::move(paper), file_, first_);
    }
    /// A line without a tag goes on with the value before it.
    void go_on(std::string_view text, int number) {
        if (trimmed(text).empty()) return;
        if (!open_) return complain(number, "no RIS: " + ellipsis(trimmed(text), 60));
        record_.back().second.append(record_.back().second.empty() ? "" : " ").append(trimmed(text));
    }
    void complain(int line, std::string message) {
        reading_.problems.push_back(
            {.file = std::string{file_}, .line = line, .message = std::move(message)});
    }

    std::string_view file_;
    Reading reading_;
    RisRecord record_;
    bool open_ = false;
    int first_ = 0;
    std::unordered_map<std::string, int> lines_;  // by ID, of its first record
};

Reading read(std::string_view text, std::string_view file) {
    Records records{file};
    Lines lines{text};
    for (int number = 1; !lines.at_end(); ++number) records.take(lines.next(), number);
    return records.finish();
}

/// Its first line is a type.
bool recognizes(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    const auto start = text.find_first_not_of(" \t\r\n");
    const auto line =
        start == std::string_view::npos ? std::nullopt : tagged(Lines{text.substr(start)}.next());
    return line && line->tag == "TY";
}

}  // namespace

Reader ris() {
    return {.name = "ris",
            .suffixes = {".ris"},
            .summary = "RIS, as publishers and reference managers export it",
            .read = read,
            .is_bibliography = true,
            .recognizes = recognizes};
}

}  // namespace citegraph::read
