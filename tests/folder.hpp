#pragma once

#include "slurp.hpp"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

/// A folder that goes when the test does.
class Folder {
  public:
    Folder()
        : path_{std::filesystem::temp_directory_path() / ("citegraph-test-" + std::to_string(::getpid()))} {
        std::filesystem::create_directories(path_);
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    void write(const std::string& name, const std::string& text) const {
        std::filesystem::create_directories((path_ / name).parent_path());
        std::ofstream{path_ / name, std::ios::binary} << text;
    }
    const std::filesystem::path& path() const { return path_; }
    std::string read(const std::string& name) const { return slurp(path_ / name); }
    /// Whether a shell command in the folder ends well.
    bool run(const std::string& command) const {
        return std::system(("cd '" + path_.string() + "' && " + command).c_str()) == 0;
    }

  private:
    std::filesystem::path path_;
};
