// The words around a page: the shell of the public site or of the staff site, the menus, and the forms that change
// something.
#include "html/asset_address.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/shell.h"
#include "office/error_pages.h"
#include "office/file_pages.h"
#include "office/form_token.h"
#include "office/logo_store.h"
#include "office/notice.h"
#include "office/routes.h"
#include "office/setting_store.h"

namespace reeve::office {
namespace {

using html::Html;

std::vector<html::MenuItem> menu_of(Visit& visit, const std::vector<MenuItem>& items, const std::string& section) {
    std::vector<html::MenuItem> menu;
    for (const auto& item : items)
        if (visit.office.routes().has_page(item.address) && (!item.right || visit.may(*item.right)))
            menu.push_back({item.words, item.address, item.words == section});
    return menu;
}

Html account_of(Visit& visit) {
    Html account = html::of<R"(<a class="govuk-link rv-mast__account" href="/account">Your account</a>)">();
    account += form_begin(visit, "/sign-out");
    account += html::button({.text = "Sign out", .classes = "govuk-button--secondary rv-mast__out"});
    return account + form_end();
}

Html banner_of(Visit& visit) {
    Html banner;
    if (auto words = take_notice(visit); !words.empty())
        banner += html::notification_banner({.text = words, .tone = html::Tone::success, .title = "Done"});
    if (!visit.kept.list().empty())
        banner += html::inset_text(
            {.text = html::paragraph("You were signed out before this was saved. What you typed is kept, and is not "
                                     "saved yet.")
                     + typed_text(visit.kept)});
    if (visit.office.names().is_demo)
        banner += html::inset_text(
            {.text = html::paragraph("This is a demo office, and here it is " + in_words(visit.today())
                                     + ". Facts come from a published report. What was invented says SAMPLE.")});
    return banner;
}

std::string style_of_colour(Visit& visit) {
    return *visit.held("style of the office's colour",
                       [&] { return html::colour_style_address(setting_of(visit.db, "brand_colour").value_or("")); });
}

std::string address_of_logo(Visit& visit) {
    return *visit.held("address of the office's logo", [&] {
        auto logo = logo_of(visit.db);
        return logo ? address_of(*logo) : std::string();
    });
}

html::Shell shell_for(Visit& visit, const PageWords& words) {
    auto names = visit.office.names();
    bool is_staff = visit.who && !words.is_public && !visit.is_shared;
    auto& navigation = visit.office.navigation();
    html::Shell shell;
    shell.office = names.office;
    shell.purpose = names.purpose;
    shell.theme = style_of_colour(visit);
    shell.logo = address_of_logo(visit);
    shell.title = words.title;
    shell.section = words.section;
    shell.has_errors = words.has_errors;
    shell.is_staff = is_staff;
    shell.menu = menu_of(visit, is_staff ? navigation.for_staff : navigation.for_public, words.section);
    for (const auto& [text, address] : words.trail) shell.breadcrumbs.push_back({text, address});
    if (is_staff) {
        shell.signed_in = "Signed in as " + visit.who->name;
        shell.account = account_of(visit);
    }
    shell.banner = banner_of(visit);
    return shell;
}

} // namespace

http::Response show(Visit& visit, const PageWords& words, const Html& main, int status) {
    auto shell = shell_for(visit, words);
    shell.is_indexed = status == 200;
    http::Response response;
    response.status = status;
    response.body = html::page(shell, main);
    return response;
}

http::Response saved(Visit& visit, std::string address, std::string notice) {
    auto location = notice.empty() ? address : with_notice(visit.office.database(), address, notice, visit.now);
    note_where_form_led(visit, address);
    return http::see_other(location);
}

Html form_begin(Visit& visit, std::string_view address, bool has_files) {
    if (visit.is_shared) throw Fault("a page kept ready for everyone cannot hold a form: " + visit.request.path);
    visit.has_form = true;
    Html form = has_files
                    ? html::of<R"(<form method="post" action="{}" enctype="multipart/form-data" novalidate>)">(address)
                    : html::of<R"(<form method="post" action="{}" novalidate>)">(address);
    if (visit.who) {
        form += html::hidden_field("csrf", visit.who->csrf);
        form += html::hidden_field("once", random_token(24));
    } else {
        auto path = percent_decoded(address.substr(0, address.find('?')), false);
        form += html::hidden_field("once", public_form_token(visit.office, visit.now, path));
    }
    auto page = visit.request.method == http::Method::post ? visit.request.form.get("form_page")
                                                           : std::string_view(visit.request.target);
    return form + html::hidden_field("form_page", page);
}

Html form_end() { return html::of<"</form>">(); }

} // namespace reeve::office
