// Reads a list with models from files, as `citegraph entries LIST --json` would.   MODEL=PREFIX entries entries LIST --json -q
#include "read/style/entries.hpp"
#include "app/report/reports.hpp"
#include "read/list/finish.hpp"
#include "slurp.hpp"

#include <cstdlib>
#include <iostream>

int main(int argc, char** argv) {
    using namespace citegraph;
    const std::string prefix = std::getenv("MODEL");
    const read::Habits habits{read::Model::parse(slurp(prefix + ".units")),
                              read::Model::parse(slurp(prefix + ".words"))};
    const std::string file = argv[argc > 2 ? 2 : 1];
    auto entries =
        read::with_shared_oddities(read::list_of(read::parse_document(slurp(file)), file, habits).entries);
    app::write_entries_json(std::cout, entries);
}
