// Shows the pieces of a letter.
#include "correspondence/correspondence_view.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/status_chip.h"
#include "html/summaries.h"
#include "html/tables.h"
#include "office/letter_words.h"

namespace reeve::correspondence {
namespace {

using html::Html;

std::string words_or(const std::string& words, const char* otherwise) { return words.empty() ? otherwise : words; }

Html lines_shown(const std::string& text) {
    Html shown;
    for (const auto& line : lines_of(text)) shown.add<"{}<br>">(line);
    return shown;
}

html::SummaryRow linked_row(const char* key, const std::string& reference, const std::string& address) {
    return {.key = key, .value = html::link({.text = reference, .href = address + reference})};
}

std::string writer_words(const CorrespondenceItem& item) {
    if (item.is_forgotten) return "Deleted";
    return !item.writer.empty() ? item.writer : words_or(item.email.address, "Nobody signed it");
}

} // namespace

std::string address_of(const CorrespondenceItem& item) { return std::string(letters_address) + "/" + item.reference; }

Html lateness_chip(const CorrespondenceItem& item, Date today) {
    using html::Standing;
    if (item.state == LetterState::closed) return html::status_chip(Standing::done, "Closed");
    switch (lateness_of(item, today)) {
    case Lateness::in_time: return html::status_chip(Standing::on_track, label_of(item.state));
    case Lateness::soon: return html::status_chip(Standing::needs_attention, "Due soon");
    case Lateness::late: return html::status_chip(Standing::off_track, "Late");
    case Lateness::done: return html::status_chip(Standing::done, "Answered");
    }
    return {};
}

Html letters_table(const std::vector<CorrespondenceItem>& list, Date today, const std::string& caption) {
    html::Table table{.caption = caption,
                      .caption_classes = "govuk-visually-hidden",
                      .caption_id = "letters",
                      .head = {{"Letter"}, {"Received on"}, {"Who answers it"}, {"Where it stands"}},
                      .is_stacked = true};
    for (const auto& item : list) {
        auto name = html::link({.text = item.is_forgotten ? item.reference : item.subject, .href = address_of(item)})
                    + html::of<R"(<br><span class="rv-sub">{}, {}, {}</span>)">(item.reference, writer_words(item),
                                                                                folded(label_of(item.channel)));
        if (item.is_sample) name += html::of<R"( <strong class="rv-sample">SAMPLE</strong>)">();
        table.rows.push_back({{{name},
                               {in_words(item.received_on)},
                               {words_or(item.owner_post, "Nobody yet")},
                               {lateness_chip(item, today)
                                + html::of<R"(<br><span class="rv-sub">{}</span>)">(next_words(item, today))}}});
    }
    return html::table(table);
}

Html facts_view(const CorrespondenceItem& item) {
    html::SummaryList list;
    list.rows = {{.key = "Who wrote it", .value = writer_words(item)}};
    if (!item.is_forgotten) {
        list.rows.push_back({.key = "Email address", .value = words_or(item.email.address, "Not known")});
        if (!item.address.text.empty())
            list.rows.push_back({.key = "Postal address", .value = lines_shown(item.address.text)});
    }
    list.rows.push_back({.key = "How it came", .value = label_of(item.channel)});
    list.rows.push_back({.key = "Received on", .value = in_words(item.received_on)});
    list.rows.push_back({.key = "Who answers it", .value = words_or(item.owner_post, "Nobody yet")});
    list.rows.push_back({.key = "Acknowledge by", .value = in_words(item.acknowledge_by)});
    list.rows.push_back({.key = "Answer by", .value = in_words(item.due_on)});
    if (item.acknowledged_on) list.rows.push_back({.key = "Acknowledged on", .value = in_words(*item.acknowledged_on)});
    if (item.answered_on) list.rows.push_back({.key = "Answered on", .value = in_words(*item.answered_on)});
    if (!item.feedback_reference.empty())
        list.rows.push_back(linked_row("Feedback made of it", item.feedback_reference, "/work/engagement/feedback/"));
    if (!item.action_reference.empty())
        list.rows.push_back(linked_row("Action made of it", item.action_reference, "/work/actions/"));
    if (!item.passed_to.empty()) list.rows.push_back({.key = "Passed on to", .value = item.passed_to});
    if (item.closed_on) {
        list.rows.push_back({.key = "Closed on", .value = in_words(*item.closed_on)});
        list.rows.push_back({.key = "What came of it", .value = label_of(item.outcome)});
        if (!item.outcome_words.text.empty())
            list.rows.push_back({.key = "In words", .value = lines_shown(item.outcome_words.text)});
    }
    if (item.forget_after)
        list.rows.push_back({.key = item.is_forgotten ? "Deleted after" : "Will be deleted after",
                             .value = in_words(*item.forget_after)});
    return html::summary_list(list);
}

Html words_view(const CorrespondenceItem& item) {
    if (item.is_forgotten)
        return html::paragraph(
            "What it said, who wrote it and what they were answered is deleted, as its time is over.");
    Html view;
    if (!item.reading_notes.text.empty()) {
        std::vector<html::Content> notes;
        for (const auto& note : office::paragraphs_of(item.reading_notes.text)) notes.emplace_back(note);
        view += html::inset_text(
            {.text = html::of<R"(<p class="govuk-body">When it was read:</p>)">() + html::bullet_list(notes)});
    }
    for (const auto& paragraph : office::paragraphs_of(item.said.text))
        view += html::of<R"(<p class="govuk-body">{}</p>)">(lines_shown(paragraph));
    return view;
}

Html files_view(const CorrespondenceItem& item, const std::vector<office::File>& files) {
    if (files.empty()) return {};
    std::vector<html::Content> lines;
    for (const auto& file : files)
        lines.emplace_back(html::link({.text = file.name + " (" + label_of(file.type) + ")",
                                       .href = address_of(item) + "/files/" + std::to_string(file.id.value)}));
    return html::section_heading("What was attached", "files") + html::bullet_list(lines);
}

Html sent_view(const CorrespondenceItem& item, const std::vector<SentLetter>& sent,
               const std::vector<std::string>& mail_words) {
    if (sent.empty()) return html::paragraph("Nothing was sent yet.");
    html::Table table{.caption = "What was sent",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Letter"}, {"Sent on"}, {"By"}, {"How"}},
                      .is_stacked = true};
    for (std::size_t at = 0; at < sent.size(); ++at) {
        const auto& letter = sent[at];
        table.rows.push_back(
            {{{html::link({.text = label_of(letter.kind),
                           .href = address_of(item) + "/sent/" + std::to_string(letter.number)})},
              {in_words(letter.sent_on)},
              {letter.by_post},
              {std::string(label_of(letter.way)) + (mail_words[at].empty() ? "" : ": " + mail_words[at])}}});
    }
    return html::table(table);
}

} // namespace reeve::correspondence
