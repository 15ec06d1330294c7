#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace citegraph {

/// An immutable array. Copies share what they look into: a vector of their own, or a mapped file.
template <class T>
class SharedArray {
  public:
    SharedArray() = default;
    SharedArray(std::vector<T> values) {
        auto kept = std::make_shared<const std::vector<T>>(std::move(values));
        values_ = *kept;
        storage_ = std::move(kept);
    }
    /// Looks into `values`, which lie in what `storage` keeps alive.
    SharedArray(std::span<const T> values, std::shared_ptr<const void> storage)
        : values_{values}, storage_{std::move(storage)} {}

    std::size_t size() const { return values_.size(); }
    bool empty() const { return values_.empty(); }
    const T& operator[](std::size_t i) const { return values_[i]; }
    const T* begin() const { return values_.data(); }
    const T* end() const { return values_.data() + values_.size(); }
    std::span<const T> span() const { return values_; }
    operator std::span<const T>() const { return values_; }

  private:
    std::span<const T> values_;
    std::shared_ptr<const void> storage_;
};

}  // namespace citegraph
