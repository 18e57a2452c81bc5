// Reads the file of a round to be played again.
#include "commissioning/round_replay.h"
#include "record/kind.h"

namespace reeve::commissioning {
namespace {

// Reads members of one object, noting each problem with its place.
class Part {
public:
    Part(const Json& json, std::string place, Problems& problems)
        : json_(json), place_(std::move(place)), problems_(problems) {}

    std::string text(const char* name, bool is_needed = true) {
        auto text = json_[name].as_text();
        if (is_needed && text.empty()) wrong(name, "is needed");
        return text;
    }
    template <class T> T value(const char* name, T otherwise, bool is_needed = true) {
        auto typed = json_[name].is_number() ? std::to_string(json_[name].as_number()) : text(name, is_needed);
        if (typed.empty()) return otherwise;
        auto read = Kind<T>::read(typed, Reading{});
        if (!read) wrong(name, read.problems().list.front().message);
        return read ? *read : otherwise;
    }
    const JsonList& list(const char* name) {
        if (json_[name].as_list().empty()) wrong(name, "is a list with at least one entry");
        return json_[name].as_list();
    }
    Part inside(const char* name) { return {json_[name], at(name), problems_}; }
    const Json& json() const { return json_; }
    std::string at(const std::string& name) const { return place_.empty() ? name : place_ + "." + name; }
    void wrong(const std::string& name, const std::string& words) { problems_.add(at(name), at(name) + ": " + words); }

private:
    const Json& json_;
    std::string place_;
    Problems& problems_;
};

std::string place_in(const char* list, std::size_t index) {
    return std::string(list) + "[" + std::to_string(index + 1) + "]";
}

void read_round(Part& file, FundingRound& round) {
    round.title = file.text("title");
    round.about.text = file.text("about", false);
    if (round.about.text.empty()) round.about.text = round.title;
    round.who_can_apply.text = "As the round was published.";
    round.conditions.text = file.text("conditions");
    round.owner = "As the round was published";
    round.pot = file.value<Money>("pot", {});
    round.most = file.value<Money>("most", round.pot);
    if (file.json()["most_awards"].is_number()) round.most_awards = file.value<int>("most_awards", 1);
    round.over_by = file.value<Money>("above", {}, false);
    round.opens = file.value<Moment>("opens", {});
    round.closes = file.value<Moment>("closes", {});
    round.delivery_from = file.value<Date>("delivery_from", {});
    round.delivery_to = file.value<Date>("delivery_to", {});
    round.late = LatePolicy::none;
    round.is_sample = file.json()["sample"].as_bool();
}

RoundCriterion criterion_of(Part part) {
    RoundCriterion criterion;
    criterion.title = part.text("title");
    criterion.question = criterion.title;
    criterion.is_gate = part.json()["gate"].as_bool();
    criterion.weight = part.value<int>("weight", 0, !criterion.is_gate);
    criterion.most = part.value<int>("most", 1, !criterion.is_gate);
    return criterion;
}

void read_scores(Part part, const RoundReplay& replay, ReplayedBid& bid) {
    for (const auto& [assessor, list] : part.json()["scores"].as_object()) {
        for (const auto& score : list.as_list()) bid.scores[assessor].push_back(static_cast<int>(score.as_number(-1)));
        bool is_known = std::find(replay.assessors.begin(), replay.assessors.end(), assessor) != replay.assessors.end();
        if (!is_known) part.wrong("scores", assessor + " is no assessor of the round");
        if (bid.scores[assessor].size() != replay.criteria.size())
            part.wrong("scores", assessor + " gives " + std::to_string(bid.scores[assessor].size())
                                     + " scores; the round has " + std::to_string(replay.criteria.size())
                                     + " criteria");
    }
    for (const auto& [assessor, kind] : part.json()["interests"].as_object()) {
        auto read = choice_of<InterestKind>(kind.as_text());
        if (!read || *read == InterestKind::nothing)
            part.wrong("interests", kind.as_text() + " is no kind of interest");
        else bid.interests[assessor] = *read;
    }
}

ReplayedBid bid_of(Part part, const RoundReplay& replay) {
    ReplayedBid made;
    auto& bid = made.bid;
    bid.organisation = part.text("organisation");
    bid.title = part.text("title");
    bid.area = part.text("area", false);
    if (bid.area.empty()) bid.area = "Over several";
    bid.summary.text = part.text("summary", false);
    if (bid.summary.text.empty()) bid.summary.text = bid.title + ", of which the file of the round tells no more.";
    bid.contact_name = "Not in the file";
    bid.contact_email = {"not-in-the-file@round.example"};
    bid.requested = part.value<Money>("asked", {});
    if (!part.json()["given"].is_null()) made.amount = part.value<Money>("given", {});
    bid.starts_on = replay.round.delivery_from;
    bid.ends_on = replay.round.delivery_to;
    bid.is_declared = true;
    bid.is_sample = part.json()["sample"].as_bool();
    read_scores(part, replay, made);
    return made;
}

} // namespace

Result<RoundReplay> replay_read(const Json& json) {
    Problems problems;
    RoundReplay replay;
    Part file(json, "", problems);
    replay.fund = file.text("fund");
    auto year = parse_financial_year(file.text("year"));
    if (year) replay.year_begins = year->begins;
    else file.wrong("year", year.problems().list.front().message);
    read_round(file, replay.round);
    replay.above_decision = file.text("above_decision", replay.round.over_by.pence > 0);
    const auto& criteria = file.list("criteria");
    for (std::size_t at = 0; at < criteria.size(); ++at)
        replay.criteria.push_back(criterion_of({criteria[at], place_in("criteria", at), problems}));
    for (const auto& assessor : file.list("assessors")) replay.assessors.push_back(assessor.as_text());
    const auto& bids = file.list("bids");
    for (std::size_t at = 0; at < bids.size(); ++at)
        replay.bids.push_back(bid_of({bids[at], place_in("bids", at), problems}, replay));
    auto bands = parse_bands(file.text("bands"));
    if (bands) replay.bands = *bands;
    else file.wrong("bands", bands.problems().list.front().message);
    replay.line = file.value<int>("line", 0);
    replay.line_because = file.text("line_because");
    replay.decided_by = file.text("decided_by");
    if (!problems.empty()) return problems;
    return replay;
}

} // namespace reeve::commissioning
