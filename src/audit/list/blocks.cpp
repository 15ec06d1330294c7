// What of a list is text, in runs that inline content may span.
#include "audit/list/written.hpp"
#include "citegraph/text.hpp"
#include "core/text/ascii.hpp"
#include "read/markdown/document.hpp"

#include <algorithm>
#include <array>

namespace citegraph::auditing {
namespace {

constexpr std::size_t longest_heading = 4096;  // bytes

/// "- ", "* ", "+ ", "12. ", "3) " at the front; their length, 0 if there is none.
std::size_t item_marker(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size() && at < 9 && core::is_digit(text[at])) ++at;
    const auto marks = at > 0 ? std::string_view{".)"} : std::string_view{"-*+"};
    if (at >= text.size() || marks.find(text[at]) == marks.npos) return 0;
    ++at;
    return at == text.size() || text[at] == ' ' || text[at] == '\t' ? at : 0;
}

std::string_view without_spaces(std::string_view text) {
    return text.substr(std::min(text.find_first_not_of(" \t"), text.size()));
}

/// A line without the marks of the quotes and items that it stands in.
std::string_view without_containers(std::string_view text) {
    for (;;) {
        text = without_spaces(text);
        if (text.starts_with('>'))
            text.remove_prefix(1);
        else if (const auto marker = item_marker(text))
            text.remove_prefix(marker);
        else
            return text;
    }
}

bool is_only(std::string_view text, char mark) {
    return !text.empty() && text.find_first_not_of(mark) == text.npos;
}

/// Whether nothing goes on in a line that begins so.
bool begins_block(std::string_view text) {
    static constexpr std::array<std::string_view, 9> tags{"<li",  "</li", "<tr", "</tr", "<td",
                                                          "</td", "<th",  "<ul", "</ul"};
    return item_marker(text) > 0 || text.starts_with('|') || text.starts_with('>') ||
           std::ranges::any_of(tags, [&](auto tag) { return text.starts_with(tag); });
}

/// What ends code, given the line that may begin it: a fence ("```", "~~~~"), </pre>, </script>, </style>.
std::string_view code_end(std::string_view text) {
    for (const char mark : {'`', '~'}) {
        const auto length = std::min(text.find_first_not_of(mark), text.size());
        if (length >= 3 && (mark == '~' || text.find('`', length) == text.npos))
            return text.substr(0, length);
    }
    static constexpr std::array<std::string_view, 3> tags{"<pre>", "<script", "<style"};
    static constexpr std::array<std::string_view, 3> ends{"</pre>", "</script>", "</style>"};
    for (std::size_t i = 0; i < tags.size(); ++i)
        if (text.starts_with(tags[i]) && text.find(ends[i]) == text.npos) return ends[i];
    return {};
}

bool ends_code(std::string_view text, std::string_view end) {
    if (end.front() == '<') return text.find(end) != text.npos;
    text = trimmed(text);
    return text.size() >= end.size() && is_only(text, end.front());
}

class BlockScan {
  public:
    explicit BlockScan(std::string_view text) : text_{text}, next_comment_{text.find("<!--")} {}

    void take(std::string_view line, int number) {
        const auto bare = without_containers(line);
        if (!code_.empty()) {
            if (ends_code(bare, code_)) code_ = {};
        } else if (comment_end_ > offset(line) + line.size()) {
            return;  // all of it stands in a comment
        } else if (code_ = code_end(bare); code_.empty()) {
            take_text(line, bare, number);
        } else {
            flush();
        }
    }

    Blocks finish() {
        flush();
        return std::move(out_);
    }

  private:
    std::size_t offset(std::string_view part) const {
        return static_cast<std::size_t>(part.data() - text_.data());
    }

    void take_text(std::string_view line, std::string_view bare, int number) {
        const auto front = without_spaces(line);
        if (bare.empty()) return flush();
        if (ends_heading(front)) return;
        const auto level = std::min(bare.find_first_not_of('#'), bare.size());
        const bool is_heading =
            level >= 1 && level <= 6 &&
            (level == bare.size() || bare[level] == ' ' || bare[level] == '\t' || bare[level] == '\r');
        if (is_heading || begins_block(front)) flush();
        if (!is_heading) add_html_headings(line, number);
        if (is_heading) add_heading(bare.substr(level), static_cast<int>(level), number);
        extend(line, number);
        if (is_heading) flush();
    }

    void add_heading(std::string_view words, int level, int number) {
        words = trimmed(words);
        const auto end = words.find_last_not_of('#');
        if (end == words.npos) return out_.headings.push_back({number, level, words.substr(0, 0)});
        if (end + 1 < words.size() && words[end] == ' ') words = trimmed(words.substr(0, end));
        out_.headings.push_back({number, level, words});
    }

    /// <h1>…</h1>, wherever in the line it begins and on whatever line it ends.
    void add_html_headings(std::string_view line, int number) {
        for (auto at = line.find("<h"); at != line.npos; at = line.find("<h", at + 1)) {
            const char digit = at + 3 < line.size() ? line[at + 2] : ' ';
            if (digit < '1' || digit > '6' || core::is_alphanumeric(line[at + 3])) continue;
            const auto rest = text_.substr(offset(line) + at, longest_heading);
            const auto begin = rest.find('>'), end = rest.find("</h");
            if (begin < end && end != rest.npos)
                out_.headings.push_back(
                    {number, digit - '0', trimmed(rest.substr(begin + 1, end - begin - 1))});
        }
    }

    /// "=====" or "-----" below a paragraph.
    bool ends_heading(std::string_view front) {
        const auto line = trimmed(front);
        if (run_end_ == 0 || !(is_only(line, '=') || is_only(line, '-'))) return false;
        const auto run = trimmed(text_.substr(run_, run_end_ - run_));
        const bool is_paragraph = !begins_block(run) && !run.starts_with('#') && !run.starts_with('<');
        if (is_paragraph) out_.headings.push_back({run_line_, line.front() == '=' ? 1 : 2, run});
        flush();
        return true;
    }

    /// Adds a line to the run but for the comments in it.
    void extend(std::string_view line, int number) {
        auto begin = std::max(offset(line), comment_end_);
        const auto end = offset(line) + line.size();
        for (auto open = comment_from(begin); open < end; open = comment_from(begin)) {
            const auto close = text_.find("-->", open);
            if (close == text_.npos) {
                no_more_comments_ = true;
                break;
            }
            add(begin, open, number);
            flush();
            begin = comment_end_ = close + 3;
        }
        if (begin < end) add(begin, end, number);
    }

    std::size_t comment_from(std::size_t at) {
        if (no_more_comments_) return text_.npos;
        if (next_comment_ < at) next_comment_ = text_.find("<!--", at);
        return next_comment_;
    }

    void add(std::size_t begin, std::size_t end, int number) {
        if (run_end_ == 0) {
            run_ = begin;
            run_line_ = number;
        }
        run_end_ = end;
    }

    void flush() {
        if (run_end_ > run_) out_.runs.push_back(text_.substr(run_, run_end_ - run_));
        run_ = run_end_ = 0;
    }

    std::string_view text_, code_;
    std::size_t next_comment_;
    Blocks out_;
    std::size_t run_ = 0, run_end_ = 0, comment_end_ = 0;
    int run_line_ = 0;
    bool no_more_comments_ = false;
};

}  // namespace

Blocks blocks_of(std::string_view text, const core::LineStarts& lines) {
    BlockScan scan{text};
    const auto skipped = read::front_matter(text);
    for (int number = 1; number <= lines.count(); ++number) {
        if (lines.begin(number) < skipped) continue;
        auto line = lines.with_end(number);
        if (line.ends_with('\n')) line.remove_suffix(1);
        scan.take(line, number);
    }
    return scan.finish();
}

}  // namespace citegraph::auditing
