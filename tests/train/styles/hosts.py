"""How the hosts of papers write their addresses. {v} small number, {n} large number, {y} year, {yy} its last two digits,
{f} first author, {s} words of the title, {S} with capitals, {a} the venue's acronym, {l} it in lower case, {h} a hash."""

# Hosts whose addresses state a DOI with the publisher's prefix.
REGISTERED = {
    "science": ("10.1126", "https://www.science.org/doi/{doi}"), "pnas": ("10.1073", "https://www.pnas.org/doi/{doi}"),
    "wiley": ("10.1002", "https://onlinelibrary.wiley.com/doi/{doi}"), "acs": ("10.1021", "https://pubs.acs.org/doi/{doi}"),
    "tandf": ("10.1080", "https://www.tandfonline.com/doi/full/{doi}"),
    "sage": ("10.1177", "https://journals.sagepub.com/doi/{doi}"), "siam": ("10.1137", "https://epubs.siam.org/doi/{doi}"),
    "nejm": ("10.1056", "https://www.nejm.org/doi/full/{doi}"),
    "informs": ("10.1287", "https://pubsonline.informs.org/doi/abs/{doi}"),
    "plos": ("10.1371", "https://journals.plos.org/plosone/article?id={doi}"),
    "frontiers": ("10.3389", "https://www.frontiersin.org/articles/{doi}/full"),
    "aps": ("10.1103", "https://link.aps.org/doi/{doi}"), "iop": ("10.1088", "https://iopscience.iop.org/article/{doi}"),
    "aea": ("10.1257", "https://www.aeaweb.org/articles?id={doi}"),
    "mit": ("10.1162", "https://direct.mit.edu/tacl/article/doi/{doi}"),
    "apa": ("10.1037", "https://psycnet.apa.org/doi/{doi}"), "euclid": ("10.1214", ""), "elife": ("10.7554", ""),
    "cup": ("10.1017", ""), "bmj": ("10.1136", ""), "jama": ("10.1001", ""), "jneuro": ("10.1523", ""), "mdpi": ("10.3390", ""),
    "doi": ("10.1613", ""),
}

# Hosts whose addresses state no identifier.
PLAIN = {
    "pmlr": ["https://proceedings.mlr.press/v{v}/{f}{yy}a.html", "http://proceedings.mlr.press/v{v}/{f}{yy}a/{f}{yy}a.pdf"],
    "nips": ["https://papers.nips.cc/paper/{v}-{s}.pdf", "https://proceedings.neurips.cc/paper/{y}/hash/{h}-Abstract.html",
             "https://papers.neurips.cc/paper/{y}/file/{h}-Paper.pdf"],
    "cvf": ["https://openaccess.thecvf.com/content/{a}{y}/html/{F}_{S}_{a}_{y}_paper.html",
            "http://openaccess.thecvf.com/content_{l}_{y}/papers/{F}_{S}_{a}_{y}_paper.pdf"],
    "usenix": ["https://www.usenix.org/conference/{l}{yy}/presentation/{f}",
               "https://www.usenix.org/system/files/{l}{yy}-{f}.pdf"],
    "ieee": ["https://ieeexplore.ieee.org/document/{n}", "https://ieeexplore.ieee.org/abstract/document/{n}/",
             "https://ieeexplore.ieee.org/stamp/stamp.jsp?tp=&arnumber={n}"],
    "elsevier": ["https://www.sciencedirect.com/science/article/pii/S01{n}{n}",
                 "https://www.sciencedirect.com/science/article/abs/pii/S09{n}{n}"],
    "mlsys": ["https://proceedings.mlsys.org/paper/{y}/hash/{h}-Abstract.html"],
    "jmlr": ["https://jmlr.org/papers/v{v}/{yy}-{v}.html", "http://www.jmlr.org/papers/volume{v}/{f}{yy}a/{f}{yy}a.pdf"],
    "aaai": ["https://ojs.aaai.org/index.php/AAAI/article/view/{n}"],
    "ijcai": ["https://www.ijcai.org/proceedings/{y}/{v:04d}.pdf"],
    "ecva": ["https://www.ecva.net/papers/eccv_{y}/papers_ECCV/papers/{n}.pdf"],
    "vldb": ["https://www.vldb.org/pvldb/vol{v}/p{n}-{f}.pdf"], "ndss": ["https://www.ndss-symposium.org/ndss-paper/{s}/"],
    "isca": ["https://www.isca-archive.org/interspeech_{y}/{f}{yy}_interspeech.html"],
    "eprint": ["https://eprint.iacr.org/{y}/{v:03d}"], "jstor": ["https://www.jstor.org/stable/{n}"],
    "ssrn": ["https://papers.ssrn.com/sol3/papers.cfm?abstract_id={n}"], "nber": ["https://www.nber.org/papers/w{n}"],
    "cell": ["https://www.cell.com/fulltext/S0092-8674({yy}){n}-{v}"],
    "oup": ["https://academic.oup.com/nar/article/{v}/D1/D{v}/{n}"],
    "page": ["https://people.csail.mit.edu/{f}/papers/{s}.pdf", "http://www.cs.toronto.edu/~{f}/absps/{s}.pdf",
             "https://{f}.github.io/publications/{s}/", "https://www.cs.cmu.edu/~{f}/pubs/{l}{yy}.pdf", "papers/{s}.pdf",
             "https://research.example.com/archive/{s}.pdf", "https://www.semanticscholar.org/paper/{h}{v}",
             "https://hal.science/hal-0{n}", "https://pdfs.semanticscholar.org/{v}/{h}.pdf",
             "https://www.researchgate.net/publication/{n}_{S}", "https://pubmed.ncbi.nlm.nih.gov/{n}/"],
}

# Addresses beside a work: its code, page, talk and so on. {o} an owner, {r} the name of the system, {k} it in lower case.
COMPANIONS = {
    "code": ["https://github.com/{o}/{r}"] * 8 + ["https://gitlab.com/{o}/{r}", "https://github.com/{o}/{r}/tree/main/{s}",
        "https://zenodo.org/record/{n}"],
    "site": ["https://{k}.github.io/", "https://sites.google.com/view/{k}", "https://{f}.github.io/{r}", "https://www.{k}.org"],
    "video": ["https://www.youtube.com/watch?v={i}", "https://youtu.be/{i}", "https://vimeo.com/{n}"],
    "slides": ["https://speakerdeck.com/{f}/{s}", "https://www.slideshare.net/{f}/{s}",
               "https://www.usenix.org/sites/default/files/conference/protected-files/{f}_slides.pdf"],
    "data": ["https://huggingface.co/{o}/{r}", "https://huggingface.co/datasets/{o}/{r}",
             "https://www.kaggle.com/datasets/{o}/{k}"],
    "blog": ["https://medium.com/@{f}/{s}-{h}", "https://ai.googleblog.com/{y}/{s}.html", "https://x.com/{f}/status/{n}{n}",
             "https://zhuanlan.zhihu.com/p/{n}"],
    "extra": ["https://{f}.github.io/assets/{s}.bib", "https://nips.cc/virtual/{y}/poster/{n}",
              "https://huggingface.co/spaces/{o}/{r}"],
}
OWNERS = ["{f}", "{f}lab", "facebookresearch", "google-research", "microsoft", "thunlp", "NVlabs", "princeton-nlp", "alibaba"]
BOOKS = ["https://www.amazon.com/dp/0{n}", "https://www.manning.com/books/{s}", "https://mitpress.mit.edu/9780262{n}/",
         "https://{s}.org/", "https://openlibrary.org/books/OL{n}M/{s}"]
