// The pages on which an office writes the words of its letters, the same for every set of letters.
#pragma once
#include "office/letter_template.h"
#include "office/routes.h"

namespace reeve::office {

http::Response letter_set_list(Visit&, const LetterSet&);
http::Response letter_words_page(Visit&, const LetterSet&);
http::Response keep_letter_page(Visit&, const LetterSet&);
http::Response put_back_letter_page(Visit&, const LetterSet&);

// Mounts ADDRESS, ADDRESS/{letter} and ADDRESS/{letter}/removal. `Of` is a function that gives the set.
template <const LetterSet& (*Of)()> void mount_letter_set(Routes& routes, Right right) {
    const std::string at = Of().address, one = at + "/{letter}";
    routes.get(
        at, [](Visit& v) { return letter_set_list(v, Of()); }, may(right), "See what the office’s letters say");
    routes.get(
        one, [](Visit& v) { return letter_words_page(v, Of()); }, may(right),
        "Open the form with the words of a letter");
    routes.post(
        one, [](Visit& v) { return keep_letter_page(v, Of()); }, may(right), "Give a letter the office’s own words");
    routes.post(
        one + "/removal", [](Visit& v) { return put_back_letter_page(v, Of()); }, may(right),
        "Put a letter back to the program’s words");
}

} // namespace reeve::office
