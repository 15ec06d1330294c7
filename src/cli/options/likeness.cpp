#include "cli/options/likeness.hpp"
#include "cli/argument.hpp"

#include <map>

namespace citegraph::cli {

namespace {

const std::map<std::string, Likeness> likenesses{{"cocitation", Likeness::cocitation},
                                                 {"coupling", Likeness::coupling}};
const std::map<std::string, Normalisation> normalisations{
    {"none", Normalisation::none}, {"cosine", Normalisation::cosine}, {"jaccard", Normalisation::jaccard}};

}  // namespace

void add_likeness_options(CLI::App& command, LikenessFlags& flags) {
    option(command, "--by", flags.words.likeness,
           "cocitation: papers that cite both; coupling: papers that both cite")
        .one_of(likenesses)
        .type_name("WHAT")
        .shows_default();
    option(command, "--normalise", flags.words.normalisation,
           "The count divided by what the papers' degrees allow: none, cosine (Salton) or jaccard")
        .one_of(normalisations)
        .type_name("HOW")
        .shows_default();
    option(command, "--at-least", flags.at_least, "Leave out pairs with a lower count")
        .positive()
        .type_name("COUNT")
        .shows_default();
    option(command, "--top", flags.top, "Only the most alike so many; default: 20, of a network all")
        .positive()
        .type_name("N");
}

PairOptions pair_options(const LikenessFlags& flags, bool are_all_wanted) {
    PairOptions options;
    options.likeness = likenesses.at(flags.words.likeness);
    options.normalisation = normalisations.at(flags.words.normalisation);
    options.at_least = flags.at_least;
    options.top = flags.top > 0 || are_all_wanted ? flags.top : 20;
    return options;
}

}  // namespace citegraph::cli
