#pragma once

#include "app/cite/document.hpp"
#include "app/cite/own_entries.hpp"
#include "citegraph/dialect.hpp"
#include "citegraph/library.hpp"

#include <optional>
#include <string>
#include <vector>

namespace citegraph::app {

/// A key that is an identifier, for which an entry is to be written.
struct Wanted {
    Cited cited;
    Mention mention;
    std::optional<std::string> trouble;  ///< why the key cannot be had; then no entry is written
};

/// Where the keys of a document come from.
struct SortedKeys {
    std::vector<Wanted> wanted;
    std::vector<std::pair<Cited, const OwnEntry*>> own;  ///< left to the author's own .bib files
    std::vector<std::string> findings;                   ///< keys that have no entry, and why
};

SortedKeys sort_keys(const CitedDocument& document, const OwnEntries& own, Dialect dialect);

/// "paper.tex:3: \cite{...}: biber stops at '('; write \cite{arXiv:2309.06180}": what is wrong with the key
/// of `wanted`, and a key that is not, for the paper that it names if that is known.
std::string advice(const Wanted& wanted, const Paper* paper, Dialect dialect);

}  // namespace citegraph::app
