// Works out what is left to code and to settle.
#include "consultation/coding_desk.h"

namespace reeve::consultation {

std::vector<Coding> CodingDesk::by(CodedBy whose) const {
    std::vector<Coding> given;
    for (const auto& coding : codings)
        if (coding.by == whose) given.push_back(coding);
    return given;
}

Agreement CodingDesk::agreement() const { return agreement_of(book, by(CodedBy::first), by(CodedBy::second)); }

std::vector<AnswerToCode> CodingDesk::left(CodedBy whose) const {
    std::set<std::string> decided;
    for (const auto& coding : by(whose))
        if (codes_today(book, coding.given()).to_look_at.empty()) decided.insert(coding.response);
    std::optional<std::set<std::string>> wanted;
    if (whose == CodedBy::settled) {
        const auto different = agreement().different;
        wanted.emplace(different.begin(), different.end());
    }
    std::vector<AnswerToCode> rest;
    for (const auto& answer : answers)
        if (!decided.count(answer.response) && (!wanted || wanted->count(answer.response))) rest.push_back(answer);
    return rest;
}

std::optional<CodingDesk> coding_desk_of(db::Connection& connection, const Consultation& consultation,
                                         std::string_view question) {
    auto round = find_round(connection, consultation.id, question);
    if (!round) return std::nullopt;
    const auto columns = answer_columns(connection, consultation);
    const auto* column = columns.find(question);
    CodingDesk desk{consultation,
                    *round,
                    column ? column->wording : std::string(question),
                    codebook_of(connection, consultation.id),
                    {},
                    codings_of(connection, round->id)};
    if (!column) return desk;
    for (std::size_t at = 0; at < column->given.size(); ++at)
        if (!trimmed(column->given[at].words).empty())
            desk.answers.push_back({columns.responses[at], column->given[at].words});
    return desk;
}

std::string coding_address(const CodingDesk& desk) {
    return analysis_address(desk.consultation) + "/coding/" + desk.round.question;
}

} // namespace reeve::consultation
