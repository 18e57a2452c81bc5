// The statements of sent papers.
#include "reporting/paper_sending_store.h"

namespace reeve::reporting {

std::vector<PaperSending> sendings_of(db::Connection& connection, PaperId paper) {
    return db::records(connection, sending_fields(),
                       db::Sql("paper = :paper ORDER BY sent_at DESC, id DESC", "the sendings of a paper"),
                       {{"paper", paper}});
}

std::optional<PaperSending> find_sending(db::Connection& connection, std::int64_t id) {
    return db::find(connection, sending_fields(), Id<PaperSending>{id});
}

} // namespace reeve::reporting
