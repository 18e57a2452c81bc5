// What the pages of meetings share: what an address names, and the way to it.
#include "meetings/meeting_body_store.h"
#include "meetings/meeting_pack.h"
#include "meetings/meeting_pages.h"

namespace reeve::meetings {

using office::Visit;

std::optional<MeetingBody> body_asked_for(Visit& visit) { return find_meeting_body(visit.db, visit.part("body")); }

std::optional<WholeMeeting> meeting_asked_for(Visit& visit) {
    auto meeting = find_meeting(visit.db, visit.part("meeting"));
    if (!meeting) return std::nullopt;
    return whole(visit.db, *meeting);
}

std::optional<WholeMeeting> public_meeting_asked_for(Visit& visit) {
    auto body = meeting_body_of_slug(visit.db, visit.part("body"));
    auto day = parse_date(visit.part("day"), visit.today());
    if (!body || !day || iso(*day) != visit.part("day")) return std::nullopt;
    auto meeting = meeting_on(visit.db, body->id, *day);
    if (!meeting || !is_public(*meeting)) return std::nullopt;
    return as_public(whole(visit.db, *meeting));
}

std::string title_of(const WholeMeeting& of) { return of.body.title + ", " + in_words(of.meeting.meets_on); }

office::PageWords body_words(const MeetingBody& body, std::string title, bool has_errors) {
    office::PageWords words{.title = std::move(title), .section = "Meetings", .has_errors = has_errors};
    words.trail = {{"Meetings", meetings_address}, {"Bodies", bodies_address}};
    if (body.id && words.title != body.title) words.trail.emplace_back(body.title, address_of(body));
    return words;
}

office::PageWords meeting_words(const WholeMeeting& of, std::string title, bool has_errors) {
    auto words = body_words(of.body, std::move(title), has_errors);
    if (words.title != title_of(of)) words.trail.emplace_back(in_words(of.meeting.meets_on), address_of(of.meeting));
    return words;
}

} // namespace reeve::meetings
