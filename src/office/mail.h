// Mail to people of the office: what a letter may say, and the message that goes over the wire.
#pragma once
#include "base/moment.h"
#include "record/kind.h"
#include <cstdint>

namespace reeve::office {

enum class MailState { waiting, sent, failed };

// A letter names a thing and leads to it, and says no more: mail lies about in other people's machines, so no personal
// data and nothing classified is ever in one. What is to be read stands on the page, behind the sign-in.
struct Letter {
    Email to;
    std::string reference; // "A-0412"; empty where it has none
    std::string title;     // of the thing
    std::string words;     // one sentence about what is asked: "This action is due in 7 days."
    std::string address;   // the page: "/work/actions/A-0412"
};
std::string subject_of(const Letter&);
// `site` is the address of this site; where it is not set the letter names the page alone.
std::string text_of(const Letter&, std::string_view site, std::string_view office);

// A letter as it waits and goes.
struct Mail {
    std::int64_t id = 0;
    std::string to;
    std::string subject;
    std::string body;
    std::string why;              // what caused it: "Chase late actions"
    std::string unsubscribe;      // the whole address at which a reader of the public ends their letters; empty: staff
    std::string answered_message; // the message id of the e-mail that this one answers
    std::string read_at; // the page that alone shows its words and whom it goes to; empty: the outbox shows them
    MailState state = MailState::waiting;
    int attempts = 0;
    Moment due;
    std::string trouble; // what the last try met
    Moment made_at;
    std::optional<Moment> ended_at;
};

// The message as RFC 5322 has it: headers, a blank line, the text as quoted-printable; lines end CRLF. No header can be
// broken by what stands in it.
std::string message_of(const Mail&, std::string_view from, std::string_view from_name, Moment now);

} // namespace reeve::office

namespace reeve {
template <> struct Choices<office::MailState> {
    static constexpr Choice list[] = {{"waiting", "Waiting"}, {"sent", "Sent"}, {"failed", "Not sent"}};
};
} // namespace reeve
