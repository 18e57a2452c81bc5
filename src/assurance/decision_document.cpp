// Lays a decision out as a document.
#include "assurance/decision_document.h"
#include "document/prose_blocks.h"

namespace reeve::assurance {
namespace {

using namespace document;

void add_words(std::vector<Section>& sections, const char* heading, const Prose& words, int level = 1) {
    if (!trimmed(words.text).empty()) sections.push_back({heading, level, prose_blocks(words.text)});
}

Section signature_section(const OfficeDecision& decision, const std::vector<DecisionAdvice>& advice) {
    Facts facts;
    auto fact = [&](const char* label, const std::string& value) {
        if (!value.empty()) facts.facts.push_back({label, words(value)});
    };
    std::vector<std::string> advisers;
    for (const auto& one : advice) advisers.push_back(in_words(one));
    fact("Advice from", joined(advisers, "; "));
    fact("Kept for the Commissioner by law",
         decision.matter == ReservedMatter::none ? "No" : label_of(decision.matter));
    fact("Significant public interest", decision.is_significant ? "Yes" : "No");
    fact("Signed by", signatory_in_words(decision));
    if (decision.is_signed()) fact("Signed on", in_full(*decision.signed_on));
    fact("Interests declared", decision.interests);
    fact("Corrects", decision.corrects);
    fact("SHA-256 of what was signed", decision.signed_hash);
    return {"Advice and signature", 1, {facts}};
}

} // namespace

Document decision_document(const OfficeDecision& decision, const std::vector<DecisionAdvice>& advice,
                           const DocumentPlace& place) {
    Document made;
    made.reference = decision.reference;
    made.version = 0;
    made.title = decision.title;
    made.office = place.office;
    made.body = "Decision notice";
    made.address = place.address;
    made.classification = "Official";
    if (decision.signed_on) {
        made.meeting = in_full(*decision.signed_on);
        made.meeting_date = *decision.signed_on;
    } else made.marks.push_back("DRAFT: nobody has signed it");
    if (decision.state == DecisionState::withheld) made.marks.push_back("WITHHELD: not for publication");
    if (decision.is_sample) made.marks.push_back("SAMPLE: holds invented rows");
    made.cover = {{"Reference", decision.reference}, {"State", label_of(decision.state)}};
    add_words(made.sections, "Decision", decision.decided);
    add_words(made.sections, "Background", decision.background);
    add_words(made.sections, "Options considered", decision.options);
    made.sections.push_back({"Implications", 1, {}});
    add_words(made.sections, "Financial", decision.financial, 2);
    add_words(made.sections, "Legal", decision.legal, 2);
    add_words(made.sections, "Equality", decision.equality, 2);
    add_words(made.sections, "Risks and impact", decision.risk, 2);
    add_words(made.sections, "Link to the Police and Crime Plan", decision.plan_link, 2);
    made.sections.push_back(signature_section(decision, advice));
    made.end_mark = "End of decision";
    number_all(made);
    return made;
}

} // namespace reeve::assurance
