// A panel that looks at closed cases of the force, its members and its own questions.
#pragma once
#include "casescrutiny/case_choice.h"
#include "record/description.h"

namespace reeve::casescrutiny {

struct CasePanel {
    Id<CasePanel> id;
    int version = 0;
    std::string reference; // KP-0001
    std::string title;
    CasePanelKind kind = CasePanelKind::hate_crime;
    Prose about;
    std::string force_post;       // who passes learning on
    std::int64_t most_cases = 12; // at one sitting
    std::int64_t reply_days = 28; // until the conversation is confirmed
    bool is_public = false;
    bool is_sample = false;
};
const Description<CasePanel>& case_panel_fields();
Problems check(const CasePanel&);

struct PanelMember {
    Id<PanelMember> id;
    int version = 0;
    std::string reference; // KM-0001
    Id<CasePanel> panel;
    std::string name;
    std::string stands_for; // "A volunteer", "Ethics and Transparency Panel"
    Date recruited_on;
    std::optional<Date> vetted_until, trained_on, term_begins, term_ends, left_on;
    bool is_sample = false;
};
const Description<PanelMember>& panel_member_fields();
// A term of both its days, at most two years, begins when nothing lacks.
Problems check(const PanelMember&);
bool may_sit_on(const PanelMember&, Date);
// "Sits until 31 March 2027", "Clearance ended on 3 May 2024", "Waiting for clearance, training and a term".
std::string standing_in_words(const PanelMember&, Date today);

struct PanelQuestion {
    Id<PanelQuestion> id;
    int version = 0;
    Id<CasePanel> panel;
    int number = 0;
    std::string words;
    std::optional<Date> last_asked_on;
};
const Description<PanelQuestion>& panel_question_fields();
Problems check(const PanelQuestion&);
// Those asked at a sitting of this day.
std::vector<PanelQuestion> asked_on(std::vector<PanelQuestion>, Date);

} // namespace reeve::casescrutiny
