#include "core/text/normal_form.hpp"

#include "citegraph/text.hpp"
#include "core/text/ascii.hpp"
#include "core/text/words.hpp"
#include "core/url.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace citegraph::core {
namespace {

bool is_month(std::string_view two) {
    return is_digits(two) && two >= "01" && two <= "12";
}

/// YYMM.NNNN until 1412, YYMM.NNNNN from 1501; the scheme began in April 2007 (contracts §3.2).
bool is_new_arxiv(std::string_view id) {
    if (id.size() < 9 || id[4] != '.' || !is_digits(id.substr(0, 4)) || !is_digits(id.substr(5)))
        return false;
    const auto month = id.substr(0, 4);
    return is_month(id.substr(2, 2)) && month >= "0704" && id.size() == (month < "1501" ? 9u : 10u);
}

/// archive(.XX)?/YYMMNNN, from 1991 to March 2007; the subject class is no part of the identity.
std::string old_arxiv(std::string_view text) {
    const auto slash = text.find('/');
    if (slash == std::string_view::npos) return {};
    auto archive = ascii_lower(text.substr(0, slash));
    const auto number = text.substr(slash + 1);
    if (const auto dot = archive.find('.'); dot != std::string::npos) archive.resize(dot);
    static constexpr std::array<std::string_view, 37> archives{
        "acc-phys", "adap-org", "alg-geom", "ao-sci",   "astro-ph", "atom-ph", "bayes-an", "chao-dyn",
        "chem-ph",  "cmp-lg",   "comp-gas", "cond-mat", "cs",       "dg-ga",   "funct-an", "gr-qc",
        "hep-ex",   "hep-lat",  "hep-ph",   "hep-th",   "math",     "math-ph", "mtrl-th",  "nlin",
        "nucl-ex",  "nucl-th",  "patt-sol", "physics",  "plasm-ph", "q-alg",   "q-bio",    "quant-ph",
        "solv-int", "supr-con", "eess",     "econ",     "stat"};
    const bool known = is_one_of(archive, archives);
    const bool numbered = number.size() == 7 && is_digits(number) && is_month(number.substr(2, 2));
    return known && numbered ? archive + "/" + std::string{number} : std::string{};
}

std::string_view without_prefix(std::string_view text, std::string_view prefix) {
    return ascii_lower(text.substr(0, prefix.size())) == prefix ? text.substr(prefix.size()) : text;
}

/// Compared without regard to ASCII case (DOI Handbook 2.4); 10.48550/arXiv.* belongs to the scheme arxiv.
std::string doi_form(std::string_view text) {
    auto doi = registered_doi(text);
    return arxiv_of_doi(doi).id.empty() ? doi : std::string{};
}

/// "P19-1001" or "2024.findings-acl.456".
std::string acl_form(std::string_view text) {
    const bool old = text.size() == 8 && is_letter(text[0]) && text[3] == '-' &&
                     is_digits(text.substr(1, 2)) && is_digits(text.substr(4));
    if (old) {
        std::string out{text};
        out[0] = static_cast<char>(out[0] & ~0x20);
        return out;
    }
    const auto pieces = split(text, '.');
    const bool modern = pieces.size() == 3 && pieces[0].size() == 4 && is_digits(pieces[0]) &&
                        is_digits(pieces[2]) && !pieces[1].empty() &&
                        std::ranges::all_of(pieces[1], [](char c) {
                            return is_letter(c) || is_digit(c) || c == '-' || c == '_';
                        });
    return modern ? ascii_lower(text) : std::string{};
}

std::string pmcid_form(std::string_view text) {
    const auto digits = without_prefix(text, "pmc");
    return is_digits(digits) ? "PMC" + std::string{digits} : std::string{};
}

std::string digits_form(std::string_view text) {
    const auto first = text.find_first_not_of('0');
    return is_digits(text) && first != std::string_view::npos && text.size() < 19
               ? std::string{text.substr(first)}
               : std::string{};
}

std::string sha_form(std::string_view text) {
    const auto hexadecimal = [](char c) {
        return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    };
    return text.size() == 40 && std::ranges::all_of(text, hexadecimal) ? ascii_lower(text) : std::string{};
}

bool is_token(std::string_view text, std::string_view others) {
    return !text.empty() && std::ranges::all_of(text, [&](char c) {
        return is_letter(c) || is_digit(c) || others.find(c) != std::string_view::npos;
    });
}

std::string openreview_form(std::string_view text) {
    return text.size() >= 8 && text.size() <= 16 && is_token(text, "-_") ? std::string{text} : std::string{};
}

std::string usenix_form(std::string_view text) {
    const auto pieces = split(text, '/');
    const bool shaped = pieces.size() == 3 && pieces[1] == "presentation" && is_token(pieces[0], "-_") &&
                        is_token(pieces[2], "-_.");
    return shaped ? ascii_lower(text) : std::string{};
}

std::string github_form(std::string_view text) {
    const auto pieces = split(text, '/');
    const bool shaped = pieces.size() == 2 && is_token(pieces[0], "-_") && is_token(pieces[1], "-_.");
    auto out = shaped ? ascii_lower(text) : std::string{};
    if (out.ends_with(".git")) out.resize(out.size() - 4);
    return out.ends_with('/') ? std::string{} : out;
}

std::string dblp_form(std::string_view text) {
    const auto pieces = split(text, '/');
    const bool shaped =
        pieces.size() >= 3 && std::ranges::all_of(pieces, [](auto piece) { return is_token(piece, "-_"); });
    return shaped ? std::string{text} : std::string{};
}

char isbn13_check(std::string_view twelve) {
    int sum = 0;
    for (std::size_t i = 0; i < 12; ++i) sum += (twelve[i] - '0') * (i % 2 == 0 ? 1 : 3);
    return static_cast<char>('0' + (10 - sum % 10) % 10);
}

bool is_isbn10(std::string_view ten) {
    int sum = 0;
    for (std::size_t i = 0; i < 10; ++i) {
        const int value = i == 9 && (ten[i] == 'X' || ten[i] == 'x') ? 10 : ten[i] - '0';
        sum += value * (10 - static_cast<int>(i));
    }
    return sum % 11 == 0;
}

/// Thirteen digits with a right check digit (ISO 2108); ten-digit numbers are converted.
std::string isbn_form(std::string_view text) {
    std::string digits;
    for (char c : text.substr(0, 32))
        if (c != '-' && c != ' ') digits += c;
    const auto body = std::string_view{digits};
    if (body.size() == 13 && is_digits(body)) return isbn13_check(body) == body[12] ? digits : std::string{};
    const bool ten =
        body.size() == 10 && is_digits(body.substr(0, 9)) && (is_digit(body[9]) || (body[9] | 0x20) == 'x');
    if (!ten || !is_isbn10(body)) return {};
    const auto twelve = "978" + digits.substr(0, 9);
    return twelve + isbn13_check(twelve);
}

}  // namespace

ArxivParts split_arxiv(std::string_view text) {
    ArxivParts parts;
    const auto v = text.find_last_of("vV");
    if (v != std::string_view::npos && v > 0 && is_digit(text[v - 1]) && is_digits(text.substr(v + 1))) {
        int version = 0;
        std::from_chars(text.data() + v + 1, text.data() + text.size(), version);
        if (version > 0) parts.version = version;
        text = text.substr(0, v);
    }
    parts.id = is_new_arxiv(text) ? std::string{text} : old_arxiv(text);
    if (parts.id.empty()) parts.version.reset();
    return parts;
}

ArxivParts arxiv_of_doi(std::string_view doi) {
    const auto tail = without_prefix(doi, std::string{arxiv_doi_prefix} + "arxiv.");
    return tail.size() < doi.size() ? split_arxiv(tail) : ArxivParts{};
}

std::optional<Mention> mention(Scheme scheme, std::string_view value) {
    if (auto id = Identifier::make(scheme, value)) return Mention{*std::move(id), std::nullopt};
    return std::nullopt;
}

std::optional<Mention> arxiv_mention(std::string_view text) {
    const auto parts = split_arxiv(text);
    if (auto id = Identifier::make(Scheme::arxiv, parts.id)) return Mention{*std::move(id), parts.version};
    return std::nullopt;
}

std::optional<Mention> doi_mention(std::string_view text) {
    const auto doi = registered_doi(text);
    const auto arxiv = arxiv_of_doi(doi);
    return arxiv.id.empty() ? mention(Scheme::doi, doi) : arxiv_mention(doi.substr(doi.find("arxiv.") + 6));
}

std::string normal_form(Scheme scheme, std::string_view value) {
    switch (scheme) {
        case Scheme::arxiv:
            return split_arxiv(value).id;
        case Scheme::doi:
            return doi_form(value);
        case Scheme::acl:
            return acl_form(value);
        case Scheme::openreview:
            return openreview_form(value);
        case Scheme::pmid:
        case Scheme::corpus:
            return digits_form(value);
        case Scheme::pmcid:
            return pmcid_form(value);
        case Scheme::s2:
            return sha_form(value);
        case Scheme::dblp:
            return dblp_form(value);
        case Scheme::usenix:
            return usenix_form(value);
        case Scheme::isbn:
            return isbn_form(value);
        case Scheme::github:
            return github_form(value);
        case Scheme::url:
            return normal_url(value);
        case Scheme::title:
            return normal_title(value);
    }
    return {};
}

}  // namespace citegraph::core
