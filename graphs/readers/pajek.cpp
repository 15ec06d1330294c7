#include "citegraph/graphs/graph_reader.hpp"
#include "citegraph/text.hpp"
#include "graphs/files/ids.hpp"
#include "graphs/files/read_graph.hpp"
#include "graphs/files/table.hpp"

#include <charconv>

// Pajek's .net, http://mrvar.fdv.uni-lj.si/pajek/pajekman.pdf, section 5.3, as Pajek, networkx, igraph,
// bibliometrix and citegraph write it: numbered vertices with labels, then *Arcs, *Arcslist or *Matrix. Of a
// project (.paj) the first network is read. Places, colours and weights are not looked at, but a weight of 0
// is no arc.

namespace citegraph::readers {

using namespace graphs;

namespace {

/// A word in double quotes, with blanks perhaps, or up to a blank, taken off the front of `line`.
std::string_view next_word(std::string_view& line) {
    while (!line.empty() && is_blank(line.front())) line.remove_prefix(1);
    std::size_t end = 0;
    const bool is_quoted = line.starts_with('"') && line.find('"', 1) != std::string_view::npos;
    if (is_quoted)
        end = line.find('"', 1) + 1;
    else
        while (end < line.size() && !is_blank(line[end])) ++end;
    const auto word = is_quoted ? line.substr(1, end - 2) : line.substr(0, end);
    line.remove_prefix(end);
    return word;
}

class PajekReader {
  public:
    explicit PajekReader(const NamedText& text) : text_{text}, graph_{text.name} {
        graph_.are_numbered = true;
    }

    Result<ReadNetwork> read() && {
        const auto all = without_mark(text_.text);
        for (std::size_t at = 0, number = 1; at < all.size() && !is_over_; ++number) {
            const auto end = std::min(all.find_first_of("\n", at), all.size());
            read_line(trimmed(all.substr(at, end - at)), number);
            at = end + 1;
        }
        if (!has_vertices_)
            return fail(Error::Kind::malformed, std::string{text_.name} + ": has no *Vertices");
        return std::move(graph_).finished();
    }

  private:
    void read_line(std::string_view line, std::size_t number) {
        if (line.empty() || line.front() == '%') return;
        if (line.front() == '*') return begin(line, number);
        if (section_ == "*vertices") return add_vertex(line, number);
        if (section_ == "*matrix") return add_row(line, number);
        if (section_ == "*edges" || section_ == "*edgeslist") return graph_.add_undirected(number);
        if (section_ == "*arcs" || section_ == "*arcslist") add_arcs(line, number);
    }

    void begin(std::string_view line, std::size_t number) {
        section_ = ascii_lower(next_word(line));
        if (const auto colon = section_.find(':'); colon != std::string::npos) section_.resize(colon);
        row_ = 0;
        if (section_ != "*vertices") return;
        is_over_ = has_vertices_;  // a second network
        if (is_over_) return;
        has_vertices_ = true;
        const auto count = next_word(line);
        std::size_t vertices = 0;
        std::from_chars(count.data(), count.data() + count.size(), vertices);
        constexpr std::size_t most = 100'000'000;
        if (vertices > most) return graph_.problems.add(number, quoted(count) + " vertices are too many");
        // What is not there cannot be counted: a file of some bytes must not take all memory.
        vertices_ = std::min(vertices, text_.text.size());
        for (std::size_t v = 1; v <= vertices_; ++v) graph_.place_of(std::to_string(v), number);
    }

    void add_vertex(std::string_view line, std::size_t number) {
        const auto id = next_word(line), label = next_word(line);
        auto& node = graph_[graph_.place_of(id, number)];
        node.name = label.empty() ? id : label;
        node.label = label;
        node.line = number;
    }

    void add_arcs(std::string_view line, std::size_t number) {
        const auto citing = next_word(line);
        if (section_ == "*arcs") {
            const auto cited = next_word(line), weight = next_word(line);
            if (weight != "0") graph_.cite(citing, cited, number);
            return;
        }
        for (auto cited = next_word(line); !cited.empty(); cited = next_word(line))
            graph_.cite(citing, cited, number);
    }

    void add_row(std::string_view line, std::size_t number) {
        ++row_;
        std::size_t column = 1;
        for (auto cell = next_word(line); !cell.empty(); cell = next_word(line), ++column)
            if (cell.find_first_not_of("0.") != std::string_view::npos)
                graph_.cite(std::to_string(row_), std::to_string(column), number);
    }

    const NamedText& text_;
    ReadGraph graph_;
    std::string section_;
    std::size_t row_ = 0, vertices_ = 0;
    bool has_vertices_ = false, is_over_ = false;
};

Result<ReadNetwork> read(const NamedText& text) {
    return PajekReader{text}.read();
}

bool recognizes_pajek(std::string_view beginning) {
    const auto text = ascii_lower(trimmed(without_mark(beginning).substr(0, 4096)));
    return text.starts_with("*vertices") ||
           (text.starts_with("*network") && text.find("*vertices") != std::string::npos);
}

}  // namespace

GraphReader pajek() {
    return {.name = "pajek",
            .suffixes = {".net", ".paj"},
            .summary = "Pajek's networks",
            .read = read,
            .recognizes = recognizes_pajek};
}

}  // namespace citegraph::readers
