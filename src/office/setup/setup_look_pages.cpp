// The steps of the set-up for the one colour of the office and for its mail.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/field_control.h"
#include "html/headings.h"
#include "html/text_controls.h"
#include "office/settings_store.h"
#include "office/setup/brand_colour.h"
#include "office/setup/setup_pages.h"
#include "office/setup/setup_store.h"

namespace reeve::office {
namespace {

using html::Html;

const std::vector<std::string_view> mail_columns = {"email", "site_address", "smtp_url", "smtp_user", "mail_from"};

const Field& field_of(std::string_view column) { return *settings_fields().shape().find(column); }

void read_version(Visit& visit, OfficeSettings& settings) {
    auto version = Kind<int>::read(visit.typed("version"), {visit.today()});
    if (version) settings.version = *version;
}

Result<Done> keep_in_step(Change& change, const OfficeSettings& settings, SetupStep step) {
    TRY(keep_settings(change, settings));
    keep_step(change, step);
    return Done{};
}

// The nearest colour that passes, ready to be taken by a press.
Html offer(Visit& visit) {
    auto typed = visit.has_typed() ? read_colour(visit.typed("brand_colour")) : std::nullopt;
    if (!typed || is_readable_on_white(*typed)) return {};
    auto near = hex(nearest_readable(*typed));
    return form_begin(visit, "/set-up/colour") + html::hidden_field("brand_colour", near)
           + html::button({.text = "Take " + near, .classes = "govuk-button--secondary"}) + form_end();
}

http::Response colour_page(Visit& visit, const OfficeSettings& settings, const Problems& problems) {
    const auto& field = field_of("brand_colour");
    auto standing = visit.has_typed() ? std::string(visit.typed("brand_colour")) : field.typed(&settings);
    Html main = html::paragraph(
        "Your colour stands at the head of every page, as a band and in the letters of the office’s name. They are on "
        "white, so the colour needs a contrast of 4.5 to 1 with it.");
    if (problems.empty() && !settings.brand_colour.empty())
        main += html::inset_text({.text = "The head of this page shows " + settings.brand_colour + " as it is kept."});
    main += form_begin(visit, "/set-up/colour");
    main += html::text_input({.name = "brand_colour",
                              .label = "Colour of the office (optional)",
                              .hint = field.words.hint,
                              .error = html::error_of(problems, "brand_colour"),
                              .value = standing,
                              .classes = "govuk-input--width-10",
                              .autocomplete = "off",
                              .spellcheck = false});
    main += html::button({.text = "Keep and go on"}) + form_end() + offer(visit);
    main += html::paragraph(html::link({.text = "The logo of the office", .href = logo_page}));
    return step_page(visit, SetupStep::colour, main, problems);
}

http::Response show_colour(Visit& visit) { return colour_page(visit, settings_of(visit.db), {}); }

http::Response receive_colour(Visit& visit) {
    auto settings = settings_of(visit.db);
    auto problems = brand_problems(visit.typed("brand_colour"));
    if (!problems.empty()) return colour_page(visit, settings, problems);
    auto colour = read_colour(visit.typed("brand_colour"));
    settings.brand_colour = colour ? hex(*colour) : "";
    auto kept = visit.change([&](Change& change) { return keep_in_step(change, settings, SetupStep::colour); });
    if (!kept)
        return kept.has_problems() ? colour_page(visit, settings, kept.problems()) : refuse(visit, kept.refusal());
    return step_kept(visit, SetupStep::colour, "The colour is kept");
}

http::Response mail_page(Visit& visit, const OfficeSettings& settings, const Problems& problems) {
    Html main = html::paragraph("Without a mail server, letters wait in the outbox and go out once there is one.");
    main += form_begin(visit, "/set-up/mail") + html::hidden_field("version", std::to_string(settings.version));
    for (auto column : mail_columns) {
        auto standing = visit.has_typed() ? std::string(visit.typed(column)) : field_of(column).typed(&settings);
        main += html::control(field_of(column), standing, problems);
    }
    main += html::button({.text = "Keep and go on"}) + form_end();
    return step_page(visit, SetupStep::mail, main, problems);
}

http::Response show_mail(Visit& visit) { return mail_page(visit, settings_of(visit.db), {}); }

http::Response receive_mail(Visit& visit) {
    auto settings = settings_of(visit.db);
    read_version(visit, settings);
    auto problems = read_form(settings_fields(), mail_columns, visit.typed_of(), settings, visit.today());
    if (!problems.empty()) return mail_page(visit, settings, problems);
    auto kept = visit.change([&](Change& change) { return keep_in_step(change, settings, SetupStep::mail); });
    if (!kept) return kept.has_problems() ? mail_page(visit, settings, kept.problems()) : refuse(visit, kept.refusal());
    visit.office.reload_settings();
    return step_kept(visit, SetupStep::mail,
                     settings.smtp_url.empty() ? "Letters wait until there is a mail server"
                                               : "The way of the mail is kept");
}

} // namespace

void mount_setup_look(Routes& at) {
    auto managers = may(Right::manage_office);
    at.get("/set-up/colour", show_colour, managers, "Choose the one colour of the office");
    at.post("/set-up/colour", receive_colour, managers, "Keep the colour of the office, if it can be read on white");
    at.get("/set-up/mail", show_mail, managers, "Say which way the letters of the office go");
    at.post("/set-up/mail", receive_mail, managers, "Keep the way of the mail");
}

} // namespace reeve::office
