#include "app/compare/comparison.hpp"

#include "app/io/files.hpp"
#include "app/io/process.hpp"
#include "app/study/lock_file.hpp"
#include "app/study/study.hpp"

#include <cstdlib>
#include <optional>

namespace citegraph::app {
namespace {

namespace fs = std::filesystem;

/// A folder for what git gives, which goes with it.
class Checkout {
  public:
    Checkout() {
        auto name = (fs::temp_directory_path() / "citegraph-XXXXXX").string();
        if (mkdtemp(name.data()) != nullptr) folder_ = name;
    }
    ~Checkout() {
        std::error_code ignored;
        if (!folder_.empty()) fs::remove_all(folder_, ignored);
    }
    Checkout(const Checkout&) = delete;
    Checkout& operator=(const Checkout&) = delete;

    /// The file of that name in it, with what REV:PATH was, and the lock beside it if there was one.
    Result<fs::path> file(const std::string& revision) const {
        const auto bytes = blob(revision);
        if (!bytes) return bytes.failure();
        const auto file = folder_ / fs::path{revision.substr(revision.find(':') + 1)}.filename();
        if (auto written = write_file(file, *bytes); !written) return written.failure();
        if (const auto lock = blob(revision + std::string{lock_suffix}))
            if (auto written = write_file(file.string() + std::string{lock_suffix}, *lock); !written)
                return written.failure();
        return file;
    }

  private:
    static Result<std::string> blob(const std::string& revision) {
        if (revision.front() == '-')
            return fail(Error::Kind::malformed, revision + ": is no revision of git");
        auto run = run_filter({"git", "cat-file", "blob", revision}, {});
        if (run.end == FilterRun::End::absent)
            return fail(Error::Kind::not_found, revision + ": git, which would know it, is not installed");
        if (run.end != FilterRun::End::done)
            return fail(Error::Kind::not_found, revision + ": no such file, and git knows no such revision");
        return std::move(run.output);
    }

    fs::path folder_;
};

bool names_a_revision(const std::string& name) {
    const auto colon = name.find(':');
    return name != "-" && colon != std::string::npos && colon > 0 && colon + 1 < name.size() &&
           !fs::exists(name);
}

bool has_lock(const std::string& list) {
    return is_lock_name(list) || fs::exists(list + std::string{lock_suffix});
}

/// A list in a file, with the lock of another where it has none.
QueryOptions options_for(QueryOptions options, const std::string& list, const std::string& other) {
    options.input.inputs = {list};
    const auto lock = is_lock_name(other) ? other : other + std::string{lock_suffix};
    if (options.lock.empty() && !has_lock(list) && fs::exists(lock)) options.lock = lock;
    return options;
}

/// Whether a list can be read and has no entry: what a list begins as.
bool is_empty_list(const InputOptions& input, Console& console) {
    if (is_lock(input)) return false;
    const auto reading = read_all(input, console);
    return reading && reading->entries.empty();
}

/// The library with ranks by PageRank, if any citation is known.
Result<Version> ranked_version(const QueryOptions& options, Console& console) {
    auto loaded = query(options, ".", console);
    if (!loaded && is_empty_list(options.input, console)) return Version{};
    if (!loaded) return loaded.failure();
    auto study = study_of(*std::move(loaded));
    Version out{study.loaded.library, {}};
    if (study.graph.graph.citations() == 0) return out;
    const auto scores = scored(std::move(study), {measure_named("pagerank")}, console);
    if (!scores) return scores.failure();
    out.rank.resize(out.library.papers.size());
    for (std::size_t place = 0; place < scores->rows.size(); ++place)
        out.rank[scores->graph.paper[scores->rows[place]]] = place;
    return out;
}

}  // namespace

Result<Versions> versions(const QueryOptions& options, const std::string& before, const std::string& after,
                          Console& console) {
    std::optional<Checkout> folders[2];
    std::string files[2]{before, after};
    for (std::size_t each = 0; each < 2; ++each) {
        if (!names_a_revision(files[each])) continue;
        const auto file = folders[each].emplace().file(files[each]);
        if (!file) return file.failure();
        files[each] = file->string();
    }
    auto old = ranked_version(options_for(options, files[0], files[1]), console);
    if (!old) return old.failure();
    auto now = ranked_version(options_for(options, files[1], files[0]), console);
    if (!now) return now.failure();
    return Versions{*std::move(old), *std::move(now)};
}

}  // namespace citegraph::app
