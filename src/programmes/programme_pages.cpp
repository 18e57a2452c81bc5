// The staff pages of programmes: all of them, one with all that belongs to it, and the form that keeps it.
#include "programmes/programme_pages.h"
#include "html/buttons.h"
#include "html/casework.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/sample.h"
#include "html/tables.h"
#include "office/history_pages.h"
#include "office/list_files.h"
#include "office/record_form.h"
#include "programmes/programme_desk.h"

namespace reeve::programmes {

using html::Html;
using office::Right;
using office::Visit;

std::string address_of(const Programme& programme) { return programmes_address + ("/" + programme.reference); }

std::optional<Programme> programme_asked_for(Visit& visit) { return find_programme(visit.db, visit.part("programme")); }

office::PageWords programme_words(const Programme& programme, std::string title, bool has_errors) {
    office::PageWords words{.title = std::move(title), .section = "Grants", .trail = {}, .has_errors = has_errors};
    words.trail = {{"Grants", "/work/grants"}, {"Programmes", programmes_address}};
    if (words.title != programme.title && programme.id)
        words.trail.emplace_back(programme.title, address_of(programme));
    return words;
}

namespace {

office::PageWords list_words() {
    return {.title = "Programmes", .section = "Grants", .trail = {{"Grants", "/work/grants"}}};
}

// ---- All of them ----

http::Response list_page(Visit& visit) {
    html::Table table{.caption = "Programmes",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Programme"}, {"Kind"}, {"State"}, {"People"}},
                      .empty_text = "There is no programme yet.",
                      .is_stacked = true};
    for (const auto& one : all_programmes(visit.db)) {
        auto people = people_in_words(parts_of(visit.db, one.id), one.kind);
        table.rows.push_back(
            {{{html::of<R"({}<br><span class="govuk-body-s">{}</span>)">(
                  html::link({.text = one.title, .href = address_of(one)}),
                  one.reference + (one.is_sample ? ", SAMPLE" : ""))},
              {label_of(one.kind)},
              {html::of<R"({}<br><span class="govuk-body-s">{}</span>)">(state_chip(one), standing_in_words(one))},
              {people.empty() ? "Nobody counted" : people}}});
    }
    std::vector<Html> actions;
    if (visit.may(Right::run_rounds))
        actions.push_back(html::button({.text = "Add a programme", .href = std::string(programmes_address) + "/new"}));
    Html main = html::heading_with_actions("Programmes", actions)
                + html::paragraph("Work that goes on over months or years: cohorts, campaigns, packages and projects, "
                                  "with what each is measured by.")
                + html::table(table) + office::list_files(programmes_address, "Programmes");
    return show(visit, list_words(), main);
}

office::Sheet list_sheet(Visit& visit) {
    office::Sheet sheet{"Programmes",
                        {"Reference", "Title", "Kind", "Lead", "Partners", "Organisations at most", "Places",
                         "Captures of people", "Starts on", "Ends on", "State", "Started on", "Ended on", "Public",
                         "Sample"},
                        {},
                        ""};
    auto day = [](const std::optional<Date>& date) { return date ? iso(*date) : std::string(); };
    for (const auto& one : all_programmes(visit.db))
        sheet.rows.push_back({one.reference, one.title, label_of(one.kind), one.lead_post, one.partners,
                              one.most_organisations ? std::to_string(*one.most_organisations) : "", one.places,
                              label_of(one.captures), day(one.starts_on), day(one.ends_on), label_of(one.state),
                              day(one.started_on), day(one.ended_on), one.is_public ? "Yes" : "No",
                              one.is_sample ? "Yes" : "No"});
    return sheet;
}

// ---- One ----

Html moves_view(Visit& visit, const Programme& programme) {
    std::vector<Html> buttons;
    bool is_first = true;
    for (const auto& move : programme_moves().moves_from(programme.state)) {
        buttons.push_back(html::button({.text = move.verb,
                                        .href = address_of(programme) + "/moves/"
                                                + Choices<ProgrammeState>::list[static_cast<int>(move.to)].stored,
                                        .classes = is_first ? "" : "govuk-button--secondary"}));
        is_first = false;
    }
    buttons.push_back(html::button({.text = "Change the programme",
                                    .href = address_of(programme) + "/change",
                                    .classes = "govuk-button--secondary"}));
    return visit.may(Right::run_rounds) ? html::button_group(buttons) : Html();
}

Html add_link(Visit& visit, const std::string& text, const std::string& address) {
    if (!visit.may(Right::run_rounds)) return {};
    return html::button({.text = text, .href = address, .classes = "govuk-button--secondary"});
}

// Whether it may run, before anybody tries.
Html bar_view(Visit& visit, const Programme& programme, const std::vector<DataProtectionAssessment>& assessments) {
    bool is_over = programme.state == ProgrammeState::finished || programme.state == ProgrammeState::stopped;
    auto bar = bars_running(programme, assessments, visit.today());
    if (!bar || is_over) return {};
    return html::of<R"(<div class="govuk-inset-text">{} ({})</div>)">(bar->message, bar->rule);
}

http::Response one_page(Visit& visit) {
    auto programme = programme_asked_for(visit);
    if (!programme) return not_found(visit);
    auto assessments = assessments_of(visit.db, programme->id);
    auto address = address_of(*programme);
    auto noun = std::string(part_noun(programme->kind));
    Html main = html::page_heading(programme->title, "Programme " + programme->reference)
                + html::sample_line(programme->is_sample) + bar_view(visit, *programme, assessments)
                + programme_facts(*programme) + moves_view(visit, *programme)
                + html::section_heading("What it does", "words")
                + (programme->words.text.empty() ? html::paragraph("Nobody has said yet.")
                                                 : html::render_prose(programme->words));
    if (!programme->outcome.text.empty())
        main += html::section_heading("What came of it", "outcome") + html::render_prose(programme->outcome);
    main += html::section_heading("What was done in it", "parts")
            + parts_view(*programme, parts_of(visit.db, programme->id), 0)
            + add_link(visit, "Add a " + noun, address + "/parts/new")
            + html::section_heading("What it is measured by", "measures")
            + measures_table(shown_measures(visit, *programme, false), visit.today(), true)
            + add_link(visit, "Add a measure", address + "/measures/new")
            + html::section_heading("Data protection", "data-protection")
            + assessments_table(assessments, visit.today())
            + add_link(visit, "Write an assessment", address + "/assessments/new")
            + office::history_block(visit, programme_fields().shape(), programme->id.value);
    return show(visit, programme_words(*programme, programme->title), main);
}

// ---- Its form ----

http::Response form_of(Visit& visit, const Programme& programme, const Problems& problems,
                       const Refusal* conflict = nullptr) {
    bool is_new = !programme.id;
    auto address = is_new ? std::string(programmes_address) + "/new" : address_of(programme) + "/change";
    auto title = is_new ? std::string("Add a programme") : "Change " + programme.reference;
    return record_form_page(visit, programme_words(programme, title, !problems.empty()),
                            html::page_heading(title, programme.title),
                            {programme_fields().shape(),
                             programme_columns(),
                             &programme,
                             address,
                             is_new ? "Add the programme" : "Save changes",
                             is_new ? std::string(programmes_address) : address_of(programme),
                             {}},
                            problems, conflict);
}

http::Response show_new(Visit& visit) { return form_of(visit, {}, {}); }

http::Response add(Visit& visit) {
    Programme made;
    auto problems = read_form(programme_fields(), programme_columns(), visit.typed_of(), made, visit.today());
    if (!problems.empty()) return form_of(visit, {}, problems);
    auto kept = visit.change([&](office::Change& change) { return add_programme(change, made); });
    return kept ? saved(visit, address_of(*kept), kept->title + " is added") : form_of(visit, {}, kept.problems());
}

http::Response show_change(Visit& visit) {
    auto programme = programme_asked_for(visit);
    return programme ? form_of(visit, *programme, {}) : not_found(visit);
}

http::Response change(Visit& visit) {
    auto stands = programme_asked_for(visit);
    if (!stands) return not_found(visit);
    auto typed = *stands;
    auto problems = read_form(programme_fields(), programme_columns(), visit.typed_of(), typed, visit.today());
    if (!problems.empty()) return form_of(visit, *stands, problems);
    typed.version = office::version_typed(visit, stands->version);
    auto kept = visit.change([&](office::Change& made) { return keep_programme(made, typed); });
    if (kept) return saved(visit, address_of(*kept), "The programme is changed");
    return kept.has_problems() ? form_of(visit, *stands, kept.problems())
                               : form_of(visit, *stands, {}, &kept.refusal());
}

} // namespace

void mount_programmes(office::Routes& at) {
    const std::string all = programmes_address, one = all + "/{programme}";
    auto read = may(Right::read_office), write = may(Right::run_rounds);
    at.list(all, list_page, list_sheet, read, "See all programmes and how each stands");
    at.get(all + "/new", show_new, write, "Open the form that adds a programme");
    at.post(all + "/new", add, write, "Add a programme");
    at.get(one, one_page, read, "See one programme with its parts, measures and assessments");
    at.get(one + "/change", show_change, write, "Open the form that changes a programme");
    at.post(one + "/change", change, write, "Change a programme");
}

} // namespace reeve::programmes
