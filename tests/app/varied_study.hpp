#pragma once

#include "app/study/study.hpp"
#include "papers.hpp"

#include <utility>

/// varied_library() and its graph, nothing of it measured.
inline citegraph::app::Study study_of_varied() {
    citegraph::app::Loaded loaded;
    loaded.library = varied_library();
    return citegraph::app::study_of(std::move(loaded));
}
