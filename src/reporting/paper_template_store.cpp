// Keeps the templates of papers.
#include "reporting/paper_template_store.h"

namespace reeve::reporting {

std::vector<PaperTemplate> paper_templates(db::Connection& connection) {
    return db::records(connection, template_fields(), db::Sql("id > 0 ORDER BY body, id", "templates of papers"));
}

PaperTemplate template_for(db::Connection& connection, std::string_view body) {
    for (auto& own : paper_templates(connection))
        if (folded(trimmed(own.body)) == folded(trimmed(body))) return own;
    return usual_template();
}

} // namespace reeve::reporting
