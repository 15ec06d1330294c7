#include "audit/list/entries.hpp"

#include "citegraph/text.hpp"

#include <algorithm>
#include <unordered_map>

namespace citegraph::auditing {
namespace {

constexpr int fewest_usages = 10;

/// How often each value stands in one scope.
class Values {
  public:
    void count(const std::string& value) {
        const auto times = ++times_[value];
        ++all_;
        if (usual_.empty() || times > times_[usual_]) usual_ = value;
    }
    bool has_habit() const { return all_ >= fewest_usages && times_.at(usual_) * 4 >= all_ * 3; }
    bool is_exception(const std::string& value) const { return times_.at(value) * 10 <= all_; }
    const std::string& usual() const { return usual_; }

  private:
    std::unordered_map<std::string, int> times_;
    int all_ = 0;
    std::string usual_;
};

}  // namespace

std::vector<Exception> exceptions_among(const AuditInput& input, const std::vector<Usage>& usages) {
    std::unordered_map<std::string, Values> lists, sections;
    const auto section_of = [&](const Usage& usage) {
        return usage.scope + "\n" + join(input.reading->entries[usage.entry].section, "\n");
    };
    for (const auto& usage : usages) {
        lists[usage.scope].count(usage.value);
        sections[section_of(usage)].count(usage.value);
    }
    std::vector<Exception> out;
    for (const auto& usage : usages) {
        const auto &section = sections[section_of(usage)], &list = lists[usage.scope];
        const bool has_own = section.has_habit() && !(list.has_habit() && list.usual() == section.usual());
        const auto& values = has_own ? section : list;
        if (values.has_habit() && values.is_exception(usage.value)) out.push_back({&usage, values.usual()});
    }
    return out;
}

std::string_view behind_link(const AuditInput& input, std::size_t entry, const WrittenLink* link) {
    const auto line = input.list->lines.line(input.reading->entries[entry].line);
    if (!link) return line;
    const auto end = input.list->offset(link->whole) + link->whole.size();
    const auto line_end = input.list->offset(line) + line.size();
    return input.list->text.substr(end, line_end < end ? 0 : line_end - end);
}

}  // namespace citegraph::auditing
