// What was probably meant by the name of a file that is not there.
#include "app/io/files.hpp"
#include "app/manual/words.hpp"
#include "citegraph/identifier.hpp"
#include "citegraph/reader.hpp"
#include "citegraph/text.hpp"
#include "core/text/edit_distance.hpp"

#include <algorithm>

namespace citegraph::app {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_names = 10'000;  // of a folder that are looked through

/// The names in a folder, in order; none if it cannot be read.
std::vector<std::string> names_in(const fs::path& folder) {
    std::vector<std::string> out;
    std::error_code trouble;
    for (fs::directory_iterator at{folder, trouble}, end; !trouble && at != end && out.size() < most_names;
         at.increment(trouble))
        out.push_back(at->path().filename().string());
    std::ranges::sort(out);
    return out;
}

/// The path as it was typed, but for its last part.
std::string with_name(const fs::path& path, const std::string& name) {
    return quoted_if_need_be(path.has_parent_path() ? (path.parent_path() / name).string() : name);
}

/// A name of the folder that is nearly the one of `path`, or begins as it does before a space; empty if there is none.
std::string similar_name(const fs::path& path) {
    const auto name = path.filename().string();
    const auto names = names_in(folder_of(path));
    const auto spaced =
        std::ranges::find_if(names, [&](const auto& one) { return one.starts_with(name + " "); });
    if (!name.empty() && spaced != names.end()) return with_name(path, *spaced);
    const auto near = core::did_you_mean(name, names);
    return near.empty() ? "" : with_name(path, near);
}

std::string way_out(const fs::path& path) {
    const auto name = path.string();
    if (name.starts_with('-')) return "; options stand before --";
    const auto quoted = quoted_if_need_be(name);
    const bool is_address = name.find("://") != name.npos;
    if (is_address || identify(name))
        return std::string{is_address ? "; it is an address" : "; it is an identifier"} +
               ": as one work take it from a pipe (echo " + quoted +
               " | citegraph export - -f ids -t bibtex)" +
               (is_address ? ", as a list fetch it first (curl -sSLO " + quoted + ")" : "");
    if (const auto near = similar_name(path); !near.empty()) return "; did you mean " + near + "?";
    if (!fs::is_directory(folder_of(path))) return ", as there is no folder " + folder_of(path).string();
    if (name.find_first_of("*?") != name.npos) return "; no name of a file is like this";
    return {};
}

}  // namespace

Failure no_such_file(const fs::path& path) {
    return fail(Error::Kind::not_found, path.string() + ": no such file" + way_out(path));
}

Failure is_folder(const fs::path& path) {
    const auto names = names_in(path);
    const auto is_list = [](const std::string& name) { return reader_for(name, "") != nullptr; };
    const auto list = std::ranges::find_if(names, is_list);
    return fail(
        Error::Kind::not_found,
        path.string() + ": is a folder, not a file" +
            (list == names.end() ? ""
                                 : "; did you mean " + quoted_if_need_be((path / *list).string()) + "?"));
}

Failure no_such_folder(const fs::path& folder) {
    return fail(Error::Kind::output, folder.string() + ": no such folder; make it: mkdir -p " +
                                         quoted_if_need_be(folder.string()));
}

}  // namespace citegraph::app
