// Reads what write.cpp writes, block by block: nlohmann's callback parser hands over each entry, paper
// and stub as its brace closes, and forgets it. Works are cited by identifier, so citations are put together
// at the end (draft.cpp).
#include "citegraph/lock.hpp"

#include "resolve/lock/draft.hpp"
#include "resolve/lock/paper_json.hpp"

#include <algorithm>
#include <array>
#include <istream>
#include <iterator>

namespace citegraph {

using namespace resolving;

namespace {

constexpr std::size_t marker_length = 7;

/// How far a stream is read.
struct Place {
    int line = 1;
    std::string beginning;  ///< of the line, no more than a marker of git's is long
};

/// The characters of a stream, with the line they stand on.
class Characters {
  public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = char;

    Characters() = default;
    Characters(std::istream& in, Place& place) : at_{in}, place_{&place} {}

    char operator*() const { return *at_; }
    Characters& operator++() {
        const char passed = *at_;
        if (passed == '\n')
            *place_ = {place_->line + 1, {}};
        else if (place_->beginning.size() < marker_length)
            place_->beginning += passed;
        ++at_;
        return *this;
    }
    bool operator==(const Characters& other) const { return at_ == other.at_; }

  private:
    std::istreambuf_iterator<char> at_;
    Place* place_ = nullptr;
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
        if (depth == 2 && event == Event::object_start) block_line_ = line_;
        if (depth == 2 && event == Event::key) name_ = parsed.get<std::string>();
        if (depth != 2 || event != Event::object_end) return true;
        take_block(parsed);
        return false;
    }

    const Trouble& trouble() const { return trouble_; }

    /// Everything read; its parts refer to each other by name.
    LockDraft draft() && { return std::move(draft_); }
    bool is_lock() const { return schema_seen_; }

    static constexpr std::string_view no_lock = "this is no lock of citegraph: move it away to start afresh";

  private:
    static constexpr const char* way_out = "; correct it, or take the lock from version control";

    void complain(std::string_view words) {
        if (trouble_.words.empty()) trouble_ = {line_, std::string{words}};
    }

    void take_value(const Json& value) {
        if (section_ == "schema") take_schema(value);
        if (section_ == "as_of" && value.is_string()) draft_.as_of = value.get<std::string>();
    }

    void take_schema(const Json& value) {
        if (!value.is_number_integer() || value < 1) return complain(no_lock);
        schema_seen_ = true;
        if (value > lock_schema)
            complain("written by a newer citegraph (schema " + value.dump() + "; this one reads " +
                     std::to_string(lock_schema) + "): update citegraph, or move the lock away");
    }

    void take_block(const Json& block) {
        if (section_ == "entries") keep(draft_.entries, resolution_from(block));
        if (section_ == "unlisted") keep(draft_.unlisted, resolution_from(block));
        if (section_ == "papers") keep(draft_.papers, paper_draft_from(block));
        if (section_ == "stubs") keep(draft_.stubs, stub_from(block));
        if (section_ == "former") keep(draft_.former, former_draft_from(block));
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
        draft_.counts.insert_or_assign(*id, *counts);
    }

    Result<PaperDraft> paper_draft_from(const Json& block) const {
        auto paper = paper_from(block);
        if (!paper) return paper.failure();
        PaperDraft draft{*std::move(paper), {}, block_line_};
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

    Result<FormerDraft> former_draft_from(const Json& block) const {
        auto former = former_from(block);
        if (!former) return former.failure();
        return FormerDraft{*std::move(former), block_line_};
    }

    const int& line_;
    int block_line_ = 0;  ///< on which the block that is read begins
    bool schema_seen_ = false;
    std::string section_, name_;
    Trouble trouble_;
    LockDraft draft_;
};

/// The marker that git leaves where two branches changed the same lines.
bool is_conflict(Place place, std::istream& in) {
    while (place.beginning.size() < marker_length && in.good() && in.peek() != '\n')
        place.beginning += static_cast<char>(in.get());
    constexpr std::array<std::string_view, 4> markers{"<<<<<<<", "=======", ">>>>>>>", "|||||||"};
    return std::ranges::count(markers, place.beginning) > 0;
}

/// What is wrong with text that is not JSON.
std::string syntax_trouble(const Place& place, std::istream& in) {
    const bool is_end = in.peek() == std::istream::traits_type::eof();
    const std::string from = "take the lock from version control, or move it away to start afresh";
    if (is_conflict(place, in))
        return "an unresolved merge of git begins here (conflict markers): git checkout --ours FILE, or "
               "--theirs, "
               "takes one side, and citegraph resolve adds what the other list has; citegraph lock merge "
               "does "
               "without conflicts from then on";
    return (is_end ? "the lock ends in the middle: " : "this is not JSON: ") + from;
}

}  // namespace

Result<Library> read_lock(std::istream& in, std::string_view file) {
    Place place;
    LockReader reader{place.line};
    const auto callback = [&](int depth, Json::parse_event_t event, Json& parsed) {
        return reader.on(depth, event, parsed);
    };
    bool complete = false;
    try {
        complete = !Json::parse(Characters{in, place}, Characters{}, callback, false).is_discarded();
    } catch (const std::exception& error) {  // out of memory, numbers out of range
        return malformed(file, place.line, error.what());
    }
    if (!reader.trouble().words.empty())
        return malformed(file, reader.trouble().line, reader.trouble().words);
    if (!complete) return malformed(file, place.line, syntax_trouble(place, in));
    if (!reader.is_lock()) return malformed(file, place.line, LockReader::no_lock);
    auto draft = std::move(reader).draft();
    draft.file = file;
    draft.lines = place.line;
    return library_of(std::move(draft));
}

}  // namespace citegraph
