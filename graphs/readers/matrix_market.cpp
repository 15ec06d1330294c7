#include "citegraph/graphs/graph_reader.hpp"
#include "citegraph/text.hpp"
#include "graphs/files/ids.hpp"
#include "graphs/files/read_graph.hpp"
#include "graphs/files/table.hpp"

#include <algorithm>

// Matrix Market's coordinate format, https://math.nist.gov/MatrixMarket/formats.html, as SuiteSparse writes
// it: rows cite columns, values are not looked at. Ids are the numbers from 1 to the size, some of which no
// line names.

namespace citegraph::readers {

using namespace graphs;

namespace {

Failure refused(const NamedText& text, std::size_t line, const std::string& why) {
    return fail(Error::Kind::malformed, std::string{text.name} + ":" + std::to_string(line) + ": " + why);
}

bool recognizes_matrix(std::string_view beginning) {
    return ascii_lower(without_mark(beginning).substr(0, 14)) == "%%matrixmarket";
}

Result<ReadNetwork> read(const NamedText& text) {
    const auto all = without_mark(text.text);
    const auto head = ascii_lower(all.substr(0, all.find('\n')));
    if (!recognizes_matrix(all)) return refused(text, 1, "does not begin with %%MatrixMarket");
    if (head.find("coordinate") == std::string::npos)
        return refused(text, 1, "is no matrix in coordinates, and nothing else is read");
    if (head.find("symmetric") != std::string::npos || head.find("hermitian") != std::string::npos)
        return refused(text, 1, "a symmetric matrix has no direction: which paper cites the other?");
    TableRows rows{all, {' ', false}};
    if (!rows.next()) return refused(text, 1, "has no line with its size");
    const auto size = number_from(rows.cell(0).raw);
    if (!size || rows.cell(0).raw != rows.cell(1).raw)
        return refused(text, rows.line(), "has not as many columns as rows: rows and columns are papers");
    ReadGraph graph{text.name};
    if (*size > 16 * all.size() + 1'000'000)
        return refused(text, rows.line(), "is too large for what it holds");
    for (std::uint64_t id = 1; id <= *size; ++id) graph.place_of(std::to_string(id), rows.line());
    while (rows.next()) graph.cite(rows.cell(0).raw, rows.cell(1).raw, rows.line());
    return std::move(graph).finished();
}

}  // namespace

GraphReader matrix_market() {
    return {.name = "matrix-market",
            .suffixes = {".mtx"},
            .summary = "Matrix Market: rows cite columns",
            .read = read,
            .recognizes = recognizes_matrix};
}

}  // namespace citegraph::readers
