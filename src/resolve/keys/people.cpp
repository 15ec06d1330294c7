#include "citegraph/text.hpp"
#include "resolve/keys/words.hpp"

#include <algorithm>
#include <cctype>

// Authors in key patterns, by the names and with the meaning that Better BibTeX for Zotero
// (retorque.re/zotero-better-bibtex/citing/formulas) and JabRef (docs.jabref.org/setup/citationkeypatterns)
// give them. Texts are spelled in ASCII at once, so that "the first three letters" are three of the key's.

namespace citegraph::keys {
namespace {

/// The family name of a person or the name of a body, in one word.
std::string family_of(const Name& name) {
    auto text = ascii_fold(name.family.empty() ? name.literal : name.family);
    std::erase_if(text, [](char c) { return std::isalnum(static_cast<unsigned char>(c)) == 0 && c != '-'; });
    return text;
}

struct Byline {
    std::vector<Name> people;
    bool more = false;  ///< "and others"
};

/// The authors; without any, the editors or translators.
Byline byline_of(const Paper& paper) {
    Byline out;
    for (const auto* role : {"author", "editor", "translator"})
        if (const auto found = paper.names.find(role); out.people.empty() && found != paper.names.end())
            out.people = found->second;
    out.more = !out.people.empty() && out.people.back().literal == "others";
    if (out.more) out.people.pop_back();
    return out;
}

/// Family names of the first `most` people, cut to `letters`.
std::vector<std::string> families(const Byline& byline, std::size_t most, std::size_t letters) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < std::min(most, byline.people.size()); ++i)
        out.push_back(family_of(byline.people[i]).substr(0, letters));
    return out;
}

constexpr auto unbounded = std::string::npos;

std::string initial_of(const Name& name) {
    return ascii_fold(name.given).substr(0, 1);
}

std::string auth(const Paper& paper, const Arguments& arguments) {
    const auto names = families(byline_of(paper), unbounded, unbounded);
    const auto letters = number_in(arguments, 0, 0), person = std::max(number_in(arguments, 1, 1), 1);
    if (static_cast<std::size_t>(person) > names.size()) return {};
    const auto& name = names[static_cast<std::size_t>(person - 1)];
    return letters > 0 ? name.substr(0, static_cast<std::size_t>(letters)) : name;
}

std::string some_authors(const Paper& paper, std::size_t shown, std::size_t whole, const std::string& etal) {
    const auto byline = byline_of(paper);
    const auto count = byline.people.size();
    const bool cut = count > whole || byline.more;
    auto out = join(families(byline, cut ? shown : whole, unbounded), " ");
    return cut ? out + " " + etal : out;
}

std::string authors(const Paper& paper, const Arguments& arguments) {
    const int most = number_in(arguments, 0, 0);
    const auto shown = most > 0 ? static_cast<std::size_t>(most) : unbounded;
    return some_authors(paper, shown, shown, arguments.size() > 1 ? arguments[1] : "EtAl");
}

std::string auth_et_al(const Paper& paper, const Arguments&) {
    return some_authors(paper, 1, 2, "EtAl");
}

std::string auth_etal(const Paper& paper, const Arguments&) {
    return some_authors(paper, 1, 2, "etal");
}

std::string auth_auth_ea(const Paper& paper, const Arguments&) {
    return some_authors(paper, 2, 2, "ea");
}

std::string authors_alpha(const Paper& paper, const Arguments&) {
    const auto byline = byline_of(paper);
    const auto count = byline.people.size();
    return join(families(byline, count > 4 ? 3 : 4, count == 1 ? 3 : 1), "");
}

std::string auth_short(const Paper& paper, const Arguments&) {
    const auto byline = byline_of(paper);
    return join(families(byline, 3, byline.people.size() == 1 ? unbounded : 1), "");
}

std::string author_ini(const Paper& paper, const Arguments&) {
    auto names = families(byline_of(paper), unbounded, 5);
    for (std::size_t i = 1; i < names.size(); ++i) names[i] = names[i].substr(0, 1);
    return join(names, "");
}

std::string auth_ini(const Paper& paper, const Arguments& arguments) {
    const auto byline = byline_of(paper);
    const auto letters = static_cast<std::size_t>(std::max(number_in(arguments, 0, 0), 0));
    if (byline.people.empty() || letters == 0) return join(families(byline, unbounded, 1), "");
    const auto each = std::max<std::size_t>(letters / byline.people.size(), 1);
    return join(families(byline, unbounded, each), "").substr(0, letters);
}

std::string author_last(const Paper& paper, const Arguments&) {
    const auto byline = byline_of(paper);
    return byline.people.empty() ? std::string{} : family_of(byline.people.back());
}

std::string auth_fore_ini(const Paper& paper, const Arguments&) {
    const auto byline = byline_of(paper);
    return byline.people.empty() ? std::string{} : initial_of(byline.people.front());
}

std::string author_last_fore_ini(const Paper& paper, const Arguments&) {
    const auto byline = byline_of(paper);
    return byline.people.empty() ? std::string{} : initial_of(byline.people.back());
}

}  // namespace

std::vector<Function> people_functions() {
    return {
        {"auth", "n,m", "family name of the first or m-th author, its first n letters", auth},
        {"authors", "n,etal", "family names of all or the first n authors, EtAl if there are more", authors},
        {"authEtAl", "", "one or two family names; of three and more the first and EtAl", auth_et_al},
        {"authEtal2", "", "the same with etal; JabRef's auth.etal", auth_etal},
        {"authAuthEa", "", "the first two family names, ea if there are more; JabRef's auth.auth.ea",
         auth_auth_ea},
        {"authorsAlpha", "", "as the style alpha: three letters of one name, initials of several",
         authors_alpha},
        {"authshort", "", "one family name, or the initials of up to three", auth_short},
        {"authorIni", "", "five letters of the first family name, initials of the others", author_ini},
        {"authIni", "n", "the beginning of each family name, n letters in all", auth_ini},
        {"authorLast", "", "family name of the last author", author_last},
        {"authForeIni", "", "initial of the first author's given name", auth_fore_ini},
        {"authorLastForeIni", "", "initial of the last author's given name", author_last_fore_ini},
    };
}

}  // namespace citegraph::keys
