// What the pages of a grant share for its recipient: the award of an application of theirs, and the words around it.
#pragma once
#include "commissioning/application_desk.h"
#include "commissioning/award.h"

namespace reeve::commissioning {

struct MyGrant {
    Application application;
    Award award;
};
// {bid}, where this applicant works on it and it was awarded; to everybody else it is not there.
std::optional<MyGrant> asked_grant(office::Visit&);
std::string grant_address(const MyGrant&); // /apply/G-0001/grant
office::PageWords grant_page_words(const MyGrant&, const std::string& title, bool has_errors = false);
// The same change, by the recipient: what an applicant writes is theirs alone until it is sent, what a recipient does
// under a grant is the office's to read.
office::Change as_recipient(const office::Change&);
html::Html grant_heading(const MyGrant&, const std::string& title);

} // namespace reeve::commissioning
