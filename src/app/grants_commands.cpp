// reeve grants: the published grants out as a 360Giving file or as the statutory register, past grants in, and approved
// claims out for the bank.
#include "app/records_place.h"
#include "commissioning/grant_register.h"
#include "commissioning/grant_rows_store.h"
#include "commissioning/payment_store.h"
#include "office/office.h"
#include <cstdio>
#include <fstream>
#include <iterator>

namespace reeve {
namespace {

using namespace commissioning;

// The days of --from and --to. Problems where one is none.
Result<GrantTime> time_typed(const Typed& typed) {
    GrantTime time;
    for (auto [option, day] : {std::pair{"--from", &time.from}, std::pair{"--to", &time.to}}) {
        if (!typed.has(option)) continue;
        auto read = parse_iso_date(typed.value(option));
        if (!read) return one_problem(std::string(option) + " must be a date like 2024-04-01");
        *day = *read;
    }
    return time;
}

Result<Done> write(const std::string& path, const std::string& bytes) {
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!file.flush()) return Refusal{"cannot write " + path, "", Refusal::Kind::conflict};
    return Done{};
}

// The file as its name ends: .csv, .xlsx, else JSON.
std::string open_data(const std::string& path, const Publisher& who, const std::vector<PublishedGrant>& grants,
                      Moment now) {
    if (path.ends_with(".csv")) return grants_csv(grants);
    if (path.ends_with(".xlsx")) return grants_xlsx(who, grants, now);
    return package_text(who, grants, now);
}

int run_export(const Typed& typed) {
    auto format = typed.value("--format"), out = typed.value("--out");
    if (format != "360giving" && format != "register") return misused("say which, with --format 360giving or register");
    if (out.empty()) return misused("say into which file, with --out FILE");
    auto time = time_typed(typed);
    if (!time) return misused(why_not(time));
    auto place = open_current_place(typed);
    if (!place) return misused(why_not(place));
    auto now = WallClock().now();
    auto reader = place->database->read();
    auto grants = published_grants(*reader, *time);
    auto rows = register_rows(grants);
    std::string bytes;
    if (format == "register") bytes = register_csv(rows);
    else {
        auto who = publisher(*reader);
        if (auto why = why_not_published(who, grants, london_date(now)); !why.empty()) return not_done(why);
        bytes = open_data(out, who, grants, now);
        auto differences = differences_between(register_csv(rows), package_text(who, grants, now));
        if (!differences.empty()) return not_done("it is not equal to the register: " + differences.front());
    }
    auto written = write(out, bytes);
    if (!written) return not_done(why_not(written));
    std::printf("%s: %zu grants\n", out.c_str(), format == "register" ? rows.size() : grants.size());
    return done;
}

int run_import(const Typed& typed) {
    std::ifstream file(typed.words[0], std::ios::binary);
    if (!file) return not_done("cannot read " + typed.words[0]);
    std::string bytes(std::istreambuf_iterator<char>(file), {});
    auto place = open_current_place(typed);
    if (!place) return misused(why_not(place));
    WallClock clock;
    ClockedIds ids;
    auto plan = plan_grants(*place->database->read(), bytes, london_date(clock.now()));
    if (!plan) return not_done(why_not(plan));
    bool keeps = !typed.has("--dry-run") && !plan->fresh.empty();
    if (keeps) {
        office::Office office(*place->database, clock, ids);
        auto kept = office.change({}, "The command line", office.now(), "", [&](office::Change& change) {
            return keep_grants(change, *plan, {.file_name = typed.words[0], .is_own = !typed.has("--other")});
        });
        if (!kept) return not_done(why_not(kept));
    }
    std::printf("%s%s\n", in_words(*plan).c_str(), keeps ? " They are saved." : " Nothing is saved.");
    for (const auto& trouble : plan->troubles)
        std::printf("%s %s\n", trouble.blocks ? "wrong:" : "look at:", in_words(trouble).c_str());
    return done;
}

// The one file of payments by its reference, or a new one of every approved claim, as a page would make it.
Result<PaymentFile> file_of_payments(const Typed& typed, office::Office& office) {
    auto reference = typed.value("--file");
    if (reference.empty())
        return office.change({}, "The command line", office.now(), "",
                             [](office::Change& change) { return make_payment_file(change); });
    auto found = find_payment_file(*office.database().read(), reference);
    if (!found) return Refusal{"there is no payment file " + reference, "", Refusal::Kind::absent};
    return *found;
}

int run_payments(const Typed& typed) {
    auto out = typed.value("--out");
    if (out.empty()) return misused("say into which file, with --out FILE");
    auto place = open_current_place(typed);
    if (!place) return misused(why_not(place));
    // Nothing is sent where the file could not be written afterwards.
    if (auto can = write(out, ""); !can) return not_done(why_not(can));
    WallClock clock;
    ClockedIds ids;
    office::Office office(*place->database, clock, ids);
    auto file = file_of_payments(typed, office);
    if (!file) return not_done(why_not(file));
    if (auto written = write(out, file->content); !written) return not_done(why_not(written));
    std::printf("%s: payment file %s, %s, %s\n", out.c_str(), file->reference.c_str(),
                counted(file->payments, "payment").c_str(), in_words(file->total).c_str());
    return done;
}

} // namespace

std::vector<Command> grants_commands() {
    return {
        {"grants export", "",
         "Write the grants that are published, as a 360Giving file (JSON, CSV or XLSX by its name) or as the register",
         place_options({{"--format", "FORMAT", "360giving or register"},
                        {"--out", "FILE", "the file to write"},
                        {"--from", "DATE", "grants decided on this day or later"},
                        {"--to", "DATE", "grants decided on this day or earlier"}}),
         0, run_export},
        {"grants payments", "", "Write approved claims as a payment file for the bank, and note them as sent",
         place_options({{"--out", "FILE", "the CSV file to write; it holds account numbers"},
                        {"--file", "REFERENCE", "the payment file PF-0001 once more, instead of a new one"}}),
         0, run_payments},
        {"grants import", "FILE", "Bring in past grants from a 360Giving file: JSON, CSV or XLSX",
         place_options({{"--other", "", "they are another funder's: kept for comparison, not published"},
                        {"--dry-run", "", "say what would come of it, and save nothing"}}),
         1, run_import}};
}

} // namespace reeve
