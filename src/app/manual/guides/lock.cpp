// The lock, to those who read it, review it, or write programs that do.
#include "app/manual/guides/guides.hpp"

namespace citegraph::app {
namespace {

constexpr auto whole = R"(# DESCRIPTION
The lock of a list is JSON in UTF-8, beside the list: `papers.md.citegraph.lock.json` for `papers.md`. It holds what is
known of each paper and who said it, how each entry was resolved, and the citation keys. Commit it: the same list and
lock give the same bytes, offline. Each member stands in a line of its own, and so does each work that a paper cites,
so that git merges and shows changes line by line. What is not known is left out.

# THE WHOLE
schema	1, or 2 where there is anything `unlisted` or `former`; a number that the program does not know is an error, not a guess
as_of	the day of the last look-up, `2026-11-22`: it stands for "now"
entries	what the list says, in its order
papers	what the entries stand for, in the order of the list
counts	by the first identifier of a paper the numbers that drift from day to day
stubs	works outside the list that its papers cite, by identifier
unlisted	entries that left the list and are kept, as `entries`, until `citegraph resolve --prune`
former	papers that left: their keys are given to no other paper

# AN ENTRY
title	the title that the list gives
titles	if there is more than one, all that may be the title, the best first
url	the link that names the work, as written
links	all links
label	of a link: its text
identifiers	what the links say: an identifier, or one with the version that is linked
version	of an arXiv paper in the list
section	headings above it, the outermost first
bucket	year of the heading that it stands under
venue	where the list says that it appeared
name	of the venue, as the list has it
year	of the venue, a candidate or a work outside the list
affiliations	as the list has them
authors	as the list has them
date	as the list has it; beside a source: the day on which it said so
award	as the list has it
note	what was left over
key	the citation key; of an entry, one that the input itself gives
flags	oddities, by name
paper	the first identifier of the paper that it stands for
resolution	`exact`, `title-match`, `ambiguous`, `conflict`, `unconfirmed` or `unresolved`: see `citegraph resolve --explain`
evidence	why, in a sentence each
candidates	of an ambiguous entry: what it may stand for
verdict	of a candidate: why it was not taken
failed	sources that could not say: they are asked again

# A PAPER
id	the first of its identifiers: `doi:10.1145/3600006.3613165`, `arxiv:2309.06180`, ...
ids	all names it goes by
type	of CSL: `paper-conference`, `article-journal`, ...
names	people by CSL's role: `author`, `editor`, ...
family	of a name; so are `given`, `particle`, `dropping-particle` and `suffix`
given	see `family`
particle	see `family`
dropping-particle	see `family`
suffix	see `family`
literal	a name, or a date, in words
dates	by CSL's role: `2023-09-12`, `2023-09` or `2023`, or an object where a day does not do
begin	of such a date
end	of a range; empty: open
season	1 to 4, spring to winter
circa	about that time
uncertain	perhaps another time
fields	by CSL's variable: `title`, `container-title`, `page`, ...
foreign	likewise, of what CSL has not
manifestations	as what it was made public, each with `venue`, `id`, `issued` and `source`
kind	`preprint` or `published`; of a notice `correction`, `concern`, `withdrawal` or `retraction`
issued	day of a manifestation or notice
source	who said so: `arxiv`, `crossref`, `semantic_scholar`, `datacite`, `list`, ...
notices	what was announced of it: see `kind`
origin	by field or role the source and the day
references	its reference list
state	of that list: `unknown`, `complete`, `truncated` or `withheld`
works	what it cites, each by identifier, or as a pair with the source if that is another one than of the whole list

# COUNTS
citations	how often it is cited anywhere
influential	how often influentially, by Semantic Scholar; `references` is how many works it cites
from	the source and the day

# MERGING
Two branches give two locks. So that git unites them and no key is lost:

    git config merge.citegraph.driver 'citegraph lock merge %O %A %B'
    echo '*.citegraph.lock.json merge=citegraph' >> .gitattributes

# SEE ALSO
`citegraph-resolve`(1), `citegraph-lock`(1), `citegraph`(7)
)";

}  // namespace

Guide lock_guide() {
    return {"citegraph-lock", 5, "What is known of the papers of a list, and their keys", whole};
}

}  // namespace citegraph::app
