// Codebooks and coding in the database.
#include "consultation/codebook_store.h"

namespace reeve::consultation {
namespace {

using office::Change;

void tell(Change& change, CodebookLine line) {
    line.at = change.now;
    line.by_post = change.actor_post;
    keep_new(change, codebook_line_fields(), std::move(line));
}

CodebookLine line_of(const Code& code, CodebookMove move, std::string words, std::string reason) {
    CodebookLine line;
    line.consultation = code.consultation;
    line.move = move;
    line.codes = std::to_string(code.number);
    line.words = std::move(words);
    line.reason = std::move(reason);
    return line;
}

} // namespace

Codebook codebook_of(db::Connection& connection, ConsultationId consultation) {
    return db::records(connection, code_fields(),
                       db::Sql("consultation = :consultation ORDER BY number", "codes of a consultation"),
                       {{"consultation", consultation}});
}

std::vector<CodebookLine> codebook_history(db::Connection& connection, ConsultationId consultation) {
    return db::records(connection, codebook_line_fields(),
                       db::Sql("consultation = :consultation ORDER BY at DESC, id DESC", "history of a codebook"),
                       {{"consultation", consultation}});
}

Result<Code> add_code(Change& change, Code code) {
    const auto book = codebook_of(change.tx, code.consultation);
    code.number = book.empty() ? 1 : book.back().number + 1;
    if (auto problems = check(code, book); !problems.empty()) return problems;
    code = keep_new(change, code_fields(), std::move(code));
    tell(change, line_of(code, CodebookMove::added,
                         "Code " + std::to_string(code.number) + " " + code.label + " was added", ""));
    return code;
}

Result<Code> reword_code(Change& change, Code code, const std::string& reason) {
    const auto book = codebook_of(change.tx, code.consultation);
    const auto* stands = find_code(book, code.number);
    if (!stands || stands->state != CodeState::in_use)
        return Refusal{"This code is not in use any more", "", Refusal::Kind::conflict};
    auto problems = check(code, book);
    if (trimmed(reason).empty()) problems.add("reason", "Enter why the codebook changes");
    if (!problems.empty()) return problems;
    const auto words = stands->label == code.label
                           ? "What belongs to code " + std::to_string(code.number) + " " + code.label + " was reworded"
                           : "Code " + std::to_string(code.number) + " " + stands->label + " was renamed " + code.label;
    code = TRY(keep(change, code_fields(), std::move(code)));
    tell(change, line_of(code, CodebookMove::reworded, words, std::string(trimmed(reason))));
    return code;
}

Result<Done> keep_change(Change& change, const CodebookChange& made) {
    for (const auto& code : made.changed) TRY(keep(change, code_fields(), code));
    tell(change, made.line);
    return Done{};
}

std::vector<CodingRound> rounds_of(db::Connection& connection, ConsultationId consultation) {
    return db::records(connection, coding_round_fields(),
                       db::Sql("consultation = :consultation ORDER BY id", "coding rounds"),
                       {{"consultation", consultation}});
}

std::optional<CodingRound> find_round(db::Connection& connection, ConsultationId consultation,
                                      std::string_view question) {
    return db::record(connection, coding_round_fields(),
                      db::Sql("consultation = :consultation AND question = :question", "coding round of a question"),
                      {{"consultation", consultation}, {"question", std::string(question)}});
}

Result<CodingRound> begin_round(Change& change, CodingRound round) {
    if (auto problems = check(round); !problems.empty()) return problems;
    if (find_round(change.tx, round.consultation, round.question))
        return Problems{{{"question", "Two people code this question already"}}};
    if (codebook_of(change.tx, round.consultation).empty())
        return Refusal{"The codebook has no code yet", "", Refusal::Kind::conflict};
    return keep_new(change, coding_round_fields(), std::move(round));
}

Result<CodingRound> keep_round(Change& change, const CodingRound& round) {
    return keep(change, coding_round_fields(), round);
}

std::vector<Coding> codings_of(db::Connection& connection, Id<CodingRound> round) {
    return db::records(connection, coding_fields(),
                       db::Sql("round = :round ORDER BY response, coded_by", "codes given in a round"),
                       {{"round", round}});
}

namespace {

Result<Done> codes_in_use(const Codebook& book, const std::set<int>& given) {
    for (int number : given)
        if (const auto* code = find_code(book, number); !code || code->state != CodeState::in_use)
            return Refusal{"Code " + std::to_string(number) + " is not in use", "", Refusal::Kind::conflict};
    return Done{};
}

Result<Coding> keep_given(Change& change, const Codebook& book, Coding coding) {
    TRY(codes_in_use(book, coding.given()));
    auto stands = db::record(change.tx, coding_fields(),
                             db::Sql("round = :round AND response = :response AND coded_by = :coded_by", "one coding"),
                             {{"round", coding.round}, {"response", coding.response}, {"coded_by", coding.by}});
    if (!stands) return keep_new(change, coding_fields(), std::move(coding));
    stands->codes = coding.codes;
    return keep(change, coding_fields(), *stands);
}

} // namespace

Result<Coding> keep_coding(Change& change, Coding coding) {
    auto round = db::find(change.tx, coding_round_fields(), coding.round);
    if (!round) throw Fault("a coding belongs to no round");
    return keep_given(change, codebook_of(change.tx, round->consultation), std::move(coding));
}

Result<Done> keep_codings(Change& change, const CodingRound& round, CodedBy as, const CodesGiven& given) {
    TRY(may_code(round, change.actor, as));
    const auto book = codebook_of(change.tx, round.consultation);
    for (const auto& [response, codes] : given) {
        Coding coding;
        coding.round = round.id;
        coding.response = response;
        coding.by = as;
        coding.codes = numbers_text(codes);
        TRY(keep_given(change, book, std::move(coding)));
    }
    return Done{};
}

} // namespace reeve::consultation
