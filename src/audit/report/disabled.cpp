// Comments in a text that let findings be.
#include "audit/report/fingerprints.hpp"
#include "citegraph/text.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <optional>
#include <set>

namespace citegraph::auditing {
namespace {

constexpr std::string_view word = "citegraph-";

/// One comment: what it does, to which rules, and where it stands.
struct Comment {
    std::string_view action;  ///< "disable", "enable", "disable-line", ...
    std::vector<std::string_view> rules;
    int line = 0;
};

std::optional<Comment> comment_in(std::string_view text, int line) {
    std::vector<std::string_view> words;
    for (const auto piece : split(text, ' '))
        if (!trimmed(piece).empty()) words.push_back(trimmed(piece));
    static constexpr std::array<std::string_view, 5> actions{"disable", "enable", "disable-line",
                                                             "disable-next-line", "disable-file"};
    if (words.empty() || !words.front().starts_with(word)) return std::nullopt;
    const auto action = words.front().substr(word.size());
    if (std::ranges::find(actions, action) == actions.end()) return std::nullopt;
    return Comment{action, {words.begin() + 1, words.end()}, line};
}

/// Behind `open`, up to `close` on the same line.
std::vector<Comment> comments_of(std::string_view text, std::string_view open, std::string_view close) {
    std::vector<Comment> out;
    if (text.find(word) == text.npos) return out;
    int number = 0;
    for (const auto line : split(text, '\n')) {
        ++number;
        for (auto at = line.find(open); at != line.npos; at = line.find(open, at + open.size())) {
            const auto end = close.empty() ? line.size() : line.find(close, at);
            if (end == line.npos) break;
            const auto inside = line.substr(at + open.size(), end - at - open.size());
            if (auto found = comment_in(inside, number)) out.push_back(*std::move(found));
        }
    }
    return out;
}

/// Where rules are off, by their names; "" is all rules.
class Spans {
  public:
    explicit Spans(const std::vector<Comment>& comments) {
        for (const auto& comment : comments) {
            if (comment.rules.empty()) take(comment, {});
            for (const auto rule : comment.rules)
                if (rule_named(rule)) take(comment, rule);
        }
    }
    bool holds(std::string_view rule, int line) const { return is_in(rule, line) || is_in({}, line); }

  private:
    static constexpr int forever = std::numeric_limits<int>::max();
    struct Span {
        int begin, end;
    };
    struct Off {
        bool everywhere = false;
        std::set<int> lines;
        std::vector<Span> spans;  ///< in order, none in another
    };

    void take(const Comment& comment, std::string_view rule) {
        auto& off = off_[rule];
        const bool is_open = !off.spans.empty() && off.spans.back().end == forever;
        if (comment.action == "disable" && !is_open) off.spans.push_back({comment.line, forever});
        if (comment.action == "disable-line") off.lines.insert(comment.line);
        if (comment.action == "disable-next-line") off.lines.insert(comment.line + 1);
        if (comment.action == "disable-file") off.everywhere = true;
        if (comment.action != "enable") return;
        for (auto& [name, one] : off_)
            if ((rule.empty() || name == rule) && !one.spans.empty())
                one.spans.back().end = std::min(one.spans.back().end, comment.line);
    }
    bool is_in(std::string_view rule, int line) const {
        const auto found = off_.find(rule);
        if (found == off_.end()) return false;
        const auto& [everywhere, lines, spans] = found->second;
        const auto behind = std::ranges::upper_bound(spans, line, {}, &Span::begin);
        return everywhere || lines.contains(line) || (behind != spans.begin() && line < (behind - 1)->end);
    }

    std::map<std::string_view, Off> off_;
};

}  // namespace

std::vector<Finding> without_disabled(std::vector<Finding> findings, std::string_view text,
                                      bool is_bibliography) {
    const auto comments = is_bibliography ? comments_of(text, "%", {}) : comments_of(text, "<!--", "-->");
    if (comments.empty()) return findings;
    const Spans spans{comments};
    std::erase_if(findings, [&](const Finding& one) { return spans.holds(one.rule, one.line); });
    return findings;
}

}  // namespace citegraph::auditing
