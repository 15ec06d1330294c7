"""A tolerant reader of .bib text: entries with brace- or quote-delimited fields. What cannot be rendered is left out."""
import re

ACCENTS = {"'": "\u0301", "`": "\u0300", '"': "\u0308", "^": "\u0302", "~": "\u0303", "=": "\u0304", ".": "\u0307",
           "v": "\u030c", "c": "\u0327", "u": "\u0306", "H": "\u030b", "k": "\u0328", "r": "\u030a"}
LETTERS = {r"\ss": "ß", r"\o": "ø", r"\O": "Ø", r"\l": "ł", r"\L": "Ł", r"\ae": "æ", r"\AE": "Æ", r"\aa": "å", r"\AA": "Å",
           r"\i": "i", r"\j": "j", r"\&": "&", r"\%": "%", r"\#": "#", r"\_": "_", r"\$": "$", r"\-": ""}


def plain(latex):
    """LaTeX text as Unicode, or None where it has a command that stands for no letter."""
    import unicodedata
    s = re.sub(r"\\(['`\"^~=.]|[vcuHkr](?![a-zA-Z]))\s*\{?\\?([a-zA-Z])\}?", lambda m: m[2] + ACCENTS[m[1]], latex)
    for command in sorted(LETTERS, key=len, reverse=True):
        s = re.sub(re.escape(command) + r"(?![a-zA-Z])(\{\})?", LETTERS[command], s)
    if "\\" in s or "$" in s:
        return None
    s = s.replace("{", "").replace("}", "").replace("~", " ").replace("---", "—").replace("--", "–")
    return unicodedata.normalize("NFC", re.sub(r"\s+", " ", s).strip())


def value(text, at):
    """The raw value that begins at `at` and the place after it."""
    if text[at] in "{\"":
        depth, i, quote = 0, at, text[at] == '"'
        while i < len(text):
            c = text[i]
            if c == "{":
                depth += 1
            elif c == "}":
                depth -= 1
            if (quote and c == '"' and depth == 0 and i > at) or (not quote and depth == 0):
                return text[at + 1 : i], i + 1
            i += 1
        return text[at + 1 :], len(text)
    found = re.compile(r"[^,}\s]*").match(text, at)
    return found[0], found.end()


def entries(text):
    """Each entry as a dict of raw fields, with its type as "type" and its key as "key"."""
    for head in re.finditer(r"@(\w+)\s*\{\s*([^,\s]+)\s*,", text):
        fields, at = {"type": head[1].lower(), "key": head[2]}, head.end()
        while True:
            name = re.compile(r"\s*([\w-]+)\s*=\s*").match(text, at)
            if not name:
                break
            fields[name[1].lower()], at = value(text, name.end())
            comma = re.compile(r"\s*,").match(text, at)
            at = comma.end() if comma else at
        yield fields


def people(authors):
    """The names of an author field, each a pair (given, family); None if one cannot be rendered."""
    out = []
    for raw in re.split(r"\s+and\s+", authors):
        name = plain(raw)
        if not name or re.search(r"\d", re.sub(r"\s\d{4}$", "", name)):
            return None
        out.append(person(re.sub(r"\s\d{4}$", "", name)))
    return out


def person(name):
    """A name in one string as (given, family): "Last, First", "First van Last" or a single word."""
    if "," in name:
        family, given = name.split(",", 1)
        return given.strip(), family.strip()
    words = re.sub(r",? (Jr\.?|Sr\.?|I{2,3}|IV)$", "", name).split()
    at = next((i for i, w in enumerate(words[1:-1], 1) if w in ("van", "von", "de", "der", "den", "di", "da", "la", "le",
        "ten")), len(words) - 1)
    return " ".join(words[:at]), " ".join(words[at:])
