#include "resolve/keys/given_keys.hpp"

#include "citegraph/text.hpp"

#include <string>
#include <unordered_set>

namespace citegraph::resolving {

void take_given_keys(std::vector<Paper>& papers, const std::vector<Entry>& entries,
                     const std::vector<std::vector<std::size_t>>& entries_of) {
    std::unordered_set<std::string> taken;
    for (std::size_t i = 0; i < papers.size(); ++i) {
        bool is_given = false, is_kept = false;
        for (const auto entry : entries_of[i]) {
            is_given = is_given || entries[entry].key;
            is_kept = is_kept || entries[entry].key == papers[i].key;
        }
        if (is_given && !is_kept) papers[i].key.clear();
        if (!papers[i].key.empty()) taken.insert(ascii_lower(papers[i].key));
    }
    for (std::size_t i = 0; i < papers.size(); ++i)
        for (const auto entry : entries_of[i])
            if (const auto& key = entries[entry].key;
                key && papers[i].key.empty() && taken.insert(ascii_lower(*key)).second)
                papers[i].key = *key;
}

}  // namespace citegraph::resolving
