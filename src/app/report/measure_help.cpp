#include "app/report/reports.hpp"
#include "app/study/measure_options.hpp"
#include "citegraph/text.hpp"
#include "core/text/words.hpp"

#include <nlohmann/json.hpp>

namespace citegraph::app {
namespace {

constexpr std::size_t indent = 14, help_columns = 80;

/// A definition names the fields of MeasureOptions that it depends on between backquotes.
std::vector<const MeasureFlag*> options_of(const Measure& measure) {
    std::vector<const MeasureFlag*> out;
    for (const auto& flag : measure_flags())
        if (measure.definition.find("`" + std::string{flag.field} + "`") != std::string_view::npos)
            out.push_back(&flag);
    return out;
}

/// `text` in lines that are not too long, the first behind `head`.
std::string paragraph(std::string head, std::string_view text) {
    head.resize(indent, ' ');
    std::string out;
    for (const auto word : split(text, ' ')) {
        if (display_width(head) + word.size() + 1 > help_columns) {
            out += head + "\n";
            head = std::string(indent, ' ');
        }
        if (!head.ends_with(' ')) head += ' ';
        head += word;
    }
    return out + head + "\n";
}

std::string text_of(const Measure& measure) {
    auto out = std::string{measure.name} + ": " + std::string{measure.summary} + "\n" +
               paragraph("  unit", measure.unit) + paragraph("  definition", measure.definition);
    std::string head = "  options";
    for (const auto* flag : options_of(measure))
        out += paragraph(std::exchange(head, ""), std::string{flag->option} + " " + std::string{flag->unit} +
                                                      ": " + std::string{flag->help});
    return out + paragraph("  source", measure.reference);
}

nlohmann::ordered_json json_of(const Measure& measure) {
    auto options = nlohmann::ordered_json::array();
    for (const auto* flag : options_of(measure))
        options.push_back({{"option", flag->option}, {"unit", flag->unit}, {"help", flag->help}});
    return {{"summary", measure.summary},
            {"unit", measure.unit},
            {"definition", measure.definition},
            {"options", std::move(options)},
            {"reference", measure.reference}};
}

Result<std::vector<const Measure*>> chosen(const std::vector<std::string>& wanted) {
    return measures_named(wanted.empty() ? core::names(all_measures()) : wanted);
}

}  // namespace

Result<std::string> explained(const std::vector<std::string>& wanted) {
    const auto measures = chosen(wanted);
    if (!measures) return measures.failure();
    std::vector<std::string> texts;
    for (const auto* measure : *measures) texts.push_back(text_of(*measure));
    return join(texts, "\n");
}

Result<std::string> explained_as_json(const std::vector<std::string>& wanted) {
    const auto measures = chosen(wanted);
    if (!measures) return measures.failure();
    nlohmann::ordered_json out{{"schema", 1}, {"measures", nlohmann::ordered_json::object()}};
    for (const auto* measure : *measures) out["measures"][std::string{measure->name}] = json_of(*measure);
    return out.dump(1) + "\n";
}

}  // namespace citegraph::app
