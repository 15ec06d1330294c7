#pragma once

#include "citegraph/result.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace citegraph::app {

/// The text of an input that may be large: a file is mapped, gzip is unpacked, standard input is read once.
class GraphText {
  public:
    /// "-" is standard input. Nothing is opened yet.
    explicit GraphText(std::string file) : file_{std::move(file)} {}

    /// As messages name it.
    std::string name() const { return file_ == "-" ? "standard input" : file_; }
    bool is_standard_input() const { return file_ == "-"; }

    /// Some hundred lines, unpacked; empty for a pipe, as reading it would leave nothing for others. Fails as
    /// read_file does, or with `malformed` if gzip is damaged.
    Result<std::string> beginning();
    /// All of it, unpacked, for as long as this object lives and stays where it is.
    Result<std::string_view> all();
    /// All of standard input as it came.
    Result<std::string> standard_input();
    /// Whether it is packed; known once its beginning was asked for.
    bool was_packed() const { return was_packed_; }

  private:
    Result<std::string_view> packed();

    std::string file_;
    std::optional<std::string> read_;      ///< standard input or a pipe
    std::optional<std::string> unpacked_;  ///< all of what was packed
    std::shared_ptr<const void> mapping_;
    std::string_view mapped_;
    bool was_packed_ = false;
};

}  // namespace citegraph::app
