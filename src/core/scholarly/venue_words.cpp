// The words of a venue's name, and whether two are one.
#include "core/scholarly/venue_name.hpp"
#include "core/text/ascii.hpp"

#include <algorithm>

namespace citegraph::core {
namespace {

const WordSet joints{"and jointly with"};
const WordSet articles{"the"};
const WordSet spelled_ordinals{
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth"};
const WordSet spelled_tens{"twenty thirty forty fifty sixty seventy eighty ninety"};

/// "2023", "29th", "thirty".
bool is_count(const VenueWord& word) {
    const auto letters = word.text.find_first_not_of("0123456789");
    if (letters == std::string::npos || spelled_ordinals.has(word) || spelled_tens.has(word)) return true;
    const auto end = word.text.substr(letters);
    return letters > 0 && (end == "th" || end == "st" || end == "nd" || end == "rd");
}

class Cutter {
  public:
    std::vector<Stretch> finish(std::string_view text) && {
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (const auto size = dash_at(text, i); size > 0) {
                end_stretch('-');
                i += size - 1;
            } else if (std::string_view{",;:()[]@"}.find(text[i]) != std::string_view::npos) {
                take_mark(text[i]);
            } else if (text[i] == ' ' || text[i] == '\t' || text[i] == '\n') {
                end_word();
            } else {
                word_ += text[i];
            }
        }
        end_stretch('\0');
        return std::move(out_);
    }

  private:
    /// The bytes of a dash that stands between words, be it as long as it may.
    static std::size_t dash_at(std::string_view text, std::size_t at) {
        for (const std::string_view dash : {" - ", "–", "—"})
            if (text.substr(at).starts_with(dash)) return dash.size();
        return 0;
    }

    void take_mark(char mark) {
        end_stretch(mark);
        depth_ += (mark == '(' || mark == '[') - (depth_ > 0 && (mark == ')' || mark == ']'));
        now_.at_host = mark == '@';
    }

    void end_word() {
        const auto capitals = std::ranges::count_if(word_, is_capital);
        for (auto& text : title_words(word_)) take({std::move(text), word_.ends_with('.'), capitals > 1});
        word_.clear();
    }

    void take(VenueWord word) {
        if (is_count(word)) {
            now_.numbered = true;
            if (ends_in_joint(now_.words)) end_stretch('+');
            return;
        }
        const auto letters = word.text.find_last_not_of("0123456789") + 1;
        if (letters < word.text.size() && !is_digit(word.text.front())) {
            word.text.resize(letters);
            now_.numbered = true;
        }
        now_.words.push_back(std::move(word));
    }

    /// "... and the" in front of an ordinal.
    static bool ends_in_joint(VenueWords words) {
        if (!words.empty() && articles.has(words.back())) words.pop_back();
        return words.size() > 1 && joints.has(words.back());
    }

    void end_stretch(char mark) {
        if (mark != '+') end_word();
        now_.bracketed = depth_ > 0;
        now_.end = mark;
        if (!now_.words.empty()) out_.push_back(std::move(now_));
        now_ = {};
    }

    std::string word_;
    Stretch now_;
    int depth_ = 0;
    std::vector<Stretch> out_;
};

bool may_be_plural(const std::string& one, const std::string& more) {
    return one.size() >= 4 && more.size() == one.size() + 1 && more.back() == 's' && more.starts_with(one);
}

/// "natl" of "national": the first two letters, the last, and others in order.
bool is_contraction(std::string_view cut, std::string_view word) {
    if (cut.size() < 4 || cut.substr(0, 2) != word.substr(0, 2) || cut.back() != word.back()) return false;
    std::size_t at = 0;
    for (const char c : word) at += at < cut.size() && cut[at] == c;
    return at == cut.size();
}

/// Abbreviations end in a consonant (ISO 4), or are a single letter.
bool is_abbreviation(const VenueWord& cut, std::string_view word) {
    if (cut.text.size() + 2 > word.size()) return false;
    if (cut.text.size() == 1) return word.starts_with(cut.text);
    if (is_contraction(cut.text, word)) return true;
    const bool consonant = std::string_view{"aeiou"}.find(cut.text.back()) == std::string_view::npos;
    return word.starts_with(cut.text) && (cut.dotted || consonant);
}

}  // namespace

std::vector<Stretch> stretches_of(std::string_view name) {
    return Cutter{}.finish(name);
}

bool is_same_word(const VenueWord& a, const VenueWord& b) {
    if (a.text == b.text || may_be_plural(a.text, b.text) || may_be_plural(b.text, a.text)) return true;
    return is_abbreviation(a, b.text) || is_abbreviation(b, a.text);
}

}  // namespace citegraph::core
