// The staff pages of what people said: written down, read by a second person and cleared, and taken out again.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/summaries.h"
#include "office/record_form.h"
#include "victims/victim_pages.h"
#include "victims/victim_view.h"

namespace reeve::victims {
namespace {

using html::Html;
using office::Right;
using office::Visit;

struct Asked {
    StageAsked at;
    LivedExperience one;
};

std::string address_of_one(const Asked& asked) {
    return address_of(asked.at.journey, asked.at.stage) + "/experiences/" + std::to_string(asked.one.number);
}

// One whose words are gone has no page.
std::optional<Asked> asked_for(Visit& visit) {
    auto at = stage_asked_for(visit);
    auto number = Kind<std::int64_t>::read(visit.part("experience"), {});
    if (!at || !number) return std::nullopt;
    for (const auto& one : experiences_of(visit.db, at->stage.id))
        if (one.number == *number && (one.state == ExperienceState::written || one.state == ExperienceState::cleared))
            return Asked{*at, one};
    return std::nullopt;
}

// ---- Written down ----

http::Response form_of(Visit& visit, const StageAsked& at, const Problems& problems) {
    LivedExperience fresh;
    auto title = std::string("Write down an experience");
    auto begin =
        html::page_heading(title, at.stage.title)
        + html::paragraph(
            "With their consent, and without anything that tells who they are. A second person reads it before anybody "
            "else does.");
    return record_form_page(visit, journey_words(at.journey, title, !problems.empty()), begin,
                            {lived_experience_fields().shape(),
                             lived_experience_columns(),
                             &fresh,
                             address_of(at.journey, at.stage) + "/experiences/new",
                             "Save experience",
                             address_of(at.journey, at.stage),
                             {}},
                            problems);
}

http::Response show_new(Visit& visit) {
    auto at = stage_asked_for(visit);
    return at ? form_of(visit, *at, {}) : not_found(visit);
}

http::Response add_new(Visit& visit) {
    auto at = stage_asked_for(visit);
    if (!at) return not_found(visit);
    LivedExperience typed;
    auto problems =
        read_form(lived_experience_fields(), lived_experience_columns(), visit.typed_of(), typed, visit.today());
    if (!problems.empty()) return form_of(visit, *at, problems);
    auto kept = visit.change([&](office::Change& change) { return add_experience(change, at->stage, typed); });
    if (!kept) return form_of(visit, *at, kept.problems());
    return saved(visit, address_of(at->journey, at->stage) + "#experiences",
                 "The experience waits for a second reader");
}

// ---- Read, cleared, taken out ----

Html facts_of(const LivedExperience& one) {
    html::SummaryList list;
    auto row = [&](const char* key, const std::string& value) {
        list.rows.push_back({.key = key, .value = value, .actions = {}, .classes = ""});
    };
    row("State", label_of(one.state));
    row("Written down by", one.author_post);
    if (one.cleared_on) row("Cleared", "By the " + one.reader_post + ", " + in_words(*one.cleared_on));
    row("Consented on", in_words(one.consented_on));
    row("Agreed to", one.agreed_to);
    row("Kept until", in_words(one.kept_until));
    row("The public reads it", one.may_publish ? "Agreed to" : "No");
    return html::summary_list(list);
}

Html moves_of(Visit& visit, const Asked& asked) {
    Html view;
    if (asked.one.state == ExperienceState::written)
        view += office::form_begin(visit, address_of_one(asked) + "/clear")
                + html::paragraph("Read it for whatever could tell who spoke: a place, a day, a post, a rare event.")
                + html::button({.text = "Clear it"}) + office::form_end();
    view += office::form_begin(visit, address_of_one(asked) + "/withdraw")
            + html::paragraph(
                "Where consent is withdrawn the words go at once, from history too, and cannot be brought back.")
            + html::button({.text = "Take the words out", .classes = "govuk-button--warning"}) + office::form_end();
    return view;
}

http::Response one_page(Visit& visit) {
    auto asked = asked_for(visit);
    if (!asked) return not_found(visit);
    auto title = "Experience " + std::to_string(asked->one.number);
    Html main = html::page_heading(title, asked->at.stage.title) + experiences_view({asked->one}) + facts_of(asked->one)
                + moves_of(visit, *asked);
    return show(visit, journey_words(asked->at.journey, title), html::text_column(main));
}

template <class Move> http::Response take(Visit& visit, Move move, const char* told) {
    auto asked = asked_for(visit);
    if (!asked) return not_found(visit);
    auto kept = visit.change([&](office::Change& change) { return move(change, asked->one); });
    if (!kept) return refuse(visit, kept.refusal());
    return saved(visit, address_of(asked->at.journey, asked->at.stage) + "#experiences", told);
}

http::Response clear(Visit& visit) { return take(visit, clear_experience, "The experience is cleared"); }

http::Response withdraw(Visit& visit) { return take(visit, withdraw_experience, "The words are taken out"); }

} // namespace

void mount_lived_experiences(office::Routes& at) {
    auto write = may(Right::write_papers);
    const std::string all = std::string(journeys_address) + "/{journey}/stages/{number}/experiences",
                      one = all + "/{experience}";
    at.get(all + "/new", show_new, write, "Open the form that writes down what somebody said of a stage");
    at.post(all + "/new", add_new, write, "Write down what somebody said of a stage");
    at.get(one, one_page, write, "Read what somebody said of a stage, with what they agreed to");
    at.post(one + "/clear", clear, write, "Clear what somebody said, as the second reader");
    at.post(one + "/withdraw", withdraw, write, "Take out what somebody said, from history too");
}

} // namespace reeve::victims
