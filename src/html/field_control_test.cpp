// Tests that every kind of described field gets its control, with its words, its error and what was typed.
#include "html/field_control.h"
#include "record/description.h"
#include <doctest/doctest.h>

namespace reeve::html {

struct Visitor;
enum class Transport { bus, car };
enum class Day { monday, tuesday, wednesday, thursday, friday, saturday, sunday };

struct Visitor {
    Id<Visitor> id;
    int version = 1;
    std::string name;
    Prose story;
    Money fare;
    std::optional<Date> came;
    Transport transport = Transport::bus;
    Day day = Day::monday;
    bool agreed = false;
    Id<Visitor> friend_of;
};

} // namespace reeve::html

namespace reeve {
template <> struct Choices<html::Transport> { static constexpr Choice list[] = {{"bus", "Bus"}, {"car", "Car"}}; };
template <> struct Choices<html::Day> {
    static constexpr Choice list[] = {{"mon", "Monday"}, {"tue", "Tuesday"},  {"wed", "Wednesday"}, {"thu", "Thursday"},
                                      {"fri", "Friday"}, {"sat", "Saturday"}, {"sun", "Sunday"}};
};
} // namespace reeve

namespace reeve::html {
namespace {

const Field& field(const char* column) {
    static const auto visitors =
        Description<Visitor>("visitor", "visitor")
            .has<&Visitor::name>("name", {.label = "Name", .hint = "As they say it.", .needed = true})
            .has<&Visitor::story>("story", {.label = "Story"})
            .has<&Visitor::fare>("fare", {.label = "Fare", .needed = true})
            .has<&Visitor::came>("came", {.label = "Came on"})
            .has<&Visitor::transport>("transport", {.label = "How they came", .needed = true})
            .has<&Visitor::day>("day", {.label = "Day", .needed = true})
            .has<&Visitor::agreed>("agreed", {.label = "Agreed", .needed = true})
            .has<&Visitor::friend_of>("friend_id", {.label = "Friend"});
    return *visitors.shape().find(column);
}

bool holds(const Html& markup, std::string_view text) { return markup.text().find(text) != std::string::npos; }

} // namespace

TEST_SUITE("field controls") {

    TEST_CASE("each kind of field gets the control it wants") {
        struct Case {
            const char* column;
            const char* part;
        };
        const Case cases[] = {{"name", "<input"},
                              {"name", "As they say it."},
                              {"story", "<textarea"},
                              {"story", "(optional)"},
                              {"fare", "£"},
                              {"came", "next Thursday"},
                              {"transport", "type=\"radio\""},
                              {"day", "<select"},
                              {"agreed", "type=\"radio\""},
                              {"friend_id", "<select"}};
        for (const auto& one : cases) {
            CAPTURE(one.column);
            CHECK(holds(control(field(one.column), "", {}), one.part));
        }
        CHECK_FALSE(holds(control(field("name"), "", {}), "(optional)"));
    }

    TEST_CASE("a control keeps what was typed, escaped, and shows the error of its own field") {
        Problems problems;
        problems.add("fare", "Enter the fare");
        auto fare = control(field("fare"), "nine \"<pounds>\"", problems);
        CHECK(holds(fare, "nine &quot;&lt;pounds&gt;&quot;"));
        CHECK(holds(fare, "Enter the fare"));
        CHECK_FALSE(holds(control(field("name"), "Ann", problems), "govuk-error-message"));
    }

    TEST_CASE("a long text stands in a box in which most of it can be read") {
        auto rows = [](const std::string& typed) {
            auto markup = control(field("story"), typed, {}).text();
            return std::stoi(markup.substr(markup.find("rows=\"") + 6));
        };
        CHECK(rows("") == 5);
        CHECK(rows("One\ntwo\nthree") == 5);
        CHECK(rows("1\n2\n3\n4\n5\n6\n7") == 8);
        CHECK(rows(std::string(650, 'a')) == 11);
        CHECK(rows(std::string(60'000, 'a')) == 20);
    }

    TEST_CASE("a reference offers the options it is given and marks the chosen one") {
        auto markup = control(field("friend_id"), "12", {}, {{"11", "Ann"}, {"12", "Bea"}});
        CHECK(holds(markup, "value=\"12\" selected"));
        CHECK(holds(markup, ">None<"));
    }
}

} // namespace reeve::html
