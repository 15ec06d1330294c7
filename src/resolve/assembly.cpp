#include "resolve/assembly.hpp"

#include "resolve/bibliography.hpp"
#include "resolve/merge/merge.hpp"
#include "resolve/merge/records.hpp"

#include <algorithm>
#include <unordered_map>

namespace citegraph::resolving {
namespace {

class Assembler {
  public:
    Assembler(std::vector<Case>& cases, Works& works, Answers& answers, const Library& lock,
              std::string_view today)
        : cases_{cases}, works_{works}, answers_{answers}, lock_{lock}, today_{today} {}

    Assembly finish() && {
        number_papers();
        for (const auto& one : cases_)
            for (const auto& record : one.parts) ++uses_[record.paper];
        const bool any_kept = std::ranges::any_of(cases_, &Case::from_lock);
        const auto references = any_kept ? references_of(lock_) : References{};
        for (std::size_t i = 0; i < out_.entries.size(); ++i) {
            note_remembered(i);
            const auto cases = cases_of(i);
            const auto kept = std::ranges::find_if(cases, &Case::from_lock);
            if (kept == cases.end())
                make_paper(i);
            else
                keep_paper(i, (*kept)->remembered->paper, references);
        }
        return std::move(out_);
    }

  private:
    void number_papers() {
        std::unordered_map<std::size_t, std::size_t> place;
        for (auto& one : cases_) {
            const auto [at, fresh] = place.emplace(works_.work(one.id), place.size());
            if (fresh) out_.entries.emplace_back();
            one.paper = at->second;
            out_.entries[at->second].push_back(static_cast<std::size_t>(&one - cases_.data()));
        }
        names_.resize(out_.entries.size());
        for (auto& [work, ids] : works_.names())
            if (const auto paper = place.find(work); paper != place.end())
                names_[paper->second] = std::move(ids);
    }

    void note_remembered(std::size_t index) {
        auto& remembered = out_.remembered.emplace_back();
        for (const auto* one : cases_of(index))
            if (one->remembered) remembered.push_back(one->remembered);
    }

    std::vector<const Case*> cases_of(std::size_t paper) const {
        std::vector<const Case*> out;
        for (const auto entry : out_.entries[paper]) out.push_back(&cases_[entry]);
        return out;
    }

    void keep_paper(std::size_t index, std::size_t in_lock, const References& references) {
        out_.papers.push_back(kept_with_records(lock_.papers[in_lock], cases_of(index), today_));
        out_.papers.back().ids = std::move(names_[index]);
        out_.references.push_back(references[in_lock]);
    }

    void make_paper(std::size_t index) {
        const auto cases = cases_of(index);
        auto [list, works] = bibliography_of(cases, answers_);
        const auto listed = listed_parts(cases, today_);
        out_.papers.push_back(merge(with_listed(parts_of(cases), listed), names_[index]));
        release(cases);
        out_.papers.back().references = std::move(list);
        out_.references.push_back(std::move(works));
    }

    /// Empties the records that no other paper needs.
    void release(const std::vector<const Case*>& cases) {
        for (const auto* one : cases)
            for (const auto& record : one->parts)
                if (--uses_[record.paper] == 0) *record.paper = {};
    }

    std::vector<Case>& cases_;
    Works& works_;
    Answers& answers_;
    const Library& lock_;
    std::string_view today_;
    std::vector<std::vector<Identifier>> names_;          ///< by paper
    std::unordered_map<const Paper*, std::size_t> uses_;  ///< by record: the cases that it is a part of
    Assembly out_;
};

}  // namespace

Assembly assemble(std::vector<Case>& cases, Works& works, Answers& answers, const Library& lock,
                  std::string_view today) {
    return Assembler{cases, works, answers, lock, today}.finish();
}

}  // namespace citegraph::resolving
