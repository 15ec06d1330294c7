#include "drive.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

BOOST_AUTO_TEST_SUITE(landing_pages)

using namespace citegraph;
using namespace citegraph::test;

namespace {

const auto hu = id("usenix:osdi23/presentation/hu");

const Source& pages() {
    return source_named("pages");
}

Reply html(int status, const std::string& body, const std::string& type = "text/html; charset=utf-8") {
    auto out = reply(status, body);
    if (!type.empty()) out.headers = {{"content-type", type}};
    return out;
}

Reply page(const std::string& title) {
    return html(200, "<!doctype html><title>x</title><meta name=citation_title content=\"" + title + "\">");
}

Reply redirect(const std::string& location, int status = 301) {
    auto out = html(status, "<html>moved</html>");
    out.headers.emplace_back("location", location);
    return out;
}

struct Walk {
    std::map<Identifier, Answer> answers;
    std::vector<std::vector<Request>> steps;
};

/// Runs the source against the open web, or another base; at most 100 steps.
Walk walk(const std::vector<Identifier>& wanted, const FakeService& service,
          const std::string& base = "https://*") {
    const SourceSetting setting{base, {}, "2026-11-22"};
    Walk out;
    auto step = pages().begin(questions(wanted), {}, setting);
    for (int i = 0; i < 100; ++i) {
        for (auto& answer : step.answers) out.answers.insert_or_assign(answer.asked, answer);
        if (step.requests.empty()) break;
        std::vector<Exchange> exchanges;
        for (const auto& request : step.requests) exchanges.push_back({request, service(request)});
        out.steps.push_back(step.requests);
        step = pages().next(std::move(step.state), exchanges, setting);
    }
    return out;
}

Answer answer_to(const Reply& given) {
    return walk({hu}, [&](const Request&) { return given; }).answers.at(hu);
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_landing_page_is_asked_for_politely_at_its_own_host) {
    const auto walked = walk({hu}, [](const Request&) { return page("A"); });
    const auto& request = walked.steps.at(0).at(0);
    BOOST_TEST(request.url == "https://www.usenix.org/conference/osdi23/presentation/hu");
    BOOST_TEST((request.headers == std::vector<Header>{{"accept", "text/html"}}));
    BOOST_TEST(request.is_public);
    BOOST_TEST((request.pause == std::chrono::seconds{2}));
    BOOST_TEST(request.tries == 2);
    BOOST_TEST(title_of(*walked.answers.at(hu).paper) == "A");
    BOOST_TEST(pages().service.base == "https://*");
}

BOOST_AUTO_TEST_CASE(another_base_takes_the_place_of_every_host) {
    const auto walked = walk(
        {hu, id("acl:P19-1001")}, [](const Request&) { return page("A"); }, "http://127.0.0.1:8080");
    std::vector<std::string> urls;
    for (const auto& step : walked.steps)
        for (const auto& request : step) {
            urls.push_back(request.url);
            BOOST_TEST(!request.is_public);  // stands on loopback
        }
    std::ranges::sort(urls);
    BOOST_TEST((urls == std::vector<std::string>{"http://127.0.0.1:8080/P19-1001/",
                                                 "http://127.0.0.1:8080/conference/osdi23/presentation/hu"}));
}

BOOST_AUTO_TEST_CASE(hosts_are_asked_side_by_side_and_their_pages_one_by_one) {
    const std::vector wanted{hu, id("usenix:osdi22/presentation/yu"),
                             id("usenix:atc23/presentation/li-jiamin"), id("acl:P19-1001"),
                             id("https://proceedings.mlr.press/v202/leviathan23a.html")};
    const auto walked = walk(wanted, [](const Request&) { return page("A"); });
    BOOST_REQUIRE(walked.steps.size() == 3u);
    BOOST_TEST(walked.steps[0].size() == 3u);
    BOOST_TEST(walked.steps[1].size() == 1u);
    BOOST_TEST(walked.answers.size() == wanted.size());
    for (const auto& [one, answer] : walked.answers) {
        BOOST_TEST((answer.state == Answer::State::found));
        BOOST_TEST((std::ranges::find(answer.paper->ids, one) != answer.paper->ids.end()));
    }
}

BOOST_AUTO_TEST_CASE(a_page_under_two_names_is_fetched_once_and_known_by_both) {
    const std::string root = "https://proceedings.mlr.press/v202/leviathan23a";
    const auto file = id(root + "/leviathan23a.pdf");
    const auto abstract = id(root + ".html");
    const auto walked = walk({file, abstract}, [](const Request&) { return page("A"); });
    BOOST_TEST(walked.steps.size() == 1u);
    BOOST_TEST((walked.answers.at(file).paper->ids == std::vector{abstract, file}));
    BOOST_TEST((walked.answers.at(file).paper == walked.answers.at(abstract).paper));
    const auto alone = walk({file}, [](const Request&) { return page("A"); });
    BOOST_TEST((alone.answers.at(file).paper->ids == std::vector{abstract, file}));
}

BOOST_AUTO_TEST_CASE(a_page_that_is_gone_is_an_absence) {
    for (const int status : {404, 410})
        BOOST_TEST((answer_to(html(status, "<title>Page not found</title>")).state == Answer::State::absent));
}

BOOST_AUTO_TEST_CASE(what_is_no_page_of_a_work_is_a_failure) {
    const std::vector<std::pair<Reply, std::string>> rows{
        {html(200, "<title>Making sure you're not a bot!</title>"),
         "no citation_title: Making sure you're not a bot!"},
        {html(200, "<title>Just a moment...</title>"), "no citation_title: Just a moment..."},
        {html(200, "<html><title>OSDI '23</title><h1>Papers</h1>"), "no citation_title: OSDI '23"},
        {html(403, "<title>Forbidden</title>"), "HTTP 403"},
        {html(429, "slow down"), "HTTP 429: slow down"},
        {html(503, "<meta name=citation_title content=A>"), "HTTP 503"},
        {html(200, "<meta name=citation_title content=A>", "application/pdf"), "no HTML but application/pdf"},
        {html(200, "<meta name=citation_title content=A>", "text/plain"), "no HTML but text/plain"},
        {html(200, "%PDF-1.7 ...", ""), "HTTP 200, but no HTML: %PDF-1.7 ..."},
        {html(200, "{\"citation_title\":\"A\"}"), "HTTP 200, but no HTML"},
        {html(200, ""), "HTTP 200, empty body"},
        {html(200, std::string(5'000'000, '\0')), "HTTP 200, but no HTML"},
        {Reply{}, "no reply"}};
    for (const auto& [given, reason] : rows) {
        const auto answer = answer_to(given);
        BOOST_TEST((answer.state == Answer::State::failed), reason);
        BOOST_TEST(answer.reason.find(reason) != std::string::npos, answer.reason);
        BOOST_TEST(!answer.paper);
    }
}

BOOST_AUTO_TEST_CASE(a_page_without_a_content_type_is_judged_by_its_body) {
    BOOST_TEST(
        (answer_to(html(200, "<meta name=citation_title content=A>", "")).state == Answer::State::found));
    const auto latin = answer_to(
        html(200, "<meta name=citation_title content=\"M\xFCller\">", "Text/HTML; Charset=\"ISO-8859-1\""));
    BOOST_TEST(title_of(*latin.paper) == "Müller");
}

BOOST_AUTO_TEST_CASE(a_redirect_is_followed_to_a_listed_host) {
    const auto old = id("https://papers.nips.cc/paper/7181-attention-is-all-you-need.pdf");
    const std::string hash = "/paper/2017/hash/3f5ee243547dee91fbd053c1c4a845aa-Abstract.html";
    for (const auto& place :
         std::vector<std::string>{hash, "https://papers.nips.cc" + hash, "//proceedings.neurips.cc" + hash,
                                  "https://proceedings.neurips.cc" + hash + "#x"}) {
        const auto walked = walk({old}, [&](const Request& request) {
            return request.url.ends_with(hash) ? page("Attention Is All You Need") : redirect(place, 302);
        });
        BOOST_TEST(walked.steps.size() == 2u, place);
        BOOST_TEST((walked.answers.at(old).state == Answer::State::found), place);
        BOOST_TEST(walked.answers.at(old).paper->ids.size() ==
                   2u);  // the page it led to is a name of it, too
    }
}

BOOST_AUTO_TEST_CASE(a_redirect_to_any_other_place_is_a_failure) {
    for (const std::string place :
         {"https://evil.example/", "http://www.usenix.org/conference/osdi23/presentation/hu",
          "https://127.0.0.1/", "https://www.usenix.org:8443/", "https://www.usenix.org@evil.example/",
          "https://www.usenix.org.evil.example/", "//evil.example/", "https://www.usenix.org\\@evil.example/",
          "file:///etc/passwd", "javascript:1", ""}) {
        const auto walked = walk({hu}, [&](const Request&) { return redirect(place); });
        BOOST_TEST(walked.steps.size() == 1u, place);
        BOOST_TEST((walked.answers.at(hu).state == Answer::State::failed), place);
        BOOST_TEST(walked.answers.at(hu).reason.starts_with("HTTP 301"));
    }
}

BOOST_AUTO_TEST_CASE(under_a_test_base_no_redirect_leaves_it) {
    const std::string base = "http://127.0.0.1:8080";
    for (const std::string place :
         {"https://www.usenix.org/x", "http://127.0.0.1:8081/x", "https://127.0.0.1:8080/x"}) {
        const auto walked = walk(
            {hu}, [&](const Request&) { return redirect(place); }, base);
        BOOST_TEST(walked.steps.size() == 1u, place);
    }
    const auto walked = walk(
        {hu},
        [&](const Request& request) { return request.url.ends_with("/x") ? page("A") : redirect("/x"); },
        base);
    BOOST_TEST((walked.answers.at(hu).state == Answer::State::found));
    BOOST_TEST((walked.answers.at(hu).paper->ids == std::vector{hu}));
}

BOOST_AUTO_TEST_CASE(redirects_of_pages_in_a_circle_end_after_three) {
    const auto walked = walk({hu, id("usenix:osdi22/presentation/yu")}, [](const Request& request) {
        return request.asks[0] == hu ? redirect("/conference/osdi23/presentation/hu") : page("A");
    });
    BOOST_TEST(walked.steps.size() == 5u);
    BOOST_TEST((walked.answers.at(hu).state == Answer::State::failed));
    BOOST_TEST(walked.answers.at(hu).reason.find("which is not followed") != std::string::npos);
    BOOST_TEST((walked.answers.at(id("usenix:osdi22/presentation/yu")).state == Answer::State::found));
}

BOOST_AUTO_TEST_CASE(nothing_is_asked_of_pages_where_nothing_is_wanted) {
    BOOST_TEST(walk({}, [](const Request&) { return Reply{}; }).steps.empty());
}

BOOST_AUTO_TEST_SUITE_END()
