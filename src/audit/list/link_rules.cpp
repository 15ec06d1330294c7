// How links are written: rules that need to see nothing but one link.
#include "audit/list/rules.hpp"
#include "audit/list/written.hpp"
#include "citegraph/identifier.hpp"
#include "citegraph/text.hpp"
#include "core/text/ascii.hpp"
#include "core/text/words.hpp"
#include "core/url.hpp"

#include <algorithm>
#include <array>

namespace citegraph::auditing {
namespace {

using Form = WrittenLink::Form;
using Checked = std::optional<Finding>;

constexpr std::string_view commonmark_links = "https://spec.commonmark.org/0.31.2/#links";
constexpr std::string_view arxiv_identifiers = "https://info.arxiv.org/help/arxiv_identifier.html";
constexpr std::string_view www_arxiv = "://www.arxiv.org/";

/// With the link as its author meant it, if it is sure where that ends: at a bracket, or with the line.
Finding meant(const ListText& list, const WrittenLink& link, std::string message) {
    const auto end = list.offset(link.whole) + link.whole.size();
    const bool ends_line = end == list.text.size() || list.text[end] == '\n' || list.text[end] == '\r';
    if (link.whole.ends_with(link.url) && !ends_line) return list.finding(link.whole, std::move(message));
    return list.finding(link.whole, std::move(message),
                        "[" + std::string{trimmed(link.label)} + "](" + std::string{link.url} + ")");
}

Checked check_reversed(const ListText& list, const WrittenLink& link) {
    if (link.form != Form::reversed) return std::nullopt;
    return meant(list, link, "the brackets of this link are exchanged: it is shown as text");
}

Checked check_malformed(const ListText& list, const WrittenLink& link) {
    switch (link.form) {
        case Form::apart:
            return meant(list, link, "between the label and the address of a link nothing may stand");
        case Form::wide:
            return meant(list, link, "full-width brackets make no link");
        case Form::unclosed:
            return meant(list, link, "the bracket behind this address is missing: it is shown as text");
        case Form::spaced:
            return list.finding(link.whole, "an address with a space in it makes no link");
        default:
            return std::nullopt;
    }
}

Checked check_empty(const ListText& list, const WrittenLink& link) {
    if (link.form != Form::markdown || !link.url.empty() || trimmed(link.label).empty()) return std::nullopt;
    return list.finding(link.whole, "this link has no address");
}

/// "https:/x", "htps://x", "https://https://x".
bool is_misspelt(std::string_view url) {
    const auto start = ascii_lower(url.substr(0, 24));
    static constexpr std::array<std::string_view, 10> wrong{"http//",   "https//",  "htps:",  "htttp",
                                                            "hhttp",    "ttps://",  "ttp://", "htp://",
                                                            "http:///", "https:///"};
    if (std::ranges::any_of(wrong, [&](auto front) { return start.starts_with(front); })) return true;
    for (std::string_view scheme : {"http:", "https:"})
        if (start.starts_with(scheme)) {
            const auto rest = std::string_view{start}.substr(scheme.size());
            return !rest.starts_with("//") || rest.starts_with("//http:") || rest.starts_with("//https:");
        }
    return false;
}

/// A page of one paper at arXiv whose number is none.
bool is_no_arxiv_number(std::string_view text) {
    const auto url = core::parse_url(text);
    if (!url || url->host != "arxiv.org" || url->segments.size() < 2) return false;
    return core::is_one_of(url->segments.front(), "abs pdf html") && !identify(text);
}

/// "github.com/owner/name" as an address: on GitHub it is a file beside the list.
bool lacks_scheme(std::string_view url) {
    const auto host = url.substr(0, url.find('/'));
    const auto dot = host.rfind('.');
    if (url.starts_with("www.")) return true;
    return host.size() < url.size() && dot != host.npos && dot > 0 &&
           core::is_one_of(host.substr(dot + 1), "com org net io edu ai cn dev gov uk de jp");
}

Checked check_address(const ListText& list, const WrittenLink& link) {
    if (!link.is_link()) return std::nullopt;
    const bool is_markup = link.form == Form::markdown || link.form == Form::html;
    if (is_markup && lacks_scheme(link.url))
        return list.finding(link.url, "without https:// this address is a file beside the list");
    if (link.url.starts_with('['))
        return list.finding(link.url, "brackets stand around this address: it leads nowhere");
    if (is_misspelt(link.url)) return list.finding(link.url, "this address is misspelt: it leads nowhere");
    if (is_no_arxiv_number(link.url)) return list.finding(link.url, "arXiv gives no paper such a number");
    return std::nullopt;
}

Checked check_unsafe(const ListText& list, const WrittenLink& link) {
    const bool told =
        link.is_link() && !trimmed(link.url).empty() && !is_misspelt(link.url) && !link.url.starts_with('[');
    if (!told || core::is_link(link.url) || ascii_lower(link.url).starts_with("ftp:")) return std::nullopt;
    return list.finding(link.url, "this is no address of the web, and readers should not follow it");
}

Checked check_tracking(const ListText& list, const WrittenLink& link) {
    if (!link.is_link()) return std::nullopt;
    auto bare = core::untracked_url(link.url);
    if (bare == link.url) return std::nullopt;
    return list.finding(link.url, "the address tells where its reader came from", std::move(bare));
}

Checked check_www(const ListText& list, const WrittenLink& link) {
    const auto at = link.is_link() ? link.url.find(www_arxiv) : link.url.npos;
    if (at == link.url.npos || at > std::string_view{"https"}.size()) return std::nullopt;
    return list.finding(link.url.substr(at + 3, 4), "arXiv's own address is arxiv.org, without www", "");
}

/// The "v2" of an address of arXiv; empty if it pins none.
std::string_view pinned_version(std::string_view url) {
    const auto found = url.find("arxiv.org") != url.npos ? identify(url) : std::nullopt;
    if (!found || !found->version) return {};
    const auto id = url.find(found->id.value());
    if (id == url.npos) return {};
    const auto begin = id + found->id.value().size();
    auto end = begin + 1;
    while (end < url.size() && core::is_digit(url[end])) ++end;
    const bool is_version = begin < url.size() && (url[begin] | 0x20) == 'v';
    return is_version ? url.substr(begin, end - begin) : std::string_view{};
}

Checked check_version(const ListText& list, const WrittenLink& link) {
    const auto version = link.is_link() ? pinned_version(link.url) : std::string_view{};
    if (version.empty()) return std::nullopt;
    return list.finding(version,
                        "the address pins version " + std::string{version.substr(1)} + " of the paper", "");
}

/// The abstract's address for that of a PDF at arXiv; nothing for other addresses.
std::optional<std::string> abstract_address(std::string_view url) {
    constexpr std::string_view folder = "arxiv.org/pdf/";
    const auto at = url.find(folder);
    if (at == url.npos || at > 12 || !identify(url)) return std::nullopt;
    const auto rest = url.substr(at + folder.size());
    auto path = rest.substr(0, rest.find_first_of("?#"));
    const auto tail = rest.substr(path.size());
    if (path.ends_with(".pdf")) path.remove_suffix(4);
    return std::string{url.substr(0, at)} + "arxiv.org/abs/" + std::string{path} + std::string{tail};
}

/// Whether a label says that it leads to a file: "PDF", "[pdf]", a picture.
bool names_file(std::string_view label) {
    return label.size() < 40 &&
           (ascii_lower(label).find("pdf") != label.npos || label.find("![") != label.npos);
}

/// Only where the list itself links abstracts as a rule.
std::vector<Finding> check_pdf(const AuditInput& input) {
    std::vector<Finding> out;
    if (!input.list) return out;
    std::size_t abstracts = 0;
    for (const auto& link : input.list->links) {
        if (link.form != Form::markdown && link.form != Form::html) continue;
        abstracts += link.url.find("arxiv.org/abs/") != link.url.npos;
        const auto abstract = names_file(link.label) ? std::nullopt : abstract_address(link.url);
        if (abstract)
            out.push_back(
                input.list->finding(link.url, "most papers are linked by their abstract", *abstract));
    }
    if (abstracts < 10 || abstracts < 2 * out.size()) out.clear();
    return out;
}

template <Checked (*check)(const ListText&, const WrittenLink&)>
std::vector<Finding> each(const AuditInput& input) {
    std::vector<Finding> out;
    if (!input.list) return out;
    for (const auto& link : input.list->links)
        if (auto found = check(*input.list, link)) out.push_back(*std::move(found));
    return out;
}

}  // namespace

std::vector<Rule> link_rules() {
    return {
        {"reversed-link", Severity::error, "A link whose brackets are exchanged: (Text)[url]",
         "Markdown writes a link as [Text](url). The other way round both are shown as text and nobody can "
         "click on them. Exchange the brackets.",
         each<check_reversed>, commonmark_links},
        {"malformed-link", Severity::error, "What was meant as a link and is none",
         "A space between the label and the address, one within the address, full-width brackets or a "
         "bracket that is missing: Markdown then shows the text as it stands. Write [Text](url); a space in "
         "an address is %20.",
         each<check_malformed>, commonmark_links},
        {"empty-link", Severity::warning, "A link without an address: [Text]()",
         "It looks like a link and leads nowhere. Give it an address, or take its brackets out.",
         each<check_empty>, commonmark_links},
        {"broken-address", Severity::error, "An address that cannot exist",
         "Its scheme is misspelt or missing, brackets stand around it, or it names a paper at arXiv by a "
         "number that arXiv does not give: there are four digits for year and month, a full stop, and four "
         "digits up to 2014 or five since. Look the address up.",
         each<check_address>, arxiv_identifiers},
        {"not-an-address", Severity::warning, "A link that is no address of the web",
         "Links that begin with javascript: or file: do nothing on GitHub, and harm elsewhere. Link a page "
         "by https.",
         each<check_unsafe>},
        {"tracking-parameter", Severity::warning, "An address that tells where its reader came from",
         "Parameters such as fbclid and utm_source are added where an address is copied from a post or a "
         "mail. The page is the same without them, and one paper with two addresses is found twice by "
         "whoever compares links. Take them out.",
         each<check_tracking>},
        {"arxiv-www", Severity::note, "A link to www.arxiv.org",
         "arXiv gives its papers addresses at arxiv.org; www.arxiv.org leads there by a redirection. One "
         "paper with two addresses is found twice by whoever compares links. Take the \"www.\" out.",
         each<check_www>, arxiv_identifiers},
        {"arxiv-version-pinned", Severity::note, "A link to one version of a paper at arXiv",
         "An address with v1 at its end shows that version for ever, also after it was corrected or "
         "withdrawn. Without it, arXiv shows the newest. It is right where the text speaks of that version.",
         each<check_version>, arxiv_identifiers},
        {"arxiv-pdf", Severity::note, "A link to a PDF at arXiv where others lead to abstracts",
         "The page with the abstract tells of versions, of the publication and of a withdrawal; the PDF "
         "does not. Only lists that mostly link abstracts are asked for it, and no link that calls itself "
         "PDF.",
         check_pdf, arxiv_identifiers},
    };
}

}  // namespace citegraph::auditing
