// The blocks of a Markdown document, through cmark-gfm.
#include "read/markdown/document.hpp"

#include "read/markdown/inline.hpp"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <memory>
#include <mutex>
#include <string_view>
#include <utility>
#include <vector>

namespace citegraph::read {
namespace {

using Tree = std::unique_ptr<cmark_node, decltype(&cmark_node_free)>;

Tree parse(const std::string& text) {
    static std::once_flag registered;
    std::call_once(registered, cmark_gfm_core_extensions_ensure_registered);
    const std::unique_ptr<cmark_parser, decltype(&cmark_parser_free)> parser{
        cmark_parser_new(CMARK_OPT_DEFAULT), &cmark_parser_free};
    for (const char* name : {"table", "strikethrough"})
        if (auto* extension = cmark_find_syntax_extension(name))
            cmark_parser_attach_syntax_extension(parser.get(), extension);
    cmark_parser_feed(parser.get(), text.data(), text.size());
    return {cmark_parser_finish(parser.get()), &cmark_node_free};
}

std::string_view or_empty(const char* text) {
    return text ? std::string_view{text} : std::string_view{};
}

/// The line that a block begins in. A paragraph that a table ends has no line in the tree: the table has that of the
/// paragraph, and so has the row that names its columns, though that stands two lines above the first row.
int line_of(cmark_node* node) {
    const auto type = or_empty(cmark_node_get_type_string(node));
    auto* next = cmark_node_next(node);
    if (type == "table_header")
        return next ? cmark_node_get_start_line(next) - 2
                    : cmark_node_get_end_line(cmark_node_parent(node)) - 1;
    const auto line = cmark_node_get_start_line(node);
    return line == 0 && next ? cmark_node_get_start_line(next) : line;
}

/// Walks the tree once, without recursion, and lays it flat.
class Flattener {
  public:
    std::vector<DocumentBlock> read(cmark_node* root) {
        const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> iterator{cmark_iter_new(root),
                                                                               &cmark_iter_free};
        for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
             event = cmark_iter_next(iterator.get())) {
            auto* node = cmark_iter_get_node(iterator.get());
            if ((cmark_node_get_type(node) & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_INLINE)
                inline_node(node, event);
            else if (event == CMARK_EVENT_ENTER)
                enter(node);
            else
                leave(node);
        }
        return std::move(blocks_);
    }

  private:
    void enter(cmark_node* node) {
        const auto type = or_empty(cmark_node_get_type_string(node));
        if (type == "list" || type == "table")
            groups_.push_back(next_group_++);
        else if (type == "block_quote")
            ++quotes_;
        else if (type == "item" || type == "tasklist")
            items_.push_back(start(node, DocumentBlock::Kind::item));
        else if (type == "heading")
            blocks_[start(node, DocumentBlock::Kind::heading)].level = cmark_node_get_heading_level(node);
        else if (type == "paragraph")
            start(node, DocumentBlock::Kind::paragraph);
        else if (type == "table_row" || type == "table_header")
            row(node, type == "table_header");
        else if (type == "html_block")
            html(node);
    }

    void leave(cmark_node* node) {
        const auto type = or_empty(cmark_node_get_type_string(node));
        if (type == "list" || type == "table")
            groups_.pop_back();
        else if (type == "block_quote")
            --quotes_;
        else if (type == "item" || type == "tasklist")
            items_.pop_back();
        else if (type == "heading" || type == "paragraph")
            blocks_.back().cells.front() = writer_.finish();
        else if (type == "table_cell")
            blocks_.back().cells.push_back(writer_.finish());
    }

    std::size_t start(cmark_node* node, DocumentBlock::Kind kind) {
        blocks_.push_back({.kind = kind,
                           .line = line_of(node),
                           .group = groups_.empty() ? 0 : groups_.back(),
                           .quoted = quotes_ > 0});
        if (!items_.empty()) blocks_.back().owner = items_.back();
        return blocks_.size() - 1;
    }

    void row(cmark_node* node, bool header) {
        auto& block = blocks_[start(node, DocumentBlock::Kind::row)];
        block.header = header;
        block.cells.clear();
    }

    void html(cmark_node* node) {
        const auto base = blocks_.size();
        auto found = html_blocks(or_empty(cmark_node_get_literal(node)), cmark_node_get_start_line(node),
                                 next_group_, Prose::left_out);
        for (auto& block : found) {
            next_group_ = std::max(next_group_, block.group + 1);
            if (block.owner)
                *block.owner += base;
            else if (!items_.empty())
                block.owner = items_.back();
            block.quoted = quotes_ > 0;
            blocks_.push_back(std::move(block));
        }
    }

    void inline_node(cmark_node* node, cmark_event_type event) {
        const bool enters = event == CMARK_EVENT_ENTER;
        switch (cmark_node_get_type(node)) {
            case CMARK_NODE_TEXT:
                return writer_.text(or_empty(cmark_node_get_literal(node)));
            case CMARK_NODE_CODE:
                return writer_.code(or_empty(cmark_node_get_literal(node)));
            case CMARK_NODE_LINEBREAK:
                return writer_.line_break(InlinePiece::Kind::line_break);
            case CMARK_NODE_SOFTBREAK:
                return writer_.line_break(InlinePiece::Kind::soft_break);
            case CMARK_NODE_STRONG:
                return enters ? writer_.open_strong() : writer_.close_strong();
            case CMARK_NODE_EMPH:
                return enters ? writer_.open_emphasis() : writer_.close_emphasis();
            case CMARK_NODE_LINK:
                return enters ? writer_.open_link(or_empty(cmark_node_get_url(node))) : writer_.close_link();
            case CMARK_NODE_IMAGE:
                return enters ? writer_.open_image()
                              : writer_.close_image(or_empty(cmark_node_get_url(node)));
            case CMARK_NODE_HTML_INLINE:
                for (const auto& token : html_tokens(or_empty(cmark_node_get_literal(node))))
                    if (!token.name.empty()) writer_.tag(token);
                return;
            default:
                return;  // strikethrough: the words count, not the stroke
        }
    }

    std::vector<DocumentBlock> blocks_;
    InlineWriter writer_;
    std::vector<std::size_t> items_, groups_;
    std::size_t next_group_ = 1;
    int quotes_ = 0;
};

}  // namespace

std::vector<DocumentBlock> parse_document(const std::string& text) {
    const auto tree = parse(text);
    return tree ? Flattener{}.read(tree.get()) : std::vector<DocumentBlock>{};
}

}  // namespace citegraph::read
