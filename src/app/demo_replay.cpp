// Doing the steps of the demo office in order of time.
#include "app/demo_replay.h"
#include <algorithm>

namespace reeve {

void DemoReplay::at(Moment moment, office::Role by, Body body, std::string why) {
    steps_.push_back({moment, by, std::move(body), std::move(why)});
}

void DemoReplay::by_itself(Moment moment, Body body) { steps_.push_back({moment, std::nullopt, std::move(body), ""}); }

void DemoReplay::at_each(const DemoTable& table, office::Role by,
                         std::function<void(office::Change&, const DemoRow&)> body) {
    for (const auto& row : table.rows())
        at(row.moment("at"), by, [row, body](office::Change& change) { body(change, row); });
}

void DemoReplay::run(office::Change& whole) {
    std::stable_sort(steps_.begin(), steps_.end(),
                     [](const Step& one, const Step& other) { return one.at < other.at; });
    for (const auto& step : steps_) {
        office::Change change{whole.tx, whole.ids, step.at, {}, "The program", step.why};
        if (step.by) {
            change.actor = person(*step.by).id;
            change.actor_post = person(*step.by).post;
        }
        step.body(change);
    }
}

void DemoReplay::hold_person(const office::Person& person) { people_[person.role] = person; }

const office::Person& DemoReplay::person(office::Role role) const {
    auto found = people_.find(role);
    if (found == people_.end()) throw Fault(std::string("nobody in the demo office is ") + label_of(role));
    return found->second;
}

void demo_sure(const Problems& problems) {
    if (!problems.empty()) demo_sure(Result<Done>(problems));
}

} // namespace reeve
