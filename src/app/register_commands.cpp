// reeve import register-charities and register-companies: read the files that the public registers give out, whole.
#include "app/command.h"
#include "app/demo_clock.h"
#include "app/records_place.h"
#include "commissioning/registered_body_store.h"
#include "office/office.h"
#include <cstdio>
#include <fstream>

namespace reeve {
namespace {

using commissioning::RegisterKind;
using commissioning::RegisterReading;
using commissioning::TakeBody;

// The day of a file that does not say its own: typed, or in its name.
Result<Date> day_of(const Typed& typed) {
    if (auto said = typed.value("--date", ""); !said.empty()) return parse_iso_date(said);
    if (auto day = commissioning::day_in_name(typed.words[0])) return *day;
    return Refusal{"the name of the file does not say its day; say it with --date 2024-09-01"};
}

int read_whole(const Typed& typed, RegisterKind kind, const commissioning::EachBody& each) {
    auto place = open_current_place(typed);
    if (!place) return misused(why_not(place));
    auto clock = clock_for(*place->database);
    ClockedIds ids;
    office::Office office(*place->database, *clock, ids);
    auto kept = office.change({}, "The command line", office.now(), "",
                              [&](office::Change& change) { return commissioning::read_register(change, kind, each); });
    if (!kept) return not_done(why_not(kept));
    std::printf("%s of %s: %s read.\n", label_of(kind), in_words(kept->register_date).c_str(),
                counted(kept->bodies, "entry is", "entries are").c_str());
    return done;
}

int read_charities(const Typed& typed) {
    std::ifstream file(typed.words[0], std::ios::binary);
    if (!file) return not_done("cannot read " + typed.words[0]);
    return read_whole(typed, RegisterKind::charities,
                      [&](const TakeBody& take) { return commissioning::each_charity(file, take); });
}

int read_companies(const Typed& typed) {
    std::ifstream file(typed.words[0], std::ios::binary);
    if (!file) return not_done("cannot read " + typed.words[0]);
    auto day = day_of(typed);
    if (!day) return not_done(why_not(day));
    return read_whole(typed, RegisterKind::companies, [&](const TakeBody& take) -> Result<Date> {
        TRY(commissioning::each_company(file, take));
        return *day;
    });
}

} // namespace

std::vector<Command> register_commands() {
    return {{"import register-charities", "FILE",
             "Read the Charity Commission's extract of its register (publicextract.charity.json)", place_options({}), 1,
             read_charities},
            {"import register-companies", "FILE", "Read the Companies House file of basic company data (CSV)",
             place_options({{"--date", "DAY", "the day of the file, 2024-09-01; where its name does not say it"}}), 1,
             read_companies}};
}

} // namespace reeve
