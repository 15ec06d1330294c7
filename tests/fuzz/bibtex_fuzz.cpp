#include "citegraph/bibtex.hpp"
#include "must.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <vector>

// What holds for every sequence of bytes: the parts of a tree tile the file and lie within each other,
// printing gives the bytes back, no change changes nothing, laying out twice is laying out once and costs no
// value, and a change of a sound entry is read back.
//
//     bibtex_fuzz -dict=tests/fuzz/bibtex.dict -max_len=2048 NEW_CORPUS tests/data/fuzz/bibtex

namespace {

using namespace citegraph;
using bibtex::Block;

std::uint64_t end_of(bibtex::Span span) {
    return std::uint64_t{span.begin} + span.size;
}

bool within(bibtex::Span inner, bibtex::Span outer) {
    return inner.begin >= outer.begin && end_of(inner) <= end_of(outer);
}

void check_spans(const bibtex::Tree& tree) {
    std::uint64_t done = 0;
    for (const auto& block : tree.blocks) {
        must(block.all.begin == done && block.all.size > 0, "blocks tile the file");
        done = end_of(block.all);
        must(block.type.size == 0 || within(block.type, block.all), "a type lies in its block");
        must(block.key.size == 0 || within(block.key, block.all), "a key lies in its block");
        for (auto at = block.first_field; at < block.first_field + block.fields; ++at) {
            const auto& field = tree.fields.at(at);
            must(within(field.name, block.all) && within(field.value, block.all),
                 "a field lies in its block");
            for (auto piece = field.first_piece; piece < field.first_piece + field.pieces; ++piece)
                must(within(tree.pieces.at(piece).text, field.value), "a piece lies in its value");
        }
    }
    must(done == tree.source.size(), "blocks cover the file");
}

using Values = std::vector<std::vector<std::string>>;

Values values_of(const bibtex::Tree& tree) {
    Values out;
    for (const auto& record : bibtex::records_of(tree).records) {
        out.push_back({record.type, record.key});
        for (const auto& [name, value] : record.fields) out.back().insert(out.back().end(), {name, value});
    }
    return out;
}

void check_layout(const bibtex::Tree& tree) {
    const auto once = bibtex::laid_out(tree);
    const auto again = bibtex::parse(once, "x", tree.dialect);
    must(values_of(again) == values_of(tree), "a layout keeps all values");
    must(bibtex::laid_out(again) == once, "a layout is laid out");
}

/// A field more is read back, and taking it away again leaves what was there.
void check_changes(const bibtex::Tree& tree) {
    if (std::ranges::any_of(tree.blocks, &Block::mended)) return;
    const auto before = bibtex::records_of(tree).records;
    for (std::size_t at = 0; at < before.size() && at < 3; ++at) {
        const auto block = before[at].block;
        const auto is_zz = [](auto& field) { return field.first == "zz"; };
        if (std::ranges::any_of(before[at].fields, is_zz)) continue;
        const std::array add{bibtex::Change{block, "zz", "{new}"}};
        const auto more = bibtex::parse(bibtex::changed(tree, add), "x", tree.dialect);
        const auto after = bibtex::records_of(more).records;
        must(after.size() == before.size(), "an added field costs no entry");
        must(bibtex::value_of(after[at], "zz") == "new", "an added field is read back");
        must(!more.blocks[after[at].block].mended, "an added field leaves the entry sound");
        const std::array remove{bibtex::Change{after[at].block, "zz", std::nullopt}};
        const auto less = bibtex::parse(bibtex::changed(more, remove), "x", tree.dialect);
        must(values_of(less) == values_of(tree), "a removed field leaves the others");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string source{reinterpret_cast<const char*>(data), size};
    for (const auto dialect : {Dialect::bibtex, Dialect::biblatex}) {
        const auto tree = bibtex::parse(source, "x", dialect);
        check_spans(tree);
        must(bibtex::print(tree) == source, "printing gives the file back");
        must(bibtex::changed(tree, {}) == source, "no change changes nothing");
        check_layout(tree);
        check_changes(tree);
    }
    return 0;
}
