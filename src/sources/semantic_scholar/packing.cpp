// Which reference lists share a batch of Semantic Scholar's.
#include "sources/semantic_scholar/batch.hpp"

#include <algorithm>

namespace citegraph::sources {
namespace {

constexpr std::size_t most_ids = 500;
// 9,999 is the most that one reply tells, and the papers after that silently come back empty (api_contracts
// §1.2); the rest is room for counts that are off.
constexpr std::size_t most_references = 9000;

struct PackedBatch {
    std::vector<Question> questions;
    std::size_t references = 0;

    bool has_room_for(const Question& question) const {
        return questions.size() < most_ids && references + question.references <= most_references;
    }
};

}  // namespace

std::vector<std::vector<Question>> pack(const std::vector<Question>& questions) {
    std::vector<PackedBatch> batches;
    for (const auto& question : questions) {
        auto batch = std::ranges::find_if(batches, [&](const auto& b) { return b.has_room_for(question); });
        if (batch == batches.end()) batch = batches.insert(batch, PackedBatch{});
        batch->questions.push_back(question);
        batch->references += question.references;
    }
    std::vector<std::vector<Question>> out;
    for (auto& batch : batches) out.push_back(std::move(batch.questions));
    return out;
}

bool fits_a_batch(const Question& question) {
    return question.references <= most_references;
}

}  // namespace citegraph::sources
