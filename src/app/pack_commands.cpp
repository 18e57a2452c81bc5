// reeve crime pack and profile: the packs of a quarter, or a profile of one concern, written as files.
#include "app/app.h"
#include "app/command.h"
#include "app/records_place.h"
#include "crimedata/pack_desk.h"
#include "crimedata/pack_writing.h"
#include "office/settings_store.h"
#include <cstdio>
#include <filesystem>
#include <fstream>

namespace reeve {
namespace {

using namespace crimedata;

// An opened office for one command.
struct PackDesk {
    WallClock clock;
    ClockedIds ids;
    App app;
    db::Reader reader;
    explicit PackDesk(db::Database& database) : app(database, clock, ids), reader(database.read()) {}
    PackGathering gathering(MonthRange months) { return {*reader, app.office().figures(), months, clock.now()}; }
};

struct Written {
    std::filesystem::path folder;
    std::vector<std::string> formats;
};

Result<Written> where_to(const Typed& typed) {
    Written written{typed.value("--out", "."), split(typed.value("--format", "html"), ',')};
    for (const auto& format : written.formats)
        if (!is_pack_format(format)) return one_problem("--format takes html, pdf, docx, xlsx, csv, json and txt");
    std::error_code error;
    std::filesystem::create_directories(written.folder, error);
    if (error) return one_problem("cannot make the folder " + written.folder.string() + ": " + error.message());
    return written;
}

Result<Done> write_files(PackDesk& desk, const PackContent& content, const Written& to) {
    const auto now = desk.clock.now();
    PackCover cover;
    cover.office = desk.app.office().names().office;
    cover.mark = "DRAFT";
    cover.stands = in_words(london_date(now));
    for (const auto& format : to.formats) {
        const auto bytes = TRY(pack_file(content, cover, format, now));
        const auto path = to.folder / (pack_file_name(content) + "." + format);
        std::ofstream out(path, std::ios::binary);
        out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        if (!out.flush()) return one_problem("cannot write " + path.string());
        std::printf("%s\n", path.c_str());
    }
    return Done{};
}

int run_pack(const Typed& typed) {
    const auto quarter = parse_month_range(typed.value("--quarter"));
    if (!quarter) return misused("say which quarter with --quarter, like 2025Q3");
    if (typed.has("--all") == typed.has("--area")) return misused("say --all, or one district with --area");
    const auto to = where_to(typed);
    if (!to) return misused(why_not(to));
    auto place = open_current_place(typed);
    if (!place) return misused(why_not(place));
    PackDesk desk(*place->database);
    auto gathering = desk.gathering(*quarter);
    std::vector<std::string> areas = {typed.value("--area")};
    if (typed.has("--all")) {
        areas.clear();
        for (const auto& district : gathering.districts()) areas.push_back(district.traits.code);
    }
    for (const auto& area : areas) {
        const auto facts = gathering.facts_of(area);
        if (!facts) return not_done(why_not(facts));
        const auto written = write_files(desk, quarterly_pack(*facts), *to);
        if (!written) return not_done(why_not(written));
    }
    return done;
}

int run_profile(const Typed& typed) {
    const auto months = parse_month_range(typed.value("--period"));
    if (!months) return misused("say which months with --period, like 2025-01..2025-09");
    const auto* concern = find_category(typed.value("--category"));
    if (!concern) return misused("say which concern with --category, like shoplifting");
    const auto to = where_to(typed);
    if (!to) return misused(why_not(to));
    auto place = open_current_place(typed);
    if (!place) return misused(why_not(place));
    PackDesk desk(*place->database);
    const auto facts = desk.gathering(*months).facts_of(typed.value("--area"));
    if (!facts) return not_done(why_not(facts));
    const auto written = write_files(desk, problem_profile(*facts, concern), *to);
    return written ? done : not_done(why_not(written));
}

std::vector<Option> file_options(std::vector<Option> options) {
    options.push_back({"--out", "DIR", "the folder to write to; the one you are in where it is left out"});
    options.push_back(
        {"--format", "LIST", "html, pdf, docx, xlsx, csv, json and txt, with commas between; html alone"});
    return place_options(std::move(options));
}

} // namespace

std::vector<Command> pack_commands() {
    return {{"crime pack", "", "Write the data packs of a quarter, for one district or for all of them",
             file_options({{"--quarter", "QUARTER", "like 2025Q3"},
                           {"--all", "", "every district"},
                           {"--area", "NAME", "one district, by code or name"}}),
             0, run_pack},
            {"crime profile", "", "Write the problem profile of one concern in one district",
             file_options({{"--area", "NAME", "the district, by code or name"},
                           {"--category", "NAME", "the concern, like shoplifting"},
                           {"--period", "A..B", "months like 2025-01..2025-09, or 2025Q3"}}),
             0, run_profile}};
}

} // namespace reeve
