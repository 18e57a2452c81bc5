// Brings a coding round together: the answers to code, who gave which codes, and what is left to do.
#pragma once
#include "consultation/analysis_desk.h"
#include "consultation/codebook_store.h"

namespace reeve::consultation {

// An answer in words as a coder sees it.
struct AnswerToCode {
    std::string response;
    std::string words;
};

struct CodingDesk {
    Consultation consultation;
    CodingRound round;
    std::string wording;
    Codebook book;
    std::vector<AnswerToCode> answers; // every answer in words to this question
    std::vector<Coding> codings;       // of this round, all
    std::vector<Coding> by(CodedBy) const;
    // The answers this coder has not decided on yet, or whose codes were split since; for settling, those that differ
    // and are not settled.
    std::vector<AnswerToCode> left(CodedBy) const;
    Agreement agreement() const;
};

std::optional<CodingDesk> coding_desk_of(db::Connection&, const Consultation&, std::string_view question);
std::string coding_address(const CodingDesk&);

} // namespace reeve::consultation
