// Tests that every typed value goes into a cell and comes back the same.
#include "record/cell.h"
#include <doctest/doctest.h>

namespace reeve {

enum class Light { red, amber, green };
template <> struct Choices<Light> {
    static constexpr Choice list[] = {{"red", "Red"}, {"amber", "Amber"}, {"green", "Green"}};
};
struct Lamp;

template <class T> static void check_round_trip(const T& value, CellType type) {
    const auto cell = to_cell(value);
    CHECK(cell.type() == type);
    CHECK_FALSE(cell.is_null());
    CHECK(from_cell<T>(cell) == value);
    CHECK(Stored<T>::type == type);
    const auto some = to_cell(std::optional<T>(value));
    CHECK(some == cell);
    CHECK(from_cell<std::optional<T>>(some) == value);
    const auto none = to_cell(std::optional<T>());
    CHECK(none.is_null());
    CHECK(none.type() == type);
    CHECK_FALSE(from_cell<std::optional<T>>(none).has_value());
}

TEST_CASE("numbers, text, money, dates, moments, ids and choices come back the same") {
    for (const std::int64_t number : {std::int64_t{0}, std::int64_t{-1}, INT64_MAX, INT64_MIN})
        check_round_trip(number, CellType::number);
    for (const int number : {0, 7, -7, INT32_MAX, INT32_MIN}) check_round_trip(number, CellType::number);
    check_round_trip(true, CellType::number);
    check_round_trip(false, CellType::number);
    check_round_trip(std::string("été\n"), CellType::text);
    check_round_trip(std::string(), CellType::text);
    check_round_trip(Prose{"Two\n\nparagraphs"}, CellType::text);
    check_round_trip(Money{-2001}, CellType::number);
    check_round_trip(date_of(2024, 2, 29), CellType::text);
    check_round_trip(Moment{-1}, CellType::number);
    check_round_trip(Id<Lamp>{412}, CellType::number);
    for (const auto light : {Light::red, Light::amber, Light::green}) check_round_trip(light, CellType::text);
}

TEST_CASE("text that is only borrowed is stored as text") {
    CHECK(to_cell("literal").text() == "literal");
    CHECK(to_cell(std::string_view("view")).text() == "view");
}

TEST_CASE("an id that names nothing is a null number") {
    const auto cell = to_cell(Id<Lamp>{});
    CHECK(cell.is_null());
    CHECK(cell.type() == CellType::number);
    CHECK(from_cell<Id<Lamp>>(cell) == Id<Lamp>{});
}

TEST_CASE("dates are stored as a person reads them and truth as one") {
    CHECK(to_cell(date_of(2024, 9, 5)).text() == "2024-09-05");
    CHECK(to_cell(true).number() == 1);
    CHECK(to_cell(false).number() == 0);
}

TEST_CASE("a choice has its stored name and its label, and no other name") {
    CHECK(std::string(stored_name(Light::amber)) == "amber");
    CHECK(std::string(label_of(Light::amber)) == "Amber");
    CHECK(choice_of<Light>("green") == Light::green);
    CHECK_FALSE(choice_of<Light>("Green").has_value());
    CHECK_FALSE(choice_of<Light>("").has_value());
}

TEST_CASE("a stored value that makes no sense is a fault") {
    CHECK_THROWS_AS(from_cell<Date>(Cell(std::string("2024-02-30"))), Fault);
    CHECK_THROWS_AS(from_cell<Light>(Cell(std::string("blue"))), Fault);
}

} // namespace reeve
