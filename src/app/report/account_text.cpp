#include "app/io/console.hpp"
#include "app/report/reports.hpp"

#include "app/study/input.hpp"
#include "citegraph/text.hpp"
#include "core/text/ascii.hpp"

#include <cmath>
#include <set>
#include <utility>

namespace citegraph::app {
namespace {

constexpr std::size_t most_entries = 9;
constexpr std::size_t most_words = 76;  ///< columns

std::string percent(double part) {
    return std::to_string(std::lround(100 * part)) + " %";
}

/// What spoke for a choice and what stood against it, as lines.
std::string grounds(const Choice& choice, const std::string& margin) {
    std::string out;
    for (const auto& reason : choice.because) out += margin + "  " + reason + "\n";
    out += margin + "  next best: " + choice.instead + ", " + percent(choice.instead_probability) + "\n";
    return out;
}

std::string line_text(const Choice& choice) {
    return "  line " + std::to_string(choice.line) + ": " + choice.taken_for + ", " +
           percent(choice.probability) + ": " + ellipsis(choice.words, most_words) + "\n" +
           grounds(choice, "  ");
}

std::string word_text(const Choice& choice) {
    return "  " + choice.taken_for + ", " + percent(choice.probability) + ": " +
           ellipsis(choice.words, most_words) + "\n" + grounds(choice, "  ");
}

std::string text_of_all(const std::vector<LineAccount>& accounts) {
    std::string out;
    for (const auto& [file, account] : accounts) out += (out.empty() ? "" : "\n") + text_of(account, file);
    return out;
}

}  // namespace

Result<std::string> explanation_of(const InputOptions& input, const Reading& reading,
                                   const std::string& named) {
    if (core::is_digits(named) && named.size() < 8) {
        const auto accounts = explain_line(input, std::stoi(named));
        if (!accounts) return accounts.failure();
        return text_of_all(*accounts);
    }
    std::set<std::pair<std::string, int>> places;
    const auto is_named = entries_named(named, {});
    for (const auto& entry : reading.entries)
        if (is_named(entry)) places.emplace(entry.file, entry.line);
    if (places.empty()) return fail(Error::Kind::malformed, "no entry has this line, id or title: " + named);
    if (places.size() > most_entries)
        return fail(Error::Kind::malformed, std::to_string(places.size()) + " entries have " + named +
                                                " in their titles: say more of one, or its line");
    std::string out;
    for (const auto& [file, line] : places) {
        auto one = input;
        one.inputs = {file};
        const auto accounts = explain_line(one, line);
        if (!accounts) return accounts.failure();
        out += (out.empty() ? "" : "\n") + text_of_all(*accounts);
    }
    return out;
}

std::string text_of(const Account& account, std::string_view file) {
    auto out = std::string{file} + ":" + std::to_string(account.line) + ": " + account.summary + "\n";
    for (const auto& choice : account.lines) out += line_text(choice);
    for (const auto& choice : account.words) out += word_text(choice);
    return harmless(out);
}

}  // namespace citegraph::app
