#include "cli/input.hpp"

#include "citegraph/text.hpp"
#include "cli/command.hpp"
#include "cli/files.hpp"

#include <algorithm>

namespace citegraph::cli {
namespace {

const Reader& markdown() {
    return *std::ranges::find(all_readers(), std::string_view{"markdown"}, &Reader::name);
}

/// By --from, else by suffix; standard input is a Markdown list unless told otherwise.
Result<const Reader*> choose_reader(const InputOptions& options, const std::string& name) {
    if (!options.from.empty()) return &*std::ranges::find(all_readers(), options.from, &Reader::name);
    if (name == "-") return &markdown();
    if (const auto* reader = reader_for(name)) return reader;
    return fail(Error::Kind::malformed, name + ": no reader for this suffix; name one with --from (" +
                                            join(names(all_readers()), ", ") + ")");
}

/// Bytes that are not UTF-8 are named by line and shown as U+FFFD.
std::string in_utf8(std::string text, const std::string& name, Reading& out) {
    if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
    const auto bad = first_invalid_utf8(text);
    if (!bad) return text;
    const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(*bad), '\n');
    out.problems.push_back(
        {name, static_cast<int>(line),
         "is not UTF-8 from here; each bad byte is read as \xEF\xBF\xBD (iconv -t UTF-8 converts it)"});
    return valid_utf8(text);
}

template <class T>
void append(std::vector<T>& out, std::vector<T> more) {
    out.insert(out.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

Result<void> read_input(const InputOptions& options, const std::string& name, Reading& out) {
    const auto reader = choose_reader(options, name);
    if (!reader) return Failure{reader.error()};
    auto text = read_text(name);
    if (!text) return Failure{text.error()};
    auto reading = (*reader)->read(in_utf8(*std::move(text), name, out), name);
    append(out.entries, std::move(reading.entries));
    append(out.papers, std::move(reading.papers));
    append(out.problems, std::move(reading.problems));
    return {};
}

std::vector<std::string> sentences(const std::vector<Problem>& problems) {
    std::vector<std::string> out;
    for (const auto& problem : problems) out.push_back(to_string(problem));
    return out;
}

}  // namespace

void add_input_options(CLI::App& command, InputOptions& options) {
    command.add_option("INPUT", options.inputs, "Reading lists; - is standard input")->required();
    command.add_option("-f,--from", options.from, "Format of the inputs, if not by suffix")
        ->check(CLI::IsMember(names(all_readers())));
}

Result<Reading> read_inputs(const InputOptions& options, Console& console) {
    Reading out;
    for (const auto& name : options.inputs)
        if (auto read = read_input(options, name, out); !read) return Failure{read.error()};
    console.warn_of(sentences(out.problems));
    if (!out.entries.empty()) return out;
    return fail(
        Error::Kind::malformed,
        join(options.inputs, ", ") + ": no entries found; a list has bullets such as \"- [Title](URL)\"");
}

}  // namespace citegraph::cli
