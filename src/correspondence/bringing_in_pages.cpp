// Bringing a letter in: typed or pasted, or an e-mail as a file; and correcting what was brought in.
#include "correspondence/correspondence_pages.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/text_controls.h"
#include "office/file_pages.h"
#include "office/list_page.h"
#include "office/record_form.h"

namespace reeve::correspondence {
namespace {

using html::Html;
using office::Visit;

const std::string list_address = letters_address;
const std::string new_address = list_address + "/new";
const std::string file_address = list_address + "/from-file";
const std::vector<std::string_view> typed_columns = {"channel",     "writer",  "email", "address",
                                                     "received_on", "subject", "said"};
const std::vector<std::string_view> fact_columns = {"channel", "writer", "email", "address", "received_on", "subject"};

office::PageWords words(const char* title, const Problems& problems) {
    return {.title = title,
            .section = letters_section,
            .trail = {{"Letters and e-mails", list_address}},
            .has_errors = !problems.empty()};
}

Html scan_control(const Problems& problems) {
    return html::file_upload({.name = "file",
                              .label = "The letter as a scan, or what came with it (optional)",
                              .hint = "A picture, PDF, Word document or spreadsheet, smaller than 20MB.",
                              .error = html::error_of(problems, "file")});
}

// ---- Typed or pasted ----

http::Response typed_form(Visit& visit, const CorrespondenceItem& item, const Problems& problems) {
    const char* title = "Type in a letter";
    Html main =
        html::error_summary(problems) + html::page_heading(title)
        + html::paragraph("As it stands on the paper, or pasted from your mail program. The days to acknowledge "
                          "and to answer follow from the day it came.")
        + office::form_begin(visit, new_address, true)
        + office::described_controls(visit, correspondence_fields().shape(), &item, typed_columns, problems)
        + scan_control(problems)
        + html::button_group(
            {html::button({.text = "Take in this letter"}), html::link({.text = "Cancel", .href = list_address})})
        + office::form_end();
    return show(visit, words(title, problems), html::text_column(main), problems.empty() ? 200 : 422);
}

http::Response typed_page(Visit& visit) { return typed_form(visit, {.received_on = visit.today()}, {}); }

http::Response take_typed(Visit& visit) {
    CorrespondenceItem item;
    auto problems = read_form(correspondence_fields(), typed_columns, visit.typed_of(), item, visit.today());
    if (!problems.empty()) return typed_form(visit, item, problems);
    auto staged = office::stage_upload(visit, "file", office::photos_and_papers());
    if (!staged && staged.has_problems()) return typed_form(visit, item, staged.problems());
    if (!staged) return refuse(visit, staged.refusal());
    std::vector<office::StagedFile> files;
    if (*staged) files.push_back(**staged);
    auto kept = visit.change([&](Change& change) { return take_in(change, incoming_of(item), files); });
    if (kept) return saved(visit, address_of(*kept), kept->reference + " is taken in");
    if (kept.has_problems()) return typed_form(visit, item, kept.problems());
    return typed_form(visit, item, {{{"said", kept.refusal().message}}});
}

// ---- An e-mail as a file ----

http::Response file_form(Visit& visit, const Problems& problems) {
    const char* title = "Bring in an e-mail";
    Html main =
        html::error_summary(problems) + html::page_heading(title)
        + html::paragraph("Save the e-mail from your mail program as a file that ends in .eml, and choose it here. Who "
                          "wrote, when, what it says and what was attached is read from it.")
        + html::bullet_list({{"An e-mail that is here already is not taken twice."},
                             {"An answer to one of ours joins its thread."},
                             {"What cannot be kept, such as a document with macros, is named on the letter."}})
        + office::form_begin(visit, file_address, true)
        + html::file_upload({.name = "file",
                             .label = "The e-mail",
                             .hint = "A file that ends in .eml, smaller than 20MB.",
                             .error = html::error_of(problems, "file"),
                             .accept = ".eml,message/rfc822"})
        + html::button_group(
            {html::button({.text = "Take in this e-mail"}), html::link({.text = "Cancel", .href = list_address})})
        + office::form_end();
    return show(visit, words(title, problems), html::text_column(main), problems.empty() ? 200 : 422);
}

http::Response file_page(Visit& visit) { return file_form(visit, {}); }

const http::Upload* upload_of(Visit& visit) {
    for (const auto& upload : visit.request.uploads)
        if (upload.member == "file" && !(upload.file_name.empty() && upload.size == 0)) return &upload;
    return nullptr;
}

http::Response take_file(Visit& visit) {
    const auto* upload = upload_of(visit);
    if (!upload) return file_form(visit, {{{"file", "Choose the e-mail as a file"}}});
    auto bytes = office::upload_bytes(*upload);
    auto message = document::read_mail(bytes);
    if (!message) return file_form(visit, message.problems());
    auto incoming = incoming_of(*message, bytes, day_received(*message, visit.today()));
    if (auto here = taken_already(visit.db, incoming))
        return file_form(
            visit, {{{"file", "This e-mail is here already, as " + here->reference + ". It was not taken in again"}}});
    auto files = stage_attachments(visit.office.database(), visit.now, message->attachments, incoming);
    auto kept = visit.change([&](Change& change) { return take_in(change, incoming, files); });
    if (kept) return saved(visit, address_of(*kept), kept->reference + " is taken in");
    return file_form(visit, kept.has_problems() ? kept.problems() : Problems{{{"file", kept.refusal().message}}});
}

// ---- Corrected ----

http::Response facts_form(Visit& visit, const CorrespondenceItem& item, const Problems& problems,
                          const Refusal* conflict = nullptr) {
    office::RecordForm form{correspondence_fields().shape(),
                            fact_columns,
                            &item,
                            address_of(item) + "/facts",
                            "Save the facts",
                            address_of(item),
                            {}};
    return record_form_page(visit, words_around(item, "Correct its facts", !problems.empty()),
                            html::page_heading("Correct its facts", "Letter " + item.reference), form, problems,
                            conflict);
}

http::Response facts_page(Visit& visit) {
    auto item = letter_asked_for(visit);
    if (!item) return not_found(visit);
    if (item->is_forgotten) return refuse(visit, {"What this letter said is deleted."});
    return facts_form(visit, *item, {});
}

http::Response keep_facts_page(Visit& visit) {
    auto item = letter_asked_for(visit);
    if (!item) return not_found(visit);
    if (item->is_forgotten) return refuse(visit, {"What this letter said is deleted."});
    auto typed = *item;
    auto problems = read_form(correspondence_fields(), fact_columns, visit.typed_of(), typed, visit.today());
    if (!problems.empty()) return facts_form(visit, *item, problems);
    typed.version = office::version_typed(visit, typed.version);
    auto kept = visit.change([&](Change& change) { return keep_facts(change, typed); });
    if (kept) return saved(visit, address_of(*kept), "The facts of " + kept->reference + " are saved");
    if (kept.has_problems()) return facts_form(visit, *item, kept.problems());
    return facts_form(visit, *item, {}, &kept.refusal());
}

} // namespace

void mount_bringing_in(office::Routes& at) {
    auto right = office::may(office::Right::handle_letters);
    at.get(new_address, typed_page, right, "Open the form that takes in a letter");
    at.post_files(new_address, take_typed, right, "Take in a letter that was typed or pasted");
    at.get(file_address, file_page, right, "Open the form that takes in an e-mail");
    at.post_files(file_address, take_file, right, "Take in an e-mail as a file");
    at.get(list_address + "/{reference}/facts", facts_page, right, "Open the form that corrects a letter's facts");
    at.post(list_address + "/{reference}/facts", keep_facts_page, right, "Correct a letter's facts");
}

} // namespace reeve::correspondence
