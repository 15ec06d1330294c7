#pragma once

#include "citegraph/result.hpp"

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph {

/// The name spaces an identifier can belong to, the most trusted for naming a work first.
enum class Scheme {
    arxiv,       ///< "2309.06180", "hep-th/9711200"; no version, no subject class
    doi,         ///< "10.1145/3600006.3613165", lower case
    acl,         ///< ACL Anthology, "2024.findings-acl.456", "P19-1001"
    openreview,  ///< forum id, "uLpyWQPyF9"
    pmid,        ///< PubMed, digits
    pmcid,       ///< PubMed Central, "PMC123"
    s2,          ///< Semantic Scholar paper id, 40 hexadecimal digits
    corpus,      ///< Semantic Scholar corpus id, digits
    dblp,        ///< DBLP key, "conf/osdi/YuJKKC22"
    usenix,      ///< presentation page, "osdi22/presentation/yu"
    isbn,        ///< thirteen digits
    github,      ///< repository, "vllm-project/vllm", lower case
    url,         ///< a web page, without fragment and tracking parameters
    title,       ///< of last resort: the normalised title, which names a work within one library only
};

/// "arxiv", "doi", ...: the prefix of to_string and the `scheme` of JSON output.
std::string_view name_of(Scheme scheme);

/// A name of a work in normal form: equal identifiers name the same work. There is no other way
/// to make one than to parse it, so an Identifier is always well-formed.
class Identifier {
  public:
    /// Reads "scheme:value" (any case), a URL of a known host, a bare arXiv id, DOI or 40-digit paper id.
    /// Fails with `malformed`, naming `text`. parse(to_string(id)) == id.
    static Result<Identifier> parse(std::string_view text);
    /// `value` brought to the normal form of `scheme`; nothing if it is none.
    static std::optional<Identifier> make(Scheme scheme, std::string_view value);

    Scheme scheme() const { return scheme_; }
    const std::string& value() const { return value_; }
    auto operator<=>(const Identifier&) const = default;

  private:
    Identifier(Scheme scheme, std::string value) : scheme_{scheme}, value_{std::move(value)} {}
    Scheme scheme_;
    std::string value_;
};

/// "arxiv:2309.06180", "doi:10.1145/3600006.3613165".
std::string to_string(const Identifier& id);

/// Where a reader finds the work: "https://arxiv.org/abs/2309.06180". Empty for `title` and `isbn`.
std::string url_of(const Identifier& id);

/// An identifier as somebody wrote it: an arXiv link may pin a version.
struct Mention {
    Identifier id;
    std::optional<int> version;  ///< of an arXiv paper: 2 for "2312.06902v2"

    bool operator==(const Mention&) const = default;
};

/// The identifier that a URL, or a bare id, stands for, offline and without a request; nothing if it
/// stands for none. Never of scheme `url` or `title`. \cost linear in the length of `text`
std::optional<Mention> identify(std::string_view text);

/// What a link leads to, by its looks: "arxiv-abs", "arxiv-pdf", "arxiv-html", "doi", "acl",
/// "openreview-forum", "openreview-pdf-id", "usenix-presentation", "usenix-pdf", "pmlr", "neurips", "mlsys",
/// "github", "github-pdf", "huggingface", "accepted-list", "scholar", "other-pdf", "local-file", "web";
/// "none" for an empty text.
std::string_view url_kind(std::string_view url);

}  // namespace citegraph
