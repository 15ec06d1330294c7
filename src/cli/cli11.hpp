#pragma once

// CLI11's names for headers that only pass them on: whoever includes CLI11 itself compiles all of it, which
// takes g++ four seconds a file.
namespace CLI {

class App;
class Option;

}  // namespace CLI
