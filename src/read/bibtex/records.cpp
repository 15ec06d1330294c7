#include "citegraph/text.hpp"
#include "core/months.hpp"
#include "read/bibtex/encoding.hpp"
#include "read/bibtex/places.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

namespace citegraph::bibtex {

using namespace core;

namespace {

/// A stretch of the source in UTF-8.
std::string text_of(const Tree& tree, Span span) {
    const auto bytes = bytes_of(tree, span);
    if (tree.encoding == Encoding::utf8 || !first_not_utf8(bytes)) return std::string{bytes};
    return from_windows_1252(bytes);
}

/// @string definitions by lower-case name.
using Definitions = std::unordered_map<std::string, std::string>;

/// What a macro stands for.
struct Meaning {
    std::string_view text;
    std::string_view name{};  ///< under which .bib files keep it; empty: it is replaced by its text
    bool known = true;
};

/// An expression: its text, macros replaced; and what stands for it in a .bib, if macros stay in it.
struct Value {
    std::string text, expression{};
};

/// The macros of a file: its definitions so far and those of the files before it, the months and what the
/// standard styles define.
class Macros {
  public:
    Macros(const Tree& tree, Definitions definitions)
        : tree_{tree},
          defined_{std::move(definitions)},
          allowance_{least_allowance + allowance_per_byte * tree.source.size()} {}

    /// The value of an expression: pieces joined, white space in runs of one space. Of a macro that is not
    /// defined, a note names `key`.
    Value value_of(const Field& field, std::string_view key, Notes& notes);

    /// Keeps `value` under the name of `field`; a later definition replaces an earlier one.
    void define(const Field& field, std::string value);
    Definitions definitions() && { return std::move(defined_); }

  private:
    // Definitions that double each other would fill any memory with a few lines.
    static constexpr std::size_t least_allowance = 64U << 20U, allowance_per_byte = 16;

    Meaning meaning_of(std::string_view name, bool is_month) const;

    const Tree& tree_;
    Definitions defined_;
    std::size_t allowance_;  ///< bytes that macros may still put in
};

constexpr std::array<std::string_view, 12> numbers{"1", "2", "3", "4",  "5",  "6",
                                                   "7", "8", "9", "10", "11", "12"};

/// jan to dec everywhere; March and sept, which nobody defines, in a field that holds a month.
int month_of(const std::string& name, bool is_month) {
    const auto at = std::ranges::find(month_names, name, &MonthName::macro);
    if (at != month_names.end()) return static_cast<int>(at - month_names.begin()) + 1;
    return is_month ? month_named(name) : 0;
}

// As bibtex.web compresses white space: also across pieces.
void append(std::string& out, std::string_view text) {
    for (const char byte : text) {
        if (!is_white(byte) || byte == '\f' || byte == '\v')
            out += byte;
        else if (out.empty() || out.back() != ' ')
            out += ' ';
    }
}

/// An expression in the making: texts side by side are one.
class Expression {
  public:
    void text(std::string_view text) { append(text_, text); }
    void macro(std::string_view name) {
        end_text();
        parts_.emplace_back(name);
        has_macro_ = true;
    }
    std::string finish() && {
        if (!has_macro_) return {};
        end_text();
        return join(parts_, " # ");
    }

  private:
    void end_text() {
        if (!text_.empty()) parts_.push_back("{" + std::exchange(text_, {}) + "}");
    }
    std::string text_;
    std::vector<std::string> parts_;
    bool has_macro_ = false;
};

Meaning Macros::meaning_of(std::string_view name, bool is_month) const {
    const auto lower = ascii_lower(name);
    if (const auto found = defined_.find(lower); found != defined_.end()) return {found->second};
    const bool bibtex = tree_.dialect == Dialect::bibtex;
    if (const auto month = static_cast<std::size_t>(month_of(lower, is_month)); month > 0)
        return {bibtex ? month_names.at(month - 1).name : numbers.at(month - 1),
                month_names.at(month - 1).macro};
    if (const auto journal = journal_of_styles(lower); !journal.empty())
        return {journal, bibtex ? name : std::string_view{}};
    return {name, name, false};
}

void Macros::define(const Field& field, std::string value) {
    defined_[ascii_lower(text_of(tree_, field.name))] = std::move(value);
}

Value Macros::value_of(const Field& field, std::string_view key, Notes& notes) {
    Value out;
    Expression expression;
    out.text.reserve(field.value.size);
    const bool is_month = field.pieces > 0 && ascii_lower(bytes_of(tree_, field.name)) == "month";
    for (auto at = field.first_piece; at < field.first_piece + field.pieces; ++at) {
        const auto& piece = tree_.pieces[at];
        const auto text = text_of(tree_, piece.text);
        if (piece.kind != Piece::Kind::macro) {
            append(out.text, text);
            if (field.pieces > 1) expression.text(text);
            continue;
        }
        const auto meaning = meaning_of(text, is_month);
        if (!meaning.known)
            notes.add(piece.text.begin, key, "the macro " + text + " is not defined; its name stands for it");
        if (meaning.text.size() > allowance_) {
            notes.add(piece.text.begin, key, "the macro " + text + " is too long; nothing stands for it");
            continue;
        }
        allowance_ -= meaning.text.size();
        append(out.text, meaning.text);
        meaning.name.empty() ? expression.text(meaning.text) : expression.macro(meaning.name);
    }
    out.expression = std::move(expression).finish();
    return out;
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
    Reading(const Tree& tree, Definitions definitions)
        : tree_{tree}, places_{tree.source}, macros_{tree, std::move(definitions)} {}

    Records records() {
        for (std::size_t at = 0; at < tree_.blocks.size(); ++at) read(at);
        out_.problems = notes_.problems(tree_.source, tree_.file);
        return std::move(out_);
    }
    /// What holds in the next file.
    Definitions definitions() && { return std::move(macros_).definitions(); }

  private:
    void read(std::size_t at) {
        const auto& block = tree_.blocks[at];
        if (block.kind == Block::Kind::string) define(block);
        if (block.kind == Block::Kind::preamble)
            for (const auto& field : fields_of(block))
                out_.preambles.push_back(macros_.value_of(field, {}, notes_).text);
        if (block.kind == Block::Kind::entry) entry(at);
    }

    std::span<const Field> fields_of(const Block& block) const {
        return std::span{tree_.fields}.subspan(block.first_field, block.fields);
    }

    void define(const Block& block) {
        for (const auto& field : fields_of(block)) {
            auto value = macros_.value_of(field, {}, notes_);
            macros_.define(field, std::move(value.text));
        }
    }

    void entry(std::size_t at) {
        const auto& block = tree_.blocks[at];
        Record record;
        record.type = ascii_lower(text_of(tree_, block.type));
        record.key = text_of(tree_, block.key);
        std::tie(record.line, record.column) = places_.at(block.all.begin);
        record.block = at;
        record.file = tree_.file;
        warn_of_repeated_key(block, record);
        record.fields.reserve(block.fields);
        for (const auto& field : fields_of(block)) add(record, field);
        out_.records.push_back(std::move(record));
    }

    void add(Record& record, const Field& field) {
        auto name = ascii_lower(text_of(tree_, field.name));
        auto joined = macros_.value_of(field, record.key, notes_);
        auto value = std::string{without_outer_space(joined.text)};
        const bool known = is_known(record, name);
        if (!joined.expression.empty() && (!known || tree_.dialect == Dialect::biblatex))
            record.expressions[name] = std::move(joined.expression);
        else if (known && tree_.dialect == Dialect::biblatex)
            record.expressions.erase(name);
        if (!known) {
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
    return Reading{tree, {}}.records();
}

std::vector<Records> records_of(std::span<const Tree> trees) {
    std::vector<Records> out;
    Definitions definitions;
    for (const auto& tree : trees) {
        Reading reading{tree, std::move(definitions)};
        out.push_back(reading.records());
        definitions = std::move(reading).definitions();
    }
    return out;
}

std::string_view value_of(const Record& record, std::string_view name) {
    const auto found = std::ranges::find(record.fields, name, &Named::first);
    return found == record.fields.end() ? std::string_view{} : found->second;
}

}  // namespace citegraph::bibtex
