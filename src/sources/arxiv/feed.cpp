#include "sources/arxiv/feed.hpp"

#include "citegraph/text.hpp"
#include "core/scholarly/notices.hpp"
#include "sources/wire/replies.hpp"

#include <pugixml.hpp>

#include <algorithm>

namespace citegraph::sources {
namespace {

constexpr std::string_view atom = "http://www.w3.org/2005/Atom";
constexpr std::string_view arxiv_schema = "http://arxiv.org/schemas/atom";
constexpr std::string_view opensearch = "http://a9.com/-/spec/opensearch/1.1/";
std::string_view prefix_of(std::string_view name) {
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? std::string_view{} : name.substr(0, colon);
}

/// The namespace that the name of `node` stands in.
std::string_view namespace_of(const pugi::xml_node& node) {
    const auto prefix = prefix_of(node.name());
    const auto attribute = prefix.empty() ? std::string{"xmlns"} : "xmlns:" + std::string{prefix};
    for (auto at = node; at; at = at.parent())
        if (const auto declared = at.attribute(attribute.c_str())) return declared.value();
    return {};
}

bool is(const pugi::xml_node& node, std::string_view space, std::string_view local) {
    const std::string_view name = node.name();
    const auto prefix = prefix_of(name);
    return name.substr(prefix.empty() ? 0 : prefix.size() + 1) == local && namespace_of(node) == space;
}

pugi::xml_node child(const pugi::xml_node& parent, std::string_view space, std::string_view local) {
    for (const auto& node : parent.children())
        if (is(node, space, local)) return node;
    return {};
}

/// All text below `node`, CDATA too.
std::string text_of(const pugi::xml_node& node) {
    std::string text;
    for (const auto& part : node.children())
        if (part.type() == pugi::node_pcdata || part.type() == pugi::node_cdata) text += part.value();
    return collapse_space(clean(valid_utf8(text)));
}

void read_texts(Paper& paper, const pugi::xml_node& entry) {
    set(paper.fields, "title", text_of(child(entry, atom, "title")));
    set(paper.fields, "abstract", text_of(child(entry, atom, "summary")));
    set(paper.foreign, "comment", text_of(child(entry, arxiv_schema, "comment")));
    set(paper.foreign, "journal-ref", text_of(child(entry, arxiv_schema, "journal_ref")));
    set(paper.foreign, "arxiv-category",
        child(entry, arxiv_schema, "primary_category").attribute("term").value());
}

/// arXiv keeps what was withdrawn, and its authors say so in the comment or in place of the abstract.
void read_withdrawal(Paper& paper) {
    const auto comment = paper.foreign.find("comment");
    const auto said = core::notice_in(comment == paper.foreign.end() ? "" : comment->second);
    const auto& abstract = field_of(paper, "abstract");
    const auto kind = said ? said : core::notice_in(abstract.substr(0, abstract.find(". ")));
    if (kind) core::add_notice(paper.notices, {.kind = *kind});
}

void read_authors(Paper& paper, const pugi::xml_node& entry) {
    std::vector<Name> names;
    for (const auto& author : entry.children()) {
        if (!is(author, atom, "author")) continue;
        if (const auto name = text_of(child(author, atom, "name")); !name.empty())
            names.push_back(parse_name(name));
    }
    if (!names.empty()) paper.names["author"] = std::move(names);
}

void read_dates(Paper& paper, const pugi::xml_node& entry) {
    const auto published = parse_day(text_of(child(entry, atom, "published")));
    if (!published) return;
    paper.dates["submitted"].begin = *published;
    paper.dates["issued"].begin = *published;
}

/// Authors write one DOI, several, or something else into this field; the first that is one counts.
std::optional<Identifier> doi_in(const pugi::xml_node& entry) {
    const auto text = text_of(child(entry, arxiv_schema, "doi"));
    for (auto piece : split(text, ' ')) {
        while (piece.ends_with(',') || piece.ends_with(';')) piece.remove_suffix(1);
        if (auto mention = identify(piece); mention && mention->id.scheme() == Scheme::doi)
            return mention->id;
    }
    return std::nullopt;
}

/// Nothing for an entry without an arXiv id: errors, and the empty entries of older replies.
std::optional<Paper> paper_of(const pugi::xml_node& entry, const Provenance& from) {
    const auto mention = identify(text_of(child(entry, atom, "id")));
    if (!mention || mention->id.scheme() != Scheme::arxiv) return std::nullopt;
    Paper paper;
    paper.ids = {mention->id};
    if (auto doi = doi_in(entry)) paper.ids.push_back(*std::move(doi));
    std::ranges::sort(paper.ids);
    paper.type = "article";
    read_texts(paper, entry);
    read_authors(paper, entry);
    read_dates(paper, entry);
    read_withdrawal(paper);
    note_provenance(paper, from);
    if (title_of(paper).empty()) return std::nullopt;
    return paper;
}

}  // namespace

// Atom feeds of the arXiv API (https://info.arxiv.org/help/api/user-manual.html).
//
// A feed has an <entry> for each paper it holds and none for one it does not. What an entry says, and where
// it goes:
//     id                    http://arxiv.org/abs/1605.08386v1 → the arXiv id, without its version
//     title, summary        fields "title", "abstract", with single spaces
//     author/name           names "author", in order
//     published             dates "submitted" and, until a published version is known, "issued"
//     arxiv:primary_category@term, arxiv:comment, arxiv:journal_ref
//                           foreign "arxiv-category", "comment", "journal-ref"
//                           a comment or the begin of an abstract that says so: a notice of withdrawal
//     arxiv:doi             an identifier; supplied by the authors, so it is no field: the DOI, year and
//     venue
//                           of a bibliography come together from one source
// Namespace prefixes are whatever the feed declares them to be.

std::optional<Feed> read_feed(std::string_view body, std::string_view today) {
    if (sniff(body) != BodyFormat::xml) return std::nullopt;
    pugi::xml_document document;
    const auto options = pugi::parse_default & ~static_cast<unsigned>(pugi::parse_eol);
    if (!document.load_buffer(body.data(), body.size(), options, pugi::encoding_utf8)) return std::nullopt;
    const auto root = document.document_element();
    if (!is(root, atom, "feed")) return std::nullopt;
    Feed feed;
    const Provenance from{std::string{arxiv_service.name}, std::string{today}};
    feed.total = child(root, opensearch, "totalResults").text().as_ullong();
    for (const auto& entry : root.children()) {
        if (!is(entry, atom, "entry")) continue;
        if (text_of(child(entry, atom, "id")).find("/api/errors") != std::string::npos) {
            feed.is_error = true;
            feed.error = text_of(child(entry, atom, "summary"));
        } else if (auto paper = paper_of(entry, from)) {
            feed.papers.push_back(*std::move(paper));
        }
    }
    return feed;
}

// Calls of the arXiv query API (https://info.arxiv.org/help/api/user-manual.html).
//
// One call in three seconds over one connection is what its terms of use allow. 429 comes below that rate,
// too, and asking on makes it worse (api_contracts §3.1): after three tries, a minute apart in the end, the
// rest is left to other sources.

Request arxiv_request(const SourceSetting& setting, std::string_view parameters, std::string_view purpose) {
    using namespace std::chrono_literals;
    Request request;
    request.url = setting.base + "/api/query?" + std::string{parameters};
    request.pause = 3s;
    request.slowest = 60s;
    request.tries = 3;
    request.purpose = purpose;
    return request;
}

bool is_rate_limited(const Reply& reply) {
    return reply.status == 429 || reply.body.starts_with("Rate exceeded");
}

}  // namespace citegraph::sources
