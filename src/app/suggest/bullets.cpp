// Suggestions as the list itself would write them.
#include "app/io/files.hpp"
#include "app/study/lock_file.hpp"
#include "app/suggest/shortlist.hpp"
#include "edit/sections.hpp"
#include "edit/style.hpp"
#include "exporters/parts/escapes.hpp"

#include <map>

namespace citegraph::app {
namespace {

/// The end of the section that a paper has most to do with: its neighbours have the say.
edit::Vacancy vacancy_for(const edit::Listing& listing, const std::string& section, int year) {
    edit::Vacancy out{0, listing.entries.size()};
    if (section.empty()) return out;
    auto named = edit::sections_named(listing, section, year > 0 ? std::optional{year} : std::nullopt);
    if (named.empty()) named = edit::sections_named(listing, section, std::nullopt);
    if (named.empty()) return out;
    out.section = named.front();
    const auto& entries = listing.sections[out.section].entries;
    if (!entries.empty()) out.before = entries.back() + 1;
    return out;
}

/// The records that the lock keeps of papers which are not on the list, or not any more: they say more than a line of a
/// reference list does.
class KeptRecords {
  public:
    explicit KeptRecords(const std::filesystem::path& lock) {
        auto known = read_lock_file(lock);
        if (known) papers_ = std::move(known->papers);
        for (std::size_t i = 0; i < papers_.size(); ++i)
            for (const auto& id : papers_[i].ids) by_id_.emplace(id, i);
    }

    const Paper& of(const Paper& paper) const {
        for (const auto& id : paper.ids)
            if (const auto found = by_id_.find(id); found != by_id_.end()) return papers_[found->second];
        return paper;
    }

  private:
    std::vector<Paper> papers_;
    std::map<Identifier, std::size_t> by_id_;
};

}  // namespace

std::string markdown_list(const InputOptions& input) {
    if (input.inputs.size() != 1 || input.inputs.front() == "-") return {};
    const auto& name = input.inputs.front();
    const auto* reader = input.from.empty() ? reader_for(name) : reader_named(input.from);
    if (!reader || reader->name != "markdown") return {};
    const auto text = read_text(name);
    return text ? *text : std::string{};
}

std::string shortlists_bullets(const Shortlists& lists, std::string list) {
    const auto listing = edit::listing_of(std::move(list));
    const edit::ListStyle style{listing};
    const KeptRecords kept{lists.study.loaded.lock};
    std::string out;
    for (const auto& part : lists.parts) {
        if (lists.parts.size() > 1)
            out += (out.empty() ? "## " : "\n## ") + exporters::markdown_text(part.section) + "\n\n";
        for (const auto& proposal : part.proposals) {
            const auto& graph = lists.study.graph;
            const auto& paper = lists.study.loaded.library.papers[graph.paper[proposal.suggestion.vertex]];
            const auto material = edit::material_of(kept.of(paper));
            if (material.title.empty()) continue;
            const auto& section = part.section.empty() ? proposal.section : part.section;
            auto entry = style.entry_of(material, vacancy_for(listing, section, material.day.year));
            out += entry.ends_with('\n') ? entry : entry + "\n";
        }
    }
    return out;
}

}  // namespace citegraph::app
