#include "citegraph/cache.hpp"

#include "resolve/cache/database.hpp"
#include "resolve/cache/days.hpp"
#include "resolve/lock/paper_json.hpp"

#include <atomic>
#include <limits>
#include <memory>

namespace citegraph {

using namespace resolving;

namespace {

enum : int { found_state = 0, absent_state = 1, counted_state = 2 };

Database::Limits limits_of(const CacheSetting& setting) {
    const auto today = day_number(setting.today);
    return {today - setting.found_days, today - setting.absent_days, today - setting.counted_days};
}

std::int64_t limit_of(int state, const Database::Limits& limits) {
    if (state == absent_state) return limits.absent;
    return state == counted_state ? limits.counted : limits.found;
}

int state_of(const Answer& answer) {
    if (answer.state == Answer::State::absent) return absent_state;
    const bool is_counted = answer.paper && answer.paper->counts.citations;
    return is_counted ? counted_state : found_state;
}

/// {"paper": ..., "candidates": [paper, ...], "references": [stub, ...], "completeness": "complete",
///  "resume": 1000}: what is empty is left out.
std::string body_of(const Answer& answer) {
    if (answer.state != Answer::State::found) return {};
    auto json = Json::object();
    if (answer.paper) json["paper"] = to_json(*answer.paper);
    for (const auto& paper : answer.candidates) json["candidates"].push_back(to_json(paper));
    for (const auto& stub : answer.references) json["references"].push_back(to_json(stub));
    if (answer.completeness != ReferenceList::State::unknown)
        json["completeness"] = name_of(answer.completeness);
    if (answer.resume > 0) json["resume"] = answer.resume;
    return one_line(json);
}

bool read_papers(Answer& answer, JsonReader& reader) {
    if (!reader.member("paper").is_null()) {
        auto paper = paper_from(reader.object("paper"));
        if (!paper) return false;
        answer.paper = *std::move(paper);
    }
    for (const auto& item : reader.array("candidates")) {
        auto paper = paper_from(item);
        if (!paper) return false;
        answer.candidates.push_back(*std::move(paper));
    }
    return true;
}

bool read_references(Answer& answer, JsonReader& reader) {
    for (const auto& item : reader.array("references")) {
        auto stub = stub_from(item);
        if (!stub) return false;
        answer.references.push_back(*std::move(stub));
    }
    const auto word = reader.optional_text("completeness");
    const auto completeness = completeness_named(word.value_or("unknown"));
    const auto resume = reader.number("resume").value_or(0);
    if (!completeness || resume < 0) return false;
    answer.completeness = *completeness;
    answer.resume = static_cast<std::size_t>(resume);
    return true;
}

/// Nothing for a body that cannot be read: it is then asked for again.
std::optional<Answer> answer_of(const Identifier& id, const Database::Row& row) {
    Answer answer{.asked = id};
    answer.day = day_text(row.day);
    answer.state = row.state == absent_state ? Answer::State::absent : Answer::State::found;
    if (answer.state == Answer::State::absent) return answer;
    const auto json = Json::parse(row.body, nullptr, false);
    if (!json.is_object()) return std::nullopt;
    JsonReader reader{json};
    const bool is_read = read_papers(answer, reader) && read_references(answer, reader);
    return is_read && reader.trouble().empty() ? std::optional{std::move(answer)} : std::nullopt;
}

AnswerCache cache_on(const Database& database, const CacheSetting& setting) {
    const auto limits = limits_of(setting);
    const auto today = day_number(setting.today);
    const auto find = [=](const Source& source, std::span<const Identifier> wanted) {
        std::vector<Answer> answers;
        database.find(source.name, source.schema, wanted,
                      [&](const Identifier& id, const Database::Row& row) {
                          if (row.day < limit_of(row.state, limits)) return;
                          if (auto answer = answer_of(id, row)) answers.push_back(*std::move(answer));
                      });
        return answers;
    };
    const auto is_told = std::make_shared<std::atomic<bool>>(false);
    const auto store = [=, path = setting.path.string(), warn = setting.warn](
                           const Source& source, std::span<const Answer> answers) {
        std::vector<Database::Stored> rows;
        for (const auto& answer : answers) {
            if (answer.state == Answer::State::failed) continue;
            rows.push_back({source.name,
                            to_string(answer.asked),
                            source.schema,
                            {state_of(answer), today, body_of(answer)}});
        }
        if (const auto stored = database.store(rows); !stored && !is_told->exchange(true))
            warn(path + ": cannot write the cache: " + stored.error().message +
                 "; the run goes on, and the next one asks again for what this one finds");
    };
    return {find, store};
}

/// Out of the way, but not lost; what SQLite keeps beside it belongs to it.
void move_aside(const std::filesystem::path& path) {
    std::error_code ignored;
    std::filesystem::rename(path, path.string() + ".corrupt", ignored);
    for (const auto* suffix : {"-wal", "-shm"}) std::filesystem::remove(path.string() + suffix, ignored);
}

Failure refusal(const CacheSetting& setting, const Database& database) {
    const auto path = setting.path.string();
    if (database.opening() == Database::Opening::foreign)
        return fail(Error::Kind::output,
                    path + " is the database of another program: name another file for the cache");
    if (database.opening() == Database::Opening::newer)
        return fail(Error::Kind::output, path + " was written by a newer citegraph: name another file");
    return fail(Error::Kind::output, path + ": the cache cannot be used: " + database.error());
}

Result<Database> open_existing(const CacheSetting& setting) {
    std::error_code ignored;
    if (!std::filesystem::exists(setting.path, ignored))
        return fail(Error::Kind::not_found, setting.path.string() + ": there is no cache yet");
    auto database = Database::open(setting.path);
    if (database.opening() == Database::Opening::whole) return database;
    return fail(Error::Kind::malformed, refusal(setting, database).error.message);
}

}  // namespace

AnswerCache no_cache() {
    return {[](const Source&, std::span<const Identifier>) { return std::vector<Answer>{}; },
            [](const Source&, std::span<const Answer>) {}};
}

Result<AnswerCache> open_cache(const CacheSetting& setting) {
    std::error_code ignored;
    std::filesystem::create_directories(setting.path.parent_path(), ignored);
    auto database = Database::open(setting.path);
    if (database.opening() == Database::Opening::corrupt) {
        database = {};  // closes it
        move_aside(setting.path);
        setting.warn(setting.path.string() +
                     " was corrupt: it was moved to *.corrupt, and the cache begins anew");
        database = Database::open(setting.path);
    }
    if (database.opening() != Database::Opening::whole) return refusal(setting, database);
    return cache_on(database, setting);
}

Result<AnswerCache> read_cache(const CacheSetting& setting) {
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(setting.path, ignored))
        return fail(Error::Kind::not_found, setting.path.string() + ": there is no cache yet");
    const auto database = Database::read(setting.path);
    if (database.opening() != Database::Opening::whole) return refusal(setting, database);
    return AnswerCache{cache_on(database, setting).find, no_cache().store};
}

Result<CacheInfo> cache_info(const CacheSetting& setting) {
    auto database = open_existing(setting);
    if (!database) return database.failure();
    CacheInfo info;
    std::error_code ignored;
    info.bytes = std::filesystem::file_size(setting.path, ignored);
    for (const auto& [source, state, answers, stale] : database->tally(limits_of(setting))) {
        auto& row = info.sources[source];
        (state == absent_state ? row.absent : row.found) += answers;
        row.stale += stale;
    }
    return info;
}

Result<std::size_t> prune_cache(const CacheSetting& setting) {
    auto database = open_existing(setting);
    if (!database) return database.failure();
    return database->erase_before(limits_of(setting));
}

Result<std::size_t> clear_cache(const CacheSetting& setting) {
    auto database = open_existing(setting);
    if (!database) return database.failure();
    constexpr auto all = std::numeric_limits<std::int64_t>::max();
    return database->erase_before({all, all});
}

}  // namespace citegraph
