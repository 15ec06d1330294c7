// The records of papers. Long lists of authors would be most of a file, were they in it three times: a record has a mark
// in the place of each name that the page knows how to write.
#include "exporters/parts/records.hpp"

#include "citegraph/text.hpp"
#include "core/text/json_line.hpp"
#include "exporters/html/page.hpp"

#include <nlohmann/json.hpp>

namespace citegraph::exporters {
namespace {

using Json = nlohmann::ordered_json;

constexpr char here = 1;     ///< here stands the next name
constexpr char skipped = 2;  ///< the next name stands here, or nowhere, in letters

bool is_simple(const Name& name) {
    return !name.family.empty() && !name.given.empty() &&
           name == Name{.family = name.family, .given = name.given};
}

std::string in_bibtex(const Name& name) {
    return name.family + ", " + name.given;
}

std::string in_csl(const Name& name) {
    return core::json_line(Json{{"family", name.family}, {"given", name.given}});
}

/// `record` with marks in the place of names that it has as `form` writes them.
std::string marked(const std::string& record, const std::vector<Name>& names,
                   std::string (*form)(const Name&)) {
    std::string out, skips;
    std::size_t done = 0;
    for (const auto& name : names) {
        const auto text = is_simple(name) ? form(name) : std::string{};
        const auto at = text.empty() ? std::string::npos : record.find(text, done);
        if (at == std::string::npos) {
            skips += skipped;
            continue;
        }
        out.append(record, done, at - done).append(skips) += here;
        skips.clear();
        done = at + text.size();
    }
    return out.append(record, done);
}

}  // namespace

bool has_records(const View& view) {
    constexpr std::size_t most = 5000;
    return !view.graph.paper.empty() && view.graph.paper.size() <= most;
}

std::string people_of(const Paper& paper) {
    std::vector<std::string> out;
    for (const auto& name : authors_of(paper))
        out.push_back(is_simple(name) ? name.given + "\t" + name.family : display_name(name));
    return join(out, "\n");
}

std::string records_json(const View& view) {
    if (!has_records(view)) return {};
    const auto entries = bibtex_entries(view), items = csl_items(view);
    auto out = Json::array();
    for (const auto i : view.graph.paper) {
        const auto& names = authors_of(view.library.papers[i]);
        out.push_back(Json::array({marked(entries[i], names, in_bibtex), marked(items[i], names, in_csl)}));
    }
    return core::json_line(out);
}

}  // namespace citegraph::exporters
