#include "app/report/reports.hpp"

#include "citegraph/text.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>
#include <utility>

namespace citegraph::app {
namespace {

using Json = nlohmann::ordered_json;

/// Writes JSON as its values come, without a tree: lists are long.
class Writer {
  public:
    /// What was written since the last time.
    std::string_view more() const { return out_; }
    void clear() { out_.clear(); }

    void object(std::string_view brackets, const auto& members) {
        out_ += brackets[0];
        first_ = true;
        members();
        out_ += brackets[1];
        first_ = false;
    }
    void member(std::string_view key, const auto& value) {
        comma();
        (out_ += '"').append(key) += "\":";
        put(value);
    }

  private:
    void comma() {
        if (!std::exchange(first_, false)) out_ += ',';
    }
    void put(bool value) { out_ += value ? "true" : "false"; }
    void put(int value) { out_ += std::to_string(value); }
    void put(std::string_view text) {
        const bool plain = std::ranges::none_of(
            text, [](unsigned char c) { return c < 0x20 || c >= 0x80 || c == '"' || c == '\\'; });
        if (plain)
            ((out_ += '"') += text) += '"';
        else
            out_ += Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
    }
    void put(const std::string& text) { put(std::string_view{text}); }
    template <class T>
    void put(const std::optional<T>& value) {
        if (value)
            put(*value);
        else
            out_ += "null";
    }
    template <class T>
    void put(const std::vector<T>& values) {
        object("[]", [&] {
            for (const auto& value : values) comma(), put(value);
        });
    }
    void put(const Link& link) {
        object("{}", [&] {
            member("label", link.label);
            member("url", link.url);
        });
    }
    void put(const Mention& mention) {
        object("{}", [&] {
            member("scheme", name_of(mention.id.scheme()));
            member("value", mention.id.value());
            member("version", mention.version);
        });
    }
    void put(const Venue& venue) {
        object("{}", [&] {
            member("name", venue.name);
            member("year", venue.year);
        });
    }

    std::string out_;
    bool first_ = true;
};

/// Writes an entry as one line of JSON.
void write(Writer& out, const Entry& entry) {
    out.object("{}", [&] {
        out.member("file", entry.file);
        out.member("line", entry.line);
        out.member("section", entry.section);
        out.member("bucket", entry.bucket);
        out.member("title", entry.title);
        out.member("titles", entry.titles);
        out.member("url", entry.url);
        out.member("url_kind", url_kind(entry.url.value_or("")));
        out.member("links", entry.links);
        out.member("identifiers", entry.identifiers);
        out.member("venue", entry.venue);
        out.member("affiliations", entry.affiliations);
        out.member("authors", entry.authors);
        out.member("date", entry.date);
        out.member("date_text", entry.date_text);
        out.member("award", entry.award);
        out.member("note", entry.note);
        out.member("flags", entry.flags);
    });
}

std::string venue_text(const Entry& entry) {
    if (!entry.venue) return {};
    return entry.venue->name + (entry.venue->year ? " " + std::to_string(*entry.venue->year) : "");
}

/// The values of all identifiers of a scheme, an arXiv version behind its id.
std::string values_of(const Entry& entry, Scheme scheme) {
    std::vector<std::string> out;
    for (const auto& [id, version] : entry.identifiers)
        if (id.scheme() == scheme)
            out.push_back(id.value() + (version ? "v" + std::to_string(*version) : ""));
    return join(out, "; ");
}

std::string links_text(const Entry& entry) {
    std::vector<std::string> out;
    for (const auto& link : entry.links) out.push_back(link.label + "=" + link.url);
    return join(out, "; ");
}

void write(Writer& out, const Skipped& skipped) {
    out.object("{}", [&] {
        out.member("file", skipped.file);
        out.member("line", skipped.line);
        out.member("reason", skipped.reason);
        out.member("text", skipped.text);
        out.member("looks_like_work", skipped.looks_like_work);
    });
}

/// {"schema": 1, NAME: [...]}, a value a line.
template <class T>
void write_document(std::ostream& out, std::string_view name, std::span<const T> values) {
    out << "{\"schema\": 1, \"" << name << "\": [";
    Writer line;
    for (std::size_t i = 0; i < values.size(); ++i) {
        write(line, values[i]);
        out << (i == 0 ? "\n" : ",\n") << line.more();
        line.clear();
    }
    out << "\n]}\n";
}

std::vector<std::string> cells_of(const Entry& entry) {
    return {entry.file,
            std::to_string(entry.line),
            join(entry.section, " > "),
            entry.bucket.value_or(""),
            entry.title,
            entry.url.value_or(""),
            std::string{url_kind(entry.url.value_or(""))},
            values_of(entry, Scheme::arxiv),
            values_of(entry, Scheme::doi),
            venue_text(entry),
            join(entry.affiliations, ", "),
            join(entry.authors, "; "),
            entry.date.value_or(""),
            entry.award.value_or(""),
            entry.note.value_or(""),
            join(entry.flags, " "),
            links_text(entry)};
}

}  // namespace

Json to_json(const Entry& entry) {
    Writer out;
    write(out, entry);
    return Json::parse(out.more());
}

void write_entries_json(std::ostream& out, std::span<const Entry> entries) {
    write_document(out, "entries", entries);
}

void write_skipped_json(std::ostream& out, std::span<const Skipped> skipped) {
    write_document(out, "skipped", skipped);
}

std::string skipped_csv(std::span<const Skipped> skipped) {
    std::string out = "file,line,reason,text,looks_like_work\r\n";
    for (const auto& one : skipped)
        out += csv_row({one.file, std::to_string(one.line), one.reason, one.text,
                        one.looks_like_work ? "true" : "false"});
    return out;
}

std::string entries_csv(std::span<const Entry> entries) {
    std::string out =
        "file,line,section,bucket,title,url,url_kind,arxiv,doi,venue,affiliations,authors,date,award,note,"
        "flags,"
        "links\r\n";
    for (const auto& entry : entries) out += csv_row(cells_of(entry));
    return out;
}

}  // namespace citegraph::app
