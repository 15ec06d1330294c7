#include "fetch/wire.hpp"

#include "citegraph/text.hpp"

#include "fetch/address.hpp"
#include "fetch/libcurl.hpp"

#include <arpa/inet.h>
#include <sys/socket.h>

#include <algorithm>
#include <memory>
#include <thread>
#include <utility>

namespace citegraph::fetching {
namespace {

using std::chrono::milliseconds;
using enum Reply::Fault;
using Easy = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using Multi = std::unique_ptr<CURLM, decltype(&curl_multi_cleanup)>;
using HeaderList = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

constexpr long slow_bytes = 100;  // a second

template <class Value>
void set(CURL* curl, CURLoption option, Value value) {
    libcurl().easy_setopt(curl, option, value);
}

/// One call, at an address that libcurl's callbacks keep: it must not move.
struct Call {
    enum class Stop { none, too_large, not_public };

    Ticket ticket;
    Request request;
    const WireSetting& setting;
    HeaderList headers{nullptr, libcurl().slist_free_all};  // libcurl only borrows them
    char words[CURL_ERROR_SIZE] = "";
    Reply reply{};
    Stop stop = Stop::none;
    Easy easy{libcurl().easy_init(), libcurl().easy_cleanup};  // goes first
};

std::size_t on_body(char* data, std::size_t, std::size_t size, void* user) {
    auto& call = *static_cast<Call*>(user);
    // Checked here and not by CURLOPT_MAXFILESIZE, which chunked and compressed bodies evade.
    if (size > call.setting.largest - call.reply.body.size()) {
        call.stop = Call::Stop::too_large;
        return CURL_WRITEFUNC_ERROR;
    }
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

std::string words(const sockaddr& address) {
    char text[INET6_ADDRSTRLEN] = "";
    const auto* bytes =
        address.sa_family == AF_INET6
            ? static_cast<const void*>(&reinterpret_cast<const sockaddr_in6&>(address).sin6_addr)
            : &reinterpret_cast<const sockaddr_in&>(address).sin_addr;
    return inet_ntop(address.sa_family, bytes, text, sizeof text) ? text : "";
}

/// What a name resolved to is only known here: a public name may well lead into a private network.
curl_socket_t on_open(void* user, curlsocktype, curl_sockaddr* address) {
    if (is_public_address(words(address->addr)))
        return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
    static_cast<Call*>(user)->stop = Call::Stop::not_public;
    return CURL_SOCKET_BAD;
}

/// A kept connection may have been opened by a request that was allowed to go there.
int on_connected(void* user, char* address, char*, int, int) {
    if (is_public_address(address)) return CURL_PREREQFUNC_OK;
    static_cast<Call*>(user)->stop = Call::Stop::not_public;
    return CURL_PREREQFUNC_ABORT;
}

/// Keeps a request of the open web out of private networks. Behind a proxy it is the proxy that resolves
/// names and connects, and it may well have a private address itself: the user chose it, so it is trusted.
/// libcurl does not tell which way it takes (7.88), so the way is chosen here.
void keep_public(CURL* curl, Call& call) {
    if (const auto proxy = proxy_for(host_of(call.request.url))) {
        set(curl, CURLOPT_PROXY, proxy->c_str());
        set(curl, CURLOPT_NOPROXY, "");
        return;
    }
    set(curl, CURLOPT_NOPROXY, "*");
    set(curl, CURLOPT_OPENSOCKETFUNCTION, on_open);
    set(curl, CURLOPT_OPENSOCKETDATA, &call);
    set(curl, CURLOPT_PREREQFUNCTION, on_connected);
    set(curl, CURLOPT_PREREQDATA, &call);
}

HeaderList header_list(const std::vector<Header>& headers) {
    HeaderList list{libcurl().slist_append(nullptr, "Expect:"),  // no pause before a POST body
                    libcurl().slist_free_all};
    for (const auto& [name, value] : headers) {
        if ((name + value).find_first_of("\r\n") != std::string::npos) continue;  // would be two headers
        if (auto* longer = libcurl().slist_append(list.get(), (name + ": " + value).c_str())) {
            static_cast<void>(list.release());
            list.reset(longer);
        }
    }
    return list;
}

void set_limits(CURL* curl, const WireSetting& setting, milliseconds connect) {
    // No redirects: libcurl would send x-api-key on to whatever host the reply names.
    set(curl, CURLOPT_FOLLOWLOCATION, 0L);
    set(curl, CURLOPT_PROTOCOLS_STR, "http,https");  // refusal() has the last word on http
    set(curl, CURLOPT_TIMEOUT_MS, static_cast<long>(setting.total.count()));
    set(curl, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(connect.count()));
    // Else the end of a call waits for a name that does not resolve, whatever its time limit.
    set(curl, CURLOPT_QUICK_EXIT, 1L);
    set(curl, CURLOPT_LOW_SPEED_LIMIT, slow_bytes);
    set(curl, CURLOPT_LOW_SPEED_TIME, static_cast<long>(setting.slow.count()));
}

/// Unlike curl, libcurl does not look into the environment for them.
void set_certificates(CURL* curl) {
    const auto [file, folder] = trusted_certificates();
    for (const auto option : {CURLOPT_CAINFO, CURLOPT_PROXY_CAINFO})
        if (!file.empty()) set(curl, option, file.c_str());
    for (const auto option : {CURLOPT_CAPATH, CURLOPT_PROXY_CAPATH})
        if (!folder.empty()) set(curl, option, folder.c_str());
}

void set_callbacks(CURL* curl, Call& call) {
    set(curl, CURLOPT_PRIVATE, &call);
    set(curl, CURLOPT_ERRORBUFFER, call.words);
    set(curl, CURLOPT_WRITEFUNCTION, on_body);
    set(curl, CURLOPT_WRITEDATA, &call);
    set(curl, CURLOPT_HEADERFUNCTION, on_header);
    set(curl, CURLOPT_HEADERDATA, &call);
}

void set_request(CURL* curl, Call& call) {
    const auto& request = call.request;
    call.headers = header_list(request.headers);
    set(curl, CURLOPT_URL, request.url.c_str());
    set(curl, CURLOPT_USERAGENT, call.setting.user_agent.c_str());
    set(curl, CURLOPT_HTTPHEADER, call.headers.get());
    set(curl, CURLOPT_ACCEPT_ENCODING, "");
    set(curl, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_2TLS));
    if (is_loopback(host_of(request.url)))
        set(curl, CURLOPT_NOPROXY, "*");
    else if (request.is_public)
        keep_public(curl, call);
    if (request.method != "POST") return;
    set(curl, CURLOPT_POST, 1L);
    set(curl, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
    set(curl, CURLOPT_POSTFIELDS, request.body.data());
}

Delivery failed(Ticket ticket, const Request& request, std::string why, Reply::Fault fault) {
    Reply reply;
    reply.trouble = host_of(request.url) + ": " + std::move(why);
    reply.fault = fault;
    return {ticket, std::move(reply)};
}

/// Whether the call came to an end before its request left: no name, no route, no listener, no certificate
/// that is trusted.
bool is_unconnected(CURL* curl) {
    curl_off_t begun = 0;
    return libcurl().easy_getinfo(curl, CURLINFO_PRETRANSFER_TIME_T, &begun) == CURLE_OK && begun == 0;
}

Delivery delivery_of(Call& call, CURLcode code) {
    const auto without = [&](std::string why, Reply::Fault fault) {
        return failed(call.ticket, call.request, std::move(why), fault);
    };
    if (call.stop == Call::Stop::too_large)
        return without("a body of more than " + std::to_string(call.setting.largest) + " bytes", lasting);
    if (code != CURLE_OK && call.stop == Call::Stop::not_public)
        return without("its address is a private one, which a page of the open web has not", lasting);
    if (code != CURLE_OK)
        return without(*call.words ? call.words : libcurl().easy_strerror(code),
                       is_unconnected(call.easy.get()) ? unreachable : passing);
    long status = 0;
    libcurl().easy_getinfo(call.easy.get(), CURLINFO_RESPONSE_CODE, &status);
    call.reply.status = static_cast<int>(status);
    return {call.ticket, std::move(call.reply)};
}

/// The calls under way.
class Calls {
  public:
    explicit Calls(WireSetting setting) : setting_{std::move(setting)} {}
    Calls(const Calls&) = delete;
    Calls& operator=(const Calls&) = delete;
    ~Calls() { abandon(); }

    void start(Ticket ticket, const Request& request, milliseconds connect) {
        if (auto why = trouble_of(request); !why.empty()) {
            refused_.push_back(failed(ticket, request, std::move(why), lasting));
            return;
        }
        auto call =
            std::unique_ptr<Call>{new Call{.ticket = ticket, .request = request, .setting = setting_}};
        auto* curl = call->easy.get();
        if (!curl) {
            refused_.push_back(failed(ticket, request, "libcurl could not be started", lasting));
            return;
        }
        set_limits(curl, setting_, connect);
        set_certificates(curl);
        set_callbacks(curl, *call);
        set_request(curl, *call);
        libcurl().multi_add_handle(multi_.get(), curl);
        calls_.push_back(std::move(call));
    }

    std::vector<Delivery> wait(milliseconds longest) {
        if (!refused_.empty()) return std::exchange(refused_, {});
        if (!multi_) {
            std::this_thread::sleep_for(longest);
            return {};
        }
        auto deliveries = ended_calls();
        if (!deliveries.empty()) return deliveries;
        // Sleeps for its time too when there is nothing to wait for, unlike curl_multi_wait.
        libcurl().multi_poll(multi_.get(), nullptr, 0, static_cast<int>(longest.count()), nullptr);
        return ended_calls();
    }

    void abandon() {
        for (const auto& call : calls_) libcurl().multi_remove_handle(multi_.get(), call->easy.get());
        calls_.clear();
        refused_.clear();
    }

  private:
    std::string trouble_of(const Request& request) {
        const auto why = refusal(request);
        return why.empty() ? begin() : std::string{why};
    }

    /// Why no call can be made; empty if it can. Many a run that makes a transport asks nobody.
    std::string begin() {
        if (multi_) return {};
        if (!libcurl()) return libcurl().trouble;
        static const auto started = libcurl().global_init(CURL_GLOBAL_DEFAULT);
        if (started == CURLE_OK) multi_ = {libcurl().multi_init(), libcurl().multi_cleanup};
        if (!multi_) return "libcurl could not be started";
        libcurl().multi_setopt(multi_.get(), CURLMOPT_PIPELINING, CURLPIPE_MULTIPLEX);
        libcurl().multi_setopt(multi_.get(), CURLMOPT_MAX_HOST_CONNECTIONS, 1L);  // arXiv's terms of use
        return {};
    }

    std::vector<Delivery> ended_calls() {
        int left = 0;
        libcurl().multi_perform(multi_.get(), &left);
        std::vector<Delivery> deliveries;
        while (const auto* message = libcurl().multi_info_read(multi_.get(), &left)) {
            if (message->msg != CURLMSG_DONE) continue;
            const auto code = message->data.result;  // gone with the handle
            const auto call =
                std::ranges::find(calls_, message->easy_handle, [](auto& c) { return c->easy.get(); });
            libcurl().multi_remove_handle(multi_.get(), message->easy_handle);
            deliveries.push_back(delivery_of(**call, code));
            calls_.erase(call);
        }
        return deliveries;
    }

    WireSetting setting_;
    Multi multi_{nullptr, nullptr};
    std::vector<std::unique_ptr<Call>> calls_;
    std::vector<Delivery> refused_;  ///< could not even be started
};

}  // namespace

Wire curl_wire(WireSetting setting) {
    const auto calls = std::make_shared<Calls>(std::move(setting));
    return {.start = [calls](Ticket ticket, const Request& request,
                             milliseconds connect) { calls->start(ticket, request, connect); },
            .wait = [calls](milliseconds longest) { return calls->wait(longest); },
            .abandon = [calls] { calls->abandon(); }};
}

}  // namespace citegraph::fetching
