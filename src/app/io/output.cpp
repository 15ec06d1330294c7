#include "app/io/files.hpp"

#include "app/io/marks.hpp"

namespace citegraph::app {
namespace {

Result<void> placed(const OutputOptions& options, Result<Draft> draft) {
    if (!draft) return draft.failure();
    auto marks = Marks::of_output(draft->target());
    std::vector<Draft> drafts;
    drafts.push_back(*std::move(draft));
    return marks.place(std::move(drafts), options.force ? Overwrite::any : Overwrite::own);
}

}  // namespace

Result<void> check_output(const OutputOptions& options) {
    if (is_stream(options.file)) return {};
    const auto draft = Draft::of(options.file);
    if (!draft) return draft.failure();
    const auto marks = Marks::of_output(draft->target());
    if (!options.force && marks.is_edited(draft->target())) return marks.refusal(options.file);
    return {};
}

Result<void> write_output(const OutputOptions& options, const Writing& write) {
    if (is_stream(options.file)) return write_file(options.file, write);
    return placed(options, drafted(options.file, write));
}

Result<void> write_output(const OutputOptions& options, std::string_view bytes) {
    if (is_stream(options.file)) return write_file(options.file, bytes);
    return placed(options, drafted(options.file, bytes));
}

}  // namespace citegraph::app
