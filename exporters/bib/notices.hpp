#pragma once

#include "exporters/bib/record.hpp"

#include <map>
#include <string>
#include <vector>

namespace citegraph::exporters {

/// What is to be said of a database while it is written: what it leaves out, what its entries lack, and which
/// keys it writes otherwise.
class BibNotices {
  public:
    explicit BibNotices(const Spelling& spelling) : spelling_{spelling} {}

    /// `record` stands in the database under `key`.
    void add(const BibtexRecord& record, const std::string& key);
    std::vector<std::string> all() const;

  private:
    Spelling spelling_;
    std::map<std::string, std::size_t> left_;  ///< papers by field
    std::size_t other_letters_ = 0;            ///< papers with letters that are not ASCII
    std::vector<std::string> entries_;
};

}  // namespace citegraph::exporters
