#include "read/bibtex/body.hpp"
#include "read/bibtex/encoding.hpp"

#include "citegraph/text.hpp"

#include <limits>

// A .bib file after bibtex.web (BibTeX 0.99d), sections 217 to 278, and, for biblatex, the grammar of biber's
// btparse (Text::BibTeX). They differ in comments: to BibTeX a % is nothing special and @comment a word that
// is skipped, so that an entry inside is read; to biber a % where a token may begin hides the rest of the
// line, and @comment hides what stands in its delimiters.

namespace citegraph::bibtex {
namespace {

Block begun(Block::Kind kind, Offset at) {
    Block block;
    block.kind = kind;
    block.all.begin = at;
    return block;
}

/// Blocks, one after the other.
class Blocks {
  public:
    Blocks(Tree& tree, Notes& notes) : tree_{tree}, notes_{notes}, text_{tree.source} {}

    void read() {
        for (auto at = next_at(0); at < text_.size(); at = next_at(at)) at = block(at);
        text_up_to(static_cast<Offset>(text_.size()));
    }

  private:
    Offset next_at(Offset at) const;
    Offset block(Offset at);
    Offset command(Offset at, const Opening& opening);
    Offset comment(Offset at, Offset word_end);
    Offset finish(Block block, Offset end);
    void text_up_to(Offset end);
    void warn_of_fields_behind(const Block& block, Offset end);

    Tree& tree_;
    Notes& notes_;
    std::string_view text_;
    Offset done_ = 0;                  ///< behind the last block
    bool comments_may_run_on_ = true;  ///< until one was found that never closes
};

/// The next @ outside of `%` comments.
Offset Blocks::next_at(Offset at) const {
    if (tree_.dialect == Dialect::bibtex) {
        const auto found = text_.find('@', at);
        return static_cast<Offset>(std::min(found, text_.size()));
    }
    bool token_begins = true;
    for (; at < text_.size() && text_[at] != '@'; ++at) {
        if (token_begins && text_[at] == '%') at = line_end(text_, at);
        token_begins = at >= text_.size() || is_white(text_[at]);
    }
    return std::min(at, static_cast<Offset>(text_.size()));
}

Offset Blocks::block(Offset at) {
    const auto begin = past_white(text_, at + 1);
    auto end = begin;
    while (end < text_.size() && is_name(text_[end]) && text_[end] != '@') ++end;
    if (end - begin == 7 && ascii_lower(text_.substr(begin, 7)) == "comment") return comment(at, end);
    if (const auto opening = opening_at(text_, at)) return command(at, *opening);
    if (starts_line(text_, at)) notes_.add(at, {}, "an @ without an entry behind it");
    return at + 1;
}

Offset Blocks::command(Offset at, const Opening& opening) {
    auto block = begun(Block::Kind::entry, at);
    block.type = opening.type;
    BodyParser body{tree_, notes_, block, opening.delimiter};
    const bool short_word = opening.type.size <= 8;
    const auto type = short_word ? ascii_lower(bytes_of(tree_, opening.type)) : std::string{};
    if (type == "string") block.kind = Block::Kind::string;
    if (type == "preamble") block.kind = Block::Kind::preamble;
    const auto end = block.kind == Block::Kind::string     ? body.definitions()
                     : block.kind == Block::Kind::preamble ? body.preamble()
                                                           : body.entry();
    return finish(block, end);
}

Offset Blocks::comment(Offset at, Offset word_end) {
    auto block = begun(Block::Kind::comment, at);
    block.type = between(word_end - 7, word_end);
    const auto open = past_white(text_, word_end);
    const auto size = static_cast<Offset>(text_.size());
    if (open >= size || (text_[open] != '{' && text_[open] != '(')) return finish(block, word_end);
    auto limit = size;
    if (tree_.dialect == Dialect::bibtex || !comments_may_run_on_)
        limit = static_cast<Offset>(std::min<std::size_t>(text_.find('@', open), size));
    if (const auto close = balanced(text_, open, limit)) return finish(block, *close + 1);
    if (tree_.dialect == Dialect::biblatex) notes_.add(at, {}, "the comment is not closed");
    comments_may_run_on_ = false;
    return finish(block, word_end);
}

Offset Blocks::finish(Block block, Offset end) {
    text_up_to(block.all.begin);
    block.all.size = end - block.all.begin;
    tree_.blocks.push_back(block);
    done_ = end;
    if (block.kind == Block::Kind::entry) warn_of_fields_behind(block, end);
    return end;
}

void Blocks::text_up_to(Offset end) {
    if (end <= done_) return;
    tree_.blocks.push_back(begun(Block::Kind::text, done_));
    tree_.blocks.back().all.size = end - done_;
    done_ = end;
}

/// `title = {One brace too many}}, year = 2000}`: what follows is no part of any entry.
void Blocks::warn_of_fields_behind(const Block& block, Offset end) {
    const auto comma = past_white(text_, end);
    if (comma >= text_.size() || text_[comma] != ',') return;
    const auto name = past_white(text_, comma + 1);
    if (begins_field_line(text_, name))
        notes_.add(comma, bytes_of(tree_, block.key), "fields behind the end of the entry; is a } too many?");
}

}  // namespace

Tree parse(std::string source, std::string_view file, Dialect dialect) {
    Tree tree;
    tree.source = std::move(source);
    tree.file = file;
    tree.dialect = dialect;
    if (tree.source.size() >= std::numeric_limits<Offset>::max()) {
        tree.problems.push_back({.file = tree.file, .message = "is larger than 4 GiB and was not read"});
        return tree;
    }
    Notes notes;
    const auto odd = first_not_utf8(tree.source);
    if (odd) {
        tree.encoding = Encoding::latin1;
        notes.add(static_cast<Offset>(*odd), {}, "is not UTF-8; read as windows-1252");
    }
    Blocks{tree, notes}.read();
    tree.problems = notes.problems(tree.source, tree.file);
    return tree;
}

std::string print(const Tree& tree) {
    std::string out;
    out.reserve(tree.source.size());
    for (const auto& block : tree.blocks) out += bytes_of(tree, block.all);
    return out.size() == tree.source.size() ? out : tree.source;
}

}  // namespace citegraph::bibtex
