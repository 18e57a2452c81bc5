// The described fields of a decision.
#include "assurance/office_decision.h"

namespace reeve::assurance {
namespace {

constexpr auto open = Audience::open;
constexpr const char* or_none = "It must be stated before it is advised on. Where there are none, say \"None\".";

void describe_words(Description<OfficeDecision>& fields) {
    fields
        .has<&OfficeDecision::title>("title",
                                     {.label = "What is it about?", .needed = true, .audience = open, .limit = 160})
        .has<&OfficeDecision::decided>("decided", {.label = "What is decided?",
                                                   .hint = "In the words of whoever signs: \"I approve ...\"",
                                                   .needed = true,
                                                   .audience = open,
                                                   .limit = 4000})
        .has<&OfficeDecision::background>("background", {.label = "Background", .audience = open, .limit = 8000})
        .has<&OfficeDecision::options>(
            "options", {.label = "Which options were considered, and why not those?", .audience = open, .limit = 8000})
        .has<&OfficeDecision::financial>(
            "financial", {.label = "Financial implications", .hint = or_none, .audience = open, .limit = 4000})
        .has<&OfficeDecision::legal>("legal",
                                     {.label = "Legal implications", .hint = or_none, .audience = open, .limit = 4000})
        .has<&OfficeDecision::equality>(
            "equality", {.label = "Equality implications", .hint = or_none, .audience = open, .limit = 4000})
        .has<&OfficeDecision::risk>("risk",
                                    {.label = "Risks and impact", .hint = or_none, .audience = open, .limit = 4000})
        .has<&OfficeDecision::plan_link>(
            "plan_link", {.label = "Link to the Police and Crime Plan", .audience = open, .limit = 2000})
        .has<&OfficeDecision::matter>("matter",
                                      {.label = "Is it a matter that the law keeps for the Commissioner?",
                                       .hint = "Police Reform and Social Responsibility Act 2011, section 18.",
                                       .needed = true,
                                       .audience = open})
        .has<&OfficeDecision::is_significant>("is_significant",
                                              {.label = "Is it of significant public interest?", .audience = open})
        .has<&OfficeDecision::corrects>("corrects", {.label = "Which signed decision does it correct?",
                                                     .hint = "Its reference, like DN-0001.",
                                                     .audience = open,
                                                     .limit = 20});
}

void describe_road(Description<OfficeDecision>& fields) {
    fields.hidden<&OfficeDecision::state>("state", {.label = "State", .audience = open})
        .hidden<&OfficeDecision::advised_on>("advised_on", {.label = "Advised on"})
        .has<&OfficeDecision::interests>("interests", {.label = "Which interests do you declare?",
                                                       .hint = "Where there are none, say \"None\".",
                                                       .needed = true,
                                                       .audience = open,
                                                       .limit = 1000})
        .has<&OfficeDecision::delegation>("delegation", {.label = "Which delegation do you sign under?",
                                                         .hint = "It must stand in the register of delegations.",
                                                         .audience = open,
                                                         .limit = 500})
        .hidden<&OfficeDecision::capacity>("capacity", {.label = "Capacity", .audience = open})
        .hidden<&OfficeDecision::signed_post>("signed_post", {.label = "Signed by", .audience = open})
        .hidden<&OfficeDecision::signed_on>("signed_on", {.label = "Signed on", .audience = open})
        .hidden<&OfficeDecision::signed_hash>("signed_hash", {.label = "Hash of what was signed", .audience = open})
        .hidden<&OfficeDecision::published_on>("published_on", {.label = "Published on", .audience = open})
        .has<&OfficeDecision::ground>("ground", {.label = "On what ground is it withheld?",
                                                 .hint = "Specified Information Order 2011, article 2(2).",
                                                 .needed = true,
                                                 .audience = open})
        .has<&OfficeDecision::withheld_because>(
            "withheld_because", {.label = "Why does the ground hold here?", .needed = true, .limit = 2000})
        .has<&OfficeDecision::chief_officer_view>("chief_officer_view",
                                                  {.label = "What is the chief constable's view?",
                                                   .hint = "Needed for grounds (a) to (c). It is never published.",
                                                   .limit = 2000})
        .hidden<&OfficeDecision::withheld_on>("withheld_on", {.label = "Withheld on", .audience = open});
}

} // namespace

const Description<OfficeDecision>& decision_fields() {
    static const auto fields = [] {
        Description<OfficeDecision> made("office_decision", "decision of the office", "DN");
        made.hidden<&OfficeDecision::reference>("reference", {.label = "Reference", .audience = open});
        describe_words(made);
        describe_road(made);
        made.hidden<&OfficeDecision::is_sample>("is_sample", {.label = "Sample", .audience = open});
        return made;
    }();
    return fields;
}

} // namespace reeve::assurance
