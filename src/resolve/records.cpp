#include "resolve/assembly.hpp"

#include "resolve/merge/merge.hpp"

#include <algorithm>

namespace citegraph::resolving {
namespace {

/// An ISBN is that of a whole book, and a link may lead to more than one work.
bool is_name_of_work(const Identifier& id, const Paper& record) {
    if (id.scheme() == Scheme::isbn) return record.type == "book";
    return id.scheme() < Scheme::isbn;
}

}  // namespace

std::vector<Paper> listed_parts(const std::vector<const EntryState*>& states, std::string_view today) {
    std::vector<Paper> out;
    out.reserve(states.size());
    for (const auto* one : states) out.push_back(paper_of_list(*one->entry, one->record, one->id, today));
    return out;
}

std::vector<WorkPart> with_listed(std::vector<WorkPart> parts, const std::vector<Paper>& listed) {
    for (const auto& paper : listed) parts.push_back({&paper});
    return parts;
}

void unite_own(Works& works, const EntryState& one) {
    const auto& record = *one.record;
    works.entitle(one.id, title_of(record));
    for (const auto& id : record.ids)
        if (is_name_of_work(id, record) && !std::ranges::binary_search(one.rejected_ids, id))
            works.unite(one.id, id);
}

Paper kept_with_records(Paper kept, const std::vector<const EntryState*>& states, std::string_view today) {
    const bool any = std::ranges::any_of(states, [](const auto* one) { return one->record != nullptr; });
    return any ? renewed(std::move(kept), listed_parts(states, today)) : kept;
}

}  // namespace citegraph::resolving
