#include "citegraph/reader.hpp"
#include "citegraph/text.hpp"
#include "read/csl/item.hpp"
#include "read/csl/json_items.hpp"
#include "read/list/record.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

// CSL-JSON, the schema csl-data.json of CSL 1.0.2: an array of items. Items are cut from the text and parsed
// one by one, so memory is that of the records alone, and a broken item costs no other.

namespace citegraph::read {
namespace {

using Json = nlohmann::json;

std::string place(std::size_t index, const std::string& key) {
    return "item " + std::to_string(index) + (key.empty() ? "" : " (" + ellipsis(key, 60) + ")");
}

/// The id in an item that cannot be parsed, as far as it can be seen.
std::string id_within(std::string_view text) {
    const auto name = text.find("\"id\"");
    if (name == std::string_view::npos) return {};
    const auto begin = text.find_first_not_of(" \t\r\n:\"", name + 4);
    if (begin == std::string_view::npos) return {};
    return std::string{
        text.substr(begin, std::min<std::size_t>(80, text.find_first_of("\",}\r\n", begin) - begin))};
}

/// Numbers that would be rounded, shortened or refused become texts: 1.10, 1e400, more than 15 digits.
std::string with_exact_numbers(std::string_view json) {
    std::string out;
    out.reserve(json.size());
    bool quoted = false;
    for (std::size_t at = 0; at < json.size();) {
        const char c = json[at];
        const bool number = !quoted && (c == '-' || (c >= '0' && c <= '9'));
        const bool escape = quoted && c == '\\';
        const auto end = std::min(
            number ? json.find_first_not_of("+-.0123456789eE", at) : at + (escape ? 2 : 1), json.size());
        const auto token = json.substr(at, end - at);
        const bool inexact =
            number && (token.size() > 15 || token.find_first_of(".eE") != std::string_view::npos);
        out.append(inexact ? "\"" : "").append(token).append(inexact ? "\"" : "");
        if (c == '"') quoted = !quoted;
        at = end;
    }
    return out;
}

class Gathering {
  public:
    explicit Gathering(std::string_view file) : file_{file} {}

    void read(const JsonItem& item) {
        ++index_;
        auto object = item.is_object ? Json::parse(with_exact_numbers(item.text), nullptr, false)
                                     : Json(Json::value_t::discarded);
        if (object.is_discarded())
            return warn(item.line, place(index_, id_within(item.text)) + no_item(item));
        auto made = csl_item(object);
        say_twin(made.paper.key, item.line);
        for (const auto& oddity : made.oddities)
            warn(item.line, place(index_, made.paper.key) + ": " + oddity);
        auto paper = identified(std::move(made.paper), file_ + " " + std::to_string(index_));
        append_record(out_, std::move(paper), file_, item.line);
    }

    Reading take() { return std::move(out_); }

  private:
    static std::string no_item(const JsonItem& item) {
        return item.text.starts_with('{')
                   ? " is not valid JSON and is left out"
                   : " is no object: \"" + ellipsis(item.text.substr(0, 200), 40) + "\"";
    }

    void say_twin(const std::string& key, int line) {
        if (key.empty()) return;
        const auto [first, fresh] = lines_.try_emplace(key, line);
        if (!fresh)
            warn(line, place(index_, key) + ": the id is that of line " + std::to_string(first->second));
    }

    void warn(int line, std::string message) { out_.problems.push_back({file_, line, std::move(message)}); }

    std::string file_;
    std::size_t index_ = 0;
    std::unordered_map<std::string, int> lines_;  // by key, of its first item
    Reading out_;
};

Reading read_csl_json(std::string_view text, std::string_view file) {
    const auto first = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (first == std::string_view::npos) return {};
    if (text[first] != '[' && text[first] != '{')
        return {.entries = {},
                .papers = {},
                .problems = {{std::string{file}, 1, "is not CSL-JSON: an array of items begins with ["}}};
    Gathering reading{file};
    JsonItems items{text};
    while (const auto item = items.next()) reading.read(*item);
    return reading.take();
}

/// An object, or an array that begins with one.
bool is_json(std::string_view text) {
    auto at = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (at != std::string_view::npos && text[at] == '[') at = text.find_first_not_of(" \t\r\n", at + 1);
    return at != std::string_view::npos && text[at] == '{';
}

}  // namespace

Reader csl_json() {
    return {.name = "csl-json",
            .suffixes = {".json"},
            .summary = "CSL-JSON, as citeproc, pandoc and Zotero have it",
            .read = read_csl_json,
            .recognizes = is_json};
}

}  // namespace citegraph::read
