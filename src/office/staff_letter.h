// The letters that people of the office get about their own work: what is late, due and waiting, on Mondays or each
// working day, and at once what is given to them. Titles, references and addresses alone.
#pragma once
#include "office/keep.h"
#include "office/my_work.h"

namespace reeve::office {

enum class DigestDay { mondays, daily, never };

struct StaffLetters {
    Id<StaffLetters> id;
    int version = 1;
    PersonId person_id;
    DigestDay digest = DigestDay::mondays;
    bool is_told_at_once = true;
};
const Description<StaffLetters>& staff_letters_fields();

// Whether a letter is due on this day: Mondays, or Monday to Friday.
bool has_digest(DigestDay, Date today);

struct StaffLetter {
    std::string subject;
    std::string body;
};
// "3 late, 5 due this week, 2 waiting for you"; no letter where there is nothing of any.
std::optional<StaffLetter> digest_of(const MyActions&, const std::vector<Waiting>&, Date today, std::string_view site,
                                     std::string_view office);

// One thing that came to somebody since they were last told.
struct GivenThing {
    std::string title;   // "A-0412 Ask the area commander", "Paper to approve: Work update"
    std::string address; // of its page, and what it is told apart by
};
// "Paper to approve: Work update", or "3 things have come to you".
StaffLetter letter_of(const std::vector<GivenThing>&, std::string_view site, std::string_view office);

} // namespace reeve::office

namespace reeve {
template <> struct Choices<office::DigestDay> {
    static constexpr Choice list[] = {
        {"mondays", "On Mondays"}, {"daily", "Each working day"}, {"never", "Not at all"}};
};
} // namespace reeve
