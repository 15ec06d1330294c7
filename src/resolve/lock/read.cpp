// Reads what lock_write.cpp writes, block by block: nlohmann's callback parser hands over each entry, paper
// and stub as its brace closes, and forgets it. Works are cited by identifier, so citations are put together
// at the end.
#include "citegraph/lock.hpp"

#include "resolve/lock/entry_json.hpp"
#include "resolve/lock/paper_json.hpp"

#include <algorithm>
#include <istream>
#include <iterator>
#include <map>
#include <numeric>

namespace citegraph {

using namespace resolving;

namespace {

/// The characters of a stream, with the line they stand on.
class Characters {
  public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = char;

    Characters() = default;
    Characters(std::istream& in, int& line) : at_{in}, line_{&line} {}

    char operator*() const { return *at_; }
    Characters& operator++() {
        if (*at_ == '\n') ++*line_;
        ++at_;
        return *this;
    }
    bool operator==(const Characters& other) const { return at_ == other.at_; }

  private:
    std::istreambuf_iterator<char> at_;
    int* line_ = nullptr;
};

/// A paper as it was read, its references still names.
struct Draft {
    Paper paper;
    std::vector<std::pair<Identifier, std::string>> works;  ///< cited, and who says so
};

struct Trouble {
    int line = 0;
    std::string words;  ///< empty: none
};

/// Collects the blocks of a lock; the first trouble ends it.
class LockReader {
  public:
    explicit LockReader(const int& line) : line_{line} {}

    /// The parser's callback; false: forget the value.
    bool on(int depth, Json::parse_event_t event, const Json& parsed) {
        using Event = Json::parse_event_t;
        if (!trouble_.words.empty()) return false;
        if (depth == 0 && (event == Event::array_start || event == Event::value)) complain(no_lock);
        if (depth == 1 && event == Event::key) section_ = parsed.get<std::string>();
        if (depth == 1 && event == Event::value) take_value(parsed);
        if (depth == 1 && (event == Event::object_start || event == Event::array_start) && !schema_seen_)
            complain(no_lock);
        if (depth == 2 && event == Event::key) name_ = parsed.get<std::string>();
        if (depth != 2 || event != Event::object_end) return true;
        take_block(parsed);
        return false;
    }

    const Trouble& trouble() const { return trouble_; }

    /// Everything read, put together.
    Result<Library> finish() {
        if (!schema_seen_) complain(no_lock);
        number_papers();
        if (trouble_.words.empty()) number_citations();
        if (!trouble_.words.empty()) return fail(Error::Kind::malformed, trouble_.words);
        return std::move(library_);
    }

  private:
    static constexpr const char* way_out = "; correct it, or take the lock from version control";
    static constexpr std::string_view no_lock = "this is no lock of citegraph: move it away to start afresh";

    void complain(std::string_view words) {
        if (trouble_.words.empty()) trouble_ = {line_, std::string{words}};
    }

    void take_value(const Json& value) {
        if (section_ == "schema") take_schema(value);
        if (section_ == "as_of" && value.is_string()) library_.as_of = value.get<std::string>();
    }

    void take_schema(const Json& value) {
        if (!value.is_number_integer() || value < 1) return complain(no_lock);
        schema_seen_ = true;
        if (value > lock_schema)
            complain("written by a newer citegraph (schema " + value.dump() + "; this one reads " +
                     std::to_string(lock_schema) + "): update citegraph, or move the lock away");
    }

    void take_block(const Json& block) {
        if (section_ == "entries") keep(entries_, resolution_from(block));
        if (section_ == "papers") keep(drafts_, draft_from(block));
        if (section_ == "stubs") keep(library_.stubs, stub_from(block));
        if (section_ == "counts") take_counts(block);
    }

    template <class Value>
    void keep(std::vector<Value>& values, Result<Value> value) {
        if (value)
            values.push_back(*std::move(value));
        else
            complain(value.error().message + way_out);
    }

    void take_counts(const Json& block) {
        const auto id = identifier_from(name_);
        auto counts = counts_from(block);
        if (!id) return complain("'" + name_ + "' is no identifier" + way_out);
        if (!counts) return complain(counts.error().message + way_out);
        counts_.insert_or_assign(*id, *counts);
    }

    static Result<Draft> draft_from(const Json& block) {
        auto paper = paper_from(block);
        if (!paper) return Failure{paper.error()};
        Draft draft{*std::move(paper), {}};
        JsonReader reader{block};
        JsonReader references{reader.object("references")};
        for (const auto& work : references.array("works")) {
            const bool sourced = work.is_array() && work.size() == 2 && work[1].is_string();
            if (auto id = references.id(sourced ? work[0] : work))
                draft.works.emplace_back(*std::move(id), sourced ? work[1].get<std::string>() : "");
        }
        if (!references.trouble().empty()) return fail(Error::Kind::malformed, references.trouble());
        return draft;
    }

    /// As the entries refer to them first, then by identifier.
    void number_papers() {
        std::ranges::sort(drafts_, {}, [](const auto& draft) { return draft.paper.id(); });
        constexpr auto unknown = std::numeric_limits<std::size_t>::max();
        std::vector<std::size_t> order, place(drafts_.size(), unknown);
        const auto give_place = [&](std::size_t draft) {
            if (place[draft] == unknown) {
                place[draft] = order.size();
                order.push_back(draft);
            }
            return place[draft];
        };
        for (auto& [resolution, id] : entries_) {
            const auto draft = find(id);
            if (!draft)
                return complain("an entry stands for " + to_string(id) + ", which is not among the papers" +
                                way_out);
            resolution.paper = give_place(*draft);
            library_.entries.push_back(std::move(resolution));
        }
        for (std::size_t draft = 0; draft < drafts_.size(); ++draft) give_place(draft);
        place_ = std::move(place);
        order_ = std::move(order);
    }

    void number_citations() {
        for (std::size_t i = 1; i < drafts_.size(); ++i)
            if (drafts_[i].paper.id() == drafts_[i - 1].paper.id())
                return complain("two papers are called " + to_string(drafts_[i].paper.id()));
        std::map<Identifier, std::uint32_t> stubs;
        for (const auto& stub : library_.stubs)
            stubs.emplace(stub.id(), static_cast<std::uint32_t>(drafts_.size() + stubs.size()));
        for (std::size_t citing = 0; citing < order_.size(); ++citing) cite(citing, stubs);
        std::ranges::sort(library_.citations, {}, [](const auto& c) { return std::pair{c.citing, c.cited}; });
        for (const auto draft : order_) library_.papers.push_back(std::move(drafts_[draft].paper));
    }

    void cite(std::size_t citing, const std::map<Identifier, std::uint32_t>& stubs) {
        auto& [paper, works] = drafts_[order_[citing]];
        if (const auto counts = counts_.find(paper.id()); counts != counts_.end())
            paper.counts = counts->second;
        for (auto& [id, source] : works) {
            const auto stub = stubs.find(id);
            const auto draft = stub == stubs.end() ? find(id) : std::nullopt;
            if (stub == stubs.end() && !draft)
                return complain(to_string(paper.id()) + " cites " + to_string(id) +
                                ", which is neither a paper nor a stub");
            const auto cited = draft ? static_cast<std::uint32_t>(place_[*draft]) : stub->second;
            library_.citations.push_back({static_cast<std::uint32_t>(citing), cited, std::move(source)});
        }
    }

    std::optional<std::size_t> find(const Identifier& id) const {
        const auto draft =
            std::ranges::lower_bound(drafts_, id, {}, [](const auto& d) { return d.paper.id(); });
        if (draft == drafts_.end() || draft->paper.id() != id) return std::nullopt;
        return static_cast<std::size_t>(draft - drafts_.begin());
    }

    const int& line_;
    bool schema_seen_ = false;
    std::string section_, name_;
    Trouble trouble_;
    std::vector<NamedResolution> entries_;
    std::vector<Draft> drafts_;
    std::map<Identifier, Counts> counts_;
    std::vector<std::size_t> place_, order_;  ///< of draft in papers; draft at that place
    Library library_;
};

Failure malformed(std::string_view file, int line, std::string_view words) {
    return fail(Error::Kind::malformed,
                std::string{file} + ":" + std::to_string(line) + ": " + std::string{words});
}

/// What is wrong with text that is not JSON.
std::string_view syntax_trouble(std::istream& in) {
    return in.peek() == std::istream::traits_type::eof()
               ? "the lock ends in the middle: take it from version control, or move it away to start afresh"
               : "this is not JSON: take the lock from version control, or move it away to start afresh";
}

}  // namespace

Result<Library> read_lock(std::istream& in, std::string_view file) {
    int line = 1;
    LockReader reader{line};
    const auto callback = [&](int depth, Json::parse_event_t event, Json& parsed) {
        return reader.on(depth, event, parsed);
    };
    bool complete = false;
    try {
        complete = !Json::parse(Characters{in, line}, Characters{}, callback, false).is_discarded();
    } catch (const std::exception& error) {  // out of memory, numbers out of range
        return malformed(file, line, error.what());
    }
    if (!reader.trouble().words.empty())
        return malformed(file, reader.trouble().line, reader.trouble().words);
    if (!complete) return malformed(file, line, syntax_trouble(in));
    auto library = reader.finish();
    if (!library) return malformed(file, line, library.error().message);
    return library;
}

}  // namespace citegraph
