#include "citegraph/reader.hpp"
#include "citegraph/text.hpp"
#include "read/account/account.hpp"
#include "read/list/finish.hpp"
#include "read/markdown/document.hpp"
#include "read/style/entries.hpp"

#include <string_view>
#include <utility>
#include <vector>

namespace citegraph::read {
namespace {

/// A curated list that is a page of the web.
Reading read_html(std::string_view text, std::string_view file) {
    auto out = list_of(html_blocks(text, 1, 1, Prose::kept), file, learned_habits());
    out.entries = with_shared_oddities(std::move(out.entries));
    return out;
}

std::vector<Account> explain_html(std::string_view text, int line) {
    return accounts_of(html_blocks(text, 1, 1, Prose::kept), text, line, learned_habits());
}

/// A page says what it is at its beginning.
bool is_page(std::string_view text) {
    const auto beginning = ascii_lower(trimmed(text).substr(0, 15));
    return beginning.starts_with("<!doctype html") || beginning.starts_with("<html");
}

}  // namespace

Reader html() {
    return {.name = "html",
            .suffixes = {".html", ".htm", ".xhtml"},
            .summary = "A reading list as a page: items, tables, headings, paragraphs",
            .read = read_html,
            .recognizes = is_page,
            .explain = explain_html};
}

}  // namespace citegraph::read
