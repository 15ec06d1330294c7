// The blocks of HTML: of a whole page, or of a stretch inside Markdown.
#include "read/markdown/document.hpp"

#include "core/text/words.hpp"
#include "read/markdown/inline.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace citegraph::read {
namespace {

constexpr std::string_view white_space = " \t\r\n\f";
constexpr std::size_t deepest_items = 64;  // inside each other; what lies deeper stands in the last of them

bool is_heading(const std::string& name) {
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

bool is_list(const std::string& name) {
    return name == "ul" || name == "ol" || name == "dl" || name == "table";
}

bool is_item(const std::string& name) {
    return name == "li" || name == "dt";
}

/// Elements that begin and end a block and mean nothing else here.
bool is_block(const std::string& name) {
    return core::is_one_of(name,
                           "p div center hr tbody thead tfoot dd blockquote body section article header "
                           "footer main aside figure figcaption address pre form fieldset caption");
}

/// Elements whose words are none of the page.
bool is_hidden(const std::string& name) {
    return core::is_one_of(name, "title nav template svg select textarea");
}

/// `text` with each run of white space as one space.
std::string in_one_line(std::string_view text) {
    std::string out;
    for (const char c : text)
        if (white_space.find(c) == white_space.npos)
            out += c;
        else if (!out.ends_with(' '))
            out += ' ';
    return out;
}

class HtmlBlocks {
  public:
    HtmlBlocks(int line, std::size_t group, Prose prose) : line_{line}, group_{group}, prose_{prose} {}

    std::vector<DocumentBlock> read(std::string_view html) {
        start();
        for (const auto& token : html_tokens(html)) take(token);
        end();
        return std::move(out_);
    }

  private:
    struct OpenItem {
        std::size_t block;  ///< among `out_`
        std::size_t lists;  ///< that it stands in
    };

    void take(const HtmlToken& token) {
        const auto& name = token.name;
        if (is_hidden(name) && prose_ == Prose::kept) hidden_ = token.closes ? std::string{} : name;
        if (!hidden_.empty()) return;
        if (name.empty()) return text(token);
        if (name == "td" || name == "th") return cell(token);
        if (in_cell_ && is_block(name)) return writer_.text(" ");
        if (name == "details" || name == "summary" || name == "tr" || is_list(name) || is_item(name) ||
            is_heading(name) || is_block(name))
            return boundary(token);
        if (name == "br" && !in_cell_) return void(broken_ = !token.closes);
        mark(token.line);
        writer_.tag(token);
    }

    /// Where a block ends and another begins.
    void boundary(const HtmlToken& token) {
        const auto& name = token.name;
        end();
        if (name == "blockquote") quotes_ = token.closes ? std::max(quotes_ - 1, 0) : quotes_ + 1;
        if (name == "details")
            out_.push_back({.kind = token.closes ? DocumentBlock::Kind::close : DocumentBlock::Kind::open,
                            .line = line_ + token.line});
        if (is_list(name)) list(token.closes);
        if (is_item(name)) item(token);
        start();
        if (token.closes) return;
        if (name == "tr") {
            block_.kind = DocumentBlock::Kind::row;
            block_.line = line_ + token.line;
            block_.cells.clear();
        }
        if (name == "summary") block_.kind = DocumentBlock::Kind::open;
        if (is_heading(name)) block_.kind = DocumentBlock::Kind::heading, block_.level = name[1] - '0';
    }

    void list(bool closes) {
        if (!closes) return groups_.push_back(group_++);
        if (!groups_.empty()) groups_.pop_back();
        while (!items_.empty() && items_.back().lists > groups_.size()) items_.pop_back();
    }

    /// An item ends with the next one of its list, if not before.
    void item(const HtmlToken& token) {
        while (!items_.empty() && items_.back().lists >= groups_.size()) items_.pop_back();
        if (token.closes || items_.size() == deepest_items) return;
        start();
        block_.kind = DocumentBlock::Kind::item;
        block_.line = line_ + token.line;
        items_.push_back({out_.size(), groups_.size()});
        out_.push_back(std::move(block_));
    }

    /// Line ends of a page's paragraphs are soft breaks, as in Markdown: who wrote it may have meant them.
    void text(const HtmlToken& token) {
        const bool breaks =
            prose_ == Prose::kept && !in_cell_ && block_.kind == DocumentBlock::Kind::paragraph;
        int line = token.line;
        std::string_view rest = token.text;
        if (!breaks)
            line += static_cast<int>(
                std::ranges::count(rest.substr(0, rest.find_first_not_of(white_space)), '\n'));
        for (;;) {
            const auto end = rest.find('\n');
            words(in_one_line(breaks ? rest.substr(0, end) : rest), line);
            if (!breaks || end == rest.npos) return;
            rest.remove_prefix(end + 1);
            rest.remove_prefix(std::min(rest.find_first_not_of(" \t\r\f"), rest.size()));
            ++line;
            if (block_.line != 0)
                writer_.line_break(std::exchange(broken_, false) ? InlinePiece::Kind::line_break
                                                                 : InlinePiece::Kind::soft_break);
        }
    }

    void words(std::string_view text, int line) {
        const bool blank = text.find_first_not_of(' ') == text.npos;
        if (text.empty() || (blank && (block_.line == 0 || broken_))) return;
        if (block_.line == 0) text.remove_prefix(text.find_first_not_of(' '));
        mark(line);
        writer_.text(text);
    }

    /// Something of the block stands on this line.
    void mark(int line) {
        if (block_.line == 0) block_.line = line_ + line;
        if (block_.owner && *block_.owner + 1 == out_.size()) out_.back().line = block_.line;
        if (std::exchange(broken_, false)) writer_.tag({.name = "br"});
    }

    void start() {
        block_ = {.group = groups_.empty() ? group_ : groups_.back(), .quoted = quotes_ > 0};
        if (!items_.empty()) block_.owner = items_.back().block;
        broken_ = false;
    }

    void cell(const HtmlToken& token) {
        if (block_.kind != DocumentBlock::Kind::row) return;
        if (in_cell_)
            block_.cells.push_back(writer_.finish());
        else
            writer_.finish();
        in_cell_ = !token.closes;
        block_.header |= token.name == "th";
    }

    void end() {
        auto pieces = writer_.finish();
        if (std::exchange(in_cell_, false))
            block_.cells.push_back(std::move(pieces));
        else if (block_.kind != DocumentBlock::Kind::row)
            block_.cells.front() = std::move(pieces);
        const bool full =
            std::ranges::any_of(block_.cells, [](const auto& cell) { return !plain_text(cell).empty(); });
        const bool links = std::ranges::any_of(block_.cells, [](const auto& cell) {
            return std::ranges::any_of(cell,
                                       [](const auto& piece) { return piece.is(InlinePiece::Kind::link); });
        });
        const bool counts =
            links || prose_ == Prose::kept || block_.owner || block_.kind != DocumentBlock::Kind::paragraph;
        if (full && counts) out_.push_back(std::move(block_));
    }

    std::vector<DocumentBlock> out_;
    InlineWriter writer_;
    DocumentBlock block_;
    std::vector<OpenItem> items_;
    std::vector<std::size_t> groups_;
    std::string hidden_;  ///< the element that hides the words
    bool in_cell_ = false;
    bool broken_ = false;  ///< a <br> was the last that came
    int quotes_ = 0;
    int line_;
    std::size_t group_;
    Prose prose_;
};

}  // namespace

std::vector<DocumentBlock> html_blocks(std::string_view html, int line, std::size_t group, Prose prose) {
    return HtmlBlocks{line, group, prose}.read(html);
}

}  // namespace citegraph::read
