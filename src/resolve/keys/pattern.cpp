#include "citegraph/keys.hpp"
#include "citegraph/text.hpp"
#include "core/text/ascii.hpp"
#include "resolve/keys/words.hpp"

#include <algorithm>
#include <optional>
#include <utility>

// Key patterns as they are typed. The formula of Better BibTeX:
//
//     pattern  = series *( "|" series )
//     series   = term *( "+" term )
//     term     = text / name [ arguments ] *( "." name [ arguments ] )
//     text     = "'" ... "'" / '"' ... '"'
//     arguments = "(" [ argument *( "," argument ) ] ")"      argument = [ name "=" ] ( text / word )
//
// and the brackets of JabRef: what stands outside is text, "[" name *( ":" name [ "=" arguments ] ) "]" is a
// term, and "(text)" in place of a filter is what stands for nothing. Digits behind a name are its arguments:
// "auth3_1" is auth(3,1). A function behind a dot begins a new term: "auth.year".

namespace citegraph {
namespace {

using Step = KeyPattern::Step;
using Term = KeyPattern::Term;

constexpr std::size_t longest_pattern = 1000;  // bytes of a pattern

Failure wrong(const std::string& why) {
    return fail(Error::Kind::malformed, "in the key pattern, " + why);
}

bool is_name_letter(char c) {
    return core::is_alphanumeric(c) || c == '_';
}

std::size_t name_size(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::find_if_not(text, is_name_letter) - text.begin());
}

/// Pieces between separators outside quotes and parentheses.
std::vector<std::string_view> pieces(std::string_view text, char separator) {
    std::vector<std::string_view> out;
    std::size_t begin = 0;
    int depth = 0;
    char quote = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (quote != 0)
            quote = c == quote ? '\0' : quote;
        else if (c == '\'' || c == '"')
            quote = c;
        else if (c == separator && depth == 0) {
            out.push_back(trimmed(text.substr(begin, at - begin)));
            begin = at + 1;
        } else {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
    }
    out.push_back(trimmed(text.substr(begin)));
    return out;
}

bool is_quoted(std::string_view text) {
    return text.size() > 1 && (text.front() == '\'' || text.front() == '"') && text.back() == text.front();
}

std::string unquoted(std::string_view text) {
    return std::string{is_quoted(text) ? text.substr(1, text.size() - 2) : text};
}

/// What a name stands for: a function or filter, and the arguments that stick to it as digits.
struct Meaning {
    std::string name;
    std::string_view parameters;
    std::vector<std::string> digits;
};

template <class Lookup>
std::optional<Meaning> meaning_of(std::string_view word, Lookup lookup) {
    if (const auto* row = lookup(word)) return Meaning{ascii_lower(row->name), row->parameters, {}};
    const auto letters = word.find_last_not_of("0123456789_") + 1;
    const auto* row = lookup(word.substr(0, letters));
    if (row == nullptr || row->parameters.empty() || letters == word.size()) return std::nullopt;
    Meaning out{ascii_lower(row->name), row->parameters, {}};
    for (const auto digits : split(word.substr(letters), '_')) out.digits.emplace_back(digits);
    return out;
}

/// Words that stand where a function does and give no text.
std::optional<Meaning> pseudo_function(std::string_view word) {
    if (ascii_lower(word) == "postfix") return Meaning{"postfix", "format", {}};
    if (ascii_lower(word) == "len") return Meaning{"len", "relation,length", {}};
    return std::nullopt;
}

std::optional<Meaning> function_meant(std::string_view word) {
    if (word == "Title" || word == "TITLE") return Meaning{"fulltitle", "", {}};
    const auto meant = meaning_of(word, keys::function_named);
    return meant ? meant : pseudo_function(word);
}

/// `list` is "3,3" or "n=3, m=3".
Result<Step> step_from(const Meaning& meant, std::string_view list) {
    Step step{meant.name, meant.digits};
    if (trimmed(list).empty()) return step;
    const auto named = split(meant.parameters, ',');
    auto next = step.arguments.size();
    for (const auto piece : pieces(list, ',')) {
        const auto size = name_size(piece);
        const auto behind = trimmed(piece.substr(size));
        const bool is_named = size > 0 && behind.starts_with('=');
        const auto index =
            !is_named
                ? next
                : static_cast<std::size_t>(std::ranges::find(named, piece.substr(0, size)) - named.begin());
        if (meant.parameters.empty() || index >= named.size())
            return wrong("'" + meant.name + "' takes no '" + std::string{piece} + "' but (" +
                         std::string{meant.parameters} + ")");
        step.arguments.resize(std::max(step.arguments.size(), index + 1));
        step.arguments[index] = unquoted(is_named ? trimmed(behind.substr(1)) : piece);
        next = index + 1;
    }
    return step;
}

/// "name(arguments)" or "name=arguments", to a step.
template <class Meant>
Result<Step> read_step(std::string_view text, Meant meant) {
    const auto size = name_size(text);
    const auto meaning = meant(text.substr(0, size));
    if (!meaning)
        return fail(Error::Kind::malformed, keys::unknown_word(size == 0 ? text : text.substr(0, size)));
    auto list = trimmed(text.substr(size));
    if (list.starts_with('(') && list.ends_with(')'))
        list = list.substr(1, list.size() - 2);
    else if (list.starts_with('='))
        list.remove_prefix(1);
    else if (!list.empty())
        return wrong("'" + std::string{list} + "' is not understood behind '" + meaning->name + "'");
    return step_from(*meaning, list);
}

std::optional<Meaning> filter_meant(std::string_view word) {
    return meaning_of(word, keys::filter_named);
}

/// JabRef's names with dots and its sign for a length, as functions that are called otherwise.
std::string renamed(std::string_view text) {
    for (const auto& [written, meant] :
         {std::pair<std::string_view, std::string_view>{"auth.auth.ea", "authauthea"},
          {"auth.etal", "authetal2"}})
        if (ascii_lower(text.substr(0, written.size())) == written)
            return std::string{meant} + std::string{text.substr(written.size())};
    if (text.starts_with('>')) return "len('>'," + std::string{text.substr(1)} + ")";
    return std::string{text};
}

Result<void> add_function(std::vector<Term>& series, std::string_view text) {
    return read_step(text, function_meant).transform([&](auto function) {
        series.push_back({std::move(function), {}});
    });
}

/// Adds a filter to the last term, or a new term where a name is a function alone.
Result<void> add_step(std::vector<Term>& series, std::string_view text) {
    if (is_quoted(text)) {
        series.push_back({{"text", {unquoted(text)}}, {}});
        return {};
    }
    if (filter_meant(text.substr(0, name_size(text))))
        return read_step(text, filter_meant).transform([&](auto filter) {
            series.back().filters.push_back(std::move(filter));
        });
    return add_function(series, text);
}

/// A function with its filters, parted by `separator`.
Result<void> add_term(std::vector<Term>& series, std::string_view text, char separator) {
    const auto spelled = renamed(trimmed(text));
    const auto steps = pieces(spelled, separator);
    if (is_quoted(steps.front()))
        series.push_back({{"text", {unquoted(steps.front())}}, {}});
    else if (auto added = add_function(series, steps.front()); !added)
        return added;
    for (std::size_t i = 1; i < steps.size(); ++i) {
        const bool default_text = separator == ':' && steps[i].starts_with('(') && steps[i].ends_with(')');
        const auto step = default_text ? "default" + std::string{steps[i]} : std::string{steps[i]};
        if (auto added = add_step(series, step); !added) return added;
    }
    return {};
}

/// "auth.lower + year"
Result<std::vector<Term>> formula_series(std::string_view text) {
    std::vector<Term> series;
    for (const auto term : pieces(text, '+'))
        if (auto added = add_term(series, term, '.'); !added) return added.failure();
    return series;
}

/// "[auth:lower]-[year]"
Result<std::vector<Term>> bracket_series(std::string_view text) {
    std::vector<Term> series;
    while (!text.empty()) {
        const auto open = std::min(text.find('['), text.size());
        if (open > 0) series.push_back({{"text", {std::string{text.substr(0, open)}}}, {}});
        text.remove_prefix(open);
        if (text.empty()) break;
        const auto close = text.find(']');
        if (close == std::string_view::npos) return wrong("a '[' has no ']'");
        if (auto added = add_term(series, text.substr(1, close - 1), ':'); !added) return added.failure();
        text.remove_prefix(close + 1);
    }
    return series;
}

/// Takes the postfix out of a series.
Result<std::string> postfix_of(std::vector<Term>& series, std::string before) {
    for (const auto& term : series) {
        if (term.function.name != "postfix") continue;
        before = term.function.arguments.empty() ? "%(a)s" : term.function.arguments[0];
        const auto sign = before.find("%(");
        const auto kind = sign == std::string::npos ? std::string{} : before.substr(sign, 5);
        if (kind != "%(a)s" && kind != "%(A)s" && kind != "%(n)s")
            return wrong("a postfix needs one of %(a)s, %(A)s and %(n)s");
    }
    std::erase_if(series, [](const auto& term) { return term.function.name == "postfix"; });
    return before;
}

}  // namespace

Result<KeyPattern> parse_key_pattern(std::string_view text) {
    if (text.size() > longest_pattern) return wrong("there are more than 1000 letters");
    const bool in_brackets = pieces(text, '[').size() > 1;
    KeyPattern pattern;
    for (const auto alternative : pieces(text, '|')) {
        if (alternative.empty()) return wrong("there is nothing to make a key of");
        auto series = in_brackets ? bracket_series(alternative) : formula_series(alternative);
        if (!series) return series.failure();
        auto postfix = postfix_of(*series, pattern.postfix);
        if (!postfix) return postfix.failure();
        pattern.postfix = *std::move(postfix);
        if (!series->empty()) pattern.alternatives.push_back(*std::move(series));
    }
    return pattern;
}

std::vector<KeyPatternWord> key_pattern_words() {
    std::vector<KeyPatternWord> out;
    for (const auto& row : keys::all_functions()) out.push_back({row.name, row.parameters, row.summary});
    for (const auto& row : keys::all_filters()) out.push_back({row.name, row.parameters, row.summary});
    return out;
}

}  // namespace citegraph
