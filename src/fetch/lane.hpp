#pragma once

#include "citegraph/request.hpp"
#include "fetch/wire.hpp"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <deque>
#include <functional>
#include <optional>
#include <string>

namespace citegraph::fetching {

using Instant = std::chrono::steady_clock::time_point;

/// Where the time comes from: the machine's, or one that a test turns.
struct Clock {
    std::function<Instant()> now;
    std::function<std::time_t()> date;  ///< seconds since 1970, for services that name a date
};

/// `pause` scaled by `pace`.
inline Instant::duration paced(std::chrono::milliseconds pause, double pace) {
    return std::chrono::duration_cast<Instant::duration>(
        std::chrono::duration<double, std::milli>{static_cast<double>(pause.count()) * pace});
}

/// Whether the same call may go better later: no status, unless for the request's own fault, 429 and server
/// errors. Anything else is an answer.
bool is_passing(const Reply& reply);

/// "retry after HTTP 429": why there is a pause after a reply that is passing.
std::string_view retry_reason(const Reply& reply);

/// How long a reply asks to be left alone, five minutes at most: a service that wants more is as good as
/// down. A date is taken from the reply's own Date, else from `date`. Nothing without a header that can be
/// read.
///
/// \source RFC 9110, 10.2.3: a number of seconds or an HTTP date
std::optional<std::chrono::milliseconds> retry_after(const Reply& reply, std::time_t date);

/// Pause after the `calls`th call in vain: `chance`, from 0 to 1, of min(cap, base * 2^calls).
///
/// \source "full jitter": Brooker, "Exponential Backoff And Jitter", AWS 2015. Base and cap are those that
///         the services' keys ask for
std::chrono::milliseconds full_jitter(int calls, double chance);

/// Pause after the `calls`th connection in vain to a host that never answered: half a second, doubled each
/// time, and up to as much again. Long enough for a radio link to come back, and soon over if it does not.
std::chrono::milliseconds brief_pause(int calls, double chance);

/// How far apart the requests to one host are kept, from the end of one to the start of the next. A value:
/// it learns from replies and knows no clock.
///
/// At first Request::pause. What a reply's rate-limit headers say stands in its place, be it more or less:
/// it is the service's own word. A refusal (429) lengthens it in two steps to Request::slowest: to the
/// geometric mean, then all the way, as the anonymous pool of Semantic Scholar refuses nearly all calls that
/// are less than a minute apart. After enough accepted requests in a row half the spacing is tried; a refusal
/// then brings the old one back, and the next trial takes twice as many.
///
/// \source Crossref REST API, "x-rate-limit-limit" and "x-rate-limit-interval"; api_contracts, 1.5
class Spacing {
  public:
    std::chrono::milliseconds before(const Request& next) const;
    void learn(const Request& asked, const Reply& reply);

  private:
    std::chrono::milliseconds usual(const Request& request) const;
    void refused(const Request& asked);
    void accepted(const Request& asked);

    std::optional<std::chrono::milliseconds> told_;    ///< by the service's headers
    std::chrono::milliseconds slowed_{0};              ///< since a refusal; 0: as usual
    std::optional<std::chrono::milliseconds> proven_;  ///< while less is tried: what was accepted before
    int accepted_ = 0;                                 ///< in a row
    int enough_ = 5;                                   ///< of them for a trial
};

/// "50" a "1s" → 100 ms, the least that is taken; "10" a "1m" → 6 s. Nothing without both headers.
std::optional<std::chrono::milliseconds> told_spacing(const Reply& reply);

/// Leaves a host alone for a while: what is sent there fails at once.
class Breaker {
  public:
    // As long as Semantic Scholar's own advice after refusals in a row; by now all tries are spent.
    static constexpr std::chrono::milliseconds rest{120'000};

    struct Reason {
        std::string words;
        Reply::Fault fault = Reply::Fault::passing;
    };

    void open(Instant until, Reason why) { opened_ = {until, std::move(why)}; }

    /// What it failed with, if it is not to be asked now.
    std::optional<Reason> reason(Instant now) const {
        return opened_ && now < opened_->until ? std::optional{opened_->why} : std::nullopt;
    }

  private:
    struct Opened {
        Instant until;
        Reason why;
    };
    std::optional<Opened> opened_;
};

/// What a run knows of the network as a whole. Until somebody has answered, whoever it was, it may well be
/// that there is none, and the user waits no longer than `patience` to know it. Afterwards there is one, and
/// a host that cannot be reached is a matter of that host.
class Contact {
  public:
    /// Time enough for two SYNs, or a question to a name server, to be lost on the way. With the turns that
    /// follow it leaves a run without a network below ten seconds.
    static constexpr std::chrono::milliseconds patience{7'000};

    /// A call leaves.
    void seek(Instant now) { since_ = since_.value_or(now); }
    void hear(const Reply& reply) { made_ = made_ || reply.status != 0; }

    /// How long a connection may take that is begun now.
    std::chrono::milliseconds connect(Instant now) const {
        if (made_ || !since_) return longest_connect;
        return std::max(least_connect,
                        std::chrono::ceil<std::chrono::milliseconds>(*since_ + patience - now));
    }

    /// Whether a call at `next` is too late for a host that was first called at `first` and never answered.
    bool is_in_vain(Instant first, Instant next) const {
        return next >= (made_ ? first : since_.value_or(first)) + patience;
    }

  private:
    static constexpr std::chrono::milliseconds longest_connect{20'000}, least_connect{1'000};

    std::optional<Instant> since_;  ///< the first call of the run
    bool made_ = false;             ///< somebody has answered
};

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
    std::optional<Waiting> untold_pause(Instant now);

    bool asked(Ticket ticket) const { return under_way_ && queue_.front().ticket == ticket; }
    /// The call under way has ended: the request's reply, unless it is worth another try; and when the host
    /// has failed for good, the end of all that wait for it.
    std::vector<Delivery> end_call(Delivery delivery, const Moment& moment);

    /// What cannot be asked now, as the host failed just before.
    std::vector<Delivery> turned_away(Instant now);
    /// Everything, with that trouble.
    std::vector<Delivery> give_up(const Breaker::Reason& trouble);

  private:
    struct Pending {
        Ticket ticket = 0;
        Request request;
        int calls = 0;
        std::size_t heard = 0;  ///< calls that reached the host
    };

    std::optional<std::chrono::milliseconds> pause_before_another(const Reply&, const Moment&) const;
    std::vector<Delivery> settle(Delivery delivery, Instant now);

    std::string host_;
    double pace_;
    std::deque<Pending> queue_;  ///< the first one is under way, or next
    bool under_way_ = false;
    bool told_ = false;             ///< of the pause before the next departure
    bool answered_ = false;         ///< the host, with any status
    std::optional<Instant> first_;  ///< departure
    Spacing spacing_;
    Breaker breaker_;
    std::optional<Instant> ended_;   ///< the last call
    std::optional<Departure> held_;  ///< by a retry or by the host's own word
};

/// The event loop: one lane per host, all in the thread that receives. Only receive() moves anything, so a
/// caller that computes for long leaves the network idle.
///
/// Of `setting` it uses pace, deadline, cancelled (asked at least every 50 ms) and waiting. The deadline is
/// of the clock, from the first request sent, and not scaled by the pace. `waiting` is told of each pause
/// once, as soon as there is nothing under way: of every lane that waits, the one that departs next last.
/// `seed` sets the jitter.
Transport lanes(Wire wire, Clock clock, HttpSetting setting, std::uint64_t seed);

}  // namespace citegraph::fetching
