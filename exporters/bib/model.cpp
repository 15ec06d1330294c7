// Which fields an entry may and must have.
#include "exporters/bib/model.hpp"

#include "citegraph/text.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <span>

// biblatex: the default data model, biblatex.pdf sections 2.1 and 4.5.4, as biber's --validate-datamodel
// checks it; of the parts of dates, only those that are written. BibTeX: btxdoc.pdf, section 3.1.

namespace citegraph::exporters {
namespace {

using Words = std::set<std::string, std::less<>>;

/// Types or fields that share a list of words.
struct Row {
    std::string_view types, words;
};

/// In every entry of biblatex.
constexpr std::string_view everywhere =
    "abstract annotation authortype bookpagination crossref date day doi entryset "
    "entrysubtype eprint eprintclass eprinttype execute file gender ids indexsorttitle "
    "indextitle isan ismn iswc key keywords label langid langidopts library lista listb listc "
    "listd liste listf month namea nameaddon nameatype nameb namebtype namec namectype "
    "options origdate origlocation origpublisher origtitle pagination presort related "
    "relatedoptions relatedstring relatedtype shortauthor shorteditor shorthand "
    "shorthandintro shortjournal shortseries shorttitle sortkey sortname sortshorthand "
    "sorttitle sortyear url urldate usera userb userc userd usere userf verba verbb verbc "
    "xdata xref year";

constexpr auto models = std::to_array<Row>({
    {"article",
     "addendum annotator author commentator editor editora editoratype editorb editorbtype "
     "editorc editorctype editortype eid issn issue issuesubtitle issuetitle issuetitleaddon "
     "journalsubtitle journaltitle journaltitleaddon language note number origlanguage pages "
     "pubstate series subtitle title titleaddon translator version volume"},
    {"book",
     "addendum afterword annotator author chapter commentator edition editor editora "
     "editoratype editorb editorbtype editorc editorctype editortype eid foreword introduction "
     "isbn language location mainsubtitle maintitle maintitleaddon note number origlanguage "
     "pages pagetotal part publisher pubstate series subtitle title titleaddon translator "
     "volume volumes"},
    {"mvbook",
     "addendum afterword annotator author commentator edition editor editora editoratype "
     "editorb editorbtype editorc editorctype editortype foreword introduction isbn language "
     "location note number origlanguage pagetotal publisher pubstate series subtitle title "
     "titleaddon translator volume volumes"},
    {"inbook bookinbook suppbook",
     "addendum afterword annotator author bookauthor booksubtitle booktitle booktitleaddon "
     "chapter commentator edition editor editora editoratype editorb editorbtype editorc "
     "editorctype editortype eid foreword introduction isbn language location mainsubtitle "
     "maintitle maintitleaddon note number origlanguage pages part publisher pubstate series "
     "subtitle title titleaddon translator volume volumes"},
    {"booklet",
     "addendum author chapter editor editortype eid howpublished language location note pages "
     "pagetotal pubstate subtitle title titleaddon type"},
    {"collection reference",
     "addendum afterword annotator chapter commentator edition editor editora editoratype "
     "editorb editorbtype editorc editorctype editortype eid foreword introduction isbn "
     "language location mainsubtitle maintitle maintitleaddon note number origlanguage pages "
     "pagetotal part publisher pubstate series subtitle title titleaddon translator volume "
     "volumes"},
    {"mvcollection mvreference",
     "addendum afterword annotator author commentator edition editor editora editoratype "
     "editorb editorbtype editorc editorctype editortype foreword introduction isbn language "
     "location note number origlanguage publisher pubstate subtitle title titleaddon "
     "translator volume volumes"},
    {"incollection suppcollection inreference",
     "addendum afterword annotator author booksubtitle booktitle booktitleaddon chapter "
     "commentator edition editor editora editoratype editorb editorbtype editorc editorctype "
     "editortype eid foreword introduction isbn language location mainsubtitle maintitle "
     "maintitleaddon note number origlanguage pages part publisher pubstate series subtitle "
     "title titleaddon translator volume volumes"},
    {"dataset",
     "addendum author edition editor editortype language location note number organization "
     "publisher pubstate series subtitle title titleaddon type version"},
    {"manual",
     "addendum author chapter edition editor editortype eid isbn language location note number "
     "organization pages pagetotal publisher pubstate series subtitle title titleaddon type "
     "version"},
    {"misc software",
     "addendum author editor editortype howpublished language location note organization "
     "pubstate subtitle title titleaddon type version"},
    {"online",
     "addendum author editor editortype language note organization pubstate subtitle title "
     "titleaddon version"},
    {"patent",
     "addendum author holder location note number pubstate subtitle title titleaddon type "
     "version"},
    {"periodical",
     "addendum editor editora editoratype editorb editorbtype editorc editorctype editortype "
     "issn issue issuesubtitle issuetitle issuetitleaddon language note number pubstate series "
     "subtitle title titleaddon volume"},
    {"mvproceedings",
     "addendum editor editortype eventdate eventtitle eventtitleaddon isbn language location "
     "note number organization pagetotal publisher pubstate series subtitle title titleaddon "
     "venue volumes"},
    {"proceedings",
     "addendum chapter editor editortype eid eventdate eventtitle eventtitleaddon isbn "
     "language location mainsubtitle maintitle maintitleaddon note number organization pages "
     "pagetotal part publisher pubstate series subtitle title titleaddon venue volume volumes"},
    {"inproceedings",
     "addendum author booksubtitle booktitle booktitleaddon chapter editor editortype eid "
     "eventdate eventtitle eventtitleaddon isbn language location mainsubtitle maintitle "
     "maintitleaddon note number organization pages part publisher pubstate series subtitle "
     "title titleaddon venue volume volumes"},
    {"report",
     "addendum author chapter eid institution isrn language location note number pages "
     "pagetotal pubstate subtitle title titleaddon type version"},
    {"thesis",
     "addendum author chapter eid institution language location note pages pagetotal pubstate "
     "subtitle title titleaddon type"},
    {"unpublished",
     "addendum author eventdate eventtitle eventtitleaddon howpublished language location note "
     "pubstate subtitle title titleaddon type venue"},
});

/// What must be there; a bar stands for "or".
constexpr auto mandatory_bibtex = std::to_array<Row>({
    {"article", "author title journal year"},
    {"book", "author|editor title publisher year"},
    {"booklet manual", "title"},
    {"inbook", "author|editor title chapter|pages publisher year"},
    {"incollection", "author title booktitle publisher year"},
    {"inproceedings", "author title booktitle year"},
    {"mastersthesis phdthesis", "author title school year"},
    {"proceedings", "title year"},
    {"techreport", "author title institution year"},
    {"unpublished", "author title note"},
});

constexpr auto mandatory_biblatex = std::to_array<Row>({
    {"article", "author title journaltitle date|year"},
    {"book mvbook", "author title date|year"},
    {"inbook bookinbook suppbook", "author title booktitle date|year"},
    {"booklet", "author|editor title date|year"},
    {"collection reference mvcollection mvreference", "editor title date|year"},
    {"incollection suppcollection inreference", "author editor title booktitle date|year"},
    {"dataset software", "title"},
    {"manual misc proceedings mvproceedings", "title date|year"},
    {"online", "title date|year url|doi|eprint"},
    {"patent", "author title number date|year"},
    {"periodical", "editor title date|year"},
    {"inproceedings", "author title booktitle date|year"},
    {"report thesis", "author title type institution date|year"},
    {"unpublished", "author title date|year"},
});

std::map<std::string, Words, std::less<>> by_type(std::span<const Row> rows) {
    std::map<std::string, Words, std::less<>> out;
    for (const auto& row : rows)
        for (const auto type : split(row.types, ' ')) {
            auto& words = out[std::string{type}];
            for (const auto word : split(row.words, ' ')) words.emplace(word);
        }
    return out;
}

const Words& common() {
    static const Words all = [] {
        Words out;
        for (const auto word : split(everywhere, ' ')) out.emplace(word);
        return out;
    }();
    return all;
}

/// Names that only BibTeX has for what biblatex calls otherwise, and those of its styles.
constexpr std::string_view of_bibtex =
    "address annote archiveprefix articleno day journal key keywords lccn mrnumber month numpages "
    "primaryclass "
    "school year zblnumber";

}  // namespace

bool takes(Dialect dialect, std::string_view type, std::string_view field) {
    static const auto models_by_type = by_type(models);
    if (dialect == Dialect::bibtex || common().contains(field)) return true;
    const auto model = models_by_type.find(type);
    if (model != models_by_type.end()) return model->second.contains(field);
    return models_by_type.at("misc").contains(field);  // as its standard styles treat them
}

bool knows(Dialect dialect, std::string_view field) {
    static const auto all = [] {
        Words out = common();
        for (const auto& row : models)
            for (const auto word : split(row.words, ' ')) out.emplace(word);
        return out;
    }();
    static const auto bibtex = [] {
        Words out;
        for (const auto word : split(of_bibtex, ' ')) out.emplace(word);
        return out;
    }();
    return all.contains(field) || (dialect == Dialect::bibtex && bibtex.contains(field));
}

std::vector<std::string> lacking(Dialect dialect, std::string_view type, const Words& fields) {
    static const auto bibtex = by_type(mandatory_bibtex), biblatex = by_type(mandatory_biblatex);
    const auto& rules = dialect == Dialect::bibtex ? bibtex : biblatex;
    std::vector<std::string> out;
    const auto rule = rules.find(type);
    if (rule == rules.end()) return out;
    for (const auto& choice : rule->second) {
        const auto names = split(choice, '|');
        if (std::ranges::none_of(names, [&](auto name) { return fields.contains(name); }))
            out.push_back(join(std::vector<std::string>(names.begin(), names.end()), " or "));
    }
    return out;
}

}  // namespace citegraph::exporters
