#include "citegraph/text.hpp"
#include "core/months.hpp"
#include "read/bibtex/encoding.hpp"
#include "read/bibtex/places.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>

namespace citegraph::bibtex {

using namespace core;
namespace {

/// A stretch of the source in UTF-8.
std::string text_of(const Tree& tree, Span span) {
    const auto bytes = bytes_of(tree, span);
    if (tree.encoding == Encoding::utf8 || !first_not_utf8(bytes)) return std::string{bytes};
    return from_windows_1252(bytes);
}

/// The @string definitions seen so far and the months: BibTeX knows these from its styles, by their English
/// names; biber by their numbers.
class Macros {
  public:
    explicit Macros(const Tree& tree);

    /// The value of an expression: pieces joined, macros replaced, white space in runs of one space. A macro
    /// that is not defined leaves nothing, as in BibTeX, and a note that names `key`.
    std::string value_of(const Field& field, std::string_view key, Notes& notes);

    /// Keeps `value` under the name of `field`; a later definition replaces an earlier one.
    void define(const Field& field, std::string value);

  private:
    const std::string* find(std::string_view name) const;
    void append(std::string& out, std::string_view text) const;

    const Tree& tree_;
    std::unordered_map<std::string, std::string> values_;
    std::size_t allowance_;  ///< bytes that macros may still put in
};

// Definitions that double each other would fill any memory with a few lines.
constexpr std::size_t least_allowance = 64U << 20U, allowance_per_byte = 16;

Macros::Macros(const Tree& tree)
    : tree_{tree}, allowance_{least_allowance + allowance_per_byte * tree.source.size()} {
    int number = 0;
    for (const auto& [macro, name] : month_names) {
        ++number;
        values_[std::string{macro}] =
            tree.dialect == Dialect::bibtex ? std::string{name} : std::to_string(number);
    }
}

std::string Macros::value_of(const Field& field, std::string_view key, Notes& notes) {
    std::string out;
    out.reserve(field.value.size);
    for (auto at = field.first_piece; at < field.first_piece + field.pieces; ++at) {
        const auto& piece = tree_.pieces[at];
        const auto text = text_of(tree_, piece.text);
        if (piece.kind != Piece::Kind::macro) {
            append(out, text);
            continue;
        }
        const auto* const value = find(text);
        const bool fits = value != nullptr && value->size() <= allowance_;
        if (value == nullptr)
            notes.add(piece.text.begin, key, "the macro " + text + " is not defined; nothing stands for it");
        else if (!fits)
            notes.add(piece.text.begin, key, "the macro " + text + " is too long; nothing stands for it");
        if (!fits) continue;
        allowance_ -= value->size();
        append(out, *value);
    }
    return out;
}

void Macros::define(const Field& field, std::string value) {
    values_[ascii_lower(text_of(tree_, field.name))] = std::move(value);
}

const std::string* Macros::find(std::string_view name) const {
    const auto found = values_.find(ascii_lower(name));
    return found == values_.end() ? nullptr : &found->second;
}

// As bibtex.web compresses white space: also across pieces.
void Macros::append(std::string& out, std::string_view text) const {
    for (const char byte : text) {
        if (!is_white(byte) || byte == '\f' || byte == '\v')
            out += byte;
        else if (out.empty() || out.back() != ' ')
            out += ' ';
    }
}

/// `text` without a space at either end.
std::string_view without_outer_space(std::string_view text) {
    if (text.starts_with(' ')) text.remove_prefix(1);
    if (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

using Named = std::pair<std::string, std::string>;

/// The entries of a tree, one after the other.
class Reading {
  public:
    explicit Reading(const Tree& tree) : tree_{tree}, places_{tree.source}, macros_{tree} {}

    Records records() {
        for (std::size_t at = 0; at < tree_.blocks.size(); ++at) read(at);
        out_.problems = notes_.problems(tree_.source, tree_.file);
        return std::move(out_);
    }

  private:
    void read(std::size_t at) {
        const auto& block = tree_.blocks[at];
        if (block.kind == Block::Kind::string) define(block);
        if (block.kind == Block::Kind::preamble)
            for (const auto& field : fields_of(block))
                out_.preambles.push_back(macros_.value_of(field, {}, notes_));
        if (block.kind == Block::Kind::entry) entry(at);
    }

    std::span<const Field> fields_of(const Block& block) const {
        return std::span{tree_.fields}.subspan(block.first_field, block.fields);
    }

    void define(const Block& block) {
        for (const auto& field : fields_of(block)) {
            auto value = macros_.value_of(field, {}, notes_);
            macros_.define(field, std::move(value));
        }
    }

    void entry(std::size_t at) {
        const auto& block = tree_.blocks[at];
        Record record;
        record.type = ascii_lower(text_of(tree_, block.type));
        record.key = text_of(tree_, block.key);
        std::tie(record.line, record.column) = places_.at(block.all.begin);
        record.block = at;
        warn_of_repeated_key(block, record);
        record.fields.reserve(block.fields);
        for (const auto& field : fields_of(block)) add(record, field);
        out_.records.push_back(std::move(record));
    }

    void add(Record& record, const Field& field) {
        auto name = ascii_lower(text_of(tree_, field.name));
        const auto joined = macros_.value_of(field, record.key, notes_);
        auto value = std::string{without_outer_space(joined)};
        if (!is_known(record, name)) {
            record.fields.emplace_back(std::move(name), std::move(value));
            return;
        }
        const bool first = tree_.dialect == Dialect::bibtex;
        notes_.add(field.name.begin, record.key,
                   name + " is given again; the " + (first ? "first" : "last") + " value counts");
        if (!first) std::ranges::find(record.fields, name, &Named::first)->second = std::move(value);
    }

    /// By hand while the fields are few, by a table when they are many.
    bool is_known(const Record& record, const std::string& name) {
        constexpr std::size_t few = 40;
        if (record.fields.size() < few)
            return std::ranges::find(record.fields, name, &Named::first) != record.fields.end();
        if (record.fields.size() == few) {
            names_.clear();
            for (const auto& [known, value] : record.fields) names_[known] = 0;
        }
        return !names_.emplace(name, 0).second;
    }

    void warn_of_repeated_key(const Block& block, const Record& record) {
        if (record.key.empty()) return;
        auto key = tree_.dialect == Dialect::bibtex ? ascii_lower(record.key) : record.key;
        const auto [first, fresh] = keys_.emplace(std::move(key), record.line);
        if (fresh) return;
        notes_.add(block.key.begin, record.key, "the key is that of line " + std::to_string(first->second));
    }

    const Tree& tree_;
    Places places_;
    Macros macros_;
    Notes notes_;
    std::unordered_map<std::string, int> keys_, names_;
    Records out_;
};

}  // namespace

Records records_of(const Tree& tree) {
    return Reading{tree}.records();
}

std::string_view value_of(const Record& record, std::string_view name) {
    const auto found = std::ranges::find(record.fields, name, &Named::first);
    return found == record.fields.end() ? std::string_view{} : found->second;
}

}  // namespace citegraph::bibtex
