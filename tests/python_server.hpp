#pragma once

#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstddef>
#include <sstream>
#include <string>
#include <vector>

namespace citegraph::test {

/// A Python script that prints its loopback ports, separated by spaces, and serves until this goes away.
class PythonServer {
  public:
    explicit PythonServer(std::vector<std::string> arguments) {
        std::array<int, 2> ends{};
        if (pipe(ends.data()) != 0) return;
        process_ = fork();
        if (process_ == 0) run(std::move(arguments), ends);
        close(ends[1]);
        std::string line;
        char byte = 0;
        while (read(ends[0], &byte, 1) == 1 && byte != '\n') line += byte;
        close(ends[0]);
        std::istringstream words{line};
        for (std::string port; words >> port;) ports_.push_back(port);
    }
    PythonServer(const PythonServer&) = delete;
    PythonServer& operator=(const PythonServer&) = delete;
    ~PythonServer() {
        if (process_ <= 0) return;
        kill(process_, SIGTERM);
        waitpid(process_, nullptr, 0);
    }

    /// Where its service of this number listens, in the order in which it printed them.
    std::string base(std::size_t service) const {
        return "http://127.0.0.1:" + (service < ports_.size() ? ports_[service] : std::string{"9"});
    }
    std::string base() const { return base(0); }

  private:
    [[noreturn]] static void run(std::vector<std::string> arguments, const std::array<int, 2>& ends) {
        dup2(ends[1], STDOUT_FILENO);
        close(ends[0]);
        setenv("PYTHONDONTWRITEBYTECODE", "1", 1);
        arguments.insert(arguments.begin(), "python3");
        std::vector<char*> pointers;
        for (auto& argument : arguments) pointers.push_back(argument.data());
        pointers.push_back(nullptr);
        execvp("python3", pointers.data());
        _exit(127);
    }

    pid_t process_ = -1;
    std::vector<std::string> ports_;
};

}  // namespace citegraph::test
