// Recorded crime as people meet it: an analyst loads files and sees what is held; anybody counts, and nobody else
// loads.
#include "app/demo.h"
#include "app/demo_files.h"
#include "app/demo_table.h"
#include "base/csv.h"
#include "crimedata/crime_count_store.h"
#include "crimedata/crime_words.h"
#include "crimedata/custom_area_store.h"
#include "crimedata/police_file.h"
#include "document/zip_archive.h"
#include "office/figure.h"
#include "office/job_store.h"
#include "office/job_worker.h"
#include "office/settings_store.h"
#include "tests/journeys/client.h"
#include "tests/journeys/filled_office.h"
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>

namespace reeve::journeys {
namespace {

const std::string load_address = "/work/crime/load";

// An office of Leicestershire, with somebody who may load.
struct CrimeOffice : TestOffice {
    Client analyst{*this}, anybody{*this};
    CrimeOffice() {
        auto kept = change([&](office::Change& change) {
            auto settings = office::settings_of(change.tx);
            settings.force = "Leicestershire Police";
            return office::keep_settings(change, settings);
        });
        REQUIRE(kept.ok());
        analyst.sign_in_as(Role::analyst);
    }
};

std::string crime_rows_head() { return std::string(crime_rows).substr(0, std::string(crime_rows).find('\n') + 1); }
// One of many, as the police have them.
std::string long_crime_id(const std::string& month, int number) {
    auto digits = replaced(month, "-", "") + std::to_string(1000 + number);
    return digits + std::string(64 - digits.size(), 'b');
}

std::string september() { return replaced(crime_rows, "2024-08", "2024-09"); }

} // namespace

TEST_CASE("an analyst pastes a month, sees what is held of it, and the same month again changes nothing") {
    CrimeOffice office;
    auto& analyst = office.analyst;
    CHECK(analyst.get("/work/crime").says("No crime data has been brought in yet"));
    analyst.get(load_address).submit({{"text", crime_rows}}, load_address);
    CHECK(analyst.status() == 303);
    CHECK(analyst.follow().says("1 file: 1 new. 1 row kept."));
    CHECK(analyst.says("1 row in 1 month: August 2024"));
    CHECK(analyst.says("Rows without a Crime ID"));
    analyst.get(load_address).submit({{"text", crime_rows}}, load_address);
    CHECK(analyst.follow().says("1 file: 1 here already. 0 rows kept."));
    analyst.get("/work/crime/files");
    CHECK(analyst.says("leicestershire, August 2024, street"));
    CHECK(analyst.get("/work/crime/files.csv").body().find("2024-08") != std::string::npos);
    CHECK(office.faults().empty());
}

TEST_CASE("a file with its mistakes is refused beside where it was given, and an archive comes in whole") {
    CrimeOffice office;
    auto& analyst = office.analyst;
    analyst.get(load_address).submit({}, load_address);
    CHECK(analyst.has_problem("text", "Paste the rows or choose a file"));
    analyst.get(load_address).submit({{"text", "Crime ID,Month\n1,2\n"}}, load_address);
    CHECK(analyst.status() == 422);
    CHECK(analyst.has_problem("text", "Line 1, column Reported by"));
    analyst.get(load_address).post_file(load_address, {}, "file", "2024-07-leicestershire-street.csv", crime_rows);
    CHECK(analyst.has_problem("file", "the file's name says 2024-07"));
    analyst.get(load_address).post_file(load_address, {}, "file", "report.pdf", "%PDF");
    CHECK(analyst.has_problem("file", "must be a CSV"));
    auto archive = document::zip_of({{"2024-08/2024-08-leicestershire-street.csv", crime_rows},
                                     {"2024-09/2024-09-leicestershire-street.csv", september()},
                                     {"2024-09/2024-09-kent-street.csv", september()}},
                                    office.now());
    analyst.get(load_address).post_file(load_address, {}, "file", "latest.zip", archive);
    CHECK(analyst.status() == 200);
    CHECK(analyst.says("3 files: 2 new and 1 refused"));
    CHECK(analyst.says("the file's name says kent"));
    CHECK(office.faults().empty());
}

TEST_CASE("the import folder is loaded by a job that says what it did") {
    char folder[] = "/tmp/reeve-crime-XXXXXX";
    REQUIRE(mkdtemp(folder));
    std::ofstream(std::string(folder) + "/2024-09-leicestershire-street.csv") << september();
    setenv("REEVE_CRIME_FOLDER", folder, 1);
    CrimeOffice office;
    office.analyst.get(load_address).submit({{"folder", "yes"}}, load_address);
    CHECK(office.analyst.follow().says("The import folder is being loaded"));
    CHECK(office::run_due_jobs(office.office()) > 0);
    auto jobs = office::jobs(*office.database().read(), 50);
    auto found =
        std::find_if(jobs.begin(), jobs.end(), [](const office::Job& job) { return job.kind == "load_crime"; });
    REQUIRE(found != jobs.end());
    CHECK(found->state == office::JobState::done);
    CHECK(found->result == "1 file: 1 new. 1 row kept.");
    unsetenv("REEVE_CRIME_FOLDER");
    std::filesystem::remove_all(folder);
    CHECK_FALSE(office.analyst.get(load_address).says("import folder of"));
}

TEST_CASE("anybody counts at an address of its own, and a question with no answer is told why") {
    CrimeOffice office;
    CHECK(office.anybody.get("/crime").says("No recorded crime is held here yet"));
    office.analyst.get(load_address).submit({{"text", crime_rows}}, load_address);
    office.anybody.get("/crime?category=anti-social-behaviour&period=2024-07..2024-08");
    CHECK(office.anybody.heading() == "Anti-social behaviour: Leicestershire Police, all records");
    CHECK(office.anybody.says("No data is held for July 2024"));
    CHECK(office.anybody.get("/crime.csv?category=anti-social-behaviour&period=2024-07..2024-08")
              .body()
              .find("2024-07,,No")
          != std::string::npos);
    office.anybody.get("/crime?area=nowhere&category=piracy&period=soon");
    CHECK(office.anybody.status() == 422);
    for (const char* member : {"area", "category", "period"}) CHECK(office.anybody.has_problem(member));
    CHECK(office.anybody.get(load_address).status() == 303);
    CHECK(office.faults().empty());
}

TEST_CASE(
    "the count of recorded crime can be quoted, with its files behind it, and a month that is not held has no answer") {
    CrimeOffice office;
    office.analyst.get(load_address).submit({{"text", crime_rows}}, load_address);
    office.analyst.get(load_address).submit({{"text", september()}}, load_address);
    auto asked = [&](const char* question) {
        auto read = office::parse_question(question);
        REQUIRE(read);
        const auto* figure = office.office().figures().find("crime-count");
        REQUIRE(figure);
        return figure->ask(*office.database().read(), *read, office.now());
    };
    auto september = asked("period=2024-09-01..2024-09-30&category=anti-social-behaviour");
    CHECK(september.state == office::Answer::State::known);
    CHECK(september.value == 1);
    CHECK_FALSE(september.earlier); // the September before is not held
    office.analyst.get(load_address).submit({{"text", replaced(crime_rows, "2024-08", "2023-09")}}, load_address);
    september = asked("period=2024-09-01..2024-09-30&category=anti-social-behaviour");
    REQUIRE(september.earlier);
    CHECK(september.earlier->value == 1);
    CHECK(plain(september.earlier->period) == "2023-09-01..2023-09-30");
    REQUIRE(september.evidence.size() == 1);
    CHECK(september.evidence[0].reference == "2024-09-leicestershire");
    CHECK(september.releases.size() == 1);
    CHECK(asked("period=2024-09-01..2024-09-30").value == 0);
    CHECK(asked("period=2024-09-01..2024-10-31").state_words == "We do not hold recorded crime for October 2024.");
    CHECK(asked("period=2024-09-02..2024-09-30").state == office::Answer::State::not_received);
    CHECK(asked("period=2024-09-01..2024-09-30&area=nowhere").state == office::Answer::State::not_received);
    CHECK(office.analyst.get("/work/figures/F-0180?period=2024-08-01..2024-08-31").status() == 200);
    CHECK(office.faults().empty());
}

TEST_CASE("rates, change and outcomes can be quoted with what they can bear") {
    CrimeOffice office;
    auto rows = [](const std::string& month, int thefts, const std::string& outcome) {
        auto lines = crime_rows_head();
        for (int at = 0; at < thefts; ++at)
            lines += long_crime_id(month, at) + "," + month
                     + ",Leicestershire Police,Leicestershire Police,-1.1,52.6,On or near High Street,E01025631,Blaby "
                       "002A,Shoplifting,"
                     + outcome + ",\n";
        return lines;
    };
    for (const auto& [month, thefts, outcome] : {std::tuple{"2023-03", 60, "Under investigation"},
                                                 {"2024-03", 90, "Offender given a caution"},
                                                 {"2024-09", 20, "Under investigation"}})
        office.analyst.get(load_address).submit({{"text", rows(month, thefts, outcome)}}, load_address);
    auto asked = [&](const std::string& slug, const char* question) {
        return office.office().figures().find(slug)->ask(*office.database().read(), *office::parse_question(question),
                                                         office.now());
    };
    const auto change = asked("crime-change", "period=2024-03-01..2024-03-31&category=shoplifting");
    REQUIRE(change.rows.size() == 3);
    CHECK(change.rows[0]
          == std::vector<std::string>{"March 2024", "90", "50% more than the 60 of March 2023",
                                      "From 7.0% more to 111.6% more, more than chance alone would make"});
    CHECK(change.rows[1][3] == "These twelve months are not all held");
    CHECK(change.rows[2][3].starts_with("There is no usual range"));
    const auto outcomes = asked("crime-outcomes", "period=2024-03-01..2024-03-31");
    CHECK(outcomes.value == 90);
    CHECK(outcomes.denominator == 90);
    CHECK(outcomes.evidence.front().counted == "March 2024: 90 of 90");
    CHECK(outcomes.cautions.back() == "Its likely range is 95.9% to 100.0%.");
    CHECK(asked("crime-outcomes", "period=2024-09-01..2024-09-30").state_words
          == "Outcomes are told of months at least six months older than the newest one held, September 2024.");
    CHECK(asked("crime-outcomes", "period=2024-03-01..2024-03-31&category=anti-social-behaviour").state_words
          == "The police publish no outcomes of antisocial behaviour.");
    const auto rates = asked("crime-rates", "period=2024-03-01..2024-03-31");
    CHECK(rates.value == 90);
    CHECK(rates.rows.front().back() == "Its residents are not known");
    for (const char* figure : {"F-0181", "F-0182", "F-0183"})
        CHECK(office.analyst.get("/work/figures/" + std::string(figure) + "?period=2024-03-01..2024-03-31").status()
              == 200);
    CHECK(office.faults().empty());
}

} // namespace reeve::journeys
