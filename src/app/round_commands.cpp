// reeve round replay: a whole funding round from one file, through the same rules as the pages.
#include "app/app.h"
#include "app/command.h"
#include "app/records_place.h"
#include "app/round_replay_run.h"
#include <cstdio>
#include <fstream>
#include <sstream>

namespace reeve {
namespace {

using namespace commissioning;

Result<Json> json_in(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return one_problem("There is no file " + path);
    std::ostringstream text;
    text << file.rdbuf();
    return parse_json(text.str());
}

void print_told(const ReplayedRound& played, const NoticeContent& notice) {
    std::printf("%s\n\n", played.round.title.c_str());
    for (const auto& sentence : sentences_of(notice)) std::printf("%s\n", sentence.c_str());
    std::printf("\n");
    for (const auto& band : notice.bands) std::printf("  %4d  %s\n", band.bids, band.words.c_str());
    std::printf("\n");
    for (const auto& award : notice.awards)
        std::printf("  %12s  %6s  %s: %s\n", in_words(award.amount).c_str(), award.score.c_str(),
                    award.organisation.c_str(), award.title.c_str());
    std::printf("  %12s  %zu awards; the ledger has committed %s\n\nSigned: %s. %s\nSHA-256 %s\n",
                in_words(notice.total).c_str(), played.awards.size(), in_words(played.committed).c_str(),
                notice.signed_post.c_str(), notice.interests.c_str(), played.notice.hash.c_str());
}

int replay(const Typed& typed) {
    auto json = json_in(typed.words[0]);
    if (!json) return not_done(why_not(json));
    auto read = replay_read(*json);
    if (!read) return not_done(why_not(read));
    auto played = replay_round(*read);
    if (!played) return not_done(why_not(played));
    auto content = parse_json(played->notice.content);
    if (typed.has("--json")) std::printf("%s\n", to_pretty_text(*content).c_str());
    else print_told(*played, notice_read(*content));
    return done;
}

} // namespace

std::vector<Command> round_commands() {
    return {{"round replay",
             "FILE",
             "play a funding round again from one file: bands, awards, totals and the notice",
             {{"--json", "", "the notice as JSON"}},
             1,
             replay}};
}

} // namespace reeve
