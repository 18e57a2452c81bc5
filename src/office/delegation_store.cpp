// Delegations in the database.
#include "office/delegation_store.h"

namespace reeve::office {

std::vector<Delegation> all_delegations(db::Connection& connection) {
    return db::records(connection, delegation_fields(),
                       db::Sql("1 = 1 ORDER BY post, valid_from DESC, id", "the scheme of delegation"));
}

} // namespace reeve::office
