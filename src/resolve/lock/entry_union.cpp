#include "resolve/lock/draft.hpp"

#include "resolve/identity.hpp"

#include <algorithm>
#include <list>
#include <map>
#include <optional>
#include <string>

namespace citegraph::resolving {
namespace {

/// An entry by what it says, and how many like it stand before it.
using Named = std::pair<std::string, std::size_t>;

/// Whether a lock has an entry, in ascending order.
enum class Presence { absent, unlisted, listed };

/// The entries of one lock, in order, those that left its list last.
class Entries {
  public:
    explicit Entries(const Library& library) : library_{&library} {
        std::map<std::string, std::size_t> seen;
        for (const auto* part : {&library.entries, &library.unlisted})
            for (const auto& entry : *part) {
                const auto print = fingerprint(entry.entry);
                order_.emplace_back(print, seen[print]++);
                by_name_.emplace(order_.back(), &entry);
            }
    }

    const Library& library() const { return *library_; }
    const std::vector<Named>& order() const { return order_; }

    const Resolution* find(const Named& name) const {
        const auto found = by_name_.find(name);
        return found == by_name_.end() ? nullptr : found->second;
    }

    Presence presence(const Named& name) const {
        const auto* entry = find(name);
        if (!entry) return Presence::absent;
        const auto& listed = library_->entries;
        const bool is_listed = !listed.empty() && entry >= &listed.front() && entry <= &listed.back();
        return is_listed ? Presence::listed : Presence::unlisted;
    }

  private:
    const Library* library_;
    std::vector<Named> order_;
    std::map<Named, const Resolution*> by_name_;
};

bool say_the_same(const Resolution& a, const Resolution& b) {
    auto other = b;
    other.paper = a.paper;
    return a == other;
}

class Union {
  public:
    Union(const Library& base, const Library& ours, const Library& theirs)
        : base_{base}, ours_{ours}, theirs_{theirs} {}

    std::vector<UnitedEntry> finish() && {
        for (const auto& name : ours_.order()) add(name, out_.end());
        auto behind = out_.begin();
        for (const auto& name : theirs_.order()) {
            if (!places_.contains(name)) add(name, behind);
            if (const auto place = places_.find(name); place != places_.end())
                behind = std::next(place->second);
        }
        return {out_.begin(), out_.end()};
    }

  private:
    using List = std::list<UnitedEntry>;

    void add(const Named& name, List::iterator place) {
        const auto presence = united(name);
        if (presence == Presence::absent) return;
        auto one = taken(name);
        one.is_listed = presence == Presence::listed;
        places_.emplace(name, out_.insert(place, one));
    }

    Presence united(const Named& name) const {
        const auto base = base_.presence(name), ours = ours_.presence(name), theirs = theirs_.presence(name);
        if (ours == base) return theirs;
        return theirs == base ? ours : std::max(ours, theirs);
    }

    UnitedEntry taken(const Named& name) const {
        const auto *base = base_.find(name), *ours = ours_.find(name), *theirs = theirs_.find(name);
        const bool is_theirs = !ours || (theirs && base && say_the_same(*ours, *base));
        return is_theirs ? UnitedEntry{theirs, &theirs_.library()} : UnitedEntry{ours, &ours_.library()};
    }

    Entries base_, ours_, theirs_;
    List out_;
    std::map<Named, List::iterator> places_;
};

}  // namespace

std::vector<UnitedEntry> united_entries(const Library& base, const Library& ours, const Library& theirs) {
    return Union{base, ours, theirs}.finish();
}

}  // namespace citegraph::resolving
