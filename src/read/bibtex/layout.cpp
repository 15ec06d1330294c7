#include "read/bibtex/delimited.hpp"
#include "read/bibtex/punctuation.hpp"

#include <algorithm>

namespace citegraph::bibtex {
namespace {

constexpr Offset widest_column = 24;  // a longer name stands out, instead of pushing all others away

/// The line end that all lines have; a line feed if they differ.
std::string_view only_line_end(std::string_view text) {
    const auto first = line_end_of(text);
    if (first == "\n") return first;
    for (auto at = text.find_first_of("\r\n"); at < text.size(); at = text.find_first_of("\r\n", at)) {
        if (line_end_of(text.substr(at)) != first) return "\n";
        at += first.size();
    }
    return first;
}

/// Writes a tree again, block by block.
class Layout {
  public:
    explicit Layout(const Tree& tree)
        : tree_{tree},
          text_{tree.source},
          line_end_{only_line_end(text_)},
          is_damaged_{std::ranges::any_of(tree.blocks, &Block::mended)} {}

    std::string text() {
        out_.reserve(text_.size() + text_.size() / 8 + 64);
        for (std::size_t at = 0; at < tree_.blocks.size(); ++at) block(at);
        const bool ends_well = !tree_.blocks.empty() && is_tidy(tree_.blocks.back());
        if (ends_well) out_ += line_end_;
        return std::move(out_);
    }

  private:
    void block(std::size_t at);
    void space(std::size_t at);
    void entry(const Block& block);
    void command(const Block& block);
    void field(const Field& field, Offset width);
    void comments(Offset begin, Offset end);
    bool is_tidy(const Block& block) const;
    bool has_untidy_neighbour(std::size_t at) const;
    bool has_plain_gaps(const Block& block) const;
    bool is_gap(Offset begin, Offset end, Dialect dialect) const;
    void verbatim(Span span) { out_ += bytes_of(tree_, span); }
    char opener(const Block& block) const { return text_[past_white(text_, end_of(block.type))]; }
    bool is_white_block(std::size_t at) const {
        const auto& block = tree_.blocks[at];
        return block.kind == Block::Kind::text && past_white(text_, block.all.begin) >= end_of(block.all);
    }

    const Tree& tree_;
    std::string_view text_, line_end_;
    bool is_damaged_;
    std::string out_;
};

void Layout::block(std::size_t at) {
    const auto& block = tree_.blocks[at];
    if (at > 0 && is_tidy(block) && is_tidy(tree_.blocks[at - 1])) space(at);
    if (is_white_block(at) && !(is_damaged_ && has_untidy_neighbour(at)))
        space(at);
    else if (!is_tidy(block) || !has_plain_gaps(block))
        verbatim(block.all);
    else if (block.kind == Block::Kind::entry)
        entry(block);
    else
        command(block);
}

/// White space between two blocks, or at an end of the file; definitions stand line by line.
void Layout::space(std::size_t at) {
    const auto before = at == 0 ? tree_.blocks.size() : at - 1;
    const auto behind = is_white_block(at) ? at + 1 : at;
    if (before >= tree_.blocks.size()) return;
    const bool last = behind >= tree_.blocks.size();
    const auto is_definition = [&](std::size_t block) {
        return tree_.blocks[block].kind == Block::Kind::string;
    };
    out_ += line_end_;
    if (!last && !(is_definition(before) && is_definition(behind))) out_ += line_end_;
}

void Layout::entry(const Block& block) {
    const auto fields = std::span{tree_.fields}.subspan(block.first_field, block.fields);
    Offset width = 0;
    for (const auto& each : fields)
        if (each.name.size <= widest_column) width = std::max(width, each.name.size);
    out_ += '@';
    verbatim(block.type);
    out_ += opener(block);
    verbatim(block.key);
    auto done = end_of(block.key);
    for (const auto& each : fields) {
        out_ += ',';
        comments(done, each.name.begin);
        field(each, width);
        done = end_of(each.value);
    }
    comments(done, end_of(block.all) - 1);
    (out_ += line_end_) += text_[end_of(block.all) - 1];
}

void Layout::field(const Field& field, Offset width) {
    (out_ += line_end_) += "  ";
    verbatim(field.name);
    out_.append(width > field.name.size ? width - field.name.size : 0, ' ');
    out_ += " = ";
    verbatim(field.value);
}

/// A comment stays on the line of what it stands behind, or has one of its own.
void Layout::comments(Offset begin, Offset end) {
    if (tree_.dialect == Dialect::bibtex) return;
    bool same_line = true;
    for (auto at = begin; at < end; ++at) {
        if (is_line_end(text_[at])) same_line = false;
        if (text_[at] != '%') continue;
        const auto stop = line_end(text_, at);
        if (same_line)
            out_ += ' ';
        else
            (out_ += line_end_) += "  ";
        verbatim(between(at, without_trailing_white(text_, at, stop)));
        at = stop - 1;
    }
}

/// @string{name = value} and @preamble{value}.
void Layout::command(const Block& block) {
    const auto& only = tree_.fields[block.first_field];
    out_ += '@';
    verbatim(block.type);
    out_ += opener(block);
    verbatim(only.name);
    if (block.kind == Block::Kind::string) out_ += " = ";
    verbatim(only.value);
    out_ += text_[end_of(block.all) - 1];
}

bool Layout::is_tidy(const Block& block) const {
    const bool command = block.kind == Block::Kind::string || block.kind == Block::Kind::preamble;
    // Behind damage on its line, a move could change what the damage is read as.
    if (block.mended || (is_damaged_ && !starts_line(text_, block.all.begin))) return false;
    return block.kind == Block::Kind::entry || (command && block.fields == 1);
}

bool Layout::has_untidy_neighbour(std::size_t at) const {
    return (at > 0 && !is_tidy(tree_.blocks[at - 1])) ||
           (at + 1 < tree_.blocks.size() && !is_tidy(tree_.blocks[at + 1]));
}

/// Comments stand only where they can be kept: in front of a field's name or the end of the entry.
bool Layout::has_plain_gaps(const Block& block) const {
    const auto strict = Dialect::bibtex;
    const bool entry = block.kind == Block::Kind::entry;
    auto done = past_white(text_, end_of(block.type)) + 1;
    if (entry && !is_gap(done, block.key.begin, strict)) return false;
    if (entry) done = end_of(block.key);
    for (const auto& each : std::span{tree_.fields}.subspan(block.first_field, block.fields)) {
        if (!is_gap(done, each.name.begin, entry ? tree_.dialect : strict)) return false;
        if (!is_gap(end_of(each.name), each.value.begin, strict)) return false;
        done = end_of(each.value);
    }
    return is_gap(done, end_of(block.all) - 1, entry ? tree_.dialect : strict);
}

/// White space, signs between parts and, for biblatex, comments.
bool Layout::is_gap(Offset begin, Offset end, Dialect dialect) const {
    for (auto at = begin; at < end; ++at) {
        if (text_[at] == '%' && dialect == Dialect::biblatex)
            at = line_end(text_, at);
        else if (!is_white(text_[at]) && text_[at] != ',' && text_[at] != '=')
            return false;
    }
    return true;
}

/// Whether nothing in it could be taken for the beginning of another entry.
bool is_sound(const Tree& tree, const Block& block) {
    if (block.kind == Block::Kind::damaged || block.mended) return false;
    if (block.kind != Block::Kind::entry) return true;
    const auto bytes = bytes_of(tree, block.all);
    for (auto at = bytes.find('@', 1); at < bytes.size(); at = bytes.find('@', at + 1))
        if (begins_entry_line(tree.source, static_cast<Offset>(block.all.begin + at))) return false;
    return true;
}

/// Whether `text` has the entries of `tree` and would be laid out no further.
bool keeps(const std::string& text, const Tree& tree) {
    const auto again = parse(text, tree.file, tree.dialect);
    const auto alike = [](const Record& a, const Record& b) {
        return a.type == b.type && a.key == b.key && a.fields == b.fields;
    };
    return std::ranges::equal(records_of(again).records, records_of(tree).records, alike) &&
           Layout{again}.text() == text;
}

}  // namespace

std::string laid_out(const Tree& tree) {
    auto text = Layout{tree}.text();
    // What damage is read as hangs on what stands around it, in ways that only reading it again can tell.
    const bool is_safe =
        std::ranges::all_of(tree.blocks, [&](const auto& block) { return is_sound(tree, block); });
    return is_safe || keeps(text, tree) ? text : tree.source;
}

}  // namespace citegraph::bibtex
