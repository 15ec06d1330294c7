#include "app/settings/settings.hpp"
#include "app/io/files.hpp"
#include "app/io/process.hpp"
#include "folder.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <sys/stat.h>

#include <map>
#include <optional>

BOOST_AUTO_TEST_SUITE(settings)

using namespace citegraph;
using namespace citegraph::app;
namespace data = boost::unit_test::data;

namespace {

/// A home and an environment of its own, until the test ends.
class Home {
  public:
    Home() {
        for (const auto* name : {"S2_API_KEY", "SEMANTIC_SCHOLAR_API_KEY", "CITEGRAPH_CONTACT",
                                 "CITEGRAPH_CACHE", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"})
            set(name, "");
        set("HOME", folder.path());
        std::filesystem::create_directories(folder.path() / ".config/citegraph");
    }
    ~Home() {
        for (const auto& [name, value] : before_)
            value ? ::setenv(name.c_str(), value->c_str(), 1) : ::unsetenv(name.c_str());
    }
    void set(const std::string& name, const std::string& value) {
        const auto* old = std::getenv(name.c_str());
        before_.emplace(name, old ? std::optional<std::string>{old} : std::nullopt);
        ::setenv(name.c_str(), value.c_str(), 1);
    }
    void settings(const std::string& toml) const { folder.write(".config/citegraph/config.toml", toml); }
    Config config() const { return *read_config(folder.path() / "project/list.md"); }

    Folder folder;

  private:
    std::map<std::string, std::optional<std::string>> before_;
};

std::string error_of(const std::string& toml) {
    const auto read = read_settings(toml, "config.toml");
    return read ? "none" : read.error().message;
}

bool has(const std::string& text, const std::string& piece) {
    return text.find(piece) != std::string::npos;
}

struct Wrong {
    const char* toml;
    const char* said;
};

std::ostream& operator<<(std::ostream& out, const Wrong& row) {
    return out << row.toml;
}

const std::vector<Wrong> wrong{
    {"contact = a@b.example\n", "config.toml:1:"},
    {"# one\ncontact = \"a@b.example\n", "config.toml:2:"},
    {"contact = \"a\"\ncontact = \"b\"\n", "config.toml:2:"},
    {"[[[\n=\n", "config.toml:1:3: "},
    {"[&", "config.toml:1:2: "},
    {"\n  contcat = \"a\"\n", "config.toml:2:3: there is no setting 'contcat'; did you mean contact?"},
    {"colour = \"a\"\n", "no setting 'colour' (known settings: contact, s2-api-key-file)"},
    {"[contact]\nname = \"a\"\n", "contact needs a text in quotes, as in contact = \"you@example.org\""},
    {"contact = 7\n", "config.toml:1:11: contact needs a text"},
    {"contact = [\"a\"]\n", "needs a text"},
    {"contact = \" \"\n", "needs a text"},
    {"contact = \"a\\r\\nX-Evil: 1\"\n", "config.toml:1:11: contact has a line break"},
    {"contact = \"a\\u0085b\"\n", "control character"},
    {"contact = \"a\rX-Evil: 1\"\n", "config.toml:1:"},
    {"crossref-url = \"https://example.org\"\n", "the environment has it: CITEGRAPH_CROSSREF_URL"},
};

}  // namespace

BOOST_DATA_TEST_CASE(what_is_wrong_in_a_file_is_said_with_its_place, data::make(wrong), row) {
    BOOST_TEST(has(error_of(row.toml), row.said), error_of(row.toml) << "\nlacks: " << row.said);
}

BOOST_AUTO_TEST_CASE(a_file_is_toml_with_its_escapes_comments_and_byte_order_mark) {
    for (const auto* toml : {"contact = \"a\\u0040b.example\"",
                             "\xEF\xBB\xBF"
                             "contact = \"a@b.example\"",
                             "contact = 'a@b.example' # mine", "\"contact\" = \"\"\"\na@b.example\"\"\""}) {
        const auto read = read_settings(toml, "config.toml");
        BOOST_REQUIRE_MESSAGE(read, toml);
        BOOST_REQUIRE(read->size() == 1u);
        BOOST_TEST(read->front().name == "contact");
        BOOST_TEST(read->front().value == "a@b.example");
        BOOST_TEST(has(read->front().place, "config.toml:1:"));
    }
}

BOOST_AUTO_TEST_CASE(the_project_speaks_over_the_user_but_names_no_key_file) {
    const Home home;
    home.settings("contact = 'me@example.org'\ns2-api-key-file = 'mine'\n");
    home.folder.write("project/.citegraph.toml",
                      "contact = 'team@example.org'\ns2-api-key-file = '/etc/passwd'\n");
    const auto config = home.config();
    BOOST_TEST(config.settings.at("contact").value == "team@example.org");
    BOOST_TEST(config.settings.at("s2-api-key-file").value == "mine");
    BOOST_REQUIRE(config.warnings.size() == 1u);
    BOOST_TEST(has(config.warnings[0], ".citegraph.toml:2:"), config.warnings[0]);
    BOOST_TEST(has(config.warnings[0], ".config/citegraph/config.toml"), config.warnings[0]);
}

BOOST_AUTO_TEST_CASE(a_file_of_settings_that_is_endless_or_long_is_none) {
    const Home home;
    home.settings(std::string(70'000, '#'));
    const auto config = read_config(home.folder.path() / "list.md");
    BOOST_REQUIRE(!config);
    BOOST_TEST(has(config.error().message, "longer than 65536 bytes"), config.error().message);
}

BOOST_AUTO_TEST_CASE(only_a_small_ordinary_file_is_read) {
    const Folder folder;
    folder.write("four", "four");
    BOOST_REQUIRE(::mkfifo((folder.path() / "pipe").c_str(), 0600) == 0);
    BOOST_TEST(*read_small_file(folder.path() / "four", 4) == "four");
    BOOST_TEST(has(read_small_file(folder.path() / "four", 3).error().message, "longer than 3 bytes"));
    BOOST_TEST(has(read_small_file(folder.path() / "none", 4).error().message, "No such file"));
    for (const auto& path : {folder.path() / "pipe", folder.path(), std::filesystem::path{"/dev/zero"}}) {
        const auto read = read_small_file(path, 4);
        BOOST_REQUIRE_MESSAGE(!read, path);
        BOOST_TEST(has(read.error().message, path.string() + ": is no ordinary file"));
    }
}

BOOST_AUTO_TEST_CASE(a_key_lies_beside_the_settings_that_name_it) {
    Home home;
    home.folder.write(".config/citegraph/s2", "\n good-key-1\r\n");
    home.folder.write("elsewhere", "good-key-2\n");
    home.settings("s2-api-key-file = 's2'\n");
    BOOST_TEST(api_key(home.config()).value == "good-key-1");
    home.settings("s2-api-key-file = '~/elsewhere'\n");
    BOOST_TEST(api_key(home.config()).value == "good-key-2");
    home.set("S2_API_KEY", " good-key-3 ");
    BOOST_TEST(api_key(home.config()).value == "good-key-3");
}

BOOST_AUTO_TEST_CASE(what_is_no_key_is_not_sent_and_not_shown) {
    Home home;
    for (const auto* text : {"abc\r\nX-Evil: 1", "abc def", "abc\x01", "clé"}) {
        home.set("S2_API_KEY", text);
        const auto key = api_key(home.config());
        BOOST_TEST(key.value.empty());
        BOOST_TEST(has(key.warning, "S2_API_KEY has "), key.warning);
        BOOST_TEST(!has(key.warning, "abc"), key.warning);
    }
    home.set("S2_API_KEY", "");
    for (const auto* text : {"first\nsecond\n", "", " \n"}) {
        home.folder.write(".config/citegraph/s2", text);
        home.settings("s2-api-key-file = 's2'\n");
        const auto key = api_key(home.config());
        BOOST_TEST(key.value.empty());
        BOOST_TEST(has(key.warning, "config.toml:1:"), key.warning);
        BOOST_TEST(has(key.warning, "/s2 "), key.warning);
        BOOST_TEST(!has(key.warning, "second"), key.warning);
    }
    home.settings("s2-api-key-file = '/dev/zero'\n");
    BOOST_TEST(has(api_key(home.config()).warning, "/dev/zero: is no ordinary file"));
}

BOOST_AUTO_TEST_CASE(a_contact_cannot_add_a_header) {
    Home home;
    home.set("CITEGRAPH_CONTACT", "a@b.example\rX-Evil: 1");
    const auto refused = surroundings({});
    BOOST_REQUIRE(!refused);
    BOOST_TEST(has(refused.error().message, "CITEGRAPH_CONTACT has a line break"));
    home.set("CITEGRAPH_CONTACT", "a@b.example");
    BOOST_TEST(has(surroundings({})->user_agent, "(mailto:a@b.example)"));
}

BOOST_AUTO_TEST_CASE(folders_of_the_environment_that_are_relative_or_not_there_do_not_count) {
    Home home;
    home.set("XDG_CACHE_HOME", "rel");
    home.set("XDG_CONFIG_HOME", "./rel");
    BOOST_TEST(cache_folder() == home.folder.path() / ".cache/citegraph");
    BOOST_TEST(config_folder() == home.folder.path() / ".config/citegraph");
    home.set("XDG_CACHE_HOME", "/var/tmp");
    BOOST_TEST(cache_file() == "/var/tmp/citegraph/http.sqlite");
    home.set("XDG_CACHE_HOME", "rel");
    for (const auto* none : {"", "rel", "/nowhere/at/all"}) {
        home.set("HOME", none);
        BOOST_TEST(cache_file().empty());
        BOOST_TEST(state_folder().empty());
    }
}

BOOST_AUTO_TEST_SUITE_END()
