#include "app/cite/keys.hpp"

#include "app/io/files.hpp"
#include "citegraph/bibtex.hpp"
#include "citegraph/text.hpp"

#include <optional>
#include <utility>

namespace citegraph::app {
namespace {

std::optional<Identifier> eprint_of(const bibtex::Record& record) {
    const auto eprint = value_of(record, "eprint");
    auto archive = value_of(record, "archiveprefix");
    if (archive.empty()) archive = value_of(record, "eprinttype");
    if (ascii_lower(archive) == "arxiv" || archive.empty()) return Identifier::make(Scheme::arxiv, eprint);
    return std::nullopt;
}

std::vector<Identifier> ids_of(const bibtex::Record& record) {
    std::vector<Identifier> out;
    const auto add = [&out](std::optional<Identifier> id) {
        if (id) out.push_back(*std::move(id));
    };
    if (const auto doi = identify(value_of(record, "doi"))) add(doi->id);
    add(eprint_of(record));
    if (const auto page = identify(value_of(record, "url"))) add(page->id);
    return out;
}

}  // namespace

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
