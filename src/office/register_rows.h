// The rows of a small register as one visitor may see them: filtered, searched, sorted and cut into pages by the
// address.
#pragma once
#include "office/register.h"
#include "office/visit.h"

namespace reeve::office {

struct RegisterRow {
    std::int64_t id = 0;
    std::shared_ptr<void> record;
};

// What the address asks: q (words to find), one value for each filter, sort ("name" or "-name"), page and per (25, 100,
// all).
struct RegisterRows {
    std::vector<RegisterRow> rows; // of this page
    std::int64_t total = 0;        // that match
    std::int64_t unfiltered = 0;   // in the whole register
    int page = 1;
    int pages = 1;
    std::int64_t first = 0; // place of the first row shown, from 1
};
enum class Pages { one, all };
RegisterRows register_rows(Visit&, const Register&, Pages = Pages::one);

// What a cell reads; a reference is shown by the words it was chosen by. Restricted fields read "Restricted" without
// the right.
class RegisterWordsOf {
public:
    RegisterWordsOf(Visit&, const Register&);
    std::string operator()(const Field&, const void* record) const;
    const Options& options(std::string_view column) const; // empty where the column is no reference

private:
    std::map<std::string, Options, std::less<>> options_;
    bool sees_restricted_;
};

const Field& field_of(const Register&, std::string_view column);
// The same list at another place: this page's address and query with these values set (empty: left out).
std::string list_address(Visit&, const Register&, const std::vector<std::pair<std::string, std::string>>& set,
                         std::string_view ending = "");

} // namespace reeve::office
