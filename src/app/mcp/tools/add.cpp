#include "app/bib/update.hpp"
#include "app/listing/listing.hpp"
#include "app/mcp/tool.hpp"
#include "core/text/unified_diff.hpp"

#include <filesystem>

namespace citegraph::app::mcp {
namespace {

/// The command line takes files of records as works; a client names none.
Result<void> refuse_files(const std::vector<std::string>& works) {
    for (const auto& work : works) {
        std::error_code trouble;
        if (work == "-" || work.find('\0') != std::string::npos || std::filesystem::exists(work, trouble))
            return fail(Error::Kind::malformed, "'" + work +
                                                    "' is a file, and works are named by identifier, address "
                                                    "or title here");
    }
    return {};
}

AddOptions options_of(const Call& call) {
    AddOptions out;
    out.ask = asking_of(call);
    out.list = call.options.writable;
    out.works = call.arguments.texts("works");
    out.section = call.arguments.text("section");
    out.title = call.arguments.text("title");
    out.authors = call.arguments.text("authors");
    out.venue = call.arguments.text("venue");
    out.date = call.arguments.text("date");
    return out;
}

Result<Json> answer(const Call& call) {
    const auto& list = call.options.writable;
    if (list.empty())
        return fail(Error::Kind::malformed,
                    "nothing may be written: the user allows it with citegraph mcp --allow-write LIST");
    const auto options = options_of(call);
    if (options.works.empty() && options.title.empty())
        return fail(Error::Kind::malformed, "which work? give an identifier, an address or a title");
    if (auto allowed = refuse_files(options.works); !allowed) return allowed.failure();
    const auto added = with_works(options, call.console);
    if (!added) return added.failure();
    const bool changes = added->after != added->before, writes = changes && call.arguments.flag("write");
    if (writes)
        if (auto done = replace_bytes(list, added->before, added->after); !done) return done.failure();
    return Json{
        {"list", list}, {"diff", core::unified_diff(added->before, added->after, list)}, {"written", writes}};
}

}  // namespace

namespace tools {

Tool add() {
    return {
        .name = "add",
        .title = "Add papers to the list",
        .help =
            "New entries in the list's own style and at their place: a diff, and with write true the list "
            "is changed as it says. What is listed already is left out; messages say what and why. What no "
            "source knows needs a record by hand: title, authors, venue, date.",
        .parameters = {{.name = "works",
                        .kind = Parameter::Kind::texts,
                        .help = "Identifiers, addresses or titles"},
                       {.name = "section", .help = "A heading of the list, for all of them"},
                       {.name = "title", .help = "By hand, for one work"},
                       {.name = "authors", .help = "By hand: names, set off by semicolons"},
                       {.name = "venue", .help = "By hand"},
                       {.name = "date", .help = "By hand: 2026 or 2026-03"},
                       {.name = "write",
                        .kind = Parameter::Kind::flag,
                        .help = "Change the list; without it the diff alone is given"}},
        .members = {{"list", {{"type", "string"}}},
                    {"diff", {{"type", "string"}}},
                    {"written", {{"type", "boolean"}}}},
        .answer = answer,
        .reads_input = false,
        .writes = true};
}

}  // namespace tools
}  // namespace citegraph::app::mcp
