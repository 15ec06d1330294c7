#pragma once

#include "citegraph/cache.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace citegraph::resolving {

/// The SQLite file of the answer cache.
///
/// One table: answers(source, identifier, schema, state, day, body). `state` is 0 found, 1 absent, 2 found
/// with counts that drift; `day` is when it was fetched, in days since 1970-01-01; `body` is the answer as
/// JSON (cache.cpp), empty for absent. The file carries an application id, so that another program's database
/// is never taken for a cache, or cleared; PRAGMA user_version numbers its layout: an older one is brought up
/// to date, a newer one is left alone.
class Database {
  public:
    struct Row {
        int state = 0;
        std::int64_t day = 0;
        std::string body;
    };
    struct Stored {
        std::string_view source;
        std::string identifier;
        int schema = 0;
        Row row;
    };
    /// Answers of one source and state, and how many of them are older than their last day of use.
    struct Tally {
        std::string source;
        int state = 0;
        std::size_t answers = 0, stale = 0;
    };
    /// The first day of which an answer is still used, by state.
    struct Limits {
        std::int64_t found = 0, absent = 0, counted = 0;
    };
    enum class Opening { whole, corrupt, foreign, newer, impossible };

    /// Opens or makes the file; `opening` says what it is, and only `whole` may be used. A file that cannot
    /// be written, or on a disk that is full, is whole if it can be read.
    static Database open(const std::filesystem::path& path);
    /// Opens what is there to read it alone, without a trace in its folder: as SQLite's "immutable" has it,
    /// what other processes have in their log is not seen.
    static Database read(const std::filesystem::path& path);

    Opening opening() const { return opening_; }
    std::string error() const;

    /// Tells `take` of each identifier that a source has a row for, all as of one moment. \cost O(wanted log rows), and
    /// nothing for a source without rows
    void find(std::string_view source, int schema, std::span<const Identifier> wanted,
              const std::function<void(const Identifier&, const Row&)>& take) const;
    /// All or nothing. Fails with `output`: what cannot be stored is lost without harm.
    Result<void> store(std::span<const Stored> rows) const;
    std::vector<Tally> tally(const Limits& limits) const;
    std::size_t erase_before(const Limits& limits) const;

  private:
    struct Handle;
    std::shared_ptr<Handle> handle_;
    Opening opening_ = Opening::impossible;
};

}  // namespace citegraph::resolving
