#pragma once

#include <string>
#include <string_view>

// roff, as man(7) has it.
namespace citegraph::app {

/// `text` as roff prints it within a line: hyphens are minus signs as typed.
std::string escaped(std::string_view text);

/// The same of lines: none begins with a command, and lines stay lines.
std::string roff(std::string_view text);

/// `text` within a line, as it is typed.
std::string bold(std::string_view text);
/// `text` within a line, of what stands for something else.
std::string slanted(std::string_view text);

/// "citegraph-graph-info" for "citegraph graph info": what the page of a command is called.
std::string dashed(std::string command);

/// What a page is and where it belongs.
struct PageTitle {
    std::string_view name;     ///< "citegraph-rank"
    int section = 1;           ///< of the manual
    std::string_view summary;  ///< a sentence
};

/// All of a page before the first section of its own: title, NAME. `day` is that of the version.
std::string page_head(const PageTitle& title, const std::string& version, const std::string& day);

}  // namespace citegraph::app
