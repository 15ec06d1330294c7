#include "graphs/measures/linear/hits.hpp"
#include "graphs/measures/wording.hpp"
#include "graphs/parallel.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <utility>

namespace citegraph::measures {

using namespace graphs;

namespace {

constexpr Vertex block_size = 4096;
constexpr int most_iterations = 10'000;
constexpr int refills = 6;          // how many steps away scores below the residual are made again
constexpr double rounding = 1e-13;  // residuals below it may be no more than that
constexpr double parallel = 1e-14;  // sin² of the angle below which rounding makes a direction

/// By block of `size` vertices: work(begin, end).
void by_blocks(std::size_t size, unsigned threads,
               const std::function<void(std::size_t, std::size_t)>& work) {
    for_each_block((size + block_size - 1) / block_size, threads, [&](std::size_t block, unsigned) {
        work(block * block_size, std::min(size, (block + 1) * block_size));
        return true;
    });
}

/// By vertex: the sum of `scores` over its row. Each is a sum of its own, whoever adds it up.
Scores gathered(const Rows& rows, const Scores& scores, unsigned threads) {
    Scores sums(scores.size());
    by_blocks(sums.size(), threads, [&](std::size_t begin, std::size_t end) {
        for (auto v = begin; v < end; ++v) {
            double sum = 0;
            for (const auto other : rows[static_cast<Vertex>(v)]) sum += scores[other];
            sums[v] = sum;
        }
    });
    return sums;
}

/// Divides by the sum, which it returns; scores that are all 0 stay.
double normalise(Scores& scores) {
    const auto sum = stable_sum(scores);
    if (sum > 0)
        for (auto& score : scores) score /= sum;
    return sum;
}

double distance(const Scores& a, const Scores& b) {
    Scores differences(a.size());
    std::ranges::transform(a, b, differences.begin(), [](double x, double y) { return std::abs(x - y); });
    return stable_sum(differences);
}

using Triple = std::array<double, 3>;
using Square = std::array<Triple, 3>;

/// aᵀMb.
double product(const Triple& a, const Square& matrix, const Triple& b) {
    double sum = 0;
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t j = 0; j < 3; ++j) sum += a[i] * matrix[i][j] * b[j];
    return sum;
}

/// Of a symmetric matrix without negative eigenvalues: the projection on its leading eigenvectors, by squaring
/// until nothing else is left.
Square leading(Square matrix) {
    for (int i = 0; i < 64; ++i) {
        Square squared{};
        for (std::size_t r = 0; r < 3; ++r)
            for (std::size_t c = 0; c < 3; ++c)
                for (std::size_t k = 0; k < 3; ++k) squared[r][c] += matrix[r][k] * matrix[k][c];
        const auto trace = squared[0][0] + squared[1][1] + squared[2][2];
        for (auto& row : squared)
            for (auto& value : row) value /= trace;
        matrix = squared;
    }
    return matrix;
}

/// Of three vectors with these scalar products: combinations that are orthonormal; 0 for one that lies in
/// the span of those before it.
Square orthonormal(const Square& products) {
    Square made{};
    for (std::size_t k = 0; k < 3; ++k) {
        if (products[k][k] <= 0) continue;
        Triple left{};
        left[k] = 1 / std::sqrt(products[k][k]);
        for (std::size_t j = 0; j < 2 * k; ++j) {  // twice: once leaves what rounding leaves
            const auto along = product(made[j % k], products, left);
            for (std::size_t i = 0; i < 3; ++i) left[i] -= along * made[j % k][i];
        }
        const auto length = product(left, products, left);
        if (length > parallel)
            for (std::size_t i = 0; i < 3; ++i) made[k][i] = left[i] / std::sqrt(length);
    }
    return made;
}

/// Scalar products of three vectors, with each other and with their images under AᵀA.
struct Products {
    Square own{}, image{};
};

/// The combination of length 1 whose image is longest along itself; the nearest to the first, of several.
Triple best(const Products& products) {
    const auto basis = orthonormal(products.own);
    Square seen{};
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t j = 0; j < 3; ++j) seen[i][j] = product(basis[i], products.image, basis[j]);
    const auto along = leading(seen)[0];
    const auto length = std::hypot(along[0], along[1], along[2]);
    Triple made{};
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t j = 0; j < 3; ++j) made[j] += along[i] / length * basis[i][j];
    return made;
}

/// Locally optimal conjugate gradients: each round goes to the best vector that the last one, its residual and
/// the last step span. That takes a third of the rounds of power iteration, as it sees the gap between
/// eigenvalues with the root of its width. What it finds of small scores is rounding.
class Ascent {
  public:
    Ascent(const CitationGraph& graph, unsigned threads)
        : graph_{graph}, threads_{threads}, size_{graph.vertices()} {
        vectors_[0] = gathered(graph.in(), Scores(size_, 1), threads);
        images_[0] = image(vectors_[0]);
        vectors_[1] = vectors_[2] = images_[1] = images_[2] = Scores(size_);
        climb();
    }

    double residual() const { return residual_; }  ///< |AᵀA a - λ a|₁ / λ |a|₁ of the authorities a

    void round() {
        images_[1] = image(vectors_[1]);
        climb();
    }

    /// With 0 for those below `share` of the highest.
    Scores authorities(double share) && {
        const auto least = share * std::ranges::max(vectors_[0]);
        for (auto& score : vectors_[0])
            if (score < least) score = 0;
        normalise(vectors_[0]);
        return std::move(vectors_[0]);
    }

  private:
    void climb() {
        const auto all = products();
        const auto shares = best(all);
        move(shares, product(shares, all.image, shares));
    }

    Scores image(const Scores& scores) const {
        return gathered(graph_.in(), gathered(graph_.out(), scores, threads_), threads_);
    }

    /// What work(vertex, sums) adds up, block by block: the same for any number of threads.
    template <std::size_t count, class Work>
    std::array<double, count> summed(const Work& work) const {
        std::vector<std::array<double, count>> parts((size_ + block_size - 1) / block_size);
        by_blocks(size_, threads_, [&](std::size_t begin, std::size_t end) {
            std::array<double, count> sums{};
            for (auto v = begin; v < end; ++v) work(v, sums);
            parts[begin / block_size] = sums;
        });
        std::array<double, count> sums{};
        for (const auto& part : parts)
            for (std::size_t i = 0; i < count; ++i) sums[i] += part[i];
        return sums;
    }

    Products products() const {
        const auto sums = summed<12>([this](std::size_t v, auto& out) {
            std::size_t at = 0;
            for (std::size_t i = 0; i < 3; ++i)
                for (std::size_t j = i; j < 3; ++j) {
                    out[at++] += vectors_[i][v] * vectors_[j][v];
                    out[at++] += vectors_[i][v] * images_[j][v];
                }
        });
        Products made;
        std::size_t at = 0;
        for (std::size_t i = 0; i < 3; ++i)
            for (std::size_t j = i; j < 3; ++j) {
                made.own[i][j] = made.own[j][i] = sums[at++];
                made.image[i][j] = made.image[j][i] = sums[at++];
            }
        return made;
    }

    /// To the combination with these shares, which makes its vector `growth` times as long.
    void move(const Triple& shares, double growth) {
        const auto go = [&shares](std::array<Scores, 3>& of, std::size_t v) {
            of[2][v] = shares[1] * of[1][v] + shares[2] * of[2][v];
            of[0][v] = shares[0] * of[0][v] + of[2][v];
        };
        const auto sums = summed<2>([&](std::size_t v, auto& out) {
            go(vectors_, v);
            go(images_, v);
            vectors_[1][v] = images_[0][v] - growth * vectors_[0][v];
            out[0] += std::abs(vectors_[1][v]);
            out[1] += std::abs(vectors_[0][v]);
        });
        residual_ = sums[0] / (growth * sums[1]);
    }

    const CitationGraph& graph_;
    unsigned threads_;
    std::size_t size_;
    std::array<Scores, 3> vectors_, images_;  // authorities, their residual, the last step
    double residual_ = 0;
};

/// Counts rounds, and asks after each whether to go on.
class Course {
  public:
    explicit Course(const MeasureOptions& options)
        : progress_{options.progress}, enough_{std::max(options.tolerance, 1e-15)} {}

    double enough() const { return enough_; }
    bool over() const { return stopped_ || rounds_ == most_iterations; }

    void round(double residual) {
        ++rounds_;
        residual_ = residual;
        done_ = std::clamp(std::log(residual) / std::log(enough_), done_, 0.99);
        stopped_ = residual > enough_ && !progress_(done_);
    }

    Computation told() const {
        return {.done = stopped_ ? done_ : 1,
                .notes = {"conjugate gradients and power iteration, " + std::to_string(rounds_) +
                          " rounds; residual at most " + bound_text(residual_) + " of the scores"}};
    }

  private:
    const std::function<bool(double)>& progress_;
    double enough_, done_ = 0, residual_ = 2;
    int rounds_ = 0;
    bool stopped_ = false;
};

/// Authorities near the leading eigenvector, as near as `course` asks for or lets come.
Scores climbed(const CitationGraph& graph, unsigned threads, Course& course) {
    Ascent ascent{graph, threads};
    const auto enough = std::max(course.enough() / 10, rounding);
    while (ascent.residual() > enough && !course.over()) {
        ascent.round();
        course.round(ascent.residual());
    }
    return std::move(ascent).authorities(enough);
}

/// Power iteration until the residual is small, or no longer falls where rounding reigns.
void settle(const CitationGraph& graph, unsigned threads, Scores& authorities, Course& course) {
    double residual = 2;
    for (int round = 1; !course.over(); ++round) {
        auto next = gathered(graph.in(), gathered(graph.out(), authorities, threads), threads);
        if (normalise(next) == 0) return;
        const auto before = std::exchange(residual, distance(next, authorities));
        authorities = std::move(next);
        course.round(residual);
        const auto settled = residual <= course.enough() || (residual < rounding && residual >= before);
        if (settled && round >= refills) return;
    }
}

}  // namespace

Measured hits(const MeasureInput& input, const MeasureOptions& options, Side side) {
    if (input.graph.citations() == 0)
        return {Scores(input.graph.vertices()), {.notes = {"there are no citations to weigh"}}};
    Course course{options};
    auto scores = climbed(input.graph, options.threads, course);
    settle(input.graph, options.threads, scores, course);
    if (side == Side::hub) scores = gathered(input.graph.out(), scores, options.threads);
    normalise(scores);
    return {std::move(scores), course.told()};
}

}  // namespace citegraph::measures
