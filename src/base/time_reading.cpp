// Reads a time of day as a person types it, and an instant as programs write it.
#include "base/moment.h"
#include "base/text.h"
#include <optional>

namespace reeve {
namespace {

// Reads digits from the front of a text and remembers whether all was as expected.
class Cursor {
public:
    explicit Cursor(std::string_view text) : rest_(text) {}
    // A number of so many digits; -1 where there is none.
    int number(std::size_t least, std::size_t most) {
        std::size_t count = 0;
        int value = 0;
        while (count < most && count < rest_.size() && is_digit(rest_[count]))
            value = value * 10 + (rest_[count++] - '0');
        rest_.remove_prefix(count);
        return count >= least ? value : -1;
    }
    bool take(std::string_view expected) {
        if (!rest_.starts_with(expected)) return false;
        rest_.remove_prefix(expected.size());
        return true;
    }
    bool take_one_of(std::string_view characters) {
        if (rest_.empty() || characters.find(rest_.front()) == std::string_view::npos) return false;
        rest_.remove_prefix(1);
        return true;
    }
    std::string_view rest() const { return rest_; }

private:
    std::string_view rest_;
};

enum class Half { none, morning, afternoon };

// Takes am, pm, a.m. or p.m. with blanks before it from the end.
Half take_half(std::string& text) {
    for (const auto& [ending, half] :
         {std::pair{"am", Half::morning}, std::pair{"a.m.", Half::morning}, std::pair{"a.m", Half::morning},
          std::pair{"pm", Half::afternoon}, std::pair{"p.m.", Half::afternoon}, std::pair{"p.m", Half::afternoon}}) {
        if (!text.ends_with(ending)) continue;
        text = std::string(trimmed(text.substr(0, text.size() - std::string_view(ending).size())));
        return half;
    }
    return Half::none;
}

Problems not_a_time(std::string_view typed) {
    if (typed.empty()) return one_problem("Enter a time like 2:30pm");
    return one_problem(shortened(typed, 40) + " is not a time. Enter a time like 2:30pm");
}

Result<TimeOfDay> on_the_clock(TimeOfDay time, Half half, std::string_view typed) {
    const auto not_real = [&](const std::string& why) {
        return one_problem(std::string(typed) + " is not a real time. " + why);
    };
    if (time.minute > 59) return not_real("Minutes go up to 59");
    if (time.second > 59) return not_real("Seconds go up to 59");
    if (time.hour == 24 && time.minute == 0 && half == Half::none) return not_real("Enter midnight as 00:00");
    if (time.hour > 23) return not_real("Hours go up to 23");
    if (half == Half::none) return time;
    if (time.hour > 12 || time.hour == 0) return not_real("Hours with am or pm go from 1 to 12");
    time.hour = time.hour % 12 + (half == Half::afternoon ? 12 : 0);
    return time;
}

bool is_clock(TimeOfDay time) {
    return time.hour >= 0 && time.hour < 24 && time.minute >= 0 && time.minute < 60 && time.second >= 0
           && time.second < 60;
}

// The milliseconds of ".5" or ".123456"; 0 where there is no point, -1 where digits are missing.
int take_fraction(Cursor& cursor) {
    if (!cursor.take(".")) return 0;
    const auto digits = cursor.rest().substr(0, cursor.rest().find_first_not_of("0123456789"));
    if (digits.empty() || digits.size() > 9) return -1;
    cursor.take(digits);
    return std::stoi((std::string(digits) + "00").substr(0, 3));
}

// Minutes ahead of UTC of "Z" or "+01:00"; no value where it is neither.
std::optional<int> take_offset(Cursor& cursor) {
    if (cursor.take("Z")) return 0;
    const bool behind = cursor.take("-");
    if (!behind && !cursor.take("+")) return std::nullopt;
    const int hours = cursor.number(2, 2);
    const bool colon = cursor.take(":");
    const int minutes = cursor.number(2, 2);
    if (hours < 0 || hours > 14 || !colon || minutes < 0 || minutes > 59) return std::nullopt;
    return (behind ? -1 : 1) * (hours * 60 + minutes);
}

} // namespace

Result<TimeOfDay> parse_time(std::string_view typed) {
    typed = trimmed(typed);
    auto text = folded(typed);
    if (text.size() > 20) return not_a_time(typed);
    if (text == "noon" || text == "midday" || text == "12 noon") return TimeOfDay{12};
    if (text == "midnight" || text == "12 midnight") return TimeOfDay{0};
    const auto half = take_half(text);
    Cursor cursor(text);
    TimeOfDay time;
    time.hour = cursor.number(1, 2);
    const bool has_minutes = cursor.take_one_of(":.");
    if (has_minutes) time.minute = cursor.number(2, 2);
    if (has_minutes && cursor.take(":")) time.second = cursor.number(2, 2);
    if (time.hour < 0 || time.minute < 0 || time.second < 0 || !cursor.rest().empty()) return not_a_time(typed);
    if (!has_minutes && half == Half::none) {
        if (time.hour < 1 || time.hour > 12) return not_a_time(typed);
        const auto hour = std::to_string(time.hour);
        return one_problem("Say whether " + hour + " is " + hour + "am or " + hour + "pm");
    }
    return on_the_clock(time, half, typed);
}

Result<Moment> parse_iso_moment(std::string_view text) {
    const auto refuse = [&] { return one_problem(shortened(text, 40) + " is not a time like 2024-09-23T13:30:00Z"); };
    const auto date = parse_iso_date(text.substr(0, 10));
    if (!date) return refuse();
    Cursor cursor(text.substr(10));
    const bool has_t = cursor.take("T");
    TimeOfDay time;
    time.hour = cursor.number(2, 2);
    const bool first_colon = cursor.take(":");
    time.minute = cursor.number(2, 2);
    const bool second_colon = cursor.take(":");
    time.second = cursor.number(2, 2);
    const int fraction = take_fraction(cursor);
    const auto offset = take_offset(cursor);
    if (!has_t || !first_colon || !second_colon || !is_clock(time) || fraction < 0 || !offset || !cursor.rest().empty())
        return refuse();
    const std::int64_t minutes = std::int64_t{date->days} * 1440 + time.hour * 60 + time.minute - *offset;
    return Moment{(minutes * 60 + time.second) * 1000 + fraction};
}

} // namespace reeve
