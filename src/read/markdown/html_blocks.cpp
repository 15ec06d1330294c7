// Lists and tables that are written in HTML.
#include "read/markdown/html_blocks.hpp"

#include "read/markdown/html_tag.hpp"
#include "read/markdown/inline_writer.hpp"

#include <algorithm>
#include <utility>

namespace citegraph::read {
namespace {

bool is_heading(const std::string& name) {
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

bool breaks_block(const std::string& name) {
    return name == "p" || name == "div" || name == "ul" || name == "ol" || name == "dl" || name == "center" ||
           name == "hr" || name == "table" || name == "tbody" || name == "thead" || name == "tr" ||
           name == "li" || name == "blockquote";
}

class HtmlBlocks {
  public:
    HtmlBlocks(int line, std::size_t group) : line_{line}, group_{group} {}

    std::vector<Block> read(std::string_view html) {
        for (const auto& token : html_tokens(html)) take(token);
        end();
        return std::move(out_);
    }

  private:
    void take(const HtmlToken& token) {
        const auto& name = token.name;
        if (name.empty()) return text(token);
        if (name == "details") return details(token);
        if (name == "td" || name == "th") return cell(token);
        if (name == "summary" || is_heading(name) || breaks_block(name)) {
            end();
            if (name == "ul" || name == "ol" || name == "table") ++group_;
            if (!token.closes) open(token);
            return;
        }
        mark(token.line);
        writer_.tag(token);
    }

    void text(const HtmlToken& token) {
        if (token.text.find_first_not_of(" \t\r\n") != std::string::npos) mark(token.line);
        writer_.text(token.text);
    }

    void mark(int line) {
        if (block_.line == 0) block_.line = line_ + line;
    }

    void open(const HtmlToken& token) {
        const auto& name = token.name;
        block_ = {.line = line_ + token.line, .group = group_};
        if (name == "li") block_.kind = Block::Kind::item;
        if (name == "tr") block_.kind = Block::Kind::row, block_.cells.clear();
        if (name == "summary") block_.kind = Block::Kind::open;
        if (is_heading(name)) block_.kind = Block::Kind::heading, block_.level = name[1] - '0';
    }

    void cell(const HtmlToken& token) {
        if (block_.kind != Block::Kind::row) return;
        if (in_cell_)
            block_.cells.push_back(writer_.finish());
        else
            writer_.finish();
        in_cell_ = !token.closes;
        block_.header |= token.name == "th";
    }

    void details(const HtmlToken& token) {
        end();
        out_.push_back(
            {.kind = token.closes ? Block::Kind::close : Block::Kind::open, .line = line_ + token.line});
    }

    void end() {
        auto pieces = writer_.finish();
        if (std::exchange(in_cell_, false))
            block_.cells.push_back(std::move(pieces));
        else if (block_.kind != Block::Kind::row)
            block_.cells.front() = std::move(pieces);
        const bool full =
            std::ranges::any_of(block_.cells, [](const auto& cell) { return !plain_text(cell).empty(); });
        const bool links = std::ranges::any_of(block_.cells, [](const auto& cell) {
            return std::ranges::any_of(cell, [](const auto& piece) { return piece.is(Piece::Kind::link); });
        });
        if (full && (links || block_.kind != Block::Kind::paragraph)) finish_block();
        block_ = {.group = group_};
    }

    void finish_block() {
        const auto words = block_;
        if (block_.kind == Block::Kind::item) block_.cells = std::vector<Pieces>(1);
        out_.push_back(std::move(block_));
        if (words.kind == Block::Kind::item)
            out_.push_back(
                {.line = words.line, .owner = out_.size() - 1, .group = words.group, .cells = words.cells});
    }

    std::vector<Block> out_;
    InlineWriter writer_;
    Block block_;
    bool in_cell_ = false;
    int line_;
    std::size_t group_;
};

}  // namespace

std::vector<Block> html_blocks(std::string_view html, int line, std::size_t group) {
    return HtmlBlocks{line, group}.read(html);
}

}  // namespace citegraph::read
