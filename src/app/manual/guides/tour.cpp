// A way through the program, with what it prints: tests/cli/manual_test.py follows it.
#include "app/manual/guides/guides.hpp"

namespace citegraph::app {
namespace {

constexpr auto whole = R"(# A LIST
`papers.md` is a list as people write it:

    - [FlashAttention](https://arxiv.org/pdf/2205.14135.pdf): Fast and Memory-Efficient Exact Attention with IO-Awareness | NeurIPS' 22
    - [Orca](https://www.usenix.org/conference/osdi22/presentation/yu): A Distributed Serving System for Transformer-Based Generative Models | OSDI' 22
    - [FlexGen](https://arxiv.org/abs/2303.06865): High-Throughput Generative Inference of Large Language Models with a Single GPU | ICML' 23
    - [Efficient Memory Management for Large Language Model Serving with PagedAttention](https://dl.acm.org/doi/10.1145/3600006.3613165) | SOSP' 23

# THE BIBLIOGRAPHY
    citegraph build papers.md -o out

asks Semantic Scholar, arXiv and Crossref for each entry and writes into `out` all that this page tells of. One entry of
`refs.bib`:

    @inproceedings{kwon2023efficient,
      author        = {Kwon, Woosuk and Li, Zhuohan and Zhuang, Siyuan and Sheng, Ying and Zheng, Lianmin and Yu, Cody Hao and Gonzalez, Joseph E. and Zhang, Hao and Stoica, Ion},
      title         = {Efficient Memory Management for Large Language Model Serving with {PagedAttention}},
      booktitle     = {Proceedings of the 29th Symposium on Operating Systems Principles},
      pages         = {611--626},
      publisher     = {Association for Computing Machinery},
      year          = {2023},
      month         = oct,
      doi           = {10.1145/3600006.3613165},
      eprint        = {2309.06180},
      archiveprefix = {arXiv},
      primaryclass  = {cs.LG}
    }

# THE RANKING
    citegraph rank papers.md --by citations

has the most cited of the list first:

    rank  year  title                             key                    citations
       1  2022  FlashAttention: Fast and Memory…  dao2022flashattention          1
       1  2023  FlexGen: High-Throughput Genera…  sheng2023flexgen               1
       1  2022  Orca: A Distributed Serving Sys…  yu2022orca                     1
       4  2023  Efficient Memory Management for…  kwon2023efficient              0

# THE MAP
    citegraph export papers.md -o map.html

is the same to look into, in any browser; `graph.svg` is the picture.

# WORDS
list	a text in which works stand one by one: Markdown, a page, plain references, identifiers, titles; or a `.bib`
entry	what the list says at one place
record	what a service says of a work
paper	a work that an entry stands for, put together from the records that agree with the entry
key	by which documents cite a paper, for ever the same
lock	what is known of the papers of a list, and their keys: `citegraph-lock`(5)
citation	of a paper by another one; in the graph, of the list by the list
stub	a work outside the list that a paper of it cites
measure	a number for each paper of a graph: `citegraph rank --explain` defines each

# FILES
papers.md.citegraph.lock.json	the lock of `papers.md`; commit it with the list
out/	what `build` made, and a manifest: what was edited since is not overwritten without `--force`
.citegraph.toml	settings of a project: `citegraph-config`(5)
*.cgraph	a graph that opens at once: `cgraph`(5)
$XDG_CACHE_HOME/citegraph	answers of the services: `citegraph-cache`(1)

# EXIT STATUS
0	done
1	findings, entries that are not resolved under `--strict`, a lock that is not up to date under `--frozen`, keys in conflict
2	a command line or an input that cannot be read
3	a service failed: what was learnt is written, and the next run completes it
4	an output that could not be written
130	Ctrl-C

# SEE ALSO
`citegraph`(1), `citegraph-lock`(5), `citegraph-config`(5), `cgraph`(5)
)";

}  // namespace

Guide tour_guide() {
    return {"citegraph", 7, "From a reading list to a bibliography, a ranking and a map", whole};
}

}  // namespace citegraph::app
