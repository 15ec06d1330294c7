// Which record of a batch answers which identifier.
#include "sources/semantic_scholar/batch.hpp"

#include "core/scholarly/paper_facts.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace citegraph::sources {
namespace {

/// Index of the record that carries each of `asked`; nothing where none does.
std::vector<std::optional<std::size_t>> carriers(std::span<const Identifier> asked, const Batch& batch) {
    std::map<Identifier, std::size_t> carrier;
    for (std::size_t i = 0; i < batch.size(); ++i)
        if (batch[i])
            for (const auto& id : batch[i]->paper.ids) carrier.emplace(id, i);
    std::vector<std::optional<std::size_t>> out;
    for (const auto& id : asked) {
        const auto found = carrier.find(id);
        out.push_back(found == carrier.end() ? std::nullopt : std::optional{found->second});
    }
    return out;
}

/// Whether some record stands where the identifier it carries was not asked.
bool out_of_order(const std::vector<std::optional<std::size_t>>& carrier, const Batch& batch) {
    for (std::size_t i = 0; i < carrier.size(); ++i) {
        if (!carrier[i] || *carrier[i] == i) continue;
        const bool same = batch[i] && batch[i]->paper.ids == batch[*carrier[i]]->paper.ids;
        if (!same) return true;  // the same record twice is one paper under two names
    }
    return false;
}

/// Asked for an id that the record does not carry: an alias, or a merged record; never another arXiv paper.
bool may_answer(const PaperRecord& record, const Identifier& asked) {
    if (record.paper.ids.empty()) return false;
    return asked.scheme() != Scheme::arxiv || !core::id_of(record.paper, Scheme::arxiv);
}

}  // namespace

std::vector<BatchAnswer> match_batch(std::span<const Identifier> asked, const Batch& batch) {
    using State = BatchAnswer::State;
    const auto carrier = carriers(asked, batch);
    const bool shuffled = out_of_order(carrier, batch);
    std::vector<BatchAnswer> answers;
    for (std::size_t i = 0; i < asked.size(); ++i) {
        if (carrier[i])
            answers.push_back({State::found, *carrier[i]});
        else if (shuffled)
            answers.push_back({State::ask_alone});
        else if (!batch[i])
            answers.push_back({State::absent});
        else
            answers.push_back({may_answer(*batch[i], asked[i]) ? State::found : State::unreadable, i});
    }
    return answers;
}

std::string graph_id(const Identifier& id) {
    switch (id.scheme()) {
        case Scheme::arxiv:
            return "ARXIV:" + id.value();  // never with a version: that is a 404
        case Scheme::doi:
            return "DOI:" + id.value();
        case Scheme::acl:
            return "ACL:" + id.value();
        case Scheme::pmid:
            return "PMID:" + id.value();
        case Scheme::pmcid:
            return "PMCID:" + id.value().substr(3);
        case Scheme::corpus:
            return "CorpusId:" + id.value();
        case Scheme::s2:
            return id.value();
        default:
            return {};
    }
}

}  // namespace citegraph::sources
