// What a sending of a paper is, when it may go, and the letter that goes.
#include "reporting/paper_sending.h"

namespace reeve::reporting {

const Description<PaperSending>& sending_fields() {
    static const auto fields =
        Description<PaperSending>("paper_sending", "sending of a paper")
            .hidden<&PaperSending::paper>("paper")
            .hidden<&PaperSending::edition>("edition", {.label = "Edition", .keep = Keep::always})
            .has<&PaperSending::sent_to>("sent_to", {.label = "Whom does it go to?",
                                                     .hint = "A post or a body, such as Panel support.",
                                                     .needed = true,
                                                     .keep = Keep::always,
                                                     .limit = 200})
            .has<&PaperSending::email>("email",
                                       {.label = "Email address",
                                        .hint = "Of their work. The letter holds the title, the day and a link.",
                                        .needed = true,
                                        .personal = true,
                                        .keep = Keep::two_years,
                                        .limit = 200})
            .has<&PaperSending::because>("because", {.label = "Why does it go in the pre-election period?",
                                                     .hint = "Kept with the sending.",
                                                     .keep = Keep::always,
                                                     .limit = 1000})
            .hidden<&PaperSending::sent_at>("sent_at", {.label = "Sent", .keep = Keep::always})
            .hidden<&PaperSending::received_at>("received_at", {.label = "Received", .keep = Keep::always});
    return fields;
}

Result<PaperSending> sending_of(const Paper& paper, PaperSending typed, Moment now, bool is_pre_election) {
    if (paper.state == PaperState::drafting)
        return Refusal{"This paper is a draft. Freeze its figures first, so that what is sent cannot change.", "",
                       Refusal::Kind::conflict};
    Problems problems;
    if (trimmed(typed.sent_to).empty()) problems.add("sent_to", "Enter whom it goes to");
    if (typed.email.address.empty()) problems.add("email", "Enter their email address");
    if (is_pre_election && trimmed(typed.because.text).empty())
        problems.add("because", "This is a pre-election period. Enter why the paper is sent now");
    if (!problems.empty()) return problems;
    typed.paper = paper.id;
    typed.edition = paper.edition;
    typed.sent_at = now;
    return typed;
}

bool is_open(const PaperSending& sending, const Paper& paper, Date today) {
    return paper.state != PaperState::drafting && paper.edition == sending.edition
           && today <= paper.meeting_on + days_link_stays;
}

Result<PaperSending> received(PaperSending sending, Moment now) {
    if (sending.received_at)
        return Refusal{"You said on " + in_words(*sending.received_at) + " that you have this paper.", "",
                       Refusal::Kind::conflict};
    sending.received_at = now;
    return sending;
}

SendingLetter letter_of(const PaperSending& sending, const Paper& paper, std::string_view link,
                        std::string_view office) {
    std::string body = "To: " + sending.sent_to + "\n\n" + paper.title + " (" + paper.reference + ", edition "
                       + std::to_string(sending.edition) + ") is ready for the meeting of " + in_full(paper.meeting_on)
                       + ".\n\n";
    if (paper.release_at)
        body += "It is under embargo until " + in_words(*paper.release_at) + ". Please do not publish it before.\n\n";
    body += "Its files, and where to say that you have it: " + std::string(link) + "\n\n" + std::string(office) + "\n";
    return {"Paper for " + in_words(paper.meeting_on) + ": " + paper.title, body};
}

} // namespace reeve::reporting
