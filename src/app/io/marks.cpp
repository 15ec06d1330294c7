#include "app/io/marks.hpp"

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

Marks::Marks(Home home, fs::path file) : home_{home}, file_{std::move(file)} {
    read();
}

Marks Marks::of_folder(const fs::path& folder) {
    return {Home::folder, folder / ".citegraph.manifest.json"};
}

Marks Marks::of_output(const fs::path& file) {
    auto beside = of_folder(folder_of(file));
    if (beside.find(file)) return beside;
    const auto folder = state_folder();
    return {Home::user, folder.empty() ? fs::path{} : folder / "written.json"};
}

void Marks::read() {
    marks_.clear();
    const auto text = file_.empty() ? Result<std::string>{std::string{}} : read_file(file_);
    const auto json = Json::parse(text ? *text : std::string{}, nullptr, false);
    if (!json.is_object() || !json.contains("files") || !json["files"].is_object()) return;
    for (const auto& [name, sums] : json["files"].items()) marks_.emplace_back(name, sums_from(sums));
}

/// Marks of the user that cannot be kept cost no more than a --force later.
Result<void> Marks::save() const {
    if (file_.empty()) return {};
    auto files = Json::object();
    for (const auto& [name, sums] : marks_) files[name] = sums.size() == 1 ? Json(sums.front()) : Json(sums);
    const auto text = Json{{"schema", 1}, {"files", std::move(files)}}.dump(1) + "\n";
    if (const auto old = read_file(file_); old && *old == text) return {};
    auto draft = Draft::of(file_, links());
    if (draft) draft->write(text);
    const auto saved = draft ? draft->place() : draft.failure();
    return home_ == Home::folder ? saved : Result<void>{};
}

Links Marks::links() const {
    return home_ == Home::folder ? Links::refused : Links::followed;
}

/// Bytes of a path that are no text are lost here, which is no harm: the checksum must fit as well.
std::string Marks::name_of(const fs::path& file) const {
    if (home_ == Home::folder) return valid_utf8(file.filename().string());
    std::error_code trouble;
    return valid_utf8(fs::weakly_canonical(fs::absolute(file, trouble), trouble).string());
}

const Marks::Mark* Marks::find(const fs::path& file) const {
    const auto found = std::ranges::find(marks_, name_of(file), &Mark::first);
    return found == marks_.end() ? nullptr : &*found;
}

void Marks::mark(const fs::path& file, std::vector<std::string> sums) {
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

bool Marks::knows(const fs::path& file, const std::string& sum) const {
    const auto* known = find(file);
    return known && std::ranges::count(known->second, sum) > 0;
}

bool Marks::is_own(const fs::path& file) const {
    return knows(file, text_of(file));
}

bool Marks::is_edited(const fs::path& file) const {
    return holds_something(file) && find(file) && !is_own(file);
}

Failure Marks::refusal(const fs::path& file) const {
    auto why = file.string() + ": exists, and citegraph did not write it or it was edited since";
    std::error_code trouble;
    if (home_ == Home::user && !fs::exists(file_, trouble))
        why += " (what it writes it remembers in " + (file_.empty() ? "$HOME" : file_.string()) +
               ", which is not there)";
    return fail(Error::Kind::output, why + "; --force overwrites it, or give another output");
}

Result<void> Marks::check(const std::vector<fs::path>& files, Overwrite whose) const {
    for (const auto& file : files) {
        if (const auto draft = Draft::of(file, links()); !draft) return draft.failure();
        if (whose == Overwrite::own && holds_something(file) && !is_own(file)) return refusal(file);
    }
    return {};
}

/// Marks what comes beside what is there, before anything changes.
Result<void> Marks::announce(const std::vector<Draft>& drafts, Overwrite whose) {
    std::vector<std::vector<std::string>> coming;
    for (const auto& draft : drafts) {
        const auto& file = draft.target();
        const auto now = text_of(file), next = text_of(draft.checksum());
        const bool is_ours = knows(file, now);
        if (whose == Overwrite::own && holds_something(file) && !is_ours && now != next)
            return refusal(draft.path());
        coming.push_back(is_ours && now != next ? std::vector{now, next} : std::vector{next});
    }
    for (std::size_t i = 0; i < drafts.size(); ++i) mark(drafts[i].target(), std::move(coming[i]));
    return save();
}

Result<void> Marks::place(std::vector<Draft> drafts, Overwrite whose) {
    std::error_code trouble;
    const auto folder = file_.parent_path();
    if (home_ == Home::user && fs::create_directories(folder, trouble))
        fs::permissions(folder, fs::perms::owner_all, trouble);
    const auto turn = locked(folder);
    read();
    if (auto announced = announce(drafts, whose); !announced) return announced;
    for (auto& draft : drafts) {
        const auto next = text_of(draft.checksum());
        if (home_ == Home::user || text_of(draft.target()) != next)
            if (auto placed = draft.place(); !placed) return placed;
        mark(draft.target(), {next});
    }
    return save();
}

}  // namespace citegraph::app
