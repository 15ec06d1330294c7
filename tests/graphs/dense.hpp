#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

using Matrix = std::vector<std::vector<long double>>;

/// Solves a · x = b by Gauss–Jordan elimination with pivoting; b is the last column of `a`.
inline std::vector<long double> solved(Matrix a) {
    const auto n = a.size();
    for (std::size_t k = 0; k < n; ++k) {
        const auto pivot = std::ranges::max_element(a.begin() + static_cast<std::ptrdiff_t>(k), a.end(), {},
                                                    [k](const auto& line) { return std::abs(line[k]); });
        std::swap(a[k], *pivot);
        for (std::size_t i = 0; i < n; ++i) {
            if (i == k) continue;
            const auto factor = a[i][k] / a[k][k];
            for (std::size_t j = k; j <= n; ++j) a[i][j] -= factor * a[k][j];
        }
    }
    std::vector<long double> x(n);
    for (std::size_t i = 0; i < n; ++i) x[i] = a[i][n] / a[i][i];
    return x;
}

/// Σ |a - b|, in extended precision.
inline double distance(const std::vector<double>& a, const std::vector<long double>& b) {
    long double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += std::abs(a[i] - b[i]);
    return static_cast<double>(sum);
}
