// The first two steps of the set-up: which body in which area, and what everything is called.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/choice_controls.h"
#include "html/field_control.h"
#include "html/headings.h"
#include "html/text_controls.h"
#include "office/settings_store.h"
#include "office/setup/setup_pages.h"
#include "office/setup/setup_store.h"
#include "office/setup/suggested_names.h"
#include <algorithm>

namespace reeve::office {
namespace {

using html::Html;

const std::vector<std::string_view> name_columns = {"statutory_name", "office", "purpose", "commissioner",
                                                    "force",          "panel",  "area"};

const Field& field_of(std::string_view column) { return *settings_fields().shape().find(column); }

html::Select area_select(const std::string& value, const Problems& problems) {
    html::Select select{.name = "area_code",
                        .label = "Police force area",
                        .hint = "Its districts come with it.",
                        .error = html::error_of(problems, "area_code"),
                        .value = value};
    select.options.push_back({.value = "", .text = "Choose an area"});
    std::vector<std::pair<std::string, std::string>> areas;
    for (const auto& area : force_areas()) areas.emplace_back(area.name, area.code);
    std::sort(areas.begin(), areas.end());
    for (const auto& [name, code] : areas) select.options.push_back({.value = code, .text = name});
    return select;
}

html::Radios kind_radios(const std::string& value, const Problems& problems) {
    html::Radios radios{.name = "body_kind",
                        .legend = "Which kind of body are you?",
                        .error = html::error_of(problems, "body_kind"),
                        .value = value};
    for (const auto& choice : Choices<PolicingBodyKind>::list)
        if (choice_of<PolicingBodyKind>(choice.stored) != PolicingBodyKind::not_said)
            radios.options.push_back({.value = choice.stored, .text = choice.label});
    return radios;
}

http::Response body_page(Visit& visit, const OfficeSettings& settings, const Problems& problems) {
    auto standing = [&](std::string_view column, const std::string& held) {
        return visit.has_typed() ? std::string(visit.typed(column)) : held;
    };
    Html main = form_begin(visit, "/set-up/body") + html::hidden_field("version", std::to_string(settings.version));
    main += html::radios(kind_radios(standing("body_kind", stored_name(settings.body_kind)), problems));
    main += html::select(area_select(standing("area_code", force_area_kept(visit.db)), problems));
    main += html::button({.text = "Keep and go on"}) + form_end();
    main += html::details({.summary = "Where the list of areas is from",
                           .text = "Office for National Statistics, licensed under the Open Government Licence v.3.0. "
                                   "Contains OS data © Crown copyright and database right 2024."});
    return step_page(visit, SetupStep::body, main, problems);
}

http::Response show_body(Visit& visit) { return body_page(visit, settings_of(visit.db), {}); }

// Names that nobody chose yet follow the body; a name that somebody wrote stays.
void suggest_names(OfficeSettings& settings, const SuggestedNames& before, const SuggestedNames& names) {
    const OfficeSettings unset;
    auto follow = [](std::string& name, const std::string& first, const std::string& was, const std::string& now) {
        if (name == first || name == was) name = now;
    };
    follow(settings.statutory_name, unset.statutory_name, before.statutory, names.statutory);
    follow(settings.office, unset.office, before.office, names.office);
    follow(settings.purpose, unset.purpose, before.purpose, names.purpose);
    follow(settings.commissioner, unset.commissioner, before.commissioner, names.commissioner);
    follow(settings.force, unset.force, before.force, names.force);
    follow(settings.panel, unset.panel, before.panel, names.panel);
    follow(settings.area, unset.area, before.area, names.area);
}

Problems read_body(Visit& visit, OfficeSettings& settings) {
    Problems problems;
    auto kind = choice_of<PolicingBodyKind>(visit.typed("body_kind"));
    const auto* area = force_area_of(visit.typed("area_code"));
    if (!kind || *kind == PolicingBodyKind::not_said) problems.add("body_kind", "Select which kind of body you are");
    if (!area) problems.add("area_code", "Select your police force area from the list");
    if (!problems.empty()) return problems;
    const auto* area_before = force_area_of(settings.area_code);
    auto before = area_before ? suggested_names(settings.body_kind, *area_before) : SuggestedNames{};
    settings.body_kind = *kind;
    settings.area_code = area->code;
    suggest_names(settings, before, suggested_names(*kind, *area));
    return problems;
}

void read_version(Visit& visit, OfficeSettings& settings) {
    auto version = Kind<int>::read(visit.typed("version"), {visit.today()});
    if (version) settings.version = *version;
}

http::Response receive_body(Visit& visit) {
    auto settings = settings_of(visit.db);
    read_version(visit, settings);
    auto problems = read_body(visit, settings);
    if (!problems.empty()) return body_page(visit, settings, problems);
    auto kept = visit.change([&](Change& change) -> Result<Done> {
        auto area = keep_force_area(change, *force_area_of(settings.area_code));
        if (area.is_refused()) return Problems{{{"area_code", area.refusal().message}}};
        TRY(area);
        TRY(keep_settings(change, settings));
        keep_step(change, SetupStep::body);
        return Done{};
    });
    if (kept.has_problems()) return body_page(visit, settings, kept.problems());
    if (!kept) return refuse(visit, kept.refusal());
    visit.office.reload_settings();
    return step_kept(visit, SetupStep::body, "The body and its area are kept");
}

http::Response names_page(Visit& visit, const OfficeSettings& settings, const Problems& problems) {
    Html main;
    if (settings.area_code.empty())
        main += html::inset_text({.text = html::of<"Once you have {}, names are suggested here.">(
                                      html::link({.text = "chosen the body and its area", .href = "/set-up/body"}))});
    main += html::paragraph("These are suggestions from your kind of body and area. Write them as you say them.");
    main += form_begin(visit, "/set-up/names") + html::hidden_field("version", std::to_string(settings.version));
    for (auto column : name_columns) {
        auto standing = visit.has_typed() ? std::string(visit.typed(column)) : field_of(column).typed(&settings);
        main += html::control(field_of(column), standing, problems);
    }
    main += html::button({.text = "Keep and go on"}) + form_end();
    return step_page(visit, SetupStep::names, main, problems);
}

http::Response show_names(Visit& visit) {
    auto settings = settings_of(visit.db);
    if (settings.statutory_name.empty()) settings.statutory_name = statutory_name_kept(visit.db);
    return names_page(visit, settings, {});
}

http::Response receive_names(Visit& visit) {
    auto settings = settings_of(visit.db);
    read_version(visit, settings);
    auto problems = read_form(settings_fields(), name_columns, visit.typed_of(), settings, visit.today());
    if (!problems.empty()) return names_page(visit, settings, problems);
    auto kept = visit.change([&](Change& change) -> Result<Done> {
        TRY(keep_settings(change, settings));
        TRY(keep_own_bodies(change, settings));
        TRY(keep_own_posts(change));
        keep_step(change, SetupStep::names);
        return Done{};
    });
    if (!kept)
        return kept.has_problems() ? names_page(visit, settings, kept.problems()) : refuse(visit, kept.refusal());
    visit.office.reload_settings();
    return step_kept(visit, SetupStep::names, "The names are kept");
}

} // namespace

void mount_setup_body(Routes& at) {
    auto managers = may(Right::manage_office);
    at.get("/set-up/body", show_body, managers, "Say which body in which police force area the office is");
    at.post("/set-up/body", receive_body, managers, "Keep the kind of body and its area");
    at.get("/set-up/names", show_names, managers, "Say what the office, the force and the panel are called");
    at.post("/set-up/names", receive_names, managers, "Keep the names of the office");
}

} // namespace reeve::office
