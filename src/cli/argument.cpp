#include "cli/argument.hpp"

#include "citegraph/text.hpp"

#include <CLI/CLI.hpp>

namespace citegraph::cli {
namespace {

CLI::Option* added(CLI::App& command, const std::string& names, const Taker& taker, const std::string& help) {
    const auto take = [names, taker](const std::string& word) {
        if (const auto complaint = taker(word); !complaint.empty())
            throw CLI::ValidationError{names, complaint};
    };
    return command.add_option_function<std::string>(names, take, help);
}

template <class Variable>
CLI::Option* added(CLI::App& command, const std::string& names, Variable* variable, const std::string& help) {
    return command.add_option(names, *variable, help);
}

}  // namespace

Argument option(CLI::App& command, const std::string& names, Target target, const std::string& help) {
    return Argument{std::visit([&](const auto& to) { return added(command, names, to, help); }, target)};
}

Argument flag(CLI::App& command, const std::string& names, bool& is_given, const std::string& help) {
    return Argument{command.add_flag(names, is_given, help)};
}

Argument flag(CLI::App& command, const std::string& names, int& times, const std::string& help) {
    return Argument{command.add_flag(names, times, help)};
}

Argument flag(CLI::App& command, const std::string& names, std::function<void()> given,
              const std::string& help) {
    return Argument{command.add_flag_callback(names, std::move(given), help)};
}

void check_parsed(CLI::App& command, std::function<std::string()> missing) {
    command.callback([missing = std::move(missing)] {
        if (const auto name = missing(); !name.empty()) throw CLI::RequiredError{name};
    });
}

Argument Argument::type_name(const std::string& name) const {
    return Argument{option_->type_name(name)};
}

Argument Argument::shown_as(const std::string& text) const {
    return Argument{option_->option_text(text)};
}

Argument Argument::group(const std::string& heading) const {
    return Argument{option_->group(heading)};
}

Argument Argument::shows_default() const {
    return Argument{option_->capture_default_str()};
}

Argument Argument::required() const {
    return Argument{option_->required()};
}

Argument Argument::needs(Argument other) const {
    return Argument{option_->needs(other.option_)};
}

Argument Argument::excludes(Argument other) const {
    return Argument{option_->excludes(other.option_)};
}

Argument Argument::excludes(const std::string& name) const {
    return Argument{option_->excludes(name)};
}

Argument Argument::one_of(const std::vector<std::string>& words) const {
    return Argument{option_->check(CLI::IsMember(words))};
}

Argument Argument::suggests(const std::vector<std::string>& words) const {
    const auto take_any = [](std::string&) { return std::string{}; };
    return Argument{option_->check(CLI::Validator{take_any, "{" + join(words, ",") + "}"})};
}

Argument Argument::positive() const {
    return Argument{option_->check(CLI::PositiveNumber)};
}

Argument Argument::not_negative() const {
    return Argument{option_->check(CLI::NonNegativeNumber)};
}

template <class Number>
Argument Argument::between(Number least, Number most) const {
    return Argument{option_->check(CLI::Range(least, most))};
}
template Argument Argument::between(int, int) const;
template Argument Argument::between(std::uint32_t, std::uint32_t) const;
template Argument Argument::between(double, double) const;

Argument Argument::checked_by(const Taker& complaint) const {
    return Argument{option_->check(complaint)};
}

Argument Argument::one_at_a_time() const {
    return Argument{option_->allow_extra_args(false)};
}

Argument Argument::comma_list() const {
    return Argument{option_->delimiter(',')->allow_extra_args(false)};
}

Argument Argument::comma_list_or_nothing() const {
    return Argument{option_->expected(0, CLI::detail::expected_max_vector_size)->delimiter(',')};
}

std::size_t Argument::count() const {
    return option_->count();
}

}  // namespace citegraph::cli
