"""Subjects: the words of headings, notes and invented titles."""

CS = """
large language models; graph neural networks; diffusion models; object detection; semantic segmentation;
speech recognition; machine translation; question answering; reinforcement learning; federated learning;
transfer learning; self-supervised learning; contrastive learning; knowledge distillation; model compression;
quantization; pruning; neural architecture search; adversarial robustness; interpretability; fairness; causal inference;
time series forecasting; anomaly detection; recommender systems; information retrieval; dense retrieval;
retrieval-augmented generation; prompt engineering; instruction tuning; alignment; in-context learning; tool use;
code generation; program synthesis; program repair; fuzzing; symbolic execution; static analysis; binary analysis;
malware detection; side channels; differential privacy; secure computation; zero-knowledge proofs; consensus;
replication; distributed storage; key-value stores; query optimization; stream processing; transaction processing;
indexing; serverless computing; scheduling; resource management; operating systems; file systems; networking;
congestion control; network verification; garbage collection; type systems; compilers; auto-tuning; memory models;
formal verification; model checking; SAT solving; combinatorial optimization; vehicle routing; motion planning;
grasping; manipulation; SLAM; visual odometry; autonomous driving; trajectory prediction; 3D reconstruction;
point clouds; neural radiance fields; Gaussian splatting; image generation; video generation; image restoration;
super-resolution; optical flow; pose estimation; face recognition; visual question answering; multimodal learning;
vision transformers; document understanding; OCR; text-to-speech; music generation; sentiment analysis;
named entity recognition; relation extraction; summarization; dialogue systems; text classification; word embeddings;
topic models; knowledge graphs; entity linking; table understanding; chart captioning; GUI agents;
human-computer interaction; visualization; accessibility; crowdsourcing; computer graphics; rendering; data structures;
approximation algorithms; randomized algorithms; quantum computing
"""

SCIENCE = """
protein design; protein structure prediction; molecular dynamics; drug discovery; single-cell sequencing;
gene regulation; CRISPR; spatial transcriptomics; metagenomics; antibody design; enzyme engineering; epidemiology;
clinical trials; medical imaging; electronic health records; cancer immunotherapy; microbiome; neuroimaging;
spiking networks; working memory; decision making; sleep; attention; climate models; weather forecasting;
remote sensing; land cover; hydrology; ocean circulation; biodiversity; carbon cycle; dark matter; gravitational waves;
exoplanets; cosmology; superconductivity; topological insulators; quantum error correction; turbulence;
density functional theory; batteries; catalysis; perovskite solar cells; polymers; metal-organic frameworks;
microfluidics; causal inference; survival analysis; Bayesian statistics; game theory; auctions; microfinance;
monetary policy; labor markets; inequality; behavioral economics; asset pricing; smart grids; power systems;
traffic flow; structural health monitoring; additive manufacturing
"""

HUMANITIES = """
digital humanities; media studies; science and technology studies; philosophy of mind; ethics of technology;
history of science; medieval history; urban history; memory studies; gender studies; postcolonial studies; narratology;
literary theory; book history; archives; museum studies; musicology; film studies; linguistics; sociolinguistics;
phonology; translation studies; education; growth mindset; online learning; assessment; curriculum; political theory;
democracy; migration; public policy; social movements; platform labour; surveillance; privacy; law and technology;
cartography; anthropology; ethnography; religion; archaeology; architecture; urban planning; art history; aesthetics;
games studies; journalism; propaganda; public health; bioethics
"""

FOREIGN_TEXT = {
    "zh": "大语言模型; 图神经网络; 目标检测; 语义分割; 机器翻译; 强化学习; 联邦学习; 知识图谱; 推荐系统; 信息抽取; 文本摘要; 多模态学习; 自动驾驶; 扩散模型; 视觉定位; 点云处理; 模型压缩; 提示学习; "
    "对抗攻击; 时间序列预测; 语音识别; 情感分析; 检索增强生成; 代码生成; 对话系统; 组合优化",
    "ja": "大規模言語モデル; グラフニューラルネットワーク; 物体検出; 機械翻訳; 強化学習; 連合学習; 知識グラフ; 推薦システム; 情報抽出; 自動要約; 音声認識; 点群処理; 画像生成; 異常検知; 質問応答; "
    "感情分析; 対話システム; 時系列予測; 構文解析; 自動運転",
    "ko": "대규모 언어 모델; 그래프 신경망; 객체 탐지; 기계 번역; 강화 학습; 연합 학습; 지식 그래프; 추천 시스템; 정보 추출; 문서 요약; 음성 인식; 이미지 생성; 이상 탐지; 질의 응답; "
    "감성 분석; 대화 시스템; 시계열 예측; 자율 주행",
    "ru": "большие языковые модели; графовые нейронные сети; обнаружение объектов; машинный перевод; "
    "обучение с подкреплением; графы знаний; рекомендательные системы; распознавание речи; генерация изображений; "
    "анализ тональности; временные ряды; статический анализ; формальная верификация; теория вероятностей; "
    "квантовые вычисления",
    "de": "große Sprachmodelle; neuronale Netze; Objekterkennung; maschinelle Übersetzung; bestärkendes Lernen; "
    "Wissensgraphen; Empfehlungssysteme; Spracherkennung; Betriebssysteme; verteilte Systeme; Datenbanken; "
    "formale Verifikation; Mediengeschichte; Wissenschaftstheorie",
    "fr": "grands modèles de langue; réseaux de neurones; détection d'objets; traduction automatique; "
    "apprentissage par renforcement; graphes de connaissances; systèmes de recommandation; "
    "reconnaissance de la parole; bases de données; preuve de programmes; histoire des sciences; "
    "sociologie du numérique",
    "es": "grandes modelos de lenguaje; redes neuronales; detección de objetos; traducción automática; "
    "aprendizaje por refuerzo; grafos de conocimiento; sistemas de recomendación; reconocimiento de voz; "
    "visualización de datos; minería de textos; historia de la ciencia; bases de datos",
    "pt": "grandes modelos de linguagem; redes neurais; detecção de objetos; tradução automática; aprendizado por reforço; "
    "grafos de conhecimento; sistemas de recomendação; mineração de textos; informática na educação",
    "it": "grandi modelli linguistici; reti neurali; traduzione automatica; apprendimento per rinforzo; basi di dati; "
    "storia della scienza; beni culturali",
}


def split(text):
    """The topics of a list separated by semicolons."""
    return [" ".join(t.split()) for t in text.split(";")]


TOPICS = {"cs": split(CS), "science": split(SCIENCE), "humanities": split(HUMANITIES)}
FOREIGN = {language: split(text) for language, text in FOREIGN_TEXT.items()}


def draw(rng, group, language="en"):
    """One topic of a group, or of a language where it has its own."""
    if language in FOREIGN and rng.random() < 0.8:
        return rng.choice(FOREIGN[language])
    return rng.choice(TOPICS[group])


def heading(topic):
    """A topic as a heading writes it."""
    small = {"of", "and", "in", "for", "to", "the", "with"}
    return " ".join(w if w in small or not w[:1].islower() else w[0].upper() + w[1:] for w in topic.split())
