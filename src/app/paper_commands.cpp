// reeve paper list, export and verify: the papers for programs, their files, and whether their numbers still hold.
#include "app/app.h"
#include "app/command.h"
#include "app/paper_files.h"
#include "app/records_place.h"
#include "reporting/paper_desk.h"
#include "reporting/paper_store.h"
#include <cstdio>
#include <fstream>

namespace reeve {
namespace {

using namespace reporting;

// An opened office for one command.
struct Desk {
    WallClock clock;
    ClockedIds ids;
    App app;
    db::Reader reader;
    explicit Desk(db::Database& database) : app(database, clock, ids), reader(database.read()) {}
};

Json json_of(const Paper& paper) {
    Json json;
    json.set("ref", paper.reference)
        .set("title", paper.title)
        .set("body", paper.body)
        .set("meeting_date", iso(paper.meeting_on));
    json.set("state", stored_name(paper.state)).set("edition", paper.edition).set("period", plain(period_of(paper)));
    json.set("published_at", paper.published_at ? Json(iso(*paper.published_at)) : Json());
    return json;
}

int list(const Typed& typed) {
    auto place = open_place(typed);
    if (!place) return misused(why_not(place));
    Desk desk(*place->database);
    Json papers{JsonList{}};
    for (const auto& paper : all_papers(*desk.reader)) {
        if (typed.has("--json")) papers.add(json_of(paper));
        else
            std::printf("%s  %s  %-14s  %s\n", paper.reference.c_str(), iso(paper.meeting_on).c_str(),
                        label_of(paper.state), paper.title.c_str());
    }
    if (typed.has("--json")) std::printf("%s\n", to_pretty_text(papers).c_str());
    return done;
}

// The newest published edition, else the freeze, else the draft as the records stand.
Layout layout_of(Desk& desk, const Paper& paper) {
    auto edition = published_edition(*desk.reader, paper.id);
    if (!edition && paper.state != PaperState::drafting) edition = find_edition(*desk.reader, paper.id, paper.edition);
    if (edition) return frozen_layout(*desk.reader, desk.app.office(), *edition);
    return live_layout(*desk.reader, desk.app.office(), paper, blocks_of(*desk.reader, paper.id), desk.clock.now());
}

int export_paper(const Typed& typed) {
    auto format = typed.value("--format", "json"), out = typed.value("--out");
    if (!is_paper_format(format)) return misused("--format is html, pdf, docx, json or txt");
    auto place = open_place(typed);
    if (!place) return misused(why_not(place));
    Desk desk(*place->database);
    auto paper = find_paper(*desk.reader, typed.words[0]);
    if (!paper) return not_done("there is no paper " + typed.words[0]);
    auto bytes = paper_file(layout_of(desk, *paper), *paper, format);
    if (!bytes) return not_done(why_not(bytes));
    if (out.empty()) return std::fwrite(bytes->data(), 1, bytes->size(), stdout) == bytes->size() ? done : failed;
    std::ofstream file(out, std::ios::binary);
    file << *bytes;
    return file.flush() ? done : not_done("the file could not be written: " + out);
}

Json json_of(const Verdict& verdict) {
    Json why{JsonList{}};
    for (const auto& line : verdict.check.differences) why.add(line);
    for (const auto& line : verdict.why) why.add(line);
    return Json{}
        .set("ref", verdict.frozen.figure)
        .set("place", verdict.frozen.place)
        .set("shown", verdict.frozen.shown)
        .set("shown_now", verdict.shown_now)
        .set("agrees", verdict.check.agrees)
        .set("why", why);
}

void print_moved(const Verdict& verdict) {
    std::printf("%s (%s): was %s, is %s\n", verdict.frozen.figure.c_str(), verdict.frozen.place.c_str(),
                verdict.frozen.shown.c_str(), verdict.shown_now.c_str());
    for (const auto& line : verdict.check.differences) std::printf("  %s\n", line.c_str());
    for (const auto& line : verdict.why) std::printf("  %s\n", line.c_str());
}

int verify(const Typed& typed) {
    auto place = open_place(typed);
    if (!place) return misused(why_not(place));
    Desk desk(*place->database);
    auto paper = find_paper(*desk.reader, typed.words[0]);
    if (!paper) return not_done("there is no paper " + typed.words[0]);
    auto edition = published_edition(*desk.reader, paper->id);
    if (!edition) edition = find_edition(*desk.reader, paper->id, paper->edition);
    if (!edition) return not_done(paper->reference + " has no frozen figures to verify yet");
    auto verdicts = verify_edition(*desk.reader, *edition, desk.app.office().figures(), desk.app.office().shapes(),
                                   desk.clock.now());
    Json list{JsonList{}};
    int moved = 0;
    for (const auto& verdict : verdicts) {
        moved += verdict.check.agrees ? 0 : 1;
        list.add(json_of(verdict));
        if (!typed.has("--json") && !verdict.check.agrees) print_moved(verdict);
    }
    if (typed.has("--json")) std::printf("%s\n", to_pretty_text(list).c_str());
    else
        std::printf("%s edition %d: %zu figures, %d moved\n", paper->reference.c_str(), edition->number,
                    verdicts.size(), moved);
    return moved ? failed : done;
}

} // namespace

std::vector<Command> paper_commands() {
    Option json{"--json", "", "Write JSON for a program"};
    return {{"paper list", "", "List the papers", place_options({json}), 0, list},
            {"paper export", "REF", "Write a paper as a file",
             place_options({{"--format", "FORMAT", "html, pdf, docx, json or txt"},
                            {"--out", "FILE", "Where to; the standard output where none is given"}}),
             1, export_paper},
            {"paper verify", "REF", "Work out every frozen figure again from the records; exit 1 where one moved",
             place_options({json}), 1, verify}};
}

} // namespace reeve
