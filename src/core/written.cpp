#include "citegraph/written.hpp"

#include "citegraph/paper.hpp"

#include <functional>
#include <string_view>

namespace citegraph {
namespace {

/// One number of many values, in their order.
class Digest {
  public:
    void add(std::string_view text) { mix(std::hash<std::string_view>{}(text)); }
    void add(std::int64_t number) { mix(static_cast<std::uint64_t>(number)); }
    void add(const Day& day) {
        for (const int part : {day.year, day.month, day.day}) add(std::int64_t{part});
    }
    void add(const Name& name) {
        for (const auto* part : {&name.family, &name.given, &name.particle, &name.dropping_particle,
                                 &name.suffix, &name.literal})
            add(*part);
    }
    void add(const std::vector<Name>& names) {
        for (const auto& name : names) add(name);
        mix(names.size());
    }
    void add(const Date& date) {
        add(date.begin);
        if (date.end) add(*date.end);
        for (const auto part :
             {int{date.end.has_value()}, int{date.circa}, int{date.uncertain}, int{date.season}})
            add(std::int64_t{part});
        add(date.literal);
    }
    template <class Value>
    void add(const std::map<std::string, Value>& values) {
        for (const auto& [name, value] : values) {
            add(name);
            add(value);
        }
        mix(values.size());
    }
    std::uint64_t value() const { return value_; }

  private:
    /// As boost::hash_combine does it.
    void mix(std::uint64_t next) { value_ ^= next + 0x9E3779B97F4A7C15U + (value_ << 6U) + (value_ >> 2U); }

    std::uint64_t value_ = 0;
};

template <class Value>
void add_one(Digest& digest, const std::map<std::string, Value>& values, const std::string& name) {
    if (const auto found = values.find(name); found != values.end()) digest.add(found->second);
}

}  // namespace

std::uint64_t meaning_of(const Paper& paper) {
    Digest digest;
    digest.add(paper.type);
    digest.add(paper.names);
    digest.add(paper.dates);
    digest.add(paper.fields);
    digest.add(paper.foreign);
    return digest.value();
}

std::uint64_t meaning_of(const Paper& paper, const std::string& variable) {
    Digest digest;
    add_one(digest, paper.names, variable);
    add_one(digest, paper.fields, variable);
    return digest.value();
}

const Written* unchanged(const Paper& paper) {
    return paper.written && paper.written->meaning == meaning_of(paper) ? &*paper.written : nullptr;
}

const std::string* unchanged(const Paper& paper, const std::string& variable) {
    if (!paper.written) return nullptr;
    const auto text = paper.written->texts.find(variable);
    const bool stands =
        text != paper.written->texts.end() && text->second.meaning == meaning_of(paper, variable);
    return stands ? &text->second.latex : nullptr;
}

}  // namespace citegraph
