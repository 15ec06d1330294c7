// Preprint servers and repositories by their names and by the DOIs that they give.
#include "core/scholarly/preprint_servers.hpp"

#include "citegraph/text.hpp"
#include "core/remembered.hpp"
#include "core/text/ascii.hpp"
#include "core/text/normal_form.hpp"
#include "core/text/words.hpp"

#include <algorithm>
#include <array>

namespace citegraph::core {
namespace {

/// A server. It is known by any of `words`, which stand together in its name; or by `whole`, which is the
/// name. What else it is called is separated by "|", as are the beginnings of its DOIs.
struct Server {
    std::string_view name, words, whole, dois;
};

// DOI prefixes as Crossref and DataCite have them. Servers of the Center for Open Science have a prefix each.
constexpr std::array<Server, 33> servers{{
    {"arXiv", "arxiv|computing research repository|corr abs", "corr", arxiv_doi_prefix},
    {"bioRxiv", "biorxiv|bioarxiv", "", "10.64898/"},  // and 10.1101/, see below
    {"medRxiv", "medrxiv", "", ""},
    {"ChemRxiv", "chemrxiv", "", "10.26434/chem"},
    {"PsyArXiv", "psyarxiv", "", "10.31234/"},
    {"SocArXiv", "socarxiv", "", "10.31235/"},
    {"EdArXiv", "edarxiv", "", "10.35542/"},
    {"MetaArXiv", "metaarxiv", "", "10.31222/"},
    {"EarthArXiv", "eartharxiv", "", "10.31223/"},
    {"EcoEvoRxiv", "ecoevorxiv", "", "10.32942/"},
    {"engrXiv", "engrxiv", "", "10.31224/"},
    {"AfricArXiv", "africarxiv", "", "10.31730/"},
    {"TechRxiv", "techrxiv", "", "10.36227/techrxiv"},
    {"VeriXiv", "verixiv", "", "10.12688/verixiv"},
    {"Jxiv", "jxiv", "", "10.51094/jxiv"},
    {"ChinaXiv", "chinaxiv", "", "10.12074/"},
    {"viXra", "vixra", "", ""},
    {"OSF Preprints", "osf preprints|osf io", "osf|open science framework", "10.31219/|10.17605/osf"},
    {"SSRN", "ssrn|social science research network", "", "10.2139/ssrn"},
    {"Research Square", "research square|researchsquare", "", "10.21203/rs"},
    {"Preprints.org", "preprints org", "preprints", "10.20944/preprints"},
    {"SciELO Preprints", "scielo preprints", "", "10.1590/scielopreprints"},
    {"PeerJ Preprints", "peerj preprints", "", "10.7287/peerj.preprints"},
    {"OpenReview", "openreview", "", ""},
    {"Authorea", "authorea|ess open archive", "", "10.22541/|10.1002/essoar"},
    {"Cryptology ePrint Archive", "cryptology eprint archive|cryptol eprint arch", "", ""},
    {"HAL", "hal archives ouvertes|hal science", "hal", ""},
    {"Zenodo", "zenodo", "", "10.5281/zenodo"},
    {"figshare", "figshare", "", "10.6084/m9.figs"},
    {"Qeios", "qeios", "", "10.32388/"},
    {"ResearchGate", "researchgate", "", "10.13140/rg"},
    {"Hugging Face", "", "", "10.57967/hf"},
    {"Advance", "", "", "10.31124/advance"},
}};

/// bioRxiv and medRxiv share their old prefix with journals, whose DOIs go on with a letter.
constexpr std::string_view cold_spring_harbor = "10.1101/";

/// What other servers than those above are called.
constexpr std::string_view any_server = "preprint", any_archive = "rxiv";

template <class Test>
bool any_of(std::string_view list, Test test) {
    while (!list.empty()) {
        const auto end = std::min(list.find('|'), list.size());
        if (test(list.substr(0, end))) return true;
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return false;
}

/// "abs/2309.06180", as DBLP and Semantic Scholar call the volume.
bool is_abstract_page(std::string_view venue) {
    constexpr std::string_view page = "abs/";
    return ascii_lower(venue.substr(0, page.size())) == page && venue.size() > page.size() &&
           is_digit(venue[page.size()]);
}

std::string_view server_in(std::string_view venue) {
    if (is_abstract_page(venue)) return servers.front().name;
    const auto name = normal_title(venue), padded = " " + name;
    for (const auto& server : servers) {
        const auto begins_in_it = [&](auto words) {
            for (auto at = padded.find(words, 1); at != padded.npos; at = padded.find(words, at + 1))
                if (padded[at - 1] == ' ') return true;
            return false;
        };
        const auto is_it = [&](auto whole) { return name == whole; };
        if (any_of(server.words, begins_in_it) || any_of(server.whole, is_it)) return server.name;
    }
    const bool is_other = name.find(any_server) != name.npos || name.find(any_archive) != name.npos;
    return is_other ? any_server : std::string_view{};
}

}  // namespace

std::string_view preprint_server(std::string_view venue) {
    return remembered<server_in>(trimmed(venue));
}

bool is_preprint_server(std::string_view venue) {
    return !preprint_server(venue).empty();
}

bool is_arxiv(std::string_view venue) {
    return preprint_server(venue) == servers.front().name;
}

bool is_deposit(const Identifier& id) {
    if (id.scheme() != Scheme::doi) return false;
    const std::string_view doi = id.value();
    if (doi.starts_with(cold_spring_harbor))
        return doi.size() > cold_spring_harbor.size() && is_digit(doi[cold_spring_harbor.size()]);
    return std::ranges::any_of(servers, [&](const auto& server) {
        return any_of(server.dois, [&](auto prefix) { return doi.starts_with(prefix); });
    });
}

bool is_of_another_agency(const Identifier& id) {
    static constexpr std::string_view prefixes =
        "10.5281 10.6084 10.48550 10.5061 10.7910 10.17605 10.17632 10.13140 10.57967 10.4230 10.18420 "
        "10.3929 10.5445 "
        "10.11588 10.15488 10.25384 10.4121 10.12074 10.51094 10.11517 10.7488 10.18150";
    if (id.scheme() != Scheme::doi) return false;
    return is_one_of(std::string_view{id.value()}.substr(0, id.value().find('/')), prefixes);
}

}  // namespace citegraph::core
