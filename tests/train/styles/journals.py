"""Journals outside computer science, in the form of venues.TABLE, and journals of other languages."""
from venues import parsed

TABLE = """
Nature | Nature | Nature | j | science | nature
Science | Science | Science | j | science | science
PNAS | Proceedings of the National Academy of Sciences | Proc. Natl. Acad. Sci. U.S.A. | j | science | pnas
NMI | Nature Machine Intelligence | Nat. Mach. Intell. | j | ml | nature
Nat. Methods | Nature Methods | Nat. Methods | j | bio | nature
Nat. Biotechnol. | Nature Biotechnology | Nat. Biotechnol. | j | bio | nature
Nat. Commun. | Nature Communications | Nat. Commun. | j | bio | nature
Nat. Med. | Nature Medicine | Nat. Med. | j | med | nature
Nat. Genet. | Nature Genetics | Nat. Genet. | j | bio | nature
Nat. Phys. | Nature Physics | Nat. Phys. | j | phys | nature
Sci. Adv. | Science Advances | Sci. Adv. | j | science | science
Sci. Rep. | Scientific Reports | Sci. Rep. | j | science | nature
Cell | Cell | Cell | j | bio | cell
Neuron | Neuron | Neuron | j | neuro | cell
eLife | eLife | eLife | j | bio | elife
NAR | Nucleic Acids Research | Nucleic Acids Res. | j | bio | oup
Bioinform. | Bioinformatics | Bioinformatics | j | bio | oup
BIB | Briefings in Bioinformatics | Brief. Bioinform. | j | bio | oup
PLOS ONE | PLOS ONE | PLoS One | j | science | plos
PLOS Comput. Biol. | PLOS Computational Biology | PLoS Comput. Biol. | j | bio | plos
JMB | Journal of Molecular Biology | J. Mol. Biol. | j | bio | elsevier
Genome Biol. | Genome Biology | Genome Biol. | j | bio | springerj
NEJM | The New England Journal of Medicine | N. Engl. J. Med. | j | med | nejm
Lancet | The Lancet | Lancet | j | med | elsevier
JAMA | JAMA | JAMA | j | med | jama
BMJ | BMJ | BMJ | j | med | bmj
JBI | Journal of Biomedical Informatics | J. Biomed. Inform. | j | med | elsevier
J. Endod. | Journal of Endodontics | J. Endod. | j | med | elsevier
J. Neurosci. | The Journal of Neuroscience | J. Neurosci. | j | neuro | jneuro
NeuroImage | NeuroImage | Neuroimage | j | neuro | elsevier
Nat. Neurosci. | Nature Neuroscience | Nat. Neurosci. | j | neuro | nature
PRL | Physical Review Letters | Phys. Rev. Lett. | j | phys | aps
PRX | Physical Review X | Phys. Rev. X | j | phys | aps
PRD | Physical Review D | Phys. Rev. D | j | phys | aps
ApJ | The Astrophysical Journal | Astrophys. J. | j | phys | iop
MNRAS | Monthly Notices of the Royal Astronomical Society | Mon. Not. R. Astron. Soc. | j | phys | oup
RMP | Reviews of Modern Physics | Rev. Mod. Phys. | j | phys | aps
NJP | New Journal of Physics | New J. Phys. | j | phys | iop
JCP | Journal of Computational Physics | J. Comput. Phys. | j | phys | elsevier
CMAME | Computer Methods in Applied Mechanics and Engineering | Comput. Methods Appl. Mech. Eng. | j | eng | elsevier
JACS | Journal of the American Chemical Society | J. Am. Chem. Soc. | j | chem | acs
Angew. Chem. | Angewandte Chemie International Edition | Angew. Chem. Int. Ed. | j | chem | wiley
JCTC | Journal of Chemical Theory and Computation | J. Chem. Theory Comput. | j | chem | acs
JCIM | Journal of Chemical Information and Modeling | J. Chem. Inf. Model. | j | chem | acs
Nano Lett. | Nano Letters | Nano Lett. | j | chem | acs
Adv. Mater. | Advanced Materials | Adv. Mater. | j | chem | wiley
Acta Mater. | Acta Materialia | Acta Mater. | j | chem | elsevier
Ann. Math. | Annals of Mathematics | Ann. of Math. | j | math | jstor
SIAM Rev. | SIAM Review | SIAM Rev. | j | math | siam
Invent. Math. | Inventiones Mathematicae | Invent. Math. | j | math | springerj
Ann. Stat. | The Annals of Statistics | Ann. Statist. | j | math | euclid
JASA | Journal of the American Statistical Association | J. Am. Stat. Assoc. | j | math | tandf
AER | American Economic Review | Am. Econ. Rev. | j | econ | aea
QJE | The Quarterly Journal of Economics | Q. J. Econ. | j | econ | oup
Econometrica | Econometrica | Econometrica | j | econ | wiley
JPE | Journal of Political Economy | J. Polit. Econ. | j | econ | jstor
JFE | Journal of Financial Economics | J. Financ. Econ. | j | econ | elsevier
NBER | NBER Working Paper | NBER | p | econ | nber
EJOR | European Journal of Operational Research | Eur. J. Oper. Res. | j | eng | elsevier
Oper. Res. | Operations Research | Oper. Res. | j | eng | informs
Psychol. Rev. | Psychological Review | Psychol. Rev. | j | social | apa
Psychol. Sci. | Psychological Science | Psychol. Sci. | j | social | sage
Cognition | Cognition | Cognition | j | social | elsevier
ASR | American Sociological Review | Am. Sociol. Rev. | j | social | sage
APSR | American Political Science Review | Am. Polit. Sci. Rev. | j | social | cup
Educ. Res. | Educational Researcher | Educ. Res. | j | social | sage
New Media Soc. | New Media & Society | New Media Soc. | j | social | sage
Crit. Inq. | Critical Inquiry | Crit. Inq. | j | hum | jstor
PMLA | PMLA | PMLA | j | hum | jstor
DSH | Digital Scholarship in the Humanities | Digit. Scholarsh. Humanit. | j | hum | oup
Mind | Mind | Mind | j | hum | oup
Past Present | Past & Present | Past Present | j | hum | oup
Ecol. Lett. | Ecology Letters | Ecol. Lett. | j | geo | wiley
Glob. Change Biol. | Global Change Biology | Glob. Chang. Biol. | j | geo | wiley
GRL | Geophysical Research Letters | Geophys. Res. Lett. | j | geo | wiley
JGR | Journal of Geophysical Research | J. Geophys. Res. | j | geo | wiley
RSE | Remote Sensing of Environment | Remote Sens. Environ. | j | geo | elsevier
TGRS | IEEE Transactions on Geoscience and Remote Sensing | IEEE Trans. Geosci. Remote Sens. | j | geo | ieee
Water Resour. Res. | Water Resources Research | Water Resour. Res. | j | geo | wiley
Nat. Clim. Change | Nature Climate Change | Nat. Clim. Chang. | j | geo | nature
Energy | Energy | Energy | j | eng | elsevier
Appl. Energy | Applied Energy | Appl. Energy | j | eng | elsevier
TSG | IEEE Transactions on Smart Grid | IEEE Trans. Smart Grid | j | eng | ieee
TITS | IEEE Transactions on Intelligent Transportation Systems | IEEE Trans. Intell. Transp. Syst. | j | eng | ieee
ESWA | Expert Systems with Applications | Expert Syst. Appl. | j | eng | elsevier
Access | IEEE Access | IEEE Access | j | eng | ieee
Neurocomputing | Neurocomputing | Neurocomputing | j | ml | elsevier
Sensors | Sensors | Sensors | j | eng | mdpi
Front. Psychol. | Frontiers in Psychology | Front. Psychol. | j | social | frontiers
"""

FOREIGN_TABLE = """
计算机学报 | 计算机学报 | Chin. J. Comput. | j | zh | page
软件学报 | 软件学报 | J. Softw. | j | zh | page
自动化学报 | 自动化学报 | Acta Autom. Sin. | j | zh | page
中国科学 | 中国科学: 信息科学 | Sci. Sin. Inf. | j | zh | page
中文信息学报 | 中文信息学报 | J. Chin. Inf. Process. | j | zh | page
物理学报 | 物理学报 | Acta Phys. Sin. | j | zh | page
人工知能 | 人工知能学会論文誌 | Trans. JSAI | j | ja | page
情処論 | 情報処理学会論文誌 | IPSJ J. | j | ja | page
言語処理 | 自然言語処理 | J. NLP | j | ja | page
年次大会 | 言語処理学会年次大会 | NLP | c | ja | page
정보과학회 | 정보과학회논문지 | J. KIISE | j | ko | page
전자공학회 | 대한전자공학회논문지 | J. IEIE | j | ko | page
KCC | 한국컴퓨터종합학술대회 | KCC | c | ko | page
УФН | Успехи физических наук | УФН | j | ru | page
Программирование | Программирование | Programmirovanie | j | ru | page
Вестник МГУ | Вестник Московского университета | Вестн. Моск. ун-та | j | ru | page
Informatik Spektrum | Informatik Spektrum | Inform. Spektrum | j | de | springerj
Z. Phys. | Zeitschrift für Physik | Z. Phys. | j | de | springerj
Math. Ann. | Mathematische Annalen | Math. Ann. | j | de | springerj
TSI | Technique et science informatiques | Tech. Sci. Inform. | j | fr | page
Annales | Annales. Histoire, Sciences Sociales | Annales HSS | j | fr | jstor
Rev. Esp. | Revista Española de Documentación Científica | Rev. Esp. Doc. Cient. | j | es | page
RIAI | Revista Iberoamericana de Automática e Informática Industrial | RIAI | j | es | page
Rev. Bras. | Revista Brasileira de Informática na Educação | RBIE | j | pt | page
"""

JOURNALS = parsed(TABLE)
FOREIGN = parsed(FOREIGN_TABLE)
