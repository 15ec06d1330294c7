#include "app/suggest/shortlist.hpp"

#include "app/report/table.hpp"
#include "citegraph/text.hpp"
#include "core/counted.hpp"
#include "exporters/map/scene.hpp"
#include "exporters/parts/escapes.hpp"
#include "exporters/parts/facts.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace citegraph::app {

using namespace exporters;

using Json = nlohmann::ordered_json;

namespace {

constexpr std::size_t named_papers = 2;

/// What papers of the list are called in a sentence.
std::vector<std::string> names_in(const Shortlists& lists) {
    return lists.study.has_library() ? short_names(lists.study.view()) : std::vector<std::string>{};
}

/// The papers of a sentence by name, those that are cited most first: "Orca and vLLM".
std::string named(const Shortlists& lists, std::vector<Vertex> papers,
                  const std::vector<std::string>& names) {
    const auto& graph = lists.study.graph;
    std::ranges::stable_sort(papers, std::greater{},
                             [&graph](Vertex v) { return graph.graph.citers(v).size(); });
    std::vector<std::string> out;
    for (const auto v : papers) {
        if (out.size() == named_papers) break;
        out.push_back(names.empty() ? key_of(graph.nodes, v) : names[v]);
    }
    return join(out, " and ");
}

/// "14 of your 33 papers on Serving and 2 others"; of the whole list where no section has half of them.
std::string share_of(const Shortlists& lists, const Shortlist& part, const std::vector<Vertex>& papers,
                     const std::string& section) {
    const auto stands = [&](Vertex v) { return lists.sections[v] == section; };
    const auto within = static_cast<std::size_t>(std::ranges::count_if(papers, stands));
    if (section.empty() || 2 * within < papers.size() || !part.section.empty())
        return std::to_string(papers.size()) + " of your " + core::counted(part.list.size(), "paper") +
               (part.section.empty() ? "" : " on " + part.section);
    const auto all = static_cast<std::size_t>(std::ranges::count_if(part.list, stands));
    const auto others = papers.size() - within;
    return std::to_string(within) + " of your " + core::counted(all, "paper") + " on " + section +
           (others == 0 ? "" : " and " + core::counted(others, "other"));
}

std::string evidence(const Shortlists& lists, const Shortlist& part, const Proposal& proposal,
                     const std::vector<std::string>& names) {
    const auto& ties = proposal.ties;
    std::vector<std::string> said;
    const auto say = [&](const std::string& how, const std::vector<Vertex>& papers) {
        if (papers.empty()) return;
        said.push_back(how +
                       (said.empty() ? share_of(lists, part, papers, proposal.section)
                                     : std::to_string(papers.size()) + " of them") +
                       (papers.size() > named_papers ? ", among them " : ": ") + named(lists, papers, names));
    };
    say("cited by ", ties.cited_by);
    say("cites ", ties.cites);
    if (said.empty() && ties.cited_with > 0)
        said.push_back("cited together with " + std::to_string(ties.cited_with) + " of your " +
                       core::counted(part.list.size(), "paper"));
    return said.empty() ? "near your papers by longer chains of citations" : join(said, "; ");
}

/// As one line without what steers a terminal.
std::string one_line(std::string_view text) {
    return collapse_space(clean(valid_utf8(text)));
}

/// A bullet's text: the title with a link where an address is known.
std::string linked(const Shortlists& lists, Vertex v) {
    const auto& graph = lists.study.graph;
    const auto title = markdown_text(heading_of(graph.nodes, v));
    if (!lists.study.has_library()) return title;
    const auto address = public_link(lists.study.loaded.library.papers[graph.paper[v]]);
    return address.empty() ? title : "[" + title + "](" + markdown_address(address) + ")";
}

/// "Title (2023)"; empty if no title is known.
std::string dated_title(const NodeTable& nodes, Vertex v) {
    const auto title = one_line(nodes.title(v));
    const auto date = nodes.date(v);
    return title.empty() || !date.known() ? title : title + " (" + std::to_string(date.year()) + ")";
}

Json ids_of(const NodeTable& nodes, const std::vector<Vertex>& papers) {
    auto out = Json::array();
    for (const auto v : papers) out.push_back(id_of(nodes, v));
    return out;
}

Json json_of(const Shortlists& lists, const Shortlist& part, std::size_t place,
             const std::vector<std::string>& names) {
    const auto& nodes = lists.study.graph.nodes;
    const auto& proposal = part.proposals[place];
    Json out{{"rank", place + 1}};
    out.update(paper_json(nodes, proposal.suggestion.vertex));
    out["score"] = proposal.suggestion.score;
    out["section"] = proposal.section.empty() ? Json{} : Json(proposal.section);
    out["cited_by"] = ids_of(nodes, proposal.ties.cited_by);
    out["cites"] = ids_of(nodes, proposal.ties.cites);
    out["cited_with"] = proposal.ties.cited_with;
    out["evidence"] = evidence(lists, part, proposal, names);
    return out;
}

}  // namespace

std::string shortlists_text(const Shortlists& lists) {
    const auto& nodes = lists.study.graph.nodes;
    const auto names = names_in(lists);
    std::string out;
    for (const auto& part : lists.parts) {
        if (lists.parts.size() > 1) out += (out.empty() ? "" : "\n") + one_line(part.section) + "\n";
        for (std::size_t place = 0; place < part.proposals.size(); ++place) {
            const auto& proposal = part.proposals[place];
            const auto v = proposal.suggestion.vertex;
            const auto number = std::to_string(place + 1);
            const auto title = dated_title(nodes, v);
            out += std::string(4 - std::min<std::size_t>(number.size(), 4), ' ') + number + "  " + title +
                   (title.empty() ? "" : "  ") + one_line(id_of(nodes, v)) + "\n      " +
                   one_line(evidence(lists, part, proposal, names)) + "\n";
        }
    }
    return out;
}

std::string shortlists_markdown(const Shortlists& lists) {
    const auto names = names_in(lists);
    std::string out;
    for (const auto& part : lists.parts) {
        if (lists.parts.size() > 1)
            out += (out.empty() ? "## " : "\n## ") + markdown_text(part.section) + "\n\n";
        for (const auto& proposal : part.proposals) {
            const auto date = lists.study.graph.nodes.date(proposal.suggestion.vertex);
            out += "- " + linked(lists, proposal.suggestion.vertex) +
                   (date.known() ? " (" + std::to_string(date.year()) + ")" : "") + ": " +
                   markdown_text(evidence(lists, part, proposal, names)) + "\n";
        }
    }
    return out;
}

std::string shortlists_ids(const Shortlists& lists) {
    std::set<Vertex> told;
    std::string out;
    for (const auto& part : lists.parts)
        for (const auto& proposal : part.proposals)
            if (told.insert(proposal.suggestion.vertex).second)
                out += one_line(id_of(lists.study.graph.nodes, proposal.suggestion.vertex)) + "\n";
    return out;
}

Json shortlists_json(const Shortlists& lists) {
    const auto names = names_in(lists);
    Json out{{"schema", 1}, {"lists", Json::array()}};
    for (const auto& part : lists.parts) {
        auto rows = Json::array();
        for (std::size_t place = 0; place < part.proposals.size(); ++place)
            rows.push_back(json_of(lists, part, place, names));
        out["lists"].push_back({{"section", part.section.empty() ? Json{} : Json(part.section)},
                                {"papers", part.list.size()},
                                {"suggestions", std::move(rows)}});
    }
    return out;
}

}  // namespace citegraph::app
