#pragma once

#include "citegraph/result.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::app {

/// How the program ends.
enum class Exit {
    done = 0,
    findings =
        1,      ///< some entries are unresolved, under --strict, the lock would change, under --frozen, or no
                ///< path leads where one was asked for
    usage = 2,  ///< the command line or an input is wrong, or asks for more than is allowed
    network = 3,        ///< a service failed and the result is partial; what was resolved is written
    output = 4,         ///< something could not be written
    interrupted = 130,  ///< Ctrl-C; what was resolved is written
};

/// The exit code that an error ends in.
Exit exit_of(const Error& error);

/// From now on the first Ctrl-C only asks to stop; a second one ends the program.
void watch_for_interrupt();

/// From now on a file that grows beyond the limit for files is an error of the write, and no signal that ends
/// the program.
void take_file_limit_as_error();

/// True once Ctrl-C was pressed.
bool interrupted();

/// The value of an environment variable without space around it; empty if it is not set.
std::string variable(const std::string& name);

/// Folders that the XDG base directory specification gives a program; empty if neither the variable nor HOME
/// tells them. A relative path does not count, as the specification has it, nor does a HOME that is not
/// there.
std::filesystem::path config_folder();  ///< `$XDG_CONFIG_HOME/citegraph`, else `~/.config/citegraph`
std::filesystem::path cache_folder();   ///< `$XDG_CACHE_HOME/citegraph`, else `~/.cache/citegraph`
std::filesystem::path state_folder();   ///< `$XDG_STATE_HOME/citegraph`, else `~/.local/state/citegraph`

/// How another program ended, and what it wrote to its standard output.
struct FilterRun {
    enum class End { done, failed, absent, no_memory };
    End end = End::absent;
    int status = 0;  ///< of wait(2)
    std::string output{};
};

/// Runs a program: `words` are its name and arguments, `input` its standard input. Its errors are not shown. One that
/// runs for more than five minutes is killed. \cost a process
FilterRun run_filter(const std::vector<std::string>& words, std::string_view input);

}  // namespace citegraph::app
