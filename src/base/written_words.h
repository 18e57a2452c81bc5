// The words of what people wrote: for finding letters that are alike and themes that recur.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace reeve {

// Folded words in order: "Don't CUT the PCSOs." gives don't, cut, the, pcsos. Digits are words too.
std::vector<std::string> words_in(std::string_view text);
// Whether a word says nothing by itself: the, and, would.
bool is_filler(std::string_view word);
// Singular and plural as one: "priorities" and "priority" give the same; never shown to anybody.
std::string stem_of(std::string_view word);
// The same 64 bits for the same words, on every machine and in every release.
std::uint64_t steady_hash(std::string_view);
// The next number of a fixed row of numbers that look random; the state is the seed.
std::uint64_t next_random(std::uint64_t& state);

} // namespace reeve
