#include "citegraph/reader.hpp"
#include "citegraph/text.hpp"
#include "core/record/normal_record.hpp"
#include "core/text/ascii.hpp"
#include "read/csl/csl.hpp"
#include "read/list/finish.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

// CSL-JSON, the schema csl-data.json of CSL 1.0.2: an array of items. Items are cut from the text and parsed
// one by one, so memory is that of the records alone, and a broken item costs no other.

namespace citegraph::read {
namespace {

/// A stretch of a JSON text between two of the same depth.
struct JsonItem {
    std::string_view text;
    int line = 0;            ///< from 1, where it starts
    bool is_object = false;  ///< it starts with a brace and was closed
};

/// Cuts a JSON text into the objects of its outermost array, without building a tree: what one object has
/// wrong (a quote or bracket that is not closed, nesting without end) costs only that object. Objects one
/// after another without an array are cut too, and {"items": [...]} is entered. Each byte is looked at
/// once.
class JsonItems {
  public:
    explicit JsonItems(std::string_view text);

    /// The next stretch that is no white space, comma or bracket around objects; nothing at the end.
    std::optional<JsonItem> next();

  private:
    JsonItem object();
    JsonItem other();
    void string();
    void enter_wrapper();
    std::size_t skip_space(std::size_t at) const;
    JsonItem taken(std::size_t begin, bool is_object);

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t counted_ = 0;  // bytes whose line ends are in line_
    int line_ = 1;
    bool endless_ = false;  // an item was too deep and had no end: none is searched for again
};

constexpr std::size_t deepest = 64;  // a bibliographic item has four levels

constexpr std::string_view space = " \t\r\n";

JsonItems::JsonItems(std::string_view text) : text_{text} {
    if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
    enter_wrapper();
}

std::size_t JsonItems::skip_space(std::size_t at) const {
    return std::min(text_.find_first_not_of(space, at), text_.size());
}

/// {"items": [: what Zotero's and other services' answers wrap their items in.
void JsonItems::enter_wrapper() {
    static constexpr std::array<std::string_view, 3> names{"\"items\"", "\"references\"", "\"data\""};
    auto at = skip_space(at_);
    if (!text_.substr(at).starts_with('{')) return;
    at = skip_space(at + 1);
    for (const auto name : names) {
        if (!text_.substr(at).starts_with(name)) continue;
        const auto colon = skip_space(at + name.size());
        const auto bracket = skip_space(std::min(colon + 1, text_.size()));
        if (text_.substr(colon).starts_with(':') && text_.substr(bracket).starts_with('[')) at_ = bracket;
    }
}

std::optional<JsonItem> JsonItems::next() {
    at_ = std::min(text_.find_first_not_of(" \t\r\n,[]}", at_), text_.size());
    if (at_ == text_.size()) return std::nullopt;
    return text_[at_] == '{' ? object() : other();
}

JsonItem JsonItems::taken(std::size_t begin, bool is_object) {
    const auto offset = [this](std::size_t at) { return text_.begin() + static_cast<std::ptrdiff_t>(at); };
    line_ += static_cast<int>(std::count(offset(counted_), offset(begin), '\n'));
    counted_ = begin;
    return {text_.substr(begin, at_ - begin), line_, is_object};
}

/// JSON has no line ends in strings: one that is not closed ends with its line.
void JsonItems::string() {
    for (++at_; at_ < text_.size() && text_[at_] != '\n'; ++at_) {
        if (text_[at_] == '"') {
            ++at_;
            return;
        }
        if (text_[at_] == '\\' && at_ + 1 < text_.size()) ++at_;
    }
}

JsonItem JsonItems::object() {
    const auto begin = at_;
    std::string open;      // the brackets around the current byte
    std::size_t deep = 0;  // where they became too many
    for (char before = ' '; at_ < text_.size();) {
        const char c = text_[at_];
        if (c == '"') {
            string();
            before = c;
            continue;
        }
        if (c == '{' && before == ',' && open.ends_with('{')) return taken(begin, false);  // the next item
        if (c == '{' || c == '[') open += c;
        if (c == '}' || c == ']') {
            const bool closes = open.ends_with(c == '}' ? '{' : '[');
            if (!closes && open.size() == 1) return taken(begin, false);  // the end of the array around it
            open.pop_back();
            if (open.empty()) {
                ++at_;
                return taken(begin, closes && deep == 0);
            }
        }
        if (space.find(c) == std::string_view::npos) before = c;
        ++at_;
        if (open.size() > deepest && deep == 0) deep = at_;
        if (deep > 0 && endless_) break;
    }
    endless_ = endless_ || deep > 0;
    if (deep > 0) at_ = deep;
    // Too deep, or the text ended: what follows is read from the next line on that starts an object.
    const auto end = text_.find("\n{", at_);
    at_ = end == std::string_view::npos ? text_.size() : end;
    return taken(begin, false);
}

JsonItem JsonItems::other() {
    const auto begin = at_;
    if (text_[at_] == '"')
        string();
    else
        at_ = std::min(text_.find_first_of(" \t\r\n,[]{}\"", at_ + 1), text_.size());
    return taken(begin, false);
}

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
    return std::string{text.substr(begin, text.find_first_of("\",}\r\n", begin) - begin)};
}

/// Numbers that would be rounded, shortened or refused become texts: 1.10, 1e400, more than 15 digits.
std::string with_exact_numbers(std::string_view json) {
    std::string out;
    out.reserve(json.size());
    bool quoted = false;
    for (std::size_t at = 0; at < json.size();) {
        const char c = json[at];
        const bool number = !quoted && (c == '-' || core::is_digit(c));
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
        for (const auto& work : works_in(std::move(object))) take(work, item.line);
    }

    Reading take() { return std::move(out_); }

  private:
    /// The item itself; what an answer of Crossref wraps, one work or several.
    static std::vector<Json> works_in(Json object) {
        const auto message = object.find("message");
        if (message == object.end() || !message->is_object() || !object.contains("status"))
            return {std::move(object)};
        const auto items = message->find("items");
        if (items == message->end() || !items->is_array()) return {std::move(*message)};
        return {std::make_move_iterator(items->begin()), std::make_move_iterator(items->end())};
    }

    void take(const Json& object, int line) {
        auto made = csl_item(csl_of_crossref(object));
        say_twin(made.paper.key, line);
        for (const auto& oddity : made.oddities) warn(line, place(index_, made.paper.key) + ": " + oddity);
        auto paper = identified(core::normal_record(core::with_extra_read(std::move(made.paper))),
                                file_ + " " + std::to_string(index_));
        append_record(out_, std::move(paper), file_, line);
    }

    static std::string no_item(const JsonItem& item) {
        return item.text.starts_with('{') ? " is not valid JSON and is left out"
                                          : " is no object: \"" + ellipsis(item.text, 40) + "\"";
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
            .is_bibliography = true,
            .recognizes = is_json};
}

}  // namespace citegraph::read
