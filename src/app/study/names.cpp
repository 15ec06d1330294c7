#include "app/study/names.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace citegraph::app {
namespace {

/// Levenshtein's distance. \cost O(|a| |b|)
std::size_t typing_errors(const std::string& a, const std::string& b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0u);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        auto diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const auto changed = diagonal + (a[i - 1] != b[j - 1]);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, changed});
        }
    }
    return row.back();
}

}  // namespace

std::string did_you_mean(const std::string& typed, const std::vector<std::string>& known) {
    std::string best;
    std::size_t fewest = 3;
    for (const auto& word : known)
        if (const auto errors = typing_errors(typed.substr(0, 64), word);
            errors < fewest && errors < word.size()) {
            fewest = errors;
            best = word;
        }
    return best;
}

}  // namespace citegraph::app
