// Where in the course of a reference its words stand.
#include "citegraph/text.hpp"
#include "core/text/ascii.hpp"
#include "core/text/words.hpp"
#include "read/style/chunks/chunks.hpp"

#include <algorithm>
#include <span>
#include <string_view>

namespace citegraph::read {
namespace {

constexpr std::uint8_t far = 4;  ///< what is further counts the same

std::uint8_t at_most(std::size_t number, std::uint8_t most = far) {
    return static_cast<std::uint8_t>(std::min<std::size_t>(number, most));
}

bool is_lettered(std::string_view word) {
    return !word.empty() && !core::is_digit(word.front());
}

/// The stretches of one line or cell.
class Line {
  public:
    Line(const EntryText& record, const Chunks& chunks, std::span<Chunk> line)
        : record_{record}, chunks_{chunks}, line_{line} {}

    void find() {
        forth();
        back();
    }

  private:
    std::string_view word(std::size_t token) const { return record_.of(record_.tokens[token]); }

    /// "Nourritures canailles", "Find a Huge Market": a long word in small letters, or many words.
    bool is_prose(const Chunk& chunk) const {
        constexpr std::size_t many = 4, long_word = 4;
        std::size_t words = 0, small = 0;
        for (auto i = chunk.begin; i < chunk.end; ++i) {
            if (record_.tokens[i].mark || !is_lettered(word(i))) continue;
            ++words;
            small += core::is_small(word(i).front()) && word(i).size() >= long_word;
        }
        return words >= many || (words > 1 && small > 0);
    }

    bool begins_with_in(const Chunk& chunk) const {
        const auto first = word(chunk.begin);
        return first.size() <= 4 && core::is_one_of(ascii_lower(first), "in dans en em nel i w");
    }

    bool speaks_of_editors(const Chunk& chunk) const {
        constexpr std::size_t longest = 8;  // bytes
        for (auto i = chunk.begin; i < chunk.end; ++i)
            if (!record_.tokens[i].mark && word(i).size() <= longest &&
                core::is_one_of(
                    ascii_lower(word(i)),
                    "ed eds editor editors edited hg hrsg dir cura éd éds éditeur coord org orgs comp"))
                return true;
        return false;
    }

    bool has_number(const Chunk& chunk) const {
        for (auto i = chunk.begin; i < chunk.end; ++i)
            if (core::is_digit(word(i).front()) && shape_of(word(i)) != year_shape) return true;
        return false;
    }

    /// Whether a sentence ends before a stretch: a full stop behind a long word or a number, or several marks.
    bool is_new_sentence(std::size_t which) const {
        constexpr std::size_t long_word = 4;
        const auto from = line_[which - 1].end, to = line_[which].begin;
        if (from >= to) return false;
        if (to - from > 1) return true;
        const auto last = word(from - 1), mark = word(from);
        const bool may_end = last.size() >= long_word || core::is_digit(last.front());
        return mark == "?" || mark == "!" || ((mark == "." || mark == ":") && may_end);
    }

    void forth() {
        std::size_t sentence = 0, prose = 0, since_in = 0;
        bool year = false, editors = false;
        for (std::size_t i = 0; i < line_.size(); ++i) {
            auto& chunk = line_[i];
            if (i > 0) sentence += is_new_sentence(i);
            if (begins_with_in(chunk) && (i > 0 || chunk.words == 1))
                since_in = 1;
            else if (since_in > 0)
                ++since_in;
            auto& course = chunk.course;
            course.sentence = at_most(sentence);
            course.prose = at_most(prose, 3);
            course.since_in = at_most(since_in);
            course.year = year;
            course.editors = editors;
            prose += is_prose(chunk);
            year |= chunk.year;
            editors |= speaks_of_editors(chunk);
        }
    }

    void back() {
        std::size_t sentences = 0, to_editors = 0, to_number = 0;
        bool quoted = false;
        for (auto i = line_.size(); i-- > 0;) {
            auto& chunk = line_[i];
            auto& course = chunk.course;
            if (speaks_of_editors(chunk))
                to_editors = 1;
            else if (to_editors > 0)
                ++to_editors;
            if (has_number(chunk))
                to_number = 1;
            else if (to_number > 0)
                ++to_number;
            course.to_editors = at_most(to_editors);
            course.to_number = at_most(to_number);
            course.left = at_most(line_.size() - 1 - i);
            course.sentences_left = at_most(sentences);
            if (i > 0) sentences += is_new_sentence(i);
            const bool within = (chunks_.bracket[chunk.begin] & 4U) != 0;
            quoted |= within;
            course.quotation = within ? 2 : quoted ? 1 : 0;
        }
        if (!quoted) return;
        for (auto i = line_.size(); i-- > 0 && line_[i].course.quotation == 0;) line_[i].course.quotation = 3;
    }

    const EntryText& record_;
    const Chunks& chunks_;
    std::span<Chunk> line_;
};

}  // namespace

void find_course(const EntryText& record, Chunks& chunks) {
    const std::span all{chunks.all};
    for (std::size_t begin = 0, end = 0; begin < all.size(); begin = end) {
        const auto section = record.tokens[all[begin].begin].section;
        for (end = begin; end < all.size() && record.tokens[all[end].begin].section == section;) ++end;
        Line{record, chunks, all.subspan(begin, end - begin)}.find();
    }
}

}  // namespace citegraph::read
