#include "read/tagged/tagged.hpp"

#include "citegraph/text.hpp"
#include "core/record/normal_record.hpp"
#include "core/text/words.hpp"
#include "read/list/finish.hpp"

#include <algorithm>

namespace citegraph::read {
namespace {

std::string in_one_line(std::string text) {
    std::ranges::replace(text, '\n', ' ');
    return collapse_space(text);
}

}  // namespace

Lines::Lines(std::string_view text) : rest_{text} {
    if (rest_.starts_with("\xEF\xBB\xBF")) rest_.remove_prefix(3);
}

std::string_view Lines::next() {
    const auto end = std::min(rest_.find_first_of("\r\n"), rest_.size());
    const auto line = rest_.substr(0, end);
    rest_.remove_prefix(end);
    rest_.remove_prefix(rest_.starts_with("\r\n") ? 2 : std::min<std::size_t>(rest_.size(), 1));
    return line;
}

void TaggedRecord::go_on(std::string_view value) {
    if (!values_.empty()) values_.back().second.append("\n").append(value);
}

std::string TaggedRecord::take(std::string_view tag) {
    const auto values = take_all(tag);
    return values.empty() ? std::string{} : values.front();
}

std::string TaggedRecord::take_first(std::string_view tags) {
    std::string out;
    for (const auto tag : split(tags, ' '))
        if (out.empty()) out = take(tag);
    return out;
}

std::vector<std::string> TaggedRecord::take_lines(std::string_view tag) {
    std::vector<std::string> out;
    for (const auto& [name, value] : values_)
        for (const auto line : name == tag ? split(value, '\n') : std::vector<std::string_view>{})
            if (!trimmed(line).empty()) out.emplace_back(trimmed(line));
    std::erase_if(values_, [tag](const auto& value) { return value.first == tag; });
    return out;
}

std::vector<std::string> TaggedRecord::take_all(std::string_view tag) {
    std::vector<std::string> out;
    for (const auto& [name, value] : values_)
        if (name == tag && !trimmed(value).empty()) out.push_back(in_one_line(value));
    std::erase_if(values_, [tag](const auto& value) { return value.first == tag; });
    return out;
}

void TaggedRecord::leave(Paper& paper) {
    for (const auto& [tag, value] : std::exchange(values_, {}))
        if (auto text = in_one_line(value); !text.empty()) {
            auto& field = paper.foreign[tag];
            field.append(field.empty() ? "" : "; ").append(text);
        }
}

std::vector<TaggedRecord> records_in(std::string_view text, const TaggedForm& form, std::string_view file,
                                     std::vector<Problem>& problems) {
    std::vector<TaggedRecord> out;
    bool is_open = false;
    Lines lines{text};
    for (int number = 1; !lines.at_end(); ++number) {
        const auto line = lines.next();
        const auto found = form.tagged(line);
        if (found && found->tag == form.first) {
            out.emplace_back(number);
            is_open = true;
        }
        if (found && (core::is_one_of(found->tag, form.around) || found->tag == form.last)) {
            is_open = false;
        } else if (is_open && found) {
            out.back().add(found->tag, trimmed(found->value));
        } else if (is_open) {
            if (!trimmed(line).empty()) out.back().go_on(trimmed(line));
        } else if (!trimmed(line).empty()) {
            problems.push_back(
                {std::string{file}, number, "belongs to no record: " + ellipsis(trimmed(line), 60)});
        }
    }
    return out;
}

bool begins_with_tag(std::string_view text, const TaggedForm& form, std::string_view tags) {
    Lines lines{text};
    while (!lines.at_end()) {
        const auto line = lines.next();
        if (trimmed(line).empty()) continue;
        const auto found = form.tagged(line);
        return found && core::is_one_of(found->tag, tags);
    }
    return false;
}

Reading reading_of(std::vector<TaggedRecord> records, std::string_view file,
                   Paper (*paper_of)(TaggedRecord record)) {
    Reading out;
    for (auto& record : records) {
        const auto line = record.line();
        auto paper = identified(core::normal_record(paper_of(std::move(record))),
                                std::string{file} + " " + std::to_string(line));
        append_record(out, std::move(paper), file, line);
    }
    return out;
}

void put(Paper& paper, const std::string& variable, std::string value) {
    if (!value.empty()) paper.fields.try_emplace(variable, std::move(value));
}

}  // namespace citegraph::read
