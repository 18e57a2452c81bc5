// The list of complaint reviews with their clocks, the form that takes one in, and the page of one behind its door.
#include "complaints/review_pages.h"
#include "complaints/review_view.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/tables.h"
#include "html/wayfinding.h"
#include "office/bank_holiday_store.h"
#include "office/history_pages.h"
#include "office/list_files.h"
#include "office/list_page.h"
#include "office/record_form.h"

namespace reeve::complaints {
namespace {

using html::Html;
using office::Right;
using office::Visit;

const std::string list_address = reviews_address;
const std::vector<std::string_view> application_columns = {"complainant", "contact",     "matter",
                                                           "channel",     "received_on", "force_reference"};
constexpr std::size_t rows_in_a_sheet = 10'000;

ReviewsShown shown_of(const Visit& visit) {
    return choice_of<ReviewsShown>(visit.query("show")).value_or(ReviewsShown::open);
}

Html choice_of_list(ReviewsShown shown) {
    std::vector<html::Crumb> items;
    for (const auto& choice : Choices<ReviewsShown>::list)
        items.push_back({choice.label, list_address + "?show=" + choice.stored});
    return html::sub_navigation({"Which reviews", items, list_address + "?show=" + stored_name(shown)});
}

Html standard_of(const ListedReview& listed, const office::WorkingDays& working, Date today) {
    auto clock = complete_clock(listed.review, listed.requests, working, today);
    return html::of<"{}<br>{}">(clock_chip(clock), office::in_words(complete_rule, clock));
}

html::Table list_table(Visit& visit, const std::vector<ListedReview>& rows) {
    auto working = office::working_days_known(visit.db);
    html::Table table{.caption = "Complaint reviews",
                      .caption_classes = "govuk-visually-hidden",
                      .caption_id = "reviews",
                      .head = {{"Review"}, {"Received on"}, {"Where it has got to"}, {"Standard"}},
                      .empty_text = "There is none. Record a request when one comes in.",
                      .is_stacked = true};
    for (const auto& listed : rows) {
        const auto& review = listed.review;
        auto name = html::link({.text = review.reference, .href = address_of(review)});
        if (review.is_sample) name += html::of<R"( <strong class="rv-sample">SAMPLE</strong>)">();
        table.rows.push_back({{{name},
                               {in_words(review.received_on)},
                               {label_of(review.state)},
                               {standard_of(listed, working, visit.today())}}});
    }
    return table;
}

http::Response list_page(Visit& visit) {
    auto shown = shown_of(visit);
    auto total = static_cast<std::size_t>(review_count(visit.db, shown));
    auto page = office::page_of(visit, total);
    auto rows = listed_reviews(visit.db, shown, page.first, page.last - page.first);
    Html main =
        html::page_heading("Complaint reviews")
        + html::paragraph("Whether the outcome of a complaint about the force was reasonable and proportionate. "
                          "No name and no matter stands in this list; each review asks why it is opened.")
        + html::button_group({html::button({.text = "Take in an application", .href = list_address + "/new"}),
                              html::link({.text = "Volumes", .href = list_address + "/volumes"}),
                              html::link({.text = "Bring in past reviews", .href = list_address + "/import"})})
        + choice_of_list(shown)
        + html::paragraph(html::count_line(total ? static_cast<std::int64_t>(page.first) + 1 : 0,
                                           static_cast<std::int64_t>(page.last), static_cast<std::int64_t>(total),
                                           "review"))
        + html::table(list_table(visit, rows)) + office::page_links(visit, list_address, page)
        + office::list_files(list_address + "?show=" + stored_name(shown));
    return show(visit, {.title = "Complaint reviews", .section = reviews_section}, main);
}

office::Sheet list_sheet(Visit& visit) {
    office::Sheet sheet{"Complaint reviews",
                        {"Reference", "Received on", "State", "Decided on", "Ended on", "Standard", "Sample"},
                        {},
                        "Names, matters and outcomes of single reviews are restricted and not in this list."};
    auto working = office::working_days_known(visit.db);
    for (const auto& listed : listed_reviews(visit.db, shown_of(visit), 0, rows_in_a_sheet)) {
        const auto& review = listed.review;
        auto day = [](const std::optional<Date>& on) { return on ? iso(*on) : std::string(); };
        sheet.rows.push_back(
            {review.reference, iso(review.received_on), label_of(review.state), day(review.decided_on),
             day(review.closed_on),
             office::in_words(complete_rule, complete_clock(review, listed.requests, working, visit.today())),
             review.is_sample ? "Yes" : "No"});
    }
    return sheet;
}

// ---- Taking one in ----

http::Response capture_form(Visit& visit, const ComplaintReview& review, const Problems& problems) {
    office::RecordForm form{review_fields().shape(),    application_columns, &review, list_address + "/new",
                            "Take in this application", list_address,        {}};
    auto heading = html::page_heading("Take in an application for a review")
                   + html::paragraph("As it stands in the letter, the message or the form. Whether there is a review, "
                                     "and whether it came in time, is found out next.");
    return record_form_page(visit,
                            {.title = "Take in an application for a review",
                             .section = reviews_section,
                             .trail = {{"Complaint reviews", list_address}},
                             .has_errors = !problems.empty()},
                            heading, form, problems);
}

http::Response new_page(Visit& visit) { return capture_form(visit, {.received_on = visit.today()}, {}); }

http::Response add(Visit& visit) {
    ComplaintReview review;
    auto problems = read_form(review_fields(), application_columns, visit.typed_of(), review, visit.today());
    if (!problems.empty()) return capture_form(visit, review, problems);
    auto kept = visit.change([&](office::Change& change) { return add_review(change, review); });
    if (!kept) return capture_form(visit, review, kept.problems());
    return saved(visit, address_of(*kept), kept->reference + " is taken in");
}

// ---- One ----

Html next_view(const ComplaintReview& review, const StepGround& ground) {
    auto next = next_step(review, ground);
    Html view = html::inset_text({.text = html::of<"<strong>Next:</strong> {}">(next.words)});
    std::vector<Html> buttons;
    for (auto step : open_steps(review, ground)) {
        auto href = address_of(review) + "/steps/" + stored_name(step);
        buttons.push_back(step == next.step ? html::button({.text = label_of(step), .href = href})
                                            : html::link({.text = label_of(step), .href = href}));
    }
    return buttons.empty() ? view : view + html::button_group(buttons);
}

Html letters_view(const ComplaintReview& review) {
    return html::of<R"(<p class="govuk-body">{}</p>)">(
        html::link({.text = "Letters of this review", .href = address_of(review) + "/letters"}));
}

Html parts_view(const ComplaintReview& review, const StepGround& ground) {
    auto address = address_of(review);
    Html view =
        html::section_heading("Information asked for", "requests") + requests_view(review, ground.requests, address);
    if (!has_ended(review.state))
        view += html::button(
            {.text = "Ask for information", .href = address + "/requests/new", .classes = "govuk-button--secondary"});
    view += html::section_heading("Recommendations", "recommendations")
            + recommendations_view(ground.recommendations, ground, address);
    if (review.state == ReviewState::decided && review.outcome == ReviewOutcome::not_reasonable)
        view += html::button({.text = "Add a recommendation",
                              .href = address + "/recommendations/new",
                              .classes = "govuk-button--secondary"});
    return view;
}

http::Response one_page(Visit& visit) {
    auto review = review_asked_for(visit);
    if (!review) return not_found(visit);
    if (auto stop = office::stop_at_door(visit, door_of(*review))) return *std::move(stop);
    auto ground = ground_of(visit, *review);
    Html main = html::page_heading("Review " + review->reference, label_of(review->state));
    if (review->is_sample)
        main += html::of<
            R"(<p class="govuk-body"><strong class="rv-sample">SAMPLE</strong> invented for the demo office.</p>)">();
    main += next_view(*review, ground) + html::section_heading("Clocks", "clocks")
            + clocks_view(clocks_of(*review, ground.requests, ground.recommendations, ground.working, ground.today))
            + html::section_heading("The application", "application") + application_view(*review)
            + html::section_heading("Is there a review, and whose?", "tests") + tests_view(*review)
            + html::section_heading("The work", "work") + work_view(*review) + letters_view(*review)
            + parts_view(*review, ground) + office::readings_block(visit, door_of(*review).record)
            + office::history_block(visit, review_fields().shape(), review->id.value);
    return show(visit, words_around(*review, "Review " + review->reference), main);
}

http::Response open(Visit& visit) {
    auto review = review_asked_for(visit);
    return review ? office::open_door(visit, door_of(*review)) : not_found(visit);
}

} // namespace

std::string address_of(const ComplaintReview& review) { return list_address + "/" + review.reference; }

office::RestrictedDoor door_of(const ComplaintReview& review) {
    return {{review_fields().shape().table, review.id.value, review.reference}, address_of(review), reviews_section};
}

office::PageWords words_around(const ComplaintReview& review, std::string title, bool has_errors) {
    office::PageWords words{.title = std::move(title),
                            .section = reviews_section,
                            .trail = {{"Complaint reviews", list_address}},
                            .has_errors = has_errors};
    if (words.title != "Review " + review.reference)
        words.trail.emplace_back("Review " + review.reference, address_of(review));
    return words;
}

std::optional<ComplaintReview> review_asked_for(Visit& visit) { return find_review(visit.db, visit.part("reference")); }

StepGround ground_of(Visit& visit, const ComplaintReview& review) {
    return ground_of(visit.db, review, visit.who->person, visit.who->post, visit.today());
}

void mount_reviews(office::Routes& at) {
    auto right = office::may(Right::review_complaints);
    at.list(list_address, list_page, list_sheet, right, "See the complaint reviews with their clocks");
    at.get(list_address + "/new", new_page, right, "Open the form that takes in an application for a review");
    at.post(list_address + "/new", add, right, "Take in an application for a review");
    at.get(list_address + "/{reference}", one_page, right, "Read one review, after saying why");
    at.post(list_address + "/{reference}/open", open, right, "Say why a review is opened");
}

} // namespace reeve::complaints
