#include "cli/options/likeness.hpp"

#include <CLI/CLI.hpp>
#include <array>
#include <cmath>
#include <cstdio>
#include <map>

namespace citegraph::cli {

namespace {

const std::map<std::string, Likeness> likenesses{{"cocitation", Likeness::cocitation},
                                                 {"coupling", Likeness::coupling}};
const std::map<std::string, Normalisation> normalisations{
    {"none", Normalisation::none}, {"cosine", Normalisation::cosine}, {"jaccard", Normalisation::jaccard}};

}  // namespace

void add_likeness_options(CLI::App& command, LikenessFlags& flags) {
    command
        .add_option("--by", flags.by, "cocitation: papers that cite both; coupling: papers that both cite")
        ->check(CLI::IsMember(likenesses))
        ->type_name("WHAT")
        ->capture_default_str();
    command
        .add_option("--normalise", flags.normalise,
                    "The count divided by what the papers' degrees allow: none, cosine (Salton) or jaccard")
        ->check(CLI::IsMember(normalisations))
        ->type_name("HOW")
        ->capture_default_str();
    command.add_option("--at-least", flags.at_least, "Leave out pairs with a lower count")
        ->check(CLI::PositiveNumber)
        ->type_name("COUNT")
        ->capture_default_str();
    command.add_option("--top", flags.top, "Only the most alike so many")
        ->check(CLI::PositiveNumber)
        ->type_name("N")
        ->capture_default_str();
}

PairOptions pair_options(const LikenessFlags& flags) {
    PairOptions options;
    options.likeness = likenesses.at(flags.by);
    options.normalisation = normalisations.at(flags.normalise);
    options.at_least = flags.at_least;
    options.top = flags.top;
    return options;
}

std::string likeness_cell(double likeness) {
    std::array<char, 32> out{};
    std::snprintf(out.data(), out.size(), likeness == std::floor(likeness) ? "%.0f" : "%.4f", likeness);
    return out.data();
}

}  // namespace citegraph::cli
