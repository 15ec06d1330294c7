"""Works that no source holds: titles in other languages, repositories, models, blogs, books, talks."""
import facts
import topics

TITLES = {
    "zh": ["基于{a}的{b}方法研究", "面向{b}的{a}综述", "{a}研究进展", "{a}：现状、挑战与展望", "一种结合{a}与{b}的新方法", "{a}在{b}中的应用", "深入理解{a}",
           "{a}技术白皮书", "{b}中的{a}：实证分析", "融合{a}的{b}系统设计与实现"],
    "ja": ["{a}を用いた{b}の高精度化", "{b}のための{a}に関する研究", "{a}の現状と課題", "{a}入門", "{a}に基づく{b}手法の提案", "{b}における{a}の評価", "{a}：サーベイ",
           "日本語{a}の構築と評価"],
    "ko": ["{a} 기반 {b} 기법", "{b}을 위한 {a} 연구", "{a}의 최신 동향", "{a}와 {b}의 결합에 관한 연구", "{a}: 서베이", "효율적인 {a} 학습 방법",
           "한국어 {a} 성능 평가"],
    "ru": ["Методы, использующие {a}: обзор", "Современные подходы: {a}", "Как {a} меняют науку",
           "Применение в задаче «{a}»: сравнительный анализ", "О новых результатах в области «{a}»", "Введение в тему: {a}",
           "{A}: состояние и перспективы"],
    "de": ["Methoden für {a}: Ein Überblick", "Einführung in {a}", "{A} in der Praxis", "Zur Theorie von {a}",
           "{A} und {b}: Eine vergleichende Studie", "Grundlagen und Grenzen: {A}", "Neue Ansätze für {a} am Beispiel von {b}"],
    "fr": ["Une introduction à la question : {a}", "{A} : état de l'art et perspectives",
           "Vers une nouvelle approche, {a} et {b}", "{A} à l'épreuve du réel", "Évaluer {b} avec {a}",
           "De la théorie à la pratique : {a}"],
    "es": ["Una revisión sistemática sobre {a}", "Introducción a {a}", "{A}: estado del arte y retos",
           "Aplicación de {a} en {b}", "Hacia una nueva visión de {a}", "Evaluación de {a} mediante {b}"],
    "pt": ["Uma revisão sistemática sobre {a}", "{A}: desafios e oportunidades", "Aplicações de {a} em {b}",
           "Introdução a {a}", "Avaliação de {a} para {b}"],
    "it": ["Una rassegna su {a}", "Introduzione a {a}", "{A}: stato dell'arte e prospettive",
           "Applicazioni di {a} per {b}"],
}
FAMILIES = {
    "zh": (list("王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗") + ["欧阳", "司马"], ["伟", "芳", "娜", "敏", "静", "建国", "志强", "晓明", "子涵", "雨桐", "浩然", "思远",
        "嘉怡", "文博", "一鸣"]),
    "ja": (["佐藤", "鈴木", "高橋", "田中", "伊藤", "渡辺", "山本", "中村", "小林", "加藤", "岡崎", "黒橋"],
           ["太郎", "花子", "健一", "直観", "禎夫", "美咲", "翔太", "陽菜", "大輔", "由美"]),
    "ko": (["김", "이", "박", "최", "정", "강", "조", "윤", "장", "임"], ["민수", "서연", "지훈", "하은", "도윤", "예진", "성호", "유나", "현우",
        "지민"]),
}
NAMES = {
    "ru": (["Иванов", "Петров", "Смирнов", "Кузнецов", "Соколов", "Лебедев", "Новиков", "Морозов"],
           ["А. В.", "И. И.", "Д. С.", "Е. А.", "М. Н.", "О. П."]),
    "de": (["Müller", "Schmidt", "Weber", "Hoffmann", "Krüger", "Schröder", "Neumann", "Zimmermann"],
           ["Jürgen", "Anna", "Stefan", "Katrin", "Lukas", "Friedrich", "Monika"]),
    "fr": (["Dupont", "Lefèvre", "Moreau", "Girard", "Bernard", "Rousseau", "Lambert"],
           ["Élise", "Jean-Pierre", "Mathieu", "Camille", "François", "Hélène"]),
    "es": (["García", "Martínez", "López", "Fernández", "Gómez", "Ruiz", "Álvarez"],
           ["María", "José", "Carlos", "Lucía", "Javier", "Ana"]),
    "pt": (["Silva", "Santos", "Oliveira", "Souza", "Pereira", "Almeida"], ["João", "Ana", "Pedro", "Mariana", "Rafael"]),
    "it": (["Rossi", "Bianchi", "Ferrari", "Esposito", "Romano", "Greco"], ["Marco", "Giulia", "Luca", "Francesca",
        "Paolo"]),
}
HEADS = """
Flash Deep Open Uni Auto Meta Neuro Graph Fast Tiny Hyper Light Smart Safe Swift Edge Mega Nano Omni Co Self Multi Cross
Free Fuzz Zero Turbo Vis Chat Code Math Med Bio Mol
""".split()
TAILS = """
Former Net GS LM Bench Serve Flow Cache Diff GAN Agent RAG Eval Zip Fuzz DB Store Sim Planner CLIP BERT GPT Attention Tune
Prune Quant Kit Lab Hub Studio
""".split()
TALKS = ["Understanding {a}", "A gentle introduction to {a}", "{A} explained", "Why {a} matters", "The state of {a}",
         "How we scaled {a} at our company", "{A} from scratch", "Lecture notes on {a}", "Notes on {a}, part 2",
         "What I learned about {a}", "The illustrated guide to {a}", "CS 294: {A}", "{A} 101", "Building {a} in production",
         "A visual tour of {a}"]
BOOKS = ["{A} in Action", "Foundations of {A}", "{A}: Principles and Practice", "Hands-On {A}", "The Art of {A}",
         "Introduction to {A}", "Designing {A}", "Mastering {A}, Second Edition", "Handbook of {A}", "{A} for Everyone"]


def alias(rng):
    """The name of a system, such as FlashServe or Med-GPT-2."""
    name = rng.choice(HEADS) + rng.choice(["", "", "", "-"]) + rng.choice(TAILS)
    return name + rng.choice(["", "", "", "", "", "++", "-2", " v2", "-7B", "2", "-XL"])


def names(rng, language):
    """Authors with names of a language."""
    family, given = FAMILIES.get(language) or NAMES[language]
    return [(rng.choice(given), rng.choice(family)) for _ in range(rng.choice([1, 2, 2, 3, 3, 4, 5]))]


def titled(rng, pattern, group, language="en"):
    """A pattern filled with two topics."""
    a, b = topics.draw(rng, group, language), topics.draw(rng, group, language)
    big = topics.heading(a) if language == "en" else a[0].upper() + a[1:]
    return pattern.format(a=a, b=b, A=big, B=b)


def foreign(rng, language, group):
    """A paper with a title and authors of another language."""
    pool = "cs" if group == "cs" else group
    return facts.Fact(titled(rng, rng.choice(TITLES[language]), pool, language), names(rng, language), language=language)


def other(rng, kind, group):
    """A work that is no paper: "repository", "model", "blog", "book", "talk"."""
    if kind in ("repository", "model"):
        return facts.Fact(alias(rng), [], kind=kind)
    title = titled(rng, rng.choice(BOOKS if kind == "book" else TALKS), group)
    if kind in ("blog", "talk") and rng.random() < 0.3:
        title = title.title() if rng.random() < 0.5 else title + "?"
    return facts.Fact(title, [], kind=kind)
