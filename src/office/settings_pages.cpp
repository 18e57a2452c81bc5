// The settings shown, changed, and with the history of their changes.
#include "office/settings_pages.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/field_control.h"
#include "html/headings.h"
#include "html/summaries.h"
#include "office/history_pages.h"
#include "office/routes.h"
#include "office/settings_store.h"

namespace reeve::office {
namespace {

using html::Html;

const Field& field_of(std::string_view column) { return *settings_fields().shape().find(column); }

html::SummaryList rows_of(const SettingsGroup& group, const OfficeSettings& settings) {
    html::SummaryList list;
    for (auto column : group.columns) {
        auto shown = field_of(column).shown(&settings);
        list.rows.push_back({.key = field_of(column).words.label, .value = shown.empty() ? "Not set" : shown});
    }
    return list;
}

http::Response settings_page(Visit& visit) {
    auto settings = settings_of(visit.db);
    Html main = html::page_heading("Settings");
    main += html::button({.text = "Change the settings", .href = "/settings/change"});
    for (const auto& group : settings_groups())
        main += html::section_heading(group.title) + html::summary_list(rows_of(group, settings));
    main += html::section_heading("What the program does by itself");
    std::vector<html::Content> ways = {html::link({.text = "Jobs", .href = "/jobs"}),
                                       html::link({.text = "Outbox", .href = "/outbox"}),
                                       html::link({.text = "Privacy register", .href = "/privacy-register"})};
    if (visit.may(Right::read_office))
        ways.push_back(html::link({.text = "Letters to the public", .href = "/work/subscribers"}));
    main += html::bullet_list(ways);
    if (settings.version > 0) main += history_block(visit, settings_fields().shape(), settings.id.value);
    return show(visit, {.title = "Settings", .section = "Settings", .trail = {{"Registers", "/registers"}}},
                html::text_column(main));
}

http::Response settings_form(Visit& visit, const OfficeSettings& settings, const Problems& problems) {
    Html main = html::error_summary(problems) + html::page_heading("Change the settings");
    main += form_begin(visit, "/settings") + html::hidden_field("version", std::to_string(settings.version));
    for (const auto& group : settings_groups()) {
        main += html::section_heading(group.title);
        for (auto column : group.columns) {
            auto standing = visit.has_typed() ? std::string(visit.typed(column)) : field_of(column).typed(&settings);
            main += html::control(field_of(column), standing, problems);
        }
    }
    main += html::button({.text = "Save settings"}) + form_end();
    PageWords words{.title = "Change the settings",
                    .section = "Settings",
                    .trail = {{"Settings", "/settings"}},
                    .has_errors = !problems.empty()};
    return show(visit, words, html::text_column(main), problems.empty() ? 200 : 422);
}

http::Response change_page(Visit& visit) { return settings_form(visit, settings_of(visit.db), {}); }

http::Response receive_settings(Visit& visit) {
    auto settings = settings_of(visit.db);
    auto version = Kind<int>::read(visit.typed("version"), {visit.today()});
    if (version) settings.version = *version;
    auto problems = read_form(settings_fields(), settings_columns(), visit.typed_of(), settings, visit.today());
    if (!problems.empty()) return settings_form(visit, settings, problems);
    auto kept = visit.change([&](Change& change) { return keep_settings(change, settings); });
    if (!kept)
        return kept.has_problems() ? settings_form(visit, settings, kept.problems()) : refuse(visit, kept.refusal());
    visit.office.reload_settings();
    return saved(visit, "/settings", "The settings are saved");
}

} // namespace

void mount_settings(Routes& routes) {
    auto managers = may(Right::manage_office);
    routes.get("/settings", settings_page, managers,
               "See the office's names, rules and mail server, and who changed them when");
    routes.get("/settings/change", change_page, managers, "The form to change the office's settings");
    routes.post("/settings", receive_settings, managers, "Change the office's settings");
}

} // namespace reeve::office
