#include "citegraph/text.hpp"
#include "read/latex/cite_arguments.hpp"
#include "read/latex/cursor.hpp"
#include "read/latex/marks.hpp"

#include <map>
#include <string>

// A LaTeX document is read as LaTeX scans it, without expanding anything: commands by their names, the
// arguments of those that cite (LaTeX manual, natbib.pdf, biblatex.pdf 3.9), and everything else passed over.
// What commands of somebody's own stand for is not known; the .aux and .bcf tell it.

namespace citegraph::read {
namespace {

class TexScan {
  public:
    TexScan(std::string_view text, std::string_view file) : cursor_{text}, marks_{text, file} {}

    CitingFile take() && {
        while (!cursor_.is_end()) token();
        return std::move(marks_).take();
    }

  private:
    void token() {
        const char c = cursor_.now();
        if (c == '\\') return command();
        if (c == '%') return cursor_.skip_comment();
        if (c == '\n' && cursor_.ends_paragraph()) arguments_.end_paragraph();
        arguments_.take(c);
    }

    void command() {
        const auto start = cursor_.at();
        const auto name = cursor_.control_word();
        arguments_.interrupt();
        if (name.empty()) return;
        const auto kind = cite_kind(name);
        if (kind != CommandKind::none) return arguments_.expect(kind, start);
        const auto known = others().find(name);
        if (known != others().end()) (this->*known->second)(start);
    }

    using Handler = void (TexScan::*)(std::size_t);
    static const std::map<std::string_view, Handler>& others();

    void begin(std::size_t start) {
        const auto name = cursor_.group();
        if (!name || !is_verbatim(*name)) return;
        if (cursor_.skip_past("\\end{" + std::string{*name} + "}")) return;
        marks_.complain("\\begin{" + std::string{*name} + "} has no end; nothing behind it is read", start);
        stop(start);
    }
    void end(std::size_t start) {
        if (cursor_.group() == "document") stop(start);
    }
    void stop(std::size_t) { cursor_.go(cursor_.text().size()); }
    void verb(std::size_t) { cursor_.skip_between_bars(); }
    void listing(std::size_t) {
        cursor_.skip_option();
        cursor_.skip_between_bars();
    }
    void address(std::size_t) { cursor_.group(); }
    /// \def\cite, \renewcommand*\cite: a command that is given a meaning here.
    void define(std::size_t) {
        cursor_.skip_space();
        if (!cursor_.is_end() && (cursor_.now() == '*' || cursor_.now() == '=')) cursor_.step();
        cursor_.skip_space();
        if (!cursor_.is_end() && cursor_.now() == '\\') cursor_.control_word();
    }
    /// \let\ifdraft\iffalse hides nothing.
    void let(std::size_t start) {
        define(start);
        define(start);
    }

    /// From an \iffalse that begins its line to its \fi or \else; nothing if there is none.
    void hide(std::size_t start) {
        const auto line = cursor_.text().find_last_not_of(" \t", start == 0 ? 0 : start - 1);
        const bool begins_line = start == 0 || line == std::string_view::npos || cursor_.text()[line] == '\n';
        if (!begins_line || is_hopeless_) return;
        const auto back = cursor_.at();
        for (int depth = 0; !cursor_.is_end();) {
            if (cursor_.now() == '%') {
                cursor_.skip_comment();
            } else if (cursor_.now() != '\\') {
                cursor_.step();
            } else {
                const auto name = cursor_.control_word();
                if (depth == 0 && (name == "fi" || name == "else")) return;
                depth += is_conditional(name) ? 1 : name == "fi" ? -1 : 0;
            }
        }
        is_hopeless_ = true;
        cursor_.go(back);
    }

    /// \input{chapter}, \input chapter.tex
    void input(std::size_t start) {
        cursor_.skip_space();
        auto name = cursor_.group();
        if (!name) {
            const auto rest = cursor_.text().substr(cursor_.at(), 1024);
            name = rest.substr(0, rest.find_first_of(" \t\r\n%\\{}"));
            cursor_.step(name->size());
        }
        add_file(*name, start);
    }
    /// \import{folder/}{chapter}
    void import(std::size_t start) {
        cursor_.skip_space();
        const auto folder = cursor_.group();
        cursor_.skip_space();
        const auto name = cursor_.group();
        if (!folder || !name) return;
        const bool has_slash = folder->empty() || folder->ends_with('/');
        add_file(std::string{*folder} + (has_slash ? "" : "/") + std::string{*name}, start);
    }
    void add_file(std::string_view name, std::size_t start) {
        if (name.find('#') != std::string_view::npos) return;
        if (name.find('\\') != std::string_view::npos)
            return marks_.complain("a file whose name a command makes is not read; give the .aux or .bcf",
                                   start);
        marks_.add_file(name, start);
    }

    void bibliography(std::size_t start) {
        cursor_.skip_space();
        if (const auto names = cursor_.group()) marks_.add_bibliographies(*names, start);
    }
    void resource(std::size_t start) {
        marks_.load_biblatex();
        cursor_.skip_space();
        cursor_.skip_option();
        cursor_.skip_space();
        if (const auto name = cursor_.group(); name && name->find("://") == std::string_view::npos)
            marks_.add_bibliographies(*name, start);
    }
    void package(std::size_t) {
        cursor_.skip_space();
        cursor_.skip_option();
        cursor_.skip_space();
        if (const auto names = cursor_.group())
            for (const auto name : split(*names, ','))
                if (trimmed(name) == "biblatex") marks_.load_biblatex();
    }

    TexCursor cursor_;
    CiteMarks marks_;
    CiteArguments arguments_{cursor_, marks_};
    bool is_hopeless_ = false;  ///< there is no \fi any more
};

const std::map<std::string_view, TexScan::Handler>& TexScan::others() {
    using Scan = TexScan;
    static const std::map<std::string_view, Handler> all{
        {"begin", &Scan::begin},
        {"end", &Scan::end},
        {"endinput", &Scan::stop},
        {"iffalse", &Scan::hide},
        {"let", &Scan::let},
        {"def", &Scan::define},
        {"edef", &Scan::define},
        {"gdef", &Scan::define},
        {"newcommand", &Scan::define},
        {"renewcommand", &Scan::define},
        {"providecommand", &Scan::define},
        {"DeclareRobustCommand", &Scan::define},
        {"NewDocumentCommand", &Scan::define},
        {"RenewDocumentCommand", &Scan::define},
        {"verb", &Scan::verb},
        {"Verb", &Scan::verb},
        {"lstinline", &Scan::listing},
        {"url", &Scan::address},
        {"href", &Scan::address},
        {"nolinkurl", &Scan::address},
        {"path", &Scan::address},
        {"input", &Scan::input},
        {"include", &Scan::input},
        {"subfile", &Scan::input},
        {"subfileinclude", &Scan::input},
        {"InputIfFileExists", &Scan::input},
        {"import", &Scan::import},
        {"subimport", &Scan::import},
        {"includefrom", &Scan::import},
        {"subincludefrom", &Scan::import},
        {"inputfrom", &Scan::import},
        {"subinputfrom", &Scan::import},
        {"bibliography", &Scan::bibliography},
        {"nobibliography", &Scan::bibliography},
        {"addbibresource", &Scan::resource},
        {"addglobalbib", &Scan::resource},
        {"addsectionbib", &Scan::resource},
        {"usepackage", &Scan::package},
        {"RequirePackage", &Scan::package},
    };
    return all;
}

}  // namespace

CitingFile cited_in_tex(std::string_view text, std::string_view file) {
    return TexScan{text, file}.take();
}

}  // namespace citegraph::read
