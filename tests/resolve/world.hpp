#pragma once

#include "citegraph/resolve.hpp"
#include "citegraph/text.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace citegraph::test {

inline Identifier id(std::string_view text) {
    return *Identifier::parse(text);
}

/// A work that the services of a World hold.
struct Work {
    std::string arxiv, doi, title;
    std::vector<std::string> references;  ///< arXiv ids
    std::string venue;
    std::vector<std::string> authors{"Ada One"};
    int year = 2023;
};

/// Semantic Scholar and arXiv in one process, in the shapes of the real ones, with a count of the calls;
/// every other service holds nothing.
class World {
  public:
    explicit World(std::vector<Work> works) : works_{std::move(works)} {}

    std::size_t metadata = 0, references = 0, feeds = 0, searches = 0, matches = 0, others = 0;
    int scholar_status = 200, arxiv_status = 200;   ///< another one: the service is ill
    std::map<std::string, std::string> registered;  ///< the title that Crossref has under a DOI, by Zoe Ten

    std::size_t calls() const { return metadata + references + feeds + searches + matches + others; }

    /// Refers to this world.
    Transport transport() {
        return answering([this](const Request& request) { return answer(request); });
    }

  private:
    using json = nlohmann::json;

    static bool has(const Request& request, std::string_view text) {
        return request.url.find(text) != std::string::npos;
    }

    Reply answer(const Request& request) {
        if (has(request, "/api/query")) return feed_or_nothing(request);
        if (!has(request, "/graph/v1/")) return ++others, registered_or_nothing(request);
        if (scholar_status != 200) return ++metadata, reply(scholar_status, "");
        if (has(request, "/search/match"))
            return ++matches, reply(404, R"({"error":"Title match not found"})");
        if (has(request, "/search/bulk")) return ++searches, reply(200, found(request));
        const bool nested = has(request, "references.");
        ++(nested ? references : metadata);
        return reply(200, batch(request, nested));
    }

    Reply registered_or_nothing(const Request& request) const {
        for (const auto& [doi, title] : registered)
            if (request.asks.size() == 1 && request.asks.front() == Identifier::make(Scheme::doi, doi) &&
                has(request, "/works/"))
                return reply(200, json{{"message",
                                        {{"DOI", doi},
                                         {"type", "book-chapter"},
                                         {"title", {title}},
                                         {"author", {{{"family", "Ten"}, {"given", "Zoe"}}}}}}}
                                      .dump());
        return nothing(request);
    }

    /// Of DataCite, Crossref and landing pages.
    static Reply nothing(const Request& request) {
        if (has(request, "/dois?")) return reply(200, R"({"data":[],"meta":{"total":0,"totalPages":0}})");
        if (has(request, "/works?")) return reply(200, R"({"status":"ok","message":{"items":[]}})");
        return reply(404, "Resource not found.");
    }

    Reply feed_or_nothing(const Request& request) {
        ++(has(request, "id_list=") ? feeds : searches);
        return reply(arxiv_status, arxiv_status == 200 ? feed(request) : "");
    }

    static Reply reply(int status, std::string body) { return {status, {}, std::move(body), {}}; }

    /// The works whose title begins with the first words of a phrase of the query.
    std::string found(const Request& request) const {
        auto out = json::array();
        for (const auto& work : works_) {
            const auto first = title_words(work.title).front();
            if (ascii_lower(request.url).find(first) != std::string::npos) out.push_back(record(work, false));
        }
        return json{{"total", out.size()}, {"token", nullptr}, {"data", out}}.dump();
    }

    static std::string sha(const Work& work) {
        auto digits = work.arxiv.empty() ? std::to_string(work.title.size() * 7919) : work.arxiv;
        std::erase(digits, '.');
        return std::string(40 - digits.size(), 'e') + digits;
    }

    const Work* find(const std::string& asked) const {
        const auto found = std::ranges::find_if(works_, [&](const Work& work) {
            return asked == "ARXIV:" + work.arxiv || asked == "DOI:" + work.doi || asked == sha(work);
        });
        return found == works_.end() ? nullptr : &*found;
    }

    static json external(const Work& work) {
        auto ids = json::object();
        if (!work.arxiv.empty()) ids["ArXiv"] = work.arxiv;
        if (!work.doi.empty()) ids["DOI"] = work.doi;
        return ids;
    }

    json record(const Work& work, bool nested) const {
        auto cited = json::array();
        for (const auto& arxiv : work.references) {
            const auto* known = find("ARXIV:" + arxiv);
            cited.push_back(known ? json{{"paperId", sha(*known)},
                                         {"externalIds", external(*known)},
                                         {"title", known->title},
                                         {"year", known->year}}
                                  : json{{"paperId", nullptr},
                                         {"externalIds", {{"ArXiv", arxiv}}},
                                         {"title", "Outside " + arxiv}});
        }
        if (nested) return {{"paperId", sha(work)}, {"references", cited}};
        auto authors = json::array();
        for (const auto& name : work.authors) authors.push_back({{"name", name}});
        return {{"paperId", sha(work)},       {"externalIds", external(work)},
                {"title", work.title},        {"year", work.year},
                {"venue", work.venue},        {"authors", authors},
                {"citationCount", 7},         {"referenceCount", work.references.size()},
                {"publicationTypes", nullptr}};
    }

    std::string batch(const Request& request, bool nested) const {
        auto out = json::array();
        const auto body = json::parse(request.body);
        for (const auto& asked : body["ids"]) {
            const auto* work = find(asked.get<std::string>());
            out.push_back(work ? record(*work, nested) : json{});
        }
        return out.dump();
    }

    std::string feed(const Request& request) const {
        std::string out =
            "<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom' "
            "xmlns:arxiv='http://arxiv.org/schemas/atom'>";
        const auto at = request.url.find("id_list=");
        const auto list = at == std::string::npos ? "" : request.url.substr(at + 8) + ",";
        for (const auto& work : works_) {
            if (work.arxiv.empty() || list.find(work.arxiv + ",") == std::string::npos) continue;
            out += "<entry><id>http://arxiv.org/abs/" + work.arxiv + "v1</id><title>" + work.title +
                   "</title><summary>About it.</summary><published>20" + work.arxiv.substr(0, 2) + "-" +
                   work.arxiv.substr(2, 2) +
                   "-05T00:00:00Z</published><arxiv:comment>9 pages</arxiv:comment>";
            for (const auto& name : work.authors) out += "<author><name>" + name + "</name></author>";
            out += "</entry>";
        }
        return out + "</feed>";
    }

    std::vector<Work> works_;
};

/// A cache that lives as long as its copies.
inline AnswerCache memory_cache() {
    const auto kept = std::make_shared<std::map<std::pair<std::string, Identifier>, Answer>>();
    return {[kept](const Source& source, std::span<const Identifier> wanted) {
                std::vector<Answer> out;
                for (const auto& one : wanted)
                    if (const auto found = kept->find({std::string{source.name}, one}); found != kept->end())
                        out.push_back(found->second);
                return out;
            },
            [kept](const Source& source, std::span<const Answer> answers) {
                for (const auto& answer : answers)
                    if (answer.state != Answer::State::failed)
                        kept->insert_or_assign({std::string{source.name}, answer.asked}, answer);
            }};
}

inline ResolveSetting setting_for(World& world) {
    ResolveSetting setting;
    std::map<std::string_view, std::size_t> ports;  // one for each service
    for (const auto& source : all_sources()) {
        const auto port = ports.emplace(source.service.name, ports.size() + 1).first->second;
        setting.sources.push_back(
            {&source, {"http://127.0.0.1:" + std::to_string(port), "key", "2026-11-22"}});
    }
    setting.transport = world.transport();
    setting.today = "2026-11-22";
    return setting;
}

/// An entry with a title and, if it is not empty, a link.
inline Entry entry(const std::string& title, const std::string& link = {}) {
    Entry out;
    out.title = title;
    out.titles = {title};
    if (link.empty()) return out;
    out.url = link;
    out.links = {{title, link}};
    if (auto mention = identify(link)) out.identifiers.push_back(*std::move(mention));
    return out;
}

}  // namespace citegraph::test
