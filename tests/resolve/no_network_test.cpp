#include "world.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(no_network)

using namespace citegraph;
using namespace citegraph::test;
using Fault = Reply::Fault;

namespace {

const Work vllm{
    "2309.06180", "10.1145/3600006.3613165", "Efficient Memory Management for Serving", {}, "SOSP"};
const Work orca{"2207.04836", "", "Orca: A Distributed Serving System", {}, "OSDI"};

std::vector<Entry> entries() {
    auto titled = entry("On the Placement of Replicas in Wide Networks");  // searched by its title
    return {entry(vllm.title, "https://arxiv.org/abs/2309.06180"),
            entry(orca.title, "https://doi.org/10.5555/orca"), std::move(titled)};
}

/// Every host fails so, with words that tell which it was.
Transport failing(const std::function<Fault(const Request&)>& fault) {
    return answering([fault](const Request& request) {
        Reply reply;
        reply.trouble = host_of(request.url) + ": no route";
        reply.fault = fault(request);
        return reply;
    });
}

ResolveSetting setting_with(World& world, Transport transport) {
    auto setting = setting_for(world);
    setting.transport = std::move(transport);
    return setting;
}

}  // namespace

BOOST_AUTO_TEST_CASE(no_network_is_said_in_one_sentence_and_the_list_is_there) {
    World world{{}};
    const auto resolved =
        resolve(entries(), {}, setting_with(world, failing([](auto&) { return Fault::unreachable; })));
    BOOST_REQUIRE(resolved.traffic.failures.size() == 1u);
    BOOST_TEST(resolved.traffic.failures[0] ==
               "no network: what the list, lock and cache know is written; run again to complete "
               "(127.0.0.1:1: no route)");
    BOOST_TEST(resolved.traffic.notices.empty());
    BOOST_TEST(resolved.library.papers.size() == 3u);
    for (const auto& one : resolved.library.entries) BOOST_TEST(!one.failed.empty());  // to be asked again
}

BOOST_AUTO_TEST_CASE(without_a_network_the_lock_keeps_what_it_knows) {
    World world{{vllm}};
    const auto lock = resolve(entries(), {}, setting_for(world)).library;
    auto setting = setting_with(world, failing([](auto&) { return Fault::unreachable; }));
    setting.refresh = true;
    const auto resolved = resolve(entries(), lock, setting);
    BOOST_TEST(resolved.traffic.failures.size() == 1u);
    BOOST_TEST((resolved.library.papers.at(0) == lock.papers.at(0)));
    BOOST_TEST(title_of(lock.papers.at(0)) == vllm.title);
    BOOST_TEST((resolved.library.entries.at(0).outcome == Outcome::exact));
}

BOOST_AUTO_TEST_CASE(where_one_service_takes_the_call_there_is_a_network) {
    World world{{}};
    const auto resolved =
        resolve(entries(), {}, setting_with(world, failing([](auto& request) {
                                                return request.url.find("/graph/v1/") == std::string::npos
                                                           ? Fault::unreachable
                                                           : Fault::passing;
                                            })));
    BOOST_TEST(resolved.traffic.failures.size() > 1u);
    for (const auto& sentence : resolved.traffic.failures)
        BOOST_TEST(sentence.find("no network") == std::string::npos, sentence);
}

BOOST_AUTO_TEST_CASE(a_request_that_is_never_sent_says_nothing_of_the_network) {
    World world{{}};
    const auto resolved =
        resolve(entries(), {}, setting_with(world, failing([](auto& request) {
                                                return request.url.find("/graph/v1/") == std::string::npos
                                                           ? Fault::unreachable
                                                           : Fault::lasting;
                                            })));
    BOOST_REQUIRE(resolved.traffic.failures.size() == 1u);
    BOOST_TEST(resolved.traffic.failures[0].starts_with("no network"));
}

BOOST_AUTO_TEST_SUITE_END()
