// Venues by their acronyms.
#include "citegraph/text.hpp"
#include "core/scholarly/preprint_servers.hpp"
#include "core/scholarly/venues.hpp"
#include "read/list/vocabulary.hpp"
#include "read/list/words.hpp"

namespace citegraph::read {

bool is_known_venue(std::string_view word) {
    static const Vocabulary words{join(core::venue_acronyms(), "|")};
    const bool is_one_word = word.find(' ') == word.npos;
    return words.has(word) || (is_one_word && core::is_preprint_server(word));
}

}  // namespace citegraph::read
