// Formats of other programs that no reader takes, and what to do with them.
#include "app/manual/words.hpp"
#include "app/study/input.hpp"
#include "citegraph/text.hpp"
#include "core/text/words.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>

namespace citegraph::app {
namespace {

/// A markup that no reader takes, and the command that makes a list of it that one does.
struct Markup {
    std::string_view suffixes, name, command, makes;
};
constexpr std::array<Markup, 6> markups{
    {{".rst .rest", "reStructuredText", "pandoc -f rst -t gfm --wrap=none", ".md"},
     {".org", "Org", "pandoc -f org -t gfm --wrap=none", ".md"},
     {".adoc .asciidoc", "AsciiDoc", "asciidoctor", ".html"},
     {".textile", "Textile", "pandoc -f textile -t gfm --wrap=none", ".md"},
     {".mediawiki .wiki", "MediaWiki", "pandoc -f mediawiki -t gfm --wrap=none", ".md"},
     {".docx .odt", "a document of a word processor", "pandoc -t gfm --wrap=none", ".md"}}};

/// The name of a file as a shell reads it, and no program for an option.
std::string quoted(const std::string& name) {
    return quoted_if_need_be(name.starts_with('-') ? "./" + name : name);
}

/// The beginning of a text, in lower case and without what may stand in front of it.
struct Beginning {
    std::string head;  ///< a kilobyte or two
    std::string line;  ///< the first that is not blank

    explicit Beginning(std::string_view text) {
        constexpr std::size_t enough = 2048;
        if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
        head = ascii_lower(trimmed(text.substr(0, enough)));
        line = trimmed(std::string_view{head}.substr(0, head.find_first_of("\r\n")));
    }
    bool has(std::string_view word) const { return head.find(word) != head.npos; }
    bool begins(std::string_view word) const { return head.starts_with(word); }
};

bool is_refer(const Beginning& it) {
    return it.line.size() > 3 && it.line[0] == '%' &&
           (std::isalpha(static_cast<unsigned char>(it.line[1])) || it.line[1] == '0') && it.line[2] == ' ' &&
           (it.begins("%0 ") || it.has("\n%"));
}

bool is_endnote_xml(const Beginning& it) {
    return it.begins("<") && it.has("<records>") && it.has("<record>");
}

bool is_other_xml(const Beginning& it) {
    return it.begins("<") && (it.has("<mods") || it.has("<pubmedarticle") || it.has("<b:sources") ||
                              it.has("<bibtex:") || it.has("<collection xmlns=\"http://www.loc.gov/marc21"));
}

bool is_csl_yaml(const Beginning& it) {
    return it.begins("references:") || it.begins("---\nreferences:") || it.begins("---\r\nreferences:") ||
           it.begins("- id:") || it.begins("---\n- id:");
}

bool is_citation_file(const Beginning& it) {
    return it.has("cff-version:");
}

/// A key on a line of its own, and fields below it.
bool is_hayagriva(const Beginning& it) {
    const auto rest = std::string_view{it.head}.substr(it.begins("---") ? 3 : 0);
    const auto first = trimmed(rest.substr(0, rest.find('\n', 1)));
    return first.size() > 1 && first.ends_with(':') && first.find_first_of(" {[<\"@#") == first.npos &&
           it.has("\n  ") && (it.has("  type:") || it.has("  title:")) && it.has(":");
}

/// The heads of the tables that Scopus, Web of Science and Zotero export.
bool is_table(const Beginning& it) {
    const bool columns = it.line.find(',') != it.line.npos || it.line.find('\t') != it.line.npos;
    const bool names = it.line.find("author") != it.line.npos && it.line.find("title") != it.line.npos;
    return columns && (it.line.starts_with("pt\tau\t") ||
                       (names && it.line.find("http") == it.line.npos &&
                        (it.line.find("year") != it.line.npos || it.line.find("doi") != it.line.npos)));
}

/// A format by how it begins.
struct Format {
    bool (*is)(const Beginning& it);
    std::string_view name, advice;
};
constexpr std::array<Format, 7> formats{
    {{is_refer, "EndNote's tagged format (.enw, refer)", "export RIS or BibTeX from where it comes"},
     {is_endnote_xml, "EndNote XML",
      "in EndNote choose the output style RefMan (RIS) Export, or BibTeX Export"},
     {is_other_xml, "a bibliography in XML",
      "export RIS or BibTeX from where it comes, or take xml2ris of bibutils, to MODS first with med2xml, "
      "wordbib2xml and the like"},
     {is_citation_file, "a citation file (CFF)", "run: cffconvert -f bibtex"},
     {is_csl_yaml, "CSL in YAML", "run: pandoc -f markdown -t csljson, with --- around the YAML"},
     {is_hayagriva, "a bibliography in YAML (hayagriva)", "give the .bib or .ris that it was made of"},
     {is_table, "a table of references",
      "export RIS or BibTeX from where it comes; a list of ids alone is read with --from ids"}}};

Failure refusal(const std::string& name, const std::string& what) {
    return fail(Error::Kind::malformed, name + ": " + what);
}

}  // namespace

Result<void> refuse_markup(const std::string& name) {
    const std::filesystem::path path{name};
    const auto suffix = ascii_lower(path.extension().string());
    const auto found = std::ranges::find_if(markups, [&](const Markup& markup) {
        return !suffix.empty() && core::is_one_of(suffix, markup.suffixes);
    });
    if (found == markups.end() || !std::filesystem::exists(path)) return {};
    auto made = path;
    made.replace_extension(found->makes);
    return refusal(name, std::string{found->name} + " is not read; run: " + std::string{found->command} +
                             " -o " + quoted(made.string()) + " " + quoted(name) + ", and give " +
                             made.string());
}

Result<void> refuse_text(const std::string& name, std::string_view text, const Reader* reader) {
    if (reader != nullptr && reader->recognizes != nullptr && reader->recognizes(text)) return {};
    const auto* other = reader_of(text);
    if (other != nullptr && reader != nullptr && reader->recognizes != nullptr)
        return refusal(name, "by its beginning this is " + std::string{other->name} + " (" +
                                 std::string{other->summary} + "), not " + std::string{reader->name} +
                                 "; --from " + std::string{other->name} + " reads it");
    const Beginning beginning{text};
    const auto found =
        std::ranges::find_if(formats, [&](const Format& format) { return format.is(beginning); });
    if (other != nullptr || found == formats.end()) return {};
    return refusal(name, std::string{found->name} + " is not read; " + std::string{found->advice});
}

}  // namespace citegraph::app
