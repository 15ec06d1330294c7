// Which hosts are asked, and where on them a work's abstract page is.
//
//     usenix.org            /conference/osdi23/presentation/hu
//     aclanthology.org      /2023.acl-long.134/
//     proceedings.mlr.press /v202/NAME.html, from /v202/NAME/NAME.pdf and, in older volumes, /v202/NAME.pdf
//     NeurIPS and MLSys     /paper_files/paper/2022/hash/HASH-Abstract-Conference.html, from
//                           /paper_files/paper/2022/file/HASH-Paper-Conference.pdf; either without
//                           "_files/paper" and "-Conference"; older ones
//                           /paper/7181-attention-is-all-you-need[.pdf]
//     CVF                   /content/CVPR2023/html/NAME_paper.html, from .../papers/NAME_paper.pdf
// The list is fixed: a reading list must not be able to send requests anywhere else.
#include "sources/pages/pages.hpp"

#include "citegraph/text.hpp"
#include "core/text/ascii.hpp"

#include <algorithm>
#include <array>

namespace citegraph::sources {
namespace {

using Path = std::optional<std::string>;

bool all_of(std::string_view text, std::string_view letters) {
    return !text.empty() && text.find_first_not_of(letters) == std::string_view::npos;
}

/// `path` without `prefix` and `suffix`; nothing if it lacks either.
std::optional<std::string_view> between(std::string_view path, std::string_view prefix,
                                        std::string_view suffix) {
    const bool fits = path.size() >= prefix.size() + suffix.size() && path.starts_with(prefix) &&
                      ascii_lower(path).ends_with(suffix);
    if (!fits) return std::nullopt;
    return path.substr(prefix.size(), path.size() - prefix.size() - suffix.size());
}

Path on_usenix(std::string_view path) {
    const bool fits =
        path.starts_with("/conference/") && path.find("/presentation/") != std::string_view::npos;
    return fits ? Path{path} : std::nullopt;
}

Path on_acl(std::string_view path) {
    if (path.ends_with('/')) path.remove_suffix(1);
    const auto name = path.substr(path.rfind('/') + 1);
    const auto id = Identifier::make(Scheme::acl, name);
    return id ? Path{"/" + id->value() + "/"} : std::nullopt;
}

Path on_pmlr(std::string_view path) {
    const auto pieces = split(path, '/');  // "", "v202", "leviathan23a[.html|.pdf]", ["leviathan23a.pdf"]
    if (pieces.size() < 3 || pieces.size() > 4 || !pieces[0].empty()) return std::nullopt;
    const auto volume = pieces[1];
    auto name = pieces[2];
    for (const std::string_view suffix : {".html", ".pdf"})
        if (pieces.size() == 3 && name.ends_with(suffix)) name.remove_suffix(suffix.size());
    const bool numbered =
        (volume.starts_with('v') || volume.starts_with('r')) && core::is_digits(volume.substr(1));
    const bool named = all_of(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_") &&
                       std::ranges::any_of(name, core::is_digit) && !name.ends_with("-supp");
    const bool filed = pieces.size() == 3 || pieces[3] == std::string{name} + ".pdf";
    if (!numbered || !named || !filed) return std::nullopt;
    return "/" + std::string{volume} + "/" + std::string{name} + ".html";
}

/// "HASH-Abstract-Conference.html", from "HASH-Paper-Conference.pdf" too.
Path abstract_file(std::string_view file, std::string_view folder) {
    const bool hashed = file.size() > 33 && file[32] == '-' && all_of(file.substr(0, 32), "0123456789abcdef");
    if (!hashed) return std::nullopt;
    const auto rest = file.substr(33);
    if (folder == "hash" && between(rest, "Abstract", ".html")) return std::string{file};
    const auto track = folder == "file" ? between(rest, "Paper", ".pdf") : std::nullopt;
    if (!track || (!track->empty() && !track->starts_with('-'))) return std::nullopt;
    return std::string{file.substr(0, 33)} + "Abstract" + std::string{*track} + ".html";
}

Path on_neurips(std::string_view path) {
    const std::string_view root = path.starts_with("/paper_files/") ? "/paper_files/paper/" : "/paper/";
    if (!path.starts_with(root)) return std::nullopt;
    auto rest = path.substr(root.size());
    const auto pieces = split(rest, '/');
    if (pieces.size() == 1) {
        const auto number = rest.substr(0, rest.find('-'));
        if (ascii_lower(rest).ends_with(".pdf")) rest.remove_suffix(4);
        const bool old = number.size() < rest.size() && core::is_digits(number);
        return old ? Path{std::string{root} + std::string{rest}} : std::nullopt;
    }
    if (pieces.size() != 3 || pieces[0].size() != 4 || !core::is_digits(pieces[0])) return std::nullopt;
    const auto file = abstract_file(pieces[2], pieces[1]);
    return file ? Path{std::string{root} + std::string{pieces[0]} + "/hash/" + *file} : std::nullopt;
}

Path on_cvf(std::string_view path) {
    if (!path.starts_with("/content")) return std::nullopt;
    if (path.find("/html/") != std::string_view::npos && path.ends_with(".html")) return Path{path};
    const auto folder = path.rfind("/papers/");
    if (folder == std::string_view::npos || !path.ends_with(".pdf")) return std::nullopt;
    const auto name = path.substr(folder + 8, path.size() - folder - 12);
    return std::string{path.substr(0, folder)} + "/html/" + std::string{name} + ".html";
}

struct Host {
    std::string_view name;
    Path (*abstract)(std::string_view path);
};

constexpr std::array<Host, 11> hosts{{{"www.usenix.org", on_usenix},
                                      {"usenix.org", on_usenix},
                                      {"proceedings.mlr.press", on_pmlr},
                                      {"proceedings.mlsys.org", on_neurips},
                                      {"mlsys.org", on_neurips},
                                      {"proceedings.neurips.cc", on_neurips},
                                      {"papers.nips.cc", on_neurips},
                                      {"papers.neurips.cc", on_neurips},
                                      {"aclanthology.org", on_acl},
                                      {"www.aclweb.org", on_acl},
                                      {"openaccess.thecvf.com", on_cvf}}};

const Host* host_named(std::string_view name) {
    const auto host = std::ranges::find(hosts, name, &Host::name);
    return host == hosts.end() ? nullptr : &*host;
}

/// `path` with everything but printable ASCII percent-encoded; what is encoded already stays.
std::string sendable(std::string_view path) {
    static constexpr std::string_view hexadecimal = "0123456789ABCDEF";
    std::string out;
    for (const char byte : path) {
        const auto c = static_cast<unsigned char>(byte);
        const bool plain =
            c > ' ' && c < 0x7F && std::string_view{"\"<>\\^`{|}"}.find(byte) == std::string_view::npos;
        if (plain)
            out += byte;
        else
            out += {'%', hexadecimal[c >> 4], hexadecimal[c & 15]};
    }
    return out;
}

}  // namespace

std::optional<Page> listed_page(std::string_view url) {
    constexpr std::string_view https = "https://";
    if (ascii_lower(url.substr(0, https.size())) != https) return std::nullopt;
    url = url.substr(https.size(), url.find('#', https.size()) - https.size());
    const auto authority = url.substr(0, url.find_first_of("/?\\"));
    auto host = ascii_lower(authority);
    if (host.ends_with(":443")) host.resize(host.size() - 4);
    if (!host_named(host)) return std::nullopt;
    const auto path = sendable(url.substr(authority.size()));
    return Page{std::move(host), path.starts_with('/') ? path : "/" + path};
}

std::optional<Page> page_of(const Identifier& id) {
    const bool addressed =
        id.scheme() == Scheme::usenix || id.scheme() == Scheme::acl || id.scheme() == Scheme::url;
    auto page = addressed ? listed_page(url_of(id)) : std::nullopt;
    if (!page) return std::nullopt;
    auto path = host_named(page->host)->abstract(page->path.substr(0, page->path.find('?')));
    if (!path) return std::nullopt;
    return Page{std::move(page->host), *std::move(path)};
}

bool holds_journals(std::string_view host) {
    return host == "aclanthology.org" || host == "www.aclweb.org";
}

}  // namespace citegraph::sources
