#include "citegraph/fetch.hpp"
#include "citegraph/text.hpp"

#include "fetch/pause.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <memory>

namespace citegraph {
namespace {

// Limits of api_contracts: a call that takes a minute, or crawls below 100 bytes a second for 30 s, is lost.
constexpr long total_seconds = 60, slow_seconds = 30, slow_bytes = 100, connect_seconds = 20;

using Handle = std::shared_ptr<CURL>;
using HeaderList = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

/// What libcurl's callbacks see of one call.
struct Call {
    Reply reply;
    const HttpSetting& setting;
    bool too_large = false;
};

std::size_t on_body(char* data, std::size_t, std::size_t size, void* user) {
    auto& call = *static_cast<Call*>(user);
    // Checked here and not by CURLOPT_MAXFILESIZE, which chunked and compressed bodies evade.
    call.too_large = size > call.setting.largest - call.reply.body.size();
    if (call.too_large) return CURL_WRITEFUNC_ERROR;
    call.reply.body.append(data, size);
    return size;
}

std::size_t on_header(char* data, std::size_t, std::size_t size, void* user) {
    auto& headers = static_cast<Call*>(user)->reply.headers;
    const std::string_view line{data, size};
    if (line.starts_with("HTTP/")) headers.clear();  // the last of several replies counts (100 Continue)
    if (const auto colon = line.find(':'); colon != std::string_view::npos && headers.size() < 200)
        headers.emplace_back(ascii_lower(trimmed(line.substr(0, colon))), trimmed(line.substr(colon + 1)));
    return size;
}

int on_progress(void* user, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
    return static_cast<Call*>(user)->setting.cancelled() ? 1 : 0;
}

/// Plain http is for tests on this machine alone.
bool is_loopback(std::string_view host) {
    const auto name =
        host.starts_with('[') ? host.substr(0, host.find(']') + 1) : host.substr(0, host.find(':'));
    if (name == "localhost" || name == "[::1]") return true;
    return name.starts_with("127.") && name.find_first_not_of("0123456789.") == std::string_view::npos;
}

bool may_ask(std::string_view url) {
    return url.starts_with("https://") || (url.starts_with("http://") && is_loopback(host_of(url)));
}

HeaderList header_list(const std::vector<Header>& headers) {
    HeaderList list{curl_slist_append(nullptr, "Expect:"),
                    curl_slist_free_all};  // no pause before a POST body
    for (const auto& [name, value] : headers) {
        if ((name + value).find_first_of("\r\n") != std::string::npos) continue;  // would be two headers
        if (auto* longer = curl_slist_append(list.get(), (name + ": " + value).c_str())) {
            static_cast<void>(list.release());
            list.reset(longer);
        }
    }
    return list;
}

void set_limits(CURL* curl, Call& call) {
    // No redirects: libcurl would send x-api-key on to whatever host the reply names.
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");  // may_ask has the last word on http
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, total_seconds);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, connect_seconds);
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_LIMIT, slow_bytes);
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_TIME, slow_seconds);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, on_progress);
    curl_easy_setopt(curl, CURLOPT_XFERINFODATA, &call);
}

void set_request(CURL* curl, const Request& request, const HeaderList& headers, Call& call) {
    curl_easy_setopt(curl, CURLOPT_URL, request.url.c_str());
    if (is_loopback(host_of(request.url))) curl_easy_setopt(curl, CURLOPT_NOPROXY, "*");
    curl_easy_setopt(curl, CURLOPT_USERAGENT, call.setting.user_agent.c_str());
    curl_easy_setopt(curl, CURLOPT_ACCEPT_ENCODING, "");
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, on_body);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &call);
    curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, on_header);
    curl_easy_setopt(curl, CURLOPT_HEADERDATA, &call);
    if (request.method != "POST") return;
    curl_easy_setopt(curl, CURLOPT_POST, 1L);
    curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, request.body.data());
}

Reply failure(const Request& request, std::string why) {
    Reply reply;
    reply.trouble = host_of(request.url) + ": " + std::move(why);
    return reply;
}

Reply perform(CURL* curl, const Request& request, const HttpSetting& setting) {
    if (setting.cancelled()) return cancelled_reply();
    if (!curl) return failure(request, "libcurl could not be started");
    if (!may_ask(request.url)) return failure(request, "only https is asked (http on this machine alone)");
    Call call{.reply = {}, .setting = setting};
    char words[CURL_ERROR_SIZE] = "";
    const auto headers = header_list(request.headers);
    curl_easy_reset(curl);  // keeps the connections
    curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, words);
    set_limits(curl, call);
    set_request(curl, request, headers, call);
    const auto code = curl_easy_perform(curl);
    curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, nullptr);
    if (code == CURLE_ABORTED_BY_CALLBACK) return cancelled_reply();
    if (call.too_large)
        return failure(request, "a body of more than " + std::to_string(setting.largest) + " bytes");
    if (code != CURLE_OK) return failure(request, *words ? words : curl_easy_strerror(code));
    long status = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    call.reply.status = static_cast<int>(status);
    return std::move(call.reply);
}

/// Starts libcurl once; a second handle on another thread is then safe.
Handle new_handle() {
    static const auto started = curl_global_init(CURL_GLOBAL_DEFAULT);
    return {started == CURLE_OK ? curl_easy_init() : nullptr, curl_easy_cleanup};
}

}  // namespace

Transport http_transport(HttpSetting setting) {
    return [setting = std::move(setting), curl = new_handle()](auto requests) {
        std::vector<Reply> replies;
        replies.reserve(requests.size());
        for (const auto& request : requests) replies.push_back(perform(curl.get(), request, setting));
        return replies;
    };
}

}  // namespace citegraph
