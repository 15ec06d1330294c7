#pragma once

#include "app/io/console.hpp"
#include "citegraph/reader.hpp"
#include "citegraph/result.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::app {

struct InputOptions {
    std::vector<std::string> inputs;              ///< file names; "-" is standard input
    std::string from;                             ///< name of a reader; empty: by suffix
    std::optional<std::string> standard_input{};  ///< if it has been read already
};

/// With what comes from standard input read, if it is among the inputs, so that it can be read again.
Result<InputOptions> with_standard_input(InputOptions options);

/// Fails, and says what to run, if the name is that of a file in a markup that no reader takes.
Result<void> refuse_markup(const std::string& name);

/// Fails, and says what to give instead, if a text begins like the format of another program: of one that no reader
/// takes, or of another reader than `reader`, which the name of the file asks for (null: it asks for none) and which
/// would read half of it.
Result<void> refuse_text(const std::string& name, std::string_view text, const Reader* reader);

/// What all inputs say, in order; warns of what could not be read. Fails if a file cannot be read, if no
/// reader takes it, or if there is no entry in any.
Result<Reading> read_inputs(const InputOptions& options, Console& console);

/// The same for bibliographies, of which a valid one may be empty.
Result<Reading> read_records(const InputOptions& options, Console& console);

/// The same, also if there is no entry in any.
Result<Reading> read_all(const InputOptions& options, Console& console);

/// Leaves out the records that say the same as one of the same key before them, which BibTeX calls an error. A
/// sentence for each. \cost linear
std::vector<std::string> leave_out_repeated(Reading& reading);

/// A sentence for each key that two files have; readers tell of those within one.
std::vector<std::string> repeated_keys(const std::vector<Entry>& entries);

/// Why a line of an input was read as it was.
struct LineAccount {
    std::string file;
    Account account;
};

/// Accounts of a line of each input. Fails as `read_inputs` does, if nothing stands at that line, or if none of the
/// readers has a choice.
Result<std::vector<LineAccount>> explain_line(const InputOptions& options, int line);

/// Whole records by entry, and what their works cite.
struct EntryRecords {
    std::vector<Paper> papers;
    std::vector<std::vector<Stub>> cited;
};

/// The whole records that came with some of the entries, taken out of `reading` and put in the place of their
/// entries: none, or one for each. An entry of a list among them has none. Of what they cite none, or some for each.
EntryRecords records_by_entry(Reading& reading);

}  // namespace citegraph::app
