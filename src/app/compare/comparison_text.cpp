#include "app/compare/comparison.hpp"

#include "app/report/table.hpp"
#include "citegraph/text.hpp"
#include "exporters/parts/escapes.hpp"

#include <nlohmann/json.hpp>

#include <array>

namespace citegraph::app {

using namespace exporters;

namespace {

using Json = nlohmann::ordered_json;

/// How each kind of change is told.
struct Wording {
    Became became;
    std::string_view name, head;
};
constexpr std::array<Wording, 8> wordings{{
    {Became::added, "added", "Added"},
    {Became::removed, "removed", "Removed"},
    {Became::moved, "moved", "Moved to another section"},
    {Became::reidentified, "reidentified", "Under another identifier"},
    {Became::published, "published", "Newly published"},
    {Became::retitled, "retitled", "Under another title"},
    {Became::retracted, "retracted", "Retracted, withdrawn or in doubt"},
    {Became::ranked, "ranked", "Moved in rank"},
}};

std::vector<ListChange> of_kind(const std::vector<ListChange>& changes, Became became) {
    std::vector<ListChange> out;
    for (const auto& change : changes)
        if (change.became == became) out.push_back(change);
    return out;
}

/// What became of a paper, behind its title; empty if nothing more is known.
std::string account_of(const ListChange& change) {
    const auto& [became, id, key, title, link, before, after] = change;
    switch (became) {
        case Became::added:
            return after.empty() ? "" : "in " + after;
        case Became::removed:
            return before.empty() ? "" : "from " + before;
        case Became::published:
        case Became::retracted:
            return after;
        case Became::retitled:
            return "was \"" + before + "\"";
        default:
            return (before.empty() ? "no section" : before) + " -> " + (after.empty() ? "no section" : after);
    }
}

std::string flat(std::string_view text) {
    return collapse_space(clean(valid_utf8(text)));
}

std::string text_line(const ListChange& change) {
    const auto title = flat(change.title), account = flat(account_of(change));
    return "  " +
           (title.empty() ? flat(change.id) : title + (change.id.empty() ? "" : "  " + flat(change.id))) +
           (account.empty() ? "" : "\n      " + account) + "\n";
}

std::string bullet(const ListChange& change) {
    const auto title = markdown_text(change.title.empty() ? change.id : change.title);
    const auto account = account_of(change);
    return "- " + (change.link.empty() ? title : "[" + title + "](" + markdown_address(change.link) + ")") +
           (account.empty() ? "" : ": " + markdown_text(account)) + "\n";
}

std::string notes(const std::vector<ListChange>& changes, bool is_markdown) {
    std::string out;
    for (const auto& wording : wordings) {
        const auto some = of_kind(changes, wording.became);
        if (some.empty()) continue;
        out += (out.empty() ? "" : "\n") + std::string{is_markdown ? "## " : ""} + std::string{wording.head} +
               (is_markdown ? "\n\n" : " (" + std::to_string(some.size()) + ")\n");
        for (const auto& change : some) out += is_markdown ? bullet(change) : text_line(change);
    }
    return out;
}

Json row_of(const ListChange& change) {
    Json out{{"id", change.id}, {"key", change.key}, {"title", change.title}};
    if (change.became == Became::added || change.became == Became::removed)
        out["section"] = change.became == Became::added ? change.after : change.before;
    else
        out.update({{"before", change.before}, {"after", change.after}});
    return out;
}

}  // namespace

std::string changes_as(std::string_view form, const std::vector<ListChange>& changes) {
    if (form != ".json") return notes(changes, form == ".md");
    Json out{{"schema", 1}};
    for (const auto& wording : wordings) {
        auto rows = Json::array();
        for (const auto& change : of_kind(changes, wording.became)) rows.push_back(row_of(change));
        out[std::string{wording.name}] = std::move(rows);
    }
    return text_of(out);
}

}  // namespace citegraph::app
