"""Where works appear, one a line: acronym | full name | short form | kind | field | where its papers are found.
Kinds: c conference, j journal, p preprints."""
import dataclasses

TABLE = """
NeurIPS | Advances in Neural Information Processing Systems | Adv. Neural Inf. Process. Syst. | c | ml | nips,openreview
ICML | International Conference on Machine Learning | Int. Conf. Mach. Learn. | c | ml | pmlr,openreview
ICLR | International Conference on Learning Representations | Int. Conf. Learn. Represent. | c | ml | openreview
AISTATS | International Conference on Artificial Intelligence and Statistics | Int. Conf. Artif. Intell. Stat. | c | ml | pmlr
UAI | Conference on Uncertainty in Artificial Intelligence | Uncertainty in AI | c | ml | pmlr,openreview
COLT | Conference on Learning Theory | Conf. Learn. Theory | c | ml | pmlr
TMLR | Transactions on Machine Learning Research | Trans. Mach. Learn. Res. | j | ml | openreview
JMLR | Journal of Machine Learning Research | J. Mach. Learn. Res. | j | ml | jmlr
MLSys | Conference on Machine Learning and Systems | Mach. Learn. Syst. | c | sys | mlsys
AAAI | AAAI Conference on Artificial Intelligence | Proc. AAAI | c | ml | aaai
IJCAI | International Joint Conference on Artificial Intelligence | Int. Joint Conf. Artif. Intell. | c | ml | ijcai
JAIR | Journal of Artificial Intelligence Research | J. Artif. Intell. Res. | j | ml | doi
AIJ | Artificial Intelligence | Artif. Intell. | j | ml | elsevier
ACML | Asian Conference on Machine Learning | Asian Conf. Mach. Learn. | c | ml | pmlr
CoRL | Conference on Robot Learning | Conf. Robot Learn. | c | robot | pmlr,openreview
LoG | Learning on Graphs Conference | Learn. Graphs | c | ml | openreview
COLM | Conference on Language Modeling | Conf. Lang. Model. | c | nlp | openreview
ACL | Annual Meeting of the Association for Computational Linguistics | Annu. Meet. Assoc. Comput. Linguist. | c | nlp | acl
EMNLP | Conference on Empirical Methods in Natural Language Processing | Empir. Methods Nat. Lang. Process. | c | nlp | acl
NAACL | North American Chapter of the Association for Computational Linguistics | North Am. Chapter ACL | c | nlp | acl
EACL | European Chapter of the Association for Computational Linguistics | Eur. Chapter ACL | c | nlp | acl
COLING | International Conference on Computational Linguistics | Int. Conf. Comput. Linguist. | c | nlp | acl
TACL | Transactions of the Association for Computational Linguistics | Trans. Assoc. Comput. Linguist. | j | nlp | acl,mit
CoNLL | Conference on Computational Natural Language Learning | Comput. Nat. Lang. Learn. | c | nlp | acl
LREC | Language Resources and Evaluation Conference | Lang. Resour. Eval. | c | nlp | acl
INTERSPEECH | Annual Conference of the International Speech Communication Association | Interspeech | c | speech | isca
ICASSP | IEEE International Conference on Acoustics, Speech and Signal Processing | IEEE ICASSP | c | speech | ieee
ASRU | IEEE Automatic Speech Recognition and Understanding Workshop | IEEE ASRU | c | speech | ieee
ISMIR | International Society for Music Information Retrieval Conference | Int. Soc. Music Inf. Retr. | c | speech | page
TASLP | IEEE/ACM Transactions on Audio, Speech, and Language Processing | IEEE/ACM Trans. Audio Speech Lang. Process. | j | speech | ieee
CVPR | IEEE/CVF Conference on Computer Vision and Pattern Recognition | IEEE Conf. Comput. Vis. Pattern Recognit. | c | cv | cvf
ICCV | IEEE/CVF International Conference on Computer Vision | IEEE Int. Conf. Comput. Vis. | c | cv | cvf
ECCV | European Conference on Computer Vision | Eur. Conf. Comput. Vis. | c | cv | springer,ecva
WACV | IEEE/CVF Winter Conference on Applications of Computer Vision | IEEE Winter Conf. Appl. Comput. Vis. | c | cv | cvf
BMVC | British Machine Vision Conference | Br. Mach. Vis. Conf. | c | cv | page
ACCV | Asian Conference on Computer Vision | Asian Conf. Comput. Vis. | c | cv | cvf
3DV | International Conference on 3D Vision | Int. Conf. 3D Vis. | c | cv | ieee
TPAMI | IEEE Transactions on Pattern Analysis and Machine Intelligence | IEEE Trans. Pattern Anal. Mach. Intell. | j | cv | ieee
IJCV | International Journal of Computer Vision | Int. J. Comput. Vis. | j | cv | springerj
TIP | IEEE Transactions on Image Processing | IEEE Trans. Image Process. | j | cv | ieee
TMM | IEEE Transactions on Multimedia | IEEE Trans. Multimed. | j | cv | ieee
PR | Pattern Recognition | Pattern Recognit. | j | cv | elsevier
MICCAI | Medical Image Computing and Computer Assisted Intervention | Med. Image Comput. Comput. Assist. Interv. | c | med | springer
TMI | IEEE Transactions on Medical Imaging | IEEE Trans. Med. Imaging | j | med | ieee
MedIA | Medical Image Analysis | Med. Image Anal. | j | med | elsevier
MIDL | Medical Imaging with Deep Learning | Med. Imaging Deep Learn. | c | med | openreview
ICRA | IEEE International Conference on Robotics and Automation | IEEE Int. Conf. Robot. Autom. | c | robot | ieee
IROS | IEEE/RSJ International Conference on Intelligent Robots and Systems | IEEE/RSJ Int. Conf. Intell. Robot. Syst. | c | robot | ieee
RSS | Robotics: Science and Systems | Robot. Sci. Syst. | c | robot | page
RA-L | IEEE Robotics and Automation Letters | IEEE Robot. Autom. Lett. | j | robot | ieee
T-RO | IEEE Transactions on Robotics | IEEE Trans. Robot. | j | robot | ieee
IJRR | International Journal of Robotics Research | Int. J. Robot. Res. | j | robot | sage
Sci. Robot. | Science Robotics | Sci. Robot. | j | robot | science
SIGIR | International ACM SIGIR Conference on Research and Development in Information Retrieval | ACM SIGIR | c | ir | acm
CIKM | ACM International Conference on Information and Knowledge Management | ACM CIKM | c | ir | acm
WSDM | ACM International Conference on Web Search and Data Mining | ACM WSDM | c | ir | acm
RecSys | ACM Conference on Recommender Systems | ACM RecSys | c | ir | acm
ECIR | European Conference on Information Retrieval | Eur. Conf. Inf. Retr. | c | ir | springer
WWW | The Web Conference | Web Conf. | c | ir | acm
KDD | ACM SIGKDD Conference on Knowledge Discovery and Data Mining | ACM SIGKDD | c | ir | acm
ICDM | IEEE International Conference on Data Mining | IEEE ICDM | c | ir | ieee
TKDE | IEEE Transactions on Knowledge and Data Engineering | IEEE Trans. Knowl. Data Eng. | j | ir | ieee
TOIS | ACM Transactions on Information Systems | ACM Trans. Inf. Syst. | j | ir | acm
SIGMOD | ACM SIGMOD International Conference on Management of Data | ACM SIGMOD | c | db | acm
VLDB | International Conference on Very Large Data Bases | Very Large Data Bases | c | db | vldb
PVLDB | Proceedings of the VLDB Endowment | Proc. VLDB Endow. | j | db | vldb
ICDE | IEEE International Conference on Data Engineering | IEEE ICDE | c | db | ieee
CIDR | Conference on Innovative Data Systems Research | Innov. Data Syst. Res. | c | db | page
EDBT | International Conference on Extending Database Technology | Extending Database Technol. | c | db | page
OSDI | USENIX Symposium on Operating Systems Design and Implementation | USENIX OSDI | c | sys | usenix
SOSP | ACM Symposium on Operating Systems Principles | ACM SOSP | c | sys | acm
NSDI | USENIX Symposium on Networked Systems Design and Implementation | USENIX NSDI | c | sys | usenix
ATC | USENIX Annual Technical Conference | USENIX ATC | c | sys | usenix
FAST | USENIX Conference on File and Storage Technologies | USENIX FAST | c | sys | usenix
EuroSys | European Conference on Computer Systems | EuroSys | c | sys | acm
SoCC | ACM Symposium on Cloud Computing | ACM SoCC | c | sys | acm
HotOS | Workshop on Hot Topics in Operating Systems | Hot Top. Oper. Syst. | c | sys | acm
Middleware | ACM/IFIP International Middleware Conference | ACM Middleware | c | sys | acm
PODC | ACM Symposium on Principles of Distributed Computing | ACM PODC | c | sys | acm
ICDCS | IEEE International Conference on Distributed Computing Systems | IEEE ICDCS | c | sys | ieee
TPDS | IEEE Transactions on Parallel and Distributed Systems | IEEE Trans. Parallel Distrib. Syst. | j | sys | ieee
TOCS | ACM Transactions on Computer Systems | ACM Trans. Comput. Syst. | j | sys | acm
ASPLOS | International Conference on Architectural Support for Programming Languages and Operating Systems | ACM ASPLOS | c | arch | acm
ISCA | International Symposium on Computer Architecture | Int. Symp. Comput. Archit. | c | arch | ieee,acm
MICRO | IEEE/ACM International Symposium on Microarchitecture | IEEE/ACM MICRO | c | arch | ieee,acm
HPCA | IEEE International Symposium on High-Performance Computer Architecture | IEEE HPCA | c | arch | ieee
DAC | Design Automation Conference | Des. Autom. Conf. | c | arch | ieee
ICCAD | International Conference on Computer-Aided Design | Comput. Aided Des. | c | arch | ieee
SC | International Conference for High Performance Computing, Networking, Storage and Analysis | Supercomputing | c | arch | acm
PPoPP | ACM SIGPLAN Symposium on Principles and Practice of Parallel Programming | ACM PPoPP | c | pl | acm
PLDI | ACM SIGPLAN Conference on Programming Language Design and Implementation | ACM PLDI | c | pl | acm
POPL | ACM SIGPLAN Symposium on Principles of Programming Languages | ACM POPL | c | pl | acm
OOPSLA | Object-Oriented Programming, Systems, Languages and Applications | ACM OOPSLA | c | pl | acm
ICFP | International Conference on Functional Programming | Funct. Program. | c | pl | acm
CGO | International Symposium on Code Generation and Optimization | Code Gener. Optim. | c | pl | acm
TACO | ACM Transactions on Architecture and Code Optimization | ACM Trans. Archit. Code Optim. | j | pl | acm
TOPLAS | ACM Transactions on Programming Languages and Systems | ACM Trans. Program. Lang. Syst. | j | pl | acm
ICSE | International Conference on Software Engineering | Int. Conf. Softw. Eng. | c | se | acm,ieee
FSE | ACM International Conference on the Foundations of Software Engineering | ACM FSE | c | se | acm
ASE | IEEE/ACM International Conference on Automated Software Engineering | Autom. Softw. Eng. | c | se | ieee,acm
ISSTA | International Symposium on Software Testing and Analysis | ACM ISSTA | c | se | acm
MSR | International Conference on Mining Software Repositories | Min. Softw. Repos. | c | se | ieee
TSE | IEEE Transactions on Software Engineering | IEEE Trans. Softw. Eng. | j | se | ieee
TOSEM | ACM Transactions on Software Engineering and Methodology | ACM Trans. Softw. Eng. Methodol. | j | se | acm
EMSE | Empirical Software Engineering | Empir. Softw. Eng. | j | se | springerj
CCS | ACM Conference on Computer and Communications Security | ACM CCS | c | sec | acm
S&P | IEEE Symposium on Security and Privacy | IEEE S&P | c | sec | ieee
USENIX Security | USENIX Security Symposium | USENIX Secur. | c | sec | usenix
NDSS | Network and Distributed System Security Symposium | Netw. Distrib. Syst. Secur. | c | sec | ndss
RAID | International Symposium on Research in Attacks, Intrusions and Defenses | Res. Attacks Intrusions Def. | c | sec | acm
ACSAC | Annual Computer Security Applications Conference | Annu. Comput. Secur. Appl. | c | sec | acm
PETS | Privacy Enhancing Technologies Symposium | Priv. Enhanc. Technol. | c | sec | page
TDSC | IEEE Transactions on Dependable and Secure Computing | IEEE Trans. Dependable Secure Comput. | j | sec | ieee
CRYPTO | Annual International Cryptology Conference | Crypto | c | sec | eprint,springer
EUROCRYPT | International Conference on the Theory and Applications of Cryptographic Techniques | Eurocrypt | c | sec | eprint,springer
SIGCOMM | ACM SIGCOMM Conference | ACM SIGCOMM | c | net | acm
INFOCOM | IEEE International Conference on Computer Communications | IEEE INFOCOM | c | net | ieee
MobiCom | ACM International Conference on Mobile Computing and Networking | ACM MobiCom | c | net | acm
MobiSys | ACM International Conference on Mobile Systems, Applications, and Services | ACM MobiSys | c | net | acm
IMC | ACM Internet Measurement Conference | ACM IMC | c | net | acm
CHI | CHI Conference on Human Factors in Computing Systems | ACM CHI | c | hci | acm
UIST | ACM Symposium on User Interface Software and Technology | ACM UIST | c | hci | acm
CSCW | ACM Conference on Computer-Supported Cooperative Work and Social Computing | ACM CSCW | c | hci | acm
TVCG | IEEE Transactions on Visualization and Computer Graphics | IEEE Trans. Vis. Comput. Graph. | j | hci | ieee
TOG | ACM Transactions on Graphics | ACM Trans. Graph. | j | cv | acm
SIGGRAPH | ACM SIGGRAPH Conference | ACM SIGGRAPH | c | cv | acm
FAccT | ACM Conference on Fairness, Accountability, and Transparency | ACM FAccT | c | hci | acm
STOC | ACM Symposium on Theory of Computing | ACM STOC | c | theory | acm
FOCS | IEEE Symposium on Foundations of Computer Science | IEEE FOCS | c | theory | ieee
SODA | ACM-SIAM Symposium on Discrete Algorithms | ACM-SIAM SODA | c | theory | siam
JACM | Journal of the ACM | J. ACM | j | theory | acm
CACM | Communications of the ACM | Commun. ACM | j | theory | acm
CSUR | ACM Computing Surveys | ACM Comput. Surv. | j | theory | acm
LIPIcs | Leibniz International Proceedings in Informatics | LIPIcs | j | theory | page
arXiv | arXiv | arXiv | p | all | arxiv
arXiv | arXiv | arXiv | p | all | arxiv
arXiv | arXiv | arXiv | p | all | arxiv
bioRxiv | bioRxiv | bioRxiv | p | bio | biorxiv
medRxiv | medRxiv | medRxiv | p | med | biorxiv
SSRN | SSRN | SSRN | p | econ | ssrn
"""


@dataclasses.dataclass(frozen=True)
class Venue:
    """One place of publication."""
    acronym: str
    full: str
    short: str
    kind: str
    field: str
    hosts: tuple


def parsed(table):
    """The rows of a table in this file's form."""
    rows = [[c.strip() for c in row.split("|")] for row in table.strip().splitlines()]
    return [Venue(*r[:5], tuple(r[5].split(","))) for r in rows]


VENUES = parsed(TABLE)
