#pragma once

#include <unistd.h>

#include <utility>

namespace citegraph::app {

/// A file or folder that the system holds open, until the object goes; false if there is none.
class Descriptor {
  public:
    Descriptor() = default;
    explicit Descriptor(int number) : number_{number} {}
    Descriptor(Descriptor&& other) noexcept : number_{std::exchange(other.number_, -1)} {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    ~Descriptor() {
        if (number_ >= 0) close(number_);
    }

    explicit operator bool() const { return number_ >= 0; }
    int operator*() const { return number_; }

  private:
    int number_ = -1;
};

}  // namespace citegraph::app
