// What no e-mail message may pass: how large it is, how deep, and of how many parts.
#pragma once
#include <cstddef>

namespace reeve::document {

// A message that passes one is refused in words before anything of it is kept.
inline constexpr std::size_t most_mail_bytes = 25 << 20;       // as it came
inline constexpr std::size_t most_mail_head_bytes = 256 << 10; // of one head
inline constexpr int most_mail_head_lines = 1'000;             // of one head
inline constexpr int most_mail_parts = 200;
inline constexpr int most_mail_depth = 12;                       // parts within parts
inline constexpr std::size_t most_mail_decoded_bytes = 40 << 20; // all words and attachments together
inline constexpr std::size_t most_mail_words = 100'000;          // bytes of text; what is over is cut and said
inline constexpr std::size_t most_mail_answered = 50;            // other messages that it says it answers

} // namespace reeve::document
