// Search over everything that may be found by words: entries that records hand over, and the answers to what somebody
// typed.
#pragma once
#include "office/keep.h"

namespace reeve::office {

// Who may find an entry. There is no third: restricted records are never given to the index.
enum class SearchAudience { open, staff };

// Who looks, and when: an open entry may have a moment before which the public does not find it.
struct SearchReader {
    SearchAudience audience = SearchAudience::open;
    Moment now;
    PersonId person = {}; // who does not find what is concealed from them
};

// What one record says to the search. Handing it over again replaces it.
struct SearchEntry {
    std::string table; // with the id, which record it is
    std::int64_t record_id = 0;
    std::string kind;      // "Paper", "Action": how results are grouped
    std::string reference; // "A-0412"; empty where it has none
    std::string title;
    std::string text;
    std::string address;
    SearchAudience audience = SearchAudience::staff;
    std::optional<Date> day;
    std::optional<Moment> open_from = {}; // an open entry that the public finds from this moment on, not before
};
void index_record(Change&, const SearchEntry&);
void drop_entry(Change&, const std::string& table, std::int64_t record_id);

struct SearchResult {
    std::string kind, reference, title, address, snippet;
    std::optional<Date> day;
};
struct SearchResults {
    std::vector<std::pair<std::string, std::int64_t>> counts; // of each kind, before `kind` narrows them
    std::vector<SearchResult> list;                           // best first; at most 100
    std::int64_t total = 0;
};
// The public finds open entries alone. `kind` narrows to one kind; empty: all.
SearchResults search(db::Connection&, std::string_view typed, const SearchReader&, std::string_view kind = "");
// Where a typed reference ("a-412") leads at once; empty where it is none, or none this reader may find.
std::string address_of_reference(db::Connection&, std::string_view typed, const SearchReader&);
// What was typed with each unknown word replaced by the nearest word of the titles; empty where nothing is near, or all
// are known.
std::string did_you_mean(db::Connection&, std::string_view typed, const SearchReader&);

// --- Pure parts ---
// The words of what was typed: folded, letters and digits only, at most twelve.
std::vector<std::string> search_words(std::string_view typed);
// How many letters to change, add, drop or swap with their neighbour to make one word of the other; stops at `most`
// + 1.
int letters_apart(std::string_view a, std::string_view b, int most);
// The stretch of the text around the first of the words, about so many characters.
std::string snippet_of(std::string_view text, const std::vector<std::string>& words, std::size_t characters = 200);

} // namespace reeve::office

namespace reeve {
template <> struct Choices<office::SearchAudience> {
    static constexpr Choice list[] = {{"open", "Anyone"}, {"staff", "Staff"}};
};
} // namespace reeve
