#pragma once

#include <curl/curl.h>

#include <string>

namespace citegraph::fetching {

/// The functions of libcurl that are called, each under its name there without "curl_". All of them, or none.
struct Libcurl {
    decltype(&curl_global_init) global_init = nullptr;
    decltype(&curl_version_info) version_info = nullptr;
    decltype(&curl_getdate) getdate = nullptr;
    decltype(&curl_slist_append) slist_append = nullptr;
    decltype(&curl_slist_free_all) slist_free_all = nullptr;
    decltype(&curl_easy_init) easy_init = nullptr;
    decltype(&curl_easy_cleanup) easy_cleanup = nullptr;
    decltype(&curl_easy_setopt) easy_setopt = nullptr;
    decltype(&curl_easy_getinfo) easy_getinfo = nullptr;
    decltype(&curl_easy_strerror) easy_strerror = nullptr;
    decltype(&curl_multi_init) multi_init = nullptr;
    decltype(&curl_multi_cleanup) multi_cleanup = nullptr;
    decltype(&curl_multi_setopt) multi_setopt = nullptr;
    decltype(&curl_multi_add_handle) multi_add_handle = nullptr;
    decltype(&curl_multi_remove_handle) multi_remove_handle = nullptr;
    decltype(&curl_multi_poll) multi_poll = nullptr;
    decltype(&curl_multi_perform) multi_perform = nullptr;
    decltype(&curl_multi_info_read) multi_info_read = nullptr;
    std::string trouble = {};  ///< why it cannot be called; empty if it can

    explicit operator bool() const { return trouble.empty(); }
};

/// libcurl, which the first call loads: with the libraries that it brings (LDAP, Kerberos, RTMP, SSH, ...), loading it
/// takes longer than all else that a query offline does. Not loaded before anything is asked of the network.
///
/// \cost  some 10 ms the first time
const Libcurl& libcurl();

/// The first of these files that the loader finds, loaded and of a version that knows every option which is set.
/// \param files sonames, ending with a null
Libcurl load_libcurl(const char* const* files);

}  // namespace citegraph::fetching
