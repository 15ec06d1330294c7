"""Landing pages with Highwire meta tags, as USENIX, PMLR, MLSys, NeurIPS and the ACL Anthology serve them."""
import html
import urllib.parse

from fake_http import BOT_PAGE, in_text

STYLE = ".entry { color: black }\n" * 200  # as long as on real pages: what is torn in the middle has no tags


def endpoint(ask):
    return "pages" if not ask.path.startswith("/_") else None


def answer(world, ask, faults):
    paper = world.at("page").index.get("page:" + urllib.parse.unquote(ask.path).lower())
    kind = "text/html; charset=utf-8"
    if faults.due("bot-page"):
        return in_text(200, BOT_PAGE, kind)
    if not paper:
        return in_text(404, "<!doctype html><title>Page not found</title>", kind)
    return in_text(200, page(paper), kind, settles=["pages " + ask.path])


def page(paper):
    first, _, last = (paper.get("pages") or "").partition("-")
    meta = [("citation_title", paper["title"]), *(("citation_author", name) for name in paper.get("authors", [])),
            ("citation_publication_date", (paper.get("date") or str(paper.get("year") or "")).replace("-", "/")),
            ("citation_conference_title", paper.get("venue")), ("citation_doi", paper.get("doi")),
            ("citation_firstpage", first), ("citation_lastpage", last), ("citation_pdf_url", paper.get("pdf"))]
    tags = "\n".join(f'<meta name="{name}" content="{html.escape(value)}" />' for name, value in meta if value)
    return (f"<!DOCTYPE html>\n<html lang=en><head><meta charset=utf-8><title>{html.escape(paper['title'])} | Site"
            f"</title>\n<style>{STYLE}</style>\n{tags}\n<script>if (1 < 2 && 2 > 1) {{}}</script></head>"
            "<body><p>A page<br>about it.</body></html>\n")
