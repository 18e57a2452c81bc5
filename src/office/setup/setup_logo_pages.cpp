// The logo of the office, beside its colour in the set-up.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/field_control.h"
#include "html/headings.h"
#include "html/text_controls.h"
#include "office/file_pages.h"
#include "office/logo_store.h"
#include "office/record_form.h"
#include "office/setup/setup_pages.h"

namespace reeve::office {
namespace {

using html::Html;

constexpr const char* colour_page = "/set-up/colour";

http::Response show_logo(Visit& visit, const Problems& problems) {
    auto standing = logo_of(visit.db);
    Html main = html::error_summary(problems) + html::page_heading("Logo of the office");
    main += html::paragraph("It stands beside the name of the office at the head of every page, 48 pixels high.");
    if (standing)
        main +=
            html::of<R"(<p class="govuk-body"><img class="rv-mast__logo" src="{}" alt="The logo as it is kept"></p>)">(
                address_of(*standing));
    main += form_begin(visit, logo_page, true);
    main += html::file_upload({.name = "logo",
                               .label = standing ? "Another logo (PNG or JPEG)" : "Logo (PNG or JPEG)",
                               .hint = "Smaller than 500KB, best with a clear or white ground.",
                               .error = html::error_of(problems, "logo"),
                               .accept = ".png,.jpg,.jpeg"});
    main += html::button({.text = "Keep the logo"}) + form_end();
    if (standing)
        main += form_begin(visit, std::string(logo_page) + "/away")
                + html::button({.text = "Take the logo away", .classes = "govuk-button--secondary"}) + form_end();
    main += html::paragraph(html::link({.text = "Back to the colour", .href = colour_page}));
    return show(visit,
                {.title = "Logo of the office",
                 .section = "Settings",
                 .trail = {{"Set up this office", "/set-up"}, {"Colour", colour_page}},
                 .has_errors = !problems.empty()},
                html::text_column(main), problems.empty() ? 200 : 422);
}

http::Response receive_logo(Visit& visit) {
    auto staged = stage_upload(visit, "logo", logos());
    if (!staged.ok())
        return show_logo(visit,
                         staged.has_problems() ? staged.problems() : Problems{{{"logo", staged.refusal().message}}});
    if (!*staged) return show_logo(visit, Problems{{{"logo", "Choose the picture of the logo"}}});
    visit.change(
        [&](Change& change) {
            keep_logo(change, **staged);
            return Done{};
        },
        "The logo of the office was changed");
    return saved(visit, logo_page, "The logo is kept");
}

http::Response take_away(Visit& visit) {
    visit.change(
        [&](Change& change) {
            take_logo_away(change);
            return Done{};
        },
        "The logo of the office was taken away");
    return saved(visit, logo_page, "The office has no logo");
}

} // namespace

void mount_setup_logo(Routes& at) {
    auto managers = may(Right::manage_office);
    at.get(
        logo_page, [](Visit& visit) { return show_logo(visit, {}); }, managers, "See the logo of the office");
    at.post_files(logo_page, receive_logo, managers, "Keep the logo of the office");
    at.post(std::string(logo_page) + "/away", take_away, managers, "Take the logo of the office away");
}

} // namespace reeve::office
