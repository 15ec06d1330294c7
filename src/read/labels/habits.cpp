// What was learned of how people write lists.
#include "read/style/entries.hpp"

#include <string_view>

// The bytes of the model files, as they lie beside this file, between two names.
#define CITEGRAPH_MODEL(name)                                                                 \
    asm(".pushsection .rodata\n.global citegraph_" #name "\ncitegraph_" #name                 \
        ":\n"                                                                                 \
        ".incbin \"" CITEGRAPH_MODELS "/" #name                                               \
        ".model\"\n"                                                                          \
        ".global citegraph_" #name "_end\ncitegraph_" #name "_end:\n.byte 0\n.popsection\n"); \
    extern "C" const char citegraph_##name[], citegraph_##name##_end[]

CITEGRAPH_MODEL(units);
CITEGRAPH_MODEL(words);

namespace citegraph::read {

const Habits& learned_habits() {
    static const Habits habits{Model::parse({citegraph_units, citegraph_units_end}),
                               Model::parse({citegraph_words, citegraph_words_end})};
    return habits;
}

}  // namespace citegraph::read
