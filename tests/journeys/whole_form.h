// A form as its page describes it: every control with its label, its hint, what it holds and what it may be chosen
// from.
#pragma once
#include "http/message.h"

namespace reeve::journeys {

// What people do with a control, as far as the page tells.
enum class ControlKind {
    machinery,
    version,
    hidden,
    text,
    area,
    date,
    money,
    number,
    email,
    password,
    choice,
    boxes,
    file
};

struct FormControl {
    std::string name, id, label, hint, type, mode;
    std::string value;                // of a text control: what it holds
    std::vector<std::string> chosen;  // of a choice or boxes: the values that stand chosen
    std::vector<std::string> options; // of a choice or boxes: every value on offer
    std::string opened_by, opened_at; // the radio (name, value) under which it opens; empty: always open

    ControlKind kind() const;
    bool is_optional() const;
    bool is_typed() const; // people type words into it
};

struct WholeForm {
    std::string action;
    bool is_post = false;
    bool has_files = false;
    std::vector<FormControl> controls;

    const FormControl* find(std::string_view name) const;
    bool has_version() const;
    // What it would send as it stands.
    http::Fields fields() const;
    // Its action and controls by name: two pages with the same form have the same.
    std::string outline() const;
};

std::vector<WholeForm> whole_forms_of(std::string_view page);

// Whether the page has this control in a group with a message that the control, or the legend around it, is described
// by; gives what is missing, or nothing.
std::string message_trouble(std::string_view page, const std::string& member);

} // namespace reeve::journeys
