// Which role carries which rights; everything not listed is denied.
#include "office/access.h"

namespace reeve::office {
namespace {

using enum Right;

std::vector<Right> with(std::vector<Right> rights, std::initializer_list<Right> more) {
    rights.insert(rights.end(), more);
    return rights;
}

const std::vector<Right>& rights_of(Role role) {
    static const std::vector<Right> director = {
        read_office,    record_engagement, write_actions, verify_actions,    write_papers,   approve_papers,
        publish_papers, decide_figures,    load_measures, manage_registers,  import_records, read_restricted,
        read_history,   manage_office,     write_plan,    run_consultations, run_rounds,     approve_rounds,
        assess_bids,    chair_panels,      keep_budgets,  review_complaints, run_visits,     handle_letters};
    // The chief executive signs replies, and decides awards within delegation, for the Commissioner where the
    // Commissioner does not, and is the second person of payments; nobody else issues a plan.
    static const std::vector<Right> chief_executive = with(director, {sign_replies, decide_awards, pay_grants});
    static const std::vector<Right> deputy = {read_office,     record_engagement, write_actions,
                                              verify_actions,  approve_papers,    sign_replies,
                                              read_restricted, decide_awards,     handle_letters};
    static const std::vector<Right> commissioner = with(deputy, {issue_plan});
    static const std::vector<Right> officer = {read_office, record_engagement, write_actions, write_papers};
    static const std::vector<Right> schemes = with(officer, {run_visits});
    static const std::vector<Right> reviewer = with(officer, {review_complaints, import_records, handle_letters});
    static const std::vector<Right> engagement = {read_office,     record_engagement, write_actions,
                                                  write_papers,    import_records,    manage_registers,
                                                  read_restricted, run_consultations, handle_letters};
    static const std::vector<Right> analyst = {read_office,   write_actions,  write_papers,     decide_figures,
                                               load_measures, import_records, run_consultations};
    static const std::vector<Right> commissioning = {read_office,      record_engagement, write_actions, write_papers,
                                                     manage_registers, run_rounds,        assess_bids};
    static const std::vector<Right> finance = {read_office, write_actions, keep_budgets, pay_grants};
    static const std::vector<Right> auditor = {read_office, read_restricted, read_history};
    static const std::vector<Right> assessor = {assess_bids};
    static const std::vector<Right> applicant = {apply_for_grants};
    static const std::vector<Right> visitor = {make_visits};
    static const std::vector<Right> force = {answer_for_force};
    static const std::vector<Right> panel = {};
    static const std::vector<Right> administrator = {read_office, manage_people, manage_office, read_history};
    switch (role) {
    case Role::commissioner: return commissioner;
    case Role::deputy_commissioner: return deputy;
    case Role::chief_executive: return chief_executive;
    case Role::director_of_governance: return director;
    case Role::commissioning_officer: return commissioning;
    case Role::finance_officer: return finance;
    case Role::engagement_officer: return engagement;
    case Role::scheme_manager: return schemes;
    case Role::complaint_reviewer: return reviewer;
    case Role::analyst: return analyst;
    case Role::panel_support: return panel;
    case Role::auditor: return auditor;
    case Role::assessor: return assessor;
    case Role::applicant: return applicant;
    case Role::administrator: return administrator;
    case Role::visitor: return visitor;
    case Role::force_liaison: return force;
    }
    return panel;
}

const char* const right_names[] = {"read_office",    "record_engagement", "write_actions",     "verify_actions",
                                   "write_papers",   "approve_papers",    "publish_papers",    "sign_replies",
                                   "write_plan",     "issue_plan",        "run_consultations", "run_rounds",
                                   "approve_rounds", "assess_bids",       "chair_panels",      "decide_awards",
                                   "keep_budgets",   "pay_grants",        "apply_for_grants",  "decide_figures",
                                   "load_measures",  "manage_registers",  "import_records",    "read_restricted",
                                   "handle_letters", "review_complaints", "read_history",      "manage_people",
                                   "manage_office",  "make_visits",       "run_visits",        "answer_for_force"};

} // namespace

bool has_right(Role role, Right right) {
    for (auto held : rights_of(role))
        if (held == right) return true;
    return false;
}

const char* name_of(Right right) { return right_names[static_cast<int>(right)]; }

std::string in_words(const Access& access) {
    if (access.kind == Access::Kind::anyone) return "Anyone";
    if (access.kind == Access::Kind::signed_in) return "Anyone signed in";
    std::vector<std::string> roles;
    int index = 0;
    for (const auto& choice : Choices<Role>::list)
        if (has_right(static_cast<Role>(index++), access.right)) roles.emplace_back(choice.label);
    return list_of(roles);
}

} // namespace reeve::office
