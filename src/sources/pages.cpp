// Landing pages of proceedings that carry citation_* tags: one GET a page, of a fixed list of hosts.
//
// A page without citation_title is never data, whatever its status: walls against bots and front pages come
// with 200. They are not circumvented; such a page is a failure that says what stood there. 404 and 410 are
// absences. Hosts are asked side by side, one page of each at a time. A redirect is followed to a host of the
// list only, and over https; under a test base it is followed to that base only.
#include "sources/pages/pages.hpp"
#include "citegraph/source.hpp"
#include "citegraph/text.hpp"
#include "sources/wire/address.hpp"
#include "sources/wire/replies.hpp"

#include <algorithm>
#include <deque>
#include <map>

namespace citegraph::sources {
namespace {

constexpr auto own_hosts = pages_service.base;

struct Job {
    std::vector<Identifier> asked;
    Page page;
    int hops = 0;  ///< redirects followed
};

struct State {
    std::map<std::string, std::deque<Job>> hosts;
    std::vector<Job> flying;  ///< in the order of the step's requests
};

std::string url_of(const Page& page, const SourceSetting& setting) {
    return (setting.base == own_hosts ? "https://" + page.host : setting.base) + page.path;
}

Request request_of(const Job& job, const SourceSetting& setting) {
    Request request;
    request.url = url_of(job.page, setting);
    request.headers = {{"accept", "text/html"}};
    request.asks = job.asked;
    request.pause = std::chrono::seconds{2};
    request.tries = 2;
    request.is_public = setting.base == own_hosts;  // a test server stands on loopback
    request.purpose = "pages";
    return request;
}

/// The charset of "text/html; charset=utf-8", or an empty text; nothing for another type than HTML. A header
/// that is missing is no objection: the body is looked at anyway.
std::optional<std::string> charset_of(const Reply& reply) {
    const auto header = ascii_lower(header_of(reply, "content-type"));
    const auto type = trimmed(std::string_view{header}.substr(0, header.find(';')));
    if (!type.empty() && type != "text/html" && type != "application/xhtml+xml") return std::nullopt;
    const auto at = header.find("charset=");
    if (at == std::string::npos) return std::string{};
    auto name = header.substr(at + 8, header.find(';', at) - std::min(at + 8, header.find(';', at)));
    std::erase_if(name, [](char c) { return c == '"' || c == '\'' || c == ' '; });
    return name;
}

/// Every name by which the page was asked for, and its own address where that is an abstract page's.
std::vector<Identifier> names_of(const Job& job) {
    auto ids = job.asked;
    auto own = Identifier::parse("https://" + job.page.host + job.page.path);
    if (own && page_of(*own)) ids.push_back(*std::move(own));
    return ids;
}

/// Why the reply is no data; empty if it is.
std::string objection(const Exchange& exchange, const std::optional<std::string>& charset,
                      const std::optional<PageTags>& tags) {
    if (auto reason = refused_move(exchange); !reason.empty()) return reason;
    if (exchange.reply.status == 200 && !charset)
        return "no HTML but " + std::string{header_of(exchange.reply, "content-type")};
    return tags ? objection_to(*tags) : describe(exchange.reply, "HTML");
}

/// The answer to the first of the asked.
Answer read(const Job& job, const Exchange& exchange, const SourceSetting& setting) {
    const auto& reply = exchange.reply;
    const auto& asked = job.asked.front();
    if (reply.status == 404 || reply.status == 410) return sources::absent(asked);
    const auto charset = charset_of(reply);
    const auto tags = reply.status == 200 && charset ? read_tags(reply.body, *charset) : std::nullopt;
    if (auto reason = objection(exchange, charset, tags); !reason.empty())
        return sources::failed(asked, std::move(reason));
    auto answer = sources::found(asked);
    answer.paper = paper_of_page(*tags, names_of(job), job.page.host, setting.today);
    return answer;
}

/// Where the page has moved to, if we may go there.
std::optional<Page> moved(const Job& job, const Exchange& exchange, const SourceSetting& setting) {
    const auto target = redirected(exchange);
    if (!target || job.hops == most_hops) return std::nullopt;
    if (setting.base == own_hosts) return listed_page(*target);
    const auto origin = origin_of(setting.base);
    if (origin_of(*target) != origin) return std::nullopt;
    return Page{job.page.host, target->substr(origin.size())};
}

Step step_of(State state, std::vector<Answer> answers, const SourceSetting& setting) {
    Step step;
    state.flying.clear();
    for (auto& [host, jobs] : state.hosts) {
        if (jobs.empty()) continue;
        step.requests.push_back(request_of(jobs.front(), setting));
        state.flying.push_back(std::move(jobs.front()));
        jobs.pop_front();
    }
    step.answers = std::move(answers);
    step.state = std::move(state);
    return step;
}

bool knows(const Identifier& id) {
    return page_of(id).has_value();
}

/// A page that is asked for under several names is fetched once.
Step begin(std::span<const Question> wanted, std::span<const Answer>, const SourceSetting& setting) {
    std::map<Page, std::vector<Identifier>> pages;
    for (const auto& question : wanted)
        if (const auto page = page_of(question.id)) pages[*page].push_back(question.id);
    State state;
    for (auto& [page, asked] : pages) state.hosts[page.host].push_back({std::move(asked), page});
    return step_of(std::move(state), {}, setting);
}

Step next(std::any old, std::span<const Exchange> exchanges, const SourceSetting& setting) {
    auto state = std::any_cast<State>(std::move(old));
    std::vector<Answer> answers;
    for (std::size_t i = 0; i < state.flying.size(); ++i) {
        auto& job = state.flying[i];
        const auto exchange = i < exchanges.size() ? exchanges[i] : Exchange{};
        if (auto page = moved(job, exchange, setting)) {
            auto& jobs = state.hosts[page->host];
            jobs.push_front({std::move(job.asked), *std::move(page), job.hops + 1});
            continue;
        }
        auto answer = read(job, exchange, setting);
        for (const auto& id : job.asked) {
            answer.asked = id;
            answers.push_back(answer);
        }
    }
    return step_of(std::move(state), std::move(answers), setting);
}

}  // namespace

Source pages() {
    return {.name = "pages",
            .title = "landing pages",
            .service = pages_service,
            .summary = "Landing pages of proceedings: USENIX, PMLR, MLSys, NeurIPS, ACL, CVF",
            .topic = Topic::record,
            .schema = 1,
            .knows = knows,
            .begin = begin,
            .next = next};
}

}  // namespace citegraph::sources
