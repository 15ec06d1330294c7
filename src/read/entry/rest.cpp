// What follows an entry's title.
#include "read/entry/parts.hpp"

#include "read/list/finish.hpp"
#include "read/list/scan.hpp"
#include "read/list/words.hpp"
#include "read/markdown/inline.hpp"

#include <array>
#include <utility>

namespace citegraph::read {
namespace {

constexpr std::array<std::string_view, 2> fullwidth_bars{"｜", "│"};

/// Without the brackets that stood round a link: "[[", "]], [[", "()".
std::string without_scaffolding(std::string text) {
    static constexpr std::array<std::string_view, 8> empties{"[]",  "()",  "（）", "【】",
                                                             "[ ]", "( )", "[,]",  "[, ]"};
    for (bool found = true; found;) {
        found = false;
        for (auto empty : empties)
            if (const auto at = text.find(empty); at != text.npos) {
                text.erase(at, empty.size());
                found = true;
            }
    }
    static constexpr std::array<std::string_view, 9> edges{"[", "]", ",", "，", ";", "、", "·", "/", "•"};
    return stripped(text, edges);
}

class RestReader {
  public:
    explicit RestReader(Fields fields) : fields_{std::move(fields)} {}

    Rest read(const Pieces& pieces) {
        for (const auto& piece : pieces) take(piece);
        end_field();
        return {std::move(links_), std::move(fields_)};
    }

  private:
    enum class Place { loose, bar };

    void take(const InlinePiece& piece) {
        switch (piece.kind) {
            case InlinePiece::Kind::link:
                return take_link(piece);
            case InlinePiece::Kind::line_break:
            case InlinePiece::Kind::soft_break:
                return next(Place::loose);
            case InlinePiece::Kind::image:
                return;
            case InlinePiece::Kind::code:
                if (!fields_.take_mark(piece.text)) text_ += piece.text;
                return;
            case InlinePiece::Kind::text:
                break;
        }
        if (piece.emphasis && !piece.strong) return take_emphasis(piece);
        if (piece.inserted || piece.strong) return take_whole(piece);
        take_text(piece.text);
    }

    /// Names in italics are the authors, unless they are a venue or stand inside a sentence.
    void take_emphasis(const InlinePiece& piece) {
        if (!without_scaffolding(text_).empty() && place_ == Place::loose) {
            text_ += piece.text;
        } else {
            next(Place::loose);
            if (!fields_.take_mark(piece.text)) fields_.take_authors(piece.text);
        }
    }

    void take_whole(const InlinePiece& piece) {
        if (fields_.take_mark(piece.text)) return;
        if (!piece.inserted) {
            text_ += piece.text;
            return;
        }
        next(Place::loose);
        fields_.take_loose(piece.text);
    }

    void take_text(std::string_view text) {
        std::size_t start = 0;
        for (std::size_t at = 0; at < text.size();) {
            std::size_t size = text[at] == '|' ? 1 : 0;
            for (auto bar : fullwidth_bars)
                if (text.substr(at).starts_with(bar)) size = bar.size();
            if (size == 0) {
                ++at;
                continue;
            }
            text_ += text.substr(start, at - start);
            note_bar(text, at, size);
            next(Place::bar);
            at += size;
            start = at;
        }
        text_ += text.substr(start);
    }

    void note_bar(std::string_view text, std::size_t at, std::size_t size) {
        if (size > 1)
            fields_.flags.emplace_back("fullwidth-bar");
        else if (at == 0 || text[at - 1] != ' ')
            fields_.flags.emplace_back("no-space-before-bar");
    }

    void take_link(const InlinePiece& piece) {
        links_.push_back({piece.text, piece.url});
        if (piece.malformed) fields_.flags.emplace_back("malformed-link");
        if (piece.badge) return void(fields_.take_mark(piece.text));
        if (fields_.take_mark(piece.text) || is_generic_label(piece.text)) return;
        if (text_.ends_with("[") && !piece.malformed) return;  // "[[vLLM](…)]": a label, whatever it says
        if (place_ == Place::bar || piece.malformed || !without_scaffolding(text_).empty())
            text_ += piece.text;
    }

    void next(Place place) {
        end_field();
        place_ = place;
    }

    void end_field() {
        const auto text = without_scaffolding(std::exchange(text_, {}));
        if (text.empty()) return;
        if (place_ == Place::bar)
            fields_.take_bar(text);
        else
            fields_.take_loose(text);
    }

    Fields fields_;
    std::vector<Link> links_;
    std::string text_;
    Place place_ = Place::loose;
};

}  // namespace

Rest taken_rest(const Pieces& pieces, Fields fields) {
    return RestReader{std::move(fields)}.read(pieces);
}

}  // namespace citegraph::read
