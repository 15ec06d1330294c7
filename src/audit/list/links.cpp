// One scan of a list's text for its links, with the places of their bytes.
#include "audit/list/written.hpp"
#include "citegraph/text.hpp"
#include "core/text/ascii.hpp"
#include "core/text/unicode.hpp"
#include "read/list/finish.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace citegraph::auditing {
namespace {

using Form = WrittenLink::Form;

constexpr std::size_t longest_address = 4096, longest_title = 1024, longest_tag = 8192;  // bytes

std::size_t past_space(std::string_view text, std::size_t at) {
    return std::min(text.find_first_not_of(" \t\r\n", at), text.size());
}

/// What stands in the round brackets of a link.
struct Destination {
    std::string_view url;
    std::size_t end;  ///< behind the closing bracket
};

/// Where the address that begins at `at` ends: at white space, or at the bracket that closes the link.
std::size_t bare_end(std::string_view text, std::size_t at) {
    int depth = 0;
    const auto limit = std::min(text.size(), at + longest_address);
    for (; at < limit; ++at) {
        const char c = text[at];
        if (static_cast<unsigned char>(c) <= ' ') break;
        if (c == '\\' && at + 1 < limit) ++at;
        if (c == '(') ++depth;
        if (c == ')' && --depth < 0) break;
    }
    return at;
}

/// Past a title ("…", '…', (…)) if one begins at `at`; nothing if it does not end.
std::optional<std::size_t> past_title(std::string_view text, std::size_t at) {
    if (at >= text.size() || std::string_view{"\"'("}.find(text[at]) == std::string_view::npos) return at;
    const char close = text[at] == '(' ? ')' : text[at];
    const auto end = text.substr(0, std::min(text.size(), at + longest_title)).find(close, at + 1);
    if (end == text.npos) return std::nullopt;
    return past_space(text, end + 1);
}

/// `at`: behind the opening bracket.
std::optional<Destination> destination(std::string_view text, std::size_t at) {
    at = past_space(text, at);
    std::string_view url;
    if (at < text.size() && text[at] == '<') {
        const auto end = text.substr(0, std::min(text.size(), at + longest_address)).find_first_of(">\n", at);
        if (end == text.npos || text[end] == '\n') return std::nullopt;
        url = between(text, at + 1, end);
        at = end + 1;
    } else {
        const auto end = bare_end(text, at);
        url = between(text, at, end);
        at = end;
    }
    const auto end = past_title(text, past_space(text, at));
    if (!end || *end >= text.size() || text[*end] != ')') return std::nullopt;
    return Destination{url, *end + 1};
}

/// The value of an attribute of a tag; empty if it has none.
std::string_view attribute(std::string_view tag, std::string_view name) {
    for (auto at = tag.find(name); at != tag.npos; at = tag.find(name, at + 1)) {
        const bool apart =
            at > 0 && std::string_view{" \t\r\n\"'"}.find(tag[at - 1]) != std::string_view::npos;
        auto value = past_space(tag, at + name.size());
        if (!apart || value >= tag.size() || tag[value] != '=') continue;
        value = past_space(tag, value + 1);
        if (value >= tag.size()) return {};
        const bool quoted = tag[value] == '"' || tag[value] == '\'';
        const auto end = quoted ? tag.find(tag[value], value + 1)
                                : std::min(tag.find_first_of(" \t\r\n>", value), tag.size());
        return end == tag.npos ? std::string_view{} : between(tag, value + (quoted ? 1 : 0), end);
    }
    return {};
}

/// What was meant by a link that is written the wrong way.
Form form_of(const read::LooseLink& link, std::string_view whole) {
    if (!link.malformed) return Form::bare;
    if (whole.front() == '(') return Form::reversed;
    if (whole.front() != '[' || !(whole.ends_with(')') || whole.ends_with(link.url))) return Form::wide;
    if (whole.ends_with(link.url)) return Form::unclosed;
    const auto between_brackets = whole.substr(static_cast<std::size_t>(link.label.end() - whole.begin()));
    if (!between_brackets.starts_with("](")) return Form::apart;
    return Form::spaced;
}

/// The rest of a run behind the point that it has come to.
class RunScan {
  public:
    RunScan(std::string_view run, ListText& out) : run_{run}, out_{out} {}

    void scan() {
        while (at_ < run_.size()) step();
        plain(run_.size());
    }

  private:
    struct Open {
        std::size_t at;
        bool picture;
    };

    void step() {
        switch (run_[at_]) {
            case '\\':
                at_ += 2;
                return;
            case '`':
                return code();
            case '<':
                return tag();
            case '[':
                open_.push_back({at_, at_ > 0 && run_[at_ - 1] == '!'});
                ++at_;
                return;
            case ']':
                return close();
            default:
                ++at_;
        }
    }

    /// What is left before `end` is neither code nor tag nor a link of Markdown.
    void plain(std::size_t end) {
        end = std::min(end, run_.size());
        if (end > plain_) {
            const auto text = between(run_, plain_, end);
            for (const auto& link : read::loose_links(text)) {
                const auto whole = between(text, link.begin, link.end);
                out_.links.push_back({form_of(link, whole), whole,
                                      link.malformed ? link.label : std::string_view{}, link.url});
            }
        }
        plain_ = end;
    }

    void pass(std::size_t begin, std::size_t end) {
        plain(begin);
        plain_ = at_ = end;
    }

    void code() {
        const auto length = std::min(run_.find_first_not_of('`', at_), run_.size()) - at_;
        const auto close = length < no_close_.size() && !no_close_[length] ? code_end(length) : run_.npos;
        if (close != run_.npos) return pass(at_, close);
        if (length < no_close_.size()) no_close_[length] = true;
        at_ += length;
    }

    std::size_t code_end(std::size_t length) const {
        for (auto at = run_.find('`', at_ + length); at != run_.npos; at = run_.find('`', at)) {
            const auto end = std::min(run_.find_first_not_of('`', at), run_.size());
            if (end - at == length) return end;
            at = end;
        }
        return run_.npos;
    }

    void tag() {
        const auto next = at_ + 1 < run_.size() ? run_[at_ + 1] : ' ';
        const auto end = run_.substr(0, std::min(run_.size(), at_ + longest_tag)).find('>', at_);
        if (end == run_.npos || !(core::is_letter(next) || next == '/')) {
            ++at_;
            return;
        }
        const auto whole = between(run_, at_, end + 1), inside = between(run_, at_ + 1, end);
        pass(at_, end + 1);
        if (read::is_web_address(inside) && inside.find_first_of(" \t\n") == inside.npos) {
            out_.links.push_back({Form::bare, whole, {}, inside});
            return;
        }
        take_tag(whole);
    }

    void take_tag(std::string_view whole) {
        const auto name = ascii_lower(between(whole, 1, whole.find_first_of(" \t\r\n/>", 2)));
        for (const auto* id : {"id", "name"})
            if (const auto value = attribute(whole, id); !value.empty()) out_.anchors.emplace(value);
        if (name == "a") {
            link_ = out_.links.size();
            out_.links.push_back({Form::html, whole, {}, attribute(whole, "href")});
        } else if (name == "/a" && link_ < out_.links.size()) {
            auto& link = out_.links[link_];
            link.label = between(run_, static_cast<std::size_t>(link.whole.end() - run_.begin()),
                                 static_cast<std::size_t>(whole.begin() - run_.begin()));
            link.whole = {link.whole.data(), static_cast<std::size_t>(whole.end() - link.whole.begin())};
            link_ = none;
        } else if (name == "img") {
            out_.links.push_back({Form::picture, whole, attribute(whole, "alt"), attribute(whole, "src")});
        }
    }

    void close() {
        if (open_.empty()) {
            ++at_;
            return;
        }
        const auto open = open_.back();
        open_.pop_back();
        const auto label = between(run_, open.at + 1, at_);
        const auto behind = at_ + 1 < run_.size() ? run_[at_ + 1] : ' ';
        if (behind == ':' && starts_line(open.at)) return define(open.at, label);
        const auto found = behind == '(' ? destination(run_, at_ + 2) : std::nullopt;
        if (!found || (!open.picture && open.at < closed_)) {
            ++at_;
            return;
        }
        const auto begin = open.at - (open.picture ? 1 : 0);
        drop_labels(begin);
        pass(std::max(begin, plain_), found->end);
        out_.links.push_back({open.picture ? Form::picture : Form::markdown, between(run_, begin, found->end),
                              label, found->url});
        if (!open.picture) closed_ = begin + 1;  // no link stands in another
    }

    /// An address that is the label of a link is none of its own.
    void drop_labels(std::size_t begin) {
        const auto* first = run_.data() + begin;
        while (!out_.links.empty() && out_.links.back().form == Form::bare &&
               out_.links.back().whole.data() >= first)
            out_.links.pop_back();
    }

    bool starts_line(std::size_t at) const {
        const auto line = run_.rfind('\n', at);
        return trimmed(between(run_, line == run_.npos ? 0 : line + 1, at)).empty();
    }

    void define(std::size_t begin, std::string_view label) {
        const auto from = std::min(run_.find_first_not_of(" \t", at_ + 2), run_.size());
        const auto end = std::min(run_.find_first_of(" \t\r\n", from), run_.size());
        const auto url = between(run_, from, end);
        if (!read::is_web_address(url) && !url.starts_with('#')) {
            ++at_;
            return;
        }
        pass(std::max(begin, plain_), end);
        out_.links.push_back({Form::definition, between(run_, begin, end), label, url});
    }

    static constexpr auto none = static_cast<std::size_t>(-1);
    std::string_view run_;
    ListText& out_;
    std::size_t at_ = 0;
    std::size_t plain_ = 0;   ///< all before it was seen
    std::size_t closed_ = 0;  ///< what opened before it holds a link
    std::size_t link_ = none;
    std::vector<Open> open_;
    std::array<bool, 32> no_close_{};  ///< whether no run of so many backticks follows
};

}  // namespace

ListText list_text(std::string_view text) {
    ListText out{.text = text,
                 .lines = core::LineStarts{text},
                 .links = {},
                 .headings = {},
                 .anchors = {},
                 .of_entries = {}};
    auto blocks = blocks_of(text, out.lines);
    for (const auto run : blocks.runs) RunScan{run, out}.scan();
    out.headings = std::move(blocks.headings);
    std::ranges::stable_sort(out.links, {}, [](const WrittenLink& link) { return link.whole.data(); });
    return out;
}

}  // namespace citegraph::auditing
