// Keys that can be written.
#include "exporters/bib/keys.hpp"

#include "citegraph/cite_key.hpp"
#include "citegraph/text.hpp"
#include "exporters/parts/facts.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

namespace citegraph::exporters {
namespace {

/// A comma ends a key in BibTeX, and in \cite; white space, braces, quotes, =, # and % cannot stand in one
/// (btxdoc.pdf), nor ~ and \ in \cite; biber wants no " # ' ( ) , = { } % either. Letters beyond ASCII can.
std::string plain_key(std::string key, Dialect dialect) {
    if (!trouble_with_key(key, dialect)) return key;
    std::ranges::replace_if(
        key,
        [](char letter) {
            const auto byte = static_cast<unsigned char>(letter);
            return byte <= ' ' || byte == 0x7F ||
                   std::string_view{"{}(),=\"#%\\~'&$^"}.find(letter) != std::string_view::npos;
        },
        '-');
    return key;
}

}  // namespace

std::vector<std::string> written_keys(std::span<const Paper> papers, Dialect dialect) {
    std::vector<std::string> out;
    std::set<std::string> used;
    for (const auto& paper : papers) out.push_back(plain_key(key_of(paper), dialect));
    for (const auto& key : out) used.insert(ascii_lower(key));
    std::set<std::string> given;
    std::map<std::string, int> numbers;  // so that a thousand equal keys do not take a million steps
    for (auto& key : out) {
        const auto stem = key;
        if (given.insert(ascii_lower(stem)).second) continue;
        auto& number = numbers.try_emplace(ascii_lower(stem), 2).first->second;
        do key = stem + "-" + std::to_string(number++);
        while (!used.insert(ascii_lower(key)).second);
    }
    return out;
}

}  // namespace citegraph::exporters
