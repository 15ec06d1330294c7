#include "core/latex/signs/signs.hpp"

namespace citegraph::latex {

const std::string_view kernel_math = R"(
Gamma Γ  Delta Δ  Theta Θ  Lambda Λ  Xi Ξ  Pi Π  Sigma Σ  Upsilon Υ  Phi Φ  Psi Ψ  Omega Ω
alpha α  beta β  gamma γ  delta δ  varepsilon ε  zeta ζ  eta η  theta θ  iota ι  kappa κ  lambda λ  mu μ  nu ν
xi ξ  pi π  rho ρ  varsigma ς  sigma σ  tau τ  upsilon υ  varphi φ  chi χ  psi ψ  omega ω
vartheta ϑ  phi ϕ  varpi ϖ  varrho ϱ  epsilon ϵ
neg ¬  pm ±  mp ∓  times ×  div ÷  ast ∗  star ⋆  circ ∘  bullet ∙  cdot ⋅  cdots ⋯  vdots ⋮  ddots ⋱
leftarrow ←  uparrow ↑  rightarrow →  downarrow ↓  leftrightarrow ↔  updownarrow ↕  nwarrow ↖  nearrow ↗
searrow ↘  swarrow ↙  Leftarrow ⇐  Uparrow ⇑  Rightarrow ⇒  Downarrow ⇓  Leftrightarrow ⇔  Updownarrow ⇕
longleftarrow ⟵  longrightarrow ⟶  longleftrightarrow ⟷  Longleftarrow ⟸  Longrightarrow ⟹
Longleftrightarrow ⟺  mapsto ↦  longmapsto ⟼  hookleftarrow ↩  hookrightarrow ↪  leftharpoonup ↼
leftharpoondown ↽  rightharpoonup ⇀  rightharpoondown ⇁  rightleftharpoons ⇌
forall ∀  exists ∃  partial ∂  emptyset ∅  nabla ∇  in ∈  notin ∉  ni ∋  prod ∏  coprod ∐  sum ∑
setminus ∖  surd √  propto ∝  infty ∞  angle ∠  mid ∣  parallel ∥  wedge ∧  vee ∨  cap ∩  cup ∪  int ∫
oint ∮  sim ∼  wr ≀  simeq ≃  cong ≅  approx ≈  asymp ≍  doteq ≐  neq ≠  equiv ≡  leq ≤  geq ≥  ll ≪  gg ≫
prec ≺  succ ≻  preceq ⪯  succeq ⪰  subset ⊂  supset ⊃  subseteq ⊆  supseteq ⊇  uplus ⊎  sqsubseteq ⊑
sqsupseteq ⊒  sqcap ⊓  sqcup ⊔  oplus ⊕  ominus ⊖  otimes ⊗  oslash ⊘  odot ⊙  vdash ⊢  dashv ⊣  top ⊤
bot ⊥  models ⊧  diamond ⋄  bowtie ⋈  frown ⌢  smile ⌣  amalg ⨿  dagger †  ddagger ‡
bigwedge ⋀  bigvee ⋁  bigcap ⋂  bigcup ⋃  biguplus ⨄  bigsqcup ⨆  bigoplus ⨁  bigotimes ⨂  bigodot ⨀
bigcirc ◯  bigtriangleup △  bigtriangledown ▽  triangleleft ◁  triangleright ▷  triangle ▵
lceil ⌈  rceil ⌉  lfloor ⌊  rfloor ⌋  langle ⟨  rangle ⟩  lmoustache ⎰  rmoustache ⎱
aleph ℵ  hbar ℏ  ell ℓ  wp ℘  Re ℜ  Im ℑ  prime ′
clubsuit ♣  diamondsuit ♢  heartsuit ♡  spadesuit ♠  flat ♭  natural ♮  sharp ♯
)";

const std::string_view other_math = R"(
imath ı  jmath ȷ  omicron ο  digamma ϝ  varkappa ϰ  backepsilon ϶  Alpha Α  Beta Β  Epsilon Ε  Zeta Ζ  Eta Η  Iota Ι  Kappa Κ
Mu Μ  Nu Ν  Omicron Ο  Rho Ρ  Tau Τ  Chi Χ  Digamma Ϝ  varGamma Γ  varDelta Δ  varTheta Θ  varLambda Λ  varXi Ξ
varPi Π  varSigma Σ  varUpsilon Υ  varPhi Φ  varPsi Ψ  varOmega Ω  upalpha α  upbeta β  upgamma γ  updelta δ
upepsilon ε  upeta η  uptheta θ  upkappa κ  uplambda λ  upmu μ  upnu ν  uppi π  uprho ρ  upsigma σ  uptau τ
upphi φ  upchi χ  uppsi ψ  upomega ω  textalpha α  textbeta β  textdelta δ  textmugreek μ  textpi π  textsigma σ
textzeta ζ  texteta η  textkappa κ  textnu ν  textxi ξ  textrho ρ  texttau τ  textpsi ψ
textGamma Γ  textDelta Δ  textTheta Θ  textLambda Λ  textXi Ξ  textPi Π  textSigma Σ  textPhi Φ  textPsi Ψ
textOmega Ω
lnot ¬  le ≤  ge ≥  ne ≠  to →  gets ←  land ∧  lor ∨  owns ∋  iff ⟺  implies ⟹  impliedby ⟸  vert |  Vert ‖
lvert |  rvert |  lVert ‖  rVert ‖  backslash \  leqslant ⩽  geqslant ⩾  nexists ∄  varnothing ∅  set ∅
complement ∁  dotplus ∔  smallsetminus ∖  measuredangle ∡  sphericalangle ∢  nmid ∤  nparallel ∦  iint ∬
iiint ∭  therefore ∴  because ∵  backsim ∽  nsim ≁  ncong ≇  approxeq ≊  Bumpeq ≎  bumpeq ≏  doteqdot ≑
Doteq ≑  fallingdotseq ≒  risingdotseq ≓  coloneqq ≔  coloneq ≔  eqqcolon ≕  eqcirc ≖  circeq ≗  triangleq ≜
leqq ≦  geqq ≧  lneqq ≨  gneqq ≩  lneq ⪇  gneq ⪈  between ≬  nless ≮  ngtr ≯  nleq ≰  ngeq ≱  lesssim ≲
gtrsim ≳  lessgtr ≶  gtrless ≷  preccurlyeq ≼  succcurlyeq ≽  precsim ≾  succsim ≿  nprec ⊀  nsucc ⊁
nsubseteq ⊈  nsupseteq ⊉  subsetneq ⊊  supsetneq ⊋  varsubsetneq ⊊  varsupsetneq ⊋  subseteqq ⫅  supseteqq ⫆
sqsubset ⊏  sqsupset ⊐  circledcirc ⊚  circledast ⊛  circleddash ⊝  boxplus ⊞  boxminus ⊟  boxtimes ⊠  boxdot ⊡
Vdash ⊩  Vvdash ⊪  vDash ⊨  nvdash ⊬  nvDash ⊭  nVdash ⊮  nVDash ⊯  lhd ⊲  rhd ⊳  unlhd ⊴  unrhd ⊵
multimap ⊸  intercal ⊺  veebar ⊻  barwedge ⊼  doublebarwedge ⩞  divideontimes ⋇  ltimes ⋉  rtimes ⋊
leftthreetimes ⋋  rightthreetimes ⋌  backsimeq ⋍  curlyvee ⋎  curlywedge ⋏  Subset ⋐  Supset ⋑  Cap ⋒  Cup ⋓
doublecap ⋒  doublecup ⋓  pitchfork ⋔  lessdot ⋖  gtrdot ⋗  lll ⋘  ggg ⋙  lesseqgtr ⋚  gtreqless ⋛
curlyeqprec ⋞  curlyeqsucc ⋟  lnsim ⋦  gnsim ⋧  precnsim ⋨  succnsim ⋩  ntriangleleft ⋪  ntriangleright ⋫
ntrianglelefteq ⋬  ntrianglerighteq ⋭  vartriangleleft ⊲  vartriangleright ⊳  trianglelefteq ⊴
trianglerighteq ⊵  trianglerightqe ⊵  vartriangle ▵  triangledown ▿  blacktriangle ▴  blacktriangledown ▾
blacktriangleleft ◂  blacktriangleright ▸  square □  Box □  blacksquare ■  qed ∎  lozenge ◊  Diamond ◇
blacklozenge ⧫  bigstar ★  eth ð  mho ℧  hslash ℏ  beth ℶ  gimel ℷ  daleth ℸ  Finv Ⅎ  Game ⅁  Bbbk 𝕜
leadsto ↝  rightsquigarrow ⇝  leftrightsquigarrow ↭  twoheadrightarrow ↠  twoheadleftarrow ↞
rightarrowtail ↣  leftarrowtail ↢  leftleftarrows ⇇  rightrightarrows ⇉  leftrightarrows ⇆
rightleftarrows ⇄  upuparrows ⇈  downdownarrows ⇊  Lleftarrow ⇚  Rrightarrow ⇛  looparrowleft ↫
looparrowright ↬  curvearrowleft ↶  curvearrowright ↷  circlearrowleft ↺  circlearrowright ↻  Lsh ↰  Rsh ↱
leftrightharpoons ⇋  upharpoonleft ↿  upharpoonright ↾  downharpoonleft ⇃  downharpoonright ⇂
restriction ↾  nleftarrow ↚  nrightarrow ↛  nleftrightarrow ↮  nLeftarrow ⇍  nRightarrow ⇏
nLeftrightarrow ⇎  dashrightarrow ⇢  dashleftarrow ⇠  xrightarrow →  mapsfrom ↤  lightning ↯
ulcorner ⌜  urcorner ⌝  llcorner ⌞  lrcorner ⌟  llbracket ⟦  rrbracket ⟧  lgroup ⟮  rgroup ⟯  bracevert ⎪
backprime ‵  diagup ╱  diagdown ╲  smallfrown ⌢  smallsmile ⌣  centerdot ⋅  thicksim ∼  thickapprox ≈
shortmid ∣  shortparallel ∥  varpropto ∝  eqsim ≂  precapprox ⪷  succapprox ⪸  lessapprox ⪅  gtrapprox ⪆
precneqq ⪵  succneqq ⪶  lnapprox ⪉  gnapprox ⪊  leqq ≦  eqslantless ⪕  eqslantgtr ⪖  lesseqqgtr ⪋
gtreqqless ⪌  sqrtsign √  aleph ℵ  Join ⋈  oiint ∯  oiiint ∰  idotsint ∫⋯∫  Perp ⫫  perp ⊥  independent ⫫
hexstar ✶  male ♂  female ♀  mars ♂  venus ♀  sun ☼  Sun ☉  odotsun ☉  earth ♁  Earth ♁  leftmoon ☾  rightmoon ☽
mercury ☿  jupiter ♃  saturn ♄  uranus ♅  neptune ♆  pluto ♇  aries ♈  astrosun ☉  phone ☎  smiley ☺  frownie ☹
Letter ✉  Cross ✝  Checkmark ✓  XSolidBrush ✗  Square □  CheckedBox ☑  XBox ☒  HandRight ☞  star ⋆
lbag ⟅  rbag ⟆  defeq ≝  eqdef ≝  dblcolon ∷  colonequals ≔  copyright ©  dag †  ddag ‡  mathsection §
mathparagraph ¶  mathsterling £  mathdollar $  mathunderscore _  mathellipsis …
)";

}  // namespace citegraph::latex
