#pragma once

#include "app/study/network.hpp"
#include "citegraph/graphs/suggest.hpp"
#include "citegraph/result.hpp"

#include <nlohmann/json_fwd.hpp>

#include <functional>
#include <string>
#include <vector>

namespace citegraph::app {

/// What is asked for: papers that a list lacks.
struct ShortlistOptions {
    NetworkOptions network;             ///< a list with its lock, or a graph
    std::string list;                   ///< of a graph: the file with the papers of the list, one a line
    std::vector<std::string> exclude;   ///< files with papers that are not wanted: lists, or one paper a line
    std::vector<std::string> sections;  ///< only these are looked at as the list; empty: all of it
    std::string years;                  ///< "2023", "2020-2024", "2020-"; empty: any
    std::size_t limit = 20;             ///< in each part
    bool per_section = false;           ///< a part for each section
    std::size_t grow = 0;               ///< so many papers of the list, and candidates, are asked about
};

/// A paper that is suggested, with why.
struct Proposal {
    Suggestion suggestion;
    Ties ties;
    std::string section;  ///< where most of the papers of the list stand that it is tied to; empty: not known
};

/// What is suggested for a list, or a section of one.
struct Shortlist {
    std::string section;       ///< heading; empty: the list
    std::vector<Vertex> list;  ///< ascending
    std::vector<Proposal> proposals;
};

/// All that was asked for.
struct Shortlists {
    Study study;  ///< its works outside the list are vertices, too
    std::vector<std::string>
        sections;  ///< by vertex: the innermost heading above it; empty where there is none
    std::vector<Shortlist> parts;
};

/// Draws shortlists from a study that has been widened, so many papers in each part.
using DrawShortlists = std::function<Result<Shortlists>(Study, std::size_t limit)>;

/// The library with the works outside its list as papers, too: so citations number them.
Library with_works_as_papers(Library library);

/// What is suggested once Semantic Scholar was asked, through the cache: who cites the papers of the list that are cited
/// most in it, `options.grow` of them, and what the best so many candidates cite and are cited by. An answer that
/// failed is told and missed, no more. The lock stays as it is. \cost 2 requests a paper, and one a thousand citations
Result<Shortlists> grown(const ShortlistOptions& options, const Shortlists& lists, const DrawShortlists& draw,
                         Console& console);

/// Asks nobody unless it is to grow, and offline not then: the cache alone is looked at. What the list has under
/// another identifier, but the same title, is not suggested. Fails as
/// open_network does, and with `malformed` on a section or year that there is not, on a graph without a list, or on a
/// paper of a file that a graph has not.
Result<Shortlists> shortlists(const ShortlistOptions& options, const std::filesystem::path& folder,
                              Console& console);

/// For people: two lines a paper, of which the second says why it is suggested: "cited by 14 of your 33 papers on Serving,
/// among them Orca and vLLM; cites 2 of them".
std::string shortlists_text(const Shortlists& lists);
/// The text of the input, if that is one file with a Markdown list; else empty.
std::string markdown_list(const InputOptions& input);

/// Bullets with links and the evidence.
std::string shortlists_markdown(const Shortlists& lists);
/// Bullets as a Markdown list writes its own, to be pasted into it. What has no title cannot be written and is left out.
/// \cost linear in the list, for each paper
std::string shortlists_bullets(const Shortlists& lists, std::string list);
/// Their ids, one a line, none twice.
std::string shortlists_ids(const Shortlists& lists);
/// {"schema": 1, "lists": [{"section", "papers", "suggestions": [{"rank", "key", "id", "title", "year", "score", "section",
/// "cited_by", "cites", "cited_with", "evidence"}]}]}
nlohmann::ordered_json shortlists_json(const Shortlists& lists);

}  // namespace citegraph::app
