// Which words of an entry are its title.
#include "read/entry/parts.hpp"

#include "citegraph/text.hpp"
#include "read/entry/title.hpp"
#include "read/list/scan.hpp"
#include "read/list/words.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace citegraph::read {
namespace {

constexpr std::array<std::string_view, 3> colons{":", "：", "﹕"};
constexpr std::size_t short_prefix = 3;  // words before a link that still leave the title to the link

bool names_work(const InlinePiece& piece) {
    return piece.is(InlinePiece::Kind::link) && !piece.badge && !is_generic_label(piece.text);
}

/// Stars of a forgotten "**", quotes and 《》 round the whole.
std::string bare_title(std::string_view text) {
    auto out = undecorated(text);
    if (out.ends_with("**") && out.find("**") == out.size() - 2) out.resize(out.size() - 2);
    if (out.starts_with("**") && out.rfind("**") == 0) out.erase(0, 2);
    static constexpr std::array<std::array<std::string_view, 2>, 5> quotes{
        {{"\"", "\""}, {"“", "”"}, {"《", "》"}, {"「", "」"}, {"『", "』"}}};
    for (const auto& [open, close] : quotes) {
        const bool whole = out.size() > open.size() + close.size() && out.starts_with(open) &&
                           out.ends_with(close) && out.find(close, open.size()) == out.size() - close.size();
        if (whole) return tidy(out.substr(open.size(), out.size() - open.size() - close.size()));
    }
    return out;
}

class TitleTaker {
  public:
    TitleTaker(Pieces pieces, Fields fields) : pieces_{std::move(pieces)}, fields_{std::move(fields)} {}

    TitlePart take() {
        if (at_ < pieces_.size()) {
            if (names_work(pieces_[at_]))
                take_link();
            else if (pieces_[at_].strong)
                take_strong();
            else
                take_prose();
        }
        out_.rest.assign(std::make_move_iterator(pieces_.begin() +
                                                 static_cast<std::ptrdiff_t>(std::min(at_, pieces_.size()))),
                         std::make_move_iterator(pieces_.end()));
        std::erase(out_.candidates, std::string{});
        out_.fields = std::move(fields_);
        return std::move(out_);
    }

  private:
    void take_link() {
        auto& piece = pieces_[at_++];
        out_.link = Link{piece.text, piece.url};
        if (piece.malformed) flag("malformed-link");
        take_name(unmarked(piece.text));
    }

    /// "[[ICLR'24] Title](url)": marks inside the label.
    std::string unmarked(std::string text) {
        text = undecorated(text);
        while (auto group = leading_brackets(text)) {
            if (group->rest.empty() || !fields_.take_mark(group->inside)) break;
            text = undecorated(group->rest);
        }
        return text;
    }

    void take_strong() {
        out_.bold = true;
        std::string name;
        for (; at_ < pieces_.size() && (pieces_[at_].strong || pieces_[at_].ends_line()); ++at_) {
            auto& piece = pieces_[at_];
            if (piece.ends_line() && (at_ + 1 == pieces_.size() || !pieces_[at_ + 1].strong)) break;
            if (piece.is(InlinePiece::Kind::link) && !names_work(piece)) break;
            if (names_work(piece) && !out_.link)
                out_.link = Link{piece.text, piece.url};
            else if (piece.is(InlinePiece::Kind::link))
                out_.links.push_back({piece.text, piece.url});
            name += piece.ends_line() ? " " : piece.text;
        }
        static constexpr std::array<std::string_view, 2> stops{".", "。"};
        const auto stop = before_mark(name, stops);
        take_name(unmarked(stop && !stop->ends_with('.') ? *stop : name));
    }

    /// A name, and what its end and the text behind it make of it.
    void take_name(std::string name) {
        auto colon_inside = before_mark(name, colons);
        if (colon_inside) flag("colon-inside-link");
        const auto clean = bare_title(fields_.without_tail(colon_inside ? *colon_inside : name));
        if (colon_inside || takes_colon()) return join_subtitle(clean, gathered());
        if (continues()) return join_continuation(clean, gathered());
        out_.candidates = {clean};
    }

    /// True if the next text begins with a colon, which goes.
    bool takes_colon() {
        if (at_ >= pieces_.size() || !pieces_[at_].is(InlinePiece::Kind::text)) return false;
        auto& text = pieces_[at_].text;
        const auto rest = after_mark(text, colons);
        if (!rest || !after_mark(undecorated(text), colons)) return false;  // ":fire:" is no colon
        if (text.front() == ' ') flag("space-before-colon");
        const auto behind = text.find_first_of(" :");
        const bool ascii = behind != text.npos && text.find(':') != text.npos;
        if (ascii && text.find(':') + 1 < text.size() && text[text.find(':') + 1] != ' ')
            flag("no-space-after-colon");
        text = *rest + (text.ends_with(' ') ? " " : "");
        return true;
    }

    /// True if the words behind the name go on with its sentence: "[Ring Attention](…) with Blockwise …".
    bool continues() {
        if (at_ >= pieces_.size() || !pieces_[at_].is(InlinePiece::Kind::text) || pieces_[at_].emphasis ||
            pieces_[at_].inserted)
            return false;
        const auto text = tidy(pieces_[at_].text);
        const bool word = !text.empty() && text.front() >= 'a' && text.front() <= 'z';
        if (word || (!text.empty() && text.front() == '(')) flag("text-after-link-without-colon");
        return word && !text.starts_with("by ");
    }

    std::string gathered() {
        auto found = gathered_prose(std::span{pieces_}.subspan(at_));
        pass(found);
        for (auto& link : found.links) out_.links.push_back(std::move(link));
        return fields_.without_tail(std::move(found.text));
    }

    /// Goes on behind what was read as running text.
    void pass(const Prose& prose) {
        at_ += prose.pieces;
        if (at_ < pieces_.size()) pieces_[at_].text.erase(0, prose.bytes);
    }

    void join_subtitle(const std::string& name, const std::string& subtitle) {
        if (subtitle.empty()) return void(out_.candidates = {name});
        const auto lower_name = folded(name);
        const auto lower = folded(std::string_view{subtitle}.substr(0, 2 * name.size() + 16));
        if (!lower_name.empty() && (lower == lower_name || lower.starts_with(lower_name + " "))) {
            flag("name-repeated");
            out_.candidates = {subtitle, name};
            return;
        }
        out_.candidates = {name + ": " + subtitle, name};
        const auto inner = subtitle.find(": ");
        if (inner != subtitle.npos && inner < 24) {  // bytes; "Sparse-Linear Attention: SLA: Beyond …"
            flag("alias-before-title");
            out_.candidates.push_back(subtitle);
        }
        if (word_count(name) >= 5) flag("maybe-description");
    }

    void join_continuation(const std::string& name, const std::string& more) {
        out_.candidates = {name + " " + more, name};
        out_.note = more;
    }

    /// No link and nothing strong in front: text up to a separator, unless a link behind few words is the
    /// title.
    void take_prose() {
        const auto start = at_;
        auto found = gathered_prose(std::span{pieces_}.subspan(at_));
        const auto read = std::span{pieces_}.subspan(start, found.pieces);
        const auto link = std::ranges::find_if(read, names_work);
        if (link != read.end() && leaves_title_to(*link, start))
            return take_link_behind(start + static_cast<std::size_t>(link - read.begin()));
        pass(found);
        out_.links = std::move(found.links);
        if (!found.alias.empty()) out_.note = found.alias;
        take_prose_title(std::move(found.text));
    }

    bool leaves_title_to(const InlinePiece& link, std::size_t start) const {
        std::string front;
        for (auto i = start; &pieces_[i] != &link; ++i) front += pieces_[i].text;
        const auto words = word_count(front);
        return words <= short_prefix ||
               (word_count(link.text) >= short_prefix && word_count(link.text) * 3 >= words);
    }

    void take_link_behind(std::size_t link) {
        std::string front;
        for (; at_ < link; ++at_) front += pieces_[at_].ends_line() ? " " : pieces_[at_].text;
        static constexpr std::array<std::string_view, 8> marks{":", "：", ",", "-", "–", "|", "，", "."};
        out_.before = stripped(undecorated(front), marks);
        if (fields_.take_mark(out_.before)) out_.before.clear();
        const bool said_who = ascii_lower(out_.before).find("et al") != std::string::npos;
        if (said_who) fields_.take_authors(std::exchange(out_.before, {}));
        take_link();
    }

    void take_prose_title(std::string text) {
        auto parts = split_prose(undecorated(text));
        for (const auto& field : parts.fields) fields_.take_loose(field);
        if (!parts.authors.empty()) fields_.take_authors(parts.authors);
        static constexpr std::array<std::string_view, 6> ends{",", "，", ":", "：", ";", "、"};
        out_.candidates = {
            bare_title(stripped(fields_.without_tail(unmarked(std::move(parts.title))), ends))};
    }

    void flag(const char* name) { out_.flags.emplace_back(name); }

    Pieces pieces_;
    std::size_t at_ = 0;
    Fields fields_;
    TitlePart out_;
};

}  // namespace

TitlePart taken_title(Pieces pieces, Fields fields) {
    return TitleTaker{std::move(pieces), std::move(fields)}.take();
}

}  // namespace citegraph::read
