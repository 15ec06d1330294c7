#include "app/study/input.hpp"

#include "app/io/files.hpp"
#include "app/manual/words.hpp"
#include "app/study/graph_input.hpp"
#include "citegraph/graphs/graph_reader.hpp"
#include "citegraph/text.hpp"
#include "core/text/words.hpp"

#include <algorithm>

namespace citegraph::app {
namespace {

/// The reader of graphs that takes a text for its own, unless its name is that of a list.
const GraphReader* graph_in(const std::string& name, std::string_view text) {
    constexpr std::size_t enough = 1 << 14;
    const auto* reader = name == "-" ? nullptr : reader_for(name, "");
    const bool may_be_graph = reader == nullptr || reader->name == "csl-json";
    return may_be_graph ? graph_reader_for(reader == nullptr ? name : "", text.substr(0, enough)) : nullptr;
}

/// By --from, else by suffix, else by what the text looks like; standard input is a Markdown list unless it
/// looks like something else.
Result<const Reader*> choose_reader(const InputOptions& options, const std::string& name,
                                    std::string_view text) {
    if (!options.from.empty()) return reader_named(options.from);
    if (const auto* graph = graph_in(name, text))
        return fail(Error::Kind::malformed,
                    name + ": is no list but a graph, " + std::string{graph->summary} +
                        ": citegraph rank and citegraph graph read it, as in citegraph rank " +
                        quoted_if_need_be(name));
    const auto* named = name == "-" ? nullptr : reader_for(name, text);
    if (auto taken = refuse_text(name, text, named); !taken) return taken.failure();
    if (named != nullptr) return named;
    if (const auto* reader = reader_of(text)) return reader;
    if (name == "-") return reader_named("markdown");
    if (kind_of(name, text).kind == GraphKind::edge_list)
        return fail(Error::Kind::malformed,
                    name + ": is no list but a table of edges, as it seems: citegraph rank " +
                        quoted_if_need_be(name) + " ranks its nodes");
    return fail(Error::Kind::malformed, name + ": no reader for this suffix; name one with --from (" +
                                            join(core::names(all_readers()), ", ") + ")");
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
    if (out.empty()) return out.swap(more);
    out.insert(out.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// An input in the encoding that its reader takes.
struct Opened {
    std::string text;
    const Reader* reader;
};

Result<Opened> open_input(const InputOptions& options, const std::string& name, Reading& out) {
    if (options.from.empty())
        if (auto taken = refuse_markup(name); !taken) return taken.failure();
    auto text = name == "-" && options.standard_input ? as_text(*options.standard_input, "standard input")
                                                      : read_text(name);
    if (!text) return text.failure();
    const auto reader = choose_reader(options, name, *text);
    if (!reader) return reader.failure();
    if (!(*reader)->takes_bytes) text = in_utf8(*std::move(text), name, out);
    return Opened{*std::move(text), *reader};
}

void append(Reading& out, Reading more) {
    append(out.entries, std::move(more.entries));
    const bool any_references = !out.references.empty() || !more.references.empty();
    if (any_references) out.references.resize(out.papers.size());
    append(out.papers, std::move(more.papers));
    append(out.references, std::move(more.references));
    if (any_references) out.references.resize(out.papers.size());
    append(out.problems, std::move(more.problems));
    append(out.skipped, std::move(more.skipped));
}

/// Inputs side by side that their reader takes for one database are read as one; all others one by one, so that
/// no more than one text is held.
class Inputs {
  public:
    Inputs(const InputOptions& options, Reading& out) : options_{options}, out_{out} {}

    Result<void> read(const std::string& name) {
        auto opened = open_input(options_, name, out_);
        if (!opened) return opened.failure();
        const bool joins = !open_.empty() && opened->reader->read_together != nullptr &&
                           opened->reader->read_together == open_.front().reader->read_together;
        if (!joins) finish();
        open_.push_back(*std::move(opened));
        names_.push_back(name);
        if (open_.front().reader->read_together == nullptr) finish();
        return {};
    }

    /// Reads what has been opened.
    void finish() {
        if (open_.empty()) return;
        std::vector<ReaderInput> inputs;
        for (std::size_t i = 0; i < open_.size(); ++i)
            inputs.push_back({open_[i].text, names_[i], open_[i].reader});
        const auto& reader = *open_.front().reader;
        out_.is_bibliography |= reader.is_bibliography;
        append(out_, reader.read_together != nullptr ? reader.read_together(inputs)
                                                     : reader.read(inputs.front().text, inputs.front().file));
        open_.clear();
        names_.clear();
    }

  private:
    const InputOptions& options_;
    Reading& out_;
    std::vector<Opened> open_;
    std::vector<std::string> names_;
};

std::vector<std::string> sentences(const std::vector<Problem>& problems) {
    std::vector<std::string> out;
    for (const auto& problem : problems) out.push_back(to_string(problem));
    return out;
}

/// `out` if it has any.
Result<Reading> with_entries(const InputOptions& options, Result<Reading> out) {
    if (!out || !out->entries.empty()) return out;
    const auto hint =
        out->skipped.empty() ? "" : "; `citegraph entries --skipped` says what was passed over, and why";
    return fail(
        Error::Kind::malformed,
        (options.inputs == std::vector<std::string>{"-"} ? "standard input" : join(options.inputs, ", ")) +
            ": no entries found; a list has bullets such as \"- [Title](URL)\", a .bib file "
            "\"@article{key, ...}\", and `--from titles` takes each line for a title" +
            hint);
}

}  // namespace

Result<InputOptions> with_standard_input(InputOptions options) {
    if (std::ranges::find(options.inputs, "-") == options.inputs.end()) return options;
    auto all = read_file("-");
    if (!all) return all.failure();
    options.standard_input = *std::move(all);
    return options;
}

Result<Reading> read_all(const InputOptions& options, Console& console) {
    if (std::ranges::count(options.inputs, "-") > 1)
        return fail(Error::Kind::malformed,
                    "standard input is named twice, and is read once: give one of them as a file");
    Reading out;
    Inputs inputs{options, out};
    for (const auto& name : options.inputs)
        if (auto read = inputs.read(name); !read) return read.failure();
    inputs.finish();
    console.warn_of(sentences(out.problems));
    return out;
}

Result<Reading> read_records(const InputOptions& options, Console& console) {
    auto out = read_all(options, console);
    const bool is_empty = out && out->entries.empty() && out->is_bibliography && out->problems.empty();
    return is_empty ? out : with_entries(options, std::move(out));
}

Result<Reading> read_inputs(const InputOptions& options, Console& console) {
    return with_entries(options, read_all(options, console));
}

Result<std::vector<LineAccount>> explain_line(const InputOptions& options, int line) {
    std::vector<LineAccount> out;
    bool has_choice = false;
    for (const auto& name : options.inputs) {
        Reading unused;
        const auto opened = open_input(options, name, unused);
        if (!opened) return opened.failure();
        if (opened->reader->explain == nullptr) continue;
        has_choice = true;
        for (auto& account : opened->reader->explain(opened->text, line))
            out.push_back({name, std::move(account)});
    }
    if (!out.empty()) return out;
    return fail(
        Error::Kind::malformed,
        join(options.inputs, ", ") + ": " +
            (has_choice ? "nothing is read at line " + std::to_string(line)
                        : std::string{"there is nothing to explain: only lists are read by judgement"}));
}

EntryRecords records_by_entry(Reading& reading) {
    auto& [entries, papers, problems, skipped, is_bibliography, references] = reading;
    if (papers.empty() || papers.size() == entries.size()) return {std::move(papers), std::move(references)};
    references.resize(papers.size());
    EntryRecords out{std::vector<Paper>(entries.size()), std::vector<std::vector<Stub>>(entries.size())};
    for (std::size_t i = 0, next = 0; i < entries.size() && next < papers.size(); ++i) {
        if (entries[i].key.value_or("") != papers[next].key || entries[i].title != title_of(papers[next]))
            continue;
        out.papers[i] = std::move(papers[next]);
        out.cited[i] = std::move(references[next++]);
    }
    return out;
}

}  // namespace citegraph::app
