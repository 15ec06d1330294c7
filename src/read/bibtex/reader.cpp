#include "citegraph/reader.hpp"

#include "citegraph/bibtex.hpp"
#include "citegraph/text.hpp"
#include "read/bibtex/fields/paper.hpp"
#include "read/list/finish.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace citegraph::read {

Reader biblatex();

namespace {

void append(std::vector<Problem>& out, std::vector<Problem> more) {
    std::ranges::move(more, std::back_inserter(out));
}

/// Containers of data, and settings for a style, that are no work.
bool is_no_work(const std::string& type) {
    return type == "xdata" || type == "control" || type == "ieeetranbstctl" || type == "bibnote";
}

Dialect dialect_of(const ReaderInput& input) {
    return input.reader->name == biblatex().name ? Dialect::biblatex : Dialect::bibtex;
}

/// Whether a file has nothing that begins like an entry, and yet more than `%` comments.
bool holds_only_words(const bibtex::Tree& tree) {
    for (const auto& block : tree.blocks) {
        if (block.kind != bibtex::Block::Kind::text) return false;
        for (const auto line : split(bytes_of(tree, block.all), '\n'))
            if (const auto words = trimmed(line); !words.empty() && !words.starts_with('%')) return true;
    }
    return false;
}

/// Files as one database: macros of the first hold in the second, and parents may stand in any.
class Database {
  public:
    explicit Database(std::span<const bibtex::Tree> trees) {
        auto all = bibtex::records_of(trees);
        for (std::size_t i = 0; i < trees.size(); ++i) {
            append(out_.problems, trees[i].problems);
            if (holds_only_words(trees[i]))
                out_.problems.push_back({trees[i].file, 1, "holds words and no entry"});
            append(out_.problems, std::move(all[i].problems));
            for (auto& record : all[i].records) {
                records_.push_back(std::move(record));
                dialects_.push_back(trees[i].dialect);
            }
        }
    }

    Reading reading() && {
        if (!records_.empty()) append(out_.problems, bibtex::inherit(records_, dialects_.front()));
        for (std::size_t i = 0; i < records_.size(); ++i) {
            read(std::move(records_[i]), dialects_[i]);
            records_[i] = {};
        }
        return std::move(out_);
    }

  private:
    void read(bibtex::Record record, Dialect dialect) {
        const Problem place{record.file, record.line, record.key + ": ", record.column};
        if (is_no_work(record.type)) {
            if (record.type != "xdata")  // which has gone into the entries that name it
                warn(place, "@" + record.type + " is no work and is left out");
            return;
        }
        const auto name = record.type + " " + std::to_string(record.line);
        auto read = bibtex::paper_of(std::move(record), dialect);
        for (const auto& problem : read.problems) warn(place, problem);
        append_record(out_, identified(std::move(read.paper), name), place.file, place.line);
    }

    void warn(Problem place, const std::string& message) {
        place.message += message;
        out_.problems.push_back(std::move(place));
    }

    std::vector<bibtex::Record> records_;
    std::vector<Dialect> dialects_;  ///< by record
    Reading out_;
};

Reading read_together(std::span<const ReaderInput> inputs) {
    std::vector<bibtex::Tree> trees;
    for (const auto& input : inputs)
        trees.push_back(bibtex::parse(std::string{input.text}, input.file, dialect_of(input)));
    auto out = Database{trees}.reading();
    const auto order = [&](const Problem& problem) {
        const auto file = std::ranges::find(inputs, problem.file, &ReaderInput::file);
        return std::pair{file - inputs.begin(), problem.line};
    };
    std::ranges::stable_sort(out.problems, {}, order);
    return out;
}

Reading read_bib(std::string_view text, std::string_view file, const Reader& reader) {
    const ReaderInput input{text, file, &reader};
    return read_together({&input, 1});
}

}  // namespace

Reader bibtex() {
    return {
        .name = "bibtex",
        .suffixes = {".bib", ".bibtex"},
        .summary = "BibTeX entries, in UTF-8 or Latin-1",
        .read = [](std::string_view text, std::string_view file) { return read_bib(text, file, bibtex()); },
        .takes_bytes = true,
        .is_bibliography = true,
        .recognizes =
            [](std::string_view text) { return bibtex::recognized_dialect(text) == Dialect::bibtex; },
        .read_together = read_together};
}

Reader biblatex() {
    return {
        .name = "biblatex",
        .suffixes = {".bib", ".biblatex"},
        .summary = "Entries for biblatex and biber, in UTF-8 or Latin-1",
        .read = [](std::string_view text, std::string_view file) { return read_bib(text, file, biblatex()); },
        .takes_bytes = true,
        .is_bibliography = true,
        .recognizes =
            [](std::string_view text) { return bibtex::recognized_dialect(text) == Dialect::biblatex; },
        .read_together = read_together};
}

}  // namespace citegraph::read
