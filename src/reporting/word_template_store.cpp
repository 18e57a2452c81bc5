// Keeps the Word templates and their files.
#include "reporting/word_template_store.h"
#include "base/text.h"

namespace reeve::reporting {
namespace {

std::vector<office::File> files_of(db::Connection& connection, const WordTemplate& of) {
    return office::files_of(connection, word_template_fields().shape(), of.id.value);
}

} // namespace

std::vector<WordTemplate> word_templates(db::Connection& connection) {
    return db::records(connection, word_template_fields(),
                       db::Sql("id > 0 ORDER BY is_retired, name, id", "Word templates"));
}

std::optional<WordTemplate> find_word_template(db::Connection& connection, std::string_view id) {
    for (auto& kept : word_templates(connection))
        if (std::to_string(kept.id.value) == id) return std::move(kept);
    return std::nullopt;
}

std::vector<WordTemplate> templates_offered(db::Connection& connection, std::string_view body) {
    std::vector<WordTemplate> own, any;
    for (auto& kept : word_templates(connection)) {
        if (kept.is_retired) continue;
        if (kept.body.empty()) any.push_back(std::move(kept));
        else if (folded(trimmed(kept.body)) == folded(trimmed(body))) own.push_back(std::move(kept));
    }
    own.insert(own.end(), any.begin(), any.end());
    return own;
}

std::string template_bytes(db::Connection& connection, const WordTemplate& of) {
    auto files = files_of(connection, of);
    if (files.empty()) throw Fault("a Word template has no file");
    return office::file_bytes(connection, files.front());
}

WordTemplate begin_word_template(office::Change& change, WordTemplate of, const office::StagedFile& file) {
    of = office::keep_new(change, word_template_fields(), of);
    office::link_file(change, file, word_template_fields().shape(), of.id.value, office::FileAudience::of_record);
    return of;
}

Result<WordTemplate> keep_word_template(office::Change& change, const WordTemplate& of,
                                        const std::optional<office::StagedFile>& file) {
    auto kept = TRY(office::keep(change, word_template_fields(), of));
    if (!file) return kept;
    auto own = change;
    own.why = "Another file was put in its place";
    for (const auto& before : files_of(change.tx, of)) office::drop(own, office::file_fields(), before);
    office::link_file(change, *file, word_template_fields().shape(), of.id.value, office::FileAudience::of_record);
    return kept;
}

} // namespace reeve::reporting
