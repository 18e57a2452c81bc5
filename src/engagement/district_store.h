// The districts of the force area, and which of them a record's area lies in.
#pragma once
#include "db/transaction.h"
#include "office/place.h"

namespace reeve::engagement {

class Districts {
public:
    explicit Districts(db::Connection&);
    // In the order of their names.
    const std::vector<office::Area>& all() const { return districts_; }
    // The district of an area's code (its own, or that of the ward or People Zone it is); none where the code is not
    // known.
    const office::Area* of(const std::string& code);
    const office::Area* of_slug(std::string_view slug) const;
    // Its name, or nothing.
    std::string name(const std::string& code);
    // The districts of several codes, each once, in the order of the codes.
    std::vector<const office::Area*> of_all(const std::vector<std::string>& codes);
    // The code of the area that was typed: a code, a district's name, or a place that suggests one; empty where nothing
    // fits.
    std::string code_typed(std::string_view typed);

private:
    db::Connection& connection_;
    std::vector<office::Area> districts_;
    std::map<std::string, const office::Area*> known_;
};

} // namespace reeve::engagement
