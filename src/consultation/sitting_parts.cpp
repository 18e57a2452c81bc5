// Works out what the public form shows next.
#include "consultation/sitting_parts.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/choice_controls.h"
#include "html/headings.h"
#include "office/form_token.h"
#include "office/list_page.h"
#include <charconv>

namespace reeve::consultation {
namespace {

using html::Html;
using office::Visit;

constexpr std::int64_t second = 1000;
constexpr std::int64_t day = 86'400 * second;
const std::vector<std::string_view> who_columns = {"name", "email"};

int version_named(Visit& visit, const Consultation& consultation) {
    int version = 0;
    auto typed = visit.typed("questions_version");
    std::from_chars(typed.data(), typed.data() + typed.size(), version);
    return version >= 1 && version <= consultation.asks_version ? version : consultation.asks_version;
}

Html strand_choice(const Sitting& sitting, const Problems& problems) {
    if (sitting.strands.size() < 2) return html::hidden_field("strand", sitting.strand);
    html::Radios radios{.name = "strand",
                        .legend = "Which describes you best? (optional)",
                        .error = html::error_of(problems, "strand"),
                        .value = sitting.strand,
                        .legend_classes = "govuk-fieldset__legend--s"};
    for (const auto& strand : sitting.strands) radios.options.push_back({.value = strand.key, .text = strand.title});
    return html::radios(radios);
}

Html who_controls(Visit& visit, const Sitting& sitting, const Problems& problems) {
    auto main = html::section_heading("How we may reach you (optional)");
    main +=
        html::paragraph("You do not have to say who you are. If you do, we keep it apart from your answers and delete "
                        "it after "
                        + in_words(sitting.consultation.delete_after) + ".");
    Respondent nobody;
    main += office::described_controls(visit, respondent_fields().shape(), &nobody, who_columns, problems);
    html::Checkboxes wants{.name = "wants_results",
                           .legend = "Would you like to hear what came of it?",
                           .error = html::error_of(problems, "wants_results"),
                           .values = {std::string(visit.typed("wants_results"))}};
    wants.options = {{.value = "yes", .text = "Yes, write to me when the results are published"}};
    return main + html::checkboxes(wants);
}

// People do not see this box; programs fill it.
Html trap_control(Visit& visit) {
    return html::of<
        R"(<div class="govuk-visually-hidden"><label for="website">Leave this box empty (optional)</label><input id="website" name="website" type="text" value="{}" tabindex="-1" autocomplete="off"></div>)">(
        visit.typed("website"));
}

// What every form of a sitting carries. `began` is the token of the first form: it says when somebody opened it.
Html carried(Visit& visit, const Sitting& sitting) {
    auto began = visit.typed("began").empty() ? office::public_form_token(visit.office, visit.now, sitting.address())
                                              : std::string(visit.typed("began"));
    return html::hidden_field("questions_version", std::to_string(sitting.version)) + html::hidden_field("began", began)
           + html::hidden_field("code", sitting.code);
}

std::string names_of(const std::vector<const office::AskedQuestion*>& questions) {
    std::vector<std::string> names;
    for (const auto* question : questions) names.push_back(question->key);
    return joined(names, ",");
}

void read_who(Visit& visit, SoFar& so_far) {
    auto problems = read_form(respondent_fields(), who_columns, visit.typed_of(), so_far.who, visit.today());
    auto wants = visit.typed("wants_results");
    so_far.who.wants_results = wants == "yes";
    if (!wants.empty() && wants != "yes") problems.add("wants_results", "Tick the box, or leave it empty");
    if (problems.empty()) problems = check(so_far.who);
    for (auto& problem : problems.list) so_far.problems.list.push_back(std::move(problem));
}

bool was_shown(const Sitting& sitting, const office::FormQuestion& question) {
    return std::find(sitting.shown.begin(), sitting.shown.end(), question.key) != sitting.shown.end();
}

} // namespace

std::optional<Sitting> sitting_of(Visit& visit) {
    auto consultation = find_consultation(visit.db, visit.part("reference"));
    if (!consultation || !is_public(*consultation)) return std::nullopt;
    Sitting sitting;
    sitting.consultation = *consultation;
    sitting.version = version_named(visit, *consultation);
    auto questions = questions_asked(visit.db, *consultation, sitting.version);
    if (!questions) return std::nullopt;
    sitting.questions = std::move(*questions);
    sitting.strands = strands_of(visit.db, consultation->id);
    sitting.typed = office::typed_in(visit.typed_fields());
    sitting.strand = visit.has_typed() ? visit.typed("strand") : visit.query("strand");
    if (sitting.strands.size() == 1) sitting.strand = sitting.strands.front().key;
    sitting.code = shortened(trimmed(visit.typed("code")), 40);
    sitting.shown = split(visit.typed("shown"), ',');
    return sitting;
}

SoFar so_far(Visit& visit, const Sitting& sitting) {
    SoFar made;
    auto read = office::read_answers(sitting.questions, sitting.typed, office::AnsweredOn::a_form, visit.today());
    made.answers = std::move(read.answers);
    for (const auto& question : sitting.questions) {
        if (!office::applies(sitting.questions, question, made.answers)) continue;
        made.apply.push_back(&question);
        if (!was_shown(sitting, question)) made.opens_more = true;
        else
            for (auto& problem : read.problems.list)
                if (problem.member == office::control_name(question)) made.problems.list.push_back(problem);
    }
    for (auto& problem : office::unknown_ticks(sitting.questions, visit.typed_fields()).list)
        made.problems.list.push_back(std::move(problem));
    bool is_known = sitting.strand.empty()
                    || std::any_of(sitting.strands.begin(), sitting.strands.end(),
                                   [&](const Strand& strand) { return strand.key == sitting.strand; });
    if (!is_known) made.problems.add("strand", "Choose one from the list");
    read_who(visit, made);
    return made;
}

Html sitting_form(Visit& visit, const Sitting& sitting, const SoFar& so_far) {
    auto main = office::form_begin(visit, sitting.address()) + carried(visit, sitting)
                + html::hidden_field("shown", names_of(so_far.apply)) + trap_control(visit);
    main += strand_choice(sitting, so_far.problems);
    main += office::question_controls(so_far.apply, sitting.typed, office::AnsweredOn::a_form, so_far.problems);
    main += who_controls(visit, sitting, so_far.problems);
    return main
           + html::button_group({html::button({.text = "Continue", .name = "do", .value = "continue"}),
                                 html::button({.text = "Save and finish later",
                                               .name = "do",
                                               .value = "save",
                                               .classes = "govuk-button--secondary"})})
           + office::form_end();
}

Html sitting_again(Visit& visit, const Sitting& sitting, const SoFar& so_far, const Html& buttons) {
    auto main = office::form_begin(visit, sitting.address()) + carried(visit, sitting)
                + html::hidden_field("shown", names_of(so_far.apply)) + html::hidden_field("strand", sitting.strand);
    main += office::hidden_answers(sitting.questions, sitting.typed);
    for (const char* name : {"name", "email", "wants_results", "website"})
        if (auto typed = visit.typed(name); !typed.empty()) main += html::hidden_field(name, typed);
    return main + buttons + office::form_end();
}

Arrival arrival_of(Visit& visit, const Sitting& sitting, const Response& response) {
    Arrival arrival{.trap = std::string(visit.typed("website")), .seconds = std::nullopt, .same_words = 0};
    auto began = visit.typed("began");
    // A token that this site did not seal says nothing about time.
    if (office::check_public_form(visit.office, visit.now, sitting.address(), began) != office::TokenState::wrong) {
        std::int64_t expiry = 0;
        std::from_chars(began.data(), began.data() + began.size(), expiry);
        auto opened = expiry - office::public_form_hours * 3600 * second;
        arrival.seconds = std::max<std::int64_t>(0, (visit.now.milliseconds - opened) / second);
    }
    arrival.same_words = same_words_since(visit.db, response, {visit.now.milliseconds - day});
    return arrival;
}

office::PageWords sitting_words(const Sitting& sitting, const std::string& title, const Problems& problems) {
    return {.title = title,
            .section = "Consultations",
            .trail = {{"Consultations", "/consultations"},
                      {sitting.consultation.title, public_address(sitting.consultation)}},
            .has_errors = !problems.empty(),
            .is_public = true};
}

} // namespace reeve::consultation
