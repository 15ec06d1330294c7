#include "app/cite/keys.hpp"

#include "app/bib/evidence.hpp"
#include "app/io/files.hpp"
#include "citegraph/bibtex.hpp"
#include "citegraph/text.hpp"

#include <utility>

namespace citegraph::app {
Result<void> OwnEntries::read(const std::filesystem::path& file) {
    auto bytes = read_file(file);
    if (!bytes) return bytes.failure();
    const auto tree = bibtex::parse(*std::move(bytes), file.string(), dialect_);
    for (const auto& record : bibtex::records_of(tree).records) {
        const OwnEntry entry{file.string(), record.line, ids_of(record)};
        add(record.key, entry);
        add(bytes_of(tree, tree.blocks[record.block].key), entry);
        if (dialect_ == Dialect::biblatex)
            for (const auto other : split(value_of(record, "ids"), ',')) add(trimmed(other), entry);
    }
    return {};
}

const OwnEntry* OwnEntries::find(std::string_view key) const {
    const auto found = entries_.find(dialect_ == Dialect::bibtex ? ascii_lower(key) : std::string{key});
    return found == entries_.end() ? nullptr : &found->second;
}

void OwnEntries::add(std::string_view key, const OwnEntry& entry) {
    if (!key.empty())
        entries_.emplace(dialect_ == Dialect::bibtex ? ascii_lower(key) : std::string{key}, entry);
}

}  // namespace citegraph::app
