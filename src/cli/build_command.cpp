#include "app/io/files.hpp"
#include "app/io/manifest.hpp"
#include "app/report/format.hpp"
#include "app/study/asking.hpp"
#include "app/study/study.hpp"
#include "citegraph/text.hpp"
#include "cli/argument.hpp"
#include "cli/options/layout.hpp"
#include "cli/options/run.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace citegraph::cli {

using namespace app;

namespace {

namespace fs = std::filesystem;

struct Options {
    AskOptions ask;
    Layout layout;
    std::string folder;
    bool force = false;
};

/// What build writes: a file name, and the exporter that fills it.
struct Product {
    std::string_view file, exporter, for_what;
};

constexpr std::array<Product, 6> products{
    {{"refs.bib", "bibtex", "the bibliography for LaTeX"},
     {"refs.json", "csl-json", "the same for Pandoc, Zotero and others"},
     {"graph.svg", "svg", "the picture of who builds on whom"},
     {"graph.html", "html", "the map to look into, in a browser"},
     {"graph.dot", "dot", "the same graph for Graphviz and others"},
     {"ranking.md", "markdown", "the papers by influence"}}};

/// Exact betweenness takes vertices times citations steps; beyond this many it is left to `rank`.
constexpr double most_steps = 2e10;

std::vector<fs::path> files_in(const fs::path& folder) {
    std::vector<fs::path> out;
    for (const auto& product : products) out.push_back(folder / product.file);
    return out;
}

std::vector<std::string> measures_for(const Network& graph, Console& console) {
    std::vector<std::string> out{"pagerank", "citations"};
    if (std::ranges::any_of(graph.citations, [](double count) { return !std::isnan(count); }))
        out.emplace_back("total-citations");
    if (static_cast<double>(graph.graph.vertices()) * static_cast<double>(graph.graph.citations()) <=
        most_steps)
        out.emplace_back("betweenness");
    else
        console.warn(
            "betweenness is left out of the ranking of so large a graph; citegraph rank --by betweenness has "
            "it");
    return out;
}

/// All files, before one of them is put in its place, but for pictures that are too small for the graph.
Result<std::vector<PendingFile>> pending_files(const View& view, const Options& options, Console& console) {
    const fs::path folder = options.folder;
    std::vector<PendingFile> files;
    for (const auto& product : products) {
        console.progress("writing " + std::string{product.file});
        const auto bytes = rendered(*format_of(product.exporter, ""), view, console);
        if (!bytes) console.warn("no " + std::string{product.file} + ": " + bytes.error().message);
        if (!bytes) continue;
        auto pending = pending_file(folder / product.file, *bytes, Links::refused);
        if (!pending) return pending.failure();
        files.push_back(*std::move(pending));
    }
    return files;
}

std::string closing(const Options& options, const Loaded& loaded) {
    std::vector<std::string> lines{summary_of(loaded), "open:"};
    const fs::path folder = options.folder;
    for (const auto& product : products)
        if (fs::exists(folder / product.file))
            lines.push_back("  " + (folder / product.file).string() + "  " + std::string{product.for_what});
    lines.push_back("  " + loaded.lock.string() + "  the lock: commit it, and the next run gives the same");
    return join(lines, "\n");
}

Overwrite whose(const Options& options) {
    return options.force ? Overwrite::any : Overwrite::own;
}

/// Makes the folder, and sees that nothing of somebody else's is in the way.
Result<Manifest> make_ready(const Options& options) {
    if (auto ready = ready_folder(options.folder); !ready) return ready.failure();
    auto manifest = Manifest::of_folder(options.folder);
    if (auto free = manifest.check(files_in(options.folder), whose(options)); !free) return free.failure();
    return manifest;
}

/// The folders that are yet to be made for `folder`, the innermost first.
std::vector<fs::path> missing_folders(fs::path folder) {
    std::vector<fs::path> out;
    for (; !folder.empty() && !fs::exists(folder); folder = folder.parent_path()) out.push_back(folder);
    return out;
}

Result<Exit> run(const Options& options) {
    Console console{options.ask.console};
    const bool is_frozen = options.ask.lock_use == LockUse::freeze;  // then there may be nothing to write
    const auto made = missing_folders(options.folder);
    if (!is_frozen)
        if (auto ready = make_ready(options); !ready) return ready.failure();
    auto loaded = ask(options.ask, options.folder, console);
    std::error_code ignored;
    if (!loaded)  // and nothing is left behind
        for (const auto& folder : made) fs::remove(folder, ignored);
    if (!loaded) return loaded.failure();
    if (loaded->is_refused) return loaded->exit;
    auto manifest = make_ready(options);
    if (!manifest) return manifest.failure();
    auto unmeasured = study_of(*std::move(loaded));
    const auto measures = measures_named(measures_for(unmeasured.graph, console));
    if (!measures) return measures.failure();
    const auto study = scored(std::move(unmeasured), *measures, console);
    if (!study) return study.failure();
    auto view = study->view();
    view.layout = options.layout;
    auto files = pending_files(view, options, console);
    if (!files) return files.failure();
    if (auto placed = manifest->place(*std::move(files), whose(options)); !placed) return placed.failure();
    console.note(closing(options, study->loaded));
    return study->loaded.exit;
}

}  // namespace

Subcommand build_command(CLI::App& app) {
    auto options = std::make_shared<Options>();
    auto* command =
        add_command(app, "build", "Resolve a list; write bibliography, graph, picture and ranking",
                    "  citegraph build papers.md -o out\n"
                    "  citegraph build papers.md --offline -o out    no network: lock and cache alone\n"
                    "  citegraph build a.md b.md -o out              several lists, one library");
    add_ask_options(*command, options->ask);
    add_layout_options(*command, options->layout);
    option(*command, "-o,--output", options->folder, "Folder to write into").type_name("FOLDER").required();
    flag(*command, "--force", options->force, "Overwrite files that citegraph did not write");
    return {command, [options] { return run(*options); }};
}

}  // namespace citegraph::cli
