// Finding new members in the database.
#include "meetings/recruitment_store.h"
#include "meetings/meeting_body_store.h"

namespace reeve::meetings {

std::string address_of(const MeetingBody& body, const Recruitment& one) {
    return address_of(body) + "/recruitment/" + one.reference;
}

std::vector<Recruitment> recruitments_of(db::Connection& connection, Id<MeetingBody> body) {
    return db::records(connection, recruitment_fields(),
                       db::Sql("body = :body ORDER BY opened_on DESC, reference DESC", "recruitment for a body"),
                       {{"body", body}});
}

std::vector<Recruitment> all_recruitments(db::Connection& connection) {
    return db::records(connection, recruitment_fields(), db::Sql("1 = 1 ORDER BY reference", "all recruitment"));
}

Result<Recruitment> add_recruitment(office::Change& change, const MeetingBody& body, Recruitment one) {
    if (auto problems = check(one); !problems.empty()) return problems;
    one.body = body.id;
    one.is_sample = one.is_sample || body.is_sample;
    return office::keep_new(change, recruitment_fields(), std::move(one));
}

Result<Recruitment> keep_recruitment(office::Change& change, Recruitment one) {
    if (auto problems = check(one); !problems.empty()) return problems;
    return office::keep(change, recruitment_fields(), std::move(one));
}

} // namespace reeve::meetings
