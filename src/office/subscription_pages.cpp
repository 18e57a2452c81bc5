// The public pages on which somebody asks for letters, says that the address is theirs, chooses topics and stops.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/choice_controls.h"
#include "html/headings.h"
#include "html/text_controls.h"
#include "office/people/person.h"
#include "office/settings_store.h"
#include "office/subscription_parts.h"

namespace reeve::office {
namespace {

using html::Html;

constexpr const char* asks_title = "Letters from this office";

PageWords words_of(std::string title, bool has_errors = false) {
    return {.title = std::move(title), .has_errors = has_errors, .is_public = true};
}

html::Checkboxes topic_boxes(const std::vector<NewsTopic>& chosen, const Problems& problems) {
    html::Checkboxes boxes{.name = "topics",
                           .legend = "What do you want to hear about?",
                           .error = html::error_of(problems, "topics"),
                           .values = split(as_text(chosen), ',')};
    for (const auto& choice : Choices<NewsTopic>::list)
        boxes.options.push_back({.value = choice.stored, .text = choice.label});
    return boxes;
}

std::vector<NewsTopic> topics_typed(const Visit& visit) {
    return topics_of(joined(visit.typed_fields().all("topics"), ","));
}

// None chosen, or something that is no topic.
Problems problems_with_topics(const Visit& visit, const char* none) {
    Problems problems;
    auto typed = visit.typed_fields().all("topics");
    bool all_known = std::all_of(typed.begin(), typed.end(),
                                 [](const std::string& name) { return choice_of<NewsTopic>(name).has_value(); });
    if (!all_known) problems.add("topics", "Select topics from the list");
    else if (typed.empty()) problems.add("topics", none);
    return problems;
}

// Letters go only where a mail server and the address of the site are set.
bool sends_letters(Visit& visit) {
    auto settings = settings_of(visit.db);
    return !settings.smtp_url.empty() && !settings.site_address.empty();
}

// ---- Asking ----

http::Response ask_form(Visit& visit, const Problems& problems) {
    Html main = html::error_summary(problems) + html::page_heading(asks_title);
    if (!sends_letters(visit)) {
        main += html::paragraph("This office does not send letters from this site yet.")
                + html::paragraph(html::of<"{} says where else you can follow what it publishes.">(
                    html::link({.text = "Feeds and data", .href = "/feeds"})));
        return show(visit, words_of(asks_title), html::text_column(main));
    }
    main +=
        html::paragraph("We write to you when something new is published, at most once a day. Each letter says how to "
                        "stop; then your address is forgotten.");
    main += form_begin(visit, subscribe_address) + html::checkboxes(topic_boxes(topics_typed(visit), problems));
    main += html::text_input({.name = "email",
                              .label = "Email address",
                              .hint = "We use it for these letters and nothing else.",
                              .error = html::error_of(problems, "email"),
                              .value = std::string(visit.typed("email")),
                              .type = "email",
                              .autocomplete = "email",
                              .spellcheck = false});
    main += html::button({.text = "Ask for letters"}) + form_end();
    return show(visit, words_of(asks_title, !problems.empty()), html::text_column(main), problems.empty() ? 200 : 422);
}

http::Response show_ask(Visit& visit) { return ask_form(visit, {}); }

// The same words whoever asked, so that nobody learns which addresses are known.
http::Response told_to_look(Visit& visit, const std::string& email) {
    Html main =
        html::page_heading("Look in your email")
        + html::paragraph("A letter is on its way to " + email
                          + ". Open the link in it within two days, so that we know that the address is yours.");
    return show(visit, words_of("Look in your email"), html::text_column(main));
}

http::Response receive_wish(Visit& visit) {
    if (!sends_letters(visit)) return ask_form(visit, {});
    SubscriptionWish wish{sign_in_name(visit.typed("email")), topics_typed(visit), visit.request.address};
    auto problems = problems_with_topics(visit, "Select what you want to hear about");
    Person read;
    for (auto& problem : person_fields().shape().find("email")->read(&read, wish.email, visit.today()).list)
        problems.list.push_back(std::move(problem));
    if (!problems.empty()) return ask_form(visit, problems);
    auto kept = visit.change([&](Change& change) -> Result<Done> {
        TRY(may_subscribe(change.tx, wish, change.now));
        queue_question(visit.office, change, ask_to_subscribe(change, wish));
        return Done{};
    });
    if (!kept) return ask_form(visit, Problems{{{"email", kept.refusal().message}}});
    return told_to_look(visit, wish.email);
}

// ---- One's own letters ----

http::Response link_is_over(Visit& visit) {
    Html main =
        html::page_heading("This link no longer works")
        + html::paragraph("Your letters were stopped, or the link is an older one. You can ask for letters again.")
        + html::button({.text = "Ask for letters", .href = subscribe_address});
    return show(visit, words_of("This link no longer works"), html::text_column(main), 410);
}

Html one_button(Visit& visit, const char* address, std::string_view token, const html::Button& button) {
    return form_begin(visit, address) + html::hidden_field("token", token) + html::button(button) + form_end();
}

// A page with a button, because programs that look at mail open every link in it.
http::Response confirm_page(Visit& visit, const Subscription& one, std::string_view token) {
    html::Button yes{.text = "Yes, write to me", .name = "do", .value = "confirm"};
    Html main = html::page_heading("Is this address yours?")
                + html::paragraph("We will write to " + one.email + " about " + in_words(one.topics) + ".")
                + one_button(visit, my_letters_address, token, yes);
    return show(visit, words_of("Is this address yours?"), html::text_column(main));
}

http::Response mine_page(Visit& visit, const Subscription& one, std::string_view token, const Problems& problems) {
    Html main = html::error_summary(problems) + html::page_heading("Your letters")
                + html::paragraph("We write to " + one.email + ".") + form_begin(visit, my_letters_address)
                + html::hidden_field("token", token)
                + html::checkboxes(topic_boxes(problems.empty() ? one.topics : topics_typed(visit), problems))
                + html::button({.text = "Save"}) + form_end() + html::section_heading("No more letters", "stop")
                + html::paragraph("We then forget your address.");
    main += one_button(visit, stop_letters_address, token,
                       {.text = "Stop all letters", .classes = "govuk-button--warning"});
    return show(visit, words_of("Your letters", !problems.empty()), html::text_column(main),
                problems.empty() ? 200 : 422);
}

http::Response show_mine(Visit& visit) {
    auto token = visit.query("token");
    auto one = subscription_of_token(visit.office, visit.db, token);
    if (!one) return link_is_over(visit);
    return one->confirmed_at ? mine_page(visit, *one, token, {}) : confirm_page(visit, *one, token);
}

http::Response keep_mine(Visit& visit) {
    auto token = std::string(visit.typed("token"));
    auto one = subscription_of_token(visit.office, visit.db, token);
    if (!one) return link_is_over(visit);
    bool confirms = visit.typed("do") == "confirm";
    auto topics = topics_typed(visit);
    if (auto problems = problems_with_topics(visit, "Select at least one, or stop all letters");
        !confirms && !problems.empty())
        return mine_page(visit, *one, token, problems);
    visit.change([&](Change& change) {
        if (confirms) confirm_subscription(change, *one);
        else choose_topics(change, *one, topics);
        return Done{};
    });
    return saved(visit, with_token(my_letters_address, token),
                 confirms ? "We will write to you" : "Your choice is saved");
}

http::Response show_stop(Visit& visit) {
    auto token = visit.query("token");
    auto one = subscription_of_token(visit.office, visit.db, token);
    if (!one) return link_is_over(visit);
    Html main = html::page_heading("Stop all letters?") + html::paragraph("We then forget " + one->email + ".")
                + one_button(visit, stop_letters_address, token, {.text = "Stop all letters"});
    return show(visit, words_of("Stop all letters?"), html::text_column(main));
}

http::Response stop(Visit& visit) {
    // From the button of the page, or by a mail program that was asked to (List-Unsubscribe=One-Click).
    auto token = visit.typed("token").empty() ? visit.query("token") : visit.typed("token");
    auto one = subscription_of_token(visit.office, visit.db, token);
    if (!one) return link_is_over(visit);
    visit.change([&](Change& change) {
        end_subscription(change, *one);
        return Done{};
    });
    Html main = html::page_heading("There will be no more letters")
                + html::paragraph("Your address is forgotten. A letter that is on its way already may still come.");
    return show(visit, words_of("There will be no more letters"), html::text_column(main));
}

} // namespace

void mount_my_letters(Routes& at) {
    at.get(subscribe_address, show_ask, anyone(), "Ask to be written to about what is new");
    at.post(subscribe_address, receive_wish, anyone(), "Send the letter that asks whether the address is theirs");
    at.get(my_letters_address, show_mine, anyone(), "Say that an address is yours, or choose what you hear about");
    at.post(my_letters_address, keep_mine, anyone(), "Begin letters, or change their topics");
    at.get(stop_letters_address, show_stop, anyone(), "Stop letters, from the link in one");
    at.post_sealed(stop_letters_address, stop, "Stop letters and forget the address");
}

} // namespace reeve::office
