// How a rota is drawn: first the slots of each place, then who goes, both by lot.
#include "scrutiny/rota.h"
#include "base/id.h"
#include "base/json.h"
#include <map>

namespace reeve::scrutiny {
namespace {

// Slots of the week for one place, each once before any again.
class Deck {
public:
    explicit Deck(Lot& lot) : lot_(lot) {}
    // The next slot of the week that falls into the period, in the run of days that begins here; none where the run is
    // cut short and no slot that is left fits.
    std::optional<std::pair<Date, VisitBand>> next(Date begins, int days, Date last) {
        if (slots_.empty()) fill();
        auto week = static_cast<int>(lot_.below(static_cast<std::size_t>(days / 7)));
        for (std::size_t at = slots_.size(); at-- > 0;) {
            auto weekday = slots_[at] / bands_of_a_day;
            auto day = begins + week * 7 + (weekday - static_cast<int>(weekday_of(begins)) + 7) % 7;
            if (day > last) continue;
            auto band = static_cast<VisitBand>(slots_[at] % bands_of_a_day);
            slots_.erase(slots_.begin() + static_cast<std::ptrdiff_t>(at));
            return std::pair(day, band);
        }
        return std::nullopt;
    }

private:
    void fill() {
        for (int slot = 0; slot < slots_of_a_week; ++slot) slots_.push_back(slot);
        for (std::size_t left = slots_.size(); left > 1; --left) std::swap(slots_[left - 1], slots_[lot_.below(left)]);
    }
    Lot& lot_;
    std::vector<int> slots_;
};

std::vector<RotaVisit> slots_drawn(const RotaInputs& inputs, Lot& lot) {
    std::vector<RotaVisit> visits;
    for (auto place : inputs.places) {
        Deck deck(lot);
        for (auto begins = inputs.period.first; begins <= inputs.period.last; begins = begins + inputs.days_between)
            if (auto slot = deck.next(begins, inputs.days_between, inputs.period.last))
                visits.push_back({place, slot->first, slot->second, 0, 0});
    }
    std::stable_sort(visits.begin(), visits.end(), [](const auto& a, const auto& b) {
        return std::tuple(a.day, a.band, a.place) < std::tuple(b.day, b.band, b.place);
    });
    return visits;
}

// Visitors as they are drawn: how often each went, when last and with whom.
class Pairing {
public:
    Pairing(const RotaInputs& inputs, Lot& lot) : inputs_(inputs), lot_(lot) {}

    void draw(RotaVisit& visit) {
        auto free = free_on(visit.day);
        if (free.size() < 2) return;
        auto fewest = fewest_of(free);
        visit.first = one_of(with_at_most(free, fewest));
        std::erase(free, visit.first);
        auto others = free;
        std::erase_if(others, [&](auto id) { return last_together(visit.first, id); });
        auto near = with_at_most(others, fewest + 1);
        // Fairness comes first: where only the last partner is left among those who went seldom, they go again.
        visit.second =
            one_of(!near.empty() ? with_at_most(near, fewest_of(near)) : with_at_most(free, fewest_of(free)));
        note(visit);
    }

private:
    struct Went {
        std::int64_t times = 0;
        std::int64_t partner = 0;
        Date last = {-1};
        bool has_begun = false;
    };

    // Who joins late begins with the fewest of the others, so that they are not sent again and again.
    std::vector<std::int64_t> free_on(Date day) {
        std::vector<std::int64_t> ids, fresh;
        for (const auto& visitor : inputs_.visitors) {
            auto& went = went_[visitor.id];
            if (!visitor.may_visit_on(day)) continue;
            if (!went.has_begun) fresh.push_back(visitor.id);
            else if (went.last != day) ids.push_back(visitor.id);
        }
        auto begins_with = ids.empty() ? 0 : fewest_of(ids);
        for (auto id : fresh) {
            went_[id].times = begins_with;
            went_[id].has_begun = true;
            ids.push_back(id);
        }
        return ids;
    }
    std::int64_t fewest_of(const std::vector<std::int64_t>& ids) {
        auto fewest = went_[ids.front()].times;
        for (auto id : ids) fewest = std::min(fewest, went_[id].times);
        return fewest;
    }
    std::vector<std::int64_t> with_at_most(std::vector<std::int64_t> ids, std::int64_t times) {
        std::erase_if(ids, [&](auto id) { return went_[id].times > times; });
        return ids;
    }
    std::int64_t one_of(const std::vector<std::int64_t>& ids) { return ids[lot_.below(ids.size())]; }
    bool last_together(std::int64_t a, std::int64_t b) { return went_[a].partner == b || went_[b].partner == a; }
    void note(const RotaVisit& visit) {
        for (auto [one, other] : {std::pair(visit.first, visit.second), std::pair(visit.second, visit.first)}) {
            auto& went = went_[one];
            ++went.times;
            went.partner = other;
            went.last = visit.day;
        }
    }

    const RotaInputs& inputs_;
    Lot& lot_;
    std::map<std::int64_t, Went> went_;
};

} // namespace

std::size_t Lot::below(std::size_t count) {
    // Numbers beyond the last whole multiple are drawn again, so that none is likelier than another.
    const std::uint64_t top = UINT64_MAX - UINT64_MAX % count;
    for (;;) {
        auto number = std::stoull(sha256(seed_ + ":" + std::to_string(drawn_++)).substr(0, 16), nullptr, 16);
        if (number < top) return static_cast<std::size_t>(number % count);
    }
}

Problems check(const RotaInputs& inputs, std::size_t visitors_before_terms) {
    Problems problems;
    if (inputs.places.empty()) problems.add("", "Add a place to visit before drawing a rota");
    if (inputs.visitors.size() < 2)
        problems.add("", visitors_before_terms < 2
                             ? "Two visitors are needed to draw pairs"
                             : "Fewer than two visitors are vetted, trained and within their term in these days");
    return problems;
}

std::vector<RotaVisit> drawn(const RotaInputs& inputs, const std::string& seed) {
    Lot lot(seed);
    auto visits = slots_drawn(inputs, lot);
    Pairing pairing(inputs, lot);
    for (auto& visit : visits) pairing.draw(visit);
    return visits;
}

std::string to_text(const RotaInputs& inputs) {
    Json text;
    text.set("period", plain(inputs.period)).set("days_between", inputs.days_between);
    JsonList places, visitors;
    for (auto place : inputs.places) places.emplace_back(place);
    for (const auto& visitor : inputs.visitors) {
        Json one;
        one.set("id", visitor.id).set("first", iso(visitor.first)).set("last", visitor.last ? iso(*visitor.last) : "");
        visitors.push_back(std::move(one));
    }
    text.set("places", std::move(places)).set("visitors", std::move(visitors));
    return reeve::to_text(text);
}

RotaInputs rota_inputs_of(std::string_view text) {
    auto json = parse_json(text);
    if (!json) throw Fault("the inputs of a rota cannot be read");
    auto period = parse_period((*json)["period"].as_text());
    if (!period) throw Fault("the inputs of a rota have no period");
    RotaInputs inputs{*period, static_cast<int>((*json)["days_between"].as_number()), {}, {}};
    for (const auto& place : (*json)["places"].as_list()) inputs.places.push_back(place.as_number());
    for (const auto& one : (*json)["visitors"].as_list()) {
        const auto& last = one["last"].as_text();
        inputs.visitors.push_back({one["id"].as_number(), *parse_iso_date(one["first"].as_text()),
                                   last.empty() ? std::nullopt : std::optional(*parse_iso_date(last))});
    }
    return inputs;
}

std::string to_text(const std::vector<RotaVisit>& visits) {
    std::string text;
    for (const auto& visit : visits)
        text += iso(visit.day) + " " + stored_name(visit.band) + " " + std::to_string(visit.place) + " "
                + std::to_string(visit.first) + " " + std::to_string(visit.second) + "\n";
    return text;
}

std::int64_t visits_of(const std::vector<RotaVisit>& visits, std::int64_t visitor) {
    return std::count_if(visits.begin(), visits.end(),
                         [&](const auto& visit) { return visit.first == visitor || visit.second == visitor; });
}

RotaFairness fairness_of(const RotaInputs& inputs, const std::vector<RotaVisit>& visits) {
    RotaFairness fairness;
    bool is_first = true;
    for (const auto& visitor : inputs.visitors) {
        if (!visitor.may_visit_on(inputs.period.first) || !visitor.may_visit_on(inputs.period.last)) continue;
        auto times = visits_of(visits, visitor.id);
        fairness.fewest = is_first ? times : std::min(fairness.fewest, times);
        fairness.most = is_first ? times : std::max(fairness.most, times);
        is_first = false;
    }
    std::map<std::int64_t, std::int64_t> partner;
    for (const auto& visit : visits) {
        if (visit.first == 0) {
            ++fairness.without_a_pair;
            continue;
        }
        if (partner[visit.first] == visit.second || partner[visit.second] == visit.first)
            ++fairness.pairs_twice_running;
        partner[visit.first] = visit.second;
        partner[visit.second] = visit.first;
    }
    return fairness;
}

} // namespace reeve::scrutiny
