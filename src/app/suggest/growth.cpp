// More of the citation graph around a list, as services tell it: who cites its papers, and what those that would be
// suggested cite and are cited by.
#include "app/io/process.hpp"
#include "app/io/progress.hpp"
#include "app/study/asking.hpp"
#include "app/suggest/shortlist.hpp"
#include "core/counted.hpp"
#include "core/scholarly/paper_facts.hpp"
#include "resolve/citations.hpp"
#include "resolve/rounds/asking.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace citegraph::app {

using namespace resolving;

namespace {

using Papers = std::vector<std::size_t>;  // indices into a library

/// Works and their citations, to which more come.
class GrowingLibrary {
  public:
    explicit GrowingLibrary(Library library) { take(std::move(library)); }

    const Library& library() const { return library_; }

    void add_citers(std::size_t paper, const std::vector<Stub>& citers, const std::string& source) {
        const auto& cited = library_.papers[paper];
        const Stub work{cited.ids, title_of(cited), year_of(cited)};
        for (const auto& citer : citers) references_[place_of(citer)].push_back({work, source});
    }
    void add_references(std::size_t paper, const std::vector<Stub>& works, const std::string& source) {
        for (const auto& work : works) references_[paper].push_back({work, source});
    }
    /// What was known by a line of a reference list is known by a record; its old names stay.
    void add_record(std::size_t paper, Paper record) {
        auto& known = library_.papers[paper];
        record.ids.insert(record.ids.end(), known.ids.begin(), known.ids.end());
        std::ranges::sort(record.ids);
        record.ids.erase(std::unique(record.ids.begin(), record.ids.end()), record.ids.end());
        if (known.key.empty()) known = std::move(record);
    }
    /// Makes papers of the works that have come.
    void settle() { take(with_works_as_papers(with_citations(std::move(library_), std::move(references_)))); }

  private:
    void take(Library library) {
        library_ = std::move(library);
        references_ = references_of(library_);
        places_.clear();
        for (std::size_t i = 0; i < library_.papers.size(); ++i)
            for (const auto& id : library_.papers[i].ids) places_.emplace(id, i);
    }

    std::size_t place_of(const Stub& work) {
        for (const auto& id : work.ids)
            if (const auto found = places_.find(id); found != places_.end()) return found->second;
        const auto place = library_.papers.size();
        library_.papers.push_back(core::paper_of(work));
        references_.emplace_back();
        for (const auto& id : work.ids) places_.emplace(id, place);
        return place;
    }

    Library library_;
    References references_;
    std::map<Identifier, std::size_t> places_;
};

/// Asks for citations, tells what that costs, and adds the answers to a library.
class Growth {
  public:
    Growth(Library library, const ResolveSetting& setting, Console& console)
        : known_{std::move(library)}, setting_{setting}, console_{console} {
        const auto has_citations = [](const auto& one) { return one.source->topic == Topic::citations; };
        const auto found = std::ranges::find_if(setting.sources, has_citations);
        service_ = found == setting.sources.end() ? std::string_view{} : found->source->service.name;
    }

    const Library& library() const { return known_.library(); }

    void ask_who_cites(const Papers& papers) {
        ask_all(core::counted(papers.size(), "paper") + " of the list: who cites them", papers,
                {Topic::citations});
        add_lists(papers, Topic::citations);
        known_.settle();
    }

    void ask_about(const Papers& papers) {
        const auto whom = core::counted(papers.size(), "candidate") + ": ";
        ask_all(whom + "their records", papers, {Topic::record});
        ask_all(whom + "what they cite, and who cites them", papers, {Topic::references, Topic::citations});
        for (const auto paper : papers)
            if (const auto* answer = answer_of(Topic::record, paper); answer && answer->paper)
                records_.emplace_back(paper, *answer->paper);
        add_lists(papers, Topic::references);
        add_lists(papers, Topic::citations);
        for (auto& [paper, record] : records_) known_.add_record(paper, std::move(record));
        known_.settle();
    }

    Exit finish() const {
        std::size_t requests = 0, retries = 0;
        for (const auto& [_, host] : answers_.traffic.hosts)
            requests += host.requests, retries += host.retries;
        console_.note(core::counted(requests, "request") + " (" + core::counted(retries, "retry", "retries") +
                      "), " + core::counted(answers_.traffic.from_cache, "answer") +
                      " from the cache: " + core::counted(library().papers.size(), "work") + ", " +
                      core::counted(library().citations.size(), "citation"));
        if (missing_ > 0)
            console_.warn(core::counted(missing_, "answer is", "answers are") +
                          " not known, so that papers may be missing");
        if (answers_.is_offline())
            console_.warn("no network: " + answers_.cut_off);
        else
            console_.warn_of(answers_.traffic.failures);
        console_.warn_of(answers_.traffic.notices);
        if (interrupted()) return Exit::interrupted;
        return answers_.traffic.failures.empty() ? Exit::done : Exit::network;
    }

  private:
    const Source* source_of(Topic topic) const {
        for (const auto& one : setting_.sources)
            if (one.source->topic == topic && one.source->service.name == service_) return one.source;
        return nullptr;
    }

    /// The name by which a source can be asked for a paper; null if it has none.
    const Identifier* name_for(const Source& source, std::size_t paper) const {
        const auto& ids = library().papers[paper].ids;
        const auto found = std::ranges::find_if(ids, source.knows);
        return found == ids.end() ? nullptr : &*found;
    }

    const Answer* answer_of(Topic topic, std::size_t paper) const {
        const auto* source = source_of(topic);
        const auto* id = source ? name_for(*source, paper) : nullptr;
        return id ? answers_.find(*source, *id) : nullptr;
    }

    /// How long a reference list is, as the record says; without one it cannot be asked for.
    std::size_t references_of(std::size_t paper) const {
        const auto* record = answer_of(Topic::record, paper);
        return record && record->paper
                   ? static_cast<std::size_t>(record->paper->counts.references.value_or(0))
                   : 0;
    }

    SourceQuestions questions(const Source& source, const Papers& papers) const {
        SourceQuestions out{&source, {}};
        std::set<Identifier> seen;
        for (const auto paper : papers) {
            const auto* id = name_for(source, paper);
            if (!id || !seen.insert(*id).second) continue;
            const auto count = source.topic == Topic::references ? references_of(paper) : 0;
            if (source.topic != Topic::references || count > 0) out.questions.push_back({*id, {}, count});
        }
        return out;
    }

    /// What the cache does not answer.
    std::size_t open_of(const SourceQuestions& asked) const {
        std::vector<Identifier> ids;
        for (const auto& question : asked.questions) ids.push_back(question.id);
        return ids.size() - std::min(ids.size(), setting_.cache.find(*asked.source, ids).size());
    }

    void ask_all(const std::string& what, const Papers& papers, const std::vector<Topic>& topics) {
        std::vector<SourceQuestions> asked;
        std::size_t open = 0, requests = 0;
        for (const auto topic : topics) {
            const auto* source = source_of(topic);
            if (!source) continue;
            asked.push_back(questions(*source, papers));
            const auto of_source = open_of(asked.back());
            open += of_source;
            requests += topic == Topic::citations ? of_source : std::min<std::size_t>(of_source, 1);
        }
        if (open > 0 && setting_.transport)
            console_.note("asking Semantic Scholar about " + what + " (" +
                          core::counted(requests, "request") + ", more for long lists)");
        ask(asked, setting_, answers_);
        for (const auto& [source, questions] : asked)
            for (const auto& question : questions) {
                const auto* answer = answers_.find(*source, question.id);
                missing_ += !answer || answer->state == Answer::State::failed ? 1 : 0;
            }
    }

    void add_lists(const Papers& papers, Topic topic) {
        for (const auto paper : papers) {
            const auto* answer = answer_of(topic, paper);
            if (!answer || answer->state == Answer::State::failed) continue;
            const std::string source{service_};
            if (topic == Topic::citations)
                known_.add_citers(paper, answer->references, source);
            else
                known_.add_references(paper, answer->references, source);
        }
    }

    GrowingLibrary known_;
    const ResolveSetting& setting_;
    Console& console_;
    std::string_view service_;
    Answers answers_;
    std::size_t missing_ = 0;
    std::vector<std::pair<std::size_t, Paper>> records_;
};

Study study_around(Library library) {
    Study study;
    study.loaded.library = std::move(library);
    study.graph = build_graph(study.loaded.library);
    return study;
}

/// The papers of the list that most others of it cite: who cites them is nearest to the list.
Papers most_cited(const Shortlists& lists, std::size_t most) {
    std::set<Vertex> listed;
    for (const auto& part : lists.parts) listed.insert(part.list.begin(), part.list.end());
    std::vector<std::pair<std::ptrdiff_t, Vertex>> order;
    const auto is_listed = [&](Vertex v) { return listed.contains(v); };
    for (const auto v : listed)
        order.emplace_back(-std::ranges::count_if(lists.study.graph.graph.citers(v), is_listed), v);
    std::ranges::sort(order);
    Papers out;
    for (const auto& [_, v] : order)
        if (out.size() < most) out.push_back(lists.study.graph.paper[v]);
    return out;
}

/// The best of all parts, by their rank.
Papers best(const Shortlists& lists, std::size_t most) {
    Papers out;
    for (std::size_t rank = 0; rank < most && out.size() < most; ++rank)
        for (const auto& part : lists.parts) {
            if (rank >= part.proposals.size() || out.size() == most) continue;
            const auto paper = lists.study.graph.paper[part.proposals[rank].suggestion.vertex];
            if (std::ranges::find(out, paper) == out.end()) out.push_back(paper);
        }
    return out;
}

AskOptions asking_for(const ShortlistOptions& options) {
    AskOptions out;
    out.input = options.network.query.input;
    out.console = options.network.query.console;
    out.lock_use = LockUse::leave;
    out.offline = options.network.query.offline;
    return out;
}

}  // namespace

Result<Shortlists> grown(const ShortlistOptions& options, const Shortlists& lists, const DrawShortlists& draw,
                         Console& console) {
    ProgressLine progress{console};
    const auto setting = asking_setting(asking_for(options), lists.study.loaded.library, console, progress);
    if (!setting) return setting.failure();
    Growth growth{lists.study.loaded.library, *setting, console};
    growth.ask_who_cites(most_cited(lists, options.grow));
    const auto wider = draw(study_around(growth.library()), options.grow);
    if (!wider) return wider;
    growth.ask_about(best(*wider, options.grow));
    const auto exit = growth.finish();
    auto out = draw(study_around(growth.library()), options.limit);
    if (out) out->study.loaded.exit = exit;
    return out;
}

}  // namespace citegraph::app
