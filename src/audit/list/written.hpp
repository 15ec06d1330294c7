#pragma once

#include "citegraph/audit.hpp"
#include "core/text/lines.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace citegraph::auditing {

/// A link of a list, or what was meant to be one. Its words are views of the list's own bytes.
struct WrittenLink {
    enum class Form : std::uint8_t {
        markdown,    ///< "[label](url)"
        picture,     ///< "![label](url)", <img src>
        html,        ///< <a href>
        definition,  ///< "[label]: url"
        bare,        ///< "https://…", "<https://…>"
        reversed,    ///< "(label)[url]"
        apart,       ///< "[label] (url)"
        spaced,      ///< "[label](url with a space)"
        unclosed,    ///< "[label](url" up to the end of the line
        wide,        ///< "［label］（url）"
    };
    Form form = Form::markdown;
    std::string_view whole, label, url;  ///< `label` is empty where there is none

    bool is_link() const { return form <= Form::bare && form != Form::picture; }
};

/// A heading as it is written, without "#" and tags around it.
struct WrittenHeading {
    int line = 0;  ///< from 1
    int level = 0;
    std::string_view words;
};

/// What rules about the writing of a list look at, found once. Code and comments are not in it.
struct ListText {
    std::string_view text;
    core::LineStarts lines;
    std::vector<WrittenLink> links;  ///< in the order of the text
    std::vector<WrittenHeading> headings;
    std::unordered_set<std::string> anchors;     ///< that its HTML sets by id and name
    std::vector<std::string> heading_anchors{};  ///< of each heading; findings_of() finds them
    /// The addresses, no identifiers, that entries of several titles have, with the first entry of each title;
    /// findings_of() finds them.
    std::unordered_map<std::string, std::vector<std::size_t>> sharers{};
    /// Of each entry of the reading the link that names its work; null where it is not found.
    std::vector<const WrittenLink*> of_entries;

    std::size_t offset(std::string_view part) const {
        return static_cast<std::size_t>(part.data() - text.data());
    }
    /// The links that begin on the lines `first` up to `end`. \cost logarithmic
    std::span<const WrittenLink> links_on(int first, int end) const;
    /// A finding about a part of the text.
    Finding finding(std::string_view part, std::string message) const;
    /// The same, mended by `replacement`; of the bytes only those that differ are changed. \cost quadratic in what
    /// differs
    Finding finding(std::string_view part, std::string message, std::string replacement) const;
};

/// \cost linear in the text, whatever it holds
ListText list_text(std::string_view text);

/// The blocks of a list as its inline content is found in: what the scan of links is told.
struct Blocks {
    std::vector<std::string_view> runs;  ///< of lines that one bracket or tag may span
    std::vector<WrittenHeading> headings;
};

/// \cost linear
Blocks blocks_of(std::string_view text, const core::LineStarts& lines);

/// The anchor that GitHub makes of a heading's words: in lower case, letters, digits, marks and "_" kept, each
/// space and hyphen a hyphen, all else left out. Markup in `words` counts for nothing. \cost linear
/// \source GitHub's html-pipeline, table_of_contents_filter.rb: downcase, gsub(/[^\p{Word}\- ]/u, ''), tr(' ', '-')
std::string anchor_of(std::string_view words);

/// The anchor of each heading, in their order: of several equal ones the later have "-1", "-2", … \cost linear
std::vector<std::string> anchors_of(const std::vector<WrittenHeading>& headings);

/// The bytes from `begin` up to `end`.
inline std::string_view between(std::string_view text, std::size_t begin, std::size_t end) {
    return text.substr(begin, end - begin);
}

}  // namespace citegraph::auditing
