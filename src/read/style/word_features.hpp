#pragma once

#include "read/style/seen.hpp"
#include "read/style/slots.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace citegraph::read {

/// What is seen of a word by itself and of those around it, told to `Out`: a Sequence, a Tally or a Witness.
template <class Out>
class WordSeer {
  public:
    /// Steps of `recall` that it uses: a word by the space before it, then three words before and three after.
    static constexpr std::uint32_t steps_used = 9;

    WordSeer(const Seen& now, const Slots& slots, Out& out) : now_{now}, slots_{slots}, out_{out} {}

    void see(std::size_t token) {
        word(token);
        around(token);
        print(token);
    }

    /// What is seen of all words of a stretch by its place in the course of a reference.
    void course(const Chunk& chunk) {
        const auto& at = chunk.course;
        const auto pair = [](auto a, auto b) {
            return both(static_cast<Feature>(a), static_cast<Feature>(b));
        };
        const auto passed = pair(at.prose, at.year), quoted = both(chunk.look, at.quotation);
        add("sentences", pair(at.sentence, at.sentences_left));
        add("passed", passed);
        add("passed before", both(passed, pair(at.sentence, chunk.before)));
        add("quotation", at.quotation);
        add("quotation", quoted);
        add("containing", pair(at.since_in, at.to_editors));
        add("containing", both(chunk.before, pair(at.since_in, at.editors)));
        add("ahead", pair(at.to_number, at.left));
        add("ahead", both(chunk.after, pair(at.to_number, at.prose)));
        add("course", both(passed, both(pair(at.quotation, at.since_in), pair(at.to_number, chunk.before))));
        add("course", both(passed, both(quoted, at.sentence)));
    }

  private:
    void add(FeatureName name, Feature value = 0) { out_.add(both(name.hash, value), name, value); }

    static constexpr std::uint32_t first_around = 3;  ///< step of `recall`

    void word(std::size_t i) {
        const auto& token = now_.record->tokens[i];
        const auto number = now_.spellings[i];
        out_.recall(number, token.spaced, [&] {
            const auto& spelling = (*now_.vocabulary)[number];
            add("word", spelling.word);
            add("shape", spelling.shape);
            add("spaced", token.spaced);
            if (token.mark) return;
            add("front", spelling.front);
            add("back", spelling.back);
        });
    }

    void around(std::size_t i) {
        const auto& tokens = now_.record->tokens;
        for (const int d : {-3, -2, -1, 1, 2, 3}) {
            const auto at = static_cast<std::ptrdiff_t>(i) + d;
            const auto step = static_cast<std::uint32_t>(d + 3);
            const auto name = steps[step];
            if (at < 0 || at >= static_cast<std::ptrdiff_t>(tokens.size())) {
                add(name, 1);
                continue;
            }
            const auto j = static_cast<std::size_t>(at);
            out_.recall(now_.spellings[j], first_around + step - (d > 0), [&] {
                add(name, now_.shape(j));
                if (d == -1 || d == 1 || tokens[j].mark) add(name, now_.word(j));
            });
            if (d != -1 && d != 1) continue;
            out_.add(both(both(name.hash, now_.word(j)), now_.shape(i)), name, 0);
            out_.add(both(both(name.hash, tokens[j].piece == tokens[i].piece),
                          both(tokens[j].section == tokens[i].section, 17)),
                     name, 0);
        }
        const auto before = i > 0 ? now_.shape(i - 1) : 0,
                   after = i + 1 < tokens.size() ? now_.shape(i + 1) : 0;
        add("around", both(before, both(now_.shape(i), after)));
    }

    void print(std::size_t i) {
        const auto& tokens = now_.record->tokens;
        const auto style = now_.style(i);
        add("style", style);
        add("style of section", both(style, slots_.section(now_, i)));
        add("bracket", now_.bracket[i]);
        if (i > 0) add("style step", both(now_.style(i - 1), style));
        if (i + 1 < tokens.size()) add("style ahead", both(style, now_.style(i + 1)));
        add("piece begins", both(i == 0 || tokens[i - 1].piece != tokens[i].piece, style));
        if (!now_.chunks.empty()) add("mark", i >= now_.chunks[now_.chunk_of[i]].end);
        const auto& key = now_.keys[tokens[i].section];
        if (key.end > 0 && i >= key.end) add("key", key.words);
    }

    static constexpr std::array<FeatureName, 7> steps{"-3", "-2", "-1", "0", "+1", "+2", "+3"};
    const Seen& now_;
    const Slots& slots_;
    Out& out_;
};

}  // namespace citegraph::read
