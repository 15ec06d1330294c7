#include "resolve/assembly.hpp"

#include "resolve/merge/merge.hpp"

#include <algorithm>
#include <unordered_map>

namespace citegraph::resolving {
namespace {

class Assembler {
  public:
    Assembler(std::vector<EntryState>& states, Works& works, Answers& answers, const Library& lock,
              std::string_view today)
        : states_{states}, works_{works}, answers_{answers}, lock_{lock}, today_{today} {}

    Assembly finish() && {
        number_papers();
        for (const auto& one : states_)
            for (const auto& record : one.parts) ++uses_[record.paper];
        const bool any_kept = std::ranges::any_of(states_, &EntryState::from_lock);
        const auto references = any_kept ? references_of(lock_) : References{};
        out_.papers.reserve(out_.entries.size());
        for (std::size_t i = 0; i < out_.entries.size(); ++i) {
            note_remembered(i);
            const auto states = states_of(i);
            const auto kept = std::ranges::find_if(states, &EntryState::from_lock);
            if (kept == states.end())
                make_paper(i);
            else
                keep_paper(i, (*kept)->remembered->paper, references);
        }
        return std::move(out_);
    }

  private:
    void number_papers() {
        std::unordered_map<std::size_t, std::size_t> place;
        for (auto& one : states_) {
            const auto [at, fresh] = place.emplace(works_.work(one.id), place.size());
            if (fresh) out_.entries.emplace_back();
            one.paper = at->second;
            out_.entries[at->second].push_back(static_cast<std::size_t>(&one - states_.data()));
        }
        names_.resize(out_.entries.size());
        for (auto& [work, ids] : works_.names())
            if (const auto paper = place.find(work); paper != place.end())
                names_[paper->second] = std::move(ids);
    }

    void note_remembered(std::size_t index) {
        auto& remembered = out_.remembered.emplace_back();
        for (const auto* one : states_of(index))
            if (one->remembered) remembered.push_back(one->remembered);
    }

    std::vector<const EntryState*> states_of(std::size_t paper) const {
        std::vector<const EntryState*> out;
        for (const auto entry : out_.entries[paper]) out.push_back(&states_[entry]);
        return out;
    }

    void keep_paper(std::size_t index, std::size_t in_lock, const References& references) {
        out_.papers.push_back(kept_with_records(lock_.papers[in_lock], states_of(index), today_));
        out_.papers.back().ids = std::move(names_[index]);
        out_.references.push_back(references[in_lock]);
    }

    void make_paper(std::size_t index) {
        const auto states = states_of(index);
        auto [list, works] = bibliography_of(states, answers_);
        const auto listed = listed_parts(states, today_);
        out_.papers.push_back(merge(with_listed(parts_of(states), listed), names_[index]));
        release(states);
        out_.papers.back().references = std::move(list);
        out_.references.push_back(std::move(works));
    }

    /// Empties the records that no other paper needs.
    void release(const std::vector<const EntryState*>& states) {
        for (const auto* one : states)
            for (const auto& record : one->parts)
                if (--uses_[record.paper] == 0) *record.paper = {};
    }

    std::vector<EntryState>& states_;
    Works& works_;
    Answers& answers_;
    const Library& lock_;
    std::string_view today_;
    std::vector<std::vector<Identifier>> names_;          ///< by paper
    std::unordered_map<const Paper*, std::size_t> uses_;  ///< by record: how many entries it is a part of
    Assembly out_;
};

}  // namespace

Assembly assemble(std::vector<EntryState>& states, Works& works, Answers& answers, const Library& lock,
                  std::string_view today) {
    return Assembler{states, works, answers, lock, today}.finish();
}

}  // namespace citegraph::resolving
