// A list as bytes: sections, entries, and what each stretch of an entry says.
#include "edit/listing.hpp"

#include "citegraph/text.hpp"
#include "core/text/lines.hpp"
#include "read/style/entries.hpp"
#include "read/units/ancestry.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace citegraph::edit {
namespace {

using Kind = read::DocumentBlock::Kind;

class Surveyor {
  public:
    explicit Surveyor(std::string text)
        : out_{std::move(text), {}, {}},
          studied_{read::study_markdown(out_.text)},
          lines_{out_.text},
          ancestry_{studied_.units, studied_.parts} {}

    Listing survey() {
        std::size_t work = 0;
        for (std::size_t i = 0; i < studied_.units.size(); ++i) {
            const bool begins = studied_.parts[i] == read::Part::work;
            if (begins) take_work(work++, i);
            ancestry_.pass(i);
            const auto& unit = studied_.units[i];
            if (unit.kind == Kind::heading && !begins && !unit.under)
                section_of(ancestry_.at(i), lines_.begin(unit.line + 1));
        }
        mark_shared();
        return std::move(out_);
    }

  private:
    std::size_t section_of(read::Place place, std::size_t begin) {
        std::erase_if(out_.sections, [&](const ListedSection& section) {
            return section.path.empty() && !section.bucket && section.entries.empty();
        });
        const auto found = std::ranges::find_if(out_.sections, [&](const ListedSection& section) {
            return section.path == place.path && section.bucket == place.bucket;
        });
        if (found != out_.sections.end()) return static_cast<std::size_t>(found - out_.sections.begin());
        out_.sections.push_back({std::move(place.path), std::move(place.bucket), begin, {}});
        return out_.sections.size() - 1;
    }

    void take_work(std::size_t work, std::size_t unit) {
        const auto& record = studied_.works.records[work];
        ListedEntry out;
        out.entry = studied_.entries[work];
        out.begin = lines_.begin(studied_.units[unit].line);
        out.end = end_of(record.sections.back().unit);
        out.section = section_of(studied_.works.places[work], out.begin);
        out.stretches = stretches_of(out_.text, out.begin, out.end, record, studied_.fields[work], out.entry);
        const auto has = [&](Slot slot) {
            return std::ranges::find(out.stretches, slot, &FieldBytes::slot) != out.stretches.end();
        };
        out.is_whole = has(Slot::title) || has(Slot::rest);
        out_.sections[out.section].entries.push_back(out_.entries.size());
        out_.entries.push_back(std::move(out));
    }

    /// Behind the last line of an entry whose last unit is `last`: up to an empty line, and beyond it as far as lines
    /// are indented, but not into what another unit begins with.
    std::size_t end_of(std::size_t last) const {
        const auto& units = studied_.units;
        const auto line = units[last].line;
        auto stop = last + 1 < units.size() ? units[last + 1].line : lines_.count() + 1;
        if (stop == line) stop = line + 1;
        auto end = line + 1;
        while (end < stop && !is_blank(end) && !is_other(end)) ++end;
        for (auto next = end; next < stop; ++next)
            if (!is_blank(next)) {
                if (units[last].kind == Kind::row || indent(next) < indented || is_other(next)) break;
                end = next + 1;
            }
        return lines_.begin(end);
    }

    bool is_blank(int line) const { return trimmed(lines_.line(line)).empty(); }
    std::size_t indent(int line) const { return lines_.line(line).find_first_not_of(" \t"); }

    /// A rule, a comment or the end of what folds, which belongs to no entry.
    bool is_other(int line) const {
        static constexpr std::array<std::string_view, 7> marks{"<!--", "---",      "***",     "___",
                                                               "</",   "<details", "<summary"};
        const auto words = trimmed(lines_.line(line));
        return std::ranges::any_of(marks, [&](auto mark) { return words.starts_with(mark); });
    }

    void mark_shared() {
        for (std::size_t i = 0; i + 1 < out_.entries.size(); ++i) {
            auto &now = out_.entries[i], &next = out_.entries[i + 1];
            if (next.begin >= now.end) continue;
            now.is_alone = next.is_alone = false;
            now.end = std::max(now.begin, std::min(now.end, next.begin));
        }
    }

    static constexpr std::size_t indented = 2;  // columns, at least
    Listing out_;
    read::StudiedList studied_;
    core::LineStarts lines_;
    read::Ancestry ancestry_;
};

}  // namespace

Listing listing_of(std::string text) {
    return Surveyor{std::move(text)}.survey();
}

std::string name_of(const ListedSection& section) {
    auto out = join(section.path, " › ");
    const bool says_year = section.bucket && out.find(*section.bucket) == out.npos;
    return says_year ? out + (out.empty() ? "" : " › ") + *section.bucket : out;
}

std::pair<std::string_view, std::string_view> name_and_rest(std::string_view title) {
    const auto colon = title.find(": ");
    if (colon == title.npos || colon == 0) return {{}, title};
    return {trimmed(title.substr(0, colon)), trimmed(title.substr(colon + 2))};
}

}  // namespace citegraph::edit
