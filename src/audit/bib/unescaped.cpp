// Characters that mean something to LaTeX in text that is printed.
#include "audit/rules.hpp"
#include "citegraph/text.hpp"
#include "core/text/ascii.hpp"
#include "core/text/words.hpp"

#include <algorithm>

namespace citegraph::auditing {
namespace {

constexpr std::string_view printed =
    "address author booksubtitle booktitle chapter edition editor howpublished institution journal "
    "journaltitle location maintitle note organization publisher school series subtitle title type";

/// Commands whose argument is taken as it stands.
bool is_verbatim(std::string_view command) {
    return core::is_one_of(command, "url href path nolinkurl doi");
}

/// Walks over LaTeX and tells of each bare character that breaks it.
class Scan {
  public:
    explicit Scan(std::string_view text) : text_{text} {}

    std::vector<std::size_t> finish() && {
        while (at_ < text_.size()) step();
        return std::move(found_);
    }

  private:
    void step() {
        const char c = text_[at_];
        if (c == '\\') return command();
        if (c == '$') is_math_ = !is_math_;
        const bool is_bare = c == '&' || c == '%' || c == '#' || ((c == '_' || c == '^') && !is_math_);
        if (is_bare) found_.push_back(at_);
        ++at_;
    }

    void command() {
        auto end = at_ + 1;
        while (end < text_.size() && core::is_letter(text_[end])) ++end;
        const auto name = text_.substr(at_ + 1, end - at_ - 1);
        if (name == "ensuremath" || is_verbatim(name)) return skip_argument(end);
        is_math_ =
            is_math_ || (name.empty() && end < text_.size() && (text_[end] == '(' || text_[end] == '['));
        if (name.empty() && end < text_.size() && (text_[end] == ')' || text_[end] == ']')) is_math_ = false;
        at_ = name.empty() ? end + 1 : end;
    }

    void skip_argument(std::size_t from) {
        int depth = 0;
        for (at_ = from; at_ < text_.size(); ++at_) {
            depth += (text_[at_] == '{') - (text_[at_] == '}');
            if (depth <= 0) break;
        }
        at_ = std::min(at_ + 1, text_.size());
    }

    std::string_view text_;
    std::size_t at_ = 0;
    bool is_math_ = false;
    std::vector<std::size_t> found_;
};

/// A backslash in front mends it, but for what may be meant as mathematics.
std::optional<Fix> fix_of(char c, std::size_t at) {
    if (c == '_' || c == '^') return std::nullopt;
    return Fix{at, at, "\\"};
}

std::vector<Finding> check_unescaped(const AuditInput& input) {
    if (!input.bib) return {};
    const auto& tree = *input.bib;
    std::vector<BibFinding> found;
    for (const auto& block : tree.blocks)
        for (auto i = block.first_field; i < block.first_field + block.fields; ++i) {
            const auto& [name, value, first, pieces] = tree.fields[i];
            const auto field = ascii_lower(bibtex::bytes_of(tree, name));
            if (block.kind != bibtex::Block::Kind::entry || !core::is_one_of(field, printed)) continue;
            for (auto piece = first; piece < first + pieces; ++piece) {
                const auto& [kind, span] = tree.pieces[piece];
                if (kind != bibtex::Piece::Kind::braced && kind != bibtex::Piece::Kind::quoted) continue;
                const auto text = bibtex::bytes_of(tree, span);
                if (text.find("://") != text.npos) continue;  // an address that stands bare is another matter
                for (const auto at : Scan{text}.finish())
                    found.push_back(
                        {span.begin + static_cast<std::uint32_t>(at), 1, field,
                         std::string{"'"} + text[at] + "' means something to LaTeX: write \\" + text[at],
                         fix_of(text[at], span.begin + at)});
            }
        }
    return placed(input, "unescaped", Severity::warning, std::move(found));
}

}  // namespace

Rule unescaped() {
    return {"unescaped", Severity::warning, "A character that means something to LaTeX",
            "A bare & or # in a title, a journal or a name is an error when the document is typeset, a bare "
            "% swallows the rest of the line, and _ and ^ belong into mathematics.",
            check_unescaped};
}

}  // namespace citegraph::auditing
