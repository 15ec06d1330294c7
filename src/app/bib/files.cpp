#include "app/bib/update.hpp"

#include "app/io/files.hpp"
#include "citegraph/reader.hpp"

#include <algorithm>

namespace citegraph::app {
namespace {

namespace fs = std::filesystem;

/// By --from, else as read_inputs chooses; null for what is no .bib.
const Reader* bib_reader(const InputOptions& options, const std::string& name, std::string_view text) {
    const auto* reader = options.from.empty() ? reader_for(name, text) : reader_named(options.from);
    return reader && (reader->name == "bibtex" || reader->name == "biblatex") ? reader : nullptr;
}

bool may_be_bib(const InputOptions& options, const std::string& name) {
    std::error_code trouble;
    if (name == "-" || !fs::is_regular_file(name, trouble)) return false;
    return !options.from.empty() || reader_for(name) != nullptr;
}

}  // namespace

Result<std::vector<BibFile>> read_bib_files(const InputOptions& options) {
    std::vector<BibFile> out;
    for (const auto& name : options.inputs) {
        if (!may_be_bib(options, name) || std::ranges::find(out, name, &BibFile::name) != out.end()) continue;
        auto text = read_file(name);
        if (!text) return text.failure();
        const auto* reader = bib_reader(options, name, *text);
        if (!reader) continue;
        const auto dialect = reader->name == "biblatex" ? Dialect::biblatex : Dialect::bibtex;
        auto& file = out.emplace_back(BibFile{name, bibtex::parse(*std::move(text), name, dialect), {}});
        file.records = bibtex::records_of(file.tree);
    }
    return out;
}

Result<void> replace_bytes(const fs::path& path, std::string_view before, std::string_view after) {
    auto file = pending_file(path, after);
    if (!file) return file.failure();
    const auto now = read_file(file->target());
    if (!now || *now != before)
        return fail(Error::Kind::output,
                    path.string() + ": was changed by somebody else since it was read; it is as it was");
    return file->place();
}

}  // namespace citegraph::app
