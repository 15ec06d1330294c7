// The three states of an answer.
#include "sources/wire/answers.hpp"

namespace citegraph::sources {
namespace {

Answer answer(const Identifier& asked, Answer::State state, std::string reason = {}) {
    return {asked, state, {}, {}, {}, ReferenceList::State::unknown, 0, std::move(reason)};
}

}  // namespace

Answer found(const Identifier& asked) {
    return answer(asked, Answer::State::found);
}

Answer absent(const Identifier& asked) {
    return answer(asked, Answer::State::absent);
}

Answer failed(const Identifier& asked, std::string reason) {
    return answer(asked, Answer::State::failed, std::move(reason));
}

std::vector<Identifier> ids_of(const std::vector<Question>& questions) {
    std::vector<Identifier> ids;
    for (const auto& question : questions) ids.push_back(question.id);
    return ids;
}

}  // namespace citegraph::sources
