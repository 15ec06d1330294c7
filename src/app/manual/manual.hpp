#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace citegraph::app {

/// An option, flag or operand of a command, as it is told to people.
struct OptionText {
    std::string short_name;                 ///< "-o"; may be empty
    std::string long_name;                  ///< "--output"; of an operand its name, "INPUT"
    std::string value;                      ///< what stands for its value, "FILE"; empty for a flag
    std::vector<std::string> words = {};    ///< of which its value has to be one, if there are such
    std::string range = {};                 ///< "1 to 1024", "above 0"
    std::string standard = {};              ///< what holds if it is not given
    std::string help = {};                  ///< one sentence
    std::string group = {};                 ///< heading that it stands under; empty for most
    std::vector<std::string> without = {};  ///< options that it cannot stand beside
    bool is_operand = false, is_required = false, repeats = false;
};

/// A command as it is told to people. All that is written of commands is made of this: help, manual pages,
/// completions.
struct CommandText {
    std::string name;      ///< as typed: "citegraph graph info"
    std::string summary;   ///< one sentence without its full stop
    std::string examples;  ///< one a line, indented by two
    std::vector<OptionText> options;
    std::vector<CommandText> commands;

    /// The last word of its name.
    std::string word() const { return name.substr(name.rfind(' ') + 1); }
};

/// What --help prints, in lines of at most `width` columns as far as words allow: examples, what the command does, usage,
/// options by group, commands.
std::string help_text(const CommandText& command, std::size_t width);

/// What is wrong with a command line that was refused, and what to type in its place: the command, option or word that
/// was probably meant, or all that could be, and the command that tells more.
///
/// \param words what was typed behind the name of the program \param complaint what the parser says; told where
/// nothing better is known
std::string mistake(const CommandText& program, const std::vector<std::string>& words,
                    const std::string& complaint);

/// A manual page of section 1 in roff, for man(7). \param version "citegraph 0.1.0" \param day "2026-11-30", of the page
std::string manual_page(const CommandText& command, const std::string& version, const std::string& day);

/// A page of the manual that is of no command: a format of files, or a way through the program.
struct Guide {
    std::string name;     ///< "citegraph-lock"
    int section = 0;      ///< 5 of a format, 7 of other things
    std::string summary;  ///< a sentence without its full stop
    /// Lines: "# HEADING"; "term", a tab and what it is; indented by four what is typed or printed; all others are words,
    /// in paragraphs that empty lines part. What stands between backticks is typed as it is.
    std::string text;
};

/// All of them: of the lock, of graph files, of settings, and the way through.
std::vector<Guide> guides();

/// The page of a guide for man, as that of a command. \cost linear
std::string manual_page(const Guide& guide, const std::string& version, const std::string& day);

/// The pages of a command, of each below it and of the guides, by the names of their files: "citegraph-graph-info.1".
std::map<std::string, std::string> manual_pages(const CommandText& command, const std::string& version,
                                                const std::string& day);

// Scripts that complete the words of a command line in the shell of that name. Files are completed where a value or
// operand is a file. What the library knows (keys of papers) is asked of the program as it is needed.
std::string bash_completion(const CommandText& command);
std::string zsh_completion(const CommandText& command);
std::string fish_completion(const CommandText& command);

}  // namespace citegraph::app
