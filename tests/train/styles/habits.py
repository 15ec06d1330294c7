"""What writers of lists do: containers, orders of the parts, their markup and separators, each as often as it occurs."""


def weighted(text):
    """The words of "bullet 36, table 18", each as often as its weight says."""
    return [word for pair in text.split(", ") for word, weight in [pair.split()] for _ in range(int(weight))]


LANGUAGES = weighted("en 60, zh 12, ja 5, ko 4, de 4, fr 4, ru 4, es 4, pt 2, it 1")
CONTAINERS = weighted("bullet 36, ordered 12, bracketed 5, paragraph 9, heading 8, table 18, details 2, nested 6, html_list 2, "
                      "html_table 2, bare 2")
LINK_FORMS = weighted("double 8, double_out 4, plain 8, parens 4, paren_each 2, tick 1, tick_brackets 1, emoji 1, html 1, "
                      "html_brackets 1, escaped 1, badge 2, bold 1, bold_brackets 1, brackets_all 1, label_url 3, label_angle 1, "
                      "bare 2, angle 1, url_text 2, here 1, colon_link 1, reference 1, italics 1, arrow 1, emoji_only 1")
LEADS = weighted("title 10, venue 4, authors 3, date 2, alias 3, year 1, affil 1, tags 1, links 1, badge 1")
PLAIN_SEPARATORS = [". ", ". ", ", ", ", ", ", ", " - ", " - ", " – ", " — ", " | ", " | ", ": ", "; ", " · ", " • ",
                    " / ", " // ", "，", ". - ", " -- ", " → ", "|", ", in "]
WRAPS = {
    "title": [("", "")] * 12 + [("**", "**")] * 7 + [("*", "*")] * 3 + [('"', '"')] * 4 + [("“", "”")] * 2
    + [("_", "_"), ("***", "***"), ("<b>", "</b>"), ("`", "`"), ("__", "__"), ("'", "'"), ("«", "»"), ('"**', '**"'),
       ("<ins>", "</ins>"), ("<strong>", "</strong>"), ("<u>", "</u>")],
    "authors": [("", "")] * 14 + [("*", "*")] * 6 + [("_", "_")] * 2 + [("(", ")")] * 3 + [("by ", "")] * 3
    + [("By ", ""), ("by *", "*"), ("<i>", "</i>"), ("<sub>", "</sub>"), ("<sup>", "</sup>"), ("**", "**"), ("`", "`"),
       ("[", "]"), ("<small>", "</small>"), ("<em>", "</em>"), ("— ", ""), ("✍️ ", ""), ("👤 ", ""), ("(by ", ")"), ("~ ", ""),
       ("from ", "")],
    "venue": [("", "")] * 10 + [("*", "*")] * 5 + [("**", "**")] * 4 + [("(", ")")] * 5 + [("[", "]")] * 5
    + [("`", "`")] * 4 + [("_", "_")] * 2 + [("(**", "**)"), ("**[", "]**"), ("[*", "*]"), ("(*", "*)"), ("**(", ")**"),
        ("<ins>", "</ins>"), ("<i>", "</i>"), ("<b>", "</b>"), ("{", "}"), ("【", "】"), ("（", "）"), ("***", "***"),
        ("*(", ")*"), ("\\[", "\\]"), ("<kbd>", "</kbd>"), ("in ", ""), ("@ ", ""), ("[**", "**]")],
    "year": [("(", ")")] * 6 + [("", "")] * 5 + [("[", "]")] * 2 + [("**", "**"), ("*", "*"), ("`", "`"), ("_(", ")_"),
        ("(**", "**)"), ("{", "}")],
    "date": [("", "")] * 4 + [("(", ")")] * 3 + [("[", "]")] * 3 + [("`", "`"), ("*", "*"), ("**", "**"), ("[**", "**]"),
        ("📅 ", ""), ("(*", "*)"), ("<sub>", "</sub>")],
    "affil": [("", "")] * 4 + [("(", ")")] * 3 + [("[", "]"), ("*", "*"), ("`", "`"), ("@", ""), ("(@", ")"), ("🏛️ ", ""),
        ("**", "**"), ("from ", "")],
    "alias": [("**", "**")] * 4 + [("[", "]")] * 4 + [("**[", "]**")] * 2 + [("", "")] * 2
    + [("`", "`"), ("*", "*"), ("(", ")"), ("**(", ")**"), ("[**", "**]"), ("<b>", "</b>")],
    "note": [("", "")] * 8 + [("*", "*"), ("(", ")"), ("**(", ")**"), ("> ", ""), ("_", "_"), ("<sub>", "</sub>"),
                              ("💡 ", ""), ("TL;DR: ", ""), ("*Comment:* ", ""), ("— ", "")],
    "tags": [("`", "`")] * 3 + [("[", "]")] * 2 + [("**", "**"), ("<kbd>", "</kbd>"), ("#", ""), ("*", "*")],
}
SUFFIXES = {"title": [""] * 12 + ["."] * 4 + [","] * 2, "authors": [""] * 8 + ["."] * 2, "venue": [""] * 9 + ["."] * 2}
BREAKS = ["  \n", "  \n", "<br>\n", "<br>\n", " <br>\n", "\\\n", "\n", "<br/>\n", "<br>"]

# The orders that lists have most.
COMMON = [o.split() for o in """
title links; title links; title authors venue links; title authors venue links; title venue links; title venue links;
title venue authors links; venue title links; venue title links; venue title authors links; date title links; date title
authors links; title note; title note; title; title authors; title authors year; title year; title year authors links;
title venue; title authors venue; authors title venue links; authors title venue year; authors year title venue; alias
title venue links; alias title links; alias title affil venue; title affil venue; title links authors affil date venue
note; title authors links note; title venue date links stars; title venue year links note; title year affil; title links
date badge; title authors links date; title authors links date badge; title authors links date; alias title venue; title
affil; venue title; badge title authors; title year note; date affil title venue; alias title venue date links; title
authors affil venue links note
""".split(";")]

MARKERS = {
    "bullet": ["- [ ] ", "- [x] "] + ["- "] * 7 + ["* "] * 5 + ["+ ", "-   ", "*   ", " - ", "  * "],
    "nested": ["- "] * 3 + ["* "] * 2, "ordered": ["{n}. "] * 6 + ["1. "] * 3 + ["{n}) ", "{n}.  "],
    "bracketed": ["[{n}] "] * 3 + ["**[{n}]** ", "\\[{n}\\] ", "({n}) ", "{n} - "], "bare": [""],
    "heading": ["### "] * 3 + ["#### "] * 3 + ["##### ", "### {n}. "],
    "paragraph": ["", "", "", "", "> ", "📄 ", ":page_facing_up: ", "• "],
}
# What parts authors, and what stands before the last of them.
COMMAS = [(", ", ", ")] * 9 + [(", ", " and ")] * 4 + [(", ", ", and ")] * 4 + [
    (", ", " & "), (", ", ", & "), ("; ", "; "), (" and ", " and "), ("; ", " and "), ("、", "、"), (" · ", " · "), ("，", "，"),
    (",", ","), (" / ", " / ")]
INVERTED_COMMAS = [("; ", "; "), (" and ", " and "), ("; ", " and "), ("; ", " & "), (", ", " and ")]
MANUALS = ["apa", "mla", "chicago", "vancouver", "gbt", "ieee", "acm", "plain", "din"]
ARXIV_NAMES = ["arXiv"] * 6 + ["Arxiv", "ArXiv", "arxiv", "arXiv preprint", "arXiv.org", "ARXIV", "CoRR"]
LINK_SEPARATORS = [" ", " ", " ", ", ", " | ", " / ", " • ", " · ", "; ", "", " & ", "  "]
JOINT_WRAPS = [("(", ")")] * 4 + [("[", "]")] * 2 + [("*", "*"), ("(*", "*)"), ("_(", ")_"), ("**", "**"), ("`", "`"), ("", "")]
QUOTES = {"zh": [("《", "》")], "ja": [("「", "」"), ("『", "』")]}
EMOJI = [""] * 14 + ["🔥", "📄", "⭐", "🔥🔥", ":star:", ":fire:", "🆕", "✅", "**[New]**", "❗"]
