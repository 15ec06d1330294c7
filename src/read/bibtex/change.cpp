#include "citegraph/text.hpp"
#include "read/bibtex/encoding.hpp"
#include "read/bibtex/punctuation.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace citegraph::bibtex {
namespace {

/// A stretch of the source and what is to stand there.
struct Edit {
    Offset begin = 0, end = 0;
    std::string text;
};

/// The changes of one entry, as edits.
class EntryEdits {
  public:
    EntryEdits(const Tree& tree, const Block& block)
        : tree_{tree}, block_{block}, punctuation_{tree, block}, removed_(block.fields, false) {}

    std::vector<Edit> of(std::span<const Change* const> changes);

  private:
    void change(const std::string& name, const std::optional<std::string>& value);
    void remove(std::size_t field);
    void close_up();
    void add();
    Offset behind_comment(Offset at) const;
    std::optional<std::size_t> last_kept() const;
    std::string in_encoding(const std::string& value) const;

    const Tree& tree_;
    const Block& block_;
    Punctuation punctuation_;
    std::vector<bool> removed_;
    std::vector<std::pair<std::string, std::string>> added_;
    std::vector<Edit> edits_;
};

std::vector<Edit> EntryEdits::of(std::span<const Change* const> changes) {
    std::map<std::string, const Change*> last;  // the last word on a field counts, in the order of the first
    std::vector<std::string> order;
    for (const auto* change : changes)
        if (!std::exchange(last[change->field], change)) order.push_back(change->field);
    for (const auto& name : order) change(name, last[name]->value);
    if (added_.empty())
        close_up();
    else
        add();
    return std::move(edits_);
}

void EntryEdits::change(const std::string& name, const std::optional<std::string>& value) {
    if (name.empty()) {
        if (value) edits_.push_back({block_.type.begin, end_of(block_.type), in_encoding(*value)});
        return;
    }
    std::vector<std::size_t> own;
    for (std::size_t at = 0; at < punctuation_.fields().size(); ++at)
        if (ascii_lower(bytes_of(tree_, punctuation_.fields()[at].name)) == name) own.push_back(at);
    if (!value)
        std::ranges::for_each(own, [this](auto at) { remove(at); });
    else if (own.empty())
        added_.emplace_back(name, in_encoding(*value));
    else {
        const auto at = tree_.dialect == Dialect::bibtex ? own.front() : own.back();  // the one that counts
        const auto old = punctuation_.fields()[at].value;
        edits_.push_back({old.begin, end_of(old), in_encoding(*value)});
    }
}

/// The field goes with its line and one comma: the one in front where commas lead lines, else that behind it.
void EntryEdits::remove(std::size_t field) {
    removed_[field] = true;
    const auto value_end = end_of(punctuation_.fields()[field].value);
    const auto name = punctuation_.fields()[field].name.begin;
    const auto gap = punctuation_.begin_of_gap(field);
    const auto comma = punctuation_.comma_before(field);
    if (punctuation_.has_leading_comma(field)) {
        edits_.push_back({std::max(gap, punctuation_.line_end_before(*comma)), value_end, {}});
        return;
    }
    auto begin = std::max(gap, punctuation_.line_end_before(name));
    if (begin == name && comma) begin = *comma + 1;
    const auto behind = punctuation_.comma_behind(field);
    const bool next_leads =
        field + 1 < punctuation_.fields().size() && punctuation_.has_leading_comma(field + 1);
    edits_.push_back({begin, behind && !next_leads ? *behind + 1 : value_end, {}});
}

/// When the last field went, the comma in front of it goes too, unless the entry ended with one.
void EntryEdits::close_up() {
    const auto kept = last_kept();
    if (!kept || *kept + 1 == removed_.size() || punctuation_.comma_behind(removed_.size() - 1)) return;
    const auto comma = punctuation_.comma_behind(*kept);
    if (comma && !punctuation_.has_leading_comma(*kept + 1)) edits_.push_back({*comma, *comma + 1, {}});
}

void EntryEdits::add() {
    const auto end_of_line = line_end_of(tree_.source);
    const auto habit = habit_of(tree_, punctuation_, end_of_line);
    const auto kept = last_kept();
    const auto value_end = kept ? end_of(punctuation_.fields()[*kept].value) : punctuation_.begin_of_gap(0);
    const auto comma = kept ? punctuation_.comma_behind(*kept) : punctuation_.comma_of_key();
    std::string text;
    for (const auto& [name, value] : added_) {
        if (&name != &added_.front().first && !habit.leading_comma) text += ',';
        text += habit.lead + written(habit, name, value);
    }
    if (habit.leading_comma) {
        edits_.push_back({value_end, value_end, text});
        return;
    }
    if (habit.trailing_comma) text += ',';
    if (removed_.empty() && line_end(tree_.source, value_end) >= punctuation_.end_of_body())
        text += end_of_line;
    if (!comma) edits_.push_back({value_end, value_end, ","});
    const auto behind = comma ? *comma + 1 : value_end;
    const bool own_line = !habit.lead.empty() && is_line_end(habit.lead.front());
    const auto at = own_line ? behind_comment(behind) : behind;
    edits_.push_back({at, at, std::move(text)});
}

/// Behind the comment on the rest of the line, if there is one.
Offset EntryEdits::behind_comment(Offset at) const {
    const std::string_view text = tree_.source;
    auto percent = at;
    while (percent < text.size() && (text[percent] == ' ' || text[percent] == '\t')) ++percent;
    return percent < text.size() && text[percent] == '%' ? line_end(text, percent) : at;
}

std::optional<std::size_t> EntryEdits::last_kept() const {
    const auto found = std::ranges::find(removed_.rbegin(), removed_.rend(), false);
    if (found == removed_.rend()) return std::nullopt;
    return static_cast<std::size_t>(removed_.rend() - found) - 1;
}

std::string EntryEdits::in_encoding(const std::string& value) const {
    if (tree_.encoding == Encoding::utf8) return value;
    return to_windows_1252(value).value_or(value);
}

}  // namespace

std::string changed(const Tree& tree, std::span<const Change> changes) {
    std::map<std::size_t, std::vector<const Change*>> by_block;
    for (const auto& change : changes)
        if (change.block < tree.blocks.size() && tree.blocks[change.block].kind == Block::Kind::entry)
            by_block[change.block].push_back(&change);
    std::string out;
    out.reserve(tree.source.size());
    Offset done = 0;
    for (const auto& [block, own] : by_block) {
        auto edits = EntryEdits{tree, tree.blocks[block]}.of(own);
        std::ranges::stable_sort(edits, {}, [](auto& edit) { return std::pair{edit.begin, edit.end}; });
        for (const auto& edit : edits) {
            const auto begin = std::max(done, edit.begin);
            out.append(tree.source, done, begin - done).append(edit.text);
            done = std::max(begin, edit.end);
        }
    }
    return out.append(tree.source, done);
}

}  // namespace citegraph::bibtex
