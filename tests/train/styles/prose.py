"""Sentences: notes on works, introductions, descriptions of sections. None of them is a field of an entry."""
import topics

NOTES = {
    "en": ["Proposes a {adj} approach to {a} that {gain}.", "Introduces a {adj} benchmark for {a}.",
           "The authors show that {a} can be combined with {b}.", "A {adj} read on {a}.", "Covers {a} and {b}.",
           "This paper investigates {a} in the setting of {b}.",
           "Presents a {adj} framework for {a}, which {gain}.", "Good introduction to {a}.", "Key idea: use {a} for {b}.",
           "A must-read for anyone working on {a}.", "First work on {a} for {b}.", "Discusses the limits of {a}.",
           "Outperforms earlier work on {a} by {n}%.", "See section {d} for {a}.",
           "Tests {n} systems for {a} under {d} conditions and {gain}.",
           "The system runs on thousands of nodes; {a} is the bottleneck.", "A jaw-dropping paper when it came out.",
           "Somewhat long, but covers {a} brilliantly.", "We extend {a} to {b} and release the data.", "Builds on {a}.",
           "Uses {a} to speed up {b}, which {gain}.",
           "finds that {a} exhibits a connection to {b}; this work {gain}", "a {adj} method for {a} leveraging {b}",
           "easier to understand than the original", "the classic on {a}", "includes code and data for {a}",
           "best {a} survey so far", "{adj} and short", "Excellent overview, but skips {b}.",
           "Chapters 1-{d} are relevant for {a}.", "Work in progress", "Won an award for its treatment of {a}.",
           "Clean, minimal implementation of {a}", "Shows, for the first time, {a} without {b} (see also the follow-up)."],
    "zh": ["提出了一种用于{a}的新方法，在多个数据集上取得了最优结果。", "本文系统综述了{a}的研究进展。", "首次将{a}引入{b}。", "入门必读。", "{a}领域的经典工作",
           "该基准包含{n}个任务，用于评估{a}的能力。", "作者提出了一个统一的框架，涵盖{a}和{b}。", "值得精读", "效果提升{n}%。"],
    "ja": ["{a}のための新しい手法を提案している。", "{a}の入門として最適。", "{b}に{a}を適用した初めての研究。", "必読の論文です。", "{a}に関するサーベイ",
           "日本語の{a}を{n}件のデータで評価。", "{a}を高速化する。"],
    "ko": ["{a}을 위한 새로운 방법을 제안한다.", "{a} 입문에 좋은 논문입니다.", "{b}에 {a}를 처음 적용한 연구.", "필독 논문", "{n}개 데이터셋에서 최고 성능을 달성."],
    "de": ["Führt einen neuen Ansatz für {a} ein.", "Guter Einstieg in das Thema {a}.", "Standardwerk zu {a}.",
           "Vergleicht {a} mit {b}."],
    "fr": ["Propose une nouvelle méthode pour {a}.", "Bonne introduction à {a}.", "Un classique sur {a}.",
           "Compare {a} et {b}."],
    "ru": ["Предлагается новый метод; тема — {a}.", "Хорошее введение в тему: {a}.", "Классическая работа.",
           "Сравниваются {a} и {b}.", "Рекомендую прочитать целиком."],
    "es": ["Propone un nuevo método para {a}.", "Buena introducción a {a}.", "Un clásico sobre {a}.",
           "Compara {a} con {b}."],
}
NOTES["pt"] = ["Propõe um novo método para {a}.", "Boa introdução a {a}.", "Compara {a} com {b}."]
NOTES["it"] = ["Propone un nuovo metodo per {a}.", "Buona introduzione a {a}.", "Confronta {a} e {b}."]
ADJECTIVES = """
novel simple scalable unified lightweight training-free end-to-end general comprehensive principled robust self-supervised
practical large-scale fast
""".split()
GAINS = ["improves accuracy on three benchmarks", "reduces cost by half", "scales to thousands of nodes",
         "needs no labels", "beats strong baselines", "is {n}x faster than earlier work", "is surprisingly simple",
         "sets a new state of the art", "generalizes across domains", "avoids retraining"]
INTRO = ["A curated list of papers on {a}.", "This repository collects papers about {a}, {b} and related topics.",
         "Must-read papers on {a}. Contributions are welcome!", "A reading list for students who start to work on {a}.",
         "We will keep this list updated. If you find a missing paper, please open an issue or a pull request.",
         "The list is curated and maintained by [{who}](https://github.com/{id}).",
         "For {b}, see [this list](https://github.com/{id}/awesome-{slug}).", "Papers are sorted by date.",
         "Inspired by [awesome](https://github.com/sindresorhus/awesome).",
         "If this list helps you, please give it a star ⭐.",
         "Our survey can be found on [arXiv](https://arxiv.org/abs/{ax}).",
         "These are the papers that I read during my PhD, with comments.", "Syllabus of the course on {a}, {y}.",
         "Items marked with ⭐ are recommended."]
SECTION = ["Works on {a} and its relation to {b}.",
           "{A} is critical to many applications, and almost every system has it by now.", "The following papers deal with {a}.",
           "Read these before you start.", "While {a} is hard enough, {b} is even harder.", "*Sorted by year, newest first.*",
           "See also [{b}](#{slug}).", "> {A} has been studied for more than 20 years."]
INTRO_FOREIGN = {
    "zh": ["本仓库收集了关于{a}的论文。", "欢迎提交 issue 和 PR！", "如果对你有帮助，请点个 Star ⭐。",
           "关于{b}的内容详见[这里](https://github.com/{id}/{slug})。"], "ja": ["{a}に関する論文のまとめです。",
               "誤りを見つけた場合は [Issues](https://github.com/{id}/{slug}/issues) までお願いします。"],
    "ko": ["{a} 관련 논문을 정리한 저장소입니다.", "PR은 언제나 환영합니다."], "ru": ["Подборка статей; тема: {a}.",
        "Дополнения присылайте через pull request."], "de": ["Eine Leseliste zum Thema {a}.", "Ergänzungen sind willkommen."],
    "fr": ["Une liste de lectures sur {a}.", "Les contributions sont bienvenues."],
    "es": ["Lista de lecturas sobre {a}.", "Se aceptan contribuciones."],
}


def fill(rng, pattern, group, language="en"):
    """A pattern with its blanks filled by random topics and figures."""
    a, b = topics.draw(rng, group, language), topics.draw(rng, group, language)
    gain = rng.choice(GAINS).format(n=rng.randint(2, 40))
    who = rng.choice(["Jane Doe", "Max Weber", "Li Hua", "the vision lab", "A. Kumar"])
    return pattern.format(a=a, b=b, A=a[0].upper() + a[1:], gain=gain, adj=rng.choice(ADJECTIVES), n=rng.randint(2, 80),
                          d=rng.randint(2, 9), who=who,
                          id=rng.choice(["jdoe", "nlp-lab", "mweber", "lihua", "vis-group"]),
                          slug=b.lower().replace(" ", "-"),
                          ax=f"{rng.randint(15, 25)}{rng.randint(1, 12):02d}.{rng.randint(100, 19999):05d}",
                          y=rng.randint(2010, 2026))


def note(rng, group, language, sentences, longest=3):
    """A comment of one to `longest` sentences, some from the abstract, the rest in words of many readers."""
    out = []
    for i in range(rng.randint(1, longest)):
        tongue = language if language in NOTES and rng.random() < 0.8 else "en"
        out.append(sentences[i] if i < len(sentences) and rng.random() < 0.5
                   else fill(rng, rng.choice(NOTES[tongue]), group, tongue))
    if language not in ("zh", "ja"):
        out = [s if s[-1] in ".!?)" or s is out[-1] else s + "." for s in out]
    return ("" if language in ("zh", "ja") and rng.random() < 0.8 else " ").join(out)


def introduction(rng, group, language):
    """The prose under the title of a list."""
    pool = INTRO_FOREIGN[language] if language in INTRO_FOREIGN and rng.random() < 0.8 else INTRO
    return [fill(rng, p, group, language if pool is not INTRO else "en") for p in rng.sample(pool,
        min(len(pool), rng.randint(1, 4)))]


def description(rng, group):
    """The prose under a heading."""
    return fill(rng, rng.choice(SECTION), group)
