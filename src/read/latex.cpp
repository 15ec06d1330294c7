#include "citegraph/cited.hpp"
#include "citegraph/text.hpp"
#include "read/latex/marks.hpp"

#include <unordered_set>

namespace citegraph {
namespace {

using Scan = CitingFile (*)(std::string_view text, std::string_view file);

Scan scan_for(std::string_view text, std::string_view file) {
    const auto name = ascii_lower(file);
    if (name.ends_with(".aux")) return read::cited_in_aux;
    if (name.ends_with(".bcf")) return read::cited_in_bcf;
    if (name.ends_with(".tex") || name.ends_with(".ltx")) return read::cited_in_tex;
    const auto begin = text.substr(0, 4096);
    if (begin.find("<bcf:controlfile") != std::string_view::npos) return read::cited_in_bcf;
    const bool is_aux =
        begin.starts_with("\\relax") || begin.starts_with("\\citation") || begin.starts_with("\\abx@aux");
    return is_aux ? read::cited_in_aux : read::cited_in_tex;
}

}  // namespace

CitingFile read_citing(std::string_view bytes, std::string_view file) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    return scan_for(bytes, file)(bytes, file);
}

std::optional<Mention> mention_of_key(std::string_view key) {
    if (auto found = identify(key)) return found;
    if (key.find("://") == std::string_view::npos) return std::nullopt;
    auto page = Identifier::make(Scheme::url, key);
    return page ? std::optional{Mention{*std::move(page), std::nullopt}} : std::nullopt;
}

Entry entry_of_key(std::string_view key, const Mention& mention, std::string_view file, int line) {
    Entry out;
    out.file = file;
    out.line = line;
    out.key = valid_utf8(key);
    out.identifiers.push_back(mention);
    if (auto url = url_of(mention.id); !url.empty()) {
        out.url = url;
        out.links.push_back({*out.key, std::move(url)});
    }
    return out;
}

namespace read {
namespace {

/// The identifiers that a document cites, each where it is cited first.
Reading read_latex(std::string_view text, std::string_view file) {
    auto citing = read_citing(text, file);
    Reading out{{}, {}, std::move(citing.problems)};
    for (const auto& mark : citing.marks) {
        if (mark.kind != CiteMark::Kind::key) continue;
        if (const auto mention = mention_of_key(mark.text))
            out.entries.push_back(entry_of_key(mark.text, *mention, file, mark.line));
        else
            out.problems.push_back({std::string{file}, mark.line,
                                    "the key '" + ellipsis(mark.text, 60) +
                                        "' is no identifier (citegraph cite looks for it in .bib files)"});
    }
    return out;
}

}  // namespace

Reader latex() {
    return {.name = "latex",
            .suffixes = {".tex", ".ltx", ".aux", ".bcf"},
            .summary = "Identifiers that a LaTeX document cites, or that LaTeX noted in .aux or .bcf",
            .read = read_latex,
            .takes_bytes = true};
}

}  // namespace read
}  // namespace citegraph
