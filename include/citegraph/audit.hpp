#pragma once

#include "citegraph/bibtex.hpp"
#include "citegraph/library.hpp"
#include "citegraph/reader.hpp"
#include "citegraph/testimony.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph {

/// How grave a finding is. Only what is surely wrong is an error.
enum class Severity : std::uint8_t { note, warning, error };

/// "note", "warning", "error".
std::string_view name_of(Severity severity);
std::optional<Severity> severity_named(std::string_view name);

/// What is known of an entry, all sources together.
enum class Verdict : std::uint8_t {
    verified,       ///< a record agrees
    differs,        ///< the record is this work, but contradicts a field
    other_work,     ///< the identifier, or the only record near, is another work
    not_found,      ///< of a kind that the sources hold, and none has it
    not_checkable,  ///< of a kind that they need not hold, or a source failed, or nothing decides
};

/// "verified", "differs", "other-work", "not-found", "not-checkable".
std::string_view name_of(Verdict verdict);

/// A change of bytes that mends a finding, and surely nothing else.
struct Fix {
    std::size_t begin = 0, end = 0;  ///< bytes of the file that are replaced
    std::string text;                ///< by this

    bool operator==(const Fix&) const = default;
};

/// Something that is wrong, or may be, at one place of a file.
struct Finding {
    std::string rule{};  ///< name of the rule that found it
    Severity severity = Severity::warning;
    std::string file{};
    int line = 0;                    ///< from 1; 0: the file as a whole
    int column = 0, end_column = 0;  ///< from 1, in bytes, the end behind the last; 0: the line as a whole
    std::string field{};             ///< of the entry: "title", "author", ...; may be empty
    std::string message{};           ///< one sentence: what is wrong, in words of the user
    std::vector<std::string> evidence{};  ///< who says what, a sentence each
    std::optional<Fix> fix{};
    std::optional<std::size_t> entry{};  ///< index into the reading's entries; none: about the file itself

    bool operator==(const Finding&) const = default;
};

/// Something that an entry says and that all records of its work contradict, or that nobody knows.
struct Contradiction {
    std::string rule;                     ///< that tells of it
    std::string field;                    ///< "title", "author", "year", "venue", "doi"; empty: the entry
    std::string message;                  ///< one sentence
    std::vector<std::string> evidence{};  ///< who says what, a sentence each

    bool operator==(const Contradiction&) const = default;
};

/// What is thought of an entry, and why.
struct Assessment {
    Verdict verdict = Verdict::not_checkable;
    std::string why;                     ///< one sentence
    std::vector<std::string> sources{};  ///< that have its work, sorted
    std::vector<Contradiction> contradictions{};
    std::vector<Contradiction> remarks{};  ///< of the same form, which change no verdict

    bool operator==(const Assessment&) const = default;
};

/// A key that a document cites.
struct CitedKey {
    std::string key, file;
    int line = 0;

    bool operator==(const CitedKey&) const = default;
};

namespace auditing {
struct ListText;
}

/// What an audit looks at: one file, read, and resolved as far as anything is known.
struct AuditInput {
    std::string_view file{};
    std::string_view text{};           ///< its bytes
    const Reading* reading = nullptr;  ///< what a reader made of them
    const Library* library =
        nullptr;  ///< with a resolution for each entry of `reading`, in its order, or none at all
    std::string_view today{};                   ///< "2026-11-30"
    std::span<const Testimony> testimonies{};   ///< one for each entry, or none at all
    std::span<const Assessment> assessments{};  ///< likewise
    const bibtex::Tree* bib = nullptr;          ///< of a .bib file; null for others
    std::span<const bibtex::Record> records{};  ///< of `bib`
    std::span<const CitedKey> cited{};          ///< by the documents given beside a bibliography
    bool has_documents = false;                 ///< there are some
    bool cites_all = false;                     ///< one of them has `\nocite{*}`
    /// Of a list in Markdown: its links and headings; findings_of() finds them, once for all rules.
    const auditing::ListText* list = nullptr;

    /// Whether the library tells of each entry.
    bool is_resolved() const {
        return library && reading && library->entries.size() == reading->entries.size();
    }
};

/// A verdict for each entry of `input.reading`, from its testimonies, else from what its library took. Any record of the
/// work that agrees on a field clears it; a preprint's says nothing against a venue. \cost linear in entries and records
std::vector<Assessment> assessments_of(const AuditInput& input);

/// What an audit found in one file.
struct Audited {
    std::string file, text;  ///< its name and its bytes
    Reading reading;
    Library library;
    std::vector<Testimony> testimonies;
    std::vector<Assessment> assessments;
    std::vector<Finding> findings;
};

/// Something that an audit looks for.
struct Rule {
    std::string_view name;         ///< "arxiv-www": as in reports, `--explain` and comments that disable it
    Severity severity;             ///< of its findings
    std::string_view summary;      ///< one line
    std::string_view explanation;  ///< why it matters, when it is right all the same, and what to do
    /// Its findings, in the order of the file; whose rule, severity and file are not said: the rule's own, and the
    /// input's. \cost linear in the text and the library
    std::vector<Finding> (*check)(const AuditInput&);
    std::string_view reference{};  ///< address of what it goes by, if that is written down anywhere
};

/// Every rule, by topic, in --help order.
const std::vector<Rule>& all_rules();

/// The row of that name; null if there is none.
const Rule* rule_named(std::string_view name);

/// What `rules` find, sorted by place, then rule. \cost that of the rules, and O(findings log findings)
std::vector<Finding> findings_of(const AuditInput& input, std::span<const Rule> rules);

/// `text` once the fixes of `findings` are applied; of two that overlap, that which begins first. Nothing else changes.
/// \cost O(text + findings log findings)
std::string fixed(std::string_view text, std::span<const Finding> findings);

}  // namespace citegraph
