#include "core/scholarly/venue_name.hpp"

namespace citegraph::core {

// Systems, architecture, networks, security.
const std::string_view conferences = R"(
SOSP|Symposium on Operating Systems Principles
OSDI|Symposium on Operating Systems Design and Implementation
NSDI|Symposium on Networked Systems Design and Implementation
ASPLOS|Conference on Architectural Support for Programming Languages and Operating Systems
EuroSys|European Conference on Computer Systems
ATC|USENIX Annual Technical Conference
FAST|Conference on File and Storage Technologies
SoCC|Symposium on Cloud Computing
Middleware|Middleware Conference
MLSys|SysML|Conference on Machine Learning and Systems
SC|Supercomputing|Conference for High Performance Computing, Networking, Storage and Analysis
ICS|International Conference on Supercomputing
HPDC|Symposium on High-Performance Parallel and Distributed Computing|Symposium on High Performance Distributed Computing
IPDPS|Parallel and Distributed Processing Symposium
ICPP|Conference on Parallel Processing
PPoPP|Symposium on Principles and Practice of Parallel Programming
SPAA|Symposium on Parallelism in Algorithms and Architectures|Symposium on Parallel Algorithms and Architectures
PACT|Conference on Parallel Architectures and Compilation Techniques
Euro-Par|EuroPar|European Conference on Parallel Processing|European Conference on Parallel and Distributed Computing
CLUSTER|Conference on Cluster Computing
JSSPP|Job Scheduling Strategies for Parallel Processing
ICDCS|Conference on Distributed Computing Systems
RTAS|Real-Time and Embedded Technology and Applications Symposium
RTSS|Real-Time Systems Symposium
ISCA|Symposium on Computer Architecture
MICRO|Symposium on Microarchitecture
HPCA|Symposium on High-Performance Computer Architecture
CGO|Symposium on Code Generation and Optimization
CC|Conference on Compiler Construction
DAC|Design Automation Conference
ICCAD|Conference on Computer-Aided Design
DATE|Design, Automation and Test in Europe|Design, Automation and Test in Europe Conference and Exhibition
ISSCC|Solid-State Circuits Conference
FPGA|Symposium on Field-Programmable Gate Arrays
FCCM|Symposium on Field-Programmable Custom Computing Machines
FPL|Conference on Field-Programmable Logic and Applications
SIGCOMM|Conference on Data Communication|Special Interest Group on Data Communication|Conference on Applications, Technologies, Architectures, and Protocols for Computer Communications|Computer Communication Review
INFOCOM|Conference on Computer Communications
CoNEXT|Conference on Emerging Networking Experiments and Technologies|Proceedings of the ACM on Networking
IMC|Internet Measurement Conference
MobiCom|Conference on Mobile Computing and Networking
MobiSys|Conference on Mobile Systems, Applications, and Services
MobiHoc|Symposium on Mobile Ad Hoc Networking and Computing|Symposium on Theory, Algorithmic Foundations, and Protocol Design for Mobile Networks and Mobile Computing
SenSys|Conference on Embedded Networked Sensor Systems
SIGMETRICS|Conference on Measurement and Modeling of Computer Systems|Proceedings of the ACM on Measurement and Analysis of Computing Systems|POMACS
S&P|Oakland|IEEE SP|Symposium on Security and Privacy
EuroS&P|European Symposium on Security and Privacy
USENIX Security|USENIX Security Symposium
CCS|Conference on Computer and Communications Security
NDSS|Network and Distributed System Security Symposium
PETS|PoPETs|Privacy Enhancing Technologies Symposium|Proceedings on Privacy Enhancing Technologies
CRYPTO|International Cryptology Conference
EUROCRYPT|Conference on the Theory and Applications of Cryptographic Techniques
ASIACRYPT|Conference on the Theory and Application of Cryptology and Information Security
CHES|TCHES|Conference on Cryptographic Hardware and Embedded Systems|Transactions on Cryptographic Hardware and Embedded Systems
VLDB|PVLDB|Conference on Very Large Data Bases|Proceedings of the VLDB Endowment
SIGMOD|PACMMOD|Conference on Management of Data|Proceedings of the ACM on Management of Data
PODS|Symposium on Principles of Database Systems|PACMMOD|Proceedings of the ACM on Management of Data
ICDE|Conference on Data Engineering
EDBT|Conference on Extending Database Technology
CIDR|Conference on Innovative Data Systems Research
KDD|SIGKDD|Conference on Knowledge Discovery and Data Mining|Knowledge Discovery & Data Mining
ICDM|Conference on Data Mining
SDM|SIAM Conference on Data Mining
PAKDD|Pacific-Asia Conference on Knowledge Discovery and Data Mining
ECML|PKDD|ECML PKDD|European Conference on Machine Learning|European Conference on Machine Learning and Principles and Practice of Knowledge Discovery in Databases|Machine Learning and Knowledge Discovery in Databases
WWW|TheWebConf|The Web Conference|World Wide Web Conference|International World Wide Web Conferences
WSDM|Conference on Web Search and Data Mining
SIGIR|Conference on Research and Development in Information Retrieval
CIKM|Conference on Information and Knowledge Management
RecSys|Conference on Recommender Systems
SIGSPATIAL|Conference on Advances in Geographic Information Systems
NeurIPS|NIPS|Conference on Neural Information Processing Systems|Advances in Neural Information Processing Systems
ICML|International Conference on Machine Learning
ICLR|Conference on Learning Representations
COLT|Conference on Learning Theory|Conference on Computational Learning Theory
COLM|Conference on Language Modeling
CoRL|Conference on Robot Learning
AISTATS|Conference on Artificial Intelligence and Statistics
UAI|Conference on Uncertainty in Artificial Intelligence
AAAI|AAAI Conference on Artificial Intelligence|National Conference on Artificial Intelligence
IJCAI|International Joint Conference on Artificial Intelligence|International Joint Conferences on Artificial Intelligence
AutoML|Conference on Automated Machine Learning
LoG|Learning on Graphs Conference
ACL|Meeting of the Association for Computational Linguistics
NAACL|HLT-NAACL|NAACL-HLT|North American Chapter of the Association for Computational Linguistics|Conference of the North American Chapter of the Association for Computational Linguistics
EACL|European Chapter of the Association for Computational Linguistics|Conference of the European Chapter of the Association for Computational Linguistics
AACL|Asia-Pacific Chapter of the Association for Computational Linguistics|Conference of the Asia-Pacific Chapter of the Association for Computational Linguistics
EMNLP|Conference on Empirical Methods in Natural Language Processing
IJCNLP|International Joint Conference on Natural Language Processing
COLING|Conference on Computational Linguistics
CoNLL|Conference on Computational Natural Language Learning|Conference on Natural Language Learning
LREC|Conference on Language Resources and Evaluation
WMT|Conference on Machine Translation|Workshop on Statistical Machine Translation
NLPCC|Conference on Natural Language Processing and Chinese Computing
INTERSPEECH|Conference of the International Speech Communication Association
ICASSP|Conference on Acoustics, Speech, and Signal Processing
CVPR|Conference on Computer Vision and Pattern Recognition
ICCV|International Conference on Computer Vision
ECCV|European Conference on Computer Vision
WACV|Winter Conference on Applications of Computer Vision
BMVC|British Machine Vision Conference
3DV|Conference on 3D Vision
ICME|Conference on Multimedia and Expo
MM|ACM MM|Conference on Multimedia|ACM Multimedia
SIGGRAPH|Conference on Computer Graphics and Interactive Techniques
ICRA|Conference on Robotics and Automation
IROS|Conference on Intelligent Robots and Systems
RSS|Robotics: Science and Systems
CHI|Conference on Human Factors in Computing Systems
UIST|Symposium on User Interface Software and Technology
CSCW|Conference on Computer-Supported Cooperative Work and Social Computing|Conference on Computer Supported Cooperative Work|PACMHCI|Proceedings of the ACM on Human-Computer Interaction
UbiComp|IMWUT|Conference on Pervasive and Ubiquitous Computing|Proceedings of the ACM on Interactive, Mobile, Wearable and Ubiquitous Technologies
SIGCSE|Technical Symposium on Computer Science Education
PLDI|Conference on Programming Language Design and Implementation|PACMPL|Proceedings of the ACM on Programming Languages
POPL|Symposium on Principles of Programming Languages|PACMPL|Proceedings of the ACM on Programming Languages
OOPSLA|Conference on Object-Oriented Programming, Systems, Languages, and Applications|PACMPL|Proceedings of the ACM on Programming Languages
ICFP|Conference on Functional Programming|PACMPL|Proceedings of the ACM on Programming Languages
ICSE|International Conference on Software Engineering
FSE|ESEC|Symposium on the Foundations of Software Engineering|European Software Engineering Conference and Symposium on the Foundations of Software Engineering|PACMSE|Proceedings of the ACM on Software Engineering
ASE|Conference on Automated Software Engineering
ISSTA|Symposium on Software Testing and Analysis|PACMSE|Proceedings of the ACM on Software Engineering
STOC|Symposium on Theory of Computing
FOCS|Symposium on Foundations of Computer Science
SODA|Symposium on Discrete Algorithms
PODC|Symposium on Principles of Distributed Computing
EC|Conference on Economics and Computation|Conference on Electronic Commerce
)";

const std::string_view workshops = R"(
HotOS|Workshop on Hot Topics in Operating Systems
HotNets|Workshop on Hot Topics in Networks
HotStorage|Workshop on Hot Topics in Storage and File Systems
HotCloud|Workshop on Hot Topics in Cloud Computing
HotInfra|Workshop on Hot Topics in System Infrastructure
EuroMLSys|Workshop on Machine Learning and Systems
MLArchSys|Workshop on Machine Learning for Computer Architecture and Systems
APNet|Asia-Pacific Workshop on Networking
APSys|Asia-Pacific Workshop on Systems
NAIC|Workshop on Networks for AI Computing
SemEval|Workshop on Semantic Evaluation
)";

const std::string_view journals = R"(
CACM|Communications of the ACM
CSUR|ACM Computing Surveys
TACO|ACM Transactions on Architecture and Code Optimization
TOCS|ACM Transactions on Computer Systems
TODS|ACM Transactions on Database Systems
TPDS|IEEE Transactions on Parallel and Distributed Systems
TKDE|IEEE Transactions on Knowledge and Data Engineering
TPAMI|PAMI|IEEE Transactions on Pattern Analysis and Machine Intelligence
TNNLS|IEEE Transactions on Neural Networks and Learning Systems
CAL|IEEE Computer Architecture Letters
OSR|SIGOPS|ACM SIGOPS Operating Systems Review
JMLR|Journal of Machine Learning Research
TMLR|Transactions on Machine Learning Research
PMLR|Proceedings of Machine Learning Research
TACL|Transactions of the Association for Computational Linguistics
IEEE Micro
Artificial Intelligence
Automated Software Engineering
Cluster Computing
Computational Complexity
Computational Linguistics
Computer Networks
Data Mining and Knowledge Discovery
Distributed Computing
Evolutionary Computation
Fuzzy Sets and Systems
Human-Computer Interaction
Information Retrieval
Information Systems
Machine Learning
Machine Translation
Neural Computation
Neural Networks
Parallel Computing
Pattern Recognition
Performance Evaluation
Requirements Engineering
Software Engineering
Speech Communication
Theory of Computing
LIPIcs|Leibniz International Proceedings in Informatics
Nature
Science
PNAS|Proceedings of the National Academy of Sciences|Proceedings of the National Academy of Sciences of the United States of America|Proceedings of the National Academy of Sciences USA|Proc. Natl. Acad. Sci. U.S.A.
)";

}  // namespace citegraph::core
