#include "citegraph/text.hpp"
#include "core/text/ascii.hpp"
#include "core/text/markup.hpp"
#include "core/text/title_tokens.hpp"
#include "core/text/unicode.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace citegraph {

using namespace core;

namespace {

/// NFKC with full case folding (Unicode 15, UAX 15 and 21).
std::string compatibility_folded(std::string_view text) {
    utf8proc_uint8_t* raw = nullptr;
    constexpr auto options = static_cast<utf8proc_option_t>(
        UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
    const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                   static_cast<utf8proc_ssize_t>(text.size()), &raw, options);
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned{raw, std::free};
    return size < 0 ? std::string{text}
                    : std::string{reinterpret_cast<const char*>(raw), static_cast<std::size_t>(size)};
}

/// Splits folded code points into tokens. With signs: what is no word but says something ("=", "<", the point of
/// "2.5") is kept, else it is a break like any other.
class Tokens {
  public:
    explicit Tokens(bool with_signs) : with_signs_{with_signs} {}

    void take(std::int32_t code, std::int32_t next = 0) {
        if (is_unspaced_script(code)) {
            end();
            word_ = utf8(code);
            end();
        } else if (is_word_character(code)) {
            for (auto plain : without_accents(code)) word_ += utf8(plain);
        } else if (code == '&') {
            put("and");
        } else if ((code == '+' || code == '#') && !word_.empty()) {
            word_ += static_cast<char>(code);  // C++, ZeRO++ and C# are names of their own
        } else if (!is_silent(code)) {
            take_sign(code, next);
        }
    }

    void take_ascii(char c, char next = 0) {
        if (is_small(c) || is_digit(c))
            word_ += c;
        else
            take(c, next);
    }

    std::vector<TitleToken> finish() {
        end();
        return std::move(tokens_);
    }

  private:
    /// What stands inside a word without breaking it: apostrophes, LaTeX grouping and math signs.
    static bool is_silent(std::int32_t code) {
        return code == '\'' || code == 0x2019 || code == 0x02BC || code == '{' || code == '}' ||
               code == '$' || code == '\\';
    }

    static bool is_hyphen(std::int32_t code) {
        return code == '-' || code == '/' || code == '_' || code == '^' || code == 0x2010 || code == 0x2011 ||
               code == 0x2212;
    }

    void take_sign(std::int32_t code, std::int32_t next) {
        const bool in_number = !word_.empty() && is_digit(word_.back()) && next >= '0' && next <= '9';
        if (with_signs_ && code == '.' && in_number) {
            word_ += '.';
        } else if (with_signs_ && code == ',' && in_number) {
            return;  // 1,000
        } else if (with_signs_ && code == '*' && word_.size() == 1) {
            word_ += '*';  // A*
        } else if (with_signs_ && code == '+') {
            put("and");  // the sign of "X + Y"; that of C++ belongs to its word
        } else if (with_signs_ && is_math_sign(code)) {
            put(utf8(code));
        } else {
            end();
            is_joined_ = is_hyphen(code) && !tokens_.empty() && !is_broken_;
            is_broken_ = !is_joined_;
            return;
        }
        is_broken_ = false;
    }

    void put(std::string word) {
        end();
        word_ = std::move(word);
        end();
    }

    void end() {
        if (word_.empty()) return;
        tokens_.push_back({std::move(word_), is_joined_});
        word_.clear();
        is_joined_ = is_broken_ = false;
    }

    bool with_signs_;
    bool is_joined_ = false;  ///< a hyphen and nothing else is in front
    bool is_broken_ = false;  ///< something else is
    std::string word_;
    std::vector<TitleToken> tokens_;
};

/// The digits of a power apart from those that it is the power of: NFKC makes 109 of 10⁹.
std::string with_powers(const std::string& text) {
    std::string out;
    std::int32_t before = 0;
    for (const auto code : code_points(text)) {
        const bool is_raised =
            code == 0xB2 || code == 0xB3 || code == 0xB9 || (code >= 0x2070 && code <= 0x2079);
        if (is_raised && before >= '0' && before <= '9') out += '^';
        out += utf8(code);
        before = code;
    }
    return out;
}

std::vector<TitleToken> tokens_of(std::string_view title, bool with_signs) {
    const auto plain = decoded_markup(valid_utf8(title));
    Tokens tokens{with_signs};
    if (is_ascii(plain)) {  // of which Unicode knows nothing but the case
        const auto lower = ascii_lower(plain);
        for (std::size_t i = 0; i < lower.size(); ++i)
            tokens.take_ascii(lower[i], i + 1 < lower.size() ? lower[i + 1] : '\0');
        return tokens.finish();
    }
    const auto codes = code_points(compatibility_folded(with_signs ? with_powers(plain) : plain));
    for (std::size_t i = 0; i < codes.size(); ++i)
        if (!is_latin_mark(codes[i])) tokens.take(codes[i], i + 1 < codes.size() ? codes[i + 1] : 0);
    return tokens.finish();
}

}  // namespace

std::vector<TitleToken> core::title_tokens(std::string_view title) {
    return tokens_of(title, true);
}

std::vector<std::string> title_words(std::string_view title) {
    std::vector<std::string> words;
    for (auto& token : tokens_of(title, false)) words.push_back(std::move(token.text));
    return words;
}

std::string normal_title(std::string_view title) {
    return join(title_words(title), " ");
}

}  // namespace citegraph
