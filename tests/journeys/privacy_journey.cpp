// The privacy notice and the register say everything that is held about people.
#include "office/privacy.h"
#include "tests/journeys/client.h"
#include <doctest/doctest.h>

namespace reeve::journeys {

TEST_CASE(
    "every field about people stands in the privacy notice and in the register, with who sees it and how long it is kept") {
    TestOffice office;
    Client visitor(office), staff(office);
    visitor.get("/privacy");
    staff.sign_in_as(Role::analyst).get("/privacy-register");
    CHECK(visitor.status() == 200);
    CHECK(staff.status() == 200);
    int fields = 0;
    for (const auto& record : office::personal_records(office.office().shapes(), office.office().purposes()))
        for (const auto* field : record.fields) {
            CAPTURE(record.shape->table);
            CAPTURE(field->column);
            CHECK(
                visitor.says(std::string(field->words.label) + ": seen by " + office::words_of(field->words.audience)));
            CHECK(staff.says(field->words.label));
            ++fields;
        }
    CHECK(fields >= 5);
    CHECK(staff.get("/privacy-register.csv").body().find("The program itself") != std::string::npos);
}

TEST_CASE("every kind of record about people says why it is kept") {
    TestOffice office;
    for (const auto& record : office::personal_records(office.office().shapes(), office.office().purposes())) {
        CHECK_MESSAGE(
            !record.why.empty(),
            std::string(record.shape->table)
                << ": say why with office.purposes().push_back({table, sentence}) where the shape is handed over");
    }
}

} // namespace reeve::journeys
