#include "core/latex/signs/signs.hpp"

namespace citegraph::latex {

const std::string_view kernel_signs = R"(
S §  P ¶  dag †  ddag ‡  pounds £  copyright ©  ldots …  textellipsis …
textendash –  textemdash —  textquoteleft ‘  textquoteright ’  textquotedblleft “  textquotedblright ”
quotesinglbase ‚  quotedblbase „  guillemotleft «  guillemotright »  guilsinglleft ‹  guilsinglright ›
textexclamdown ¡  textquestiondown ¿  textvisiblespace ␣
textcent ¢  textcurrency ¤  textyen ¥  textbrokenbar ¦  textasciidieresis ¨  textordfeminine ª
textregistered ®  textasciimacron ¯  textdegree °  textasciiacute ´  textperiodcentered ·
textordmasculine º  texttrademark ™  textbullet •  textperthousand ‰  textpertenthousand ‱
texteuro €  textinterrobang ‽  textreferencemark ※  textflorin ƒ  textbaht ฿  textcolonmonetary ₡  textlira ₤
textnaira ₦  textwon ₩  textdong ₫  textpeso ₱  textnumero №  textservicemark ℠  textrecipe ℞
textestimated ℮  textmusicalnote ♪  textlquill ⁅  textrquill ⁆  textfractionsolidus ⁄
textcircledP ℗
textblank ␢  textopenbullet ◦  textdiscount ⁒  textcopyleft 🄯  textmarried ⚭  textdivorced ⚮
)";

const std::string_view other_signs = R"(
textohm Ω  textmho ℧  textborn ★  textdied ✝  textsterling £  textsection §  textparagraph ¶  textcopyright ©
textdagger †  textdaggerdbl ‡
textdollar $  textpercent %  textampersand &  textunderscore _  textnumbersign #  texthash #  textasteriskcentered *
textless <  textgreater >  textequals =  textplus +  textslash /  slash /  textbackslash \  textbar |  textbardbl ‖
textbraceleft {  textbraceright }  lbrace {  rbrace }  textasciitilde ~  textasciicircum ^  textasciigrave `
textquotedbl "  textquotesingle '  textquotestraightbase ‚  textquotestraightdblbase „  textvert |
lbrack [  rbrack ]  lbrackchar [  lq ‘  rq ’  glq ‚  grq ‘  glqq „  grqq “  flqq «  frqq »  flq ‹  frq ›  og «  fg »
guillemetleft «  guillemetright »  dq "  apostrophe ’  colon :  semicolon ;  period .  cdotp ·  ldotp .
textcentoldstyle ¢  textdollaroldstyle $  textasciicaron ˇ  textasciibreve ˘  textacutedbl ˝  textgravedbl ˵
textasciicedilla ¸  textcentereddot ·  textminus −  texttwosuperior ²  textthreesuperior ³  textonesuperior ¹
textonequarter ¼  textonehalf ½  textthreequarters ¾  textlogicalnot ¬  textlnot ¬  textpm ±  textmu µ  micro µ
perthousand ‰  permil ‰  textperiodcentered ·  textsurd √  texttimes ×  textdiv ÷  textdotsdash …
dots …  dotsc …  dotsb ⋯  dotsm ⋯  dotsi ⋯  dotso …  texthyphen ‐  hyphen ‐  texthorizontalbar ―
euro €  EUR €  EURtm €  geneuro €  officialeuro €  yen ¥  cent ¢  currency ¤
registered ®  circledR ®  trademark ™  TM ™  texttm ™  degree °  celsius ℃  ohm Ω  angstrom Å
No №  numero №  textoverline ‾  textunderbar ▁  textdoublebarpipe ǂ  textbigcircle ◯  textzerooldstyle 0
textleaf ❧  textbullseye ʘ  textmarried ⚭  checkmark ✓  maltese ✠  textdegreecelsius ℃  textcelsius ℃
textleftarrow ←  textrightarrow →  textuparrow ↑  textdownarrow ↓  textlangle ⟨  textrangle ⟩
textlbrackdbl ⟦  textrbrackdbl ⟧  texttildelow ˷  texttwelveudash –  textthreequartersemdash —
yocto y  zepto z  atto a  femto f  pico p  nano n  micro µ  milli m  centi c  deci d  deca da  hecto h  kilo k
mega M  giga G  tera T  peta P  exa E  meter m  metre m  second s  gram g  kilogram kg  hertz Hz  byte B  bit bit
watt W  joule J  volt V  ampere A  kelvin K  pascal Pa  newton N  electronvolt eV  tesla T  barn b  liter L  litre L
mole mol  hour h  minute min  day d  percent %  per /  square ²  squared ²  cubic ³  cubed ³  decibel dB
TeX TeX  LaTeX LaTeX  LaTeXe LaTeX2ε  BibTeX BibTeX  BIBTeX BibTeX  XeTeX XeTeX  XeLaTeX XeLaTeX  LuaTeX LuaTeX
LuaLaTeX LuaLaTeX  pdfTeX pdfTeX  pdfLaTeX pdfLaTeX  ConTeXt ConTeXt  MiKTeX MiKTeX  AmSTeX AMSTeX
AmSLaTeX AMSLaTeX  AMS AMS  AmS AMS  PiCTeX PiCTeX  SliTeX SliTeX  METAFONT METAFONT  METAPOST METAPOST
MF METAFONT  MP METAPOST  LyX LyX  KOMAScript KOMA-Script  SageTeX SageTeX  biber Biber  JabRef JabRef
)";

}  // namespace citegraph::latex
