#include "core/latex/signs/signs.hpp"

namespace citegraph::latex {

const std::string_view kernel_letters = R"(
AA Å  AE Æ  DH Ð  DJ Đ  L Ł  NG Ŋ  O Ø  OE Œ  TH Þ
IJ Ĳ  ij ĳ
aa å  ae æ  dh ð  dj đ  l ł  ng ŋ  o ø  oe œ  th þ  ss ß  i ı  j ȷ
)";

const std::string_view other_letters = R"(
Thorn Þ  textthorn þ  textThorn Þ  thorn þ  textthornvari þ  textthornvarii þ  textthornvariii þ
textthornvariv þ  eth ð  Eth Ð  textcrd đ  dbar đ  Dbar Đ  textDbar Đ  textdbar đ  textHbar Ħ  Hbar Ħ
texthbar ħ  textcrh ħ  textkra ĸ  kra ĸ  textbarl ł  textTbar Ŧ  textTstroke Ŧ
texttbar ŧ  texttstroke ŧ  Tstroke Ŧ  tstroke ŧ  textcrb ƀ  textBhook Ɓ  textOopen Ɔ  textChook Ƈ
textchook ƈ  texthtc ƈ  textDafrican Ɖ  textDhook Ɗ  textEreversed Ǝ  textEopen Ɛ  textFhook Ƒ
textflorin ƒ  textGammaafrican Ɣ  texthvlig ƕ  hv ƕ  textIotaafrican Ɩ  textKhook Ƙ  textkhook ƙ
texthtk ƙ  textcrlambda ƛ  textNhookleft Ɲ  OHORN Ơ  ohorn ơ  textOhorn Ơ  textohorn ơ  textPhook Ƥ
textphook ƥ  texthtp ƥ  textEsh Ʃ  ESH Ʃ  textlooptoprevesh ƪ  textpalhookbelow ƫ  textThook Ƭ
textthook ƭ  texthtt ƭ  textTretroflexhook Ʈ  UHORN Ư  uhorn ư  textUhorn Ư  textuhorn ư  textVhook Ʋ
textYhook Ƴ  textyhook ƴ  textEzh Ʒ  texteturned ǝ  SS SS  textJ ᴊ  textschwa ə  textSchwa Ə  textwynn ƿ
textlongs ſ  longs ſ  textounce ℥  textinvomega ɷ  textcomma ,
ainn ʿ  ain ʿ  ayn ʿ  hamza ʾ  textain ʿ  texthamza ʾ  alif ʾ
cprime ʹ  cdprime ʺ  bud ʺ  rasp ʻ  lasp ʼ  cydot ·
)";

const std::string_view phonetic_letters = R"(
textturna ɐ  textscripta ɑ  textturnscripta ɒ  textbhook ɓ  texthtb ɓ  textoopen ɔ  textopeno ɔ
textctc ɕ  textdtail ɖ  textrtaild ɖ  textdhook ɗ  texthtd ɗ  textreve ɘ  textrhookschwa ɚ  texteopen ɛ
textepsilon ɛ  textrevepsilon ɜ  textrhookrevepsilon ɝ  textcloserevepsilon ɞ  textbardotlessj ɟ
texthtg ɠ  textscriptg ɡ  textg g  textscg ɢ  textgammalatinsmall ɣ  textgamma ɣ  textbabygamma ɤ
textramshorns ɤ  textturnh ɥ  texthth ɦ  texththeng ɧ  textbari ɨ  textiotalatin ɩ  textiota ι  textsci ɪ
textltilde ɫ  textbeltl ɬ  textrtaill ɭ  textlyoghlig ɮ  textOlyoghlig ɮ  textturnm ɯ  textturnmrleg ɰ
textltailm ɱ  textltailn ɲ  textnhookleft ɲ  textrtailn ɳ  textscn ɴ  textbaro ɵ  textscoelig ɶ
textcloseomega ɷ  textphi ɸ  textturnr ɹ  textturnlonglegr ɺ  textturnrrtail ɻ  textlonglegr ɼ
textrtailr ɽ  textfishhookr ɾ  textlhti ɿ  textscr ʀ  textinvscr ʁ  textrtails ʂ  textesh ʃ
texthtbardotlessj ʄ  textraisevibyi ʅ  textctesh ʆ  textturnt ʇ  textrtailt ʈ  texttretroflexhook ʈ
textbaru ʉ  textupsilon ʊ  textscriptv ʋ  textvhook ʋ  textturnv ʌ  textturnw ʍ  textturny ʎ  textscy ʏ
textrtailz ʐ  textctz ʑ  textezh ʒ  textyogh ʒ  textctyogh ʓ  textglotstop ʔ  textrevglotstop ʕ
textinvglotstop ʖ  textstretchc ʗ  textbullseye ʘ  textscb ʙ  textcloseepsilon ʚ  texthtscg ʛ  textsch ʜ
textctj ʝ  textturnk ʞ  textscl ʟ  texthtq ʠ  textbarglotstop ʡ  textbarrevglotstop ʢ  textdzlig ʣ
textdyoghlig ʤ  textdctzlig ʥ  texttslig ʦ  textteshlig ʧ  texttesh ʧ  texttctclig ʨ  textprimstress ˈ
textsecstress ˌ  textlengthmark ː  texthalflength ˑ  textpipe ǀ  textdoublepipe ǁ  textdoublebarpipe ǂ
textvertline |  textbeta β  texttheta θ  textchi χ  textlambda λ  textomega ω  textalpha ɑ  textsca ᴀ
textsce ᴇ  textscu ᴜ  textscj ᴊ  textsck ᴋ  textscm ᴍ  textscp ᴘ  textraiseglotstop ˀ  textopencorner ⌜
textcorner ⌝  textdownstep ꜜ  textupstep ꜛ  textglobfall ↘  textglobrise ↗  textrhoticity ˞
tone5 ˥  tone4 ˦  tone3 ˧  tone2 ˨  tone1 ˩
)";

// The commands of T2A: \CYRA is А, \cyra is а.
const std::string_view cyrillic_letters = R"(
CYRA А  CYRB Б  CYRV В  CYRG Г  CYRD Д  CYRE Е  CYRYO Ё  CYRZH Ж  CYRZ З  CYRI И  CYRISHRT Й  CYRK К
CYRL Л  CYRM М  CYRN Н  CYRO О  CYRP П  CYRR Р  CYRS С  CYRT Т  CYRU У  CYRF Ф  CYRH Х  CYRC Ц  CYRCH Ч
CYRSH Ш  CYRSHCH Щ  CYRHRDSN Ъ  CYRERY Ы  CYRSFTSN Ь  CYREREV Э  CYRYU Ю  CYRYA Я
cyra а  cyrb б  cyrv в  cyrg г  cyrd д  cyre е  cyryo ё  cyrzh ж  cyrz з  cyri и  cyrishrt й  cyrk к
cyrl л  cyrm м  cyrn н  cyro о  cyrp п  cyrr р  cyrs с  cyrt т  cyru у  cyrf ф  cyrh х  cyrc ц  cyrch ч
cyrsh ш  cyrshch щ  cyrhrdsn ъ  cyrery ы  cyrsftsn ь  cyrerev э  cyryu ю  cyrya я
CYRDJE Ђ  CYRIE Є  CYRDZE Ѕ  CYRII І  CYRYI Ї  CYRJE Ј  CYRLJE Љ  CYRNJE Њ  CYRTSHE Ћ  CYRUSHRT Ў
CYRDZHE Џ  CYRYAT Ѣ  CYRFITA Ѳ  CYRIZH Ѵ  CYRGUP Ґ  CYRGHCRS Ғ  CYRZHDSC Җ  CYRKDSC Қ  CYRKVCRS Ҝ
CYRNDSC Ң  CYRY Ү  CYRYHCRS Ұ  CYRHDSC Ҳ  CYRCHVCRS Ҹ  CYRCHRDSC Ҷ  CYRSHHA Һ  CYRSCHWA Ә  CYROTLD Ө
cyrdje ђ  cyrie є  cyrdze ѕ  cyrii і  cyryi ї  cyrje ј  cyrlje љ  cyrnje њ  cyrtshe ћ  cyrushrt ў
cyrdzhe џ  cyryat ѣ  cyrfita ѳ  cyrizh ѵ  cyrgup ґ  cyrghcrs ғ  cyrzhdsc җ  cyrkdsc қ  cyrkvcrs ҝ
cyrndsc ң  cyry ү  cyryhcrs ұ  cyrhdsc ҳ  cyrchvcrs ҹ  cyrchrdsc ҷ  cyrshha һ  cyrschwa ә  cyrotld ө
cyrpalochka Ӏ  CYRpalochka Ӏ
)";

}  // namespace citegraph::latex
