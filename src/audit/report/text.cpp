#include "audit/report/report.hpp"

namespace citegraph::auditing {
namespace {

std::string place_of(const Finding& one) {
    auto out = one.file;
    if (one.line > 0) out += ":" + std::to_string(one.line);
    if (one.line > 0 && one.column > 0) out += ":" + std::to_string(one.column);
    return out;
}

}  // namespace

std::string audit_text(std::span<const Audited> files) {
    std::string out;
    for (const auto& file : files)
        for (const auto& one : file.findings) {
            out += place_of(one) + ": " + std::string{name_of(one.severity)} + ": " + one.message + " [" +
                   one.rule + "]\n";
            for (const auto& said : one.evidence) out += "    " + said + "\n";
        }
    return out;
}

}  // namespace citegraph::auditing
