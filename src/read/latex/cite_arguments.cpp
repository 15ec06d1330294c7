#include "read/latex/cite_arguments.hpp"

#include "citegraph/identifier.hpp"
#include "citegraph/text.hpp"

namespace citegraph::read {
namespace {

/// #1 in a definition.
bool is_parameter(std::string_view key) {
    const auto sign = key.find('#');
    return sign != std::string_view::npos && sign + 1 < key.size() &&
           std::string_view{"#123456789"}.find(key[sign + 1]) != std::string_view::npos;
}

}  // namespace

void CiteArguments::take(char c) {
    if (c == '{') return open_brace();
    if (c == '}') return close_brace();
    if (!frames_.empty() && c == frames_.back().closer && braces_ == 0) return close_frame();
    if (pending_) return between(c);
    cursor_.step();
}

void CiteArguments::end_paragraph() {
    pending_.reset();
    for (const auto& frame : frames_) braces_ += frame.braces;
    frames_.clear();
}

void CiteArguments::between(char c) {
    const bool is_first = pending_->is_fresh && pending_->arguments == 0;
    const bool is_paren = c == '(' && pending_->kind != CommandKind::cite && pending_->is_fresh;
    cursor_.step();
    if (c == '[') return open_frame(']');
    if (c == '<' && is_first) return open_frame('>');
    if (is_paren) return open_frame(')');
    const bool is_kept =
        std::string_view{" \t\r\n"}.find(c) != std::string_view::npos || (is_first && (c == '*' || c == '+'));
    if (!is_kept) pending_.reset();
}

void CiteArguments::open_frame(char closer) {
    ++pending_->arguments;
    frames_.push_back({*pending_, closer, braces_});
    pending_.reset();
    braces_ = 0;
}

void CiteArguments::close_frame() {
    cursor_.step();
    pending_ = frames_.back().pending;
    braces_ = frames_.back().braces;
    frames_.pop_back();
}

void CiteArguments::open_brace() {
    if (!pending_) {
        ++braces_;
        return cursor_.step();
    }
    if (pending_->kind == CommandKind::cite_after_one && pending_->is_fresh) {
        pending_->is_fresh = false;
        cursor_.step();
        return open_frame('}');
    }
    keys();
}

/// A brace that closes more than an open option costs that option.
void CiteArguments::close_brace() {
    cursor_.step();
    pending_.reset();
    while (braces_ == 0 && !frames_.empty()) {
        const auto frame = frames_.back();
        frames_.pop_back();
        braces_ = frame.braces;
        if (frame.closer != '}') continue;
        pending_ = frame.pending;
        return;
    }
    if (braces_ > 0) --braces_;
}

/// {a, b}: up to the brace, which no key has in it. Comments and line ends do not count.
void CiteArguments::keys() {
    const auto from = cursor_.at();
    const auto command = *pending_;
    pending_.reset();
    std::string key;
    cursor_.step();
    for (auto start = cursor_.at(); !cursor_.is_end();) {
        const char c = cursor_.now();
        if (c == '}' || c == ',') {
            take_key(command, key, start);
            key.clear();
            cursor_.step();
            if (c == '}') return resume(command);
        } else if (c == '%') {
            cursor_.skip_comment();
        } else if (c == '{' || (c == '\n' && cursor_.ends_paragraph()) || !take_letter(key)) {
            break;
        }
        if (key.empty()) start = cursor_.at();
    }
    complain_of_keys(command, from);
}

/// One character of a key, or an escaped one; false at a command.
bool CiteArguments::take_letter(std::string& key) {
    const auto rest = cursor_.text().substr(cursor_.at(), 2);
    const bool is_escape = rest.size() == 2 && rest[0] == '\\' &&
                           std::string_view{"_%#&${}~^"}.find(rest[1]) != std::string_view::npos;
    if (rest[0] == '\\' && !is_escape) return false;
    const bool is_space = std::string_view{" \t\r\n"}.find(rest[0]) != std::string_view::npos;
    if (!is_space)
        key += is_escape ? rest : rest.substr(0, 1);
    else if (!key.empty())
        key += ' ';
    cursor_.step(is_escape ? 2 : 1);
    return true;
}

void CiteArguments::take_key(const Pending& command, std::string_view written, std::size_t start) {
    const auto key = trimmed(written);
    if (command.kind == CommandKind::perhaps_cite && !identify(key)) return;
    if (is_parameter(key)) return;
    marks_.add_keys(key, start);
}

/// More keys may follow those of a command such as \cites.
void CiteArguments::resume(const Pending& command) {
    if (command.kind != CommandKind::cites) return;
    pending_ = command;
    pending_->is_fresh = false;
}

void CiteArguments::complain_of_keys(const Pending& command, std::size_t from) {
    if (command.kind == CommandKind::perhaps_cite) return;
    const auto name = cursor_.text().substr(command.start, from - command.start);
    const auto shown = ellipsis(collapse_space(valid_utf8(name.substr(0, 60))), 30);
    const bool is_command = !cursor_.is_end() && cursor_.now() == '\\';
    marks_.complain(is_command
                        ? "a command among the keys of " + shown +
                              "; what it stands for is in the .aux or .bcf that LaTeX writes: give that"
                        : "the keys of " + shown + "{ do not end",
                    from);
}

}  // namespace citegraph::read
