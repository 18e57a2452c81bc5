// A form filled in as a careful person would, from what it asks: what is sent when nothing is wrong with it.
#pragma once
#include "tests/journeys/form_walk.h"

namespace reeve::journeys {

struct FileSent {
    std::string member, name, bytes;
};

struct FilledForm {
    Typed fields;
    std::vector<FileSent> files;

    void set(const std::string& name, const std::string& value);
    void remove(const std::string& name);
    std::vector<std::string> all(const std::string& name) const;
};

// What the page holds already stays; what is asked for and empty gets a plausible value. Where `opened` is a control
// that opens with a choice, that choice is made and what it asks for is filled in as well.
FilledForm plausible(const FoundForm&, const WholeForm& as_it_stands, const FormControl* opened = nullptr);

http::Request request_of(const Client&, const WholeForm&, const FilledForm&);

// The smallest picture there is.
std::string picture();

} // namespace reeve::journeys
