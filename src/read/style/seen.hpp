#pragma once

#include "read/labels/key_numbers.hpp"
#include "read/style/chunks/chunks.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace citegraph::read {

constexpr std::size_t words_of_a_label = 3;  ///< at most

/// A way to write a word, with what is seen of it alone.
struct WordForm {
    Feature word, shape, front, back;
};

/// The spellings of a list, numbered.
class WordForms {
  public:
    /// Of different spellings with one 64-bit hash the first counts.
    std::uint32_t number(std::string_view word);
    const WordForm& operator[](std::uint32_t number) const { return spellings_[number]; }

  private:
    KeyNumbers numbers_;
    std::vector<WordForm> spellings_;
};

/// What stands before the colon of a line or cell.
struct Key {
    Feature words = 0;      ///< 0 for none
    std::uint32_t end = 0;  ///< the token behind it
};

/// A record with what is seen of it and computed once; a view of a `Sight`.
struct Seen {
    const EntryText* record = nullptr;
    const WordForms* vocabulary = nullptr;
    std::span<const Chunk> chunks;
    std::span<const std::uint32_t> spellings;  ///< of each token
    std::span<const std::uint32_t> chunk_of;   ///< of each token; of a mark the one before it
    std::span<const std::uint8_t> bracket;     ///< of each token, see `Chunks`
    std::span<const Feature> print;            ///< of each piece: link, bold, italic, …
    std::span<const Key> keys;                 ///< of each section

    Feature word(std::size_t token) const { return (*vocabulary)[spellings[token]].word; }
    Feature shape(std::size_t token) const { return (*vocabulary)[spellings[token]].shape; }
    Feature style(std::size_t token) const { return print[record->tokens[token].piece] + bracket[token]; }
};

/// What is seen of the records of a list. They must outlive it. \cost linear; some 13 bytes a token, 44 a chunk
class Sight {
  public:
    explicit Sight(std::span<const EntryText> records);

    std::size_t size() const { return records_.size(); }
    std::size_t tokens() const { return spellings_.size(); }
    Seen operator[](std::size_t record) const;

  private:
    struct Begin {
        std::size_t token, chunk, piece, section;
    };
    void add(const EntryText& record);
    Begin end() const { return {spellings_.size(), chunks_.size(), print_.size(), keys_.size()}; }

    std::span<const EntryText> records_;
    WordForms vocabulary_;
    std::vector<Begin> begins_;  ///< of each record, and the end of all
    std::vector<Chunk> chunks_;
    std::vector<std::uint32_t> spellings_, chunk_of_;
    std::vector<std::uint8_t> bracket_;
    std::vector<Feature> print_;
    std::vector<Key> keys_;
};

}  // namespace citegraph::read
