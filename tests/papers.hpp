#pragma once

#include "citegraph/exporter.hpp"

#include <string>
#include <vector>

/// A paper by "scheme:value" identifiers, the preferred first.
inline citegraph::Paper paper(const std::vector<std::string>& ids, std::string key, std::string type,
                              std::map<std::string, std::string> fields) {
    citegraph::Paper made;
    for (const auto& id : ids) made.ids.push_back(*citegraph::Identifier::parse(id));
    made.key = std::move(key);
    made.type = std::move(type);
    made.fields = std::move(fields);
    return made;
}

inline citegraph::Paper by(citegraph::Paper paper, std::vector<citegraph::Name> authors,
                           citegraph::Day issued) {
    paper.names["author"] = std::move(authors);
    if (issued.year != 0) paper.dates["issued"].begin = issued;
    return paper;
}

inline citegraph::Name person(std::string given, std::string family, std::string particle = {}) {
    citegraph::Name name;
    name.given = std::move(given);
    name.family = std::move(family);
    name.particle = std::move(particle);
    return name;
}

inline citegraph::Name body(std::string literal) {
    citegraph::Name name;
    name.literal = std::move(literal);
    return name;
}

/// A paper known by its title alone.
inline citegraph::Paper untold(const std::string& title) {
    citegraph::Paper made;
    made.ids.push_back(*citegraph::Identifier::make(citegraph::Scheme::title, title));
    made.key = "untold";
    made.fields["title"] = title;
    return made;
}

/// One paper of each kind that formats must cope with.
inline std::vector<citegraph::Paper> varied_papers() {
    auto preprint = by(paper({"arxiv:2302.13971"}, "touvron2023llama", "article",
                             {{"title", "LLaMA: Open and Efficient Foundation Language Models"}}),
                       {person("Hugo", "Touvron"), person("Thibaut", "Lavril"), person("Gautier", "Izacard")},
                       {2023, 2, 27});
    preprint.foreign["arxiv-category"] = "cs.CL";
    preprint.counts.citations = 12000;
    auto published = by(
        paper({"arxiv:2309.06180", "doi:10.1145/3600006.3613165"}, "kwon2023efficient", "paper-conference",
              {{"title", "Efficient memory management for large language model serving with PagedAttention"},
               {"container-title", "Proceedings of the 29th Symposium on Operating Systems Principles"},
               {"container-title-short", "SOSP"},
               {"page", "611–626"},
               {"publisher", "ACM"}}),
        {person("Woosuk", "Kwon"), person("Zhuohan", "Li")}, {2023, 10, 23});
    published.counts.citations = 3000;
    auto software =
        by(paper({"github:vllm-project/vllm"}, "vllm", "software", {{"title", "vLLM"}, {"version", "0.6"}}),
           {body("vLLM Team")}, {});
    auto journal =
        by(paper({"doi:10.1000/jmlr.v9"}, "vandermaaten2008visualizing", "article-journal",
                 {{"title", "Visualizing Data Using Gaussian t-SNE: α and Ω at 3D"},
                  {"container-title", "Journal of Machine Learning Research"},
                  {"volume", "9"},
                  {"issue", "11"},
                  {"page", "2579-2605"}}),
           {person("Laurens", "Maaten", "van der"), person("Łukasz", "Kaiser"), person("Søren", "Müller")},
           {2008, 0, 0});
    auto ideographs =
        by(paper({"isbn:9787302423287"}, "zhou2016ml", "book",
                 {{"title", "机器学习"}, {"publisher", "清华大学出版社"}, {"ISBN", "9787302423287"}}),
           {body("周志华")}, {2016, 1, 0});
    auto hostile = by(
        paper({"url:https://example.org/a_b?x=1&y=%7B2%7D"}, "o2024hundred", "webpage",
              {{"title",
                "100% of {braces}, $5 & <tags>: a \"quoted\" C:\\new_path #1 ~x^2 | `code` *it* [1] 🚀 }{"}}),
        {person("Seán", "O'Neil and Sons, Ltd")}, {2024, 5, 1});
    auto fast = by(paper({"arxiv:2305.05920"}, "wu2023fast", "article",
                         {{"title", "Fast Distributed Inference Serving for Large Language Models"}}),
                   {person("Bingyang", "Wu")}, {2023, 5, 10});
    auto split = by(paper({"arxiv:2401.09670"}, "zhong2024distserve", "article",
                          {{"title", "DistServe: Disaggregating Prefill and Decoding"}}),
                    {person("Yinmin", "Zhong"), person("Shengyu", "Liu")}, {2024, 1, 18});
    return {preprint, published,  software,
            journal,  ideographs, hostile,
            fast,     split,      untold("A title and nothing else")};
}

/// varied_papers() in three sections, with seven citations among them: a two-cycle, and one of a paper by
/// itself.
inline citegraph::Library varied_library() {
    citegraph::Library library;
    library.papers = varied_papers();
    library.citations = {{1, 0, ""}, {1, 6, ""}, {5, 1, ""}, {5, 5, ""},
                         {6, 7, ""}, {7, 0, ""}, {7, 1, ""}, {7, 6, ""}};
    library.as_of = "2026-11-22";
    for (std::size_t i = 0; i < library.papers.size(); ++i) {
        citegraph::Resolution stands;
        stands.paper = i;
        stands.entry.section = {"List", i < 2 || i > 5 ? "LLM \"systems\"" : i < 5 ? "Tools & data" : "Else"};
        library.entries.push_back(std::move(stands));
    }
    return library;
}
