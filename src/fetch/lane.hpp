#pragma once

#include "fetch/breaker.hpp"
#include "fetch/spacing.hpp"
#include "fetch/wire.hpp"

#include <deque>

namespace citegraph::fetching {

/// The end of a call.
struct Moment {
    Instant now;
    std::time_t date = 0;
    double chance = 0;  ///< from 0 to 1, for the jitter
    Contact contact;    ///< with the network, the call included
};

/// When the next request of a lane may leave, and what it waits for until then.
struct Departure {
    Instant at;
    std::string_view why;
};

/// The requests to one host, in order. One call at a time, and so one connection: arXiv's terms demand it,
/// and no other service asks for more. A request that is to be tried again keeps its place.
///
/// A host that has answered once in this run is asked as often as a request says. One that never has is given
/// up after Contact::patience, or after three connections in vain.
class Lane {
  public:
    /// `pace` scales every pause of politeness, the jitter and the breaker's rest.
    Lane(std::string host, double pace) : host_{std::move(host)}, pace_{pace} {}

    void add(Ticket ticket, Request request) { queue_.push_back({ticket, std::move(request), 0}); }

    const std::string& host() const { return host_; }
    std::size_t queued() const { return queue_.size(); }
    bool is_under_way() const { return under_way_; }
    bool is_waiting() const { return !under_way_ && !queue_.empty(); }

    /// Of the first request that waits. It may be in the past.
    Departure departure() const;
    /// Sends it on its way.
    std::pair<Ticket, const Request&> depart(Instant now);
    /// The pause before that departure, in time that is left, if nobody was told of it yet.
    std::optional<Waiting> news(Instant now);

    bool asked(Ticket ticket) const { return under_way_ && queue_.front().ticket == ticket; }
    /// The call under way has ended: the request's reply, unless it is worth another try; and when the host
    /// has failed for good, the end of all that wait for it.
    std::vector<Delivery> land(Landing landing, const Moment& moment);

    /// What cannot be asked now, as the host failed just before.
    std::vector<Delivery> turned_away(Instant now);
    /// Everything, with that trouble.
    std::vector<Delivery> give_up(const Breaker::Reason& trouble);

  private:
    struct Errand {
        Ticket ticket = 0;
        Request request;
        int calls = 0;
    };

    std::optional<std::chrono::milliseconds> pause_before_another(const Reply&, const Moment&) const;
    std::vector<Delivery> settle(Landing landing, Instant now);

    std::string host_;
    double pace_;
    std::deque<Errand> queue_;  ///< the first one is under way, or next
    bool under_way_ = false;
    bool told_ = false;             ///< of the pause before the next departure
    bool answered_ = false;         ///< the host, with any status
    std::optional<Instant> first_;  ///< departure
    Spacing spacing_;
    Breaker breaker_;
    std::optional<Instant> ended_;   ///< the last call
    std::optional<Departure> held_;  ///< by a retry or by the host's own word
};

}  // namespace citegraph::fetching
