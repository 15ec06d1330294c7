#include "citegraph/graphs/graph_file.hpp"

#include "graphs/files/cgraph/checks.hpp"

#include <atomic>
#include <cassert>
#include <optional>

namespace citegraph {

using namespace graphs;

namespace {

using cgraph::Section;
using cgraph::Sections;
using Storage = std::shared_ptr<const void>;

/// `f` of all values, or the first error among them.
template <class F, class... Ts>
auto combine(F f, Result<Ts>... results) -> std::invoke_result_t<F, Ts...> {
    std::optional<Failure> failed;
    const auto note = [&](const auto& result) {
        if (!failed && !result) failed = result.failure();
    };
    (note(results), ...);
    if (failed) return *std::move(failed);
    return f(*std::move(results)...);
}

/// Two sections: an array, and where in it a row begins.
struct RowSections {
    Section offsets, targets;
};
constexpr RowSections out_sections{Section::reference_offsets, Section::references};
constexpr RowSections in_sections{Section::citer_offsets, Section::citers};

/// Nothing, or an error about a section whose blocks match their checksums.
Result<void> sound(const Sections& sections, Section section, const std::string& trouble) {
    if (trouble.empty()) return {};
    return sections.damaged("in its " + std::string{rule_of(section).name} + ", " + trouble);
}

/// A section, in place.
template <class T>
Result<SharedArray<T>> column(const Sections& sections, Section section, const Storage& storage,
                              unsigned threads = 1) {
    return sections.all<T>(section, threads).transform([&](std::span<const T> all) {
        return SharedArray<T>{all, storage};
    });
}

/// The same of elements that must pass `trouble_of`.
template <class T>
Result<SharedArray<T>> column(const Sections& sections, Section section, const Storage& storage,
                              std::string (*trouble_of)(std::span<const T>)) {
    return column<T>(sections, section, storage).and_then([&](const SharedArray<T>& all) {
        return sound(sections, section, trouble_of(all)).transform([&] { return all; });
    });
}

Result<Texts> texts(const Sections& sections, Section offsets_section, Section bytes_section,
                    const Storage& storage) {
    const auto checked = [&](const auto& offsets, const auto& bytes) {
        return sound(sections, bytes_section, cgraph::texts_trouble(offsets, bytes.size())).transform([&] {
            return Texts{offsets, bytes};
        });
    };
    return combine(checked, column<std::uint64_t>(sections, offsets_section, storage),
                   column<char>(sections, bytes_section, storage));
}

/// One row, after a look at its blocks alone.
Result<std::vector<Vertex>> row(const Sections& sections, const RowSections& which, Vertex v) {
    const auto& header = sections.header();
    const auto ends = sections.part<std::uint64_t>(which.offsets, v, v + std::uint64_t{2});
    if (!ends) return ends.failure();
    const auto begin = ends->front(), end = ends->back();
    const auto wrong = [&] {
        return sections.damaged("in its " + std::string{rule_of(which.targets).name} +
                                ", the row of vertex " + std::to_string(v) + " cannot be");
    };
    if (begin > end || end > header.citations) return wrong();
    const auto neighbours = sections.part<Vertex>(which.targets, begin, end);
    if (!neighbours) return neighbours.failure();
    if (!cgraph::is_row(*neighbours, v, static_cast<Vertex>(header.vertices))) return wrong();
    return std::vector<Vertex>{neighbours->begin(), neighbours->end()};
}

}  // namespace

struct GraphFile::Mapping {
    Mapping(MappedFile file, const cgraph::Header& header)
        : sections{std::move(file), header}, dropped{header.self_loops, header.parallel_arcs} {}

    bool has(Section section) const { return sections.header()[section].bytes != 0; }
    Failure without_citers() const {
        return fail(Error::Kind::malformed,
                    sections.file().name +
                        ": holds references alone, no citers; write it again from the graph's source");
    }

    Sections sections;
    Dropped dropped;
    // Set once rows were checked: elements of blocks that match their checksums do not change.
    mutable std::atomic<bool> out_checked = false, in_checked = false;
};

namespace {

Result<Rows> rows(const Sections& sections, const RowSections& which, const Storage& storage,
                  unsigned threads, std::atomic<bool>& checked) {
    const auto check = [&](const auto& offsets, const auto& targets) -> Result<Rows> {
        if (checked) return Rows{offsets, targets};
        const auto trouble = cgraph::rows_trouble(offsets, targets, threads);
        return sound(sections, which.targets, trouble).transform([&] {
            checked = true;
            return Rows{offsets, targets};
        });
    };
    return combine(check, column<std::uint64_t>(sections, which.offsets, storage, threads),
                   column<Vertex>(sections, which.targets, storage, threads));
}

}  // namespace

Result<GraphFile> GraphFile::open(const std::filesystem::path& path) {
    return map_file(path).and_then([](MappedFile file) {
        return cgraph::read_header(file.name, file.bytes).transform([&](const cgraph::Header& header) {
            GraphFile opened;
            opened.mapping_ = std::make_shared<const Mapping>(std::move(file), header);
            return opened;
        });
    });
}

Vertex GraphFile::vertices() const {
    return static_cast<Vertex>(mapping_->sections.header().vertices);
}

std::uint64_t GraphFile::citations() const {
    return mapping_->sections.header().citations;
}

const Dropped& GraphFile::dropped() const {
    return mapping_->dropped;
}

std::uint64_t GraphFile::bytes() const {
    return mapping_->sections.header().file_bytes;
}

Result<CitationGraph> GraphFile::graph(Directions directions, unsigned threads) const {
    const auto& sections = mapping_->sections;
    const bool lacks_citers = vertices() > 0 && !mapping_->has(Section::citer_offsets);
    const auto whole = [&](auto... rows) -> Result<CitationGraph> {
        return CitationGraph{std::move(rows)..., dropped()};
    };
    auto out = rows(sections, out_sections, mapping_, threads, mapping_->out_checked);
    if (directions == Directions::references) return combine(whole, std::move(out), Result{Rows{}});
    if (out && lacks_citers) return mapping_->without_citers();
    return combine(whole, std::move(out),
                   rows(sections, in_sections, mapping_, threads, mapping_->in_checked));
}

Result<NodeTable> GraphFile::nodes() const {
    const auto& sections = mapping_->sections;
    const auto table = [](auto... columns) -> Result<NodeTable> { return NodeTable{std::move(columns)...}; };
    return combine(table, texts(sections, Section::id_offsets, Section::ids, mapping_),
                   texts(sections, Section::key_offsets, Section::keys, mapping_),
                   texts(sections, Section::title_offsets, Section::titles, mapping_),
                   column(sections, Section::dates, mapping_, cgraph::dates_trouble));
}

Result<SolveOrder> GraphFile::order() const {
    const auto& sections = mapping_->sections;
    const auto checked = [&](const auto& order, const auto& cycles) {
        return sound(sections, Section::order, cgraph::order_trouble(order, cycles)).transform([&] {
            return SolveOrder{order, cycles};
        });
    };
    return combine(checked, column<Vertex>(sections, Section::order, mapping_),
                   column<PlaceRange>(sections, Section::cycles, mapping_));
}

Result<Network> GraphFile::network(Directions directions, unsigned threads) const {
    const auto whole = [](auto graph, auto table, auto order, auto counts) -> Result<Network> {
        return Network{
            std::move(graph), std::move(table), std::move(order), {}, {}, {counts.begin(), counts.end()}};
    };
    return combine(whole, graph(directions, threads), nodes(), order(),
                   column(mapping_->sections, Section::citations, mapping_, cgraph::counts_trouble));
}

Result<std::vector<Vertex>> GraphFile::references(Vertex v) const {
    assert(v < vertices());
    return row(mapping_->sections, out_sections, v);
}

Result<std::vector<Vertex>> GraphFile::citers(Vertex v) const {
    assert(v < vertices());
    if (!mapping_->has(Section::citer_offsets)) return mapping_->without_citers();
    return row(mapping_->sections, in_sections, v);
}

Result<std::uint64_t> GraphFile::verify(unsigned threads) const {
    const auto directions = mapping_->has(Section::citer_offsets) ? Directions::both : Directions::references;
    const auto& sections = mapping_->sections;
    return network(directions, threads).and_then([&](const Network& all) {
        return sound(sections, Section::citers, cgraph::directions_trouble(all.graph, threads))
            .and_then([&] {
                return sound(sections, Section::order,
                             cgraph::promise_trouble(all.graph, all.order, threads));
            })
            .transform([&] { return bytes(); });
    });
}

}  // namespace citegraph
