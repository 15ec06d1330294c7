#include "train/truth.hpp"

#include "citegraph/text.hpp"
#include "read/list/scan.hpp"
#include "train/windows.hpp"

#include <fstream>
#include <map>
#include <sstream>

namespace citegraph::train {
namespace {

using Json = nlohmann::json;

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file{path, std::ios::binary};
    std::ostringstream out;
    out << file.rdbuf();
    return out.str();
}

/// The fields of the rows of comma-separated values.
/// \source RFC 4180
std::vector<std::vector<std::string>> rows_of(std::string_view csv) {
    std::vector<std::vector<std::string>> out{{{}}};
    bool quoted = false;
    for (std::size_t i = 0; i < csv.size(); ++i) {
        const char c = csv[i];
        auto& field = out.back().back();
        if (c == '"' && quoted && i + 1 < csv.size() && csv[i + 1] == '"')
            field += csv[++i];
        else if (c == '"')
            quoted = !quoted;
        else if (quoted || (c != ',' && c != '\n' && c != '\r'))
            field += c;
        else if (c == ',')
            out.back().emplace_back();
        else if (c == '\n')
            out.push_back({{}});
    }
    return out;
}

/// The entries of a table with a head, by the names of its columns, by file.
std::map<std::string, Json> entries_by_file(const std::filesystem::path& table) {
    const auto rows = rows_of(bytes_of(table));
    std::map<std::string, Json> out;
    for (std::size_t r = 1; r < rows.size(); ++r) {
        if (rows[r].size() != rows.front().size()) continue;
        Json entry;
        for (std::size_t i = 0; i < rows[r].size(); ++i)
            if (!rows[r][i].empty()) entry[rows.front()[i]] = rows[r][i];
        Json label{{"line", std::stoi(entry["line"].get<std::string>())}};
        label["title"] = Json::array();
        for (const auto* name : {"title", "link_text"})  // either is whole in the list
            if (entry.contains(name)) label["title"].push_back(entry[name]);
        for (const auto* name : {"venue", "date", "award"})
            if (entry.contains(name)) label[name] = entry[name];
        if (entry.contains("affiliations"))
            for (const auto part : split(entry["affiliations"].get_ref<const std::string&>(), ','))
                label["affiliations"].push_back(read::tidy(std::string{part}));
        out[entry["file"]].push_back(std::move(label));
    }
    return out;
}

std::vector<Labelled> of_table(const std::filesystem::path& table) {
    std::vector<Labelled> out;
    for (const auto& [file, entries] : entries_by_file(table))
        out.push_back(list_with_entries(file, bytes_of(table.parent_path() / file), entries));
    return out;
}

/// Short lists, each with its entries.
std::vector<Labelled> of_shapes(const Json& shapes) {
    std::vector<Labelled> out;
    for (const auto& shape : shapes)
        out.push_back(list_with_entries("shape", shape["markdown"].get<std::string>(),
                                        shape.value("entries", Json::array())));
    return out;
}

}  // namespace

std::vector<Labelled> labelled(const std::filesystem::path& file) {
    if (file.extension() == ".csv") return of_table(file);
    std::vector<Labelled> out;
    if (file.extension() == ".xml") {
        out.push_back(labelled_references(file));
        return out;
    }
    const auto json = Json::parse(bytes_of(file));
    const auto name = file.stem().string();
    if (json.is_array() && !json.empty() && json[0].contains("markdown")) return of_shapes(json);
    if (json.is_array())
        out.push_back(
            list_with_entries(name, bytes_of(std::filesystem::path{file}.replace_extension(".md")), json));
    else
        out.push_back(
            list_with_windows(name, bytes_of(file.parent_path() / json["list"].get<std::string>()), json));
    return out;
}

}  // namespace citegraph::train
