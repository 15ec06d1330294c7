#include "citegraph/text.hpp"
#include "read/bibtex/macros.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace citegraph::bibtex {
namespace {

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
