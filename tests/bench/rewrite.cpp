#include "citegraph/bibtex.hpp"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

// rewrite IN OUT: lays a .bib file out anew. What bibclean and bibtool do, to be timed beside them.

int main(int count, char** words) {
    if (count != 3) return 2;
    std::error_code error;
    const auto size = std::filesystem::file_size(words[1], error);
    if (error) return 2;
    std::string source(size, '\0');
    std::ifstream in{words[1], std::ios::binary};
    if (!in.read(source.data(), static_cast<std::streamsize>(size))) return 2;
    const auto tree = citegraph::bibtex::parse(std::move(source), words[1], citegraph::Dialect::bibtex);
    const auto text = citegraph::bibtex::laid_out(tree);
    std::ofstream out{words[2], std::ios::binary};
    out.write(text.data(), static_cast<std::streamsize>(text.size()));
    return out.flush() ? 0 : 4;
}
