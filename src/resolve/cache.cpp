#include "citegraph/cache.hpp"

#include "resolve/database.hpp"
#include "resolve/days.hpp"
#include "resolve/paper_json.hpp"

#include <limits>

namespace citegraph {
namespace {

enum : int { found_state = 0, absent_state = 1 };

Database::Limits limits_of(const CacheSetting& setting) {
    const auto today = day_number(setting.today);
    return {today - setting.found_days, today - setting.absent_days};
}

std::string body_of(const Answer& answer) {
    if (!answer.paper) return {};
    auto references = Json::array();
    for (const auto& stub : answer.references) references.push_back(to_json(stub));
    return one_line({{"paper", to_json(*answer.paper)}, {"references", std::move(references)}});
}

/// Nothing for a body that cannot be read: it is then asked for again.
std::optional<Answer> answer_of(const Identifier& id, const Database::Row& row) {
    if (row.state == absent_state) return Answer{id, Answer::State::absent, {}, {}, {}};
    const auto json = Json::parse(row.body, nullptr, false);
    if (!json.is_object()) return std::nullopt;
    JsonReader reader{json};
    auto paper = paper_from(reader.object("paper"));
    if (!paper) return std::nullopt;
    Answer answer{id, Answer::State::found, *std::move(paper), {}, {}};
    for (const auto& item : reader.array("references")) {
        auto stub = stub_from(item);
        if (!stub) return std::nullopt;
        answer.references.push_back(*std::move(stub));
    }
    return reader.trouble().empty() ? std::optional{std::move(answer)} : std::nullopt;
}

/// Found answers that carry a reason lack something that could not be asked, and are asked for again.
bool may_be_kept(const Answer& answer) {
    return answer.state == Answer::State::absent ||
           (answer.state == Answer::State::found && answer.reason.empty());
}

AnswerCache cache_on(const Database& database, const CacheSetting& setting) {
    const auto limits = limits_of(setting);
    const auto today = day_number(setting.today);
    const auto find = [=](const Source& source, std::span<const Identifier> wanted) {
        std::vector<Answer> answers;
        for (const auto& id : wanted) {
            const auto row = database.find(source.name, to_string(id), source.schema);
            if (!row || row->day < (row->state == found_state ? limits.found : limits.absent)) continue;
            if (auto answer = answer_of(id, *row)) answers.push_back(*std::move(answer));
        }
        return answers;
    };
    const auto store = [=](const Source& source, std::span<const Answer> answers) {
        std::vector<Database::Stored> rows;
        for (const auto& answer : answers) {
            if (!may_be_kept(answer)) continue;
            const int state = answer.state == Answer::State::found ? found_state : absent_state;
            rows.push_back(
                {source.name, to_string(answer.asked), source.schema, {state, today, body_of(answer)}});
        }
        database.store(rows);
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

Result<CacheInfo> cache_info(const CacheSetting& setting) {
    auto database = open_existing(setting);
    if (!database) return Failure{database.error()};
    CacheInfo info;
    std::error_code ignored;
    info.bytes = std::filesystem::file_size(setting.path, ignored);
    for (const auto& [source, state, answers, stale] : database->tally(limits_of(setting))) {
        auto& row = info.sources[source];
        (state == found_state ? row.found : row.absent) += answers;
        row.stale += stale;
    }
    return info;
}

Result<std::size_t> prune_cache(const CacheSetting& setting) {
    auto database = open_existing(setting);
    if (!database) return Failure{database.error()};
    return database->erase_before(limits_of(setting));
}

Result<std::size_t> clear_cache(const CacheSetting& setting) {
    auto database = open_existing(setting);
    if (!database) return Failure{database.error()};
    constexpr auto all = std::numeric_limits<std::int64_t>::max();
    return database->erase_before({all, all});
}

}  // namespace citegraph
