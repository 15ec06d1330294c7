#pragma once

#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>

namespace citegraph {

/// What went wrong, in words the user can act on.
struct Error {
    enum class Kind {
        not_found,  ///< a file or record that does not exist
        malformed,  ///< input that cannot be read as what it should be
        network,    ///< a service that could not be asked or refused
        output,     ///< something that could not be written
        stopped,    ///< work that the caller told to stop before it had a result
        limit,      ///< a result larger than the caller allows
    };
    Kind kind;
    std::string message;  ///< one sentence that names the file, line, identifier or URL, and a way out

    bool operator==(const Error&) const = default;
};

/// Wraps an Error on its way into a Result, as std::unexpected does.
struct Failure {
    Error error;
};

inline Failure fail(Error::Kind kind, std::string message) {
    return {{kind, std::move(message)}};
}

/// A T, or the Error that took its place. Only what std::expected<T, Error> also offers, but for `failure`,
/// which is std::unexpected{error()} there. Reading the wrong side throws, it is never undefined.
template <class T>
class [[nodiscard]] Result {
  public:
    Result(T value) : state_{std::move(value)} {}
    Result(Failure failure) : state_{std::move(failure.error)} {}

    explicit operator bool() const noexcept { return std::holds_alternative<T>(state_); }
    T& operator*() & { return std::get<T>(state_); }
    const T& operator*() const& { return std::get<T>(state_); }
    T&& operator*() && { return std::get<T>(std::move(state_)); }
    T* operator->() { return &**this; }
    const T* operator->() const { return &**this; }
    const Error& error() const { return std::get<Error>(state_); }
    /// The Error on its way into another Result.
    Failure failure() const { return {error()}; }

    /// `f` turns a T into a Result of something else; an Error passes it by.
    template <class F>
    auto and_then(F&& f) && -> std::invoke_result_t<F, T&&> {
        if (!*this) return failure();
        return std::forward<F>(f)(*std::move(*this));
    }

    /// `f` turns a T into something else, or into nothing; an Error passes it by.
    template <class F>
    auto transform(F&& f) && -> Result<std::invoke_result_t<F, T&&>> {
        if (!*this) return failure();
        if constexpr (std::is_void_v<std::invoke_result_t<F, T&&>>) {
            std::forward<F>(f)(*std::move(*this));
            return {};
        } else {
            return std::forward<F>(f)(*std::move(*this));
        }
    }

  private:
    std::variant<T, Error> state_;
};

/// Success without a value, or an Error.
template <>
class [[nodiscard]] Result<void> {
  public:
    Result() = default;
    Result(Failure failure) : error_{std::move(failure.error)} {}

    explicit operator bool() const noexcept { return !error_; }
    const Error& error() const { return error_.value(); }
    /// The Error on its way into another Result.
    Failure failure() const { return {error()}; }

    /// What comes after success; an Error passes it by.
    template <class F>
    auto and_then(F&& f) && -> std::invoke_result_t<F> {
        if (error_) return failure();
        return std::forward<F>(f)();
    }

    /// `f` tells what success is worth; an Error passes it by.
    template <class F>
    auto transform(F&& f) && -> Result<std::invoke_result_t<F>> {
        if (error_) return failure();
        return std::forward<F>(f)();
    }

  private:
    std::optional<Error> error_;
};

}  // namespace citegraph
