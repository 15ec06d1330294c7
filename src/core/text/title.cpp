#include "citegraph/text.hpp"
#include "core/text/ascii.hpp"
#include "core/text/markup.hpp"
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

/// Splits folded code points into words.
class Words {
  public:
    void take(std::int32_t code) {
        if (is_unspaced_script(code)) {
            end();
            words_.push_back(utf8(code));
        } else if (is_word_character(code)) {
            for (auto plain : without_accents(code)) word_ += utf8(plain);
        } else if (code == '&') {
            end();
            words_.emplace_back("and");
        } else if ((code == '+' || code == '#') && !word_.empty()) {
            word_ += static_cast<char>(code);  // C++, ZeRO++ and C# are names of their own
        } else if (!is_silent(code)) {
            end();
        }
    }

    void take_ascii(char c) {
        if (is_small(c) || is_digit(c))
            word_ += c;
        else
            take(c);
    }

    std::vector<std::string> finish() {
        end();
        return std::move(words_);
    }

  private:
    /// What stands inside a word without breaking it: apostrophes, LaTeX grouping and math signs.
    static bool is_silent(std::int32_t code) {
        return code == '\'' || code == 0x2019 || code == 0x02BC || code == '{' || code == '}' ||
               code == '$' || code == '\\';
    }

    void end() {
        if (!word_.empty()) words_.push_back(std::move(word_));
        word_.clear();
    }

    std::string word_;
    std::vector<std::string> words_;
};

/// Most titles are ASCII, of which Unicode knows nothing but the case.
std::vector<std::string> ascii_words(std::string_view title) {
    Words words;
    for (char c : ascii_lower(title)) words.take_ascii(c);
    return words.finish();
}

}  // namespace

std::vector<std::string> title_words(std::string_view title) {
    const auto plain = decoded_markup(valid_utf8(title));
    if (is_ascii(plain)) return ascii_words(plain);
    Words words;
    for (auto code : code_points(compatibility_folded(plain)))
        if (!is_latin_mark(code)) words.take(code);
    return words.finish();
}

std::string normal_title(std::string_view title) {
    return join(title_words(title), " ");
}

}  // namespace citegraph
