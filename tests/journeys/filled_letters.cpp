// Writes what stands beside the demo office's letters.
#include "tests/journeys/filled_letters.h"
#include "correspondence/correspondence_letters.h"
#include "office/letter_template_store.h"

namespace reeve::journeys {

void write_letters(TestOffice& office, std::vector<std::string>& addresses) {
    for (const char* part : {"", "/letters/acknowledgement", "/letters/answer", "/owner", "/facts", "/feedback",
                             "/action", "/passing", "/closing", "/taking-back"})
        addresses.push_back(std::string("/work/correspondence/LT-0010") + part);
    addresses.emplace_back("/work/correspondence/LT-0001/opening");
    auto kept = office.change([](office::Change& change) -> Result<office::LetterWords> {
        const auto& letters = correspondence::answer_letters();
        const auto& letter = *letters.find("acknowledgement");
        auto words = office::words_of_letter(change.tx, letters, letter);
        words.words = {"Thank you for your letter, which we have as {reference}."};
        return office::keep_letter_words(change, letters, letter, words);
    });
    if (!kept) throw Fault("the words of a letter are not kept");
}

} // namespace reeve::journeys
