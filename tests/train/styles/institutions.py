"""Institutions as lists name them."""

UNIVERSITIES = """
MIT; Stanford; Stanford University; UC Berkeley; UCB; CMU; Carnegie Mellon University; Princeton; Harvard; Yale;
Cornell; Caltech; University of Washington; UW; UIUC; UMich; University of Michigan; UT Austin; Georgia Tech; Purdue;
UCLA; UCSD; UC San Diego; UC Santa Barbara; NYU; Columbia; University of Pennsylvania; Johns Hopkins University;
Rutgers; Northeastern University; Ohio State University; UW-Madison; University of Chicago; Duke; Brown University;
University of Toronto; Vector Institute; Mila; McGill; UBC; University of Waterloo; University of Alberta; Oxford;
University of Oxford; Cambridge; UCL; Imperial College London; University of Edinburgh; King's College London;
University of Manchester; ETH Zurich; EPFL; University of Zurich; TU Munich; LMU Munich; RWTH Aachen; TU Darmstadt;
TU Berlin; University of Tübingen; Max Planck Institute; MPI-SWS; KIT; Heidelberg University; INRIA;
Sorbonne Université; ENS Paris; CNRS; Université Paris-Saclay; École Polytechnique; University of Amsterdam; TU Delft;
KU Leuven; Ghent University; KTH; Uppsala University; University of Copenhagen; DTU; University of Oslo;
Aalto University; University of Helsinki; Politecnico di Milano; Sapienza University of Rome; University of Bologna;
Universidad Politécnica de Madrid; UPC Barcelona; BSC; IST Lisbon; University of Warsaw; Charles University; Technion;
Tel Aviv University; Weizmann Institute; Moscow State University; MIPT; Skoltech; HSE University; Tsinghua;
Tsinghua University; THU; Peking University; PKU; SJTU; Shanghai Jiao Tong University; Fudan University;
Zhejiang University; ZJU; Nanjing University; USTC; HUST; Wuhan University; Renmin University of China; RUC; BUPT;
Beihang University; Harbin Institute of Technology; HIT-Shenzhen; Sun Yat-sen University; Tongji University;
Xi'an Jiaotong University; CAS; Institute of Automation, CAS; HKUST; HKU; CUHK; PolyU; CityU; HKUST(GZ); NTU; NUS; SMU;
Nanyang Technological University; National Taiwan University; Academia Sinica; KAIST; Seoul National University;
POSTECH; Yonsei University; Korea University; University of Tokyo; Kyoto University; Tokyo Institute of Technology;
Osaka University; Tohoku University; NAIST; RIKEN; NII; IIT Bombay; IIT Delhi; IISc Bangalore; IIIT Hyderabad;
University of Melbourne; University of Sydney; Monash University; ANU; UNSW; University of São Paulo; UFMG; UNAM;
Universidad de Chile; University of Cape Town; KAUST; MBZUAI; Qatar University
"""

COMPANIES = """
Google; Google Research; DeepMind; Google DeepMind; Google Brain; Meta; Meta AI; FAIR; Facebook AI Research; OpenAI;
Anthropic; Microsoft; Microsoft Research; MSR; MSRA; NVIDIA; Intel; AMD; IBM; IBM Research; Apple; Amazon; AWS;
Amazon Science; Adobe Research; Salesforce; Salesforce Research; Snowflake; Databricks; Together AI; Hugging Face;
Cohere; Mistral AI; Stability AI; xAI; Uber AI; Netflix; LinkedIn; Twitter; Yahoo Research; Bosch; Siemens; SAP;
Naver Labs; NAVER; Kakao Brain; Samsung; Samsung Research; LG AI Research; Sony AI; Preferred Networks; LINE;
CyberAgent; rinna; Alibaba; Alibaba Cloud; DAMO Academy; Ant Group; Tencent; Tencent AI Lab; ByteDance; Baidu; Huawei;
Huawei Noah's Ark Lab; SenseTime; Megvii; Xiaomi; Kuaishou; Meituan; JD.com; DeepSeek; Moonshot AI; Zhipu AI;
Shanghai AI Lab; BAAI; Yandex; Sber AI; Kaspersky; AI2; Allen Institute for AI; LAION; EleutherAI;
Argonne National Laboratory; Lawrence Berkeley National Laboratory; Oak Ridge National Laboratory; Sandia; NASA; NIST;
NIH; CERN; Broad Institute; Mayo Clinic; Genentech; Novartis; Roche
"""

FOREIGN_TEXT = {
    "zh": "清华大学; 北京大学; 上海交通大学; 复旦大学; 浙江大学; 南京大学; 中国科学技术大学; 哈尔滨工业大学; 中科院自动化所; 中科院计算所; 中国人民大学; 香港科技大学; 阿里巴巴; 阿里达摩院; 腾讯; "
    "字节跳动; 百度; 华为诺亚方舟实验室; 上海人工智能实验室; 智谱AI; 微软亚洲研究院; 美团",
    "ja": "東京大学; 京都大学; 大阪大学; 東北大学; 名古屋大学; 東京工業大学; 国立情報学研究所; 理化学研究所; 産業技術総合研究所; NTT; 富士通; NEC; ソニー; サイバーエージェント; 早稲田大学; "
    "慶應義塾大学",
    "ko": "서울대학교; 카이스트; 포항공과대학교; 연세대학교; 고려대학교; 성균관대학교; 네이버; 카카오; 삼성전자; 한국전자통신연구원; 한양대학교; LG AI연구원",
    "ru": "МГУ; МФТИ; Сколтех; НИУ ВШЭ; СПбГУ; ИСП РАН; Яндекс; Сбер; ИТМО; Новосибирский государственный университет",
    "de": "TU München; Universität Heidelberg; Universität Hamburg; DFKI; Fraunhofer; Universität Bonn; ETH Zürich; "
    "Universität Wien; TU Wien; Freie Universität Berlin",
    "fr": "Université de Paris; Sorbonne Université; INRIA; CNRS; École normale supérieure; Université de Montréal; "
    "Université Grenoble Alpes; CEA",
    "es": "Universidad de Barcelona; Universidad Complutense de Madrid; UNAM; Universidad de Buenos Aires; CSIC; "
    "Universidad de Sevilla",
}


def split(text):
    """The names of a list separated by semicolons."""
    return [" ".join(n.split()) for n in text.split(";") if n.strip()]


ENGLISH = split(UNIVERSITIES) + split(COMPANIES)
FOREIGN = {language: split(names) for language, names in FOREIGN_TEXT.items()}


def draw(rng, language):
    """One institution, in the list's language where it has some."""
    return rng.choice(FOREIGN[language] if language in FOREIGN and rng.random() < 0.7 else ENGLISH)
