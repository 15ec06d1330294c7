#include "fetch/libcurl.hpp"

#include <dlfcn.h>

namespace citegraph::fetching {
namespace {

constexpr unsigned oldest = 0x075500;  // 7.85.0: CURLOPT_PROTOCOLS_STR, without which any scheme is asked

/// Whichever library it uses for TLS.
constexpr const char* sonames[] = {"libcurl.so.4", "libcurl-gnutls.so.4", "libcurl.4.dylib", nullptr};

Libcurl without(std::string why) {
    Libcurl none;
    none.trouble = std::move(why);
    return none;
}

template <class Function>
void find(void* library, const char* name, Function& function, std::string& trouble) {
    function = reinterpret_cast<Function>(dlsym(library, name));
    if (!function) trouble = std::string{"the libcurl of this machine has no "} + name;
}

Libcurl functions_of(void* library) {
    Libcurl curl;
    auto& trouble = curl.trouble;
    find(library, "curl_global_init", curl.global_init, trouble);
    find(library, "curl_version_info", curl.version_info, trouble);
    find(library, "curl_getdate", curl.getdate, trouble);
    find(library, "curl_slist_append", curl.slist_append, trouble);
    find(library, "curl_slist_free_all", curl.slist_free_all, trouble);
    find(library, "curl_easy_init", curl.easy_init, trouble);
    find(library, "curl_easy_cleanup", curl.easy_cleanup, trouble);
    find(library, "curl_easy_setopt", curl.easy_setopt, trouble);
    find(library, "curl_easy_getinfo", curl.easy_getinfo, trouble);
    find(library, "curl_easy_strerror", curl.easy_strerror, trouble);
    find(library, "curl_multi_init", curl.multi_init, trouble);
    find(library, "curl_multi_cleanup", curl.multi_cleanup, trouble);
    find(library, "curl_multi_setopt", curl.multi_setopt, trouble);
    find(library, "curl_multi_add_handle", curl.multi_add_handle, trouble);
    find(library, "curl_multi_remove_handle", curl.multi_remove_handle, trouble);
    find(library, "curl_multi_poll", curl.multi_poll, trouble);
    find(library, "curl_multi_perform", curl.multi_perform, trouble);
    find(library, "curl_multi_info_read", curl.multi_info_read, trouble);
    return curl;
}

}  // namespace

Libcurl load_libcurl(const char* const* files) {
    void* library = nullptr;
    for (; *files && !library; ++files) library = dlopen(*files, RTLD_LAZY | RTLD_LOCAL);
    if (!library) return without("libcurl is not on this machine (Debian: apt-get install libcurl4)");
    auto curl = functions_of(library);
    if (!curl) return without(curl.trouble);
    const auto* version = curl.version_info(CURLVERSION_NOW);
    if (version->version_num >= oldest) return curl;
    return without(std::string{"libcurl "} + version->version + " is too old; 7.85 or a newer one is needed");
}

const Libcurl& libcurl() {
    static const auto loaded = load_libcurl(sonames);
    return loaded;
}

}  // namespace citegraph::fetching
