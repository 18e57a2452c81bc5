// Going on with answers that were saved: the code opens the form as it was left.
#include "consultation/consultation_pages.h"
#include "consultation/sitting_parts.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/text_controls.h"
#include "office/routes.h"

namespace reeve::consultation {
namespace {

using html::Html;
using office::Visit;

http::Response code_page(Visit& visit, const Sitting& sitting, const Problems& problems) {
    Html main =
        html::error_summary(problems) + html::page_heading("Go on with saved answers", sitting.consultation.title);
    main += office::form_begin(visit, public_address(sitting.consultation) + "/saved");
    main += html::text_input({.name = "code",
                              .label = "Your code",
                              .hint = "Four groups of four, like 3f9a-77c0-12de-90ab.",
                              .error = html::error_of(problems, "code"),
                              .value = std::string(visit.typed("code")),
                              .classes = "govuk-input--width-20",
                              .autocomplete = "off",
                              .spellcheck = false});
    main += html::button({.text = "Open my answers"}) + office::form_end();
    return show(visit, sitting_words(sitting, "Go on with saved answers", problems), html::text_column(main),
                problems.empty() ? 200 : 422);
}

http::Response ask_code(Visit& visit) {
    auto sitting = sitting_of(visit);
    return sitting ? code_page(visit, *sitting, {}) : not_found(visit);
}

http::Response open_saved(Visit& visit) {
    auto sitting = sitting_of(visit);
    if (!sitting) return not_found(visit);
    if (trimmed(visit.typed("code")).empty())
        return code_page(visit, *sitting, Problems{{{"code", "Enter your code"}}});
    auto draft = find_draft(visit.db, sitting->consultation, trimmed(visit.typed("code")));
    if (!draft)
        return code_page(visit, *sitting,
                         Problems{{{"code", "No answers are saved under this code. Check each character"}}});
    auto questions = questions_asked(visit.db, sitting->consultation, draft->questionnaire_version);
    if (!questions) throw Fault("saved answers name no version of their questionnaire");
    sitting->version = draft->questionnaire_version;
    sitting->questions = std::move(*questions);
    sitting->typed = office::typed_as(draft->answers);
    sitting->strand = draft->strand;
    auto read = office::read_answers(sitting->questions, sitting->typed, office::AnsweredOn::a_form, visit.today());
    SoFar far;
    far.answers = read.answers;
    for (const auto& question : sitting->questions)
        if (office::applies(sitting->questions, question, far.answers)) far.apply.push_back(&question);
    Html main = html::page_heading(sitting->consultation.title, "Your answers")
                + html::inset_text({.text = "Your answers are as you left them."}) + sitting_form(visit, *sitting, far);
    return show(visit, sitting_words(*sitting, "Your answers"), html::text_column(main));
}

} // namespace

void mount_saved_answers(office::Routes& at) {
    at.get("/consultations/{reference}/saved", ask_code, office::anyone(),
           "Open the form that asks for the code of saved answers");
    at.post("/consultations/{reference}/saved", open_saved, office::anyone(), "Go on with answers that were saved");
}

} // namespace reeve::consultation
