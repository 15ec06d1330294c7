// What LaTeX documents cite, given beside the bibliographies that are audited.
#include "app/audit/audit.hpp"
#include "app/cite/keys.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace citegraph::app {

bool is_document(std::string_view name) {
    static constexpr std::array<std::string_view, 3> suffixes{".tex", ".aux", ".bcf"};
    return std::ranges::any_of(suffixes, [&](auto suffix) { return name.ends_with(suffix); });
}

Result<CitedByDocuments> read_documents(const std::vector<std::string>& names, Console& console) {
    CitedByDocuments out;
    std::set<std::string> seen;
    for (const auto& name : names) {
        auto document = read_document(name);
        if (!document) return document.failure();
        for (const auto& problem : document->problems) console.warn(to_string(problem));
        out.all = out.all || !document->all.empty();
        for (auto& [text, file, line] : document->keys)
            if (!mention_of_key(text) && seen.insert(text).second)
                out.keys.push_back({std::move(text), std::move(file), line});
    }
    return out;
}

}  // namespace citegraph::app
