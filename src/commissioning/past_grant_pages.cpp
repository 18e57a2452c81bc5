// The staff pages of past grants: all that were brought in, one of them, and the bringing in with its undoing.
#include "commissioning/grant_rows_store.h"
#include "commissioning/grants_desk.h"
#include "commissioning/publishing_pages.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/casework.h"
#include "html/choice_controls.h"
#include "html/headings.h"
#include "html/summaries.h"
#include "html/tables.h"
#include "html/text_controls.h"
#include "office/import_parts.h"
#include "office/list_files.h"
#include "office/routes.h"

namespace reeve::commissioning {
namespace {

using html::Html;
using office::Right;
using office::Visit;

const std::string list_address = "/work/past-grants";
const std::string import_address = list_address + "/import";
constexpr std::size_t troubles_shown = 50;

std::string date_words(const std::optional<Date>& date) { return date ? in_short(*date) : "Not known"; }
std::string amount_words(const std::optional<Money>& amount) { return amount ? in_words(*amount) : "Not known"; }
std::string address_of(const PastGrant& past) { return list_address + "/" + past.reference; }

office::PageWords under_past_grants(const std::string& title, const Problems& problems = {}) {
    auto words = grants_words(title, problems);
    words.trail.emplace_back("Past grants", list_address);
    return words;
}

// What is wrong with the grants, what blocks first.
Html troubles_table(std::vector<GrantTrouble> troubles) {
    std::stable_partition(troubles.begin(), troubles.end(), [](const GrantTrouble& one) { return one.blocks; });
    html::Table table{.caption = "What to look at before these are published",
                      .caption_id = "troubles",
                      .head = {{"Grant"}, {"Field"}, {"What is wrong"}, {"Weight"}},
                      .empty_text = "Nothing is wrong with them.",
                      .is_stacked = true};
    for (std::size_t at = 0; at < troubles.size() && at < troubles_shown; ++at) {
        const auto& one = troubles[at];
        table.rows.push_back({.cells = {{one.grant.empty() ? "The whole file" : one.grant},
                                        {one.field},
                                        {one.message},
                                        {one.blocks ? "Keeps it from being published" : "A warning"}}});
    }
    Html part = html::table(table);
    if (troubles.size() > troubles_shown)
        part += html::small_paragraph("The first " + std::to_string(troubles_shown) + " of "
                                      + with_commas(static_cast<std::int64_t>(troubles.size())) + " are shown.");
    return part;
}

http::Response list(Visit& visit) {
    std::vector<Html> actions;
    if (visit.may(Right::run_rounds))
        actions.push_back(html::button({.text = "Bring in past grants", .href = import_address}));
    Html main = html::heading_with_actions("Past grants", actions) + grants_menu(list_address);
    main += html::lead_paragraph("Grants of earlier years, as the 360Giving file had them. Our own stand in the public "
                                 "register; another funder’s are kept for comparison alone.");
    main += html::paragraph(html::link({.text = "The public register of grants", .href = "/grants/register"}));
    html::Table table{
        .caption = "Past grants",
        .caption_classes = "govuk-visually-hidden",
        .caption_id = "past-grants",
        .head = {{"Grant"}, {"Recipient"}, {.text = "Awarded", .is_numeric = true}, {"Decided"}, {"Whose"}},
        .empty_text = "No past grants are brought in yet.",
        .is_stacked = true};
    for (const auto& past : all_past_grants(visit.db))
        table.rows.push_back({.cells = {{html::link({.text = past.title, .href = address_of(past)})},
                                        {past.recipient},
                                        {amount_words(past.amount)},
                                        {date_words(past.awarded_on)},
                                        {past.is_own ? "Our own" : past.funder}}});
    main += html::table(table) + office::list_files(list_address, "Past grants");
    return show(visit, grants_words("Past grants"), main);
}

office::Sheet sheet(Visit& visit) {
    office::Sheet made{"Past grants",
                       {"Reference", "Identifier", "Title", "Recipient", "Amount", "Decided", "Funder", "Our own"},
                       {},
                       ""};
    for (const auto& past : all_past_grants(visit.db))
        made.rows.push_back({past.reference, past.identifier, past.title, past.recipient,
                             past.amount ? plain(*past.amount) : "", past.awarded_on ? iso(*past.awarded_on) : "",
                             past.funder, past.is_own ? "Yes" : "No"});
    return made;
}

http::Response show_one(Visit& visit) {
    auto past = find_past_grant(visit.db, visit.part("reference"));
    if (!past) return not_found(visit);
    auto grant = published(*past);
    html::SummaryList facts;
    auto fact = [&](const char* key, const std::string& value) {
        facts.rows.push_back({.key = key, .value = value.empty() ? "Not recorded" : value});
    };
    fact("Identifier", grant.identifier);
    fact("Recipient", grant.recipient.name);
    fact("Awarded", amount_words(grant.awarded));
    fact("Decided", grant.awarded_on ? in_words(*grant.awarded_on) : "");
    fact("Funder", grant.funder.name);
    fact("Description", grant.description);
    fact("Legal power", grant.legal_power);
    fact("Conditions", grant.conditions);
    fact("Reasons", grant.reasons);
    Html main = html::page_heading(past->title, past->reference + (past->is_sample ? ", SAMPLE" : ""))
                + html::summary_list(facts) + troubles_table(troubles_of({grant.source}, visit.today()));
    return show(visit, under_past_grants(past->title), html::text_column(main));
}

// --- Bringing in ---

http::Response start(Visit& visit, const Problems& problems) {
    Html main = html::error_summary(problems) + html::page_heading("Bring in past grants");
    main +=
        html::lead_paragraph("Choose a file of the 360Giving standard: JSON, CSV or XLSX. Nothing is saved until you "
                             "have seen what we can bring in.");
    main += office::form_begin(visit, import_address, true) + html::hidden_field("do", "check");
    html::Radios whose{.name = "whose",
                       .legend = "Whose grants are they?",
                       .error = html::error_of(problems, "whose"),
                       .value = std::string(visit.typed("whose"))};
    whose.options = {{.value = "own", .text = "Our own: they go into the public register"},
                     {.value = "other", .text = "Another funder’s: kept for comparison, not published"}};
    main += html::radios(whose)
            + html::textarea({.name = "text",
                              .label = "JSON, or rows with their headings",
                              .error = html::error_of(problems, "text"),
                              .value = std::string(visit.typed("text")),
                              .rows = 6})
            + html::file_upload({.name = "file",
                                 .label = "Or a file (optional)",
                                 .error = html::error_of(problems, "file"),
                                 .accept = ".json,.csv,.xlsx"});
    main += html::button({.text = "Check the file"}) + office::form_end();
    main += office::past_imports_table(
        visit, office::import_runs(visit.db, {past_grants_kind}),
        {.undo_address = import_address, .page_address = "", .name = [](const auto& run) { return run.file_name; }});
    return show(visit, under_past_grants("Bring in past grants", problems), main, problems.empty() ? 200 : 422);
}

http::Response show_start(Visit& visit) { return start(visit, {}); }

// The file as text. It is held from the check to the keeping, since it may be larger than a form.
struct CarriedGrants {
    std::string text, file_name, member;
    std::int64_t held = 0;
};
Result<CarriedGrants> carried(Visit& visit) {
    if (auto held = Kind<std::int64_t>::read(trimmed(visit.typed("held")), {}); held && *held) {
        auto file = office::held_file(visit.db, *held, past_grants_kind, visit.who->person);
        if (!file) return Problems{{{"file", "The file is no longer held. Choose it again"}}};
        return CarriedGrants{file->rows, file->file_name, "file", file->id};
    }
    auto given = office::given_import(visit);
    if (is_json(given.bytes)) return CarriedGrants{given.bytes, given.file_name, given.member};
    auto rows = TRY(office::rows_given(given));
    return CarriedGrants{rows.csv, given.file_name, given.member};
}

// Holding a file changes no record, so the form that gave it can be sent again; the same file is held once.
void hold(Visit& visit, CarriedGrants& given) {
    const auto hash = sha256(given.text);
    for (const auto& file : office::held_files(visit.db, past_grants_kind, visit.who->person))
        if (file.file_hash == hash) given.held = file.id;
    if (given.held) return;
    given.held = visit.office.change(visit.who->person, visit.who->post, visit.now, "", [&](office::Change& change) {
        return office::hold_file(change, past_grants_kind, given.file_name, {.csv = given.text}).id;
    });
}

http::Response check_page(Visit& visit, const CarriedGrants& given, const GrantImportPlan& plan) {
    Html main = html::page_heading(in_words(plan) + " Nothing is saved yet.", given.file_name)
                + office::import_note(plan.note) + office::form_begin(visit, import_address, true)
                + html::hidden_field("held", std::to_string(given.held))
                + html::hidden_field("whose", std::string(visit.typed("whose")));
    if (!plan.fresh.empty())
        main += html::button({.text = "Bring in " + counted(static_cast<std::int64_t>(plan.fresh.size()), "grant"),
                              .name = "do",
                              .value = "keep"});
    main += office::form_end() + troubles_table(plan.troubles)
            + html::paragraph(html::link({.text = "Start again", .href = import_address}));
    return show(visit, under_past_grants("Check the import"), main);
}

http::Response check_or_keep(Visit& visit) {
    auto whose = visit.typed("whose");
    if (whose != "own" && whose != "other") return start(visit, Problems{{{"whose", "Select whose grants they are"}}});
    auto given = carried(visit);
    if (!given) return start(visit, given.problems());
    auto plan = plan_grants(visit.db, given->text, visit.today());
    if (!plan) return start(visit, Problems{{{given->member, plan.problems().list.front().message}}});
    if (visit.typed("do") != "keep") {
        if (!given->held) hold(visit, *given);
        return check_page(visit, *given, *plan);
    }
    auto run = visit.change([&](office::Change& change) -> Result<office::ImportRun> {
        auto again = TRY(plan_grants(change.tx, given->text, change.today()));
        if (given->held) office::drop_held_file(change.tx, given->held);
        return keep_grants(change, again, {.file_name = given->file_name, .is_own = whose == "own"});
    });
    if (!run) return run.has_problems() ? start(visit, run.problems()) : refuse(visit, run.refusal());
    return saved(visit, import_address,
                 counted(run->kept, "grant is", "grants are") + " brought in. You can undo this for 7 days");
}

http::Response undo(Visit& visit) {
    auto run = office::find_import_run(visit.db, office::asked_number(visit));
    if (!run || run->kind != past_grants_kind) return not_found(visit);
    auto undone =
        visit.change([&](office::Change& change) { return undo_grants(change, *run); }, "The import was undone");
    if (!undone) return refuse(visit, undone.refusal());
    return saved(visit, import_address, counted(run->kept, "grant is", "grants are") + " taken out again");
}

} // namespace

void mount_past_grants(office::Routes& at) {
    using office::may;
    at.list(list_address, list, sheet, may(Right::read_office), "See the past grants that were brought in");
    at.get(import_address, show_start, may(Right::run_rounds), "Open the form that brings in a 360Giving file");
    at.post_files(import_address, check_or_keep, may(Right::run_rounds),
                  "Check a 360Giving file, and bring in its grants");
    at.post(import_address + "/{id}/undo", undo, may(Right::run_rounds),
            "Undo an import of past grants within seven days");
    at.get(list_address + "/{reference}", show_one, may(Right::read_office),
           "See a past grant and what to look at before it is published");
}

} // namespace reeve::commissioning
