// Learns how lists are written from lists with labels.   train [--hold NAME]... OUT FILE...
#include "read/units/unit_features.hpp"
#include "train/training.hpp"
#include "train/truth.hpp"

#include <algorithm>
#include <fstream>
#include <iostream>

using namespace citegraph;
using namespace citegraph::train;

namespace {

constexpr float weight_of_people = 2;        ///< of a list that people wrote, against one that a program made
constexpr std::size_t longest_record = 600;  ///< words; of longer ones nothing is learned

/// What is learned of a list: what is seen with the right labels, and how a model labels it.
struct Units {
    using Labels = std::vector<std::uint8_t>;
    static constexpr std::size_t labels = 3;

    static void add(std::vector<Example>& out, const Labelled& list, const Labels& before, Example usual) {
        if (list.by_many && list.is_made)
            return;  // each made reference is a bullet: of lists they say nothing
        const auto seen = read::seen_of(list.units, before);
        for (const auto& [begin, end] : list.windows) {
            auto& example = out.emplace_back(usual);
            for (auto i = begin; i < end; ++i) {
                example.seen.add(seen.own(i));
                if (i > begin) example.seen.join(seen.joints()[i]);
                example.seen.next();
                example.labels.push_back(list.parts[i]);
            }
        }
    }
    static Labels look(const read::Model& model, const Labelled& list) {
        return best_labels(model, read::seen_of(list.units, {}));
    }
};

struct Words {
    using Labels = std::vector<std::vector<std::uint8_t>>;
    static constexpr std::size_t labels = read::field_count;

    static void add(std::vector<Example>& out, const Labelled& list, const Labels& before,
                    const Example& usual) {
        constexpr std::uint32_t more_than_lists = 1'000'000;
        read::see_each(list.records, list.units, before, [&](std::size_t r, const read::Sequence& seen) {
            if (seen.size() > longest_record) return;
            auto& example = out.emplace_back(usual);
            example.seen = seen;
            example.labels = list.fields[r];
            if (list.by_many) example.source += more_than_lists + static_cast<std::uint32_t>(r);
        });
    }
    static Labels look(const read::Model& model, const Labelled& list) {
        Labels out;
        read::see_each(list.records, list.units, {},
                       [&](std::size_t, const auto& seen) { out.push_back(best_labels(model, seen)); });
        return out;
    }
};

template <class Of>
void add(std::vector<Example>& out, const std::vector<Labelled>& lists, std::size_t which,
         const typename Of::Labels& before) {
    const auto& list = lists[which];
    const bool by_people = !list.is_made && !list.by_many;
    Of::add(out, list, before, {{}, {}, static_cast<std::uint32_t>(which), by_people ? weight_of_people : 1});
}

/// What models that never saw a list say of it at first look: a second look learns from such mistakes.
template <class Of>
std::vector<typename Of::Labels> first_looks(const std::vector<Labelled>& lists, Settings settings) {
    constexpr std::size_t folds = 2;
    settings.rounds /= 2;
    std::vector<typename Of::Labels> out(lists.size());
    for (std::size_t fold = 0; fold < folds; ++fold) {
        std::vector<Example> examples;
        for (std::size_t i = 0; i < lists.size(); ++i)
            if (i % folds != fold) add<Of>(examples, lists, i, {});
        const read::Model model{trained(examples, settings)};
        for (std::size_t i = fold; i < lists.size(); i += folds) out[i] = Of::look(model, lists[i]);
    }
    return out;
}

template <class Of>
void learn(const std::vector<Labelled>& lists, Settings settings, const std::string& file) {
    settings.labels = Of::labels;
    const auto before = first_looks<Of>(lists, settings);
    std::vector<Example> examples;
    for (std::size_t i = 0; i < lists.size(); ++i) {
        add<Of>(examples, lists, i, {});
        add<Of>(examples, lists, i, before[i]);
    }
    std::ofstream{file, std::ios::binary} << read::bytes_of(trained(examples, settings));
}

void tell(const std::vector<Labelled>& lists) {
    std::size_t records = 0, lost = 0;
    for (const auto& list : lists) records += list.records.size(), lost += list.lost;
    std::cerr << lists.size() << " lists, " << records << " entries, " << lost << " labels not found\n";
}

/// Sets what an option names.
void set(Settings& settings, std::string_view option, const char* value) {
    if (option == "--rounds") settings.rounds = std::atoi(value);
    if (option == "--out") settings.left_out = std::atof(value);
    if (option == "--features") settings.most_features = static_cast<std::size_t>(std::atoi(value));
}

/// The list that a file is about or was cut from: "gui" of "gui~12.json".
std::string list_of(const std::filesystem::path& file) {
    const auto stem = file.stem().string();
    return stem.substr(0, stem.find('~'));
}

}  // namespace

int main(int argc, char** argv) {
    Settings settings;
    std::vector<std::string> held, files;
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        if (!word.starts_with("--"))
            files.push_back(word);
        else if (++i < argc && word == "--hold")
            held.emplace_back(argv[i]);
        else if (i < argc)
            set(settings, word, argv[i]);
    }
    std::vector<Labelled> lists;
    for (std::size_t i = 1; i < files.size(); ++i)
        if (std::ranges::find(held, list_of(files[i])) == held.end())
            std::ranges::move(labelled(files[i]), std::back_inserter(lists));
    if (lists.empty()) return 2;
    tell(lists);
    learn<Units>(lists, settings, files.front() + ".units");
    learn<Words>(lists, settings, files.front() + ".words");
}
