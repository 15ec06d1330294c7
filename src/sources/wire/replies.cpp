#include "sources/wire/replies.hpp"
#include "citegraph/text.hpp"
#include "core/record/normal_record.hpp"
#include "core/scholarly/notices.hpp"

#include <nlohmann/json.hpp>

namespace citegraph::sources {
namespace {

Answer answer(const Identifier& asked, Answer::State state, std::string reason = {}) {
    return {asked, state, {}, {}, {}, ReferenceList::State::unknown, 0, std::move(reason)};
}

constexpr std::size_t longest_excerpt = 100;  // columns

/// Services put their words under "error", their gateways under "message".
std::string message_in(std::string_view body) {
    if (sniff(body) != BodyFormat::json) return {};
    const auto json = nlohmann::json::parse(body, nullptr, false);
    if (!json.is_object()) return {};
    for (const auto* key : {"error", "message"})
        if (const auto found = json.find(key); found != json.end() && found->is_string())
            return found->get<std::string>();
    return {};
}

std::string excerpt(std::string_view text) {
    return ellipsis(collapse_space(clean(valid_utf8(text.substr(0, 4 * longest_excerpt)))), longest_excerpt);
}

}  // namespace

// The three states of an answer.

Answer found(const Identifier& asked) {
    return answer(asked, Answer::State::found);
}

Answer absent(const Identifier& asked) {
    return answer(asked, Answer::State::absent);
}

Answer failed(const Identifier& asked, std::string reason) {
    return answer(asked, Answer::State::failed, std::move(reason));
}

std::vector<Identifier> ids_of(const std::vector<Question>& questions) {
    std::vector<Identifier> ids;
    for (const auto& question : questions) ids.push_back(question.id);
    return ids;
}

// What a reply is before anybody parses it.

BodyFormat sniff(std::string_view body) {
    if (body.starts_with("\xEF\xBB\xBF")) body.remove_prefix(3);
    body = trimmed(body);
    if (body.starts_with('{') || body.starts_with('[')) return BodyFormat::json;
    const auto head = ascii_lower(body.substr(0, 64));
    if (head.starts_with("<?xml") || head.starts_with("<feed") || head.find(":feed") != std::string::npos)
        return BodyFormat::xml;
    return BodyFormat::other;
}

std::string describe(const Reply& reply, std::string_view expected) {
    if (reply.status == 0) return reply.trouble.empty() ? "no reply" : reply.trouble;
    const auto status = "HTTP " + std::to_string(reply.status);
    if (reply.body.empty()) return status + ", empty body";
    if (auto message = message_in(reply.body); !message.empty()) return status + ": " + excerpt(message);
    const auto separator = reply.status == 200 ? ", but no " + std::string{expected} + ": " : ": ";
    return status + separator + excerpt(reply.body);
}

// What all readers of records do to a paper.

void set(std::map<std::string, std::string>& fields, const std::string& field, std::string value) {
    if (!value.empty()) fields[field] = std::move(value);
}

void note_provenance(Paper& paper, const Provenance& from) {
    paper = core::normal_record(std::move(paper));
    if (const auto [title, mark] = core::title_without_mark(paper); mark) {
        paper.fields["title"] = title;
        core::add_notice(paper.notices, {.kind = *mark});
    }
    for (auto& notice : paper.notices) notice.from = from;
    paper.origin["type"] = from;
    for (const auto& [field, value] : paper.fields) paper.origin[field] = from;
    for (const auto& [field, value] : paper.foreign) paper.origin[field] = from;
    for (const auto& [role, names] : paper.names) paper.origin[role] = from;
    for (const auto& [role, date] : paper.dates) paper.origin[role] = from;
}

}  // namespace citegraph::sources
