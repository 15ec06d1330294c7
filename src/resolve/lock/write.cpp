// The lock: a library on disk, made to be committed, read by people and merged line by line.
//
//     {
//       "schema": 1,                  first, so that a reader knows at once whether it can go on; 2 where
//                                     anything is unlisted or former
//       "as_of": "2026-11-22",        stands for "now"
//       "entries": [{...}, ...],      in the order of the list, no line numbers: moving an entry changes
//                                     nothing but its place (entry_json.cpp)
//       "papers": [{...}, ...],       in the order of the list, so that what two branches add to two places
//       is
//                                     merged line by line, no counts, no abstracts (paper_json.cpp), with
//                                     "references": {"state", "source", "date", "works": [...]}
//       "counts": {"id": {...}},      what drifts from day to day, one line a paper
//       "stubs": [{...}, ...]         works outside the list that it cites, sorted by id, one line each
//       "unlisted": [{...}, ...]      entries that left the list but are kept, as "entries"; left out if none
//       "former": [{...}, ...]        papers that left the lock, one line each: "key", "ids", "title"; sorted
//                                     by key; left out if none
//     }
//
// A member stands on a line of its own; so does each field of a paper, and each work that it cites: its id,
// or [id, source] where the source is another than that of the paper's references. UTF-8, keys in a fixed
// order, nothing that depends on the machine: equal libraries give equal bytes. It is written as it goes, so
// that its size costs no memory.
#include "citegraph/lock.hpp"

#include "resolve/lock/paper_json.hpp"

#include <algorithm>
#include <ostream>

namespace citegraph {

using namespace resolving;

namespace {

/// Puts commas and line ends between items.
class Items {
  public:
    Items(std::ostream& out, std::string_view indent) : out_{out}, indent_{indent} {}
    ~Items() { out_ << '\n'; }
    Items(const Items&) = delete;
    Items& operator=(const Items&) = delete;

    std::ostream& next() {
        out_ << (first_ ? "\n" : ",\n") << indent_;
        first_ = false;
        return out_;
    }

  private:
    std::ostream& out_;
    std::string_view indent_;
    bool first_ = true;
};

/// The citations of one paper: a run of the sorted list.
using Run = std::span<const Citation>;

class LockWriter {
  public:
    LockWriter(std::ostream& out, const Library& library) : out_{out}, library_{library} {}

    void write() {
        const bool is_plain = library_.unlisted.empty() && library_.former.empty();
        out_ << "{\n\"schema\": " << (is_plain ? 1 : lock_schema)
             << ",\n\"as_of\": " << one_line(library_.as_of);
        write_entries("entries", library_.entries);
        write_papers();
        write_counts();
        write_stubs();
        if (!library_.unlisted.empty()) write_entries("unlisted", library_.unlisted);
        write_former();
        out_ << "\n}\n";
    }

  private:
    void write_entries(std::string_view name, const std::vector<Resolution>& resolutions) {
        out_ << ",\n\"" << name << "\": [";
        {
            Items entries{out_, ""};
            for (const auto& resolution : resolutions)
                write_block(entries.next(), members_of(resolution, library_.papers[resolution.paper].id()),
                            {});
        }
        out_ << "]";
    }

    void write_papers() {
        out_ << ",\n\"papers\": [";
        {
            Items papers{out_, ""};
            for (std::uint32_t citing = 0; citing < library_.papers.size(); ++citing) {
                const auto first =
                    std::ranges::lower_bound(library_.citations, citing, {}, &Citation::citing);
                const auto last = std::ranges::upper_bound(library_.citations, citing, {}, &Citation::citing);
                write_block(papers.next(), members_of(library_.papers[citing]), Run{first, last});
            }
        }
        out_ << "]";
    }

    void write_counts() {
        out_ << ",\n\"counts\": {";
        {
            Items counts{out_, ""};
            for (const auto& paper : library_.papers)
                if (paper.counts != Counts{})
                    counts.next() << one_line(to_string(paper.id())) << ": "
                                  << one_line(to_json(paper.counts));
        }
        out_ << "}";
    }

    void write_stubs() {
        out_ << ",\n\"stubs\": [";
        {
            Items stubs{out_, ""};
            for (const auto& stub : library_.stubs) stubs.next() << one_line(to_json(stub));
        }
        out_ << "]";
    }

    void write_former() {
        if (library_.former.empty()) return;
        out_ << ",\n\"former\": [";
        {
            Items former{out_, ""};
            for (const auto& [key, ids, title] : library_.former)
                former.next() << "{\"key\":" << one_line(key) << ",\"ids\":" << one_line(to_json(ids))
                              << ",\"title\":" << one_line(title) << "}";
        }
        out_ << "]";
    }

    void write_block(std::ostream& out, const Members& members, Run cited) {
        out << "{";
        {
            Items lines{out, "  "};
            for (const auto& [key, value] : members) {
                auto& line = lines.next() << one_line(key) << ": ";
                if (key == "fields" || key == "foreign")
                    write_fields(line, value);
                else if (key == "references")
                    write_references(line, value, cited);
                else
                    line << one_line(value);
            }
        }
        out << "}";
    }

    static void write_fields(std::ostream& out, const Json& fields) {
        out << "{";
        {
            Items lines{out, "    "};
            for (const auto& [name, value] : fields.items())
                lines.next() << one_line(name) << ": " << one_line(value);
        }
        out << "  }";
    }

    void write_references(std::ostream& out, const Json& references, Run cited) {
        auto head = one_line(references);
        if (cited.empty()) {
            out << head;
            return;
        }
        head.pop_back();
        out << head << ",\"works\": [";
        {
            Items works{out, "    "};
            for (const auto& citation : sorted(cited)) {
                const auto id = to_string(work(citation.cited));
                works.next() << (citation.source.empty() ? one_line(id)
                                                         : one_line(Json{id, citation.source}));
            }
        }
        out << "  ]}";
    }

    /// By identifier, as places in the list are no order that lasts.
    std::vector<Citation> sorted(Run cited) const {
        std::vector<Citation> out{cited.begin(), cited.end()};
        std::ranges::sort(out, {}, [&](const auto& citation) { return work(citation.cited); });
        return out;
    }

    const Identifier& work(std::uint32_t number) const {
        const auto papers = library_.papers.size();
        return number < papers ? library_.papers[number].id() : library_.stubs[number - papers].id();
    }

    std::ostream& out_;
    const Library& library_;
};

}  // namespace

void write_lock(std::ostream& out, const Library& library) {
    LockWriter{out, library}.write();
}

}  // namespace citegraph
