// The staff pages of data-protection assessments: one, the form that writes it, and what a second person decides.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/sample.h"
#include "html/summaries.h"
#include "office/history_pages.h"
#include "office/list_page.h"
#include "office/record_form.h"
#include "programmes/programme_pages.h"
#include "programmes/programme_view.h"

namespace reeve::programmes {

using html::Html;
using office::Right;
using office::Visit;

std::string address_of(const DataProtectionAssessment& assessment) {
    return "/work/data-protection/" + assessment.reference;
}

namespace {

struct Asked {
    DataProtectionAssessment assessment;
    Programme programme;
};

std::optional<Asked> asked_for(Visit& visit) {
    auto assessment = find_assessment(visit.db, visit.part("assessment"));
    if (!assessment) return std::nullopt;
    return Asked{*assessment, programme_of(visit.db, assessment->programme)};
}

office::PageWords words_of(const Asked& asked, const std::string& title, bool has_errors = false) {
    auto words = programme_words(asked.programme, title, has_errors);
    if (asked.assessment.id && title != asked.assessment.reference)
        words.trail.emplace_back(asked.assessment.reference, address_of(asked.assessment));
    return words;
}

// ---- One ----

Html told(const char* heading, const char* id, const Prose& words) {
    return html::section_heading(heading, id)
           + (words.text.empty() ? html::paragraph("Not written yet.") : html::render_prose(words));
}

Html facts_view(const Asked& asked, Date today) {
    const auto& [assessment, programme] = asked;
    html::SummaryList list;
    auto add = [&](const char* key, html::Content value) {
        list.rows.push_back({.key = key, .value = std::move(value)});
    };
    add("Programme", html::link({.text = programme.title, .href = address_of(programme)}));
    add("Standing", standing_in_words(assessment, today));
    add("Written by", assessment.written_by_post);
    if (!assessment.decided_by_post.empty()) add("Decided by", assessment.decided_by_post);
    add("Lawful basis", label_of(assessment.basis));
    add("Risk left", label_of(assessment.residual));
    if (assessment.consulted_on) add("Information Commissioner consulted", in_words(*assessment.consulted_on));
    return html::summary_list(list);
}

Html lacking_view(const DataProtectionAssessment& assessment) {
    auto problems = lacking(assessment);
    if (assessment.state != AssessmentState::draft || problems.empty()) return {};
    std::vector<html::Content> lines;
    for (const auto& problem : problems.list) lines.emplace_back(problem.message);
    return html::section_heading("What it still lacks", "lacking") + html::bullet_list(lines);
}

Html buttons_view(Visit& visit, const DataProtectionAssessment& assessment) {
    std::vector<Html> buttons;
    auto add = [&](const char* text, const char* path, bool is_first = false) {
        buttons.push_back(html::button({.text = text,
                                        .href = address_of(assessment) + path,
                                        .classes = is_first ? "" : "govuk-button--secondary"}));
    };
    bool may_decide = visit.may(Right::approve_rounds);
    if (assessment.state == AssessmentState::draft) {
        if (may_decide && !wrote_in(assessment, visit.who->person.value)) add("Agree", "/agree", true);
        if (visit.may(Right::run_rounds)) add("Go on writing", "/change");
        if (may_decide) add("Do not agree", "/end");
    } else if (assessment.state == AssessmentState::agreed && may_decide) {
        if (auto bar = bars_withdrawing(visit.db, assessment, visit.today()))
            return html::inset_text({.text = bar->message});
        add("Withdraw it", "/end");
    }
    return buttons.empty() ? Html() : html::button_group(buttons);
}

http::Response one_page(Visit& visit) {
    auto asked = asked_for(visit);
    if (!asked) return not_found(visit);
    const auto& assessment = asked->assessment;
    Html main = html::page_heading("Data-protection assessment " + assessment.reference, asked->programme.title)
                + html::sample_line(assessment.is_sample) + facts_view(*asked, visit.today()) + lacking_view(assessment)
                + buttons_view(visit, assessment)
                + told("What is done with data about people, and why", "purpose", assessment.purpose)
                + told("Why it is necessary", "necessity", assessment.necessity)
                + told("Risks to people", "risks", assessment.risks)
                + told("What is done about them", "measures", assessment.measures)
                + told("What the data protection officer advises", "advice", assessment.officer_advice);
    if (assessment.state != AssessmentState::draft)
        main += told("Why it is decided so", "decision", assessment.decision_words);
    main += office::history_block(visit, assessment_of_data_fields().shape(), assessment.id.value);
    return show(visit, words_of(*asked, assessment.reference), main);
}

// ---- Writing ----

http::Response form_of(Visit& visit, const Asked& asked, const Problems& problems, const Refusal* conflict = nullptr) {
    const auto& [assessment, programme] = asked;
    bool is_new = !assessment.id;
    auto title = is_new ? std::string("Write an assessment") : "Go on writing " + assessment.reference;
    return record_form_page(
        visit, words_of(asked, title, !problems.empty()),
        html::page_heading(title, programme.title)
            + html::paragraph("It can be saved half-written. Before anybody agrees to it, all of it is told."),
        {assessment_of_data_fields().shape(),
         assessment_of_data_columns(),
         &assessment,
         is_new ? address_of(programme) + "/assessments/new" : address_of(assessment) + "/change",
         "Save the assessment",
         is_new ? address_of(programme) : address_of(assessment),
         {}},
        problems, conflict);
}

http::Response show_new(Visit& visit) {
    auto programme = programme_asked_for(visit);
    return programme ? form_of(visit, {{}, *programme}, {}) : not_found(visit);
}

http::Response add(Visit& visit) {
    auto programme = programme_asked_for(visit);
    if (!programme) return not_found(visit);
    DataProtectionAssessment assessment;
    assessment.programme = programme->id;
    auto problems = read_form(assessment_of_data_fields(), assessment_of_data_columns(), visit.typed_of(), assessment,
                              visit.today());
    if (!problems.empty()) return form_of(visit, {{}, *programme}, problems);
    auto kept = visit.change([&](office::Change& change) { return add_assessment(change, assessment); });
    return saved(visit, address_of(kept), "Assessment " + kept.reference + " is saved");
}

http::Response show_change(Visit& visit) {
    auto asked = asked_for(visit);
    return asked ? form_of(visit, *asked, {}) : not_found(visit);
}

http::Response change(Visit& visit) {
    auto asked = asked_for(visit);
    if (!asked) return not_found(visit);
    auto typed = asked->assessment;
    auto problems =
        read_form(assessment_of_data_fields(), assessment_of_data_columns(), visit.typed_of(), typed, visit.today());
    if (!problems.empty()) return form_of(visit, *asked, problems);
    typed.version = office::version_typed(visit, typed.version);
    auto kept = visit.change([&](office::Change& made) { return keep_assessment(made, typed); });
    return kept ? saved(visit, address_of(*kept), "The assessment is saved")
                : form_of(visit, *asked, {}, &kept.refusal());
}

// ---- Deciding ----

struct Decision {
    const char* title;
    const char* path;
    const std::vector<std::string_view>& (*columns)();
    Result<DataProtectionAssessment> (*take)(office::Change&, DataProtectionAssessment);
};
const Decision agreeing = {"Agree to the assessment", "/agree", agreeing_columns, agree_assessment};
const Decision ending = {"Do not agree, or withdraw", "/end", ending_columns, end_assessment};

http::Response decision_form(Visit& visit, const Decision& decision, const Asked& asked, const Problems& problems) {
    Html main = html::error_summary(problems) + html::page_heading(decision.title, asked.assessment.reference)
                + office::form_begin(visit, address_of(asked.assessment) + decision.path)
                + described_controls(visit, assessment_of_data_fields().shape(), &asked.assessment, decision.columns(),
                                     problems)
                + html::button({.text = decision.title}) + office::form_end();
    return show(visit, words_of(asked, decision.title, !problems.empty()), html::text_column(main),
                problems.empty() ? 200 : 422);
}

template <const Decision& decision> http::Response show_decision(Visit& visit) {
    auto asked = asked_for(visit);
    return asked ? decision_form(visit, decision, *asked, {}) : not_found(visit);
}

template <const Decision& decision> http::Response take_decision(Visit& visit) {
    auto asked = asked_for(visit);
    if (!asked) return not_found(visit);
    auto typed = asked->assessment;
    auto problems = read_form(assessment_of_data_fields(), decision.columns(), visit.typed_of(), typed, visit.today());
    if (!problems.empty()) return decision_form(visit, decision, *asked, problems);
    auto kept = visit.change([&](office::Change& change) { return decision.take(change, typed); });
    if (kept) return saved(visit, address_of(*kept), standing_in_words(*kept, visit.today()));
    return kept.has_problems() ? decision_form(visit, decision, *asked, kept.problems())
                               : refuse(visit, kept.refusal());
}

} // namespace

void mount_data_protection(office::Routes& at) {
    auto write = may(Right::run_rounds), decide = may(Right::approve_rounds);
    const auto begin = std::string(programmes_address) + "/{programme}/assessments/new";
    const std::string one = "/work/data-protection/{assessment}";
    at.get(begin, show_new, write, "Open the form that writes a data-protection assessment");
    at.post(begin, add, write, "Begin a data-protection assessment of a programme");
    at.get(one, one_page, may(Right::read_office), "See one data-protection assessment and what it lacks");
    at.get(one + "/change", show_change, write, "Open the form that goes on writing an assessment");
    at.post(one + "/change", change, write, "Go on writing a data-protection assessment");
    at.get(one + "/agree", show_decision<agreeing>, decide, "Open the form that agrees to an assessment");
    at.post(one + "/agree", take_decision<agreeing>, decide,
            "Agree to a data-protection assessment as a second person");
    at.get(one + "/end", show_decision<ending>, decide, "Open the form that refuses or withdraws an assessment");
    at.post(one + "/end", take_decision<ending>, decide, "Refuse a data-protection assessment, or withdraw it");
}

} // namespace reeve::programmes
