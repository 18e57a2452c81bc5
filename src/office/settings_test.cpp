// The settings: what they refuse, how they are kept, and what their page says.
#include "office/figure_desk.h"
#include "office/office.h"
#include "office/office_testing.h"
#include "office/settings_store.h"

namespace reeve::office {

TEST_CASE("the settings begin with the names and rules that the program itself falls back on") {
    OfficeSettings settings;
    OfficeNames names;
    CHECK(settings.office == names.office);
    CHECK(settings.purpose == names.purpose);
    CHECK(settings.commissioner == names.commissioner);
    CHECK(settings.force == names.force);
    CHECK(settings.panel == names.panel);
    CHECK(settings.area == names.area);
    testing::Registers desk;
    auto rules = telling_rules(*desk.read());
    CHECK(rules.small_base == settings.small_base);
    CHECK(rules.hide_up_to == settings.hide_up_to);
    CHECK(problems_with(settings).empty());
}

TEST_CASE("a setting that makes no sense is refused at its own field") {
    struct Case {
        const char* member;
        void (*spoil)(OfficeSettings&);
    };
    const Case cases[] = {
        {"small_base", [](OfficeSettings& s) { s.small_base = -1; }},
        {"small_base", [](OfficeSettings& s) { s.small_base = 1001; }},
        {"hide_up_to", [](OfficeSettings& s) { s.hide_up_to = 21; }},
        {"answer_days", [](OfficeSettings& s) { s.answer_days = 0; }},
        {"panel_days", [](OfficeSettings& s) { s.panel_days = 366; }},
        {"site_address", [](OfficeSettings& s) { s.site_address = "reeve.example"; }},
        {"site_address", [](OfficeSettings& s) { s.site_address = "https://reeve.example/"; }},
        {"smtp_url", [](OfficeSettings& s) { s.smtp_url = "mail.example"; }},
        {"smtp_url", [](OfficeSettings& s) { s.smtp_url = "smtps://"; }},
        {"smtp_url", [](OfficeSettings& s) { s.smtp_url = "smtp://name:secret@mail.example"; }},
        {"smtp_url", [](OfficeSettings& s) { s.smtp_url = "file:///etc/passwd"; }},
        {"mail_from",
         [](OfficeSettings& s) {
             s.smtp_url = "smtps://mail.example";
             s.mail_from = {};
         }},
    };
    for (const auto& each : cases) {
        OfficeSettings settings;
        settings.mail_from = {"office@reeve.example"};
        each.spoil(settings);
        CAPTURE(each.member);
        CHECK(problems_with(settings).has(each.member));
        CHECK(problems_with(settings).list.size() == 1);
    }
}

TEST_CASE("settings are kept with their history, and two people changing them at once are told") {
    for (auto engine : db::test_engines()) {
        testing::Registers desk(engine);
        auto settings = settings_of(*desk.read());
        CHECK(settings.version == 0);
        auto first = settings;
        first.force = "Vale Police";
        first.hide_up_to = 5;
        CHECK(desk.change([&](Change& change) { return keep_settings(change, first); }).ok());
        auto kept = settings_of(*desk.read());
        CHECK(kept.version == 1);
        CHECK(kept.force == "Vale Police");
        CHECK(kept.hide_up_to == 5);
        CHECK(telling_rules(*desk.read()).hide_up_to == 5);
        auto lines = history_of(*desk.read(), settings_fields().shape(), 1);
        REQUIRE(lines.size() == 1);
        CHECK(lines[0].changes.size() == 2);
        CHECK(lines[0].changes[0] == "Name of the force changed from Force to Vale Police");
        settings.panel = "Panel";
        auto second = desk.change([&](Change& change) { return keep_settings(change, settings); });
        REQUIRE(second.is_refused());
        CHECK(second.refusal().kind == Refusal::Kind::conflict);
        CHECK(desk.change([&](Change& change) { return keep_settings(change, kept); })->version == 1);
        kept.small_base = -3;
        CHECK(desk.change([&](Change& change) { return keep_settings(change, kept); }).has_problems());
    }
}

} // namespace reeve::office
