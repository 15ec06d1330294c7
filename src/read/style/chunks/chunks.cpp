// Words between marks.
#include "read/style/chunks/chunks.hpp"

#include "core/text/ascii.hpp"
#include "read/list/words.hpp"
#include "read/style/look.hpp"

#include <algorithm>
#include <utility>

namespace citegraph::read {
namespace {

bool is_joint(std::string_view mark) {
    return mark == "-" || mark == "'" || mark == "’" || mark == "&" || mark == "+" || mark == "_" ||
           mark == "‐" || mark == "#" || mark == "@";
}

class Chunker {
  public:
    explicit Chunker(const EntryText& record) : record_{record} {}

    Chunks take() {
        const auto& tokens = record_.tokens;
        out_.all.reserve(tokens.size() / 4 + 1);
        out_.of.resize(tokens.size());
        out_.bracket.resize(tokens.size());
        unsigned open = 0;
        Feature last = 1;
        std::uint32_t index = 0;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            const auto word = record_.of(tokens[i]);
            const bool new_section = i == 0 || tokens[i].section != tokens[i - 1].section;
            if (new_section) {
                index = 0;
                last = 1;
                open = 0;
            }
            const bool new_piece = i > 0 && tokens[i].piece != tokens[i - 1].piece;
            if (tokens[i].mark && !is_joint(word)) {
                open = bracketed(word, open, tokens, i);
                last = word_feature(word, 1);
                close(last);
                begun_ = false;
            } else if (!begun_ || new_section || new_piece) {
                if (begun_) close(new_section ? 1 : 2);
                out_.all.push_back({.begin = static_cast<std::uint32_t>(i),
                                    .end = static_cast<std::uint32_t>(i),
                                    .before = begun_ && !new_section ? 2 : last,
                                    .index = index++});
                begun_ = true;
            }
            if (begun_) out_.all.back().end = static_cast<std::uint32_t>(i + 1);
            out_.of[i] = static_cast<std::uint32_t>(out_.all.empty() ? 0 : out_.all.size() - 1);
            out_.bracket[i] = static_cast<std::uint8_t>(open);
        }
        for (auto& chunk : out_.all) describe(chunk);
        mark_alone();
        find_course(record_, out_);
        return std::move(out_);
    }

  private:
    std::size_t section_of(const Chunk& chunk) const { return record_.tokens[chunk.begin].section; }

    void mark_alone() {
        auto& all = out_.all;
        for (std::size_t i = 0; i < all.size(); ++i) {
            const bool first = i == 0 || section_of(all[i - 1]) != section_of(all[i]);
            all[i].alone = first && (i + 1 == all.size() || section_of(all[i + 1]) != section_of(all[i]));
        }
    }

    void close(Feature mark) {
        if (!out_.all.empty() && out_.all.back().after == 0) out_.all.back().after = mark;
    }

    unsigned bracketed(std::string_view word, unsigned open, const std::vector<Token>& tokens,
                       std::size_t i) {
        if (word == "(" || word == "（") return open | 1U;
        if (word == ")" || word == "）") return open & ~1U;
        if (word == "[" || word == "【" || word == "「" || word == "［") return open | 2U;
        if (word == "]" || word == "】" || word == "」" || word == "］") return open & ~2U;
        if (word == "“" || word == "«" || word == "《" || word == "„") return open | 4U;
        if (word == "”" || word == "»" || word == "》") return open & ~4U;
        if (word == "\"") {
            const bool opens = tokens[i].spaced || i == 0 || (open & 4U) == 0;
            return opens && (open & 4U) == 0 ? open | 4U : open & ~4U;
        }
        return open;
    }

    void describe(Chunk& chunk) {
        std::uint32_t capitals = 0, words = 0;
        for (auto i = chunk.begin; i < chunk.end; ++i) {
            const auto word = record_.of(record_.tokens[i]);
            if (record_.tokens[i].mark) continue;
            ++words;
            capitals += core::is_capital(word.front());
            chunk.initials |= word.size() == 1 && core::is_capital(word.front());
            chunk.year |= shape_of(word) == year_shape;
        }
        chunk.words = words;
        chunk.capitals = static_cast<Feature>(4 * capitals / std::max(words, 1U));
        const auto& tokens = record_.tokens;
        auto text = std::string_view{record_.text}.substr(
            tokens[chunk.begin].begin, tokens[chunk.end - 1].end - tokens[chunk.begin].begin);
        chunk.text = word_feature(text.substr(0, 60), 21);
        auto name = text.substr(0, text.find_first_of("0123456789'"));
        while (!name.empty() && (name.back() == ' ')) name.remove_suffix(1);
        chunk.venue = !name.empty() && name.size() < 40 && is_known_venue(name);
        const auto& piece = *record_.pieces[tokens[chunk.begin].piece];
        const auto style = static_cast<Feature>(piece.kind) * 8 + static_cast<Feature>(piece.strong) * 4 +
                           static_cast<Feature>(piece.emphasis) * 2 + static_cast<Feature>(piece.badge);
        chunk.look =
            both(both(about(words), chunk.capitals),
                 both(style, static_cast<Feature>(chunk.venue) * 4 + static_cast<Feature>(chunk.year) * 2 +
                                 static_cast<Feature>(chunk.initials)));
    }

    const EntryText& record_;
    Chunks out_;
    bool begun_ = false;
};

}  // namespace

Feature shape_of(std::string_view word) {
    if (core::is_digit(word.front())) {
        const bool year =
            word.size() == 4 && (word.starts_with("19") || word.starts_with("20") || word.starts_with("18"));
        return year ? year_shape : 50 + static_cast<Feature>(std::min<std::size_t>(word.size(), 8));
    }
    const auto upper = std::ranges::count_if(word, core::is_capital);
    const auto lower = std::ranges::count_if(word, core::is_small);
    const bool other = static_cast<signed char>(word.front()) < 0;
    const bool front = core::is_capital(word.front());
    Feature out = front ? 1 : other ? 2 : 3;
    out = out * 4 + static_cast<Feature>(std::min<std::ptrdiff_t>(upper, 3));
    return out * 4 + static_cast<Feature>(std::min<std::ptrdiff_t>(lower, 2));
}

Chunks chunks_of(const EntryText& record) {
    return Chunker{record}.take();
}

}  // namespace citegraph::read
