#include "app/cite/keys.hpp"

#include "app/io/files.hpp"
#include "app/manual/words.hpp"
#include "citegraph/reader.hpp"

#include <filesystem>
#include <optional>
#include <set>
#include <utility>

namespace citegraph::app {
namespace {

namespace fs = std::filesystem;

/// A file that is being read: `next` is the first of its marks that has not been followed.
struct Open {
    fs::path folder;
    std::string name;
    CitingFile file;
    std::size_t next = 0;
};

fs::path identity_of(const fs::path& path) {
    std::error_code trouble;
    auto out = fs::weakly_canonical(path, trouble);
    return trouble ? path : out;
}

/// Walks through a document as LaTeX does: a file stands where it is read.
class Walk {
  public:
    explicit Walk(const std::string& name) { out_.folder = name == "-" ? fs::path{"."} : folder_of(name); }

    Result<CitedDocument> finish(const std::string& name) && {
        auto text = read_text(name);
        if (!text) return text.failure();
        enter(name, *text);
        while (!open_.empty()) step();
        return std::move(out_);
    }

  private:
    void enter(const std::string& name, const std::string& text) {
        visited_.insert(identity_of(name));
        Open fresh{folder_of(name), name, read_citing(text, name), 0};
        out_.is_biblatex = out_.is_biblatex || fresh.file.loads_biblatex;
        for (auto& problem : fresh.file.problems) out_.problems.push_back(std::move(problem));
        open_.push_back(std::move(fresh));
    }

    void step() {
        auto& top = open_.back();
        if (top.next == top.file.marks.size()) return open_.pop_back();
        auto& mark = top.file.marks[top.next++];
        Cited cited{std::move(mark.text), top.name, mark.line};
        switch (mark.kind) {
            case CiteMark::Kind::key:
                if (keys_.insert(cited.text).second) out_.keys.push_back(std::move(cited));
                return;
            case CiteMark::Kind::all:
                return out_.all.push_back(std::move(cited));
            case CiteMark::Kind::bibliography:
                return out_.bibliographies.push_back(std::move(cited));
            case CiteMark::Kind::file:
                return follow(std::move(cited));
        }
    }

    void follow(Cited cited) {
        const auto path = found(cited.text);
        if (!path) return out_.lost.push_back(std::move(cited));
        if (visited_.contains(identity_of(*path))) return;
        const auto text = read_text(*path);
        if (text) return enter(path->string(), *text);
        out_.problems.push_back({cited.file, cited.line, text.error().message});
    }

    /// In the folder of the document, where LaTeX looks, or in that of the file that names it.
    std::optional<fs::path> found(const std::string& name) const {
        std::error_code trouble;
        for (const auto& folder : {out_.folder, open_.back().folder})
            for (const auto* suffix : {".tex", ""})
                if (auto path = folder / (name + suffix); fs::is_regular_file(path, trouble))
                    return folder == "." ? fs::path{name + suffix} : path;
        return std::nullopt;
    }

    CitedDocument out_;
    std::vector<Open> open_;
    std::set<fs::path> visited_;
    std::set<std::string> keys_;
};

}  // namespace

std::string place_of(const Cited& cited) {
    return cited.file + ":" + std::to_string(cited.line);
}

Result<CitedDocument> read_document(const std::string& name) {
    const auto* reader = name == "-" || name.ends_with(".txt") ? nullptr : reader_for(name, "");
    if (reader != nullptr && reader->name != "latex" && std::filesystem::exists(name))
        return fail(Error::Kind::malformed,
                    name + ": is " + std::string{reader->name} +
                        " by its name, and no .tex, .aux or .bcf; the .bib of a list: "
                        "citegraph export " +
                        quoted_if_need_be(name) + " -o refs.bib");
    return Walk{name}.finish(name);
}

}  // namespace citegraph::app
