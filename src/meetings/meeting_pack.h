// The whole pack of a meeting as one document: when and where, the agenda with its papers, decisions, minutes, actions.
#pragma once
#include "document/document.h"
#include "meetings/meeting_deadlines.h"
#include "meetings/meeting_store.h"

namespace reeve::meetings {

enum class PackReader { staff, anyone };
struct PackPlace {
    std::string office; // whose meeting it is
    std::string site;   // "https://pcc.example"
    PackReader reader = PackReader::staff;
};
document::Document pack_of(const WholeMeeting&, const MeetingDeadlines&, const PackPlace&, Date today);
// What the public may read of it: closed items are named by number alone, minutes and decisions only where they are
// theirs.
WholeMeeting as_public(WholeMeeting);
// "BD-0001-2024-09-23": the name of its files.
std::string pack_name(const WholeMeeting&);

} // namespace reeve::meetings
