"""What stands around the entries of a list and is none: title, prose, contents, news, notices."""
import re

import prose
import topics
import vocabulary

BADGES = ["[![Awesome](https://awesome.re/badge.svg)](https://awesome.re)",
          "![GitHub stars](https://img.shields.io/github/stars/{id}/{slug}?style=social)",
          "[![PRs Welcome](https://img.shields.io/badge/PRs-welcome-brightgreen.svg)](http://makeapullrequest.com)",
          "![visitors](https://visitor-badge.laobi.icu/badge?page_id={id}.{slug})",
          "[![License: MIT](https://img.shields.io/badge/License-MIT-green.svg)](LICENSE)",
          "[![arXiv](https://img.shields.io/badge/arXiv-Survey-b31b1b.svg)](https://arxiv.org/abs/2{n}01.0{n}234)",
          "![](https://img.shields.io/github/last-commit/{id}/{slug})", "<img src=\"assets/logo.png\" width=\"300\">"]
NEWS = ["[{d}] We added {n} new papers on {a}.", "**{d}** The list now has a section on {a}.",
        "{d}: Our [website](https://{id}.github.io) is online!", "🎉 [{d}] Our survey is accepted by TPAMI!",
        "[{d}] Released the slides of our [tutorial](https://{id}.github.io/tutorial).", "{d} - first release"]
CONTRIBUTE = ["Please feel free to send a [pull request](https://github.com/{id}/{slug}/pulls) or open an "
              "[issue](https://github.com/{id}/{slug}/issues).",
              "To add a paper, please use the format below:\n\n```\n- [Title](link), Authors, Venue Year. [[code](link)]\n```",
              "1. Fork the repository\n2. Add your paper to `README.md`\n3. Open a pull request",
              "* Keep the lists sorted by date\n* One paper per pull request\n* See [CONTRIBUTING.md](CONTRIBUTING.md)",
              "Contact: {id}@example.edu"]
LICENSE = ["[![CC0](https://licensebuttons.net/p/zero/1.0/88x31.png)](https://creativecommons.org/publicdomain/zero/1.0/)",
           "MIT", "This work is licensed under a [Creative Commons Attribution 4.0 License]"
           "(https://creativecommons.org/licenses/by/4.0/).",
           "See [LICENSE](LICENSE)."]
HISTORY = ("[![Star History Chart](https://api.star-history.com/svg?repos={id}/{slug}&type=Date)]"
           "(https://star-history.com/#{id}/{slug}&Date)")
CONTRIBUTORS = ('<a href="https://github.com/{id}/{slug}/graphs/contributors">\n'
                '  <img src="https://contrib.rocks/image?repo={id}/{slug}" />\n</a>')
CITATION = (
    "```bibtex\n@article{{{id}{y},\n  title={{A Survey of {a}}},\n  author={{Doe, Jane and Weber, Max}},\n"
    "  journal={{arXiv preprint arXiv:2{n}05.0{n}123}},\n  year={{{y}}}\n}}\n```")
PEOPLE = ["[{w}](https://{id}.github.io) ({a})", "[{W}](https://www.cs.example.edu/~{id})",
          "{W}, [homepage](https://{id}.me), [Google Scholar](https://scholar.google.com/citations?user=x{n}AAAAJ)"]
SURNAMES = "Weber Kumar Zhang Moreau Silva Tanaka Novak Okafor Larsen Haddad".split()


def blanks(rng, group):
    """Values for the blanks of this file's patterns."""
    a = topics.draw(rng, group)
    return {"id": rng.choice(["jdoe", "nlp-lab", "mweber", "lihua", "vision-group"]), "slug": "awesome-"
            + topics.draw(rng, group).lower().replace(" ", "-"), "n": rng.randint(2, 9), "y": rng.randint(2019, 2026), "a": a,
            "w": f"{rng.choice(SURNAMES)} Lab", "W": f"{rng.choice(['A.', 'Maria', 'Jun', 'Peter'])} {rng.choice(SURNAMES)}",
            "d": rng.choice(["2024-05-01", "2023/11/20", "2025.02", "May 2024", "12/2023"])}


def name(rng, style, group):
    """The title of a list."""
    topic = topics.heading(topics.draw(rng, group, style.language))
    forms = {"zh": ["{t}论文列表", "{t}必读论文", "{t}资源汇总"], "ja": ["{t}論文まとめ", "{t}のリスト"], "ko": ["{t} 논문 모음"],
             "ru": ["Статьи: {t}"], "de": ["Leseliste {t}"], "fr": ["Lectures : {t}"], "es": ["Lecturas sobre {t}"]}
    return rng.choice(forms.get(style.language, ["Awesome {t}", "{t} Papers", "Awesome-{t}-Papers",
        "Must-read papers on {t}", "{t} Reading List", "Papers on {t}", "A Reading Roadmap of {t}", "{t}: Syllabus",
        "Readings in {t}"])).format(t=topic)


def title(rng, text):
    """The title line with what people put around it."""
    badge = " " + BADGES[0] if rng.random() < 0.3 else ""
    return rng.choice([f"# {text}{badge}"] * 6 + [f"{text}\n{'=' * len(text)}", f'<h1 align="center">{text}</h1>',
        f"# 📚 {text}", f'# <a id="top"></a>{text}'])


def contents(pen, headings):
    """A table of contents of (level, text) pairs."""
    rng, style = pen.rng, pen.style
    anchor = lambda t: "#" + re.sub(r"[^\w\- ]", "", t.lower()).strip().replace(" ", "-")
    top = min(level for level, _ in headings)
    form = rng.choice(["bullets", "bullets", "numbers", "row", "html"])
    if form == "row":
        return " | ".join(f"[{t}]({anchor(t)})" for level, t in headings if level == top)
    if form == "html":
        return "<ul>\n" + "\n".join(f'  <li><a href="{anchor(t)}">{t}</a></li>' for _, t in headings) + "\n</ul>"
    mark = "1. " if form == "numbers" else rng.choice(["- ", "* ", "+ "])
    step = "   " if form == "numbers" else rng.choice(["  ", "    "])
    plain = form == "bullets" and rng.random() < 0.15
    return "\n".join(step * (level - top) + mark + (t if plain else f"[{t}]({anchor(t)})") for level, t in headings)


def opening(pen):
    """Badges, introduction and pictures under the title."""
    rng, out = pen.rng, []
    if rng.random() < 0.45:
        out.append(rng.choice(["\n", " "]).join(b.format(**blanks(rng, pen.group))
            for b in rng.sample(BADGES, rng.randint(1, 4))))
    if rng.random() < 0.85:
        out.append(rng.choice(["\n\n", "\n", " "]).join(prose.introduction(rng, pen.group, pen.style.language)))
    if rng.random() < 0.15:
        out.append(rng.choice(["![](assets/overview.png)",
                               '<p align="center"><img src="figures/taxonomy.png" width="80%"></p>',
                               "![Timeline](https://user-images.githubusercontent.com/1/timeline.png)",
                               "> **Note**\n> This list is work in progress.", "<!-- Please keep the order -->"]))
    return out


def section(rng, language, kind):
    """The heading of a section that holds no works."""
    return rng.choice(vocabulary.SECTIONS[language if rng.random() < 0.8 else "en"][kind])


def notice(pen, kind):
    """The body of a section that holds no works."""
    rng = pen.rng
    fill = lambda p: p.format(**blanks(rng, pen.group))
    if kind == "news":
        return "\n".join(rng.choice(["- ", "* "]) + fill(n) for n in rng.sample(NEWS, rng.randint(1, 4)))
    if kind == "people":
        return "\n".join("- " + fill(rng.choice(PEOPLE)) for _ in range(rng.randint(2, 5)))
    if kind == "history":
        return fill(HISTORY)
    if kind == "thanks":
        return fill(rng.choice([CONTRIBUTORS, "Thanks to all contributors, in particular {W} and the {w}.",
                                "This list is based on [{slug}](https://github.com/{id}/{slug})."]))
    return fill(rng.choice({"contribute": CONTRIBUTE, "license": LICENSE, "citation": [CITATION]}[kind]))


def interlude(pen):
    """A line between entries that is neither a heading nor an entry."""
    topic = topics.heading(topics.draw(pen.rng, pen.group, pen.style.language))
    return pen.rng.choice(["**{t}**", "--- {t} ---", "*{t}*", "**{t}:**", "<b>{t}</b>", "{t}:",
                           "<!-- {t} -->"]).format(t=topic)


def titles(pen, blocks):
    """A table of contents with the titles of the entries below, as anchors: it lists no works itself."""
    plain, spans = pen.marks.read("\n".join(blocks))
    found = [" ".join(plain[b:e].split()) for kind, value, b, e in spans if kind == "title"][: pen.rng.randint(4, 40)]
    anchor = lambda t: "#" + "-".join("".join(c for c in t.lower() if c.isalnum() or c in " -").split())
    return "\n".join(f"- [{t}]({anchor(t)})" for t in found)
