// Who may do what: the rights of the office, the posts' roles that carry them, and the access that every route must
// state.
#pragma once
#include "record/cell.h"
#include <vector>

namespace reeve::office {

// What a role may be given. Deny by default: a role has only the rights listed for it in access.cpp.
enum class Right {
    read_office,       // the staff site's everyday pages
    record_engagement, // record community days, feedback, captures
    write_actions,     // make and move actions
    verify_actions,    // confirm that what was done was done
    write_papers,      // draft papers
    approve_papers,    // approve as the second person
    publish_papers,    // publish, release, correct
    sign_replies,      // reply for the Commissioner to what a body recommended
    write_plan,        // write the police and crime plan, send it out, take it along its road
    issue_plan,        // sign it: the office holder alone (PRSRA 2011 s.18)
    run_consultations, // write questionnaires, ask people, enter and decide on what they answered
    run_rounds,        // write funding rounds, open them, check who is eligible, make offers
    approve_rounds,    // approve a round as the second person
    assess_bids,       // mark bids, after declaring interests
    chair_panels,      // reveal the marks, lead the moderation, draw the line
    decide_awards,     // sign the decision on awards
    keep_budgets,      // budget lines, and what is moved between them
    pay_grants,        // approve and send payments
    apply_for_grants,  // write and send applications for grants, and nothing of the office
    decide_figures,    // keep a percentage, disclose a small count, write cautions
    load_measures,     // bring in measures from outside
    manage_registers,  // organisations, bodies, posts, places, templates
    import_records,    // bring in rows from files
    read_restricted,   // personal and restricted fields
    handle_letters,    // letters and e-mails that came, who wrote them, and what is answered
    review_complaints, // complaint reviews, and what is known of the people in them
    read_history,      // the audit log as a whole
    manage_people,     // people, roles, sessions
    manage_office,     // names, settings, backups, jobs
    make_visits,       // record visits of a visiting scheme: outside visitors their own alone
    run_visits,        // visiting schemes: visitors, rotas, concerns
    answer_for_force   // what the chief constable is asked to account for, and nothing of the office
};

enum class Role {
    commissioner,
    deputy_commissioner,
    chief_executive,
    director_of_governance,
    commissioning_officer,
    finance_officer,
    engagement_officer,
    scheme_manager,
    complaint_reviewer,
    analyst,
    panel_support,
    auditor,
    assessor,
    applicant, // from outside: works on applications alone, and is no person of the office
    administrator,
    visitor,      // from outside: records their own visits under a scheme, and sees nothing of the office
    force_liaison // of the chief constable's staff: answers what the force is asked, and sees nothing else
};

bool has_right(Role, Right);

// The access of a route, stated where it is mounted.
struct Access {
    enum class Kind { anyone, signed_in, with_right };
    Kind kind = Kind::with_right;
    Right right = Right::manage_office;
};
inline Access anyone() { return {Access::Kind::anyone, Right::read_office}; }
inline Access signed_in() { return {Access::Kind::signed_in, Right::read_office}; }
inline Access may(Right right) { return {Access::Kind::with_right, right}; }
// "Anyone", "Anyone signed in", "Engagement officer, ...": for the routes list.
std::string in_words(const Access&);
const char* name_of(Right);

} // namespace reeve::office

namespace reeve {
template <> struct Choices<office::Role> {
    static constexpr Choice list[] = {{"commissioner", "Commissioner"},
                                      {"deputy_commissioner", "Deputy Commissioner"},
                                      {"chief_executive", "Chief Executive"},
                                      {"director_of_governance", "Director of Governance and Performance"},
                                      {"commissioning_officer", "Commissioning Officer"},
                                      {"finance_officer", "Finance Officer"},
                                      {"engagement_officer", "Engagement Officer"},
                                      {"scheme_manager", "Volunteer Schemes Manager"},
                                      {"complaint_reviewer", "Complaint Reviewer"},
                                      {"analyst", "Analyst"},
                                      {"panel_support", "Panel Support Officer"},
                                      {"auditor", "Auditor"},
                                      {"assessor", "Assessor"},
                                      {"applicant", "Applicant"},
                                      {"administrator", "Administrator"},
                                      {"visitor", "Volunteer Visitor"},
                                      {"force_liaison", "Chief Constable’s Staff"}};
};
} // namespace reeve
