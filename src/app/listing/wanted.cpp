// Works with their records, and what they have to do with a list.
#include "app/listing/wanted.hpp"

#include "app/study/lock_file.hpp"
#include "citegraph/text.hpp"
#include "core/scholarly/paper_facts.hpp"

#include <algorithm>
#include <map>

namespace citegraph::app {
namespace {

/// The entries of a list by every name that its lock knows of them.
class EntriesByName {
  public:
    EntriesByName(const edit::Listing& listing, const Library& lock) {
        for (std::size_t i = 0; i < listing.entries.size(); ++i) {
            const auto& entry = listing.entries[i].entry;
            if (!entry.identifiers.empty()) ids_.try_emplace(entry.identifiers.front().id, i);
            titles_.try_emplace(normal_title(entry.title), i);
        }
        for (const auto& paper : lock.papers)
            if (const auto entry = find(paper.ids, title_of(paper)))
                for (const auto& id : paper.ids) ids_.try_emplace(id, *entry);
    }

    std::optional<std::size_t> find(const std::vector<Identifier>& ids, const std::string& title) const {
        for (const auto& id : ids)
            if (const auto found = ids_.find(id); found != ids_.end()) return found->second;
        const auto found = titles_.find(normal_title(title));
        return title.empty() || found == titles_.end() ? std::nullopt : std::optional{found->second};
    }

  private:
    std::map<Identifier, std::size_t> ids_;
    std::map<std::string, std::size_t> titles_;
};

/// The number that citations have for a work of a library.
std::optional<std::size_t> work_of(const Library& library, const std::vector<Identifier>& ids) {
    for (std::size_t i = 0; i < library.papers.size(); ++i)
        if (core::share_identifier(library.papers[i].ids, ids)) return i;
    for (std::size_t i = 0; i < library.stubs.size(); ++i)
        if (core::share_identifier(library.stubs[i].ids, ids)) return library.papers.size() + i;
    return std::nullopt;
}

class Ties {
  public:
    Ties(const edit::Listing& listing, const Library& lock) : lock_{lock}, names_{listing, lock} {}

    edit::PaperTies of(const std::vector<Identifier>& ids, const Library& asked) const {
        edit::PaperTies out;
        for (const auto* library : {&lock_, &asked}) {
            const auto work = work_of(*library, ids);
            if (!work) continue;
            for (const auto& citation : library->citations) {
                if (citation.citing == *work) add(out.cited, *library, citation.cited);
                if (citation.cited == *work) add(out.citing, *library, citation.citing);
            }
        }
        return out;
    }

  private:
    void add(std::vector<std::size_t>& to, const Library& library, std::size_t work) const {
        const bool is_paper = work < library.papers.size();
        const auto entry = is_paper ? names_.find(library.papers[work].ids, title_of(library.papers[work]))
                                    : names_.find(library.stubs[work - library.papers.size()].ids,
                                                  library.stubs[work - library.papers.size()].title);
        if (entry && std::ranges::find(to, *entry) == to.end()) to.push_back(*entry);
    }

    const Library& lock_;
    EntriesByName names_;
};

std::string name_of(const Entry& entry) {
    if (!entry.identifiers.empty()) return to_string(entry.identifiers.front().id);
    return !entry.title.empty() ? entry.title : entry.url.value_or("");
}

/// "SOSP 2025" is SOSP, in 2025.
void take_year_of_venue(edit::Material& work) {
    const auto space = work.venue.rfind(' ');
    if (space == std::string::npos) return;
    const auto year = parse_day(std::string_view{work.venue}.substr(space + 1));
    if (!year || year->month != 0 || work.venue.size() - space != 5) return;
    if (work.day.year == 0) work.day = *year;
    if (work.day.year == year->year) work.venue.resize(space);
}

/// The record given by hand.
edit::Material by_hand(const AddOptions& options, const Entry* entry) {
    edit::Material out;
    out.title = options.title;
    for (const auto author : split(options.authors, ';'))
        if (!trimmed(author).empty()) out.authors.push_back(parse_name(trimmed(author)));
    out.venue = options.venue;
    if (const auto day = parse_day(options.date)) out.day = *day;
    take_year_of_venue(out);
    out.affiliation = options.affiliation;
    if (!entry) return out;
    for (const auto& mention : entry->identifiers) out.ids.push_back(mention.id);
    out.url = entry->url.value_or("");
    return out;
}

/// What the lock has of a work, which the list may only cite.
const Paper* known_paper(const Library& lock, const Entry& entry) {
    for (const auto& mention : entry.identifiers)
        for (const auto& paper : lock.papers)
            if (std::ranges::find(paper.ids, mention.id) != paper.ids.end()) return &paper;
    return nullptr;
}

/// What the lock has of a work that its papers cite: better than nothing where no source says more.
std::optional<edit::Material> known_stub(const Library& lock, const Entry& entry) {
    for (const auto& mention : entry.identifiers)
        for (const auto& stub : lock.stubs) {
            const bool is_it = std::ranges::find(stub.ids, mention.id) != stub.ids.end();
            if (is_it && !stub.title.empty()) return edit::material_of(core::paper_of(stub));
        }
    return std::nullopt;
}

edit::Material material_of(const Paper& paper, const Entry& entry) {
    auto out = edit::material_of(paper);
    if (entry.url && !identify(*entry.url)) out.url = *entry.url;
    return out;
}

/// Nothing of the list's own lock is changed or left: what is asked about is not on the list yet.
AskOptions asking_beside(const AddOptions& options) {
    auto out = options.ask;
    out.input.inputs = {options.list + ".added"};
    out.lock.clear();
    out.lock_use = LockUse::leave;
    out.tells_duplicates = true;
    out.prune = true;
    return out;
}

std::string trouble_of(const Resolution& resolution) {
    if (resolution.outcome == Outcome::exact || resolution.outcome == Outcome::title_match) return {};
    if (!resolution.failed.empty()) return join(resolution.failed, ", ") + " could not be asked";
    if (resolution.outcome == Outcome::ambiguous) return "several works may be meant";
    if (resolution.outcome == Outcome::conflict) return "its identifier is of another work";
    return resolution.outcome == Outcome::unconfirmed ? "no record confirms it" : "no source knows it";
}

}  // namespace

Result<FoundWorks> found_works(const AddOptions& options, const edit::Listing& listing, Console& console) {
    FoundWorks out;
    const auto lock =
        read_lock_file(lock_place({.inputs = {options.list}, .from = {}}, options.ask.lock, ".").read);
    if (!lock) return lock.failure();
    Reading reading;
    if (!options.works.empty()) {
        auto requests = requests_of(options, console);
        if (!requests) return requests.failure();
        reading = *std::move(requests);
    }
    if (!options.title.empty()) {
        if (reading.entries.size() > 1)
            return fail(Error::Kind::malformed, "--title is the title of one work, and several are named");
        const auto* entry = reading.entries.empty() ? nullptr : &reading.entries.front();
        out.works.push_back({options.title, {by_hand(options, entry), {}}, {}});
        if (entry)
            out.works.back().wanted.ties = Ties{listing, *lock}.of(out.works.back().wanted.paper.ids, {});
        return out;
    }

    std::vector<std::optional<Paper>> known;
    Reading asked;
    for (std::size_t i = 0; i < reading.entries.size(); ++i) {
        const auto& entry = reading.entries[i];
        const bool has_record = i < reading.papers.size() && !title_of(reading.papers[i]).empty();
        const auto* paper = has_record ? &reading.papers[i] : known_paper(*lock, entry);
        known.push_back(paper ? std::optional{*paper} : std::nullopt);
        if (!paper) asked.entries.push_back(entry);
    }
    Loaded loaded;
    if (!asked.entries.empty()) {
        auto answer = ask_about(asked, asking_beside(options), ".", console);
        if (!answer) return answer.failure();
        loaded = *std::move(answer);
        out.exit = loaded.exit;
    }
    const Ties ties{listing, *lock};
    std::size_t next = 0;
    for (std::size_t i = 0; i < reading.entries.size(); ++i) {
        const auto& entry = reading.entries[i];
        FoundWork work{name_of(entry), {}, {}};
        if (known[i]) {
            work.wanted.paper = material_of(*known[i], entry);
        } else {
            const auto& resolution = loaded.library.entries[next++];
            work.trouble = trouble_of(resolution);
            work.wanted.paper = material_of(loaded.library.papers[resolution.paper], entry);
            const auto stub = work.trouble.empty() ? std::nullopt : known_stub(*lock, entry);
            if (stub) work.wanted.paper = *stub, work.trouble.clear();
        }
        work.wanted.ties = ties.of(work.wanted.paper.ids, loaded.library);
        out.works.push_back(std::move(work));
    }
    return out;
}

}  // namespace citegraph::app
