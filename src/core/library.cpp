#include "citegraph/library.hpp"

#include <algorithm>
#include <array>

namespace citegraph {
namespace {

constexpr std::array<std::pair<Outcome, std::string_view>, 6> outcome_words{
    {{Outcome::exact, "exact"},
     {Outcome::title_match, "title-match"},
     {Outcome::ambiguous, "ambiguous"},
     {Outcome::conflict, "conflict"},
     {Outcome::unconfirmed, "unconfirmed"},
     {Outcome::unresolved, "unresolved"}}};

}  // namespace

std::string_view name_of(Outcome outcome) {
    return std::ranges::find(outcome_words, outcome, &std::pair<Outcome, std::string_view>::first)->second;
}

std::optional<Outcome> outcome_named(std::string_view name) {
    const auto row = std::ranges::find(outcome_words, name, &std::pair<Outcome, std::string_view>::second);
    return row == outcome_words.end() ? std::nullopt : std::optional{row->first};
}

}  // namespace citegraph
