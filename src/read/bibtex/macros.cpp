#include "citegraph/bibtex.hpp"

#include <algorithm>
#include <array>

namespace citegraph::bibtex {
namespace {

/// What plain.bst and the other standard styles define (btxbst.doc): 20 journals.
constexpr auto journals = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"acmcs", "ACM Computing Surveys"},
    {"acta", "Acta Informatica"},
    {"cacm", "Communications of the ACM"},
    {"ibmjrd", "IBM Journal of Research and Development"},
    {"ibmsj", "IBM Systems Journal"},
    {"ieeese", "IEEE Transactions on Software Engineering"},
    {"ieeetc", "IEEE Transactions on Computers"},
    {"ieeetcad", "IEEE Transactions on Computer-Aided Design of Integrated Circuits"},
    {"ipl", "Information Processing Letters"},
    {"jacm", "Journal of the ACM"},
    {"jcss", "Journal of Computer and System Sciences"},
    {"scp", "Science of Computer Programming"},
    {"sicomp", "SIAM Journal on Computing"},
    {"tcs", "Theoretical Computer Science"},
    {"tocs", "ACM Transactions on Computer Systems"},
    {"tods", "ACM Transactions on Database Systems"},
    {"tog", "ACM Transactions on Graphics"},
    {"toms", "ACM Transactions on Mathematical Software"},
    {"toois", "ACM Transactions on Office Information Systems"},
    {"toplas", "ACM Transactions on Programming Languages and Systems"},
});

}  // namespace

std::string_view journal_of_styles(std::string_view macro) {
    const auto* row = std::ranges::find(journals, macro, &decltype(journals)::value_type::first);
    return row == journals.end() ? std::string_view{} : row->second;
}

}  // namespace citegraph::bibtex
