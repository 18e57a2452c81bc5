// A decision of the Commissioner, or of a post with delegated authority: its words, the advice it rests on, who may
// sign it, and its road to publication or to a lawful ground for withholding it.
#pragma once
#include "assurance/decision_advice.h"
#include "office/duty_record.h"
#include "record/lifecycle.h"

namespace reeve::assurance {
enum class DecisionState { drafted, advised, is_signed, published, withheld };
// What the Police Reform and Social Responsibility Act 2011 s.18 does not let the Commissioner hand to others.
enum class ReservedMatter { none, plan, chief_constable, council_tax, objectives, panel_attendance, annual_report };
enum class SigningCapacity { nobody, commissioner, deputy, delegated };
} // namespace reeve::assurance

namespace reeve {
template <> struct Choices<assurance::DecisionState> {
    static constexpr Choice list[] = {{"drafted", "Drafted"},
                                      {"advised", "Advised"},
                                      {"signed", "Signed"},
                                      {"published", "Published"},
                                      {"withheld", "Withheld"}};
};
template <> struct Choices<assurance::ReservedMatter> {
    static constexpr Choice list[] = {{"none", "None of these"},
                                      {"plan", "Issuing or varying the police and crime plan"},
                                      {"chief_constable", "Appointing, suspending or removing a chief constable"},
                                      {"council_tax", "Calculating the council tax requirement"},
                                      {"objectives", "Determining police and crime objectives"},
                                      {"panel_attendance", "Attending the panel where it requires that"},
                                      {"annual_report", "Preparing the annual report"}};
};
template <> struct Choices<assurance::SigningCapacity> {
    static constexpr Choice list[] = {{"nobody", "Not signed yet"},
                                      {"commissioner", "In person"},
                                      {"deputy", "As deputy"},
                                      {"delegated", "With delegated authority"}};
};
} // namespace reeve

namespace reeve::assurance {

struct OfficeDecision {
    Id<OfficeDecision> id;
    int version = 0;
    std::string reference; // DN-0001
    std::string title;
    Prose decided;
    Prose background;
    Prose options;
    Prose financial, legal, equality, risk; // implications; "None" is said, never left out
    Prose plan_link;
    ReservedMatter matter = ReservedMatter::none;
    bool is_significant = false; // of significant public interest: then it must be published
    std::string corrects;        // DN-0001, the signed decision that this one corrects
    DecisionState state = DecisionState::drafted;
    std::optional<Date> advised_on;
    std::string interests; // what whoever signed declared
    std::string delegation;
    SigningCapacity capacity = SigningCapacity::nobody;
    std::string signed_post;
    std::optional<Date> signed_on;
    std::string signed_hash; // of its words and advice as they were signed
    std::optional<Date> published_on;
    office::WithholdingGround ground = office::WithholdingGround::none;
    Prose withheld_because;
    Prose chief_officer_view; // never published
    std::optional<Date> withheld_on;
    bool is_sample = false;

    bool is_signed() const { return signed_on.has_value(); }
};
const Description<OfficeDecision>& decision_fields();
const Lifecycle<DecisionState>& decision_moves();
const std::vector<std::string_view>& draft_columns(); // its words: they stand once it is signed

// Who signs: the post and the capacity that their role gives them.
struct Signatory {
    std::string post;
    SigningCapacity capacity = SigningCapacity::nobody;
    std::vector<std::string> delegations = {}; // those to the post that stand, in words
};
// A refusal with the section where this matter is not for that capacity to decide.
std::optional<Refusal> why_not_for(ReservedMatter, SigningCapacity);

// A title and what is decided; a reference that is none is a problem.
Problems check(const OfficeDecision&);
// Every implication is stated, and what was asked of advisers was given, by one of them at least.
Result<OfficeDecision> advised(OfficeDecision, const std::vector<DecisionAdvice>&, Date today);
Result<OfficeDecision> sent_back(OfficeDecision);
// `decision` holds the interests declared and, where delegated, the delegation: one of those the post holds. A post
// that holds none is refused.
Result<OfficeDecision> signed_by(OfficeDecision, const Signatory&, const std::vector<DecisionAdvice>&, Date today);
// Why a post that holds no delegation does not sign.
Refusal no_delegation(const std::string& post);
Result<OfficeDecision> published(OfficeDecision, Date today);
// On one of the four grounds of the Order alone; for three of them the chief officer's view must be had.
Result<OfficeDecision> withheld(OfficeDecision, Date today);

// What was signed, as one text: its hash shows whether a word changed since.
std::string signed_text(const OfficeDecision&, const std::vector<DecisionAdvice>&);
// "Published 3 days after it was signed"; "Signed 9 days ago and not published yet".
std::string standing_in_words(const OfficeDecision&, Date today);
// "The Commissioner"; "Chief Executive, with delegated authority (Scheme of governance 4.2)".
std::string signatory_in_words(const OfficeDecision&);

} // namespace reeve::assurance
