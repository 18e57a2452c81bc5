// Finds sentences that direct how policing is done.
#include "oversight/directing_words.h"
#include "office/told_sentence.h"

namespace reeve::oversight {
namespace {

constexpr const char* order = "Policing Protocol Order 2023 (S.I. 2023/649) paragraph 18";
constexpr const char* told_words =
    "This reads as a direction of operations. The Commissioner asks for an account and does not direct how policing is "
    "done: ask what was done, and what came of it";

// The force told to do something: "the force must", "officers are to", "I want the chief constable to".
bool tells_the_force(const office::ToldSentence& sentence) {
    bool of_force = sentence.says_any({"force", "police", "officers", "chief constable", "inspector", "sergeant",
                                       "constables", "neighbourhood team"});
    bool is_told = sentence.says_any({"must", "shall", "should", "is to", "are to", "will", "has to", "have to",
                                      "needs to", "need to", "is directed to", "are directed to", "is instructed to",
                                      "are instructed to", "i want"});
    return of_force && is_told;
}

bool is_an_operation(const office::ToldSentence& sentence) {
    return sentence.says_any({"deploy", "arrest", "patrol", "patrols", "stop and search", "charge", "raid",
                              "close the case", "reopen the case", "investigate the", "investigate this",
                              "prioritise the investigation", "send officers", "move officers", "put officers",
                              "use drones", "set up checkpoints"});
}

bool asks(const office::ToldSentence& sentence) {
    return sentence.text.find('?') != std::string::npos
           || sentence.says_any({"what", "how many", "how the", "why", "whether"});
}

bool directs(const office::ToldSentence& sentence) {
    return tells_the_force(sentence) && is_an_operation(sentence) && !asks(sentence);
}

} // namespace

std::vector<std::string> directing_words(std::string_view text) {
    std::vector<std::string> cautions;
    for (const auto& sentence : office::sentences_of(text))
        if (directs(sentence)) cautions.push_back(std::string(told_words) + " (" + order + ").");
    return cautions;
}

std::vector<office::WordingCaution> directs_operations(const office::WrittenText& text) {
    std::vector<office::WordingCaution> found;
    for (std::size_t i = 0; i < text.passages.size(); ++i)
        if (!directing_words(text.passages[i].words).empty()) found.push_back({i, told_words, order});
    return found;
}

} // namespace reeve::oversight
