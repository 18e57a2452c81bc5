// A demo office lives in the days of its story, so that what is due, late and to come reads as it did.
#include "app/demo_clock.h"
#include "office/office.h"
#include "office/setting_store.h"

namespace reeve {
namespace {

constexpr const char* setting = "demo_time_behind";

// The wall's clock, set back by so many milliseconds: it runs on between one start of the program and the next.
class ClockBehind : public Clock {
public:
    explicit ClockBehind(std::int64_t milliseconds) : milliseconds_(milliseconds) {}
    Moment now() const override { return {wall_.now().milliseconds - milliseconds_}; }

private:
    WallClock wall_;
    std::int64_t milliseconds_;
};

} // namespace

std::unique_ptr<Clock> clock_for(db::Database& database) { return clock_ahead(database, 0); }

std::unique_ptr<Clock> clock_ahead(db::Database& database, int days) {
    auto behind = office::setting_of(*database.read(), setting);
    if (!behind) return std::make_unique<WallClock>();
    auto milliseconds = Kind<std::int64_t>::read(*behind, Reading{});
    if (!milliseconds) throw Fault(std::string("the setting ") + setting + " is not a number");
    return std::make_unique<ClockBehind>(*milliseconds - days * std::int64_t{86'400'000});
}

void begin_demo_time(office::Office& office) {
    auto begins = from_london(date_of(2024, 10, 7), {9, 0, 0});
    auto behind = WallClock().now().milliseconds - begins.milliseconds;
    office.change({}, "The program", begins, "", [&](office::Change& change) {
        office::keep_setting(change, setting, std::to_string(behind));
        return Done{};
    });
}

} // namespace reeve
