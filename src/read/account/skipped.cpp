// What stands between the entries of a list.
#include "read/account/skipped.hpp"

#include "citegraph/text.hpp"
#include "read/list/finish.hpp"
#include "read/list/scan.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace citegraph::read {
namespace {

using Kind = DocumentBlock::Kind;

constexpr float likely = 0.1F;          ///< what is a work in one of ten cases looks like one
constexpr std::size_t beginning = 80;   ///< columns
constexpr std::size_t head_width = 24;  ///< columns, of a heading in a reason

/// The papers that the links of a unit lead to.
std::vector<std::string> papers_in(const Unit& unit) {
    std::vector<std::string> out;
    for (const auto& cell : unit.cells)
        for (const auto& piece : cell) {
            if (!piece.is(InlinePiece::Kind::link)) continue;
            const auto found = identify(piece.url);
            if (found && found->id.scheme() != Scheme::github) out.push_back(to_string(found->id));
        }
    return out;
}

class Listing {
  public:
    Listing(std::span<const Unit> units, const Judgements& judged, std::string_view file)
        : units_{units}, judged_{judged}, file_{file}, heads_(units.size()), has_works_(units.size()) {
        std::size_t section = 0;
        for (std::size_t i = 0; i < units.size(); ++i) {
            if (is_section(i)) section = i;
            if (judged.parts[i] != Part::work) continue;
            has_works_[section] = true;
            if (units[i].under) heads_[*units[i].under] = true;
        }
    }

    std::vector<Passed> take() {
        for (std::size_t i = 0; i < units_.size(); ++i) {
            if (is_section(i)) section_ = i;
            if (judged_.parts[i] == Part::work)
                work_ = units_[i].line;
            else if (units_[i].kind != Kind::close)
                add(i);
        }
        return std::move(out_);
    }

  private:
    bool is_section(std::size_t i) const {
        return units_[i].kind == Kind::heading && judged_.parts[i] != Part::work;
    }

    void add(std::size_t i) {
        const bool is_none = judged_.parts[i] == Part::none,
                   may_be_work = judged_.of_work[i] >= likely && !navigates(units_[i]);
        if (!is_none && work_ > 0 && !may_be_work) return;  // it is read, as part of an entry
        auto words = beginning_of(units_[i]);
        if (words.empty()) return;
        out_.push_back({{.file = std::string{file_},
                         .line = units_[i].line,
                         .reason = reason(i),
                         .text = std::move(words),
                         .looks_like_work = may_be_work},
                        is_none ? papers_in(units_[i]) : std::vector<std::string>{}});
    }

    std::string reason(std::size_t i) const {
        const auto& unit = units_[i];
        if (judged_.parts[i] == Part::more)
            return work_ > 0 ? "part of the entry of line " + std::to_string(work_) : "part of no entry";
        if (unit.kind == Kind::heading || unit.kind == Kind::open) return "heading";
        if (unit.header) return "heads of columns";
        if (navigates(unit)) return "navigation";
        if (heads_[i]) return "heads the entries below it";
        if (unit.kind == Kind::paragraph) return "prose";
        if (!has_works_[section_] && is_section(section_))
            return "no works beneath '" + ellipsis(beginning_of(units_[section_]), head_width) + "'";
        return unit.kind == Kind::row ? "row that names no work" : "item that names no work";
    }

    std::span<const Unit> units_;
    const Judgements& judged_;
    std::string_view file_;
    std::vector<bool> heads_,
        has_works_;  ///< units with a work right below; headings with a work in their section
    std::size_t section_ = 0;
    int work_ = 0;  ///< line of the last
    std::vector<Passed> out_;
};

}  // namespace

bool navigates(const Unit& unit) {
    std::size_t links = 0, within = 0;
    for (const auto& cell : unit.cells)
        for (const auto& piece : cell) {
            if (!piece.is(InlinePiece::Kind::link)) continue;
            ++links;
            within += is_navigation(piece.url);
        }
    return links > 0 && within == links;
}

std::string beginning_of(const Unit& unit) {
    std::string out;
    for (const auto& cell : unit.cells) {
        if (!out.empty()) out += " | ";
        out += plain_text(cell);
        if (out.size() > 4 * beginning) break;
    }
    return ellipsis(trimmed(out), beginning);
}

std::vector<Passed> passed_over(std::span<const Unit> units, const Judgements& judged,
                                std::string_view file) {
    return Listing{units, judged, file}.take();
}

std::vector<Skipped> skipped_beside(std::span<const Entry> entries, std::vector<Passed> passed) {
    std::unordered_set<std::string> missing;
    for (const auto& one : passed) missing.insert(one.papers.begin(), one.papers.end());
    if (!missing.empty())
        for (const auto& entry : entries)
            for (const auto& mention : entry.identifiers) missing.erase(to_string(mention.id));
    std::vector<Skipped> out;
    out.reserve(passed.size());
    for (auto& [what, papers] : passed) {
        for (const auto& paper : papers) what.looks_like_work |= missing.contains(paper);
        out.push_back(std::move(what));
    }
    return out;
}

}  // namespace citegraph::read
