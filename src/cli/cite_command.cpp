#include "app/cite/keys.hpp"
#include "app/io/files.hpp"
#include "app/io/manifest.hpp"
#include "app/study/asking.hpp"
#include "app/study/study.hpp"
#include "citegraph/cite_key.hpp"
#include "citegraph/text.hpp"
#include "cli/command.hpp"
#include "cli/options/layout.hpp"
#include "cli/options/run.hpp"
#include "core/counted.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>

namespace citegraph::cli {

using namespace app;

namespace {

namespace fs = std::filesystem;

struct Options {
    AskOptions ask;
    OutputOptions output;
    Layout layout;
    std::string document, to;
    std::vector<std::string> bibliographies;
};

/// A run of the command, and what it has found.
class Citing {
  public:
    explicit Citing(const Options& options) : options_{options}, console_{options.ask.console} {}

    Result<Exit> finish() && {
        if (auto ready = check_output(options_.output); !ready) return ready.failure();
        auto document = read_document(options_.document);
        if (!document) return document.failure();
        document_ = *std::move(document);
        choose_format();
        OwnEntries own{dialect_};
        if (auto read = read_own(own); !read) return read.failure();
        keys_ = sort_keys(document_, own, dialect_);
        say_what_was_read();
        if (!keys_.wanted.empty())
            if (auto loaded = look_up(); !loaded) return loaded.failure();
        if (is_refused_) return exit_;
        if (auto written = write(); !written) return written.failure();
        return exit_ == Exit::done && options_.ask.strict && has_findings_ ? Exit::findings : exit_;
    }

  private:
    /// biber reads the .bib of a document with biblatex, whatever the fields in it are called.
    void choose_format() {
        const std::string name = !options_.to.empty()    ? options_.to
                                 : document_.is_biblatex ? "biblatex"
                                                         : "bibtex";
        format_ = exporter_named(name);
        if (!format_) format_ = exporter_named("bibtex");
        const bool is_biber = document_.is_biblatex || name == "biblatex";
        dialect_ = is_biber ? Dialect::biblatex : Dialect::bibtex;
    }

    bool is_output(const fs::path& file) const {
        std::error_code trouble;
        const auto& output = options_.output.file;
        return output != "-" && fs::weakly_canonical(file, trouble) == fs::weakly_canonical(output, trouble);
    }

    /// An earlier output of this command, which names the identifiers that are to be written now.
    bool is_earlier_output(const fs::path& file) const {
        const fs::path output = options_.output.file;
        const bool is_alike = output == "-" || output.filename() == file.filename();
        return is_alike && Manifest::of_output(file).is_own(file);
    }

    /// --bib, and what the document names beside it; not what this command writes or wrote.
    Result<void> read_own(OwnEntries& own) {
        for (const auto& file : options_.bibliographies) {
            if (is_output(file))
                return fail(Error::Kind::malformed, file + ": is the output; --bib names files of your own");
            if (auto read = own.read(file); !read) return read;
        }
        for (const auto& named : document_.bibliographies) {
            const auto file = document_.folder == "." ? fs::path{named.text} : document_.folder / named.text;
            std::error_code trouble;
            if (is_output(file)) continue;
            if (!fs::is_regular_file(file, trouble))
                document_.lost.push_back(named);
            else if (is_earlier_output(file))
                continue;
            else if (auto read = own.read(file); !read)
                return read;
        }
        return {};
    }

    void say_what_was_read() {
        std::vector<std::string> warnings;
        for (const auto& problem : document_.problems) warnings.push_back(to_string(problem));
        console_.warn_of(warnings);
        for (const auto& lost : document_.lost)
            console_.note(place_of(lost) + ": " + lost.text + " is not there; what it holds is not known");
        for (const auto& all : document_.all)
            console_.note(place_of(all) +
                          ": \\nocite{*} adds what else is in the .bib files; nothing is looked up for it");
        find(keys_.findings);
        has_findings_ = has_findings_ || !warnings.empty();
    }

    void find(const std::vector<std::string>& findings) {
        console_.warn_of(findings);
        has_findings_ = has_findings_ || !findings.empty();
    }

    Result<void> look_up() {
        Reading reading;
        for (const auto& [cited, mention, trouble] : keys_.wanted) {
            reading.entries.push_back(entry_of_key(cited.text, mention, cited.file, cited.line));
            if (trouble) reading.entries.back().key.reset();
        }
        auto setting = options_.ask;
        setting.input.inputs = {options_.document};
        setting.tells_duplicates = true;
        setting.prune = true;  // the keys are the document's own words: nothing is lost with its lock
        const bool is_kept = options_.output.file != "-" || !setting.lock.empty();
        if (setting.lock_use == LockUse::write && !is_kept) setting.lock_use = LockUse::leave;
        auto loaded = ask_about(std::move(reading), setting, folder_of(options_.output.file), console_);
        if (!loaded) return loaded.failure();
        exit_ = loaded->exit;
        is_refused_ = loaded->is_refused;
        if (is_refused_) return {};
        take(loaded->library);
        return {};
    }

    /// One entry for each key; a paper that nobody knows has none.
    void take(const Library& found) {
        std::vector<std::string> findings;
        std::map<std::size_t, std::vector<const Cited*>> names;
        for (std::size_t i = 0; i < keys_.wanted.size(); ++i) {
            const auto& wanted = keys_.wanted[i];
            const auto& [entry, paper, outcome, evidence, candidates, failed] = found.entries[i];
            const bool is_known = outcome == Outcome::exact || outcome == Outcome::title_match;
            if (wanted.trouble)
                findings.push_back(advice(wanted, is_known ? &found.papers[paper] : nullptr, dialect_));
            else if (!is_known)
                findings.push_back(place_of(wanted.cited) + ": " + wanted.cited.text + ": " +
                                   join(evidence, "; "));
            if (!wanted.trouble && !is_known) missing_ += comment_on(wanted.cited.text, evidence);
            if (wanted.trouble || !is_known) continue;
            say_if_biber_stops(wanted, found.papers[paper]);
            names[paper].push_back(&wanted.cited);
            library_.papers.push_back(found.papers[paper]);
            library_.papers.back().key = wanted.cited.text;
        }
        library_.as_of = found.as_of;
        find(findings);
        for (const auto& [paper, cited] : names) say_twins(found.papers[paper], cited);
    }

    /// In the place of an entry: text between entries is none of BibTeX's or biber's business, but for '@'.
    static std::string comment_on(const std::string& key, const std::vector<std::string>& evidence) {
        auto line = "% no entry for " + key + ": " + join(evidence, "; ");
        std::ranges::replace(line, '@', ' ');
        return line + "\n";
    }

    /// BibTeX takes keys that would stand in the way of a change to biblatex.
    void say_if_biber_stops(const Wanted& wanted, const Paper& paper) {
        auto elsewhere = wanted;
        elsewhere.trouble = trouble_with_key(wanted.cited.text, Dialect::biblatex);
        if (elsewhere.trouble)
            console_.note("BibTeX takes this key, biber does not: " +
                          advice(elsewhere, &paper, Dialect::biblatex));
    }

    /// A paper under two keys stands in the bibliography twice, as the author wrote it.
    void say_twins(const Paper& paper, const std::vector<const Cited*>& cited) {
        std::vector<std::string> twins;
        for (const auto* one : cited) twins.push_back(one->text + " (" + place_of(*one) + ")");
        for (const auto& [one, entry] : keys_.own)
            if (std::ranges::find_first_of(entry->ids, paper.ids) != entry->ids.end())
                twins.push_back(one.text + " (" + entry->file + ":" + std::to_string(entry->line) + ")");
        if (twins.size() > 1) console_.note("one paper under several keys: " + join(twins, ", "));
    }

    Result<void> write() {
        const auto graph = build_graph(library_);
        const View view{library_, graph, {}, {}, options_.layout};
        auto bytes = library_.papers.empty() ? std::string{} : rendered(*format_, view, console_);
        bytes += missing_;
        if (auto written = write_output(options_.output, bytes); !written) return written;
        console_.note(summary());
        say_if_not_taken();
        return {};
    }

    void say_if_not_taken() {
        const auto& named = document_.bibliographies;
        const bool is_taken = std::ranges::any_of(
            named, [&](const Cited& one) { return is_output(document_.folder / one.text); });
        if (options_.output.file != "-" && !named.empty() && !is_taken)
            console_.note(place_of(named.front()) + ": the document does not take " + options_.output.file +
                          " yet; name it there too");
    }

    std::string summary() const {
        const auto many = library_.papers.size();
        auto text = options_.document + ": " + std::to_string(document_.keys.size()) + " keys, " +
                    core::counted(many, "entry written", "entries written");
        if (options_.output.file != "-") text += " to " + options_.output.file;
        if (!keys_.own.empty())
            text += ", " + std::to_string(keys_.own.size()) + " left to your own .bib files";
        if (const auto open = document_.keys.size() - many - keys_.own.size())
            text += ", " + std::to_string(open) + " without an entry";
        if (keys_.wanted.empty()) text += "; no key is an identifier, such as arXiv:2309.06180";
        return text;
    }

    const Options& options_;
    Console console_;
    CitedDocument document_;
    const Exporter* format_ = nullptr;
    Dialect dialect_ = Dialect::bibtex;
    SortedKeys keys_;
    Library library_;      ///< a paper for each entry that is written
    std::string missing_;  ///< a line for each identifier that nobody knows
    bool has_findings_ = false, is_refused_ = false;
    Exit exit_ = Exit::done;
};

constexpr auto examples =
    "  citegraph cite paper.tex -o refs.bib                  \\cite{arXiv:2309.06180}, "
    "\\cite{doi:10.1145/...}\n"
    "  citegraph cite paper.tex --bib own.bib -o refs.bib    keys of own.bib are left to it\n"
    "  citegraph cite paper.aux -o refs.bib                  also what commands of your own cite\n"
    "  citegraph cite paper.bcf -o refs.bib                  the same with biblatex\n"
    "\n"
    "Keys are identifiers as they stand in the document: arXiv:2309.06180, 2312.00752v2, hep-th/9711200,\n"
    "doi:10.1145/3600006.3613165, 10.1145/3600006.3613165, DBLP:..., ACL:..., pmid:..., openreview:...\n"
    "The .bib files that the document names are read too, if they lie beside it.\n"
    "A key without an entry is a warning and ends with 0, so that make goes on; with --strict it ends with "
    "1.";

/// `--bib own.bib paper.tex` is meant as it reads.
void find_document(Options& options) {
    auto& files = options.bibliographies;
    const auto is_document = [](const std::string& file) {
        const auto* reader = reader_for(file);
        return file == "-" || (reader && reader->name == "latex");
    };
    const auto found = std::ranges::find_if(files, is_document);
    if (!options.document.empty() || found == files.end()) return;
    options.document = *found;
    files.erase(found);
}

}  // namespace

Subcommand cite_command(CLI::App& app) {
    auto options = std::make_shared<Options>();
    auto* command =
        add_command(app, "cite", "Write the .bib for exactly what a LaTeX document cites", examples);
    command->add_option("FILE", options->document, ".tex, .aux or .bcf; - is standard input");
    command->add_option("--bib", options->bibliographies, "Your own .bib files, whose keys are left to them");
    command->add_option("-t,--to", options->to, "Format: bibtex or biblatex, if not as the document has it")
        ->check(CLI::IsMember({"bibtex", "biblatex"}));
    add_run_options(*command, options->ask);
    add_layout_options(*command, options->layout);
    add_output_options(*command, options->output);
    return {command, [options]() -> Result<Exit> {
                find_document(*options);
                if (options->document.empty())
                    return fail(Error::Kind::malformed, "which document? give a .tex, .aux or .bcf file");
                return Citing{*options}.finish();
            }};
}

}  // namespace citegraph::cli
