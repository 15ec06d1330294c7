"""The links of an entry in the notation of a style; the one to the work is marked with its identifiers."""
import addresses
import hosts
import works

ICONS = {"paper": "📄", "code": "💻", "site": "🌐", "video": "🎥", "slides": "📊", "data": "🤗", "blog": "📝", "extra": "📎"}
COLOURS = ["blue", "green", "red", "b31b1b", "orange", "lightgrey"]

# {l} the word, {u} the marked address, {p} the address as text, {i} an icon, {b} the words of a badge.
FORMS = {
    "double": "[[{l}]({u})]", "double_out": "[[{l}]]({u})", "plain": "[{l}]({u})", "paren_each": "([{l}]({u}))",
    "tick": "[`{l}`]({u})",
    "tick_brackets": "[`[{l}]`]({u})", "emoji": "{i} [{l}]({u})", "html": '<a href="{u}">{l}</a>', "bold": "**[{l}]({u})**",
    "html_brackets": '[<a href="{u}">{l}</a>]', "escaped": "\\[[{l}]({u})\\]", "bold_brackets": "**[[{l}]({u})]**",
    "badge": "[![{l}](https://img.shields.io/badge/{b}.svg)]({u})", "label_url": "{l}: {u}", "label_angle": "{l}: <{u}>",
    "bare": "{u}", "angle": "<{u}>", "url_text": "{l}: [{p}]({u})", "here": "{l} [here]({u})", "colon_link": "{l}: [link]({u})",
    "italics": "*[{l}]({u})*", "arrow": "→ [{l}]({u})", "emoji_only": "[{i}]({u})",
}


def address(rng, work):
    """(address, identifiers) of the work itself, whatever kind of work it is."""
    slug, owner = addresses.slug(work), addresses.family(work)
    if work.kind == "repository":
        path = f"{owner}{rng.choice(['', '-lab', 'ai'])}/{work.title.replace(' ', '-').replace('+', 'p')}"
        return f"https://github.com/{path}", [f"github:{path}"]
    if work.kind == "model":
        return f"https://huggingface.co/{owner}/{work.title.replace(' ', '-')}", []
    if work.kind in ("blog", "talk"):
        return addresses.companion(rng, work, "video" if work.kind == "talk" else rng.choice(["blog", "site"])), []
    if work.kind == "book":
        return addresses.filled(rng, rng.choice(hosts.BOOKS), work), []
    if work.arxiv and (work.venue.acronym == "arXiv" or rng.random() < 0.5):
        return addresses.arxiv(rng, work)
    return addresses.paper(rng, work, rng.choice([h for h in work.venue.hosts if h != "arxiv"] or ["page"]))


def chosen(pen, work, target):
    """The links that this entry has in its block: (kind, marked address, address)."""
    out = []
    for kind in pen.style.link_kinds:
        if kind == "paper":
            wanted = pen.style.link_on == "links"
        else:
            wanted = (work.has_code if kind == "code"
                      else pen.rng.random() < 0.6) and pen.rng.random() < pen.style.link_chance
        if not wanted:
            continue
        if kind == "paper":
            out.append((kind, pen.mark("url", target[0], target), target[0]))
        else:
            url = addresses.companion(pen.rng, work, kind)
            out.append((kind, pen.mark("code", url) if kind == "code" else url, url))
    return out


def one(form, label, url, plain, kind, number):
    """One link in a notation that needs nothing around all of them."""
    if form == "here" and label.lower() == "here":
        form = "plain"
    picture = label.replace(" ", "%20").replace("-", "--")
    values = {"l": label, "u": url, "p": plain, "i": ICONS[kind], "b": f"{picture}-{kind}-{COLOURS[number % len(COLOURS)]}"}
    return FORMS[form].format(**values)


def label(style, kind, address):
    """The style's word for a link, but for one that names a host which it does not have."""
    word = style.link_labels[kind]
    if word.lower() in ("arxiv", "abs", "preprint", "doi",
                        "hal") and word.lower() not in address and "arxiv" not in address:
        return "PDF" if word[0].isupper() else "pdf"
    return word


def block(pen, work, target, separate=""):
    """All links of an entry; `separate` begins a new sub-bullet for each where the style has them so."""
    style, items = pen.style, chosen(pen, work, target)
    if not items:
        return ""
    form = style.link_form
    if form == "reference":
        return style.link_sep.join(pen.reference(style.link_labels[k], url, plain, target if k == "paper" else None) for k,
                                   url, plain in items)
    if form in ("bare", "angle", "label_url", "url_text") and not separate and form in ("bare", "angle"):
        items = items[:1]
    simple = {"parens": "plain", "brackets_all": "plain"}.get(form, form)
    texts = [one(simple, label(style, k, plain), url, plain, k, style.author_variant) for k, url, plain in items]
    if separate:
        return separate.join(texts)
    gap = style.link_sep if form not in ("label_url", "label_angle", "url_text", "bare") or style.link_sep.strip() else ", "
    gap = gap if gap or form in ("double", "paren_each", "badge", "html_brackets") else " "
    gap = ", " if form == "label_url" and gap == "; " else gap
    joined = (gap if gap != ", " or form != "label_url" else " , ").join(texts)
    return {"parens": f"({joined})", "brackets_all": f"[{joined}]"}.get(form, joined)


def linked(text, url):
    """A text that carries a link."""
    return f"[{text}]({url})"
