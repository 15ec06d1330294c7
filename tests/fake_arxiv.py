"""The arXiv query API: Atom feeds by id_list or by search_query."""
import re
import urllib.parse
from xml.sax.saxutils import escape

from fake_http import in_text
from fake_papers import day_of

ID = re.compile(r"(\d{4}\.\d{4,5}|[a-z-]+(\.[A-Z]{2})?/\d{7})(v\d+)?")
ATOM = "application/atom+xml; charset=utf-8"
MOST_ROWS, DEFAULT_ROWS = 2000, 10
HEAD = ("<?xml version='1.0' encoding='UTF-8'?>\n"
        '<feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom"'
        ' xmlns="http://www.w3.org/2005/Atom">\n')


def asked(ask):
    form = ask.body.decode("utf-8", "replace") if ask.method == "POST" else ""
    return {**ask.query, **dict(urllib.parse.parse_qsl(form))}


def endpoint(ask):
    if ask.path != "/api/query":
        return None
    return "arxiv search" if asked(ask).get("search_query") else "arxiv"


def answer(world, ask, faults):
    query = asked(ask)
    ids = [name for name in query.get("id_list", "").split(",") if name]
    for name in ids:
        if name.lower() in faults.poison or not ID.fullmatch(name):
            return in_text(400, error_feed("incorrect id format for " + name), ATOM)
    start, most = int(query.get("start", 0)), int(query.get("max_results", DEFAULT_ROWS))
    if most > MOST_ROWS or start + most > 30000:
        return in_text(400, error_feed("max_results must be less than 2000"), ATOM)
    if faults.due("rate-exceeded"):
        return in_text(429, "Rate exceeded.")
    if faults.due("error-feed"):
        return in_text(200, error_feed("internal error"), ATOM)
    shelf = world.at("arxiv")
    conditions = alternatives(query.get("search_query", ""))
    if conditions is None:
        return in_text(400, error_feed("malformed query"), ATOM)
    papers = by_ids(shelf, ids, faults) if ids else shelf.with_phrases(conditions)
    questions = ["arxiv " + name.lower() for name in ids]
    questions += [f"arxiv search {' '.join(each)} {start}".lower() for each in conditions]
    if faults.due("empty-feed"):
        papers, questions = [], []
    return in_text(200, feed(papers, start, most), ATOM, settles=questions)


def by_ids(shelf, ids, faults):
    held = [(name, shelf.find("arxiv:" + re.sub(r"v\d+$", "", name))) for name in ids]
    papers = [{**paper, "version": (ID.fullmatch(name)[3] or "v2")[1:]} for name, paper in held if paper]
    if faults.due("omitted"):
        papers = papers[:-1]
    if faults.due("reordered"):
        papers.reverse()
    return papers


def alternatives(query):
    """ti:"one two" OR ti:"three" → phrases by alternative; None for what the parser does not take."""
    out = []
    for part in re.split(r"\s+OR\s+", query) if query else []:
        pieces = [piece.strip().strip("()") for piece in re.split(r"\s+AND\s+", part)]
        found = [re.fullmatch(r'(?:ti|all):(?:"([^"]*)"|([^"\s]+))', piece.strip()) for piece in pieces]
        if not all(found):
            return None
        out.append([each[1] or each[2] or "" for each in found])
    return out


def feed(papers, start, most):
    entries = "".join(entry(paper) for paper in papers[start:start + most])
    return (f"{HEAD}<id>https://arxiv.org/api/x</id><title>arXiv Query</title>\n"
            f"<opensearch:itemsPerPage>{most}</opensearch:itemsPerPage>\n"
            f"<opensearch:totalResults>{len(papers)}</opensearch:totalResults>\n"
            f"<opensearch:startIndex>{start}</opensearch:startIndex>\n{entries}</feed>\n")


def entry(paper):
    day = day_of(paper)
    authors = "".join(f"<author><name>{escape(name)}</name></author>" for name in paper.get("authors", []))
    extra = "".join(f"<arxiv:{tag}>{escape(paper[key])}</arxiv:{tag}>"
                    for tag, key in (("comment", "comment"), ("journal_ref", "journal_ref"), ("doi", "doi"))
                    if paper.get(key))
    named = f"http://arxiv.org/abs/{paper['arxiv']}v{paper.get('version', '2')}"
    return (f"<entry><id>{named}</id><title>{escape(paper['title'])}</title>"
            f"<updated>{day}T00:00:00Z</updated><published>{day}T00:00:00Z</published>"
            f"<summary>  {escape(paper.get('abstract') or 'About ' + paper['title'] + '.')}</summary>"
            f'<link href="{named}" rel="alternate" type="text/html"/>'
            f'<arxiv:primary_category term="{paper.get("category", "cs.LG")}"/>{extra}{authors}</entry>\n')


def error_feed(sentence):
    return (f"{HEAD}<title>arXiv Search Results</title><entry>"
            f"<id>https://arxiv.org/api/errors#{sentence.replace(' ', '_')}</id><title>Error</title>"
            f"<summary>{sentence}</summary><author><name>arXiv api core</name></author></entry></feed>\n")
