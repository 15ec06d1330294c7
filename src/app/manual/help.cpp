// What --help prints.
#include "app/manual/manual.hpp"

#include "citegraph/text.hpp"

#include <algorithm>
#include <utility>

namespace citegraph::app {
namespace {

constexpr std::size_t column = 26;         // where what an option does begins
constexpr std::size_t longest_words = 64;  // bytes of words that a line of help tells

/// Takes words and breaks lines between them.
class Paragraph {
  public:
    Paragraph(std::size_t indent, std::size_t width) : indent_{indent}, width_{width} {}

    /// \param first what stands in the first line before the words, whose place is at `indent`
    std::string filled(std::string first, std::string_view text) {
        line_ = std::move(first);
        if (line_.size() + 2 > indent_ && !line_.empty()) end_line();
        for (const auto line : split(text, '\n')) {
            begin_ = indent_ + std::min(line.find_first_not_of(' '), line.size());
            line_.resize(std::max(line_.size(), begin_), ' ');
            for (const auto word : split(line, ' '))
                if (!word.empty()) add(word);
            end_line();
        }
        return std::move(out_);
    }

  private:
    void add(std::string_view word) {
        const bool is_first = line_.size() <= begin_;
        if (!is_first && line_.size() + 1 + word.size() > width_) {
            end_line();
            line_.assign(begin_, ' ');
        } else if (!is_first) {
            line_ += ' ';
        }
        line_ += word;
    }
    void end_line() {
        line_.erase(line_.find_last_not_of(' ') + 1);
        out_ += line_ + '\n';
        line_.clear();
    }

    std::size_t indent_, width_, begin_ = 0;
    std::string line_, out_;
};

/// "INPUT...", "[INPUT]".
std::string operand(const OptionText& option) {
    const auto name = option.long_name + (option.repeats ? "..." : "");
    return option.is_required ? name : "[" + name + "]";
}

std::string usage(const CommandText& command) {
    auto out = command.name;
    const bool has_options = !command.options.empty();
    if (has_options) out += " [OPTION...]";
    if (!command.commands.empty()) out += " COMMAND";
    for (const auto& option : command.options)
        if (option.is_operand) out += " " + operand(option);
    return out;
}

/// "  -o, --output FILE".
std::string head(const OptionText& option) {
    if (option.is_operand) return "  " + option.long_name + (option.repeats ? "..." : "");
    auto out = option.short_name.empty() ? "      "
                                         : "  " + option.short_name + (option.long_name.empty() ? "" : ", ");
    out += option.long_name;
    return option.value.empty() ? out : out + " " + option.value;
}

/// The option before it that takes as many words, all the same; null if none does.
const OptionText* twin_before(const CommandText& command, const OptionText& option) {
    for (const auto& other : command.options) {
        if (&other == &option) return nullptr;
        if (!option.words.empty() && other.words == option.words) return &other;
    }
    return nullptr;
}

/// What it does, what its value may be, and what holds without it.
std::string told(const CommandText& command, const OptionText& option) {
    auto out = option.help;
    const auto words = join(option.words, ", ");
    const bool are_told = out.find(option.words.empty() ? "" : option.words.front()) != out.npos;
    const auto* twin = words.size() > longest_words ? twin_before(command, option) : nullptr;
    if (twin)
        out += ": one of those of " + twin->long_name;
    else if (!words.empty() && (!are_told || words.size() <= longest_words))
        out += ": " + words;
    if (!option.range.empty()) out += " (" + option.range + ")";
    if (!option.standard.empty() && out.find("default") == out.npos) out += "; default: " + option.standard;
    return out;
}

std::string options_text(const CommandText& command, std::size_t width) {
    std::string out;
    std::vector<std::string> groups;
    for (const auto& option : command.options)
        if (const auto& name = option.is_operand ? "Operands" : option.group;
            std::ranges::find(groups, name) == groups.end())
            groups.emplace_back(name);
    std::stable_partition(groups.begin(), groups.end(), [](const auto& name) { return name == "Operands"; });
    for (const auto& group : groups) {
        out += "\n" + (group.empty() ? "Options" : group) + ":\n";
        for (const auto& option : command.options)
            if ((option.is_operand ? "Operands" : option.group) == group)
                out += Paragraph{column, width}.filled(head(option), told(command, option));
    }
    return out;
}

}  // namespace

std::string help_text(const CommandText& command, std::size_t width) {
    std::string out;
    if (!command.examples.empty()) out += "Examples:\n" + command.examples + "\n\n";
    out += Paragraph{0, width}.filled({}, command.summary) + "\n";
    out += Paragraph{9, width}.filled("Usage:", usage(command));
    out += options_text(command, width);
    if (command.commands.empty()) return out;
    out += "\nCommands:\n";
    for (const auto& one : command.commands)
        out += Paragraph{column, width}.filled("  " + one.word(), one.summary);
    return out + "\n" + Paragraph{0, width}.filled({}, command.name + " COMMAND --help tells more of each.");
}

}  // namespace citegraph::app
