#include "core/scholarly/notices.hpp"

#include "citegraph/text.hpp"
#include "core/scholarly/paper_facts.hpp"
#include "core/scholarly/title_words.hpp"
#include "core/text/ascii.hpp"
#include "core/text/words.hpp"

#include <algorithm>
#include <array>

namespace citegraph::core {
namespace {

constexpr std::array<std::string_view, 4> kinds{"correction", "concern", "withdrawal", "retraction"};

/// What stands between a mark and the title.
constexpr std::string_view separators = ":-|. ";

std::optional<NoticeKind> kind_of_mark(std::string_view word) {
    if (ascii_lower(word) == "retracted") return NoticeKind::retraction;
    // A title may well begin with "Removed: ".
    if (ascii_lower(word) == "withdrawn" || word == "REMOVED") return NoticeKind::withdrawal;
    return std::nullopt;
}

bool is_loud(std::string_view text) {
    return std::ranges::none_of(text, is_small);
}

/// What `text` begins with as words of a mark: "Retracted", then perhaps the kind of work.
struct Mark {
    NoticeKind kind;
    std::size_t end;  ///< behind its words
};

std::optional<Mark> mark_at_front(std::string_view text) {
    const auto end = text.find_first_of(" :.]),-");
    const auto word = text.substr(0, end);
    const auto kind = kind_of_mark(word);
    if (!kind) return std::nullopt;
    Mark mark{*kind, word.size()};
    const auto rest = text.substr(mark.end);
    const auto next = rest.starts_with(' ') ? rest.substr(1, rest.substr(1).find_first_of(" :.]),-")) : "";
    if (is_one_of(ascii_lower(next), "article paper chapter manuscript preprint publication abstract"))
        mark.end += 1 + next.size();
    return mark;
}

/// "RETRACTED ARTICLE: T", "Withdrawn: T", "[Retracted] T"; without a sign only in capitals.
std::optional<MarkedTitle> marked_in_front(std::string_view title) {
    const bool is_bracketed = title.starts_with('[') || title.starts_with('(');
    const auto text = title.substr(is_bracketed ? 1 : 0);
    const auto mark = mark_at_front(text);
    if (!mark) return std::nullopt;
    auto rest = text.substr(mark->end);
    if (is_bracketed) {
        const auto close = rest.find_first_of("])");
        if (close == rest.npos) return std::nullopt;
        rest.remove_prefix(close + 1);
    } else if (!trimmed(rest).starts_with(':') && (!is_loud(text.substr(0, mark->end)) || is_loud(rest))) {
        return std::nullopt;
    }
    rest.remove_prefix(std::min(rest.find_first_not_of(separators), rest.size()));
    return MarkedTitle{std::string{trimmed(rest)}, mark->kind};
}

/// "T (Retracted article. See vol. 45, pg. 3, 2012)", "T [RETRACTED]".
std::optional<MarkedTitle> marked_at_end(std::string_view title) {
    const auto close = title.find_last_not_of(". ");
    if (close == title.npos || (title[close] != ')' && title[close] != ']')) return std::nullopt;
    const auto open = title.find_last_of("([", close);
    if (open == title.npos || open == 0) return std::nullopt;
    const auto mark = mark_at_front(title.substr(open + 1, close - open));
    if (!mark) return std::nullopt;
    return MarkedTitle{std::string{trimmed(title.substr(0, open))}, mark->kind};
}

}  // namespace

std::string_view name_of(NoticeKind kind) {
    return kinds[static_cast<std::size_t>(kind)];
}

std::optional<NoticeKind> notice_named(std::string_view name) {
    const auto found = std::ranges::find(kinds, name);
    if (found == kinds.end()) return std::nullopt;
    return static_cast<NoticeKind>(found - kinds.begin());
}

std::optional<NoticeKind> notice_of_type(std::string_view type) {
    auto name = ascii_lower(type);
    std::ranges::replace_if(
        name, [](char letter) { return letter == '-' || letter == ' '; }, '_');
    if (is_one_of(name, "retraction partial_retraction retraction_notice")) return NoticeKind::retraction;
    if (is_one_of(name, "withdrawal removal")) return NoticeKind::withdrawal;
    if (is_one_of(name, "expression_of_concern concern")) return NoticeKind::concern;
    if (is_one_of(name, "correction corrigendum erratum addendum clarification"))
        return NoticeKind::correction;
    return std::nullopt;
}

MarkedTitle without_mark(std::string_view title) {
    title = trimmed(title);
    for (const auto& marked : {marked_in_front(title), marked_at_end(title)})
        if (marked && !marked->title.empty()) return *marked;
    return {std::string{title}, std::nullopt};
}

MarkedTitle title_without_mark(const Paper& record) {
    static constexpr std::array<std::pair<std::string_view, NoticeKind>, 2> marks{
        {{"notice of retraction", NoticeKind::retraction},
         {"notice of violation of ieee publication principles", NoticeKind::concern}}};
    const auto& title = title_of(record);
    const auto* doi = id_of(record, Scheme::doi);
    if (doi != nullptr && doi->value().starts_with("10.1109/") && !subject_of(record))
        for (const auto& [mark, kind] : marks) {
            if (!ascii_lower(title).starts_with(mark)) continue;
            const auto at = title.find_first_not_of(separators, mark.size());
            if (at != title.npos) return {title.substr(at), kind};
        }
    return without_mark(title);
}

std::string_view flag_of(NoticeKind mark) {
    return mark == NoticeKind::retraction ? "retracted" : "withdrawn";
}

std::optional<NoticeKind> notice_flagged(std::string_view flag) {
    for (const auto kind : {NoticeKind::retraction, NoticeKind::withdrawal})
        if (flag == flag_of(kind)) return kind;
    return std::nullopt;
}

std::optional<NoticeKind> notice_in(std::string_view remark) {
    const auto words = title_words(remark);
    const auto at = [&](std::size_t i) { return i < words.size() ? std::string_view{words[i]} : ""; };
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto kind = kind_of_mark(words[i]);
        if (!kind || at(i + 1) == "from") continue;
        if (i == 0) return kind;
        auto before = i - 1;
        while (before > 0 && is_one_of(at(before), "been now temporarily officially hereby also since"))
            --before;
        const auto subject = before > 0 ? at(before - 1) : "";
        const bool is_told = is_one_of(at(before), "has is was have are");
        const bool is_of_work = is_one_of(
            subject, "paper article submission manuscript work preprint report document publication note it");
        if ((is_told && is_of_work) || (i == 1 && is_one_of(at(0), "paper article submission manuscript")))
            return kind;
    }
    return std::nullopt;
}

std::optional<Identifier> subject_of(const Paper& record) {
    const auto subject = record.foreign.find(std::string{notice_of});
    if (subject == record.foreign.end()) return std::nullopt;
    const auto mention = identify(subject->second);
    return mention ? std::optional{mention->id} : std::nullopt;
}

bool is_notice_on(const Paper& record, const Paper& paper) {
    const auto subject = subject_of(record);
    if (!subject) return false;
    if (std::ranges::find(paper.ids, *subject) != paper.ids.end()) return true;
    const auto title = normal_title(title_of(paper));
    return !title.empty() && (" " + normal_title(title_of(record))).ends_with(" " + title);
}

bool is_notice_title(std::string_view title) {
    const auto words = title_words(title);
    const auto first =
        words.begin() + std::min<std::ptrdiff_t>(3, std::ssize(words));  // "Notice of Retraction"
    return std::any_of(words.begin(), first, [](const auto& word) { return is_version(word); });
}

void add_notice(std::vector<EditorialNotice>& notices, EditorialNotice notice) {
    const auto same = std::ranges::find_if(notices, [&](const auto& known) {
        return known.kind == notice.kind && (known.id == notice.id || !known.id || !notice.id);
    });
    if (same != notices.end()) {
        if (!same->id && notice.id) *same = std::move(notice);
        return;
    }
    notices.push_back(std::move(notice));
    std::ranges::stable_sort(notices, std::greater{}, &EditorialNotice::kind);
}

const EditorialNotice* warning_on(const Paper& paper) {
    const bool warns = !paper.notices.empty() && paper.notices.front().kind != NoticeKind::correction;
    return warns ? &paper.notices.front() : nullptr;
}

std::string brand_of(const Paper& paper) {
    const auto* notice = warning_on(paper);
    if (notice == nullptr) return {};
    if (notice->kind == NoticeKind::retraction) return "Retracted";
    if (notice->kind == NoticeKind::concern) return "Expression of concern";
    return notice->from.source == "arxiv" ? "Withdrawn from arXiv" : "Withdrawn";
}

std::string sentence_of(const EditorialNotice& notice) {
    static constexpr std::array<std::string_view, 4> words{
        "has a correction", "stands under an expression of concern", "is withdrawn", "is retracted"};
    auto out = std::string{words[static_cast<std::size_t>(notice.kind)]};
    if (!notice.from.source.empty()) out += ", says " + notice.from.source;
    std::vector<std::string> known;
    if (notice.id) known.push_back(to_string(*notice.id));
    if (notice.issued.year != 0) known.push_back(to_string(notice.issued));
    return known.empty() ? out : out + " (notice: " + join(known, ", ") + ")";
}

}  // namespace citegraph::core
