// The kinds of bad input, each with what a form owes the person who sent it.
#pragma once
#include "tests/journeys/filled_office.h"
#include "tests/journeys/plausible_form.h"

namespace reeve::journeys {

// One form in an office that is spoiled in turn; where something was kept after all, the office is made anew.
class FormTrial {
public:
    FormTrial(const FilledOffice& filled, const FoundForm& found) : filled_(filled), found(found) {}

    // The form as it stands, opened by somebody who may.
    WholeForm open();
    Client& client() { return *client_; }
    TestOffice& office() { return *office_; }
    // Whatever was done is undone before the form is next opened.
    void spoil_office() { office_.reset(); }

private:
    const FilledOffice& filled_;
    std::unique_ptr<TestOffice> office_;
    std::unique_ptr<Client> client_;

public:
    const FoundForm& found;
};

// A kind that spoils one field. `value` is what is typed there.
struct BadField {
    const char* name;
    const char* sentence; // what the person sees
    bool (*applies)(const FormControl&);
    std::string (*value)(const FormControl&);
    bool may_be_kept = false; // words in their own right for a field that takes any
};
std::vector<BadField> bad_fields();
// What is wrong with the answer to this form with this field spoiled; empty where all is well.
std::string trouble_with(FormTrial&, const FormControl&, const BadField&);

// A kind that goes wrong with a form as a whole.
struct BadSending {
    const char* name;
    const char* sentence;
    bool (*applies)(const FoundForm&);
    std::string (*trouble)(FormTrial&);
};
std::vector<BadSending> bad_sendings();

// A file that cannot be taken.
struct BadFile {
    const char* name;
    const char* sentence;
    std::string file_name;
    std::string (*bytes)();
};
std::vector<BadFile> bad_files();
std::string trouble_with(FormTrial&, const FormControl&, const BadFile&);

// What a form that asks is sent by its address. Nothing can be changed by it; what cannot be read is said.
struct BadFilter {
    const char* name;
    const char* sentence;
    std::string value;
};
std::vector<BadFilter> bad_filters();
std::string trouble_with(Client&, const WholeForm&, const FormControl&, const BadFilter&);

// What people typed and no longer find in the form that came back; empty where all of it stands there.
std::string lost_words(const Client&, const WholeForm&, const FilledForm& sent, const std::string& but = "");
std::string changed_tables(TestOffice&); // "changed action, history"; empty where nothing was

} // namespace reeve::journeys
