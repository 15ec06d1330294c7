#include "app/settings/settings.hpp"

#include "citegraph/source.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <map>
#include <optional>
#include <ostream>

BOOST_AUTO_TEST_SUITE(around)

using namespace citegraph;
using namespace citegraph::app;
namespace data = boost::unit_test::data;

namespace {

/// An environment of its own, until the test ends.
class Environment {
  public:
    explicit Environment(const std::map<std::string, std::string>& values) {
        for (const auto* name :
             {"S2_API_KEY", "SEMANTIC_SCHOLAR_API_KEY", "CITEGRAPH_CONTACT", "SOURCE_DATE_EPOCH",
              "CITEGRAPH_PACE", "HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
            set(name, "");
        for (const auto& source : all_sources()) set(std::string{source.service.variable}, "");
        for (const auto& [name, value] : values) set(name, value);
    }
    ~Environment() {
        for (const auto& [name, value] : before_)
            value ? ::setenv(name.c_str(), value->c_str(), 1) : ::unsetenv(name.c_str());
    }
    Environment(const Environment&) = delete;
    Environment& operator=(const Environment&) = delete;

  private:
    void set(const std::string& name, const std::string& value) {
        const auto* old = std::getenv(name.c_str());
        before_.emplace(name, old ? std::optional<std::string>{old} : std::nullopt);
        ::setenv(name.c_str(), value.c_str(), 1);
    }
    std::map<std::string, std::optional<std::string>> before_;
};

/// CITEGRAPH_CROSSREF_URL, and where Crossref is asked then; empty: refused.
struct Base {
    const char* url;
    const char* base;
};
std::ostream& operator<<(std::ostream& out, const Base& row) {
    return out << row.url;
}
const std::vector<Base> bases{
    {"https://mirror.example.org", "https://mirror.example.org"},
    {"https://mirror.example.org:8443/", "https://mirror.example.org:8443"},
    {" https://mirror.example.org// ", "https://mirror.example.org"},
    {"http://127.0.0.1:8080", "http://127.0.0.1:8080"},
    {"http://127.0.0.1", "http://127.0.0.1"},
    {"http://localhost:8080/", "http://localhost:8080"},
    {"http://[::1]:8080", "http://[::1]:8080"},
    {"http://mirror.example.org", ""},
    {"http://127.0.0.1.example.org", ""},
    {"http://localhost.example.org", ""},
    {"http://127.0.0.1@example.org", ""},
    {"http://127.0.0.1:80@example.org", ""},
    {"http://localhost:x@example.org", ""},
    {"http://[::1]:80@example.org/", ""},
    {"ftp://127.0.0.1", ""},
    {"file:///etc/passwd", ""},
    {"mirror.example.org", ""},
};

struct Epoch {
    const char* seconds;
    const char* day;
};
std::ostream& operator<<(std::ostream& out, const Epoch& row) {
    return out << row.seconds;
}
const std::vector<Epoch> epochs{
    {"0", "1970-01-01"},
    {"86399", "1970-01-01"},
    {"86400", "1970-01-02"},
    {"951782400", "2000-02-29"},
    {"1700000000", "2023-11-14"},
    {"4102444799", "2099-12-31"},
    {" 1700000000 ", "2023-11-14"},
};

std::string base_of(const Surroundings& around, std::string_view variable) {
    for (const auto& [source, setting] : around.sources)
        if (source->service.variable == variable) return setting.base;
    return "none";
}

}  // namespace

BOOST_DATA_TEST_CASE(a_service_is_asked_over_https_or_on_this_machine, data::make(bases), row) {
    const Environment environment{{{"CITEGRAPH_CROSSREF_URL", row.url}}};
    const auto around = surroundings({});
    if (std::string_view{row.base}.empty()) {
        BOOST_REQUIRE(!around);
        BOOST_TEST((around.error().kind == Error::Kind::malformed));
        BOOST_TEST(around.error().message.starts_with("CITEGRAPH_CROSSREF_URL="), around.error().message);
    } else {
        BOOST_REQUIRE(around);
        BOOST_TEST(base_of(*around, "CITEGRAPH_CROSSREF_URL") == row.base);
    }
}

BOOST_AUTO_TEST_CASE(without_variables_every_source_has_its_own_address_and_no_key) {
    const Environment environment{{}};
    const auto around = surroundings({});
    BOOST_REQUIRE(around);
    BOOST_TEST(around->sources.size() == all_sources().size());
    for (const auto& [source, setting] : around->sources) {
        BOOST_TEST(setting.base == source->service.base);
        BOOST_TEST(setting.key.empty());
        BOOST_TEST(setting.today == around->today);
    }
    BOOST_TEST(around->warnings.empty());
    BOOST_TEST(around->user_agent.find("mailto") == std::string::npos);
    BOOST_TEST(around->pace == 1);
}

BOOST_AUTO_TEST_CASE(a_key_goes_to_the_service_that_takes_one_and_to_no_other) {
    const Environment environment{{{"S2_API_KEY", "secret"}}};
    const auto around = surroundings({});
    BOOST_REQUIRE(around);
    std::size_t keyed = 0;
    for (const auto& [source, setting] : around->sources) {
        BOOST_TEST(setting.key == (source->service.takes_key ? "secret" : ""));
        keyed += !setting.key.empty();
    }
    BOOST_TEST(keyed > 0u);
}

BOOST_AUTO_TEST_CASE(the_first_name_of_the_key_counts_before_the_second) {
    const Environment both{{{"S2_API_KEY", "one"}, {"SEMANTIC_SCHOLAR_API_KEY", "two"}}};
    BOOST_TEST(api_key({}).value == "one");
    const Environment second{{{"S2_API_KEY", " "}, {"SEMANTIC_SCHOLAR_API_KEY", "two"}}};
    BOOST_TEST(api_key({}).value == "two");
}

BOOST_DATA_TEST_CASE(the_day_is_that_of_the_source_date_in_utc, data::make(epochs), row) {
    const Environment environment{{{"SOURCE_DATE_EPOCH", row.seconds}}};
    BOOST_TEST(today() == row.day);
}

BOOST_AUTO_TEST_CASE(a_source_date_that_is_no_number_of_seconds_does_not_count) {
    const auto now = [] {
        const Environment environment{{}};
        return today();
    };
    for (const auto* text :
         {"yesterday", "2023-11-14", "1e9", "0x10", "99999999999999999999", "9223372036854775807"}) {
        const auto before = now();
        const Environment environment{{{"SOURCE_DATE_EPOCH", text}}};
        const auto said = today();
        BOOST_TEST((said == before || said == now()), text << " gives " << said);
    }
}

BOOST_AUTO_TEST_CASE(the_contact_of_the_environment_speaks_over_that_of_a_file) {
    Config config;
    config.settings["contact"] = {"contact", "file@example.org", "config.toml:1:11"};
    const Environment none{{}};
    BOOST_TEST(surroundings(config)->user_agent.ends_with(" (mailto:file@example.org)"));
    const Environment set{{{"CITEGRAPH_CONTACT", "me@example.org"}}};
    BOOST_TEST(surroundings(config)->user_agent.ends_with(" (mailto:me@example.org)"));
}

BOOST_AUTO_TEST_CASE(a_text_of_one_line_is_utf8_without_control_characters) {
    for (const auto* text : {"", "a@b.example", "Jörg Müller", "机器学习", "two  spaces"})
        BOOST_TEST(is_one_line(text), text);
    for (const std::string text :
         {"a\nb", "a\rb", "a\tb", "\x7F", "\xC2\x85", "\xC2\x9F", "a\xFF", "\x1B[31m", "\xE2\x82"})
        BOOST_TEST(!is_one_line(text));
    BOOST_TEST(!is_one_line(std::string_view{"a\0b", 3}));
}

BOOST_AUTO_TEST_SUITE_END()
