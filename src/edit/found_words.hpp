#pragma once

#include "read/style/record.hpp"

#include <string_view>
#include <vector>

namespace citegraph::edit {

struct Bytes {
    std::size_t begin = 0, end = 0;
    bool is_empty() const { return begin >= end; }
};

/// The bytes of an entry with each of its words found in them.
class FoundWords {
  public:
    FoundWords(std::string_view raw, const read::EntryText& record);

    struct Address {
        Bytes bytes;
        std::size_t piece;
    };
    const std::vector<Address>& urls() const { return urls_; }
    /// Of a word or mark; empty where it was not found.
    const Bytes& of(std::size_t token) const { return words_[token]; }
    /// Whether an address or a tag is in between.
    bool is_masked(std::size_t from, std::size_t to) const;
    std::string_view raw() const { return raw_; }

  private:
    void mask(Bytes bytes);
    void find_urls();
    void mask_tags();
    bool is_at(std::size_t place, std::string_view word) const;
    void find_words();
    void find_marks();

    std::string_view raw_;
    const read::EntryText& record_;
    std::vector<bool> masked_;
    std::vector<Bytes> words_;
    std::vector<Address> urls_;
};

}  // namespace citegraph::edit
