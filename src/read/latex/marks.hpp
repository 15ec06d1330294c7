#pragma once

#include "citegraph/cited.hpp"

#include <string>
#include <string_view>
#include <unordered_set>

namespace citegraph::read {

/// Collects the marks and problems of one file, given in the order of their offsets, and knows the line of
/// each. \cost linear in all
class CiteMarks {
  public:
    CiteMarks(std::string_view text, std::string_view file) : text_{text}, file_{file} {}

    /// Without the blanks around it; what is blank names nothing.
    void add(CiteMark::Kind kind, std::string_view text, std::size_t offset);
    /// A file by its name, which LaTeX quotes if there is a blank in it.
    void add_file(std::string_view name, std::size_t offset);
    /// Every key of "a, b"; an empty one is a problem.
    void add_keys(std::string_view list, std::size_t offset);
    /// Every name of "refs,own", with .bib behind it if it has no such suffix.
    void add_bibliographies(std::string_view list, std::size_t offset);
    void complain(const std::string& message, std::size_t offset);
    void load_biblatex() { out_.loads_biblatex = true; }
    CitingFile take() && { return std::move(out_); }

  private:
    int line_of(std::size_t offset);

    std::string_view text_, file_;
    std::size_t counted_ = 0;
    int line_ = 1;
    std::unordered_set<std::string> seen_;
    CitingFile out_;
};

/// One file each.
CitingFile cited_in_tex(std::string_view text, std::string_view file);
CitingFile cited_in_aux(std::string_view text, std::string_view file);
CitingFile cited_in_bcf(std::string_view text, std::string_view file);

}  // namespace citegraph::read
