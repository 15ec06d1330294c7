#pragma once

#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <string>
#include <vector>

namespace citegraph::test {

/// A Python script that prints its loopback port and serves until this goes away.
class PythonServer {
  public:
    explicit PythonServer(std::vector<std::string> arguments) {
        std::array<int, 2> ends{};
        if (pipe(ends.data()) != 0) return;
        process_ = fork();
        if (process_ == 0) run(std::move(arguments), ends);
        close(ends[1]);
        char byte = 0;
        while (read(ends[0], &byte, 1) == 1 && byte != '\n') port_ += byte;
        close(ends[0]);
    }
    PythonServer(const PythonServer&) = delete;
    PythonServer& operator=(const PythonServer&) = delete;
    ~PythonServer() {
        if (process_ <= 0) return;
        kill(process_, SIGTERM);
        waitpid(process_, nullptr, 0);
    }

    std::string base() const { return "http://127.0.0.1:" + port_; }

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
    std::string port_;
};

}  // namespace citegraph::test
