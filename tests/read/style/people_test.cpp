#include "read/style/assembly.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>

BOOST_AUTO_TEST_SUITE(people_and_institutions_of_entries)

namespace data = boost::unit_test::data;
using namespace citegraph::read;

namespace {

using Names = std::vector<std::string>;

struct Row {
    const char* field;
    Names names;
};

std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << row.field;
}

const std::vector<Row> people{
    {"Ashish Vaswani, Noam Shazeer, and Niki Parmar", {"Ashish Vaswani", "Noam Shazeer", "Niki Parmar"}},
    {"A. Stolcke, D. Yu and G. Zweig", {"A. Stolcke", "D. Yu", "G. Zweig"}},
    {"Romero, C., Paunesku, D., & Dweck, C.", {"C. Romero", "D. Paunesku", "C. Dweck"}},
    {"LeCun, Yann, Yoshua Bengio, and Geoffrey Hinton", {"Yann LeCun", "Yoshua Bengio", "Geoffrey Hinton"}},
    {"Hinton, Geoffrey E., Simon Osindero, and Yee-Whye Teh",
     {"Geoffrey E. Hinton", "Simon Osindero", "Yee-Whye Teh"}},
    {"Lee, L. L., W. E. Howard, and R. E. Marsh", {"L. L. Lee", "W. E. Howard", "R. E. Marsh"}},
    {"Battaglia, Peter W and Hamrick, Jessica B and others", {"Peter W Battaglia", "Jessica B Hamrick"}},
    {"Vaswani et al.", {"Vaswani"}},
    {"张三，李四、王五 等", {"张三", "李四", "王五"}},
    {"Smith, John; Doe, Jane", {"John Smith", "Jane Doe"}},
    {"RB Roy, T Patel", {"RB Roy", "T Patel"}},
    {"by Leslie Lamport", {"Leslie Lamport"}},
    {"", {}},
};

const std::vector<Row> institutions{
    {"Google, UCB", {"Google", "UCB"}},
    {"Stanford & UCB", {"Stanford", "UCB"}},
    {"NVIDIA&Microsoft", {"NVIDIA", "Microsoft"}},
    {"AT&T", {"AT&T"}},
    {"Meta Platforms, Inc", {"Meta Platforms, Inc"}},
    {"University of Electronic Science and Technology of China, Tongji University",
     {"University of Electronic Science and Technology of China", "Tongji University"}},
    {"University of Toronto and University of Oxford", {"University of Toronto", "University of Oxford"}},
    {"蚂蚁集团、上海财经大学", {"蚂蚁集团", "上海财经大学"}},
};

}  // namespace

BOOST_DATA_TEST_CASE(a_field_of_names_gives_each_with_the_given_names_first, data::make(people), row) {
    BOOST_TEST((names_in(row.field) == row.names), citegraph::read::names_in(row.field).size());
}

BOOST_AUTO_TEST_CASE(where_a_list_gives_surnames_alone_two_are_two_people) {
    BOOST_TEST((names_in("Cardelli, Wegner", true) == Names{"Cardelli", "Wegner"}));
}

BOOST_DATA_TEST_CASE(a_field_of_institutions_gives_each_by_its_name, data::make(institutions), row) {
    BOOST_TEST((institutions_in(row.field) == row.names));
}

BOOST_AUTO_TEST_SUITE_END()
