// What is to be said about a database.
#include "exporters/bib/notices.hpp"

#include "citegraph/text.hpp"
#include "exporters/bib/model.hpp"

#include <algorithm>
#include <set>

namespace citegraph::exporters {
namespace {

std::string counted(std::size_t papers) {
    return std::to_string(papers) + (papers == 1 ? " paper" : " papers");
}

/// "left out: abstract (12 papers; --abstracts writes it), keywords (3 papers; --with keywords)".
std::string left_out(const std::map<std::string, std::size_t>& fields) {
    std::vector<std::string> out;
    for (const auto& [name, papers] : fields)
        out.push_back(name + " (" + counted(papers) + "; " +
                      (name == "abstract" ? "--abstracts writes it" : "--with " + name) + ")");
    return "left out: " + join(out, ", ");
}

bool is_ascii(const BibtexField& field) {
    return std::ranges::all_of(field.second,
                               [](char letter) { return static_cast<unsigned char>(letter) < 0x80; });
}

std::vector<std::string> lacks(const BibtexRecord& record, const std::string& key, Dialect dialect) {
    std::set<std::string, std::less<>> names;
    for (const auto& field : record.fields) names.insert(field.first);
    std::vector<std::string> out;
    for (const auto& name : lacking(dialect, record.type, names))
        out.push_back(key + ": @" + record.type + " without " + name);
    return out;
}

}  // namespace

void BibNotices::add(const BibtexRecord& record, const std::string& key) {
    for (const auto& field : record.left) ++left_[field.first];
    if (!std::ranges::all_of(record.fields, is_ascii)) ++other_letters_;
    if (record.key != key) entries_.push_back("key '" + record.key + "' is written '" + key + "'");
    std::ranges::move(lacks(record, key, spelling_.dialect), std::back_inserter(entries_));
}

std::vector<std::string> BibNotices::all() const {
    std::vector<std::string> out;
    if (!left_.empty()) out.push_back(left_out(left_));
    if (other_letters_ > 0 && spelling_.charset == Charset::ascii)
        out.push_back(counted(other_letters_) + " with letters that pdflatex has no command for; " +
                      "xelatex, lualatex and biber print them");
    out.insert(out.end(), entries_.begin(), entries_.end());
    return out;
}

}  // namespace citegraph::exporters
