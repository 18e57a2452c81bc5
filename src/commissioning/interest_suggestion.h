// What suggests that somebody may have an interest in a bid: pointed out before they answer, and never decided for
// them.
#pragma once
#include "commissioning/panel_seat.h"

namespace reeve::commissioning {

// Who is asked, with what the office knows of them.
struct InterestHistory {
    std::string name;
    std::string post;
    Email email;
    std::vector<Bid> declared_before;     // bids of before in which they declared an interest
    std::vector<std::string> worked_with; // emails of people they wrote an application with
};

// Why they may have an interest, each as a sentence to them; none where nothing suggests it. `members` are the emails
// of those who work on the bid.
std::vector<std::string> suggested_interests(const InterestHistory&, const Bid&,
                                             const std::vector<std::string>& members);
// What was pointed out must be answered: no interest then needs words.
Problems check_answered(const BidInterest&, const std::vector<std::string>& suggestions);
// "example.org"; empty for addresses that anybody can have, such as those of the large mail services.
std::string own_domain(std::string_view email);

} // namespace reeve::commissioning
