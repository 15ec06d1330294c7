#pragma once

#include "exporters/bib/record.hpp"

#include <algorithm>
#include <string>

/// The value of a field; empty if the record has none of that name.
inline std::string field(const citegraph::exporters::BibtexRecord& record, const std::string& name) {
    const auto found = std::ranges::find(record.fields, name, &citegraph::exporters::BibtexField::first);
    return found == record.fields.end() ? "" : found->second;
}
