#include "app/io/files.hpp"
#include "app/report/format.hpp"
#include "app/study/input.hpp"
#include "citegraph/keys.hpp"
#include "citegraph/text.hpp"
#include "cli/argument.hpp"
#include "cli/options/layout.hpp"
#include "cli/options/run.hpp"
#include "core/counted.hpp"
#include "resolve/citations.hpp"

#include <string>
#include <vector>

namespace citegraph::cli {

using namespace app;

namespace {

struct Options {
    InputOptions input;
    ConsoleOptions console;
    Layout layout;
    KeyPattern keys;  ///< of records that have none
    OutputOptions output;
    std::string to;
};

/// With what the inputs say of who cites whom.
Library with_references(Library library, std::vector<std::vector<Stub>> lists) {
    resolving::References references(lists.size());
    for (std::size_t i = 0; i < lists.size(); ++i) {
        if (!lists[i].empty()) library.papers[i].references.state = ReferenceList::State::complete;
        for (auto& work : lists[i]) references[i].push_back({std::move(work), {}});
    }
    return resolving::with_citations(std::move(library), std::move(references));
}

/// The records of the inputs, each with a key; nobody is asked.
Result<Library> library_of(const Options& options, Console& console) {
    auto reading = read_records(options.input, console);
    if (!reading) return reading.failure();
    if (reading->papers.empty() && !reading->entries.empty())
        return fail(Error::Kind::malformed, join(options.input.inputs, ", ") +
                                                ": a list, not records: citegraph export looks them up");
    console.warn_of(leave_out_repeated(*reading));
    console.warn_of(repeated_keys(reading->entries));
    give_keys(reading->papers, options.keys);
    Library library;
    library.papers = std::move(reading->papers);
    return with_references(std::move(library), std::move(reading->references));
}

Result<Exit> run(const Options& options) {
    Console console{options.console};
    const auto format = format_of(options.to, options.output.file);
    if (!format) return format.failure();
    if (auto ready = check_output(options.output); !ready) return ready.failure();
    const auto library = library_of(options, console);
    if (!library) return library.failure();

    const auto graph = build_graph(*library);
    View view{*library, graph, {}, {}, options.layout};
    for (Vertex v = 0; v < graph.graph.vertices(); ++v) view.rows.push_back(v);
    const auto bytes = rendered(*format, view, console);
    if (!bytes) return bytes.failure();
    if (auto written = write_output(options.output, *bytes); !written) return written.failure();
    console.note(core::counted(library->papers.size(), "record"));
    return Exit::done;
}

}  // namespace

Subcommand convert_command(CLI::App& app) {
    auto options = std::make_shared<Options>();
    auto* command = add_command(app, "convert", "Write records in another format, nothing looked up",
                                "  citegraph convert refs.bib -t csl-json > refs.json\n"
                                "  citegraph convert zotero.json -o refs.bib\n"
                                "  citegraph convert old.bib more.bib -f bibtex -t biblatex -o all.bib\n"
                                "  pbpaste | citegraph convert - -f ris -t bibtex");
    add_input_options(*command, options->input);
    add_format_option(*command, options->to);
    add_layout_options(*command, options->layout);
    add_key_option(*command, options->keys);
    add_output_options(*command, options->output);
    add_console_options(*command, options->console);
    return {command, [options] { return run(*options); }};
}

}  // namespace citegraph::cli
