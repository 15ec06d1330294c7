// Headings under which lists keep no entries.
#include "citegraph/text.hpp"
#include "read/list/scan.hpp"
#include "read/list/vocabulary.hpp"
#include "read/list/words.hpp"

namespace citegraph::read {

bool is_excluded_heading(std::string_view heading) {
    static const Vocabulary whole{
        "contents|content|table of contents|table of content|toc|quick links|navigation|catalogue|"
        "menu|on this page|license|licence|licensing|copyright|contributing|contribute|contribution|"
        "contributions|contributors|contributor|how to contribute|contribution guidelines|citation|"
        "citations|cite|citing|how to cite|cite us|cite this|bibtex|acknowledgement|acknowledgements|"
        "acknowledgment|acknowledgments|thanks|credits|star history|stargazers|star|stars|news|"
        "latest news|recent news|news and updates|updates|update|recent updates|latest updates|"
        "update log|changelog|change log|what s new|whats new|announcements|announcement|maintainers|"
        "maintainer|contact|contact us|contacts|sponsors|sponsor|support us|community support|"
        "disclaimer|keywords convention|legend|faq|todo|to do|目录|目錄|内容目录|贡献|贡献者|"
        "贡献指南|如何贡献|参与贡献|許可證|许可证|许可|许可协议|开源协议|版权|引用|如何引用|"
        "引用本项目|致谢|鸣谢|更新|更新日志|最近更新|最新动态|动态|新闻|最新消息|联系我们|联系方式|"
        "联系|维护者|星标历史|目次|もくじ|貢献|貢献者|貢献方法|コントリビューション|コントリビュート|"
        "コントリビューター|ライセンス|引用方法|謝辞|更新履歴|お知らせ|ニュース|最新情報|連絡先|"
        "スター履歴|목차|차례|기여|기여하기|기여자|라이선스|인용|인용하기|감사의 말|업데이트|소식|"
        "새 소식|연락처|المحتويات|جدول المحتويات|فهرس المحتويات|الفهرس|المساهمة|المساهمات|المساهمون|"
        "كيفية المساهمة|الترخيص|رخصة|الاقتباس|الاستشهاد|شكر وتقدير|الأخبار|آخر الأخبار|التحديثات|"
        "اتصل بنا|תוכן עניינים|רישיון|תרומה|содержание|оглавление|лицензия|участие|вклад|цитирование|"
        "благодарности|новости|обновления|índice|contenido|tabla de contenidos|contribuir|"
        "contribuciones|contribuidores|licencia|cita|citar|agradecimientos|noticias|actualizaciones|"
        "sommaire|table des matières|contribuer|remerciements|actualités|inhaltsverzeichnis|inhalt|"
        "mitwirken|beitragen|lizenz|zitieren|danksagung|neuigkeiten|sumário|licença|contribuindo|"
        "agradecimentos|içindekiler|katkı|lisans|mục lục|giấy phép"};
    static const Vocabulary first{"contributing|acknowledgement|acknowledgements|contributors"};
    const auto bare = undecorated(heading);
    if (bare.size() > 160) return false;  // bytes
    const auto plain = folded(bare);
    return whole.has_folded(plain) || first.has_folded(plain.substr(0, plain.find(' '))) ||
           ascii_lower(bare).starts_with("news:");
}

}  // namespace citegraph::read
