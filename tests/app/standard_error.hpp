#pragma once

#include "app/io/files.hpp"
#include "temporary_folder.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <string>

/// What goes to standard error while `work` runs, which is no terminal then.
template <class Work>
std::string said_by(const Work& work) {
    const TemporaryFolder place;
    const auto file = place.folder / "said";
    std::fflush(stderr);
    const citegraph::app::Descriptor before{::dup(STDERR_FILENO)};
    {
        const citegraph::app::Descriptor out{::open(file.c_str(), O_WRONLY | O_CREAT, 0600)};
        ::dup2(*out, STDERR_FILENO);
    }
    work();
    std::fflush(stderr);
    ::dup2(*before, STDERR_FILENO);
    return *citegraph::app::read_file(file);
}
