// \ifmmode, with which Physical Review and others export accents that hold in text and in formulas.
#include "citegraph/latex.hpp"
#include "core/latex/reader.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph {

using namespace latex;

namespace {

/// A conditional that is open.
struct Conditional {
    bool known = false;   ///< whether anything is known of its condition; else it stays as it is
    bool holds = false;   ///< the condition
    bool prints = false;  ///< the branch that is being read
    bool outer = true;    ///< what stands around it
};

class Chooser {
  public:
    explicit Chooser(std::string_view latex) : text_{latex} {}

    /// The text, or as it was if a conditional has no end.
    std::string finish() && {
        while (at_ < text_.size()) step();
        return open_.empty() ? std::move(out_) : std::string{text_};
    }

  private:
    void step() {
        const auto name = text_[at_] == '\\' ? name_at(text_, at_ + 1) : std::string_view{};
        const auto size = text_[at_] == '\\' ? 1 + std::max<std::size_t>(name.size(), 1) : 1;
        const auto written = text_.substr(at_, size);
        at_ += written.size();
        if (written == "$") formula_ = !formula_;
        if (name.starts_with("if"))
            begin(name, written);
        else if (!open_.empty() && (name == "else" || name == "fi"))
            turn(name, written);
        else
            print(written);
    }

    void begin(std::string_view name, std::string_view written) {
        const bool holds = name == "iftrue" || (name == "ifmmode" && formula_);
        const bool known = holds || name == "ifmmode" || name == "iffalse";
        const bool outer = prints();
        if (!known) print(written);
        open_.push_back({known, holds, outer && (holds || !known), outer});
        if (known) skip_space();
    }

    void turn(std::string_view name, std::string_view written) {
        auto& last = open_.back();
        if (!last.known) print(written);
        if (last.known) last.prints = last.outer && !last.holds;
        const bool known = last.known;
        if (name == "fi") open_.pop_back();
        if (!known) return;
        if (text_.substr(at_).starts_with("{}"))
            at_ += 2;  // which only ends the name
        else
            skip_space();
    }

    bool prints() const { return open_.empty() || open_.back().prints; }
    void print(std::string_view written) {
        if (prints()) out_ += written;
    }
    void skip_space() { at_ = std::min(text_.find_first_not_of(" \n", at_), text_.size()); }

    std::string_view text_;
    std::size_t at_ = 0;
    std::string out_;
    bool formula_ = false;
    std::vector<Conditional> open_;
};

}  // namespace

std::string without_conditionals(std::string_view latex) {
    return Chooser{latex}.finish();
}

}  // namespace citegraph
