// Shared by bibtex and biblatex: what is to be said about a database.
#include "exporters/bib_notices.hpp"

#include "citegraph/text.hpp"
#include "exporters/bib_keys.hpp"
#include "exporters/bib_model.hpp"
#include "exporters/bibtex_record.hpp"
#include "exporters/facts.hpp"

#include <algorithm>
#include <map>
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

std::vector<std::string> bib_notices(const View& view, Dialect dialect) {
    const auto& papers = view.library.papers;
    const auto keys = written_keys(papers, dialect);
    const auto spelling = spelling_of(dialect, view.layout);
    std::map<std::string, std::size_t> left;
    std::size_t other_letters = 0;
    std::vector<std::string> out;
    for (std::size_t i = 0; i < papers.size(); ++i) {
        const auto record = arranged(bibtex_record(papers[i], spelling), view.layout);
        for (const auto& field : record.left) ++left[field.first];
        if (!std::ranges::all_of(record.fields, is_ascii)) ++other_letters;
        if (key_of(papers[i]) != keys[i])
            out.push_back("key '" + key_of(papers[i]) + "' is written '" + keys[i] + "'");
        std::ranges::move(lacks(record, keys[i], dialect), std::back_inserter(out));
    }
    if (other_letters > 0 && spelling.charset == Charset::ascii)
        out.insert(out.begin(), counted(other_letters) + " with letters that pdflatex has no command for; " +
                                    "xelatex, lualatex and biber print them");
    if (!left.empty()) out.insert(out.begin(), left_out(left));
    return out;
}

}  // namespace citegraph::exporters
