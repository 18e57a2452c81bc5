// What the pages of a return share for its recipient: which one is asked for, and its address.
#pragma once
#include "commissioning/my_grant_desk.h"
#include "commissioning/return_store.h"

namespace reeve::commissioning {

struct MyReturn {
    MyGrant grant;
    GrantReturn given; // the newest edition
};
// {number} of the grant that is asked for, where a return of it was begun.
std::optional<MyReturn> asked_return(office::Visit&);
std::string returns_address(const MyGrant&); // /apply/G-0001/grant/returns
std::string return_address(const MyReturn&); // /apply/G-0001/grant/returns/1
office::PageWords return_page_words(const MyReturn&, const std::string& title, bool has_errors = false);
// Nothing where this person may write it now; else how they are refused, with what they typed in these fields.
std::optional<http::Response> why_not_telling(office::Visit&, const MyReturn&,
                                              const std::vector<std::string_view>& names);

} // namespace reeve::commissioning
