// What a unit looks like by itself.
#include "read/units/unit_look.hpp"

#include "citegraph/identifier.hpp"
#include "citegraph/text.hpp"
#include "core/text/ascii.hpp"
#include "read/list/finish.hpp"
#include "read/list/scan.hpp"
#include "read/list/words.hpp"
#include "read/style/look.hpp"

#include <algorithm>
#include <utility>

namespace citegraph::read {
namespace {

bool is_paper(const InlinePiece& piece) {
    if (!piece.is(InlinePiece::Kind::link)) return false;
    const auto found = identify(piece.url);
    return (found && found->id.scheme() != Scheme::github) || piece.url.ends_with(".pdf");
}

class Looker {
  public:
    explicit Looker(const Unit& unit, bool keeps_names = false) : unit_{unit}, keeps_names_{keeps_names} {}

    Look look() {
        out_.seen.reserve(64);
        out_.brief.reserve(16);
        for (const auto& cell : unit_.cells) {
            if (!out_.signature.empty()) out_.signature += '|';
            out_.signature += signature(cell);
            if (!out_.words.empty()) out_.words += ' ';
            out_.words += plain_text(cell);
        }
        if (out_.signature.size() > 24) out_.signature.resize(24);
        kind();
        links();
        words();
        return std::move(out_);
    }

  private:
    void see(FeatureName name, Feature value = 0) {
        out_.seen.push_back(both(name.hash, value));
        if (keeps_names_) out_.told.push_back({name, value});
    }
    void show(FeatureName name, Feature value = 0) {
        see(name, value);
        out_.brief.push_back(both(name.hash, value));
    }

    void kind() {
        auto name = static_cast<Feature>(unit_.kind) * 16 + static_cast<Feature>(std::min(unit_.level, 7));
        if (!unit_.begins) name += 256;
        if (unit_.header) name += 512;
        if (unit_.quoted) name += 1024;
        out_.kind = name;
        out_.shape = both(feature(out_.signature), name);
        out_.first_two = both(feature(std::string_view{out_.signature}.substr(0, 2)), name);
        show("kind", name);
        show("block", static_cast<Feature>(unit_.kind));
        see("signature", feature(out_.signature));
        show("front", feature(std::string_view{out_.signature}.substr(0, 1)));
        show("front2", feature(std::string_view{out_.signature}.substr(0, 2)));
        show("front2kind", out_.first_two);
        see("front3kind", both(feature(std::string_view{out_.signature}.substr(0, 3)), name));
        see("asked", unit_.asked_break);
        see("cells", about(unit_.cells.size()));
    }

    void links() {
        std::size_t links = 0, pictures = 0, within = 0;
        for (const auto& cell : unit_.cells)
            for (const auto& piece : cell) {
                pictures += piece.is(InlinePiece::Kind::image) || piece.badge;
                if (!piece.is(InlinePiece::Kind::link)) continue;
                const auto target = target_of(piece.url);
                see("target", target.kind);
                see("host", target.host);
                if (links == 0) {
                    show("first target", target.kind);
                    see("first target of kind", both(target.kind, out_.kind));
                }
                if (word_count(piece.text) <= 3) {
                    see("label", word_feature(piece.text, feature("label")));
                    if (links == 0) show("first label", word_feature(piece.text, feature("label")));
                }
                ++links;
                within += piece.url.starts_with('#');
                out_.has_link = true;
                out_.has_paper = out_.has_paper || is_paper(piece);
            }
        out_.navigates = links > 0 && within == links;
        show("links", about(links));
        see("pictures", about(pictures));
        see("paper", out_.has_paper);
    }

    void words() {
        const auto& words = out_.words;
        const auto list = split(words, ' ');
        show("length", about(list.size()));
        see("length of kind", both(about(list.size()), out_.kind));
        if (words.empty()) return;
        const auto bare = undecorated(words);
        see("decorated", bare.size() < words.size());
        see("first word", word_feature(list.front(), 7));
        if (list.size() > 1) see("second word", word_feature(list[1], 7));
        see("last word", word_feature(list.back(), 7));
        see("end", static_cast<unsigned char>(words.back()));
        see("begin", static_cast<unsigned char>(words.front()));
        std::size_t capitals = 0, digits = 0, years = 0;
        for (const auto word : list) {
            if (word.empty()) continue;
            capitals += core::is_capital(word.front());
            digits += core::is_digit(word.front());
            years += word.find("19") != word.npos || word.find("20") != word.npos;
        }
        see("capitals", static_cast<Feature>(4 * capitals / std::max<std::size_t>(1, list.size())));
        show("commas", about(static_cast<std::size_t>(std::ranges::count(words, ','))));
        see("years", about(years));
        see("digits", about(digits));
        show("people", list.size() < 200 && may_be_people(std::string_view{bare}.substr(0, 600)));
        see("et al", words.find("et al") != words.npos);
        const auto colon = words.find_first_of(":\xEF");  // of ASCII, or full width
        if (colon != words.npos && colon < 30) {
            const auto key = word_feature(undecorated(words.substr(0, colon)), 11);
            show("key", key);
        } else if (words.size() < 40) {
            see("whole", word_feature(bare, 12));
        }
    }

    const Unit& unit_;
    bool keeps_names_;
    Look out_;
};

}  // namespace

Look look_at(const Unit& unit, bool keeps_names) {
    return Looker{unit, keeps_names}.look();
}

}  // namespace citegraph::read
