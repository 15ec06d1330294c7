#include "app/audit/audit.hpp"

#include "app/bib/update.hpp"
#include "app/io/files.hpp"
#include "app/settings/settings.hpp"
#include "app/study/lock_file.hpp"
#include "citegraph/text.hpp"

#include <algorithm>
#include <set>

namespace citegraph::app {
namespace {

std::vector<Rule> rules_named(const std::vector<std::string>& names) {
    if (names.empty()) return all_rules();
    std::vector<Rule> out;
    for (const auto& name : names)
        if (const auto* rule = rule_named(name)) out.push_back(*rule);
    return out;
}

/// The keys that are a file's own business: not those of the other files, and what nobody has is told of the first.
std::vector<CitedKey> keys_for(const CitedByDocuments& documents, const std::vector<BibFile>& files,
                               std::size_t index) {
    std::vector<std::set<std::string>> keys(files.size());
    for (std::size_t i = 0; i < files.size(); ++i)
        for (const auto& record : files[i].records.records) keys[i].insert(ascii_lower(record.key));
    std::vector<CitedKey> out;
    for (const auto& one : documents.keys) {
        const auto key = ascii_lower(one.key);
        const bool is_elsewhere =
            std::ranges::any_of(keys, [&](const auto& other) { return other.contains(key); });
        if (keys[index].contains(key) || (index == 0 && !is_elsewhere)) out.push_back(one);
    }
    return out;
}

/// Nobody is asked, and neither lock nor cache is there: a long list need not be resolved to learn that.
bool is_nothing_known(const AskOptions& ask) {
    const auto lock = lock_place(ask.input, ask.lock, ".").read;
    const auto cache = cache_file();
    return ask.offline && !std::filesystem::exists(lock) &&
           (cache.empty() || !std::filesystem::exists(cache));
}

/// One run over several files.
class Auditing {
  public:
    Auditing(const AuditOptions& options, Console& console) : options_{options}, console_{console} {}

    Result<AuditRun> finish() && {
        std::vector<std::string> files, documents;
        for (const auto& name : options_.ask.input.inputs)
            (is_document(name) ? documents : files).push_back(name);
        if (files.empty())
            return fail(Error::Kind::malformed, join(documents, ", ") + ": name the bibliography too");
        auto cited = read_documents(documents, console_);
        if (!cited) return cited.failure();
        cited_ = *std::move(cited);
        has_documents_ = !documents.empty();
        auto input = options_.ask.input;
        input.inputs = files;
        auto bibs = read_bib_files(input);
        if (!bibs) return bibs.failure();
        bibs_ = *std::move(bibs);
        for (const auto& file : files)
            if (auto done = audit_file(file); !done) return done.failure();
        return std::move(out_);
    }

  private:
    Result<void> audit_file(const std::string& file) {
        auto ask = options_.ask;
        ask.input.inputs = {file};
        Audited one;
        one.file = file;
        const bool is_read = file == "-" && ask.input.standard_input;
        auto text = is_read ? Result<std::string>{*ask.input.standard_input} : text_of(file);
        if (!text) return text.failure();
        one.text = *std::move(text);
        auto reading = read_all(ask.input, console_);
        if (!reading) return reading.failure();
        one.reading = *std::move(reading);
        if (is_read) take_bib(one);
        if (is_nothing_known(ask))
            console_.note(file + ": neither lock nor cache, and nobody is asked: its works are not checked");
        else if (auto done = resolve_into(one, ask); !done)
            return done.failure();
        out_.files.push_back(judged(std::move(one)));
        return {};
    }

    /// As it was read for its records, if it is a .bib.
    Result<std::string> text_of(const std::string& file) const {
        const auto bib = std::ranges::find(bibs_, file, &BibFile::name);
        return bib == bibs_.end() ? read_file(file) : Result{bib->tree.source};
    }

    /// What came from standard input is a .bib if its records were written in one.
    void take_bib(const Audited& one) {
        const auto written = std::ranges::find_if(
            one.reading.papers, [](const Paper& paper) { return paper.written.has_value(); });
        if (written == one.reading.papers.end()) return;
        auto& bib = bibs_.emplace_back(
            BibFile{one.file, bibtex::parse(one.text, one.file, written->written->dialect), {}});
        bib.records = bibtex::records_of(bib.tree);
    }

    Result<void> resolve_into(Audited& one, const AskOptions& ask) {
        auto loaded = ask_about(one.reading, ask, ".", console_);
        if (!loaded) return loaded.failure();
        if (loaded->exit != Exit::done) out_.exit = loaded->exit;
        one.library = std::move(loaded->library);
        one.testimonies = std::move(loaded->testimonies);
        return {};
    }

    Audited judged(Audited one) const {
        const auto day = today();
        AuditInput input{.file = one.file,
                         .text = one.text,
                         .reading = &one.reading,
                         .library = one.library.entries.empty() ? nullptr : &one.library,
                         .today = day,
                         .testimonies = one.testimonies};
        one.assessments = assessments_of(input);
        input.assessments = one.assessments;
        const auto bib = std::ranges::find(bibs_, one.file, &BibFile::name);
        std::vector<CitedKey> cited;
        if (bib != bibs_.end()) {
            cited = keys_for(cited_, bibs_, static_cast<std::size_t>(bib - bibs_.begin()));
            input.bib = &bib->tree;
            input.records = bib->records.records;
            input.cited = cited;
            input.has_documents = has_documents_;
            input.cites_all = cited_.all;
        }
        one.findings = findings_of(input, rules_named(options_.rules));
        return one;
    }

    const AuditOptions& options_;
    Console& console_;
    CitedByDocuments cited_;
    bool has_documents_ = false;
    std::vector<BibFile> bibs_;
    AuditRun out_;
};

}  // namespace

Result<AuditRun> audit(AuditOptions options, Console& console) {
    auto input = with_standard_input(options.ask.input);
    if (!input) return input.failure();
    options.ask.input = *std::move(input);
    options.ask.hears_all = true;
    options.ask.tells_duplicates = true;
    if (options.ask.offline && options.ask.lock_use == LockUse::write) options.ask.lock_use = LockUse::leave;
    auto run = Auditing{options, console}.finish();
    if (!run) return run;
    auto& out = *run;
    if (auto left = leave_known(out.files, options, console); !left) return left.failure();
    if (options.mends || options.shows_changes) {
        auto changes = mend(out.files, options, console);
        if (!changes) return changes.failure();
        out.changes = *std::move(changes);
    }
    const bool has_grave = std::ranges::any_of(out.files, [&](const Audited& file) {
        return std::ranges::any_of(file.findings,
                                   [&](const Finding& one) { return one.severity >= options.fail_on; });
    });
    if (has_grave && out.exit != Exit::interrupted) out.exit = Exit::findings;
    return run;
}

}  // namespace citegraph::app
