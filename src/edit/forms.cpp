// How one list writes dates, links and names: read off one entry, used for the next.
#include "edit/writing.hpp"

#include "citegraph/text.hpp"
#include "core/months.hpp"
#include "core/text/ascii.hpp"
#include "core/text/unicode.hpp"
#include "core/text/words.hpp"
#include "core/url.hpp"

#include <algorithm>

namespace citegraph::edit {
namespace {

bool is_word(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || core::is_alphanumeric(byte);
}

std::string two_digits(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

/// The letter for a word of a date; nothing if it says nothing of that day.
std::optional<std::string> letter_of(std::string_view word, const Day& day) {
    const auto number = std::string{word};
    if (!core::is_digits(word)) {
        if (day.month == 0 || core::month_named(word) != day.month) return std::nullopt;
        const auto whole = core::month_names[static_cast<std::size_t>(day.month) - 1].name;
        if (word.size() == 3) return "%b";
        return word.size() == whole.size() ? std::optional<std::string>{"%B"} : std::nullopt;
    }
    if (number == std::to_string(day.year)) return "%Y";
    if (day.month > 0 && number == two_digits(day.month)) return "%m";
    if (day.day > 0 && number == two_digits(day.day)) return "%d";
    if (day.month > 0 && number == std::to_string(day.month)) return "%n";
    if (day.day > 0 && number == std::to_string(day.day)) return "%e";
    if (number == two_digits(day.year % 100)) return "%y";
    return std::nullopt;
}

std::optional<std::string> part_of(char letter, const Day& day) {
    if (letter == 'Y') return std::to_string(day.year);
    if (letter == 'y') return two_digits(day.year % 100);
    if (letter == 'd' || letter == 'e') {
        if (day.day == 0) return std::nullopt;
        return letter == 'd' ? two_digits(day.day) : std::to_string(day.day);
    }
    if (day.month == 0) return std::nullopt;
    if (letter == 'm') return two_digits(day.month);
    if (letter == 'n') return std::to_string(day.month);
    const auto name = std::string{core::month_names[static_cast<std::size_t>(day.month) - 1].name};
    return letter == 'B' ? name : name.substr(0, 3);
}

/// "Geoffrey E." as "G. E."
std::string initials(std::string_view given) {
    std::string out;
    for (const auto word : split(given, ' ')) {
        if (word.empty()) continue;
        const auto first = core::code_points(word).front();
        std::size_t size = first < 0x80 ? 1 : first < 0x800 ? 2 : first < 0x10000 ? 3 : 4;
        out += (out.empty() ? "" : " ") + std::string{word.substr(0, size)} + ".";
    }
    return out;
}

std::string written(const Name& name, AuthorForm::Order order) {
    const auto family = short_name(name);
    if (name.given.empty() || order == AuthorForm::Order::family_alone) return family;
    if (order == AuthorForm::Order::family_first) return family + ", " + name.given;
    if (order == AuthorForm::Order::initials_first) return initials(name.given) + " " + family;
    return display_name(name);
}

/// Whether what stands around a DOI in an address is of the publisher, not of one journal or one paper.
bool serves_any_doi(std::string_view before, std::string_view behind) {
    const auto address = core::parse_url(before);
    const bool is_general =
        address && std::ranges::all_of(address->segments, [](const std::string& segment) {
            return core::is_one_of(segment, "doi abs pdf full epdf article chapter book content");
        });
    return is_general && behind.find_first_of("0123456789") == behind.npos;
}

struct Where {
    std::size_t begin, end;
    AuthorForm::Order order;
};

/// Where a name stands in a text, in whichever order.
std::optional<Where> place_of(std::string_view text, std::size_t from, const std::string& display) {
    const auto name = parse_name(display);
    using Order = AuthorForm::Order;
    const auto is_short = name.given.find('.') != std::string::npos &&
                          name.given.find_first_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos;
    std::optional<Where> best;
    const auto consider = [&](const std::string& words, Order order) {
        const auto at = words.empty() ? text.npos : text.find(words, from);
        if (at == text.npos || (best && best->begin <= at)) return;
        best = Where{at, at + words.size(), order};
    };
    if (!name.given.empty()) consider(short_name(name) + ", " + name.given, Order::family_first);
    consider(display, name.given.empty() ? Order::family_alone
                      : is_short         ? Order::initials_first
                                         : Order::given_first);
    return best;
}

}  // namespace

std::optional<std::string> date_form(std::string_view text, const Day& day) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        auto end = at;
        while (end < text.size() && is_word(text[end]) &&
               (end == at || core::is_digits(text.substr(at, 1)) == core::is_digits(text.substr(end, 1))))
            ++end;
        if (end == at) {
            out += text[at++];
            continue;
        }
        const auto letter = letter_of(text.substr(at, end - at), day);
        if (!letter) return std::nullopt;
        out += *letter;
        at = end;
    }
    return out;
}

std::optional<std::string> in_date_form(std::string_view form, const Day& day) {
    std::string out;
    for (std::size_t i = 0; i < form.size(); ++i) {
        if (form[i] != '%' || i + 1 == form.size()) {
            out += form[i];
            continue;
        }
        const auto part = part_of(form[++i], day);
        if (!part) return std::nullopt;
        out += *part;
    }
    return out;
}

std::optional<std::string> address_form(std::string_view url, const Identifier& id) {
    const auto at = ascii_lower(url).find(ascii_lower(id.value()));
    if (at == std::string::npos) return std::nullopt;
    auto rest = url.substr(at + id.value().size());
    if (id.scheme() == Scheme::arxiv && rest.size() > 1 && rest.front() == 'v') {
        const auto end = rest.find_first_not_of("0123456789", 1);
        rest = end == rest.npos ? std::string_view{} : rest.substr(end);
    }
    rest = rest.substr(0, rest.find_first_of("?#"));
    if (id.scheme() == Scheme::doi && !serves_any_doi(url.substr(0, at), rest)) return std::nullopt;
    return std::string{url.substr(0, at)} + "{}" + std::string{rest};
}

std::optional<AuthorForm> author_form(std::string_view text, std::span<const std::string> names) {
    AuthorForm out;
    std::size_t from = 0;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto found = place_of(text, from, names[i]);
        if (!found) return std::nullopt;
        if (i == 0 && found->begin > 2) return std::nullopt;
        if (i == 0) out.order = found->order;
        if (i == 1)
            out.first_alone_reversed =
                out.order == AuthorForm::Order::family_first && found->order != out.order;
        if (i > 0) (i + 1 == names.size() ? out.last : out.between) = text.substr(from, found->begin - from);
        from = found->end;
    }
    const auto tail = text.substr(from);
    if (ascii_lower(tail).find("et al") != std::string::npos)
        out.most = names.size(), out.et_al = tail, out.last = out.between;
    else if (names.size() == 2)
        out.between = out.last.find("and") == std::string::npos ? out.last : ", ";
    return names.empty() ? std::nullopt : std::optional{out};
}

std::string in_author_form(const AuthorForm& form, std::span<const Name> names) {
    const bool is_cut = form.most > 0 && names.size() > form.most;
    const auto count = is_cut ? form.most : names.size();
    const bool has_comma =
        form.last.starts_with(", ") && form.last.size() > 2;  // "A, B, and C", but "A and B"
    const auto last = count == 2 && has_comma ? form.last.substr(1) : form.last;
    std::string out;
    for (std::size_t i = 0; i < count; ++i) {
        const bool is_plain = i > 0 && form.first_alone_reversed;
        if (i > 0) out += i + 1 == count && !is_cut ? last : form.between;
        out += written(names[i], is_plain ? AuthorForm::Order::given_first : form.order);
    }
    return is_cut ? out + form.et_al : out;
}

}  // namespace citegraph::edit
