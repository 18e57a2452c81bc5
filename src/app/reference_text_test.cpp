// Tests of the reference: nothing the program knows of itself is left out, and words cannot break a table.
#include "app/app.h"
#include "app/reference_text.h"
#include <doctest/doctest.h>

using namespace reeve;

namespace {

struct Mounted {
    std::unique_ptr<db::Database> database = db::open_sqlite(":memory:");
    WallClock clock;
    CountedIds ids;
    office::Office office{*database, clock, ids};
    Mounted() { mount_everything(office); }
};

bool holds(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

} // namespace

TEST_CASE("a bar or a line break in a cell does not break its table") {
    CHECK(reference_table({"Words"}, {{"one|two\nthree <b>"}}) == "| Words |\n|---|\n| one\\|two three &lt;b> |\n");
}

TEST_CASE("every address that is not a twin stands in the reference") {
    Mounted mounted;
    auto text = routes_reference(mounted.office.routes().all());
    for (const auto& route : mounted.office.routes().all())
        if (route.twin == office::MountedRoute::Twin::none)
            CHECK_MESSAGE(holds(text, "`" + route.pattern + "`"), route.pattern);
}

TEST_CASE("every field stands in the data dictionary, and every personal one in the register of personal data") {
    Mounted mounted;
    auto text = fields_reference(mounted.office.shapes());
    auto personal = text.substr(text.find("## Personal data"));
    for (const auto* shape : mounted.office.shapes()) {
        CHECK_MESSAGE(holds(text, "Table `" + std::string(shape->table) + "`"), shape->table);
        for (const auto& field : shape->fields)
            if (field.words.personal) CHECK_MESSAGE(holds(personal, field.words.label), field.column);
    }
}

TEST_CASE("the moves of a paper tell what must be given with a correction") {
    Mounted mounted;
    CHECK(holds(moves_reference(mounted.office.lifecycles()),
                "| Published | Correct this paper | Drafting | what is corrected |"));
}

TEST_CASE("every command and option stands in the reference") {
    auto text = commands_reference(all_commands());
    for (const auto& command : all_commands()) {
        CHECK_MESSAGE(holds(text, "## reeve " + std::string(command.name)), command.name);
        for (const auto& option : command.options) CHECK_MESSAGE(holds(text, option.name), option.name);
    }
}
