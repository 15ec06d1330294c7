// What is seen of a record and computed once.
#include "read/style/seen.hpp"

#include "read/list/scan.hpp"
#include "read/style/look.hpp"

#include <algorithm>
#include <functional>

namespace citegraph::read {
namespace {

Feature print_of(const InlinePiece& piece) {
    auto out = static_cast<Feature>(piece.kind) * 32 + static_cast<Feature>(piece.strong) * 16 +
               static_cast<Feature>(piece.emphasis) * 8 + static_cast<Feature>(piece.badge) * 4096;
    if (piece.is(InlinePiece::Kind::link)) out += 512 * (word_count(piece.text) > words_of_a_label ? 2U : 1U);
    return out;
}

WordForm spelling_of(std::string_view word) {
    return {word_feature(word, feature("word")), shape_of(word),
            word_feature(word.substr(0, 3), feature("front")),
            word_feature(word.substr(word.size() - std::min<std::size_t>(3, word.size())), feature("back"))};
}

/// "Authors: …": up to four words and a colon in front of a line or cell.
void find_keys(const EntryText& record, std::span<Key> keys) {
    std::size_t begin = 0;
    for (std::size_t i = 0; i < record.tokens.size(); ++i) {
        const auto section = record.tokens[i].section;
        if (i == 0 || section != record.tokens[i - 1].section) begin = i;
        auto& key = keys[section];
        if (!record.tokens[i].mark || i == begin || i - begin > 4 || key.end != 0) continue;
        if (const auto mark = record.of(record.tokens[i]); mark != ":" && mark != "：") continue;
        key = {feature("key"), static_cast<std::uint32_t>(i + 1)};
        for (auto j = begin; j < i; ++j)
            if (!record.tokens[j].mark) key.words = word_feature(record.of(record.tokens[j]), key.words);
    }
}

}  // namespace

std::uint32_t WordForms::number(std::string_view word) {
    const auto [number, is_new] = numbers_.number(std::hash<std::string_view>{}(word));
    if (is_new) spellings_.push_back(spelling_of(word));
    return number;
}

Sight::Sight(std::span<const EntryText> records) : records_{records} {
    std::size_t tokens = 0;
    for (const auto& record : records) tokens += record.tokens.size();
    spellings_.reserve(tokens);
    chunk_of_.reserve(tokens);
    bracket_.reserve(tokens);
    begins_.reserve(records.size() + 1);
    for (const auto& record : records) add(record);
    begins_.push_back(end());
}

void Sight::add(const EntryText& record) {
    begins_.push_back(end());
    const auto chunks = chunks_of(record);
    chunks_.insert(chunks_.end(), chunks.all.begin(), chunks.all.end());
    chunk_of_.insert(chunk_of_.end(), chunks.of.begin(), chunks.of.end());
    bracket_.insert(bracket_.end(), chunks.bracket.begin(), chunks.bracket.end());
    for (const auto& token : record.tokens) spellings_.push_back(vocabulary_.number(record.of(token)));
    for (const auto* piece : record.pieces) print_.push_back(print_of(*piece));
    keys_.resize(keys_.size() + record.sections.size());
    find_keys(record, std::span{keys_}.last(record.sections.size()));
}

Seen Sight::operator[](std::size_t record) const {
    const auto &from = begins_[record], &to = begins_[record + 1];
    const auto part = [](const auto& all, std::size_t begin, std::size_t end) {
        return std::span{all}.subspan(begin, end - begin);
    };
    return {&records_[record],
            &vocabulary_,
            part(chunks_, from.chunk, to.chunk),
            part(spellings_, from.token, to.token),
            part(chunk_of_, from.token, to.token),
            part(bracket_, from.token, to.token),
            part(print_, from.piece, to.piece),
            part(keys_, from.section, to.section)};
}

}  // namespace citegraph::read
