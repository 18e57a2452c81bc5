// The state of a thing as shape, words and colour together, and how far off its due date is.
#pragma once
#include "base/date.h"
#include "html/markup.h"

namespace reeve::html {

enum class Standing { on_track, needs_attention, off_track, done, not_started, no_data_yet, paused };
std::string_view words_of(Standing);
// The chip; other words than the state's own where given ("Published").
Html status_chip(Standing, std::string_view words = "");

// Two honest readings, never averaged: what the owner says and what the dates say, with the reason.
struct TwoReadings {
    Standing owner;
    Standing dates;
    std::string why;   // "1 of 11 actions is more than 14 days late"
    std::string since; // "4 August 2026"
};
Html two_readings(const TwoReadings&);

// The due date with "23 days late", "due in 4 days", "due today"; nothing more where it is far off or the thing is
// done.
Html due_bar(Date due, Date today, bool is_done = false);
// "23 days late", "due today", "due in 4 days"; at any distance.
std::string due_words(Date due, Date today);
inline constexpr int days_counted_as_soon = 7;

} // namespace reeve::html
