// What somebody still has to do in the office, and how it goes to a colleague when they leave.
#pragma once
#include "office/people/person.h"

namespace reeve::office {

struct HeldThing {
    std::string words;   // "A-0412: Ask about the lights"
    std::string address; // where it is
};

// One kind of thing that is in a person's own hands: told, and handed over, by the part of the office whose it is. What
// somebody did stays theirs; what belongs to a post goes on with the post.
struct Holding {
    std::string name;  // "actions": in the names of fields
    std::string one;   // "open action"
    std::string title; // of several: "Open actions"
    Right right;       // that whoever takes them needs
    std::vector<HeldThing> (*of)(db::Connection&, PersonId) = nullptr;
    // All of them; each says so in its own history.
    Result<Done> (*hand_over)(Change&, PersonId from, const Person& to) = nullptr;
};
using Holdings = std::vector<Holding>;

// What is in somebody's hands of one kind.
struct HeldOfKind {
    const Holding* kind = nullptr;
    std::vector<HeldThing> things;
};
// The kinds of which there is something.
std::vector<HeldOfKind> held_by(db::Connection&, const Holdings&, PersonId);

// Whether somebody can take over things of this kind from the leaver: they work here, are somebody else, and may do it.
bool can_take(const Person&, const Holding&, PersonId leaver);
// "12 open actions": for sentences.
std::string count_in_words(const HeldOfKind&);

} // namespace reeve::office
