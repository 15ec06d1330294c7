// Labels that say what a link leads to.
#include "citegraph/identifier.hpp"
#include "read/list/finish.hpp"
#include "read/list/scan.hpp"
#include "read/list/vocabulary.hpp"
#include "read/list/words.hpp"

namespace citegraph::read {
namespace {

constexpr std::size_t longest_label = 80;  // bytes; a longer one is no label, whatever its words

constexpr std::string_view for_papers =
    "pdf|paper|papers|arxiv|arxiv version|link|links|url|article|html|abs|abstract|report|"
    "tech report|technical report|preprint|openreview|acl|acm|acm dl|ieee|ieee xplore|doi|springer|"
    "elsevier|usenix|pmlr|neurips|icml|iclr|cvf|cvpr|aaai|biorxiv|medrxiv|full|text|full text|"
    "version|camera|ready|journal|conference|proceedings|extended|here|read|more|download|"
    "publication|official|semantic scholar|scholar|anthology|paper link|arxiv link|nature|science|"
    "long|short|论文|文章|论文链接|链接|原文|全文|原文链接|地址|下载|论文地址|預印本|预印本|論文|"
    "リンク|論文リンク|原著|連結|鏈接|논문|링크|원문|الورقة|ورقة|رابط|الرابط|البحث|بحث|مقالة|מאמר|"
    "קישור|статья|ссылка|papier|artículo|enlace|artikel|lien|artigo|paper pdf|makale|bağlantı|مقاله|"
    "لینک|पेपर|लिंक|bài báo";

constexpr std::string_view for_all_else =
    "code|codes|source|github|gitlab|git|repo|repository|project|projects|project page|page|website|"
    "web|site|homepage|home|blog|blogs|blog post|blogpost|post|slides|slide|video|videos|talk|"
    "youtube|demo|docs|doc|documentation|dataset|datasets|data|model|models|weights|checkpoint|"
    "checkpoints|hf|huggingface|hugging face|colab|notebook|poster|pytorch|tensorflow|jax|keras|"
    "mindspore|tweet|twitter|x|thread|wiki|supp|supplementary|supplement|appendix|bib|bibtex|cite|"
    "citation|implementation|unofficial|star|stars|stargazers|presentation|recording|summary|review|"
    "reviews|tutorial|zhihu|知乎|bilibili|medium|podcast|interview|news|announcement|release|api|"
    "playground|leaderboard|benchmark|modelscope|gradio|space|spaces|discussion|artifact|artifacts|"
    "paperswithcode|papers with code|notes|note|代码|源码|开源代码|开源|项目|项目主页|主页|博客|视频|"
    "演示|数据集|数据|幻灯片|模型|解读|官网|仓库|代码仓库|代碼|程式碼|專案|コード|実装|スライド|動画|"
    "プロジェクト|プロジェクトページ|ブログ|データセット|デモ|解説|ソースコード|코드|프로젝트|"
    "슬라이드|영상|블로그|데이터셋|الكود|كود|الشفرة|الموقع|المشروع|عرض|فيديو|شرائح|مدونة|קוד|код|"
    "сайт|слайды|видео|código|codigo|página|diapositivas|proyecto|kod|کد|कोड|mã nguồn";

const Vocabulary& paper_labels() {
    static const Vocabulary words{for_papers};
    return words;
}

const Vocabulary& auxiliary_labels() {
    static const Vocabulary words{for_all_else};
    return words;
}

const Vocabulary& all_labels() {
    static const Vocabulary words{std::string{for_papers} + "|" + std::string{for_all_else}};
    return words;
}

/// "arXiv:2309.06180", "2309.06180", "10.1145/3600006.3613165": labels that repeat an identifier.
bool is_identifier(std::string_view label) {
    return label.find_first_of("0123456789") != label.npos && label.find(' ') == label.npos &&
           label.find_first_of(".:") != label.npos && identify(label).has_value();
}

}  // namespace

bool is_auxiliary_label(std::string_view label) {
    if (label.size() > longest_label) return false;
    if (auxiliary_labels().has(label)) return true;
    return has_letter(label) && all_labels().has_all_words(label) && !paper_labels().has(label) &&
           !paper_labels().has_all_words(label);
}

bool is_generic_label(std::string_view label) {
    const auto bare = undecorated(label);
    if (bare.size() > longest_label) return is_web_address(bare);
    if (!has_letter(bare)) return is_identifier(bare) || folded(bare).empty();
    return all_labels().has(bare) || all_labels().has_all_words(bare) || is_web_address(bare) ||
           is_identifier(bare);
}

}  // namespace citegraph::read
