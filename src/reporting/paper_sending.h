// A paper sent on its way to those who make the pack of a meeting: by a letter with a link, behind which its files are,
// and on which they say that they have it.
#pragma once
#include "office/keep.h"
#include "reporting/paper.h"

namespace reeve::reporting {

struct PaperSending {
    Id<PaperSending> id;
    int version = 1;
    PaperId paper;
    int edition = 1;
    std::string sent_to; // the post or body: "Panel support officer"
    Email email;
    Prose because; // why in a pre-election period all the same
    Moment sent_at;
    std::optional<Moment> received_at;
};
const Description<PaperSending>& sending_fields();

inline constexpr int days_link_stays = 60; // after the meeting

// What was frozen is sent, and nothing else. Needs whom and an address; in a pre-election period a reason as well.
Result<PaperSending> sending_of(const Paper&, PaperSending typed, Moment now, bool is_pre_election);
// Whether the link of a sending still shows the paper: until sixty days after the meeting, and while the edition that
// was sent stands frozen.
bool is_open(const PaperSending&, const Paper&, Date today);
Result<PaperSending> received(PaperSending, Moment now);

struct SendingLetter {
    std::string subject;
    std::string body;
};
// Title, reference, embargo and link; nothing of the paper itself.
SendingLetter letter_of(const PaperSending&, const Paper&, std::string_view link, std::string_view office);

} // namespace reeve::reporting
