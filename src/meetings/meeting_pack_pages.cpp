// The whole pack of a meeting as files, in one press: web page, PDF, Word, text, and a zip with the papers themselves.
#include "document/document_text.h"
#include "document/docx.h"
#include "document/pdf.h"
#include "document/rasterise.h"
#include "document/zip_archive.h"
#include "html/headings.h"
#include "html/markup.h"
#include "meetings/meeting_calendar.h"
#include "meetings/meeting_pack.h"
#include "meetings/meeting_pages.h"
#include "meetings/meeting_paper_pages.h"
#include "meetings/pack_block_view.h"
#include "office/bank_holiday_store.h"
#include "office/document_files.h"

namespace reeve::meetings {
namespace {

using office::Visit;

struct Pack {
    WholeMeeting of;
    document::Document document;
};

std::optional<Pack> made(Visit& visit, std::optional<WholeMeeting> of, PackReader reader) {
    if (!of) return std::nullopt;
    auto days = deadlines_of(of->meeting, of->body, office::working_days_known(visit.db));
    auto document = pack_of(*of, days, {visit.office.names().office, office::site_of(visit), reader}, visit.today());
    return Pack{std::move(*of), std::move(document)};
}

template <PackReader reader> std::optional<Pack> pack_asked(Visit& visit) {
    return made(visit, reader == PackReader::staff ? meeting_asked_for(visit) : public_meeting_asked_for(visit),
                reader);
}

Moment stamp_of(Visit& visit) { return start_of_day(visit.today()); }

// A page that stands by itself: no style, no script, so that it reads the same from a folder in ten years.
std::string standing_page(const document::Document& pack) {
    html::Html page;
    page.add<
        R"(<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>{}</title></head><body><h1>{}</h1>)">(
        pack.title, pack.title);
    for (const auto& mark : pack.marks) page.add<"<p><strong>{}</strong></p>">(mark);
    for (const auto& row : pack.cover) page.add<"<p>{}: {}</p>">(row.label, row.value);
    for (const auto& section : pack.sections) {
        page += html::heading(section.level + 1, "", section.heading);
        for (const auto& block : section.blocks) page += block_as_html(block);
    }
    page.add<"<p>{}</p></body></html>">(pack.end_mark);
    return page.text();
}

std::vector<document::ZipEntry> entries_of(Visit& visit, const Pack& pack) {
    auto stamp = stamp_of(visit);
    std::vector<document::ZipEntry> entries = {
        {"pack.html", standing_page(pack.document)},
        {"pack.docx", document::docx_of(pack.document, stamp, document::installed_rasteriser())},
        {"pack.txt", document::document_text(pack.document)},
        {"meeting.ics", calendar_of({{pack.of.meeting, pack.of.body}}, pack.of.body.title, office::site_of(visit), "",
                                    visit.today())}};
    auto pdf = office::pdf_bytes(pack.document, stamp);
    if (pdf) entries.push_back({"pack.pdf", std::move(*pdf)});
    else
        entries.push_back(
            {"no-pdf.txt", "The PDF is not in this pack: "
                               + (pdf.is_refused() ? pdf.refusal().message : pdf.problems().list.front().message)
                               + "\n"});
    for (const auto& item : pack.of.items)
        for (const auto& file : papers_of(visit.db, item))
            entries.push_back(
                {"papers/" + std::to_string(item.number) + "-" + std::to_string(file.id.value) + "-" + file.name,
                 office::file_bytes(visit.db, file)});
    return entries;
}

template <PackReader reader> http::Response zip(Visit& visit) {
    auto pack = pack_asked<reader>(visit);
    if (!pack) return not_found(visit);
    return http::download(document::zip_of(entries_of(visit, *pack), stamp_of(visit)), "application/zip",
                          pack_name(pack->of) + ".zip");
}
template <PackReader reader> http::Response docx(Visit& visit) {
    auto pack = pack_asked<reader>(visit);
    return pack ? office::docx_file(pack->document, stamp_of(visit), pack_name(pack->of)) : not_found(visit);
}
template <PackReader reader> http::Response pdf(Visit& visit) {
    auto pack = pack_asked<reader>(visit);
    return pack ? office::pdf_file(visit, pack->document, stamp_of(visit), pack_name(pack->of)) : not_found(visit);
}
template <PackReader reader> http::Response text(Visit& visit) {
    auto pack = pack_asked<reader>(visit);
    return pack ? office::text_file(pack->document) : not_found(visit);
}
template <PackReader reader>
void mount_packs(office::Routes& at, const std::string& pack, const office::Access& access, const std::string& whose) {
    at.get(pack + ".zip", zip<reader>, access, "Have the whole pack of a " + whose + " with its papers as one file");
    at.get(pack + ".pdf", pdf<reader>, access, "Have the pack of a " + whose + " as a tagged PDF");
    at.get(pack + ".docx", docx<reader>, access, "Have the pack of a " + whose + " as a Word document");
    at.get(pack + ".txt", text<reader>, access, "Have the pack of a " + whose + " as plain text");
}

} // namespace

void mount_meeting_packs(office::Routes& at) {
    mount_packs<PackReader::staff>(at, std::string(meetings_address) + "/{meeting}/pack",
                                   may(office::Right::read_office), "meeting");
    mount_packs<PackReader::anyone>(at, "/meetings/bodies/{body}/{day}/pack", office::anyone(), "public meeting");
}

} // namespace reeve::meetings
