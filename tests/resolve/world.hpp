#pragma once

#include "citegraph/resolve.hpp"

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

/// Both services in one process, in the shapes of the real ones, with a count of the calls.
class World {
  public:
    explicit World(std::vector<Work> works) : works_{std::move(works)} {}

    std::size_t metadata = 0, references = 0, feeds = 0;
    int scholar_status = 200, arxiv_status = 200;  ///< another one: the service is ill

    std::size_t calls() const { return metadata + references + feeds; }

    /// Refers to this world.
    Transport transport() {
        return [this](std::span<const Request> requests) {
            std::vector<Reply> replies;
            for (const auto& request : requests) replies.push_back(answer(request));
            return replies;
        };
    }

  private:
    using json = nlohmann::json;

    Reply answer(const Request& request) {
        const bool scholar = request.method == "POST";
        const bool nested = request.url.find("references.") != std::string::npos;
        ++(scholar ? nested ? references : metadata : feeds);
        Reply reply;
        reply.status = scholar ? scholar_status : arxiv_status;
        if (reply.status == 200) reply.body = scholar ? batch(request, nested) : feed(request);
        return reply;
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
        const auto list = request.url.substr(request.url.find("id_list=") + 8) + ",";
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
                    if (answer.state != Answer::State::failed && answer.reason.empty())
                        kept->insert_or_assign({std::string{source.name}, answer.asked}, answer);
            }};
}

inline ResolveSetting setting_for(World& world) {
    ResolveSetting setting;
    for (std::size_t i = 0; i < all_sources().size(); ++i)
        setting.sources.push_back({"http://127.0.0.1:" + std::to_string(i + 1), "", "2026-11-22"});
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
