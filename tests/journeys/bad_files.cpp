// A file that cannot be taken: the control says why, and nothing is changed.
#include "tests/journeys/bad_input.h"
#include "tests/journeys/page_reader.h"

namespace reeve::journeys {
namespace {

std::string program() {
    return std::string("\x7f"
                       "ELF\x02\x01\x01\0\0\0\0\0",
                       12)
           + std::string(400, '\xfe');
}
std::string torn_text() { return "Title,Date\n\xc3\x28 caf\xe9,5/9/2024\n"; }
std::string text_with_nul() { return std::string("Title,Date\nA\0B,5/9/2024\n", 24); }
std::string too_big() { return picture() + std::string((20u << 20) + 1, 'x'); }

} // namespace

std::vector<BadFile> bad_files() {
    return {{"a program", "What is not one of the types is refused beside the control.", "holiday.exe", program},
            {"a program by another name", "A name proves nothing: the bytes are looked at.", "holiday.png", program},
            {"a program as rows", "A name proves nothing: the bytes are looked at.", "rows.csv", program},
            {"text that is no UTF-8", "Rows are text.", "rows.csv", torn_text},
            {"text with a NUL", "Rows are text.", "rows.csv", text_with_nul},
            {"too big", "More than 20 MB is refused beside the control.", "holiday.png", too_big}};
}

std::string trouble_with(FormTrial& trial, const FormControl& control, const BadFile& bad) {
    auto form = trial.open();
    auto& client = trial.client();
    auto sent = plausible(trial.found, form);
    sent.files = {{control.name, bad.file_name, bad.bytes()}};
    client.send(request_of(client, form, sent));
    if (!trial.office().faults().empty()) {
        auto fault = trial.office().faults().back();
        trial.spoil_office();
        return "breaks the page: " + fault;
    }
    auto changed = changed_tables(trial.office());
    if (!changed.empty()) trial.spoil_office();
    if (!changed.empty()) return changed;
    if (client.status() != 422) return "is answered with " + std::to_string(client.status());
    if (!client.has_problem(control.name)) return "the summary does not name it";
    if (auto missing = message_trouble(client.body(), control.name); !missing.empty()) return missing;
    return lost_words(client, form, sent);
}

} // namespace reeve::journeys
