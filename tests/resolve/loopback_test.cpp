// The whole way, from libcurl to the library, against the double of both services.
#include "python_server.hpp"
#include "world.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <stdlib.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>

BOOST_AUTO_TEST_SUITE(loopback)

using namespace citegraph;
using namespace citegraph::test;
using nlohmann::json;

namespace {

std::string arxiv(int number) {
    return "2301." + std::to_string(10000 + number);
}

/// The services with `count` papers, each citing 60 works, 40 of them outside.
class Services {
  public:
    explicit Services(int count = 40) : count_{count} {
        std::string pattern = std::filesystem::temp_directory_path() / "citegraph-data-XXXXXX";
        const int file = mkstemp(pattern.data());
        std::ofstream{pattern} << data().dump();
        server_ =
            std::make_unique<PythonServer>(std::vector<std::string>{TEST_DATA "/fake_services.py", pattern});
        close(file);
        std::filesystem::remove(pattern);
    }

    int count() const { return count_; }
    std::string base(std::size_t service = 0) const { return server_->base(service); }
    json stats() const { return json::parse(control("/_stats")); }
    void inject(const std::string& fault, int times = 1) const {
        control("/_fault?name=" + fault + "&times=" + std::to_string(times));
    }

  private:
    json data() const {
        auto papers = json::array();
        for (int i = 0; i < count_; ++i) {
            auto references = json::array();
            for (int k = 1; k <= 20; ++k) references.push_back("arxiv:" + arxiv((i + k) % count_));
            for (int k = 0; k < 40; ++k)
                references.push_back("doi:10.1000/outside." + std::to_string((i * 7 + k) % 500));
            papers.push_back({{"arxiv", arxiv(i)},
                              {"title", "Study Number " + std::to_string(i)},
                              {"authors", {"Ada One"}},
                              {"references", references}});
        }
        return {{"papers", papers}};
    }

    std::string control(const std::string& path) const {
        Request request;
        request.url = base() + path;
        const auto transport = http_transport({});
        transport.send(request);
        return transport.receive()->reply.body;
    }

    int count_;
    std::unique_ptr<PythonServer> server_;
};

Resolved run(const Services& services, const AnswerCache& cache = no_cache()) {
    HttpSetting http;
    http.user_agent = "citegraph/test";
    http.pace = 0.001;
    ResolveSetting setting;
    constexpr std::array services_in_order{"semantic_scholar", "arxiv", "crossref", "datacite", "pages"};
    for (const auto& source : all_sources()) {
        const auto place =
            std::ranges::find(services_in_order, source.service.name) - services_in_order.begin();
        setting.sources.push_back(
            {&source, {services.base(static_cast<std::size_t>(place)), "", "2026-11-22"}});
    }
    setting.transport = http_transport(http);
    setting.cache = cache;
    setting.today = "2026-11-22";
    std::vector<Entry> entries;
    for (int i = 0; i < services.count(); ++i)
        entries.push_back(entry("Study Number " + std::to_string(i), "https://arxiv.org/abs/" + arxiv(i)));
    return resolve(std::move(entries), {}, setting);
}

std::size_t count(const Resolved& resolved, Outcome outcome) {
    return static_cast<std::size_t>(
        std::ranges::count(resolved.library.entries, outcome, &Resolution::outcome));
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_list_of_252_is_resolved_in_few_calls_and_then_in_none) {
    const Services services{252};
    const auto cache = memory_cache();
    const auto first = run(services, cache);
    const auto stats = services.stats();
    BOOST_TEST(stats["batch"].get<int>() - stats["batch references"].get<int>() == 1);
    BOOST_TEST(stats["batch references"].get<int>() == 2);  // 252 * 60 = 15,120 references
    BOOST_TEST(stats["arxiv"].get<int>() == 3);
    BOOST_TEST(!stats.contains("references"));
    BOOST_TEST(count(first, Outcome::exact) == 252u);
    BOOST_TEST(first.library.citations.size() == 252u * 60);
    BOOST_TEST(first.library.stubs.size() == 500u);
    const auto second = run(services, cache);
    BOOST_TEST((services.stats() == stats));
    BOOST_TEST((second.library == first.library));
}

BOOST_DATA_TEST_CASE(what_passes_leaves_no_trace,
                     boost::unit_test::data::make({"429", "429-retry-after", "500", "504", "drop",
                                                   "rate-exceeded", "shuffled", "reordered", "short",
                                                   "empty-feed", "omitted"}),
                     fault) {
    const Services services;
    services.inject(fault);
    const auto resolved = run(services);
    BOOST_TEST(count(resolved, Outcome::exact) == 40u);
    BOOST_TEST(resolved.library.citations.size() == 40u * 60);
    BOOST_TEST(resolved.traffic.failures.empty());
}

BOOST_DATA_TEST_CASE(what_stays_is_told_and_costs_no_other_source,
                     boost::unit_test::data::make({"html", "truncated", "error-feed"}), fault) {
    const Services services;
    services.inject(fault, 1000);
    const auto resolved = run(services);
    BOOST_TEST(!resolved.traffic.failures.empty());
    BOOST_TEST(resolved.library.entries.size() == 40u);
    if (std::string_view{fault} == "error-feed") BOOST_TEST(resolved.library.citations.size() == 40u * 60);
}

BOOST_DATA_TEST_CASE(a_poison_id_costs_its_own_record_alone,
                     boost::unit_test::data::make({"poison", "poison-500"}), fault) {
    const Services services;
    services.inject(std::string{fault} + "%3DARXIV:" + arxiv(29));
    const auto resolved = run(services);
    BOOST_TEST(count(resolved, Outcome::exact) == 40u);  // arXiv still has it
    BOOST_TEST(resolved.library.citations.size() == 39u * 60);
    BOOST_TEST(resolved.traffic.found.at("semantic_scholar") == 39u);
}

BOOST_AUTO_TEST_SUITE_END()
