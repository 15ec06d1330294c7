#include "core/text/markup.hpp"

#include "citegraph/rich_text.hpp"
#include "core/latex/signs/signs.hpp"
#include "core/text/ascii.hpp"
#include "core/text/published_text.hpp"
#include "core/text/unicode.hpp"
#include "core/text/words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace citegraph::core {
namespace {

/// U+03B1 to U+03C9 in order; the final sigma is a sigma.
constexpr std::array<std::string_view, 25> greek{
    "alpha", "beta",   "gamma",   "delta", "epsilon", "zeta",    "eta",  "theta", "iota",
    "kappa", "lambda", "mu",      "nu",    "xi",      "omicron", "pi",   "rho",   "sigma",
    "sigma", "tau",    "upsilon", "phi",   "chi",     "psi",     "omega"};

/// Commands that only change the look of what follows.
constexpr std::array<std::string_view, 10> switches{"bf", "it", "em", "tt", "sc",
                                                    "sf", "rm", "sl", "bm", "cal"};

constexpr std::string_view trade_mark = "\xE2\x84\xA2";

/// Reads one text from left to right.
class Plain {
  public:
    explicit Plain(std::string_view text) : rest_{text} {}

    std::string finish() && {
        while (!rest_.empty()) step();
        return std::move(out_);
    }

  private:
    void step() {
        if (rest_.front() == '\\') return command();
        if (rest_.starts_with(trade_mark)) return rest_.remove_prefix(trade_mark.size());
        replace(1, rest_.substr(0, 1));
    }

    void replace(std::size_t size, std::string_view plain) {
        out_ += plain;
        rest_.remove_prefix(size);
    }

    void command() {
        const auto end = std::find_if_not(rest_.begin() + 1, rest_.end(), is_letter);
        const std::string_view name{rest_.begin() + 1, end};
        if (name.empty()) return symbol();
        rest_.remove_prefix(name.size() + 1);
        const bool braced = rest_.starts_with('{');
        const bool accent = name.size() == 1 && std::string_view{"Hcdbkrtuv"}.find(name) != name.npos;
        if (const auto sign = latex::sign_of(name); !sign.empty() && !accent) {
            out_ += sign;
        } else if (!accent && !braced) {
            const bool looks = is_one_of(name, switches);
            out_ += looks ? " " : " " + std::string{name} + " ";
            return;
        }
        if (!braced && rest_.starts_with(' ')) rest_.remove_prefix(1);
    }

    /// "\&" is the sign itself; of "\'e" and "\"o" the accent goes, as accents do not count.
    void symbol() {
        const auto sign = rest_.substr(1, 1);
        const bool accent = !sign.empty() && std::string_view{"\"'`^~=.-()"}.find(sign) != sign.npos;
        const bool itself = !sign.empty() && std::string_view{"&%#_${}"}.find(sign) != sign.npos;
        replace(1 + sign.size(), itself ? sign : accent ? "" : " ");
    }

    std::string_view rest_;
    std::string out_;
};

}  // namespace

std::string_view greek_name(std::int32_t code) {
    if (code >= 0x391 && code <= 0x3A9) code += 0x20;
    return code >= 0x3B1 && code <= 0x3C9 ? greek[static_cast<std::size_t>(code - 0x3B1)]
                                          : std::string_view{};
}

std::string decoded_markup(std::string_view text) {
    const auto marked =
        text.find_first_of("<&") == text.npos ? std::string{text} : plain_text(published_text(text));
    const bool is_plain = marked.find('\\') == marked.npos && marked.find(trade_mark) == marked.npos;
    return is_plain ? marked : Plain{marked}.finish();
}

}  // namespace citegraph::core
