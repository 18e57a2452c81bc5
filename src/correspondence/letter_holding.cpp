// Hands letters that are not closed over; who wrote them and about what is told to nobody on the way.
#include "correspondence/letter_holding.h"
#include "correspondence/correspondence_view.h"

namespace reeve::correspondence {
namespace {

std::vector<CorrespondenceItem> open_letters(db::Connection& connection, office::PersonId person) {
    LetterFilter filter;
    filter.owner = person;
    return listed_letters(connection, filter, {});
}

std::vector<office::HeldThing> held(db::Connection& connection, office::PersonId person) {
    std::vector<office::HeldThing> things;
    for (const auto& letter : open_letters(connection, person))
        things.push_back({letter.reference + ", due on " + in_words(letter.due_on), address_of(letter)});
    return things;
}

Result<Done> hand_over(Change& change, office::PersonId from, const office::Person& to) {
    for (const auto& listed : open_letters(change.tx, from)) {
        auto letter = find_letter(change.tx, listed.reference); // the list leaves out what they say
        if (!letter) throw Fault("a letter that is listed cannot be found");
        TRY(give_to(change, std::move(*letter), to.id));
    }
    return Done{};
}

} // namespace

office::Holding open_letters_held() {
    return {"letters", "letter to answer", "Letters to answer", office::Right::handle_letters, held, hand_over};
}

} // namespace reeve::correspondence
