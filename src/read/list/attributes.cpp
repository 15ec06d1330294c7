// The keys of bullets and the headers of columns.
#include "read/list/scan.hpp"
#include "read/list/vocabulary.hpp"
#include "read/list/words.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace citegraph::read {
namespace {

using Row = std::pair<Attribute, Vocabulary>;

const std::vector<Row>& keys() {
    static const std::vector<Row> all{
        {Attribute::title,
         Vocabulary{"title|paper title|name|标题|题目|论文标题|论文题目|論文名|タイトル|題名|제목|논문 제목|"
                    "العنوان|عنوان الورقة|título|titre|titel|название"}},
        {Attribute::authors,
         Vocabulary{"author|authors|author s|speaker|speakers|by|作者|著者|저자|المؤلف|المؤلفون|autor|"
                    "autores|auteurs|auteur|автор|авторы|first author|第一作者"}},
        {Attribute::venue,
         Vocabulary{"venue|conference|journal|published in|publication|publisher|published at|"
                    "publication venue|pub|appeared in|会议|期刊|会议期刊|发表|发表于|出处|来源|刊物|發表於|"
                    "会議|発表|発表先|掲載|掲載先|学会|学会 年|학회|발표|المؤتمر|المجلة|مكان النشر|النشر|"
                    "conferencia|conférence|конференция"}},
        {Attribute::date,
         Vocabulary{"date|year|time|month|published|publication date|release date|日期|时间|年份|发布时间|"
                    "发表时间|年月|年|日付|発表年|出版年|公開日|날짜|연도|년도|التاريخ|السنة|العام|fecha|"
                    "año|année|jahr|datum|дата|год"}},
        {Attribute::affiliation,
         Vocabulary{"affiliation|affiliations|institution|institutions|institute|org|organization|"
                    "organisation|organizations|company|team|lab|from|机构|单位|组织|团队|公司|所属|"
                    "所属機関|機関|組織|소속|기관|المؤسسة|الجهة|الانتماء|institución|institution s|"
                    "организация"}},
        {Attribute::award, Vocabulary{"award|awards|奖项|獎項|受賞|수상|الجائزة"}},
        {Attribute::prose,
         Vocabulary{"summary|abstract|tl dr|tldr|key results|key result|results|description|highlights|"
                    "notes|note|comment|comments|motivation|method|methods|contribution|contributions|"
                    "key idea|key ideas|takeaway|takeaways|keywords|keyword|tags|tag|topic|topics|category|"
                    "status|why|why it matters|main contribution|overview|insight|insights|limitations|"
                    "conclusion|approach|problem|摘要|简介|总结|概述|说明|备注|关键词|标签|要点|亮点|贡献|"
                    "方法|推荐理由|概要|要旨|メモ|備考|キーワード|説明|요약|초록|설명|키워드|الملخص|ملخص|"
                    "الوصف|ملاحظات|الكلمات المفتاحية|resumen|résumé|zusammenfassung|аннотация|описание"}},
    };
    return all;
}

}  // namespace

std::optional<Attribute> attribute_of(std::string_view key) {
    const auto bare = undecorated(key);
    const auto found = std::ranges::find_if(keys(), [&](const Row& row) { return row.second.has(bare); });
    if (found != keys().end()) return found->first;
    if (!has_letter(bare) || !is_generic_label(bare)) return std::nullopt;
    return is_auxiliary_label(bare) ? Attribute::code : Attribute::link;
}

std::optional<Attribute> column_of(std::string_view header) {
    static const Vocabulary works{
        "paper|papers|work|works|model|models|method|methods|system|systems|project|framework|tool|"
        "article|paper name|论文|工作|方法|模型|系统|项目|論文|手法|モデル|논문|모델|الورقة|البحث|"
        "artículo|статья"};
    const auto found = attribute_of(header);
    if (found && *found != Attribute::prose) return found;
    return works.has(undecorated(header)) ? std::optional{Attribute::title} : found;
}

}  // namespace citegraph::read
