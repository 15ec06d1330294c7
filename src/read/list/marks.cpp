// Distinctions, remarks and venues by their names.
#include "citegraph/text.hpp"
#include "core/scholarly/preprint_servers.hpp"
#include "core/scholarly/venues.hpp"
#include "read/list/vocabulary.hpp"
#include "read/list/words.hpp"

namespace citegraph::read {
namespace {

constexpr std::size_t longest_distinction = 80;  // bytes

}  // namespace

bool is_award(std::string_view text) {
    static const Vocabulary words{
        "best|paper|award|awards|outstanding|spotlight|oral|honorable|honourable|mention|highlight|"
        "runner|up|runnerup|distinguished|notable|top|candidate|student|finalist|nominee|nomination|"
        "winner|test|of|time|selected|prize|presentation|jay|lepreau|artifact|papers|talk|the|in|demo"};
    static const Vocabulary strong{
        "best|outstanding|spotlight|oral|honorable|honourable|highlight|runner|runnerup|"
        "distinguished|notable|award|prize|winner|finalist"};
    static const Vocabulary phrases{
        "最佳论文|最佳论文奖|杰出论文|杰出论文奖|优秀论文|口头报告|聚光灯|亮点论文|最佳論文|"
        "最佳論文獎|ベストペーパー|ベストペーパー賞|最優秀論文|最優秀論文賞|優秀論文賞|口頭発表|"
        "スポットライト|최우수 논문|최우수논문상|우수 논문|구두 발표|스포트라이트|أفضل ورقة|"
        "أفضل ورقة بحثية|جائزة أفضل ورقة|mejor artículo|meilleur article|bester artikel|"
        "лучшая статья|melhor artigo|en iyi makale"};
    if (text.size() > longest_distinction) return false;
    return phrases.has(text) || (words.has_all_words(text) && strong.has_some_word(text));
}

bool is_remark(std::string_view text) {
    static const Vocabulary words{
        "plagiarism|plagiarised|plagiarized|retracted|withdrawn|rejected|survey|surveys|review|"
        "deprecated|archived|outdated|wip|work in progress|to appear|under review|preprint|"
        "in submission|accepted|must read|recommended|highly recommended|new|hot|duplicate|"
        "open source|open sourced|closed source|code available|no code|tutorial|blog|blog post|talk|"
        "slides|video|book|course|thesis|phd thesis|technical report|tech report|poster|demo|keynote|"
        "position paper|benchmark|dataset|tbd|n a|none|todo|draft|unpublished|erratum|抄袭|撤稿|综述|"
        "已撤回|推荐|必读|开源|审稿中|技术报告|预印本|剽窃|盗用|サーベイ|撤回|おすすめ|必読|査読中|"
        "技術報告|표절|서베이|철회|سرقة أدبية|انتحال|مسح|استطلاع"};
    return words.has(text);
}

bool is_known_venue(std::string_view word) {
    static const Vocabulary words{join(core::venue_acronyms(), "|")};
    const bool is_one_word = word.find(' ') == word.npos;
    return words.has(word) || (is_one_word && core::is_preprint_server(word));
}

bool is_publisher(std::string_view word) {
    static const Vocabulary words{
        "ACM|IEEE|USENIX|AAAI|ICML|ICLR|NeurIPS|Proceedings|Proc|Findings|of|the|Workshop|in|at|on|"
        "and|for|Conference|International|Symposium|Journal|Transactions|Trans|IFIP|SIGOPS|Springer|"
        "Annual|Findings of|Nature|Main|Demo|Industry|Track"};
    return words.has(word);
}

}  // namespace citegraph::read
