// Tests how the figure that somebody names is read.
#include "office/named_figure.h"
#include <doctest/doctest.h>

namespace reeve::office {

TEST_CASE("The address of a figure's page names the figure and its question") {
    struct Row {
        const char* typed;
        const char* reference;
        const char* question;
    };
    const Row rows[] = {{"F-0030", "F-0030", ""},
                        {" f-30 ", "F-0030", ""},
                        {"F-0030?measure=crimestoppers", "F-0030", "measure=crimestoppers"},
                        {"https://office.example/figures/F-0003?period=2024-06-13..2024-08-01", "F-0003",
                         "period=2024-06-13..2024-08-01"}};
    for (const auto& row : rows) {
        CAPTURE(row.typed);
        auto asked = named_figure(row.typed);
        REQUIRE(asked);
        CHECK(asked->reference == row.reference);
        CHECK(asked->question == row.question);
    }
    for (const auto* typed : {"", "A-0012", "community days", "/figures/"}) CHECK_FALSE(named_figure(typed));
}

} // namespace reeve::office
