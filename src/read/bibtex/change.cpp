#include "citegraph/bibtex.hpp"
namespace citegraph::bibtex {
std::string changed(const Tree& tree, std::span<const Change> changes) {
    (void)changes;
    return tree.source;
}
}  // namespace citegraph::bibtex
