#include "app/study/study.hpp"

#include "citegraph/graphs/edge_list.hpp"
#include "varied_study.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>

BOOST_AUTO_TEST_SUITE(study_vertex)

using namespace citegraph;
using namespace citegraph::app;
namespace data = boost::unit_test::data;

namespace {

Study study_of_edges(std::string_view edges, std::string_view nodes = {}) {
    auto read =
        read_edge_list({"edges.txt", edges}, nodes.empty() ? NamedText{} : NamedText{"nodes.csv", nodes});
    BOOST_REQUIRE(read);
    Study study;
    study.graph = std::move(read->network);
    return study;
}

std::string refusal(const Study& study, std::string_view text, Error::Kind kind = Error::Kind::not_found) {
    const auto vertex = vertex_named(study, text);
    if (vertex) return "none";
    BOOST_TEST((vertex.error().kind == kind), text);
    return vertex.error().message;
}

struct Named {
    const char* text;
    std::size_t paper;
};
std::ostream& operator<<(std::ostream& out, const Named& row) {
    return out << row.text;
}

/// Every way in which a user may call a paper of varied_library().
const std::vector<Named> ways{
    {"arxiv:2302.13971", 0},
    {"arXiv:2302.13971v3", 0},
    {"2302.13971", 0},
    {"https://arxiv.org/abs/2302.13971", 0},
    {"https://www.arxiv.org/pdf/2302.13971v1.pdf", 0},
    {"10.48550/arXiv.2302.13971", 0},
    {"touvron2023llama", 0},
    {"LLaMA", 0},
    {"llama: open AND efficient", 0},
    {"arxiv:2309.06180", 1},
    {"doi:10.1145/3600006.3613165", 1},
    {"https://doi.org/10.1145/3600006.3613165", 1},
    {"https://dl.acm.org/doi/abs/10.1145/3600006.3613165", 1},
    {"10.1145/3600006.3613165", 1},
    {"Efficient memory management", 1},
    {"https://github.com/vllm-project/vLLM", 2},
    {"vllm", 2},
    {"isbn:9787302423287", 4},
    {"机器学习", 4},
    {"机器", 4},
    {"A title and nothing else", 8},
};

}  // namespace

BOOST_DATA_TEST_CASE(a_paper_goes_by_any_of_its_names, data::make(ways), row) {
    const auto study = study_of_varied();
    const auto vertex = vertex_named(study, row.text);
    BOOST_REQUIRE_MESSAGE(vertex, (vertex ? "" : vertex.error().message));
    BOOST_TEST(study.graph.paper[*vertex] == row.paper);
}

BOOST_AUTO_TEST_CASE(every_vertex_is_found_by_its_own_id_key_and_title) {
    const auto study = study_of_varied();
    const auto& nodes = study.graph.nodes;
    for (Vertex v = 0; v < study.graph.graph.vertices(); ++v)
        for (const auto name : {nodes.id(v), nodes.key(v), nodes.title(v)}) {
            const auto found = vertex_named(study, name);
            BOOST_REQUIRE_MESSAGE(found, name);
            BOOST_TEST(*found == v, name);
        }
}

BOOST_AUTO_TEST_CASE(a_beginning_of_several_titles_names_none_of_them) {
    auto study = study_of_varied();
    study.loaded.library.papers[3].fields["title"] = "LLaMA 2";
    study = study_of(std::move(study.loaded));
    const auto said = refusal(study, "llama", Error::Kind::malformed);
    BOOST_TEST(said.find("'llama' begins 2 titles; name one by its id: ") == 0u, said);
    BOOST_TEST(said.find("touvron2023llama") != said.npos, said);
    BOOST_TEST(study.graph.paper[*vertex_named(study, "llama 2")] == 3u);
    BOOST_TEST(study.graph.paper[*vertex_named(study, "LLaMA:")] == 0u);
}

BOOST_AUTO_TEST_CASE(a_whole_title_wins_over_titles_that_begin_with_it) {
    auto study = study_of_varied();
    study.loaded.library.papers[3].fields["title"] = "LLaMA";
    study = study_of(std::move(study.loaded));
    BOOST_TEST(study.graph.paper[*vertex_named(study, "LLaMA")] == 3u);
}

BOOST_AUTO_TEST_CASE(of_many_titles_three_are_named) {
    const auto study =
        study_of_edges("a b\nc d\n", "id,title\na,Deep one\nb,Deep two\nc,Deep three\nd,Deep four\n");
    const auto said = refusal(study, "deep", Error::Kind::malformed);
    BOOST_TEST(said.find("begins 4 titles") != said.npos, said);
    BOOST_TEST(said.ends_with(", ..."), said);
}

BOOST_AUTO_TEST_CASE(a_name_with_two_typing_errors_is_recognised) {
    const auto study = study_of_varied();
    BOOST_TEST(refusal(study, "touvron2024lama") ==
               "there is no paper 'touvron2024lama'; did you mean touvron2023llama?");
    BOOST_TEST(refusal(study, "arxiv:2302.13972") ==
               "there is no paper 'arxiv:2302.13972'; did you mean arxiv:2302.13971?");
}

BOOST_AUTO_TEST_CASE(a_name_that_is_like_none_is_told_what_names_are) {
    BOOST_TEST(refusal(study_of_varied(), "quantum chemistry") ==
               "there is no paper 'quantum chemistry'; name it by its id, key or title");
    BOOST_TEST(refusal(study_of_edges("alpha beta\n"), "quantum chemistry").ends_with("name it by its id"));
    BOOST_TEST(refusal(study_of_varied(), std::string(100'000, 'x')).size() < 200u);
}

BOOST_AUTO_TEST_CASE(an_empty_name_names_nothing_rather_than_everything) {
    BOOST_TEST(refusal(study_of_varied(), "", Error::Kind::malformed).find("empty") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_number_is_found_with_and_without_its_leading_zeros) {
    const auto study = study_of_edges("1001 0002\n9304045 1001\n");
    const auto id = [&](std::string_view text) { return *vertex_named(study, text); };
    BOOST_TEST(id("0001001") == id("1001"));
    BOOST_TEST(id("hep-th/0001001") == id("1001"));
    BOOST_TEST(id("2") == id("0002"));
    BOOST_TEST(refusal(study, "0") != "none");
    BOOST_TEST(refusal(study, "hep-th/1001x") != "none");
}

BOOST_AUTO_TEST_CASE(an_edge_list_of_arxiv_ids_takes_them_in_any_form) {
    const auto study = study_of_edges("2309.06180 2205.14135\n2302.13971 2205.14135\n");
    for (const auto* text : {"2205.14135", "arXiv:2205.14135", "https://arxiv.org/abs/2205.14135v2"}) {
        const auto vertex = vertex_named(study, text);
        BOOST_REQUIRE_MESSAGE(vertex, text);
        BOOST_TEST(study.graph.nodes.id(*vertex) == "2205.14135");
    }
}

BOOST_AUTO_TEST_CASE(a_graph_without_ids_goes_by_the_numbers_of_its_vertices) {
    Study study;
    const std::vector<CitationGraph::Arc> arcs{{1, 0}, {2, 1}};
    study.graph.graph = CitationGraph{3, arcs};
    BOOST_TEST(*vertex_named(study, "2") == 2u);
    for (const auto* text : {"3", "-1", "1x", "4294967296", " 1"})
        BOOST_TEST(refusal(study, text).find("name it by its id") != std::string::npos, text);
}

BOOST_AUTO_TEST_SUITE_END()
