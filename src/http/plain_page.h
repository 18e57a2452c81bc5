// The short pages the server answers by itself, when a request does not reach the program or the program failed.
#pragma once
#include "http/message.h"

namespace reeve::http {

// Why a request is not served: the status and one or two sentences for the person who reads them.
struct Objection {
    int status = 0; // 0: there is none
    std::string words;
    explicit operator bool() const { return status != 0; }
};

// "Not Found" for 404; "Status" for a number without a name.
std::string_view reason_of(int status);

// A page that needs no style sheet. The words are escaped.
Response plain_page(const Objection&);

} // namespace reeve::http
