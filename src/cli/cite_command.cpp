#include "app/cite/keys.hpp"
#include "app/io/files.hpp"
#include "app/io/manifest.hpp"
#include "app/study/asking.hpp"
#include "app/study/study.hpp"
#include "citegraph/cite_key.hpp"
#include "citegraph/text.hpp"
#include "cli/argument.hpp"
#include "cli/options/layout.hpp"
#include "cli/options/run.hpp"
#include "core/counted.hpp"

#include <algorithm>

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

/// What the entries are written as, and for whom.
struct Format {
    const Exporter* exporter;
    Dialect dialect;
};

/// biber reads the .bib of a document with biblatex, whatever the fields in it are called.
Format format_for(const std::string& to, const CitedDocument& document) {
    const std::string name = !to.empty() ? to : document.is_biblatex ? "biblatex" : "bibtex";
    const bool is_biber = document.is_biblatex || name == "biblatex";
    return {exporter_named(name), is_biber ? Dialect::biblatex : Dialect::bibtex};
}

bool is_output(const fs::path& file, const fs::path& output) {
    std::error_code trouble;
    return output != "-" && fs::weakly_canonical(file, trouble) == fs::weakly_canonical(output, trouble);
}

/// An earlier output of this command, which names the identifiers that are to be written now.
bool is_earlier_output(const fs::path& file, const fs::path& output) {
    const bool is_alike = output == "-" || output.filename() == file.filename();
    return is_alike && Manifest::of_output(file).is_own(file);
}

fs::path path_of(const Cited& named, const CitedDocument& document) {
    return document.folder == "." ? fs::path{named.text} : document.folder / named.text;
}

/// --bib, and what the document names beside it; not what this command writes or wrote.
Result<OwnEntries> own_entries(const Options& options, const CitedDocument& document, Dialect dialect) {
    OwnEntries own{dialect};
    const fs::path output = options.output.file;
    for (const auto& file : options.bibliographies) {
        if (is_output(file, output))
            return fail(Error::Kind::malformed, file + ": is the output; --bib names files of your own");
        if (auto read = own.read(file); !read) return read.failure();
    }
    for (const auto& named : document.bibliographies) {
        const auto file = path_of(named, document);
        std::error_code trouble;
        const bool is_own = !is_output(file, output) && fs::is_regular_file(file, trouble) &&
                            !is_earlier_output(file, output);
        if (!is_own) continue;
        if (auto read = own.read(file); !read) return read.failure();
    }
    return own;
}

/// Files that the document takes and that are not there, but for the one that is written now.
std::vector<Cited> lost_files(const CitedDocument& document, const fs::path& output) {
    auto out = document.lost;
    for (const auto& named : document.bibliographies) {
        const auto file = path_of(named, document);
        std::error_code trouble;
        if (!is_output(file, output) && !fs::is_regular_file(file, trouble)) out.push_back(named);
    }
    return out;
}

void tell_reading(const CitedDocument& document, const fs::path& output, Console& console) {
    std::vector<std::string> warnings;
    for (const auto& problem : document.problems) warnings.push_back(to_string(problem));
    console.warn_of(warnings);
    for (const auto& lost : lost_files(document, output))
        console.note(place_of(lost) + ": " + lost.text + " is not there; what it holds is not known");
    for (const auto& all : document.all)
        console.note(place_of(all) +
                     ": \\nocite{*} adds what else is in the .bib files; nothing is looked up for it");
}

/// One entry for each wanted key, looked up.
Result<Loaded> looked_up(const SortedKeys& keys, const Options& options, Console& console) {
    if (keys.wanted.empty()) return Loaded{};
    Reading reading;
    for (const auto& [cited, mention, trouble] : keys.wanted) {
        reading.entries.push_back(entry_of_key(cited.text, mention, cited.file, cited.line));
        if (trouble) reading.entries.back().key.reset();
    }
    auto setting = options.ask;
    setting.input.inputs = {options.document};
    setting.tells_duplicates = true;
    setting.prune = true;  // the keys are the document's own words: nothing is lost with its lock
    const bool is_kept = options.output.file != "-" || !setting.lock.empty();
    if (setting.lock_use == LockUse::write && !is_kept) setting.lock_use = LockUse::leave;
    return ask_about(std::move(reading), setting, folder_of(options.output.file), console);
}

void tell_entries(const CitedEntries& entries, Console& console) {
    for (const auto& note : entries.biber_notes) console.note(note);
    console.warn_of(entries.findings);
    for (const auto& note : entries.duplicate_notes) console.note(note);
}

Result<void> write(const CitedEntries& entries, const Exporter& format, const Options& options,
                   Console& console) {
    const auto graph = build_graph(entries.library);
    const View view{entries.library, graph, {}, {}, options.layout};
    auto bytes = entries.library.papers.empty() ? std::string{} : rendered(format, view, console);
    return write_output(options.output, bytes + entries.missing);
}

std::string summary(const CitedDocument& document, const SortedKeys& keys, std::size_t written,
                    const Options& options) {
    auto text = options.document + ": " + std::to_string(document.keys.size()) + " keys, " +
                core::counted(written, "entry written", "entries written");
    if (options.output.file != "-") text += " to " + options.output.file;
    if (!keys.own.empty()) text += ", " + std::to_string(keys.own.size()) + " left to your own .bib files";
    if (const auto open = document.keys.size() - written - keys.own.size())
        text += ", " + std::to_string(open) + " without an entry";
    if (keys.wanted.empty()) text += "; no key is an identifier, such as arXiv:2309.06180";
    return text;
}

/// What is to be done where the document takes other .bib files than the one that was written; else empty.
std::string advice_on_output(const CitedDocument& document, const std::string& output) {
    const auto& named = document.bibliographies;
    const bool is_taken = std::ranges::any_of(
        named, [&](const Cited& one) { return is_output(document.folder / one.text, output); });
    if (output == "-" || named.empty() || is_taken) return {};
    return place_of(named.front()) + ": the document does not take " + output + " yet; name it there too";
}

Result<Exit> run(const Options& options) {
    Console console{options.ask.console};
    if (auto ready = check_output(options.output); !ready) return ready.failure();
    const auto document = read_document(options.document);
    if (!document) return document.failure();
    const auto format = format_for(options.to, *document);
    const auto own = own_entries(options, *document, format.dialect);
    if (!own) return own.failure();
    tell_reading(*document, options.output.file, console);
    const auto keys = sort_keys(*document, *own, format.dialect);
    console.warn_of(keys.findings);
    const auto loaded = looked_up(keys, options, console);
    if (!loaded) return loaded.failure();
    if (loaded->is_refused) return loaded->exit;
    const auto entries = entries_of(keys, loaded->library, format.dialect);
    tell_entries(entries, console);
    if (auto written = write(entries, *format.exporter, options, console); !written) return written.failure();
    console.note(summary(*document, keys, entries.library.papers.size(), options));
    if (const auto advice = advice_on_output(*document, options.output.file); !advice.empty())
        console.note(advice);
    const bool has_findings =
        !document->problems.empty() || !keys.findings.empty() || !entries.findings.empty();
    return loaded->exit == Exit::done && options.ask.strict && has_findings ? Exit::findings : loaded->exit;
}

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
    option(*command, "FILE", options->document, ".tex, .aux or .bcf; - is standard input");
    option(*command, "--bib", options->bibliographies, "Your own .bib files, whose keys are left to them")
        .type_name("FILE");
    option(*command, "-t,--to", options->to, "Format: bibtex or biblatex, if not as the document has it")
        .one_of({"bibtex", "biblatex"})
        .type_name("FORMAT");
    add_run_options(*command, options->ask);
    add_layout_options(*command, options->layout);
    add_output_options(*command, options->output);
    return {command, [options]() -> Result<Exit> {
                find_document(*options);
                if (options->document.empty())
                    return fail(Error::Kind::malformed, "which document? give a .tex, .aux or .bcf file");
                return run(*options);
            }};
}

}  // namespace citegraph::cli
