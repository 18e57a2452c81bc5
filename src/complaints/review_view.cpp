// Shows the pieces of a review.
#include "complaints/review_view.h"
#include "complaints/review_body.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/summaries.h"
#include "html/tables.h"

namespace reeve::complaints {
namespace {

using html::Html;

std::string name_of(const NamedClock& clock) {
    return clock.of.empty() ? std::string(clock.rule.name) : clock.of + ": " + folded(clock.rule.name);
}

Html prose_or(const Prose& prose, const char* otherwise) {
    return trimmed(prose.text).empty() ? html::escaped(otherwise) : html::render_prose(prose);
}

std::string words_or(const std::string& words, const char* otherwise) { return words.empty() ? otherwise : words; }

// Rows of a shape's own labels, so that page and form say the same.
html::SummaryRow row_of(const ComplaintReview& review, std::string_view column, const char* otherwise) {
    const auto* field = review_fields().shape().find(column);
    auto shown = field->shown(&review);
    return {.key = field->words.label, .value = shown.empty() ? otherwise : shown};
}

} // namespace

std::string day_or(const std::optional<Date>& day, const char* otherwise) { return day ? in_words(*day) : otherwise; }

Html clock_chip(const office::ClockReading& reading) {
    using html::Standing;
    switch (reading.state) {
    case office::ClockState::running: return html::status_chip(Standing::on_track, "Running");
    case office::ClockState::paused: return html::status_chip(Standing::paused, "Paused");
    case office::ClockState::late: return html::status_chip(Standing::off_track, "Late");
    case office::ClockState::stopped_in_time: return html::status_chip(Standing::done, "In time");
    case office::ClockState::stopped_late: return html::status_chip(Standing::needs_attention, "Done late");
    }
    return {};
}

Html clocks_view(const std::vector<NamedClock>& clocks) {
    Html view;
    for (const auto& clock : clocks) {
        std::vector<html::Content> steps;
        for (const auto& step : clock.reading.steps) steps.emplace_back(step);
        view +=
            html::sub_heading(name_of(clock))
            + html::of<R"(<p class="govuk-body">{} {}.</p>)">(clock_chip(clock.reading),
                                                              office::in_words(clock.rule, clock.reading))
            + html::details({.summary = "How this day was worked out",
                             .text = html::numbered_list(steps)
                                     + html::small_paragraph(
                                         *clock.rule.law ? "This rests on: " + std::string(clock.rule.law) + "."
                                                         : "The office's own standard. The law sets no last day.")});
    }
    return view;
}

Html application_view(const ComplaintReview& review) {
    html::SummaryList list;
    for (auto column : {"complainant", "contact", "channel", "received_on", "force_reference"})
        list.rows.push_back(row_of(review, column, "Not known"));
    list.rows.push_back({.key = "What was complained of, and why they ask for a review",
                         .value = prose_or(review.matter, "Nothing is recorded")});
    return html::summary_list(list);
}

Html tests_view(const ComplaintReview& review) {
    html::SummaryList list;
    for (auto column : {"complained_on", "is_recorded", "handling", "provided_on"})
        list.rows.push_back(row_of(review, column, "Not known yet"));
    if (!review.gaps.text.empty()) list.rows.push_back(row_of(review, "gaps", ""));
    if (review.first_sent_to != FirstSentTo::nobody) {
        list.rows.push_back(row_of(review, "first_sent_to", ""));
        list.rows.push_back(row_of(review, "first_received_on", ""));
    }
    if (review.extended_to) {
        list.rows.push_back(row_of(review, "extended_to", ""));
        list.rows.push_back(row_of(review, "extended_why", ""));
    }
    for (auto column : body_questions()) list.rows.push_back(row_of(review, column, "Not answered yet"));
    return html::summary_list(list);
}

Html work_view(const ComplaintReview& review) {
    html::SummaryList list;
    for (auto column : {"acknowledged_on", "force_told_on", "interested_told_on", "person_told_on"})
        list.rows.push_back(row_of(review, column, "Not recorded"));
    list.rows.push_back(row_of(review, "allegation", ""));
    list.rows.push_back({.key = "Assessment", .value = prose_or(review.assessment, "Not written yet")});
    list.rows.push_back(row_of(review, "outcome", ""));
    list.rows.push_back({.key = "Decision and reasons", .value = prose_or(review.reasons, "Not written yet")});
    list.rows.push_back({.key = "Drafted by", .value = words_or(review.author_post, "Nobody yet")});
    list.rows.push_back({.key = "Second reader", .value = words_or(review.reader_post, "Nobody yet")});
    if (!review.reader_words.text.empty())
        list.rows.push_back({.key = "What the second reader said", .value = html::render_prose(review.reader_words)});
    list.rows.push_back({.key = "Decided on", .value = day_or(review.decided_on, "Not decided yet")});
    list.rows.push_back({.key = "Told on", .value = day_or(review.told_on, "Nobody was told yet")});
    if (!review.ended_why.text.empty())
        list.rows.push_back({.key = "Why it ended", .value = html::render_prose(review.ended_why)});
    if (review.closed_on) list.rows.push_back({.key = "Ended on", .value = in_words(*review.closed_on)});
    return html::summary_list(list);
}

Html requests_view(const ComplaintReview& review, const std::vector<ReviewRequest>& requests,
                   const std::string& address) {
    html::Table table{.caption = "Information asked for",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"What"}, {"Of whom"}, {"Asked on"}, {"Received on"}},
                      .empty_text = "Nothing was asked for.",
                      .is_stacked = true};
    for (const auto& request : requests) {
        html::Content answered = day_or(request.answered_on, "Not yet");
        if (!request.answered_on && !has_ended(review.state))
            answered = html::link({.text = "Record when it came",
                                   .href = address + "/requests/" + std::to_string(request.id.value),
                                   .hidden_text = ": " + shortened(request.what.text, 40)});
        table.rows.push_back({{{request.what.text},
                               {capitalised(label_of(request.asked_of))},
                               {in_words(request.asked_on)},
                               {answered}}});
    }
    return html::table(table);
}

Html recommendations_view(const std::vector<ReviewRecommendation>& list, const StepGround& ground,
                          const std::string& address) {
    Html view;
    for (const auto& one : list) {
        auto at = address + "/recommendations/" + std::to_string(one.number);
        html::SummaryCard card{.title = "Recommendation " + std::to_string(one.number), .heading_level = 3};
        if (!one.replied_on) card.actions.push_back({.text = "Record the force’s answer", .href = at + "/answer"});
        else if (!is_settled(one)) card.actions.push_back({.text = "Record the sharing", .href = at + "/share"});
        card.list.rows = {
            {.key = "What is recommended", .value = label_of(one.kind)},
            {.key = "In words", .value = html::render_prose(one.words)},
            {.key = "Made on", .value = in_words(one.made_on)},
            {.key = "The force’s answer",
             .value = one.replied_on ? std::string(label_of(one.answer)) + ", on " + in_words(*one.replied_on)
                                     : office::in_words(reply_rule, reply_clock(one, ground.working, ground.today))}};
        if (!one.answer_words.text.empty())
            card.list.rows.push_back({.key = "Its steps or reasons", .value = html::render_prose(one.answer_words)});
        if (one.shared_on) card.list.rows.push_back({.key = "Shared on", .value = in_words(*one.shared_on)});
        if (!one.not_shared_why.text.empty())
            card.list.rows.push_back({.key = "Not shared with", .value = html::render_prose(one.not_shared_why)});
        view += html::summary_card(card);
    }
    return list.empty() ? html::paragraph("Nothing is recommended.") : view;
}

} // namespace reeve::complaints
