// The demo office with what else it takes for every form of the program to stand on a page, and copies of it to spoil.
#pragma once
#include "tests/journeys/client.h"
#include <set>

namespace reeve::journeys {

// Rows that can be brought in.
inline constexpr const char* past_grant_rows = "Identifier,Title,Amount Awarded\n360G-sample-1,A grant,500\n";
inline constexpr const char* review_rows =
    "Reference,Date received,Status,Date closed\nPR-2,3/9/2024,Withdrawn,5/9/2024\n";
inline constexpr const char* engagement_rows =
    "Kind,Title,Date,Place,District\n"
    "Community day,Community day in Uppingham,5/9/2024,Market Place,Rutland\n";
inline constexpr const char* action_rows = "Reference,Version,More about it\nA-0005,1,Street lights in the lane\n";
inline constexpr const char* response_rows = "age,sex\n25-34,female\n";
inline constexpr const char* measure_rows = "measure,area,first_day,last_day,number,status,note\n"
                                            "crimestoppers-reports,PZ-ONE,1/9/2024,30/9/2024,7,,\n";

inline constexpr const char* crime_rows =
    "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome "
    "category,Context\n"
    ",2024-08,Leicestershire Police,Leicestershire Police,-1.1,52.6,On or near High Street,E01025631,Blaby "
    "002A,Anti-social behaviour,,\n";

// A square around the place of these rows.
inline constexpr const char* zone_drawing =
    R"({"type":"Polygon","coordinates":[[[-1.15,52.5],[-1.05,52.5],[-1.05,52.7],[-1.15,52.7],[-1.15,52.5]]]})";

// The password of the chief executive.
inline constexpr const char* password_before = "the words of before, in a row";

// The secret of the walk's codes at sign-in, as RFC 6238 has it, and its code when the copies are opened.
inline constexpr const char* code_secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
inline constexpr const char* code_then = "264896";

class FilledOffice {
public:
    FilledOffice();
    // An office of its own with all of it.
    std::unique_ptr<TestOffice> copy() const;
    // Addresses that only a form leads to.
    const std::vector<std::string>& more_addresses() const { return more_addresses_; }

private:
    std::string bytes_; // the database
    std::vector<std::string> more_addresses_;
};

// From here on every write to a table of records is noted (SQLite).
void watch_tables(TestOffice&);
// The tables of an office that were written to since they are watched, leaving out those that hold no record: sessions,
// form keys, notices, waiting forms, tries to sign in, readings of restricted records.
std::set<std::string> touched_tables(TestOffice&);
void forget_touched(TestOffice&);
// Whether some row of the touched tables holds this text.
bool is_kept(TestOffice&, const std::string& text);

} // namespace reeve::journeys
