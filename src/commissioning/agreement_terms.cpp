// What the terms of an agreement say, and when they may be frozen.
#include "commissioning/agreement_terms.h"
#include "base/id.h"
#include "base/json.h"

namespace reeve::commissioning {
namespace {

Refusal refused(std::string words) { return {std::move(words), "", Refusal::Kind::conflict}; }

std::string instalment_words(const Instalment& instalment) {
    auto words = in_words(instalment.amount) + " on or after " + in_words(instalment.due_on) + ", "
                 + folded(label_of(instalment.basis));
    if (!instalment.need.empty()) words += " (" + instalment.need + ")";
    return instalment.needs_return ? words + ", once the returns due by then are accepted" : words;
}

} // namespace

std::vector<AgreementLine> lines_of(const GrantAgreement& agreement, const Award& award,
                                    const std::vector<Instalment>& instalments) {
    std::vector<AgreementLine> lines = {
        {"Award", award.reference + ", agreement " + std::to_string(agreement.number)},
        {"Recipient", award.organisation},
        {"Project", award.title},
        {"Purpose", award.purpose.text},
        {"Amount", in_words(agreement.amount)},
        {"Days", "From " + in_words(agreement.starts_on) + " to " + in_words(agreement.ends_on)},
        {"What the money may be spent on", agreement.eligible.text},
        {"Conditions", agreement.conditions.text},
        {"Reports", label_of(agreement.reports)},
        {"Last claim", "By " + in_words(last_claim_day(agreement)) + ". Money not claimed by then is released."}};
    for (const auto& instalment : instalments)
        if (instalment.state != InstalmentState::cancelled)
            lines.push_back({"Instalment " + std::to_string(instalment.number), instalment_words(instalment)});
    return lines;
}

std::string content_of(const GrantAgreement& agreement, const Award& award,
                       const std::vector<Instalment>& instalments) {
    Json list;
    for (const auto& [heading, words] : lines_of(agreement, award, instalments))
        list.add(JsonObject{{"heading", heading}, {"words", words}});
    return to_text(JsonObject{{"agreement", agreement.reference}, {"lines", list}});
}

std::vector<AgreementLine> lines_read(const std::string& content) {
    std::vector<AgreementLine> lines;
    auto read = parse_json(content);
    if (!read) throw Fault("a frozen agreement is no JSON");
    for (const auto& line : (*read)["lines"].as_list())
        lines.push_back({line["heading"].as_text(), line["words"].as_text()});
    return lines;
}

Result<GrantAgreement> issued(GrantAgreement agreement, const Award& award, const std::vector<Instalment>& instalments,
                              Date today) {
    if (agreement.amount != award.amount)
        return refused("The agreement is over " + in_words(agreement.amount) + " and the award over "
                       + in_words(award.amount) + ".");
    auto sum = sum_of(instalments);
    if (sum != agreement.amount)
        return refused("The instalments come to " + in_words(sum) + " and the agreement to "
                       + in_words(agreement.amount) + ". They must be the same to the penny.");
    for (const auto& instalment : instalments)
        if (instalment.state != InstalmentState::cancelled && instalment.due_on > last_claim_day(agreement))
            return refused("Instalment " + std::to_string(instalment.number) + " is due after "
                           + in_words(last_claim_day(agreement)) + ", the last day of claims.");
    TRY(agreement_moves().move(agreement.state, AgreementState::issued));
    agreement.state = AgreementState::issued;
    agreement.content = content_of(agreement, award, instalments);
    agreement.hash = sha256(agreement.content);
    agreement.issued_on = today;
    return agreement;
}

} // namespace reeve::commissioning
