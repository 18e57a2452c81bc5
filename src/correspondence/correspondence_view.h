// Pieces of the pages of letters: where one stands, its facts, its thread, what was sent and what was attached.
#pragma once
#include "correspondence/correspondence_store.h"
#include "html/markup.h"

namespace reeve::correspondence {

inline constexpr const char* letters_address = "/work/correspondence";
inline constexpr const char* letters_section = "Letters";
std::string address_of(const CorrespondenceItem&);

html::Html lateness_chip(const CorrespondenceItem&, Date today);
html::Html letters_table(const std::vector<CorrespondenceItem>&, Date today, const std::string& caption);
html::Html facts_view(const CorrespondenceItem&);
html::Html words_view(const CorrespondenceItem&);
html::Html files_view(const CorrespondenceItem&, const std::vector<office::File>&);
// `mail_words`: where each stands in the outbox, in their order.
html::Html sent_view(const CorrespondenceItem&, const std::vector<SentLetter>&,
                     const std::vector<std::string>& mail_words);

} // namespace reeve::correspondence
