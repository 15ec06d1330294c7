// Fields of words by the words of labels.
#include "train/fields.hpp"

#include "citegraph/text.hpp"
#include "read/list/scan.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <string>

namespace citegraph::train {
namespace {

using Json = nlohmann::json;
using read::EntryField;

/// The words of a record, folded; marks are empty.
std::vector<std::string> folded_words(const read::EntryText& record) {
    std::vector<std::string> out;
    for (const auto& token : record.tokens)
        out.push_back(token.mark ? std::string{} : read::folded(record.of(token)));
    return out;
}

std::vector<std::string> words_of(const std::string& text) {
    read::Unit unit;
    unit.cells = {{read::InlinePiece{.text = text}}};
    const std::vector<read::Unit> units{unit};
    auto words = folded_words(read::record_of(units, 0, 1));
    std::erase(words, std::string{});
    return words;
}

class Marker {
  public:
    explicit Marker(const read::EntryText& record)
        : words_{folded_words(record)}, fields_(record.tokens.size()) {}

    /// Gives the words of `text` the field, where they stand free; whether they do.
    bool mark(const std::string& text, EntryField field) {
        const auto wanted = words_of(text);
        if (wanted.empty()) return false;
        for (std::size_t at = 0; at < words_.size(); ++at)
            if (const auto end = match(at, wanted)) {
                for (auto i = at; i < *end; ++i) fields_[i] = static_cast<std::uint8_t>(field);
                return true;
            }
        return false;
    }

    /// Marks between two stretches of one field, and "and", "et al." behind, belong to it.
    void bridge(EntryField field, std::size_t most) {
        const auto is_link = [&](std::size_t i) {
            static constexpr std::array<std::string_view, 8> joints{"",       "and", "et", "al",
                                                                    "others", "und", "y",  "等"};
            return fields_[i] == 0 && std::ranges::find(joints, words_[i]) != joints.end();
        };
        for (std::size_t i = 0; i + 1 < fields_.size(); ++i) {
            if (fields_[i] != static_cast<std::uint8_t>(field)) continue;
            auto j = i + 1;
            while (j < fields_.size() && j - i <= most && is_link(j)) ++j;
            if (j < fields_.size() && fields_[j] == static_cast<std::uint8_t>(field))
                for (auto k = i + 1; k < j; ++k) fields_[k] = static_cast<std::uint8_t>(field);
        }
    }

    const std::vector<std::string>& words() const { return words_; }
    std::vector<std::uint8_t>& fields() { return fields_; }

  private:
    std::optional<std::size_t> match(std::size_t at, const std::vector<std::string>& wanted) const {
        if (words_[at].empty()) return std::nullopt;
        std::size_t i = at, w = 0;
        for (; i < words_.size() && w < wanted.size(); ++i) {
            if (words_[i].empty()) continue;
            if (fields_[i] != 0 || words_[i] != wanted[w]) return std::nullopt;
            ++w;
        }
        return w == wanted.size() ? std::optional{i} : std::nullopt;
    }

    std::vector<std::string> words_;
    std::vector<std::uint8_t> fields_;
};

std::vector<std::string> strings(const Json& value) {
    std::vector<std::string> out;
    if (value.is_array())
        for (const auto& item : value)
            if (item.is_string()) out.push_back(item);
    return out;
}

constexpr std::array<std::string_view, 15> date_words{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug",
                                                      "sep", "oct", "nov", "dec", "年",  "月",  "日"};

bool is_of_date(const std::string& word) {
    if (word.size() <= 2 && word.find_first_not_of("0123456789") == word.npos) return true;
    return word.size() >= 3 &&
           std::ranges::any_of(date_words, [&](auto part) { return word.starts_with(part); });
}

std::optional<int> year_of(const Json& entry) {
    const auto year = [](const Json& holder) {
        const auto value = holder.is_object() ? holder.value("year", Json{}) : Json{};
        return value.is_number() ? std::optional{value.get<int>()} : std::nullopt;
    };
    if (const auto own = year(entry)) return own;
    if (const auto of_venue = year(entry.value("venue", Json{}))) return of_venue;
    const auto date = entry.value("date", Json{});
    const auto words = date.is_string() ? words_of(date.get<std::string>()) : std::vector<std::string>{};
    const auto is_year = [](const std::string& word) {
        return word.size() == 4 && word.find_first_not_of("0123456789") == word.npos;
    };
    const auto found = std::ranges::find_if(words, is_year);
    return found == words.end() ? std::nullopt : std::optional{std::stoi(*found)};
}

/// Where the year stands, in four digits, or in two behind a venue or a mark.
std::optional<std::size_t> place_of_year(Marker& marker, int year) {
    const auto& words = marker.words();
    const auto& fields = marker.fields();
    const auto full = std::to_string(year), brief = full.substr(2);
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (fields[i] != 0) continue;
        const bool may_be_brief =
            i == 0 || fields[i - 1] == static_cast<std::uint8_t>(EntryField::venue) || words[i - 1].empty();
        if (words[i] == full || (words[i] == brief && may_be_brief)) return i;
    }
    return std::nullopt;
}

/// The year, and numbers and names of months beside it if the entry has more than a year.
void mark_date(Marker& marker, const Json& entry) {
    constexpr std::size_t most = 5;
    const auto date = entry.value("date", Json{});
    if (date.is_string() && marker.mark(date.get<std::string>(), EntryField::date)) return;
    const auto year = year_of(entry);
    const auto place = year ? place_of_year(marker, *year) : std::nullopt;
    if (!place) return;
    const auto& words = marker.words();
    auto& fields = marker.fields();
    auto begin = *place, end = *place + 1;
    if (date.is_string()) {
        const auto is_part = [&](std::size_t i) {
            return fields[i] == 0 && (words[i].empty() || is_of_date(words[i]));
        };
        while (begin > 0 && *place - begin < most && is_part(begin - 1)) --begin;
        while (end < words.size() && end - *place <= most && is_part(end)) ++end;
        while (begin < *place && words[begin].empty()) ++begin;
        while (end > *place + 1 && words[end - 1].empty()) --end;
    }
    std::fill(fields.begin() + static_cast<std::ptrdiff_t>(begin),
              fields.begin() + static_cast<std::ptrdiff_t>(end), static_cast<std::uint8_t>(EntryField::date));
}

/// "Last First" of "First Last".
std::string inverted(const std::string& name) {
    const auto at = name.rfind(' ');
    return at == std::string::npos ? name : name.substr(at + 1) + " " + name.substr(0, at);
}

}  // namespace

Fields fields_by_words(const Json& entry, const read::EntryText& record) {
    Marker marker{record};
    const auto marks_one = [&](const std::vector<std::string>& texts, EntryField field) {
        return texts.empty() ||
               std::ranges::any_of(texts, [&](const auto& text) { return marker.mark(text, field); });
    };
    Fields out;
    out.lost += !marks_one(strings(entry.value("title", Json::array())), EntryField::title);
    for (const auto& name : strings(entry.value("authors", Json::array())))
        out.lost +=
            !marker.mark(name, EntryField::author) && !marker.mark(inverted(name), EntryField::author);
    marker.bridge(EntryField::author, 5);
    if (const auto venue = entry.value("venue", Json{}); venue.is_object()) {
        auto names = strings(venue.value("name", Json::array()));
        std::ranges::stable_sort(names, std::greater{}, &std::string::size);
        marks_one(names, EntryField::venue);
    }
    for (const auto& name : strings(entry.value("affiliations", Json::array())))
        marker.mark(name, EntryField::affiliation);
    marker.bridge(EntryField::affiliation, 3);
    if (const auto award = entry.value("award", Json{}); award.is_string())
        marker.mark(award.get<std::string>(), EntryField::award);
    mark_date(marker, entry);
    out.of = std::move(marker.fields());
    return out;
}

}  // namespace citegraph::train
