// Months and seasons by their names.
#include "core/months.hpp"

#include "citegraph/text.hpp"
#include "core/text/unicode.hpp"

#include <map>
#include <string>

namespace citegraph::core {
namespace {

/// By month, in full, also as a language writes it behind a day. In the order of the languages: English,
/// German, French, Spanish, Italian, Portuguese, Dutch, Scandinavian, Finnish, Polish, Czech, Hungarian,
/// Romanian, Turkish, Indonesian, Russian, Ukrainian, Greek, Arabic, Hebrew, Hindi, Thai.
constexpr std::array<std::string_view, 12> months{
    "january januar jänner janvier enero gennaio janeiro januari tammikuu tammikuuta styczeń stycznia leden "
    "ledna január ianuarie ocak январь января січень січня ιανουάριος ιανουαρίου يناير ינואר जनवरी มกราคม",
    "february februar februari février febrero febbraio fevereiro helmikuu helmikuuta luty lutego únor února "
    "február februarie şubat февраль февраля лютий лютого φεβρουάριος φεβρουαρίου فبراير פברואר फरवरी "
    "กุมภาพันธ์",
    "march märz maerz mars marzo março maart mrt marts maaliskuu maaliskuuta marzec marca březen března "
    "március martie mart maret март марта березень березня μάρτιος μαρτίου مارس מרץ मार्च มีนาคม",
    "april avril abril aprile huhtikuu huhtikuuta kwiecień kwietnia duben dubna április aprilie nisan апрель "
    "апреля квітень квітня απρίλιος απριλίου أبريل ابريل إبريل אפריל अप्रैल เมษายน",
    "may mai mayo maggio maio mei maj maja toukokuu toukokuuta květen května május mayıs май мая травень "
    "травня μάιος μαΐου مايو מאי मई พฤษภาคม",
    "june juni juin junio giugno junho kesäkuu kesäkuuta czerwiec czerwca červen června június iunie haziran "
    "июнь июня червень червня ιούνιος ιουνίου يونيو יוני जून มิถุนายน",
    "july juli juillet julio luglio julho heinäkuu heinäkuuta lipiec lipca červenec července július iulie "
    "temmuz июль июля липень липня ιούλιος ιουλίου يوليو יולי जुलाई กรกฎาคม",
    "august août agosto augustus augusti elokuu elokuuta sierpień sierpnia srpen srpna augusztus ağustos "
    "agustus август августа серпень серпня αύγουστος αυγούστου أغسطس اغسطس אוגוסט अगस्त สิงหาคม",
    "september septembre septiembre setiembre settembre setembro syyskuu syyskuuta wrzesień września září "
    "szeptember septembrie eylül сентябрь сентября вересень вересня σεπτέμβριος σεπτεμβρίου سبتمبر ספטמבר "
    "सितंबर กันยายน",
    "october oktober octobre octubre ottobre outubro lokakuu lokakuuta październik października říjen října "
    "október octombrie ekim октябрь октября жовтень жовтня οκτώβριος οκτωβρίου أكتوبر اكتوبر אוקטובר अक्टूबर "
    "ตุลาคม",
    "november novembre noviembre novembro marraskuu marraskuuta listopad listopada listopadu noiembrie kasım "
    "ноябрь ноября листопад листопада νοέμβριος νοεμβρίου نوفمبر נובמבר नवंबर พฤศจิกายน",
    "december dezember décembre diciembre dicembre dezembro joulukuu joulukuuta desember grudzień grudnia "
    "prosinec prosince decembrie aralık декабрь декабря грудень грудня δεκέμβριος δεκεμβρίου ديسمبر דצמבר "
    "दिसंबर ธันวาคม"};

constexpr std::array<std::string_view, 4> seasons{
    "spring frühling frühjahr printemps primavera lente vår wiosna jaro весна весной 春 春季 春天 봄 ربيع",
    "summer sommer été verano estate verão zomer sommar lato léto лето летом 夏 夏季 夏天 여름 صيف",
    "autumn fall herbst automne otoño autunno outono herfst höst jesień podzim осень осенью 秋 秋季 秋天 "
    "가을 خريف",
    "winter hiver invierno inverno vinter zima зима зимой 冬 冬季 冬天 겨울 شتاء"};

/// The number of the row of each word, as normal_title() has it.
using Rows = std::map<std::string, int, std::less<>>;

template <std::size_t N>
Rows rows_of(const std::array<std::string_view, N>& lists) {
    Rows rows;
    for (std::size_t row = 0; row < N; ++row)
        for (const auto word : split(lists[row], ' '))
            rows.emplace(normal_title(word), static_cast<int>(row) + 1);
    return rows;
}

/// The row of a word, or of one that begins with `word` if that has three letters.
int row_named(const Rows& rows, std::string_view word) {
    const auto name = normal_title(word);
    const auto found = rows.lower_bound(name);
    if (found == rows.end() || name.empty() || !found->first.starts_with(name)) return 0;
    return found->first == name || code_points(name).size() >= 3 ? found->second : 0;
}

}  // namespace

int month_named(std::string_view word) {
    static const auto rows = rows_of(months);
    return row_named(rows, word);
}

int season_named(std::string_view word) {
    static const auto rows = rows_of(seasons);
    return row_named(rows, word);
}

}  // namespace citegraph::core
