// Bodies that meet and their seats in the database.
#include "meetings/meeting_body_store.h"
#include "office/search.h"

namespace reeve::meetings {
namespace {

using office::Change;

Problems check_here(db::Connection& connection, const MeetingBody& body) {
    auto problems = check(body);
    for (const auto& other : all_meeting_bodies(connection))
        if (other.id != body.id && (folded(other.title) == folded(body.title) || other.slug == slug_of(body.title)))
            problems.add("title", "There is a body of this name already");
    return problems;
}

void put_in_search(Change& change, const MeetingBody& body) {
    office::index_record(change, {.table = "meeting_body",
                                  .record_id = body.id.value,
                                  .kind = "Body that meets",
                                  .reference = body.reference,
                                  .title = body.title,
                                  .text = body.about.text,
                                  .address = address_of(body),
                                  .day = std::nullopt});
}

} // namespace

std::string address_of(const MeetingBody& body) { return "/work/bodies/" + body.reference; }
std::string public_address_of(const MeetingBody& body) { return "/meetings/bodies/" + body.slug; }

std::vector<MeetingBody> all_meeting_bodies(db::Connection& connection) {
    return db::records(connection, meeting_body_fields(),
                       db::Sql("1 = 1 ORDER BY CASE WHEN ended_on IS NULL THEN 0 ELSE 1 END, title, reference",
                               "all bodies that meet"));
}

std::optional<MeetingBody> find_meeting_body(db::Connection& connection, std::string_view reference) {
    auto read = parse_reference(reference);
    if (!read || read->letters != "BD") return std::nullopt;
    return db::record(connection, meeting_body_fields(),
                      db::Sql("reference = :reference", "a body that meets by its reference"),
                      {{"reference", in_words(*read)}});
}

std::optional<MeetingBody> meeting_body_of_slug(db::Connection& connection, std::string_view slug) {
    return db::record(connection, meeting_body_fields(),
                      db::Sql("slug = :slug AND is_public = 1", "a public body by its address"),
                      {{"slug", std::string(slug)}});
}

std::vector<MeetingSeat> seats_of(db::Connection& connection, Id<MeetingBody> body) {
    return db::records(connection, meeting_seat_fields(), db::Sql("body = :body ORDER BY number", "seats of a body"),
                       {{"body", body}});
}

std::vector<MeetingSeat> seats_standing(db::Connection& connection, Id<MeetingBody> body, Date day) {
    auto seats = seats_of(connection, body);
    std::erase_if(seats, [&](const MeetingSeat& seat) { return !seat.stands_on(day); });
    return seats;
}

Result<MeetingBody> add_meeting_body(Change& change, MeetingBody body) {
    if (auto problems = check_here(change.tx, body); !problems.empty()) return problems;
    body.slug = slug_of(body.title);
    body = office::keep_new(change, meeting_body_fields(), std::move(body));
    put_in_search(change, body);
    return body;
}

Result<MeetingBody> keep_meeting_body(Change& change, MeetingBody body) {
    if (auto problems = check_here(change.tx, body); !problems.empty()) return problems;
    body = TRY(office::keep(change, meeting_body_fields(), std::move(body)));
    put_in_search(change, body);
    return body;
}

Result<MeetingSeat> add_seat(Change& change, const MeetingBody& body, MeetingSeat seat) {
    if (auto problems = check(seat); !problems.empty()) return problems;
    auto seats = seats_of(change.tx, body.id);
    seat.body = body.id;
    seat.number = seats.empty() ? 1 : seats.back().number + 1;
    seat.is_sample = body.is_sample;
    return office::keep_new(change, meeting_seat_fields(), std::move(seat));
}

Result<MeetingSeat> keep_seat(Change& change, MeetingSeat seat) {
    if (auto problems = check(seat); !problems.empty()) return problems;
    return office::keep(change, meeting_seat_fields(), std::move(seat));
}

} // namespace reeve::meetings
