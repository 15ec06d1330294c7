#include "app/suggest/shortlist.hpp"

#include "app/io/files.hpp"
#include "app/study/selection.hpp"
#include "citegraph/text.hpp"
#include "core/counted.hpp"
#include "core/scholarly/paper_facts.hpp"
#include "graphs/files/ids.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace citegraph::app {
namespace {

constexpr std::size_t least_in_section = 3;  // papers of which something can be said

/// "2020-2024" as the condition year=2020..2024.
Result<Selection> selection_of(const ShortlistOptions& options) {
    Selection out;
    if (!options.years.empty()) {
        auto span = options.years;
        if (const auto hyphen = span.find('-'); hyphen != std::string::npos) span.replace(hyphen, 1, "..");
        const auto years = parse_selection({"year=" + span});
        if (!years)
            return fail(Error::Kind::malformed,
                        "--years '" + options.years + "': expected 2023, 2020-2024, 2020- or -2024");
        out.years = years->years;
    }
    return out;
}

/// The vertices of a study by what they are called.
class Names {
  public:
    explicit Names(const Study& study) {
        const auto& nodes = study.graph.nodes;
        for (Vertex v = 0; v < nodes.ids.size(); ++v) by_id_.emplace(nodes.ids[v], v);
        for (Vertex v = 0; v < study.graph.paper.size(); ++v) {
            const auto& paper = study.loaded.library.papers[study.graph.paper[v]];
            for (const auto& id : paper.ids) by_id_.emplace(to_string(id), v);
            if (auto title = normal_title(title_of(paper)); !title.empty()) by_title_[title].push_back(v);
        }
    }

    /// By id, in any form that can be read; a number perhaps without its leading zeros.
    std::optional<Vertex> named(const std::string& name) const {
        const auto id = Identifier::parse(name);
        for (const auto& form : {name, id ? to_string(*id) : name, std::string{graphs::without_zeros(name)}})
            if (const auto found = by_id_.find(form); found != by_id_.end()) return found->second;
        return std::nullopt;
    }
    std::vector<Vertex> titled(std::string_view title) const {
        const auto found = by_title_.find(normal_title(title));
        return found == by_title_.end() ? std::vector<Vertex>{} : found->second;
    }
    /// What an entry may be, by its identifiers and titles.
    std::vector<Vertex> meant_by(const Entry& entry) const {
        std::vector<Vertex> out;
        for (const auto& mention : entry.identifiers)
            if (const auto found = by_id_.find(to_string(mention.id)); found != by_id_.end())
                out.push_back(found->second);
        for (const auto& title : entry.titles)
            for (const auto v : titled(title)) out.push_back(v);
        return out;
    }

  private:
    std::unordered_map<std::string, Vertex> by_id_;
    std::unordered_map<std::string, std::vector<Vertex>> by_title_;  // of a library alone
};

/// The first words of the lines of a file; what begins with # is passed over.
Result<std::vector<std::string>> first_words(const std::string& file) {
    const auto text = read_text(file);
    if (!text) return text.failure();
    std::vector<std::string> out;
    for (const auto each : split(*text, '\n'))
        if (const auto line = trimmed(each); !line.empty() && line.front() != '#')
            out.emplace_back(line.substr(0, line.find_first_of(" \t")));
    return out;
}

/// The papers that a file names, with a warning of those that the graph has not: nothing cites them yet.
Result<std::vector<Vertex>> named_in(const std::string& file, const Names& names, Console& console) {
    const auto words = first_words(file);
    if (!words) return words.failure();
    std::vector<Vertex> out;
    std::vector<std::string> missing;
    for (const auto& word : *words) {
        const auto vertex = names.named(word);
        if (vertex)
            out.push_back(*vertex);
        else
            missing.push_back(word);
    }
    if (!missing.empty())
        console.warn(file + ": " + core::counted(missing.size(), "paper is", "papers are") +
                     " not in the graph: " + ellipsis(join(missing, ", "), 80));
    return out;
}

/// The papers that are not wanted, of inputs that can be read as lists.
Result<std::vector<Entry>> excluded_entries(const ShortlistOptions& options, Console& console) {
    if (options.exclude.empty()) return std::vector<Entry>{};
    InputOptions inputs;
    inputs.inputs = options.exclude;
    auto reading = read_all(inputs, console);
    if (!reading) return reading.failure();
    return std::move(reading->entries);
}

/// By vertex: the innermost heading that its first entry stands under.
std::vector<std::string> headings(const Study& study) {
    std::vector<std::string> out(study.graph.graph.vertices());
    for (const auto& resolution : study.loaded.library.entries) {
        auto& heading = out[study.graph.vertex[resolution.paper]];
        if (heading.empty() && !resolution.entry.section.empty()) heading = resolution.entry.section.back();
    }
    return out;
}

std::vector<Vertex> sorted_once(std::vector<Vertex> papers) {
    std::ranges::sort(papers);
    papers.erase(std::unique(papers.begin(), papers.end()), papers.end());
    return papers;
}

/// The papers of the list: those that entries stand for, or that a file names.
Result<std::vector<Vertex>> papers_of_list(const ShortlistOptions& options, const Study& study,
                                           const Names& names, Console& console) {
    if (!study.has_library()) {
        if (options.list.empty())
            return fail(Error::Kind::malformed,
                        "a graph does not say which of its papers are the list: name them with --list FILE");
        auto named = named_in(options.list, names, console);
        return named ? sorted_once(*std::move(named)) : named;
    }
    if (!options.list.empty())
        return fail(Error::Kind::malformed, "--list goes with a graph; the input is the list itself");
    std::vector<Vertex> out;
    for (const auto& resolution : study.loaded.library.entries)
        out.push_back(study.graph.vertex[resolution.paper]);
    return sorted_once(std::move(out));
}

/// By vertex: whether it is not to be suggested, as the list has it, perhaps under another name, or as the user said.
Result<std::vector<bool>> unwanted(const ShortlistOptions& options, const Study& study, const Names& names,
                                   const std::vector<Vertex>& list, const std::vector<Entry>& excluded,
                                   Console& console) {
    std::vector<bool> out(study.graph.graph.vertices());
    const auto strike = [&out](const std::vector<Vertex>& papers) {
        for (const auto v : papers) out[v] = true;
    };
    strike(list);
    for (const auto v : list) strike(names.titled(study.graph.nodes.title(v)));
    for (const auto& resolution : study.loaded.library.entries) strike(names.meant_by(resolution.entry));
    for (const auto& entry : excluded) strike(names.meant_by(entry));
    if (study.has_library()) return out;
    for (const auto& file : options.exclude) {
        const auto named = named_in(file, names, console);
        if (!named) return named.failure();
        strike(*named);
    }
    return out;
}

/// Parts of the list that are asked about: all of it, or those that stand in a section, or each section.
Result<std::vector<Shortlist>> parts_of(const ShortlistOptions& options, const Shortlists& lists,
                                        const std::vector<Vertex>& list) {
    std::vector<Shortlist> out;
    for (const auto& section : options.sections) {
        const auto stands = listed_by({.years = {}, .sections = {section}}, lists.study);
        if (!stands) return stands.failure();
        out.push_back({section, {}, {}});
        std::ranges::copy_if(list, std::back_inserter(out.back().list), *stands);
    }
    if (!out.empty()) return out;
    if (!options.per_section) return std::vector{Shortlist{"", list, {}}};
    std::map<std::string, std::vector<Vertex>> by_section;
    for (const auto v : list) by_section[lists.sections[v]].push_back(v);
    for (const auto& resolution : lists.study.loaded.library.entries) {
        const auto& heading = lists.sections[lists.study.graph.vertex[resolution.paper]];
        auto papers = by_section.extract(heading);
        if (!papers.empty() && papers.mapped().size() >= least_in_section)
            out.push_back({heading, std::move(papers.mapped()), {}});
    }
    return out;
}

/// The heading that most of the papers stand under; the first of equals.
std::string main_section(const std::vector<std::string>& sections, const Ties& ties) {
    std::map<std::string, std::size_t> counts;
    for (const auto* papers : {&ties.cited_by, &ties.cites})
        for (const auto v : *papers)
            if (!sections[v].empty()) ++counts[sections[v]];
    const auto fewer = [](const auto& a, const auto& b) { return a.second < b.second; };
    const auto most = std::ranges::max_element(counts, fewer);
    return most == counts.end() ? std::string{} : most->first;
}

/// Of works of one title the first alone: services know some works twice.
std::vector<Suggestion> without_twins(std::vector<Suggestion> found, const NodeTable& nodes) {
    std::set<std::string> titles;
    std::erase_if(found, [&](const Suggestion& each) {
        auto title = normal_title(nodes.title(each.vertex));
        return !title.empty() && !titles.insert(std::move(title)).second;
    });
    return found;
}

void fill(Shortlist& part, const Shortlists& lists, const std::function<bool(Vertex)>& candidate,
          std::size_t limit) {
    const auto& graph = lists.study.graph;
    const auto spare = graph.nodes.titles.empty() || limit == 0 ? limit : limit + limit / 2;
    auto found =
        without_twins(suggest(graph.graph, graph.nodes.ids, part.list, {candidate, spare}), graph.nodes);
    if (limit > 0 && found.size() > limit) found.resize(limit);
    for (const auto& suggestion : found) {
        auto ties = ties_of(graph.graph, part.list, suggestion.vertex);
        auto section = main_section(lists.sections, ties);
        part.proposals.push_back({suggestion, std::move(ties), std::move(section)});
    }
}

/// Why nothing can be suggested, where that is so, and what mends it.
void tell(const Shortlists& lists, const InputOptions& input, Console& console) {
    const auto& graph = lists.study.graph.graph;
    std::size_t listed = 0;
    for (const auto& part : lists.parts) listed += part.list.size();
    if (listed == 0)
        console.warn("none of the papers of the list is known, so nothing can be suggested");
    else if (lists.study.has_library() && graph.vertices() == listed)
        console.warn("no work outside the list is known to be cited: citegraph resolve " +
                     join(input.inputs, " ") + " asks what its papers cite");
}

Result<Shortlists> drawn(const ShortlistOptions& options, Study study, const std::vector<Entry>& excluded,
                         std::size_t limit, Console& console) {
    const auto selection = selection_of(options);
    if (!selection) return selection.failure();
    Shortlists lists{std::move(study), {}, {}};
    lists.sections = headings(lists.study);
    const Names names{lists.study};
    const auto list = papers_of_list(options, lists.study, names, console);
    if (!list) return list.failure();
    const auto struck = unwanted(options, lists.study, names, *list, excluded, console);
    if (!struck) return struck.failure();
    const auto in_years = listed_by(*selection, lists.study);
    if (!in_years) return in_years.failure();
    auto parts = parts_of(options, lists, *list);
    if (!parts) return parts.failure();
    lists.parts = *std::move(parts);
    const auto candidate = [&](Vertex v) { return !(*struck)[v] && (*in_years)(v); };
    for (auto& part : lists.parts) fill(part, lists, candidate, limit);
    return lists;
}

}  // namespace

Library with_works_as_papers(Library library) {
    for (const auto& stub : library.stubs) library.papers.push_back(core::paper_of(stub));
    library.stubs.clear();
    return library;
}

Result<Shortlists> shortlists(const ShortlistOptions& options, const std::filesystem::path& folder,
                              Console& console) {
    auto study = open_network(options.network, folder, GraphFile::Directions::both, console);
    if (!study) return study.failure();
    std::vector<Entry> excluded;
    if (study->has_library()) {
        study->loaded.library = with_works_as_papers(std::move(study->loaded.library));
        study->graph = build_graph(study->loaded.library);
        auto entries = excluded_entries(options, console);
        if (!entries) return entries.failure();
        excluded = *std::move(entries);
    } else if (options.grow > 0) {
        return fail(Error::Kind::malformed, "--grow goes with a list; a graph is all that is known of it");
    }
    const DrawShortlists draw = [&](Study from, std::size_t limit) {
        return drawn(options, std::move(from), excluded, limit, console);
    };
    auto lists = draw(*std::move(study), options.limit);
    if (lists && options.grow > 0) lists = grown(options, *lists, draw, console);
    if (lists) tell(*lists, options.network.query.input, console);
    return lists;
}

}  // namespace citegraph::app
