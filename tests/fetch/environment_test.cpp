#include "fetch/wire.hpp"

#include <boost/test/unit_test.hpp>

#include <stdlib.h>

#include <map>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(environment)

using namespace citegraph;
using namespace citegraph::fetching;

namespace {

/// The environment, with no proxies and certificates but these, as long as it lives.
class Variables {
  public:
    explicit Variables(const std::map<std::string, std::string>& set) {
        for (const auto* name :
             {"https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY", "no_proxy",
              "NO_PROXY", "CURL_CA_BUNDLE", "SSL_CERT_FILE", "SSL_CERT_DIR"}) {
            if (const auto* before = getenv(name)) before_[name] = before;
            unsetenv(name);
        }
        for (const auto& [name, value] : set) setenv(name.c_str(), value.c_str(), 1), set_.push_back(name);
    }
    ~Variables() {
        for (const auto& name : set_) unsetenv(name.c_str());
        for (const auto& [name, value] : before_) setenv(name.c_str(), value.c_str(), 1);
    }
    Variables(const Variables&) = delete;
    Variables& operator=(const Variables&) = delete;

  private:
    std::map<std::string, std::string> before_;
    std::vector<std::string> set_;
};

}  // namespace

BOOST_AUTO_TEST_CASE(a_proxy_goes_by_any_of_four_names) {
    for (const auto* name : {"https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"}) {
        const Variables set{{{name, "http://proxy.example:3128"}}};
        BOOST_TEST(proxy_for("example.org").value_or("") == "http://proxy.example:3128", name);
    }
    const Variables both{{{"all_proxy", "http://all.example"}, {"https_proxy", "http://https.example"}}};
    BOOST_TEST(proxy_for("example.org").value_or("") == "http://https.example");
}

BOOST_AUTO_TEST_CASE(without_a_proxy_for_https_there_is_none) {
    for (const auto& set : {std::map<std::string, std::string>{},
                            {{"http_proxy", "http://proxy.example"}},
                            {{"https_proxy", ""}}}) {
        const Variables variables{set};
        BOOST_TEST(!proxy_for("example.org"));
    }
}

BOOST_AUTO_TEST_CASE(no_proxy_lists_hosts_and_domains) {
    const auto is_direct = [](const std::string& list, const std::string& host) {
        const Variables set{{{"https_proxy", "http://proxy.example"}, {"no_proxy", list}}};
        return !proxy_for(host);
    };
    for (const auto* list :
         {"example.org", ".example.org", "a.example, example.org", "EXAMPLE.org", "*", "org"})
        for (const auto* host : {"example.org", "api.Example.org:443"})
            BOOST_TEST(is_direct(list, host), list << " and " << host);
    for (const auto* list :
         {"ample.org", "example.com", "api.example.org", "", ",", ". ,", "example.org.net"})
        BOOST_TEST(!is_direct(list, "example.org"), list);
}

BOOST_AUTO_TEST_CASE(certificates_are_those_of_curl_else_of_openssl) {
    const Variables set{{{"CURL_CA_BUNDLE", "a.pem"}, {"SSL_CERT_FILE", "b.pem"}, {"SSL_CERT_DIR", "c"}}};
    BOOST_TEST(trusted_certificates().file == "a.pem");
    BOOST_TEST(trusted_certificates().folder == "c");
    setenv("CURL_CA_BUNDLE", "", 1);
    BOOST_TEST(trusted_certificates().file == "b.pem");
}

BOOST_AUTO_TEST_SUITE_END()
