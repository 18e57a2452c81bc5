// Throws bytes at the reader of a paper's text and at the finder of numbers without a source.
#include "claim.h"
#include "office/number_check.h"
#include "reporting/paper_text.h"

namespace {

using namespace reeve::office;
using namespace reeve::reporting;

void claim_places(std::string_view text) {
    std::size_t after = 0;
    for (const auto& number : unlinked_numbers(text)) {
        claim(number.begin >= after && number.begin < number.end && number.end <= text.size(),
              "a number lies in the text, behind the one before");
        claim(text.substr(number.begin, number.end - number.begin) == number.words,
              "a number's words stand where it says");
        after = number.end;
    }
}

// A mark is written so that it reads as itself.
template <class Mark> void claim_written(const Mark& mark) {
    const auto text = written(mark);
    const auto again = read_text(text);
    claim(again.ok() && again->size() == 1 && std::holds_alternative<Mark>((*again)[0]),
          "a written mark reads as one mark");
    claim(written(std::get<Mark>((*again)[0])) == text, "writing a mark is stable");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto typed = words_of(bytes, size);
    claim_places(typed);
    const auto parts = read_text(typed);
    if (!parts) return 0;
    for (const auto& part : *parts) {
        if (const auto* words = std::get_if<PlainWords>(&part)) claim(!words->text.empty(), "no part is empty");
        if (const auto* figure = std::get_if<FigureMark>(&part)) claim_written(*figure);
        if (const auto* given = std::get_if<GivenMark>(&part)) claim_written(*given);
    }
    return 0;
}
