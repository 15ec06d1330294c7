// What a user wants on a list, whatever it comes in.
#include "app/io/files.hpp"
#include "app/listing/wanted.hpp"
#include "citegraph/text.hpp"
#include "core/text/words.hpp"
#include "read/list/finish.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>

namespace citegraph::app {
namespace {

void append(Reading& to, Reading more) {
    const auto had = to.entries.size();
    std::ranges::move(more.entries, std::back_inserter(to.entries));
    if (!more.papers.empty()) {
        to.papers.resize(had);
        std::ranges::move(more.papers, std::back_inserter(to.papers));
    }
    if (!to.papers.empty()) to.papers.resize(to.entries.size());
}

/// A word of a text without the marks around it.
std::string_view bare(std::string_view word) {
    constexpr std::string_view marks = ".,;:!?*_~";
    const auto first = word.find_first_not_of(marks);
    return first == word.npos ? std::string_view{}
                              : word.substr(first, word.find_last_not_of(marks) - first + 1);
}

/// The addresses and identifiers of a text, in any markup, one a line, each once.
std::string mentions_in(std::string_view text) {
    std::string out;
    std::vector<std::string_view> seen;
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of(" \t\r\n()[]<>\"'|{}`"), text.size());
        const auto word = bare(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        const bool is_new = std::ranges::find(seen, word) == seen.end();
        if (!is_new || (!identify(word) && !read::is_web_address(word))) continue;
        seen.push_back(word);
        out += std::string{word} + "\n";
    }
    return out;
}

Entry titled(const std::string& title) {
    Entry out;
    out.file = "-";
    out.title = title;
    out.titles = {title};
    return out;
}

bool is_file(const std::string& name) {
    std::error_code trouble;
    return reader_for(name) && std::filesystem::is_regular_file(name, trouble);
}

}  // namespace

Reading read_page(std::string_view text, std::string_view file) {
    const bool is_markup = trimmed(text).starts_with('<');
    const auto mentions = is_markup ? std::string{} : mentions_in(text);
    if (!mentions.empty()) return reader_named("ids")->read(mentions, file);
    if (const auto* records = reader_of(text)) return records->read(text, file);
    auto list = reader_named(is_markup ? "html" : "markdown")->read(text, file);
    return list.entries.empty() && !is_markup ? reader_named("titles")->read(text, file) : list;
}

Result<Reading> requests_of(const AddOptions& options, Console& console) {
    Reading out;
    for (const auto& work : options.works) {
        if (identify(work) || read::is_web_address(work)) {
            append(out, reader_named("ids")->read(work, "-"));
        } else if (work == "-") {
            const auto text = read_text(work);
            if (!text) return text.failure();
            append(out, read_page(*text, "-"));
        } else if (is_file(work)) {
            auto reading = read_all({.inputs = {work}, .from = {}}, console);
            if (!reading) return reading.failure();
            append(out, *std::move(reading));
        } else {
            append(out, {.entries = {titled(work)}, .papers = {}, .problems = {}});
        }
    }
    if (out.entries.empty())
        return fail(Error::Kind::malformed,
                    "nothing is named that could be added: give an identifier, an address or a title");
    return out;
}

}  // namespace citegraph::app
