// Pages of what is no command, from plain lines to roff. \source man(7)
#include "app/manual/guides/guides.hpp"
#include "app/manual/roff.hpp"
#include "app/manual/words.hpp"
#include "citegraph/text.hpp"

#include <utility>

namespace citegraph::app {
namespace {

constexpr std::string_view code_indent = "    ";

/// Words, with those between backticks in bold.
std::string worded(std::string_view text) {
    std::string out;
    bool is_bold = false;
    for (const auto part : split(text, '`')) {
        out += is_bold ? bold(part) : out.empty() ? roff(part) : escaped(part);
        is_bold = !is_bold;
    }
    return out + "\n";
}

/// What the lines before were.
enum class Kind { words, code, item, heading };

class Page {
  public:
    void add(std::string_view line) {
        const auto tab = line.find('\t');
        if (line.starts_with(code_indent))
            begin(Kind::code), out_ += roff(line.substr(code_indent.size())) + "\n";
        else if (line.starts_with("# "))
            begin(Kind::heading), out_ += ".SH " + roff(line.substr(2)) + "\n";
        else if (tab != line.npos)
            begin(Kind::item),
                out_ += ".TP\n" + bold(line.substr(0, tab)) + "\n" + worded(line.substr(tab + 1));
        else if (!line.empty())
            begin(Kind::words), out_ += worded(line);
        is_after_gap_ = line.empty();
    }
    std::string text() && {
        begin(Kind::heading);
        return std::move(out_);
    }

  private:
    void begin(Kind kind) {
        if (last_ == Kind::code && kind != Kind::code) out_ += ".EE\n";
        if (kind == Kind::words && last_ != Kind::heading && (is_after_gap_ || last_ != Kind::words))
            out_ += ".PP\n";
        if (kind == Kind::code && last_ != Kind::code)
            out_ += last_ == Kind::heading ? ".EX\n" : ".PP\n.EX\n";
        last_ = kind;
    }

    std::string out_;
    Kind last_ = Kind::heading;
    bool is_after_gap_ = false;
};

}  // namespace

std::string manual_page(const Guide& guide, const std::string& version, const std::string& day) {
    auto out = page_head({guide.name, guide.section, guide.summary}, version, day);
    Page page;
    for (const auto line : split(guide.text, '\n')) page.add(line);
    return out + std::move(page).text();
}

std::vector<Guide> guides() {
    return {lock_guide(), cgraph_guide(), config_guide(), tour_guide()};
}

std::map<std::string, std::string> manual_pages(const CommandText& command, const std::string& version,
                                                const std::string& day) {
    std::map<std::string, std::string> out;
    for (const auto* one : all_commands(command)) {
        out.emplace(dashed(one->name) + ".1", manual_page(*one, version, day));
    }
    for (const auto& guide : guides())
        out.emplace(guide.name + "." + std::to_string(guide.section), manual_page(guide, version, day));
    return out;
}

}  // namespace citegraph::app
