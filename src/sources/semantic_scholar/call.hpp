#pragma once

#include "citegraph/source.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace citegraph::sources {

inline constexpr Service semantic_scholar_service{.name = "semantic_scholar",
                                                  .role = Role::aggregator,
                                                  .rank = 1,
                                                  .base = "https://api.semanticscholar.org",
                                                  .variable = "CITEGRAPH_SEMANTIC_SCHOLAR_URL",
                                                  .takes_key = true};

/// What the user is told once the service has refused the key.
inline constexpr std::string_view key_refused_notice =
    "Semantic Scholar refused the key (HTTP 403): going on without it";

/// GET /graph/v1/paper/`path`, with the key of `setting` if it has one, and as patiently as that allows.
Request paper_request(const SourceSetting& setting, std::string_view path, std::string_view purpose);

/// POST /graph/v1/paper/batch for `fields` of `ids`.
Request batch_request(const SourceSetting& setting, std::vector<Identifier> ids, std::string_view fields,
                      std::string_view purpose);

/// The key as it is sent: without white space at its ends.
std::string_view key_of(const SourceSetting& setting);

/// The same, but anonymous.
SourceSetting without_key(SourceSetting setting);

/// Whether the request went out with a key.
bool is_keyed(const Request& request);

/// 403, and 401, which the service does not document: the key is wrong, or was pruned; without a key, this
/// address is shut out.
bool is_forbidden(const Reply& reply);

/// A reply that a smaller request may not get.
bool is_refusal(const Reply& reply);

/// The one refusal of a batch that says something about its ids: none of them is held, as ours are
/// well-formed.
bool none_is_held(const Reply& reply);

/// `text` with `key` blotted out, should the service have repeated it.
std::string without(std::string_view key, std::string text);

}  // namespace citegraph::sources
