#pragma once

#include "citegraph/resolve.hpp"
#include "citegraph/result.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace citegraph {

/// Where answers are kept between runs, and for how long. The clock comes in as a value.
struct CacheSetting {
    std::filesystem::path path;  ///< an SQLite file; made, with its folders, if it is not there
    std::string today;           ///< "2026-11-22": the age of an answer is counted to this day
    int found_days = 30;         ///< an answer of this age is still used
    int absent_days = 7;
    int counted_days = 7;  ///< likewise, if it tells counts, which drift
    std::function<void(std::string_view)> warn = [](std::string_view) {
    };  ///< told when a corrupt cache is moved, and once if answers cannot be kept
};

/// Opens the answer cache. Two processes may share it; a kill at any moment leaves it whole. A corrupt file
/// is moved aside to *.corrupt and a new one begun, with a warning. One that cannot be written, or on a full
/// disk, is read all the same. Fails with `output` if no file can be
/// made there or another program's database is: go on with no_cache() then.
Result<AnswerCache> open_cache(const CacheSetting& setting);

/// Opens the answer cache to read it alone: no file is made, changed or locked, so that a cache that cannot
/// be written, or that another user owns, answers too. What a process that writes to it at this moment has
/// not yet moved into the file is not seen. Fails with `not_found` if there is no cache, else like
/// open_cache.
Result<AnswerCache> read_cache(const CacheSetting& setting);

/// What a cache holds.
struct CacheInfo {
    /// How many answers there are of one source.
    struct Answers {
        std::size_t found = 0, absent = 0;
        std::size_t stale = 0;  ///< of both: too old to be used
    };
    std::uintmax_t bytes = 0;                ///< of the file
    std::map<std::string, Answers> sources;  ///< by source
};

/// Fails with `not_found` if there is no cache, with `malformed` if it cannot be read. \cost O(answers)
Result<CacheInfo> cache_info(const CacheSetting& setting);

/// Deletes what is too old to be used and gives the space back; the number of answers deleted.
/// Fails like cache_info. \cost O(answers)
Result<std::size_t> prune_cache(const CacheSetting& setting);

/// Deletes every answer; their number. Fails like cache_info.
Result<std::size_t> clear_cache(const CacheSetting& setting);

}  // namespace citegraph
