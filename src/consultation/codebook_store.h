// Keeps codebooks with their history, coding rounds, and who coded what.
#pragma once
#include "consultation/coding_round.h"
#include "consultation/consultation_record.h"

namespace reeve::consultation {

Codebook codebook_of(db::Connection&, ConsultationId); // by number, those no longer in use as well
std::vector<CodebookLine> codebook_history(db::Connection&, ConsultationId); // newest first
Result<Code> add_code(office::Change&, Code);
// Refused where the code is in use no more; a reason goes into the history.
Result<Code> reword_code(office::Change&, Code, const std::string& reason);
// Keeps what a merge, split or retirement makes of the codes, and its line.
Result<Done> keep_change(office::Change&, const CodebookChange&);

std::vector<CodingRound> rounds_of(db::Connection&, ConsultationId);
std::optional<CodingRound> find_round(db::Connection&, ConsultationId, std::string_view question);
// Refused where the question has a round already, or the codebook has no code.
Result<CodingRound> begin_round(office::Change&, CodingRound);
Result<CodingRound> keep_round(office::Change&, const CodingRound&);
std::vector<Coding> codings_of(db::Connection&, Id<CodingRound>); // by response
// What one coder says of one response, in place of what they said before. Codes must be in use.
Result<Coding> keep_coding(office::Change&, Coding);
// The codes that whoever makes the change gives many responses, by reference, as one of the two coders or in settling.
using CodesGiven = std::map<std::string, std::set<int>>;
Result<Done> keep_codings(office::Change&, const CodingRound&, CodedBy as, const CodesGiven&);

} // namespace reeve::consultation
