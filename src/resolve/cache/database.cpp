#include "resolve/cache/database.hpp"

#include <sqlite3.h>

#include <array>
#include <cstdlib>
#include <mutex>

namespace citegraph::resolving {
namespace {

constexpr int application = 0x63697467;  // "citg", PRAGMA application_id
constexpr int busy_milliseconds = 5000;  // how long another process may hold the file

/// What brings a file from layout n to n + 1. The first version kept reference lists inside the records of
/// Semantic Scholar, which nothing reads any more.
constexpr std::array<const char*, 1> migrations{
    "DELETE FROM answers WHERE source='semantic_scholar' AND schema=1"};

using Statement = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

Statement prepare(sqlite3* database, const char* sql) {
    sqlite3_stmt* raw = nullptr;
    sqlite3_prepare_v2(database, sql, -1, &raw, nullptr);
    return {raw, sqlite3_finalize};
}

/// Texts must outlive the next step of the statement.
void put(const Statement& statement, int place, std::string_view text) {
    sqlite3_bind_text64(statement.get(), place, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
}

void put(const Statement& statement, int place, std::int64_t number) {
    sqlite3_bind_int64(statement.get(), place, number);
}

std::string text_of(const Statement& statement, int column) {
    const auto* text = sqlite3_column_text(statement.get(), column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement.get(), column));
    return text ? std::string{reinterpret_cast<const char*>(text), size} : std::string{};
}

std::size_t size_of(const Statement& statement, int column) {
    return static_cast<std::size_t>(sqlite3_column_int64(statement.get(), column));
}

int execute(sqlite3* database, const std::string& sql) {
    return sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr);
}

/// Unless SQLite has done so itself: a second time is an error that would hide the first.
void roll_back(sqlite3* database) {
    if (sqlite3_get_autocommit(database) == 0) execute(database, "ROLLBACK");
}

std::string answer_to(sqlite3* database, const char* sql) {
    const auto statement = prepare(database, sql);
    return statement && sqlite3_step(statement.get()) == SQLITE_ROW ? text_of(statement, 0) : std::string{};
}

bool is_corruption(int code) {
    return (code & 0xFF) == SQLITE_CORRUPT || (code & 0xFF) == SQLITE_NOTADB;
}

std::size_t layout_of(sqlite3* database) {
    return std::strtoull(answer_to(database, "PRAGMA user_version").c_str(), nullptr, 10);
}

std::string steps_from(std::size_t layout) {
    std::string sql;
    for (auto i = layout; i < migrations.size(); ++i) sql += std::string{migrations[i]} + ";";
    if (layout < migrations.size()) sql += "PRAGMA user_version=" + std::to_string(migrations.size()) + ";";
    return sql;
}

/// Whether a file is a cache whose answers can be read; nothing is brought up to date in it.
Database::Opening looked_at(sqlite3* database) {
    using enum Database::Opening;
    const auto id = answer_to(database, "PRAGMA application_id");
    if (id.empty()) return is_corruption(sqlite3_errcode(database)) ? corrupt : impossible;
    if (id != std::to_string(application)) return foreign;
    return layout_of(database) > migrations.size() ? newer : whole;
}

/// The address (sqlite.org/uri.html) of a file that SQLite is to read as one that nobody changes: it then writes
/// nothing beside it.
std::string address_of(const std::filesystem::path& path) {
    std::string out = "file:";
    for (const char c : std::filesystem::absolute(path).string()) {
        const bool is_plain = c != '%' && c != '?' && c != '#';
        out += is_plain ? std::string{c} : c == '%' ? "%25" : c == '?' ? "%3f" : "%23";
    }
    return out + "?immutable=1";
}

/// Makes the table in an empty file; tells a foreign or damaged one. Run inside one transaction, so that two
/// processes that begin the same file at once do not meet half of it.
Database::Opening set_up(sqlite3* database) {
    using enum Database::Opening;
    sqlite3_busy_timeout(database, busy_milliseconds);
    const auto tables = answer_to(database, "SELECT count(*) FROM sqlite_master");
    if (tables.empty()) return is_corruption(sqlite3_errcode(database)) ? corrupt : impossible;
    const auto id = answer_to(database, "PRAGMA application_id");
    if (tables != "0" && id != std::to_string(application)) return foreign;
    if (tables != "0" && answer_to(database, "PRAGMA quick_check(1)") != "ok") return corrupt;
    if (layout_of(database) > migrations.size()) return newer;
    if (tables != "0" && layout_of(database) == migrations.size()) return whole;  // nothing is written
    execute(database, "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL");
    const auto made =
        execute(database, "BEGIN IMMEDIATE; PRAGMA application_id=" + std::to_string(application) +
                              "; CREATE TABLE IF NOT EXISTS answers (source TEXT NOT NULL, identifier TEXT "
                              "NOT NULL, schema INTEGER NOT NULL, state INTEGER NOT NULL, day INTEGER NOT "
                              "NULL, body TEXT NOT NULL, PRIMARY KEY (source, identifier));" +
                              steps_from(layout_of(database)) + "COMMIT");
    if (made != SQLITE_OK) roll_back(database);
    return made == SQLITE_OK ? whole : is_corruption(made) ? corrupt : impossible;
}

bool has_rows(sqlite3* database, std::string_view source) {
    const auto query = prepare(database, "SELECT 1 FROM answers WHERE source=?1 LIMIT 1");
    if (!query) return false;
    put(query, 1, source);
    return sqlite3_step(query.get()) == SQLITE_ROW;
}

}  // namespace

struct Database::Handle {
    sqlite3* database = nullptr;
    std::mutex use;
    Statement find{nullptr, sqlite3_finalize};  ///< compiled once: it is run for every identifier of a list
    Handle() = default;
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    ~Handle() {
        find.reset();
        sqlite3_close(database);
    }
};

Database Database::open(const std::filesystem::path& path) {
    Database out;
    out.handle_ = std::make_shared<Handle>();
    const auto flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    const auto code = sqlite3_open_v2(path.c_str(), &out.handle_->database, flags, nullptr);
    out.opening_ = code == SQLITE_OK ? set_up(out.handle_->database) : Opening::impossible;
    if (out.opening_ != Opening::impossible || sqlite3_errcode(out.handle_->database) == SQLITE_BUSY)
        return out;
    Database reading;
    reading.handle_ = std::make_shared<Handle>();
    if (sqlite3_open_v2(address_of(path).c_str(), &reading.handle_->database,
                        SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nullptr) == SQLITE_OK)
        reading.opening_ = set_up(reading.handle_->database);
    return reading.opening_ == Opening::whole ? reading : out;
}

Database Database::read(const std::filesystem::path& path) {
    Database out;
    out.handle_ = std::make_shared<Handle>();
    const auto flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
    const auto code = sqlite3_open_v2(address_of(path).c_str(), &out.handle_->database, flags, nullptr);
    out.opening_ = code == SQLITE_OK ? looked_at(out.handle_->database) : Opening::impossible;
    return out;
}

std::string Database::error() const {
    return handle_ && handle_->database ? sqlite3_errmsg(handle_->database) : "out of memory";
}

void Database::find(std::string_view source, int schema, std::span<const Identifier> wanted,
                    const std::function<void(const Identifier&, const Row&)>& take) const {
    const std::lock_guard guard{handle_->use};
    if (wanted.empty() || !has_rows(handle_->database, source)) return;
    auto& query = handle_->find;
    if (!query)
        query =
            prepare(handle_->database,
                    "SELECT state, day, body FROM answers WHERE source=?1 AND identifier=?2 AND schema=?3");
    if (!query) return;
    put(query, 1, source);
    put(query, 3, schema);
    execute(handle_->database, "BEGIN");  // the file is locked once, not for each identifier
    for (const auto& id : wanted) {
        const auto name = to_string(id);
        put(query, 2, name);
        if (sqlite3_step(query.get()) == SQLITE_ROW)
            take(id, Row{sqlite3_column_int(query.get(), 0), sqlite3_column_int64(query.get(), 1),
                         text_of(query, 2)});
        sqlite3_reset(query.get());
    }
    execute(handle_->database, "COMMIT");  // it would keep others from writing
}

Result<void> Database::store(std::span<const Stored> rows) const {
    if (rows.empty()) return {};
    const std::lock_guard guard{handle_->use};
    if (execute(handle_->database, "BEGIN IMMEDIATE") != SQLITE_OK) return fail(Error::Kind::output, error());
    const auto insert =
        prepare(handle_->database, "INSERT OR REPLACE INTO answers VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    bool stored = insert != nullptr;
    for (const auto& [source, identifier, schema, row] : rows) {
        if (!stored) break;
        put(insert, 1, source);
        put(insert, 2, identifier);
        put(insert, 3, schema);
        put(insert, 4, row.state);
        put(insert, 5, row.day);
        put(insert, 6, row.body);
        stored = sqlite3_step(insert.get()) == SQLITE_DONE && sqlite3_reset(insert.get()) == SQLITE_OK;
    }
    if (stored && execute(handle_->database, "COMMIT") == SQLITE_OK) return {};
    auto why = error();
    sqlite3_reset(insert.get());
    roll_back(handle_->database);
    return fail(Error::Kind::output, std::move(why));
}

std::vector<Database::Tally> Database::tally(const Limits& limits) const {
    const auto query = prepare(
        handle_->database,
        "SELECT source, state, count(*), sum(day < CASE state WHEN 0 THEN ?1 WHEN 1 THEN ?2 ELSE ?3 END) "
        "FROM answers GROUP BY source, state ORDER BY source, state");
    std::vector<Tally> out;
    if (!query) return out;
    put(query, 1, limits.found);
    put(query, 2, limits.absent);
    put(query, 3, limits.counted);
    while (sqlite3_step(query.get()) == SQLITE_ROW)
        out.push_back(
            {text_of(query, 0), sqlite3_column_int(query.get(), 1), size_of(query, 2), size_of(query, 3)});
    return out;
}

std::size_t Database::erase_before(const Limits& limits) const {
    const auto erase =
        prepare(handle_->database,
                "DELETE FROM answers WHERE day < CASE state WHEN 0 THEN ?1 WHEN 1 THEN ?2 ELSE ?3 END");
    if (!erase) return 0;
    put(erase, 1, limits.found);
    put(erase, 2, limits.absent);
    put(erase, 3, limits.counted);
    if (sqlite3_step(erase.get()) != SQLITE_DONE) return 0;
    const auto erased = static_cast<std::size_t>(sqlite3_changes64(handle_->database));
    execute(handle_->database, "VACUUM; PRAGMA wal_checkpoint(TRUNCATE)");
    return erased;
}

}  // namespace citegraph::resolving
