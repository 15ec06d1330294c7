#include "citegraph/reader.hpp"
#include "read/markdown/collector.hpp"
#include "read/markdown/document.hpp"
#include "read/list/finish.hpp"
#include "read/markdown/guard.hpp"

#include <utility>

namespace citegraph::read {
namespace {

/// A curated list: CommonMark with GitHub's tables.
Reading read_markdown(std::string_view text, std::string_view file) {
    auto input = guarded(text, file);
    auto entries = collected(parse_document(input.text), file);
    return {with_shared_oddities(std::move(entries)), {}, std::move(input.problems)};
}

}  // namespace

Reader markdown() {
    return {.name = "markdown",
            .suffixes = {".md", ".markdown", ".mkd"},
            .summary = "A reading list in Markdown: bullets, tables, headings",
            .read = read_markdown};
}

}  // namespace citegraph::read
