// The task list of an application, and the page of each of its parts.
#include "commissioning/application_desk.h"
#include "commissioning/applying_pages.h"
#include "commissioning/recipient_store.h"
#include "commissioning/round_view.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/text_controls.h"
#include "office/file_store.h"
#include "office/record_form.h"
#include "office/routes.h"
#include "planning/planning.h"

namespace reeve::commissioning {
namespace {

using html::Html;
using office::Visit;

html::Content status_of(const PartStanding& standing) {
    if (standing.state == PartState::completed) return "Completed";
    if (standing.state == PartState::wrong)
        return html::tag({.text = "There is a problem", .classes = "govuk-tag--red"});
    bool is_begun = standing.state == PartState::in_progress;
    return html::tag(
        {.text = label_of(standing.state), .classes = is_begun ? "govuk-tag--light-blue" : "govuk-tag--grey"});
}

html::Task task_of(const Application& application, const BidPart& part, const Problems& missing, bool can_change) {
    auto standing = standing_of(part, application.whole, missing);
    std::string hint;
    if (part.criterion && !part.criterion->is_gate)
        hint = "Counts for " + std::to_string(part.criterion->weight) + " of 100.";
    if (!standing.words.empty()) hint += (hint.empty() ? "" : " ") + standing.words + ".";
    return {.title = part.title,
            .href = can_change ? part_address(application.whole.bid, part)
                               : apply_address(application.whole.bid) + "/check",
            .hint = hint.empty() ? html::Content() : html::Content(hint),
            .status = status_of(standing)};
}

Html grouped_tasks(const Application& application, const Problems& missing, bool can_change) {
    Html main;
    html::TaskList list;
    std::string group;
    auto close_group = [&] {
        if (list.items.empty()) return;
        list.id_prefix = "tasks-" + group.substr(0, 1);
        main += html::section_heading(group) + html::task_list(list);
        list.items.clear();
    };
    for (const auto& part : parts_of(application.criteria)) {
        if (part.group != group) close_group();
        group = part.group;
        list.items.push_back(task_of(application, part, missing, can_change));
    }
    close_group();
    return main;
}

Html last_tasks(Visit& visit, const Application& application, const Problems& missing, bool can_change) {
    const auto& bid = application.whole.bid;
    auto address = apply_address(bid);
    auto files = office::files_of(visit.db, bid_fields().shape(), bid.id.value).size();
    html::TaskList list{.items = {}, .id_prefix = "tasks-last"};
    list.items.push_back({.title = "Files",
                          .href = address + "/files",
                          .hint = "Optional.",
                          .status = files == 0 ? "None" : counted(static_cast<std::int64_t>(files), "file")});
    list.items.push_back({.title = "Read all of it", .href = address + "/check", .status = "As often as you like"});
    bool can_send = can_change && missing.empty() && may_write(application.member).ok();
    bool is_sent = bid.revision > 0 && !application.has_unsent;
    html::Task sending{.title = bid.revision > 0 ? "Send the changes" : "Declare and send"};
    if (can_send && !is_sent) sending.href = address + "/send";
    else sending.status_classes = "govuk-task-list__status--cannot-start-yet";
    sending.status = is_sent ? "Sent" : can_send ? "Ready to send" : "Cannot start yet";
    list.items.push_back(sending);
    return html::section_heading("5. Check and send") + html::task_list(list);
}

Html how_it_stands(const Application& application, Moment now) {
    const auto& bid = application.whole.bid;
    bool is_closed = is_past_closing(application.round, now);
    if (bid.state == BidState::withdrawn) return html::inset_text({.text = "This application was withdrawn."});
    if (is_outcome_told(application.round) && bid.revision > 0) {
        auto outcome = html::paragraph("What was decided: " + state_told(application.round, bid) + ".");
        if (!bid.decided_because.empty()) outcome += html::paragraph("Because: " + bid.decided_because);
        if (bid.state == BidState::funded || bid.state == BidState::part_funded)
            outcome += html::paragraph(html::link(
                {.text = "Your grant: the offer, the agreement and payments", .href = grant_address(bid.reference)}));
        return html::inset_text({.text = outcome + html::render_prose(bid.feedback)});
    }
    if (bid.state == BidState::draft && is_closed)
        return html::inset_text({.text = "The round is closed and this application was never sent. You can read it and "
                                         "take a copy."});
    if (bid.revision == 0)
        return html::paragraph("It is kept as you save each page. You can close this page and come back.");
    auto words = "Sent " + (bid.revision == 1 ? std::string() : std::to_string(bid.revision) + " times, last ") + "on "
                 + day_and_time(*bid.received_at) + ". Receipt " + bid.receipt + ".";
    if (application.has_unsent)
        words += is_closed ? " Changes after that were not sent and do not count."
                           : " It has changes that are not sent: what was sent counts until you send them.";
    return html::inset_text({.text = html::of<"{} {}">(words, html::link({.text = "See the receipt",
                                                                          .href = apply_address(bid) + "/receipt"}))});
}

Html other_ways(const Application& application) {
    auto address = apply_address(application.whole.bid);
    std::vector<html::Content> items = {
        html::link({.text = "People who work on this application", .href = address + "/people"}),
        html::link({.text = "A copy to print or keep", .href = address + "/copy"}),
        html::link({.text = "What assessors are told and how marks are given",
                    .href = public_address(application.round) + "#criteria"})};
    bool can_withdraw = may_decide(application.member).ok() && application.whole.bid.state != BidState::withdrawn
                        && bid_moves().move(application.whole.bid.state, BidState::withdrawn).ok();
    if (can_withdraw) items.push_back(html::link({.text = "Withdraw this application", .href = address + "/withdraw"}));
    return html::bullet_list(items);
}

http::Response tasks(Visit& visit) {
    auto application = asked_application(visit);
    if (!application) return not_found(visit);
    const auto& bid = application->whole.bid;
    bool can_change = may_change(application->round, bid, visit.now).ok() && may_write(application->member).ok();
    auto missing = missing_parts(*application);
    Html main = html::page_heading(bid.title.empty() ? "Your application" : bid.title, "Application " + bid.reference);
    main += application_head(*application, visit.now) + sample_note(application->round)
            + how_it_stands(*application, visit.now);
    main += grouped_tasks(*application, missing, can_change) + last_tasks(visit, *application, missing, can_change)
            + other_ways(*application);
    return show(visit, application_words(*application, bid.reference), html::text_column(main));
}

// --- One part ---

bool is_chosen_from_plan(std::string_view column) { return column == "priority"; }

std::vector<std::string_view> typed_columns(const BidPart& part) {
    auto columns = part.columns;
    std::erase_if(columns, is_chosen_from_plan);
    return columns;
}

// The priorities of the plan in force; what was chosen from an earlier plan stays.
std::vector<std::string> priorities_for(Visit& visit, const Bid& bid) {
    std::vector<std::string> titles;
    for (const auto& priority : planning::priorities_in_force(visit.db, visit.today()))
        titles.push_back(priority.title);
    bool is_listed = std::find(titles.begin(), titles.end(), bid.priority) != titles.end();
    if (!is_listed && !bid.priority.empty()) titles.push_back(bid.priority);
    return titles;
}

Html priority_choice(Visit& visit, const Bid& bid, const Problems& problems) {
    const auto& field = *bid_fields().shape().find("priority");
    html::Select select{.name = "priority",
                        .label = std::string(field.words.label) + " (optional)",
                        .error = html::error_of(problems, "priority"),
                        .value = visit.has_typed() ? std::string(visit.typed("priority")) : bid.priority};
    select.options.push_back({.value = "", .text = "None"});
    for (const auto& title : priorities_for(visit, bid)) select.options.push_back({.value = title, .text = title});
    return html::select(select);
}

// What was typed in a part, read; an unknown priority is refused beside the list.
Problems read_part(Visit& visit, const BidPart& part, const Bid& kept, Bid& typed, BidAnswer& answer) {
    auto problems = read_draft(part.columns, visit.typed_of(), typed, visit.today());
    if (part.criterion)
        for (auto& problem : read_form(answer_fields(), {"words"}, visit.typed_of(), answer, visit.today()).list)
            problems.list.push_back(problem);
    auto known = priorities_for(visit, kept);
    bool is_known = typed.priority.empty() || std::find(known.begin(), known.end(), typed.priority) != known.end();
    if (!is_known) problems.add("priority", "Select a priority of the plan, or none");
    return problems;
}

Html answer_control(Visit& visit, const BidPart& part, const WholeBid& whole, const Problems& problems) {
    auto kept = answer_to(whole, part.criterion->id).words.text;
    return html::character_count({.field = {.name = "words",
                                            .label = part.criterion->question,
                                            .error = html::error_of(problems, "words"),
                                            .value = visit.has_typed() ? std::string(visit.typed("words")) : kept,
                                            .rows = 12},
                                  .most_words = part.criterion->words_most});
}

Html about_criterion(const RoundCriterion& criterion) {
    auto weight = criterion.is_gate ? std::string("A yes or no that cannot be made up for elsewhere.")
                                    : "Counts for " + std::to_string(criterion.weight) + " of 100.";
    Html about = html::paragraph(weight);
    if (!trimmed(criterion.guidance.text).empty())
        about += html::details({.summary = "What assessors look for", .text = html::render_prose(criterion.guidance)});
    return about;
}

http::Response part_page(Visit& visit, const Application& application, const BidPart& part, const Problems& problems,
                         const Refusal* conflict = nullptr) {
    auto bid = application.whole.bid;
    bid.version = 0; // the mark of the part stands in its place: other parts may change meanwhile
    Html more;
    for (auto column : part.columns)
        if (is_chosen_from_plan(column)) more += priority_choice(visit, bid, problems);
    if (part.criterion) more += answer_control(visit, part, application.whole, problems);
    // After a conflict the form is of what stands now: saving it again replaces that knowingly.
    bool is_retyped = visit.has_typed() && !conflict;
    more +=
        html::hidden_field("mark", is_retyped ? std::string(visit.typed("mark")) : mark_of(part, application.whole));
    office::RecordForm form{.shape = bid_fields().shape(),
                            .columns = typed_columns(part),
                            .record = &bid,
                            .address = part_address(bid, part),
                            .button = "Save and go back to the list",
                            .cancel = apply_address(bid),
                            .more = more};
    Html heading = html::page_heading(part.title, part.group) + application_head(application, visit.now);
    if (part.criterion) heading += about_criterion(*part.criterion);
    if (conflict && part.criterion) {
        auto kept = answer_to(application.whole, part.criterion->id).words.text;
        heading += html::section_heading("Now") + html::paragraph(kept) + html::section_heading("You typed")
                   + html::paragraph(visit.typed("words"));
    }
    return record_form_page(visit, application_words(application, part.title, !problems.empty()), heading, form,
                            problems, conflict);
}

std::vector<std::string_view> names_in(const BidPart& part) {
    auto names = part.columns;
    names.push_back("words");
    return names;
}

struct AskedPart {
    Application application;
    std::vector<BidPart> parts; // they point into the application's criteria
    const BidPart* part = nullptr;
};

// The part that the address names; the costs have a page of their own.
std::unique_ptr<AskedPart> asked_part(Visit& visit) {
    auto application = asked_application(visit);
    if (!application) return nullptr;
    auto asked = std::make_unique<AskedPart>();
    asked->application = *std::move(application);
    asked->parts = parts_of(asked->application.criteria);
    asked->part = find_part(asked->parts, visit.part("part"));
    return asked->part && !asked->part->has_costs ? std::move(asked) : nullptr;
}

http::Response show_part(Visit& visit) {
    auto asked = asked_part(visit);
    if (!asked) return not_found(visit);
    if (auto refused = why_not_writing(visit, asked->application, {})) return *refused;
    return part_page(visit, asked->application, *asked->part, {});
}

http::Response keep_part(Visit& visit) {
    auto asked = asked_part(visit);
    if (!asked) return not_found(visit);
    const auto& [application, parts, part] = *asked;
    if (auto refused = why_not_writing(visit, application, names_in(*part))) return *refused;
    auto typed = application.whole;
    BidAnswer answer;
    auto problems = read_part(visit, *part, application.whole.bid, typed.bid, answer);
    if (!problems.empty()) return part_page(visit, application, *part, problems);
    auto apply = [&, part = part](WholeBid& whole) {
        read_draft(part->columns, visit.typed_of(), whole.bid, visit.today());
        if (part->criterion) keep_words(whole, part->criterion->id, answer.words);
    };
    auto kept = visit.change(
        [&, part = part](office::Change& change) {
            return change_part(change, application.whole.bid.id,
                               {part->key, std::string(visit.typed("mark")), visit.received(), apply});
        },
        "Saved by the applicant");
    if (kept) return saved(visit, apply_address(application.whole.bid), part->title + " is saved");
    // What was saved meanwhile is read anew, to be shown beside what was typed.
    auto reader = visit.office.database().read();
    auto now = find_application(*reader, application.whole.bid.reference, applicant_email(visit), visit.received());
    if (!now) return not_found(visit);
    return part_page(visit, *now, *part, {}, &kept.refusal());
}

} // namespace

void mount_application_parts(office::Routes& at) {
    auto applicant = office::may(office::Right::apply_for_grants);
    at.get("/apply/{bid}", tasks, applicant, "What is done and what is to do in an application");
    at.get("/apply/{bid}/parts/{part}", show_part, applicant, "Write one part of an application");
    at.post("/apply/{bid}/parts/{part}", keep_part, applicant, "Save one part of an application");
}

} // namespace reeve::commissioning
