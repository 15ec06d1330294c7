// What was learned of how people write lists.
#include "core/embedded.hpp"
#include "read/style/entries.hpp"

#include <string_view>

CITEGRAPH_EMBEDDED(units, CITEGRAPH_MODELS "/units.model");
CITEGRAPH_EMBEDDED(words, CITEGRAPH_MODELS "/words.model");

namespace citegraph::read {

const Habits& learned_habits() {
    static const Habits habits{Model::parse({citegraph_units, citegraph_units_end}),
                               Model::parse({citegraph_words, citegraph_words_end})};
    return habits;
}

}  // namespace citegraph::read
