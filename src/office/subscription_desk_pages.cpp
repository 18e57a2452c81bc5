// The staff page of letters to the public: how many readers there are, and the decision in a pre-election period.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/tables.h"
#include "office/job_store.h"
#include "office/record_form.h"
#include "office/register_store.h"
#include "office/subscription_pages.h"
#include "office/subscription_parts.h"

namespace reeve::office {
namespace {

using html::Html;

constexpr const char* release_address = "/work/subscribers/release";
constexpr const char* title = "Letters to the public";

PageWords words_of(const char* shown, bool has_errors = false) {
    PageWords words{
        .title = shown, .section = "Settings", .trail = {{"Settings", "/settings"}}, .has_errors = has_errors};
    if (words.title != title) words.trail.emplace_back(title, subscribers_address);
    return words;
}

Html readers_table(const Readers& found) {
    html::Table table{.caption = "Readers", .head = {{"Topic"}, {.text = "Readers", .is_numeric = true}}};
    for (const auto& [topic, count] : found.by_topic)
        table.rows.push_back({.cells = {{label_of(topic)}, {with_commas(count)}}});
    return html::table(table);
}

Html standing(Visit& visit) {
    auto held = held_words(visit.db, visit.today());
    auto period = pre_election_on(visit.db, visit.today());
    if (held.empty()) {
        auto release = period ? release_in(visit.db, *period) : std::nullopt;
        if (!release) return html::paragraph("Letters go once a day, to those for whom something is new.");
        return html::inset_text({.text = "A pre-election period is on, and letters go all the same. Decided by the "
                                         + release->by_post + " on " + in_words(release->decided_on) + ": "
                                         + release->because.text});
    }
    Html shown = html::inset_text({.text = held + ". What is published meanwhile is told when it is over."});
    if (visit.may(Right::publish_papers))
        shown += html::button(
            {.text = "Let the letters go all the same", .href = release_address, .classes = "govuk-button--secondary"});
    return shown;
}

http::Response desk_page(Visit& visit) {
    auto found = readers(visit.db);
    Html main =
        html::page_heading(title)
        + html::lead_paragraph(counted(found.confirmed, "reader gets", "readers get") + " letters; "
                               + counted(found.waiting, "has", "have") + " not said yet that the address is theirs.")
        + html::paragraph(html::of<"Anybody can ask for them at {}. Addresses are shown to nobody here.">(
            html::link({.text = subscribe_address, .href = subscribe_address})))
        + standing(visit) + readers_table(found);
    return show(visit, words_of(title), html::text_column(main));
}

http::Response release_form(Visit& visit, const Problems& problems) {
    auto held = held_words(visit.db, visit.today());
    NewsRelease fresh;
    RecordForm form{news_release_fields().shape(), {"because"},         &fresh, release_address,
                    "Let the letters go",          subscribers_address, {}};
    return record_form_page(visit, words_of("Let the letters go all the same", !problems.empty()),
                            html::page_heading("Let the letters go all the same", title)
                                + html::paragraph(held.empty() ? "No letters are held now." : held + "."),
                            form, problems);
}

http::Response show_release(Visit& visit) { return release_form(visit, {}); }

http::Response release(Visit& visit) {
    NewsRelease typed;
    if (auto problems = read_form(news_release_fields(), {"because"}, visit.typed_of(), typed, visit.today());
        !problems.empty())
        return release_form(visit, problems);
    auto kept = visit.change([&](Change& change) { return release_news(change, typed); });
    if (kept) return saved(visit, subscribers_address, "The letters go");
    return kept.has_problems() ? release_form(visit, kept.problems()) : refuse(visit, kept.refusal());
}

} // namespace

void mount_subscribers(Routes& at) {
    at.get(subscribers_address, desk_page, may(Right::read_office), "See how many readers get letters about what");
    at.get(release_address, show_release, may(Right::publish_papers),
           "Open the form that lets letters go in a pre-election period");
    at.post(release_address, release, may(Right::publish_papers),
            "Let letters go in a pre-election period, with a reason");
}

void mount_subscriptions(Office& office, std::vector<NewsSource> sources) {
    mount_my_letters(office.routes());
    mount_subscribers(office.routes());
    office.shapes().push_back(&news_release_fields().shape());
    office.jobs().push_back(
        {.name = "tell_readers",
         .title = "Write to readers about what is new",
         .work = [sources](Office& of, const std::string&, Progress&) { return tell_readers(of, sources); },
         .at_hour = 9});
}

} // namespace reeve::office
