// Tests of keeping an answer as JSON.
#include "office/figure_json.h"
#include <doctest/doctest.h>

using namespace reeve;
using namespace reeve::office;

TEST_CASE("an answer that was kept as JSON is read back the same, so that its hash holds") {
    Answer answer;
    answer.period = {date_of(2024, 4, 1), date_of(2024, 7, 31)};
    answer.value = 80;
    answer.denominator = 696;
    answer.unknown = 1;
    answer.parts = {{"2024-04", "Apr 2024", 20, true}, {"2024-05", "May 2024", {}, false}};
    answer.rows = {{"An organisation", "£4,152"}};
    answer.evidence = {{"observation", "O-0001", 2, "April: 20 reports", 20, true}};
    answer.releases = {{"Return", "file.csv", "abc", date_of(2024, 8, 4), true}};
    answer.cautions = {"Small numbers"};
    answer.earlier =
        Earlier{{date_of(2023, 12, 1), date_of(2024, 3, 31)}, 17, {{"observation", "O-0002", 1, "", 17, false}}};
    FigureDefinition figure;
    figure.reference = "F-0010";
    Question question{answer.period, "", {}};
    auto read = answer_from(*parse_json(to_text(whole_json(answer))));
    CHECK(evidence_hash(figure, question, read) == evidence_hash(figure, question, answer));
    CHECK(to_text(whole_json(read)) == to_text(whole_json(answer)));
    CHECK_FALSE(read.parts[1].value);
}
