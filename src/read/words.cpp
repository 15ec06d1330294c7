// Shared by the readers: the words that lists use, in the languages that lists are written in.
#include "read/words.hpp"

#include "citegraph/identifier.hpp"
#include "citegraph/text.hpp"
#include "read/scan.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace citegraph::read {
namespace {

/// Words compared as titles are: without case, width, accents and punctuation.
class Vocabulary {
  public:
    Vocabulary(std::initializer_list<const char*> words) {
        for (auto word : words) {
            words_.insert(folded(word));
            longest_ = std::max(longest_, 2 * std::string_view{word}.size() + 8);
        }
    }
    bool has(std::string_view text) const { return text.size() <= longest_ && has_normal(folded(text)); }
    bool has_normal(const std::string& text) const { return words_.contains(text); }

  private:
    std::unordered_set<std::string> words_;
    std::size_t longest_ = 0;  ///< bytes, with room for pictographs and punctuation
};

constexpr std::size_t longest_label = 80;  // bytes; a longer one is no label, whatever its words

const Vocabulary& paper_labels() {
    static const Vocabulary words{
        "pdf",      "paper",      "papers",   "arxiv",   "arxiv version", "link",     "links",    "url",      "article",
        "html",     "abs",        "abstract", "report",  "tech report",   "technical report",     "preprint", "openreview",
        "acl",      "acm",        "acm dl",   "ieee",    "ieee xplore",   "doi",      "springer", "elsevier", "usenix",
        "pmlr",     "neurips",    "icml",     "iclr",    "cvf",           "cvpr",     "aaai",     "biorxiv",  "medrxiv",
        "full",     "text",       "full text", "version", "camera",        "ready",    "journal",  "conference",
        "proceedings", "extended", "here",    "read",    "more",          "download", "publication", "official", "semantic scholar",
        "scholar",  "anthology",  "paper link", "arxiv link", "nature",    "science",  "long",     "short",
        "论文",     "文章",       "论文链接", "链接",    "原文",          "全文",     "原文链接", "地址",     "下载", "论文地址", "預印本", "预印本",
        "論文",     "リンク",     "論文リンク", "原著",  "連結",          "鏈接",     "논문",     "링크",     "원문",
        "الورقة",   "ورقة",       "رابط",     "الرابط",  "البحث",         "بحث",      "مقالة",
        "מאמר",     "קישור",      "статья",   "ссылка",  "papier",        "article",  "artículo", "enlace",
        "artikel",  "lien",       "artigo",   "paper pdf", "makale",      "bağlantı", "مقاله",    "لینک",  "पेपर", "लिंक", "bài báo"};
    return words;
}

const Vocabulary& auxiliary_labels() {
    static const Vocabulary words{
        "code",     "codes",     "source", "github",   "gitlab",  "git",      "repo",    "repository", "project",   "projects",
        "project page", "page",  "website", "web",     "site",    "homepage", "home",    "blog",     "blogs",     "blog post", "blogpost", "post",
        "slides",   "slide",     "video",  "videos",   "talk",    "youtube",  "demo",    "docs",     "doc",       "documentation",
        "dataset",  "datasets",  "data",   "model",    "models",  "weights",  "checkpoint", "checkpoints", "hf",  "huggingface", "hugging face",
        "colab",    "notebook",  "poster", "pytorch",  "tensorflow", "jax",   "keras",   "mindspore", "tweet",    "twitter", "x", "thread",
        "wiki",     "supp",      "supplementary", "supplement", "appendix", "bib", "bibtex", "cite", "citation", "implementation",
        "unofficial", "star",    "stars",  "stargazers", "presentation", "recording", "summary", "review", "reviews", "tutorial", "zhihu", "知乎",
        "bilibili", "medium",    "podcast", "interview", "news",  "announcement", "release", "api", "playground", "leaderboard", "benchmark",
        "modelscope", "gradio",  "space",  "spaces",   "discussion", "artifact", "artifacts", "paperswithcode", "papers with code", "notes", "note",
        "代码",     "源码",      "开源代码", "开源",   "项目",    "项目主页", "主页",    "博客",     "视频",      "演示", "数据集", "数据", "幻灯片", "模型", "解读", "官网", "仓库", "代码仓库",
        "代碼",     "程式碼",    "專案",   "コード",   "実装",    "スライド", "動画",    "プロジェクト", "プロジェクトページ", "ブログ", "データセット", "デモ", "解説", "ソースコード",
        "코드",     "프로젝트",  "슬라이드", "영상",   "블로그",  "데이터셋", "الكود",   "كود",      "الشفرة",    "الموقع", "المشروع", "عرض", "فيديو", "شرائح", "مدونة",
        "קוד",      "код",       "сайт",   "слайды",   "видео",   "código",   "codigo",  "página",   "diapositivas", "proyecto", "kod", "کد", "कोड", "mã nguồn"};
    return words;
}

bool all_words(std::string_view text, const auto& accept) {
    const auto plain = folded(text);
    const auto words = split(plain, ' ');
    return !plain.empty() && std::ranges::all_of(words, [&](auto word) {
        return accept(std::string{word}) || word.find_first_not_of("0123456789") == word.npos;
    });
}

bool is_url(std::string_view text) {
    return text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www.");
}

/// "arXiv:2309.06180", "2309.06180", "10.1145/3600006.3613165": labels that repeat an identifier.
bool is_identifier(std::string_view label) {
    return label.find_first_of("0123456789") != label.npos && label.find(' ') == label.npos &&
           (label.find('.') != label.npos || label.find(':') != label.npos) && identify(label).has_value();
}

}  // namespace

bool is_auxiliary_label(std::string_view label) {
    if (label.size() > longest_label) return false;
    if (auxiliary_labels().has(label)) return true;
    const auto either = [](const std::string& word) {
        return auxiliary_labels().has_normal(word) || paper_labels().has_normal(word);
    };
    return !paper_labels().has(label) && has_letter(label) && all_words(label, either) &&
           !all_words(label, [](const std::string& word) { return paper_labels().has_normal(word); });
}

bool is_generic_label(std::string_view label) {
    const auto bare = undecorated(label);
    if (bare.size() > longest_label) return is_url(bare);
    if (!has_letter(bare)) return bare.empty() || is_identifier(bare) || folded(bare).empty();
    return paper_labels().has(bare) || is_auxiliary_label(bare) || is_url(bare) || is_identifier(bare) ||
           all_words(bare, [](const std::string& word) { return paper_labels().has_normal(word); });
}

bool is_award(std::string_view text) {
    static const Vocabulary words{
        "best",      "paper",     "award",   "awards",  "outstanding", "spotlight", "oral",     "honorable", "honourable", "mention",
        "highlight", "runner",    "up",      "runnerup", "distinguished", "notable", "top",     "candidate", "student",  "finalist",
        "nominee",   "nomination", "winner", "test",    "of",          "time",      "selected", "prize",     "presentation", "jay", "lepreau",
        "artifact",  "papers",    "talk",    "the",     "in",         "demo"};
    static const Vocabulary strong{
        "best", "outstanding", "spotlight", "oral", "honorable", "honourable", "highlight", "runner", "runnerup",
        "distinguished", "notable", "award", "prize", "winner", "finalist"};
    static const Vocabulary phrases{
        "最佳论文", "最佳论文奖", "杰出论文", "杰出论文奖", "优秀论文", "口头报告", "聚光灯", "亮点论文", "最佳論文", "最佳論文獎",
        "ベストペーパー", "ベストペーパー賞", "最優秀論文", "最優秀論文賞", "優秀論文賞", "口頭発表", "スポットライト",
        "최우수 논문", "최우수논문상", "우수 논문", "구두 발표", "스포트라이트", "أفضل ورقة", "أفضل ورقة بحثية", "جائزة أفضل ورقة",
        "mejor artículo", "meilleur article", "bester artikel", "лучшая статья", "melhor artigo", "en iyi makale"};
    if (text.size() > longest_label) return false;
    const auto some = [&] {
        const auto plain = folded(text);
        return std::ranges::any_of(split(plain, ' '), [](auto word) { return strong.has_normal(std::string{word}); });
    };
    return phrases.has(text) || (all_words(text, [](const std::string& word) { return words.has_normal(word); }) && some());
}

bool is_remark(std::string_view text) {
    static const Vocabulary words{
        "plagiarism", "plagiarised", "plagiarized", "retracted", "withdrawn", "rejected", "survey",   "surveys",  "review",   "deprecated",
        "archived",   "outdated",    "wip",         "work in progress", "to appear", "under review", "preprint", "in submission", "accepted",
        "must read",  "recommended", "highly recommended", "new",       "hot",      "duplicate", "open source", "open sourced", "closed source", "code available",
        "no code",    "tutorial",    "blog",        "blog post", "talk", "slides",  "video",    "book",     "course",   "thesis",   "phd thesis", "technical report",
        "tech report", "poster",     "demo",        "keynote",  "position paper", "benchmark", "dataset", "tbd", "n a",  "none", "todo", "draft", "unpublished", "erratum",
        "抄袭",       "撤稿",        "综述",        "已撤回",   "推荐",     "必读",     "开源",     "审稿中",   "技术报告", "预印本",
        "剽窃",       "盗用",        "サーベイ",    "撤回",     "おすすめ", "必読",     "査読中",   "技術報告", "표절", "서베이", "철회", "سرقة أدبية", "انتحال", "مسح", "استطلاع"};
    return text.size() <= longest_label && words.has(text);
}

bool is_known_venue(std::string_view word) {
    static const Vocabulary words{
        "SOSP",    "OSDI",    "NSDI",   "ASPLOS", "EuroSys", "ATC",      "FAST",    "SIGCOMM", "SIGMOD",  "VLDB",   "PVLDB",   "ICDE",  "CIDR",
        "SC",      "PPoPP",   "HPCA",   "ISCA",   "MICRO",   "MLSys",    "SysML",   "NeurIPS", "NIPS",    "ICML",   "ICLR",    "AAAI",  "IJCAI",
        "ACL",     "EMNLP",   "NAACL",  "EACL",   "AACL",    "COLING",   "TACL",    "TMLR",    "JMLR",    "CVPR",   "ICCV",    "ECCV",  "WACV",
        "KDD",     "WWW",     "WSDM",   "SIGIR",  "CIKM",    "RecSys",   "SoCC",    "Middleware", "HotOS", "HotNets", "HotStorage", "HotCloud",
        "ICS",     "IPDPS",   "ICPP",   "HPDC",   "PACT",    "CGO",      "CC",      "PLDI",    "POPL",    "OOPSLA", "ICSE",    "FSE",   "ASE",   "ISSTA",
        "DAC",     "ICCAD",   "DATE",   "ISSCC",  "FPGA",    "FCCM",     "FPL",     "INFOCOM", "CoNEXT",  "MobiSys", "MobiCom", "SenSys", "IMC",   "SIGMETRICS",
        "NDSS",    "CCS",     "USENIX Security", "S P", "TPDS", "TACO",  "TOCS",    "TODS",    "TKDE",    "TPAMI",  "TNNLS",   "CSUR",  "JSSPP",
        "NAIC",    "APNet",   "APSys",  "CLUSTER", "EuroPar", "Euro-Par", "ICDCS",   "RTAS",    "RTSS",    "UAI",    "AISTATS", "COLT",  "COLM",  "CoRL",
        "ICRA",    "IROS",    "RSS",    "INTERSPEECH", "ICASSP", "LREC", "CoNLL",   "SIGGRAPH", "STOC",   "FOCS",   "SODA",    "SPAA",  "PODC",  "PODS", "EDBT",
        "CHI",     "UIST",    "MobiHoc", "SIGOPS", "OSR",     "CAL",      "arXiv",   "bioRxiv", "CoRR",    "EuroMLSys", "MLArchSys", "HotInfra", "ACM MM", "ICME", "MM", "BMVC", "3DV", "LoG", "AutoML", "ECML", "PAKDD", "ICDM", "SDM", "NLPCC", "SIGKDD", "WMT", "SemEval", "EuroMLSys", "Nature", "Science", "PNAS"};
    return word.size() <= longest_label && words.has(word);
}

bool is_publisher(std::string_view word) {
    static const Vocabulary words{"ACM", "IEEE", "USENIX", "AAAI", "ICML", "ICLR", "NeurIPS", "Proceedings", "Proc", "Findings", "of", "the", "Workshop",
                                  "in", "at", "on", "and", "for", "Conference", "International", "Symposium", "Journal", "Transactions", "Trans", "IFIP", "SIGOPS", "Springer", "Annual", "Findings of", "Nature", "Main", "Demo", "Industry", "Track"};
    return words.has(word);
}

bool is_excluded_heading(std::string_view heading) {
    static const Vocabulary whole{
        "contents",    "content",     "table of contents", "table of content", "toc",   "quick links", "navigation", "catalogue", "menu", "on this page",
        "license",     "licence",     "licensing",    "copyright",    "contributing", "contribute", "contribution", "contributions", "contributors", "contributor", "how to contribute", "contribution guidelines",
        "citation",    "citations",   "cite",         "citing",       "how to cite",  "cite us",   "cite this",    "bibtex",      "acknowledgement", "acknowledgements", "acknowledgment", "acknowledgments", "thanks", "credits",
        "star history", "stargazers", "star",         "stars",        "news",         "latest news", "recent news", "news and updates", "updates", "update", "recent updates", "latest updates", "update log", "changelog", "change log", "what s new", "whats new", "announcements", "announcement",
        "maintainers", "maintainer",  "contact",      "contact us",   "contacts",     "sponsors",  "sponsor",      "support us",  "community support", "disclaimer", "keywords convention", "legend", "faq", "todo", "to do",
        "目录",        "目錄",        "内容目录",     "贡献",         "贡献者",       "贡献指南",  "如何贡献",     "参与贡献",    "許可證",   "许可证",   "许可",     "许可协议", "开源协议", "版权", "引用", "如何引用", "引用本项目", "致谢", "鸣谢", "更新", "更新日志", "最近更新", "最新动态", "动态", "新闻", "最新消息", "联系我们", "联系方式", "联系", "维护者", "星标历史",
        "目次",        "もくじ",      "貢献",         "貢献者",       "貢献方法",     "コントリビューション", "コントリビュート", "コントリビューター", "ライセンス", "引用方法", "謝辞", "更新履歴", "お知らせ", "ニュース", "最新情報", "連絡先", "スター履歴",
        "목차",        "차례",        "기여",         "기여하기",     "기여자",       "라이선스",  "인용",         "인용하기",    "감사의 말", "업데이트", "소식", "새 소식", "연락처",
        "المحتويات",   "جدول المحتويات", "فهرس المحتويات", "الفهرس",  "المساهمة",     "المساهمات", "المساهمون",    "كيفية المساهمة", "الترخيص", "رخصة", "الاقتباس", "الاستشهاد", "شكر وتقدير", "الأخبار", "آخر الأخبار", "التحديثات", "اتصل بنا",
        "תוכן עניינים", "רישיון",     "תרומה",        "содержание",   "оглавление",   "лицензия",  "участие",      "вклад",       "цитирование", "благодарности", "новости", "обновления",
        "índice",      "contenido",   "tabla de contenidos", "contribuir", "contribuciones", "contribuidores", "licencia", "cita", "citar", "agradecimientos", "noticias", "actualizaciones",
        "sommaire",    "table des matières", "contribuer", "remerciements", "actualités", "inhaltsverzeichnis", "inhalt", "mitwirken", "beitragen", "lizenz", "zitieren", "danksagung", "neuigkeiten", "sumário", "licença", "contribuindo", "agradecimentos", "içindekiler", "katkı", "lisans", "mục lục", "giấy phép"};
    static const Vocabulary first{"contributing", "acknowledgement", "acknowledgements", "contributors"};
    if (heading.size() > 2 * longest_label) return false;
    const auto bare = undecorated(heading);
    const auto lower = ascii_lower(bare);
    const auto plain = folded(bare);
    return whole.has_normal(plain) || first.has_normal(plain.substr(0, plain.find(' '))) || lower.starts_with("news:");
}

namespace {

const std::unordered_map<std::string, Attribute>& keys() {
    static const auto all = [] {
        std::unordered_map<std::string, Attribute> out;
        const auto add = [&](Attribute attribute, std::initializer_list<const char*> words) {
            for (auto word : words) out.emplace(folded(word), attribute);
        };
        add(Attribute::title, {"title", "paper title", "name", "标题", "题目", "论文标题", "论文题目", "論文名", "タイトル", "題名", "제목", "논문 제목", "العنوان", "عنوان الورقة", "título", "titre", "titel", "название"});
        add(Attribute::authors, {"author", "authors", "author s", "speaker", "speakers", "by", "作者", "著者", "저자", "المؤلف", "المؤلفون", "autor", "autores", "auteurs", "auteur", "автор", "авторы", "first author", "第一作者"});
        add(Attribute::venue, {"venue", "conference", "journal", "published in", "publication", "publisher", "published at", "publication venue", "pub", "appeared in", "会议", "期刊", "会议期刊", "发表", "发表于", "出处", "来源", "刊物", "發表於", "会議", "発表", "発表先", "掲載", "掲載先", "学会", "学会 年", "학회", "발표", "المؤتمر", "المجلة", "مكان النشر", "النشر", "conferencia", "conférence", "конференция"});
        add(Attribute::date, {"date", "year", "time", "month", "published", "publication date", "release date", "日期", "时间", "年份", "发布时间", "发表时间", "年月", "年", "日付", "発表年", "出版年", "公開日", "날짜", "연도", "년도", "التاريخ", "السنة", "العام", "fecha", "año", "année", "jahr", "datum", "дата", "год"});
        add(Attribute::affiliation, {"affiliation", "affiliations", "institution", "institutions", "institute", "org", "organization", "organisation", "organizations", "company", "team", "lab", "from", "机构", "单位", "组织", "团队", "公司", "所属", "所属機関", "機関", "組織", "소속", "기관", "المؤسسة", "الجهة", "الانتماء", "institución", "institution s", "организация"});
        add(Attribute::award, {"award", "awards", "奖项", "獎項", "受賞", "수상", "الجائزة"});
        add(Attribute::prose, {"summary", "abstract", "tl dr", "tldr", "key results", "key result", "results", "description", "highlights", "notes", "note", "comment", "comments", "motivation", "method", "methods", "contribution", "contributions", "key idea", "key ideas", "takeaway", "takeaways", "keywords", "keyword", "tags", "tag", "topic", "topics", "category", "status", "why", "why it matters", "main contribution", "overview", "insight", "insights", "limitations", "conclusion", "approach", "problem",
                                "摘要", "简介", "总结", "概述", "说明", "备注", "关键词", "标签", "要点", "亮点", "贡献", "方法", "推荐理由", "概要", "要旨", "メモ", "備考", "キーワード", "説明", "요약", "초록", "설명", "키워드", "الملخص", "ملخص", "الوصف", "ملاحظات", "الكلمات المفتاحية", "resumen", "résumé", "zusammenfassung", "аннотация", "описание"});
        return out;
    }();
    return all;
}

}  // namespace

std::optional<Attribute> attribute_of(std::string_view key) {
    if (key.empty() || key.size() > longest_label) return std::nullopt;
    const auto bare = undecorated(key);
    if (const auto found = keys().find(folded(bare)); found != keys().end()) return found->second;
    if (!has_letter(bare) || !is_generic_label(bare)) return std::nullopt;
    return is_auxiliary_label(bare) ? Attribute::code : Attribute::link;
}

std::optional<Attribute> column_of(std::string_view header) {
    static const Vocabulary works{"paper", "papers", "work", "works", "model", "models", "method", "methods", "system", "systems", "project", "framework", "tool", "article", "paper name", "论文", "工作", "方法", "模型", "系统", "项目", "論文", "手法", "モデル", "논문", "모델", "الورقة", "البحث", "artículo", "статья"};
    if (header.size() > longest_label) return std::nullopt;
    const auto found = attribute_of(header);
    if (found && *found != Attribute::prose) return found;
    return works.has(undecorated(header)) ? std::optional{Attribute::title} : found;
}

}  // namespace citegraph::read
