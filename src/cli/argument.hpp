#pragma once

#include "cli/command.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace citegraph::cli {

/// Told what is typed, one word; answers what is wrong with it, empty for nothing.
using Taker = std::function<std::string(const std::string& word)>;

/// Where what is typed goes. The variable has to live until the command line is parsed.
using Target = std::variant<std::string*, std::vector<std::string>*, int*, std::optional<int>*,
                            std::optional<std::size_t>*, std::uint32_t*, std::uint64_t*, double*, Taker>;

/// An option, flag or operand of a command, while it is described. What the commands say of theirs is said in
/// these words, so that CLI11, which takes g++ three seconds a file, is compiled in three files.
class Argument {
  public:
    explicit Argument(CLI::Option* option) : option_{option} {}

    Argument type_name(const std::string& name) const;  ///< "FILE"
    Argument shown_as(
        const std::string& text) const;  ///< in --help: that in place of type, values and default
    Argument group(const std::string& heading) const;  ///< of --help
    Argument shows_default() const;                    ///< in --help: what the variable holds now
    Argument required() const;
    Argument needs(Argument other) const;
    Argument excludes(Argument other) const;
    Argument excludes(const std::string& name) const;

    Argument one_of(const std::vector<std::string>& words) const;
    /// One of the words that mean something.
    template <class Meaning>
    Argument one_of(const std::map<std::string, Meaning>& meanings) const {
        std::vector<std::string> words;
        for (const auto& [word, meaning] : meanings) words.push_back(word);
        return one_of(words);
    }
    /// Words that a value may be, or be made of, told and completed; what is typed is not held to them.
    Argument suggests(const std::vector<std::string>& words) const;
    Argument positive() const;
    Argument not_negative() const;
    /// Both ends belong to it. For int, std::uint32_t and double.
    template <class Number>
    Argument between(Number least, Number most) const;
    /// Tells what is wrong with a word, as a Taker does.
    Argument checked_by(const Taker& complaint) const;

    /// Given again for each further value: what follows a value is not its own, so INPUT can stand there.
    Argument one_at_a_time() const;
    /// A list in one word, parts set off by commas; else as one_at_a_time.
    Argument comma_list() const;
    /// The same, of which all parts may be left out.
    Argument comma_list_or_nothing() const;

    /// How many values were typed, once the command line is parsed.
    std::size_t count() const;

  private:
    CLI::Option* option_;
};

/// Adds an option, "-t,--to", or an operand, "INPUT", with its line of --help. \param target filled if it is typed
Argument option(CLI::App& command, const std::string& names, Target target, const std::string& help);
template <class Variable>
Argument option(CLI::App& command, const std::string& names, Variable& variable, const std::string& help) {
    return option(command, names, Target{&variable}, help);
}

/// Adds an option without a value, which sets `is_given`, counts how often it is given, or calls `given`.
Argument flag(CLI::App& command, const std::string& names, bool& is_given, const std::string& help);
Argument flag(CLI::App& command, const std::string& names, int& times, const std::string& help);
Argument flag(CLI::App& command, const std::string& names, std::function<void()> given,
              const std::string& help);

/// Calls `missing` once the words of a command are parsed: the name of what it needs all the same, else empty.
void check_parsed(CLI::App& command, std::function<std::string()> missing);

}  // namespace citegraph::cli
