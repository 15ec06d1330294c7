#include "fetch/libcurl.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <cstdio>

BOOST_AUTO_TEST_SUITE(loading_of_libcurl)

using namespace citegraph::fetching;

namespace {

bool is_mapped(std::string_view library) {
    const std::unique_ptr<FILE, int (*)(FILE*)> maps{std::fopen("/proc/self/maps", "r"), std::fclose};
    std::array<char, 4096> line{};
    while (std::fgets(line.data(), line.size(), maps.get()))
        if (std::string_view{line.data()}.find(library) != std::string_view::npos) return true;
    return false;
}

std::string trouble_with(std::initializer_list<const char*> files) {
    return load_libcurl(std::data(files)).trouble;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_first_file_that_is_there_is_loaded) {
    BOOST_TEST(trouble_with({"libno-such-thing.so.4", "libcurl.so.4", nullptr}) == "");
    BOOST_TEST(is_mapped("libcurl.so"));
}

BOOST_AUTO_TEST_CASE(where_there_is_no_libcurl_the_way_to_one_is_told) {
    BOOST_TEST(trouble_with({"libno-such-thing.so.4", nullptr}) ==
               "libcurl is not on this machine (Debian: apt-get install libcurl4)");
}

BOOST_AUTO_TEST_CASE(a_library_without_a_function_of_libcurl_is_none) {
    const auto other = load_libcurl(std::array{"libc.so.6", static_cast<const char*>(nullptr)}.data());
    BOOST_TEST(!other);
    BOOST_TEST(other.trouble.starts_with("the libcurl of this machine has no curl_"));
    BOOST_TEST(!other.global_init);
}

BOOST_AUTO_TEST_CASE(what_is_loaded_knows_every_option_that_is_set) {
    BOOST_REQUIRE(libcurl());
    auto* handle = libcurl().easy_init();
    BOOST_TEST(libcurl().easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https") == CURLE_OK);
    BOOST_TEST(libcurl().easy_setopt(handle, CURLOPT_PREREQFUNCTION, nullptr) == CURLE_OK);
    libcurl().easy_cleanup(handle);
}

BOOST_AUTO_TEST_SUITE_END()
