// The letters of a review, written from the review itself in the office’s words: which can be written now, and to whom.
#pragma once
#include "complaints/review_step.h"
#include "document/document.h"
#include "office/letter_template.h"

namespace reeve::complaints {
enum class LetterKind {
    acknowledgement,
    notice_to_force,
    forwarding,
    refusal,
    request,
    decision,
    recommendation,
    sharing
};
} // namespace reeve::complaints

namespace reeve {
template <> struct Choices<complaints::LetterKind> {
    static constexpr Choice list[] = {{"acknowledgement", "Acknowledgement to the complainant"},
                                      {"notice_to_force", "Notice of the application to the force"},
                                      {"forwarding", "To the complainant: forwarded to the IOPC"},
                                      {"refusal", "To the complainant: there is no review"},
                                      {"request", "Request for information"},
                                      {"decision", "The decision, to the complainant"},
                                      {"recommendation", "Recommendations to the force"},
                                      {"sharing", "To the complainant: recommendations and the force’s answer"}};
};
} // namespace reeve

namespace reeve::complaints {

struct Letter {
    LetterKind kind = LetterKind::acknowledgement;
    std::string to;      // its lines, the first one the name
    std::string subject; // no word of the matter
    std::vector<std::string> paragraphs;
};
// Whose letters they are.
struct LetterNames {
    std::string office;
    std::string commissioner;
    std::string force;
};

// Those for which the review holds what they need.
std::vector<LetterKind> letters_possible(const ComplaintReview&, const StepGround&);
// In these words, filled in from the review; none where the review does not hold what it needs.
std::optional<Letter> letter_of(LetterKind, const ComplaintReview&, const StepGround&, const LetterNames&,
                                std::string_view words);
// What each says, and what can be filled in.
const office::LetterSet& review_letters();
document::Document letter_document(const Letter&, const ComplaintReview&, const LetterNames&, Date dated);

} // namespace reeve::complaints
