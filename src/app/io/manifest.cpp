#include "app/io/manifest.hpp"

#include "app/io/checksum.hpp"
#include "app/io/files.hpp"
#include "app/io/process.hpp"
#include "citegraph/text.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>

namespace citegraph::app {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr std::size_t most_marks = 1000;

std::string text_of(std::uint64_t sum) {
    std::array<char, 24> out{};
    std::snprintf(out.data(), out.size(), "%016llx", static_cast<unsigned long long>(sum));
    return out.data();
}

/// The mark that fits what a file holds now; empty if there is no file to read.
std::string text_of(const fs::path& file) {
    const auto sum = checksum_of(file);
    return sum ? text_of(*sum) : std::string{};
}

/// An empty file, as mktemp makes it, is nobody's loss.
bool holds_something(const fs::path& file) {
    std::error_code trouble;
    const auto status = fs::status(file, trouble);
    return fs::exists(status) && !(fs::is_regular_file(status) && fs::file_size(file, trouble) == 0);
}

/// The folder, locked until the object goes; it may be that it cannot be.
Descriptor locked(const fs::path& folder) {
    Descriptor out{open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    while (out && flock(*out, LOCK_EX) != 0 && errno == EINTR) continue;
    return out;
}

std::vector<std::string> sums_from(const Json& json) {
    if (json.is_string()) return {json.get<std::string>()};
    std::vector<std::string> out;
    if (json.is_array())
        for (const auto& sum : json)
            if (sum.is_string()) out.push_back(sum.get<std::string>());
    return out;
}

}  // namespace

Manifest::Manifest(Home home, fs::path file) : home_{home}, file_{std::move(file)} {
    read();
}

Manifest Manifest::of_folder(const fs::path& folder) {
    return {Home::folder, folder / ".citegraph.manifest.json"};
}

Manifest Manifest::of_output(const fs::path& file) {
    auto beside = of_folder(folder_of(file));
    if (beside.find(file)) return beside;
    const auto folder = state_folder();
    return {Home::user, folder.empty() ? fs::path{} : folder / "written.json"};
}

void Manifest::read() {
    marks_.clear();
    const auto text = file_.empty() ? Result<std::string>{std::string{}} : read_file(file_);
    const auto json = Json::parse(text ? *text : std::string{}, nullptr, false);
    if (!json.is_object() || !json.contains("files") || !json["files"].is_object()) return;
    for (const auto& [name, sums] : json["files"].items()) marks_.emplace_back(name, sums_from(sums));
}

/// A manifest of the user that cannot be kept costs no more than a --force later.
Result<void> Manifest::save() const {
    if (file_.empty()) return {};
    auto files = Json::object();
    for (const auto& [name, sums] : marks_) files[name] = sums.size() == 1 ? Json(sums.front()) : Json(sums);
    const auto text = Json{{"schema", 1}, {"files", std::move(files)}}.dump(1) + "\n";
    if (const auto old = read_file(file_); old && *old == text) return {};
    auto file = PendingFile::of(file_, links());
    if (file) file->write(text);
    const auto saved = file ? file->place() : file.failure();
    return home_ == Home::folder ? saved : Result<void>{};
}

Links Manifest::links() const {
    return home_ == Home::folder ? Links::refused : Links::followed;
}

/// Bytes of a path that are no text are lost here, which is no harm: the checksum must fit as well.
std::string Manifest::name_of(const fs::path& file) const {
    if (home_ == Home::folder) return valid_utf8(file.filename().string());
    std::error_code trouble;
    return valid_utf8(fs::weakly_canonical(fs::absolute(file, trouble), trouble).string());
}

const Manifest::Mark* Manifest::find(const fs::path& file) const {
    const auto found = std::ranges::find(marks_, name_of(file), &Mark::first);
    return found == marks_.end() ? nullptr : &*found;
}

void Manifest::mark(const fs::path& file, std::vector<std::string> sums) {
    const auto name = name_of(file);
    const auto old = std::ranges::find(marks_, name, &Mark::first);
    if (old != marks_.end() && home_ == Home::folder) {  // where nothing new is written, no byte changes
        old->second = std::move(sums);
        return;
    }
    if (old != marks_.end()) marks_.erase(old);
    marks_.emplace_back(name, std::move(sums));
    while (marks_.size() > most_marks) marks_.erase(marks_.begin());
}

bool Manifest::knows(const fs::path& file, const std::string& sum) const {
    const auto* known = find(file);
    return known && std::ranges::count(known->second, sum) > 0;
}

bool Manifest::is_own(const fs::path& file) const {
    return knows(file, text_of(file));
}

bool Manifest::is_edited(const fs::path& file) const {
    return holds_something(file) && find(file) && !is_own(file);
}

Failure Manifest::refusal(const fs::path& file) const {
    auto why = file.string() + ": exists, and citegraph did not write it or it was edited since";
    std::error_code trouble;
    if (home_ == Home::user && !fs::exists(file_, trouble))
        why += " (what it writes it remembers in " + (file_.empty() ? "$HOME" : file_.string()) +
               ", which is not there)";
    return fail(Error::Kind::output, why + "; --force overwrites it, or give another output");
}

Result<void> Manifest::check(const std::vector<fs::path>& files, Overwrite whose) const {
    for (const auto& file : files) {
        if (const auto pending = PendingFile::of(file, links()); !pending) return pending.failure();
        if (whose == Overwrite::own && holds_something(file) && !is_own(file)) return refusal(file);
    }
    return {};
}

/// Marks what comes beside what is there, before anything changes.
Result<void> Manifest::announce(const std::vector<PendingFile>& files, Overwrite whose) {
    std::vector<std::vector<std::string>> coming;
    for (const auto& pending : files) {
        const auto& file = pending.target();
        const auto now = text_of(file), next = text_of(pending.checksum());
        const bool is_ours = knows(file, now);
        if (whose == Overwrite::own && holds_something(file) && !is_ours && now != next)
            return refusal(pending.path());
        coming.push_back(is_ours && now != next ? std::vector{now, next} : std::vector{next});
    }
    for (std::size_t i = 0; i < files.size(); ++i) mark(files[i].target(), std::move(coming[i]));
    return save();
}

Result<void> Manifest::place(std::vector<PendingFile> files, Overwrite whose) {
    std::error_code trouble;
    const auto folder = file_.parent_path();
    if (home_ == Home::user && fs::create_directories(folder, trouble))
        fs::permissions(folder, fs::perms::owner_all, trouble);
    const auto turn = locked(folder);
    read();
    if (auto announced = announce(files, whose); !announced) return announced;
    for (auto& file : files) {
        const auto next = text_of(file.checksum());
        if (home_ == Home::user || text_of(file.target()) != next)
            if (auto placed = file.place(); !placed) return placed;
        mark(file.target(), {next});
    }
    return save();
}

}  // namespace citegraph::app
