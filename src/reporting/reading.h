// What a reader of the public site asked for: a released paper and one of its published editions.
#pragma once
#include "office/visit.h"
#include "reporting/edition_store.h"

namespace reeve::reporting {

struct Reading {
    Paper paper;     // as it stands now
    Edition edition; // the one that was asked for, the newest published where none was
    bool is_newest = true;
};

// From {reference} and, where the route has it, {edition}. Nothing where the paper is not published or under embargo;
// then the page says when it next looks again, without saying that such a paper is there.
std::optional<Reading> asked_for_paper(office::Visit&);

} // namespace reeve::reporting
