// Words and addresses of an entry, looked for in its bytes.
#include "core/text/ascii.hpp"
#include "edit/found_words.hpp"

#include <algorithm>

namespace citegraph::edit {
namespace {

/// Whether a word that is found between `before` and `after` is none of its own but a part of one.
bool goes_on(char before, char first) {
    return (core::is_letter(before) && core::is_letter(first)) ||
           (core::is_digit(before) && core::is_digit(first));
}

}  // namespace

FoundWords::FoundWords(std::string_view raw, const read::EntryText& record)
    : raw_{raw}, record_{record}, masked_(raw.size()), words_(record.tokens.size()) {
    find_urls();
    mask_tags();
    find_words();
    find_marks();
}

bool FoundWords::is_masked(std::size_t from, std::size_t to) const {
    const auto at = [&](std::size_t i) { return masked_.begin() + static_cast<std::ptrdiff_t>(i); };
    return std::find(at(from), at(to), true) != at(to);
}

void FoundWords::mask(Bytes bytes) {
    std::fill(masked_.begin() + static_cast<std::ptrdiff_t>(bytes.begin),
              masked_.begin() + static_cast<std::ptrdiff_t>(bytes.end), true);
}

void FoundWords::find_urls() {
    std::size_t from = 0;
    for (std::size_t i = 0; i < record_.pieces.size(); ++i)
        for (const auto& url : {record_.pieces[i]->picture, record_.pieces[i]->url}) {
            if (url.empty()) continue;
            auto found = raw_.find(url, from);
            while (found != raw_.npos) {
                from = found + url.size();
                urls_.push_back({{found, from}, i});
                mask(urls_.back().bytes);
                const bool is_label =
                    raw_.substr(from).starts_with("](" + url);  // "[https://...](https://...)"
                found = is_label ? from + 2 : raw_.npos;
            }
        }
}

void FoundWords::mask_tags() {
    for (auto open = raw_.find('<'); open != raw_.npos; open = raw_.find('<', open + 1)) {
        const auto close = raw_.find('>', open);
        if (close == raw_.npos || open + 1 == close) return;
        if (core::is_letter(raw_[open + 1]) || raw_[open + 1] == '/') mask({open, close + 1});
    }
}

bool FoundWords::is_at(std::size_t place, std::string_view word) const {
    const auto end = place + word.size();
    if (is_masked(place, end)) return false;
    const bool begins = place == 0 || !goes_on(raw_[place - 1], word.front());
    return begins && (end == raw_.size() || !goes_on(word.back(), raw_[end]));
}

void FoundWords::find_words() {
    std::size_t from = 0;
    for (std::size_t i = 0; i < words_.size(); ++i) {
        if (record_.tokens[i].mark) continue;
        const auto word = record_.of(record_.tokens[i]);
        auto place = raw_.find(word, from);
        while (place != raw_.npos && !is_at(place, word)) place = raw_.find(word, place + 1);
        if (place == raw_.npos) continue;
        from = place + word.size();
        words_[i] = {place, from};
    }
}

/// Marks that stand where the words around them leave room.
void FoundWords::find_marks() {
    std::size_t from = 0;
    for (std::size_t i = 0; i < words_.size(); ++i) {
        if (!words_[i].is_empty()) {
            from = words_[i].end;
            continue;
        }
        if (!record_.tokens[i].mark) continue;
        auto next = i + 1;
        while (next < words_.size() && words_[next].is_empty()) ++next;
        const auto stop = next < words_.size() ? words_[next].begin : raw_.size();
        const auto mark = record_.of(record_.tokens[i]);
        const auto place = raw_.find(mark, from);
        if (place == raw_.npos || place + mark.size() > stop || is_masked(from, place + mark.size()))
            continue;
        from = place + mark.size();
        words_[i] = {place, from};
    }
}

}  // namespace citegraph::edit
