#include "citegraph/graphs/graph_file.hpp"

#include "graphs/files/cgraph/checks.hpp"
#include "graphs/files/cgraph/sections.hpp"

#include <atomic>
#include <cassert>

namespace citegraph {

using namespace graphs;

namespace {

using cgraph::Section;
using cgraph::Sections;
using Storage = std::shared_ptr<const void>;

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
    const auto all = sections.all<T>(section, threads);
    if (!all) return Failure{all.error()};
    return SharedArray<T>{*all, storage};
}

/// The same of elements that must pass `trouble_of`.
template <class T>
Result<SharedArray<T>> column(const Sections& sections, Section section, const Storage& storage,
                              std::string (*trouble_of)(std::span<const T>)) {
    const auto all = column<T>(sections, section, storage);
    if (!all) return all;
    if (auto checked = sound(sections, section, trouble_of(*all)); !checked) return Failure{checked.error()};
    return all;
}

Result<Texts> texts(const Sections& sections, Section offsets_section, Section bytes_section,
                    const Storage& storage) {
    const auto offsets = column<std::uint64_t>(sections, offsets_section, storage);
    if (!offsets) return Failure{offsets.error()};
    const auto bytes = column<char>(sections, bytes_section, storage);
    if (!bytes) return Failure{bytes.error()};
    const auto checked = sound(sections, bytes_section, cgraph::texts_trouble(*offsets, bytes->size()));
    if (!checked) return Failure{checked.error()};
    return Texts{*offsets, *bytes};
}

/// One row, after a look at its blocks alone.
Result<std::vector<Vertex>> row(const Sections& sections, const RowSections& which, Vertex v) {
    const auto& header = sections.header();
    const auto ends = sections.part<std::uint64_t>(which.offsets, v, v + std::uint64_t{2});
    if (!ends) return Failure{ends.error()};
    const auto begin = ends->front(), end = ends->back();
    const auto wrong = [&] {
        return sections.damaged("in its " + std::string{rule_of(which.targets).name} +
                                ", the row of vertex " + std::to_string(v) + " cannot be");
    };
    if (begin > end || end > header.citations) return wrong();
    const auto neighbours = sections.part<Vertex>(which.targets, begin, end);
    if (!neighbours) return Failure{neighbours.error()};
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
    const auto offsets = column<std::uint64_t>(sections, which.offsets, storage, threads);
    if (!offsets) return Failure{offsets.error()};
    const auto targets = column<Vertex>(sections, which.targets, storage, threads);
    if (!targets) return Failure{targets.error()};
    if (checked) return Rows{*offsets, *targets};
    const auto trouble = cgraph::rows_trouble(*offsets, *targets, threads);
    if (auto fine = sound(sections, which.targets, trouble); !fine) return Failure{fine.error()};
    checked = true;
    return Rows{*offsets, *targets};
}

}  // namespace

Result<GraphFile> GraphFile::open(const std::filesystem::path& path) {
    auto file = map_file(path);
    if (!file) return Failure{file.error()};
    const auto header = cgraph::read_header(file->name, file->bytes);
    if (!header) return Failure{header.error()};
    GraphFile opened;
    opened.mapping_ = std::make_shared<const Mapping>(*std::move(file), *header);
    return opened;
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
    auto out = rows(sections, out_sections, mapping_, threads, mapping_->out_checked);
    if (!out) return Failure{out.error()};
    if (directions == Directions::references) return CitationGraph{*std::move(out), {}, dropped()};
    if (vertices() > 0 && !mapping_->has(Section::citer_offsets)) return mapping_->without_citers();
    auto in = rows(sections, in_sections, mapping_, threads, mapping_->in_checked);
    if (!in) return Failure{in.error()};
    return CitationGraph{*std::move(out), *std::move(in), dropped()};
}

Result<NodeTable> GraphFile::nodes() const {
    const auto& sections = mapping_->sections;
    auto ids = texts(sections, Section::id_offsets, Section::ids, mapping_);
    if (!ids) return Failure{ids.error()};
    auto keys = texts(sections, Section::key_offsets, Section::keys, mapping_);
    if (!keys) return Failure{keys.error()};
    auto titles = texts(sections, Section::title_offsets, Section::titles, mapping_);
    if (!titles) return Failure{titles.error()};
    auto dates = column(sections, Section::dates, mapping_, cgraph::dates_trouble);
    if (!dates) return Failure{dates.error()};
    return NodeTable{*std::move(ids), *std::move(keys), *std::move(titles), *std::move(dates)};
}

Result<SolveOrder> GraphFile::order() const {
    const auto& sections = mapping_->sections;
    const auto order = column<Vertex>(sections, Section::order, mapping_);
    if (!order) return Failure{order.error()};
    const auto cycles = column<PlaceRange>(sections, Section::cycles, mapping_);
    if (!cycles) return Failure{cycles.error()};
    const auto checked = sound(sections, Section::order, cgraph::order_trouble(*order, *cycles));
    if (!checked) return Failure{checked.error()};
    return SolveOrder{*order, *cycles};
}

Result<Network> GraphFile::network(Directions directions, unsigned threads) const {
    auto whole = graph(directions, threads);
    if (!whole) return Failure{whole.error()};
    auto table = nodes();
    if (!table) return Failure{table.error()};
    auto solved = order();
    if (!solved) return Failure{solved.error()};
    const auto counts = column(mapping_->sections, Section::citations, mapping_, cgraph::counts_trouble);
    if (!counts) return Failure{counts.error()};
    return Network{
        *std::move(whole), *std::move(table), *std::move(solved), {}, {}, {counts->begin(), counts->end()}};
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
    const auto all = network(directions, threads);
    if (!all) return Failure{all.error()};
    const auto& sections = mapping_->sections;
    const auto same = sound(sections, Section::citers, cgraph::directions_trouble(all->graph, threads));
    if (!same) return Failure{same.error()};
    const auto solved =
        sound(sections, Section::order, cgraph::promise_trouble(all->graph, all->order, threads));
    if (!solved) return Failure{solved.error()};
    return bytes();
}

}  // namespace citegraph
