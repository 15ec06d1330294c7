#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace citegraph::read {

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

}  // namespace citegraph::read
