// Keeps the Word templates that papers are set into.
#pragma once
#include "office/file_store.h"
#include "reporting/word_template.h"

namespace reeve::reporting {

// By name; those no longer offered last.
std::vector<WordTemplate> word_templates(db::Connection&);
std::optional<WordTemplate> find_word_template(db::Connection&, std::string_view id);
// Those offered for a paper to this body: its own first, then those that fit any.
std::vector<WordTemplate> templates_offered(db::Connection&, std::string_view body);
// The bytes of its file.
std::string template_bytes(db::Connection&, const WordTemplate&);

WordTemplate begin_word_template(office::Change&, WordTemplate, const office::StagedFile&);
// Its file is put in the place of the one before.
Result<WordTemplate> keep_word_template(office::Change&, const WordTemplate&,
                                        const std::optional<office::StagedFile>& file);

} // namespace reeve::reporting
