#pragma once

#include "citegraph/graphs/graph_reader.hpp"
#include "citegraph/result.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace citegraph::app {

/// What kind of graph an input holds.
enum class GraphKind {
    none,        ///< it is a list, a bibliography or a lock
    edge_list,   ///< a citation a line
    graph_file,  ///< *.cgraph
    foreign,     ///< of a format that other programs write
};

/// How sure `kind_of` is, and so whether the user is to be told.
struct Guess {
    GraphKind kind = GraphKind::none;
    bool by_looks = false;                ///< nothing but the text says so
    const GraphReader* reader = nullptr;  ///< of a foreign graph
};

/// By name, else by what the beginning of the file looks like: an edge list is known by the cut that its reader
/// takes.
Guess kind_of(std::string_view name, std::string_view beginning);

/// The text of an input that may be large: a file is mapped, what is packed is unpacked, standard input is read once.
class GraphText {
  public:
    /// "-" is standard input. Nothing is opened yet.
    explicit GraphText(std::string file) : file_{std::move(file)} {}

    /// As messages name it.
    std::string name() const { return file_ == "-" ? "standard input" : file_; }
    bool is_standard_input() const { return file_ == "-"; }

    /// Some hundred lines, unpacked; empty for a pipe, as reading it would leave nothing for others. Fails as
    /// read_file does, or with `malformed` if what is packed is damaged.
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

/// The suffix of a packed file, with its dot: ".gz", ".bz2", ".xz", ".zst"; empty for other names.
std::string_view packing_suffix(std::string_view name);

/// Whether `bytes` begin as a packed file does: gzip (RFC 1952), bzip2, xz or zstd (RFC 8878).
bool is_packed(std::string_view bytes);

/// What a packed file holds, all of its members. Fails with `malformed`, naming `name`, if it is torn or
/// damaged.
Result<std::string> unpacked(std::string_view bytes, std::string_view name);

/// The same of the first bytes of a file: as much as is in them.
Result<std::string> unpacked_head(std::string_view bytes, std::string_view name);

}  // namespace citegraph::app
