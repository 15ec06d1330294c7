#include "citegraph/reader.hpp"

#include "citegraph/bibtex.hpp"
#include "citegraph/text.hpp"
#include "read/bibtex/fields/paper.hpp"
#include "read/list/finish.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace citegraph::read {
namespace {

void append(std::vector<Problem>& out, std::vector<Problem> more) {
    std::ranges::move(more, std::back_inserter(out));
}

/// Containers of data, and settings for a style, that are no work.
bool is_no_work(const std::string& type) {
    return type == "xdata" || type == "control" || type == "ieeetranbstctl" || type == "bibnote";
}

Reading read_bib(std::string_view text, std::string_view file, Dialect dialect) {
    auto tree = bibtex::parse(std::string{text}, file, dialect);
    auto records = bibtex::records_of(tree);
    Reading out;
    append(out.problems, std::move(tree.problems));
    append(out.problems, std::move(records.problems));
    tree = {};
    append(out.problems, bibtex::inherit(records.records, dialect, file));
    for (auto& record : records.records) {
        if (is_no_work(record.type)) {
            if (record.type != "xdata")  // which has gone into the entries that name it
                out.problems.push_back({std::string{file}, record.line,
                                        record.key + ": @" + record.type + " is no work and is left out",
                                        record.column});
            continue;
        }
        auto read = bibtex::paper_of(record, dialect);
        for (auto& problem : read.problems)
            out.problems.push_back(
                {std::string{file}, record.line, record.key + ": " + problem, record.column});
        append_record(out, identified(std::move(read.paper), record.type + " " + std::to_string(record.line)),
                      file, record.line);
        record = {};
    }
    std::ranges::stable_sort(out.problems, {}, &Problem::line);
    return out;
}

}  // namespace

Reader bibtex() {
    return {.name = "bibtex",
            .suffixes = {".bib", ".bibtex"},
            .summary = "BibTeX entries, in UTF-8 or Latin-1",
            .read = [](std::string_view text,
                       std::string_view file) { return read_bib(text, file, Dialect::bibtex); },
            .takes_bytes = true,
            .recognizes =
                [](std::string_view text) { return bibtex::recognized_dialect(text) == Dialect::bibtex; }};
}

Reader biblatex() {
    return {.name = "biblatex",
            .suffixes = {".bib", ".biblatex"},
            .summary = "Entries for biblatex and biber, in UTF-8 or Latin-1",
            .read = [](std::string_view text,
                       std::string_view file) { return read_bib(text, file, Dialect::biblatex); },
            .takes_bytes = true,
            .recognizes =
                [](std::string_view text) { return bibtex::recognized_dialect(text) == Dialect::biblatex; }};
}

}  // namespace citegraph::read
