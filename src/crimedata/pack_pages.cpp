// The pages of one pack: reading it, writing its words, freezing, publishing, correcting, and its proof.
#include "crimedata/asked_pack_desk.h"
#include "crimedata/crime_pages.h"
#include "crimedata/pack_drawings.h"
#include "crimedata/pack_view.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "office/document_files.h"
#include "office/edition.h"
#include "office/record_form.h"

namespace reeve::crimedata {
namespace {

using html::Html;
using office::Right;
using office::Visit;
using Found = std::optional<CrimePack>;

constexpr const char* section = "Data";

office::PageWords desk_words(Visit& visit, const CrimePack& pack, const std::string& title, bool has_errors = false) {
    office::PageWords words{.title = title,
                            .section = section,
                            .trail = {{"Data packs", packs_desk}, {pack.reference, desk_address(pack)}},
                            .has_errors = has_errors};
    if (title == pack_title(visit.db, pack)) words.trail.pop_back();
    return words;
}

Html file_links(const std::string& address) {
    std::vector<html::Content> links;
    for (const auto& [format, words] :
         {std::pair{"pdf", "PDF"}, {"docx", "Word"}, {"xlsx", "XLSX"}, {"csv", "CSV"}, {"json", "JSON"}})
        links.emplace_back(html::link({.text = words, .href = address + "." + format}));
    return html::of<R"(<p class="govuk-body rv-noprint">Take it along: {}, {}, {}, {}, {}</p>)">(
        links[0], links[1], links[2], links[3], links[4]);
}

Html frozen_note(const CrimePack& pack, const std::string& address) {
    if (!pack.frozen_on) return {};
    return html::of<R"(<p class="govuk-body-s">{} by the {}. {}. SHA-256: <code class="rv-num">{}</code></p>)">(
        "Frozen on " + in_words(*pack.frozen_on), pack.frozen_post,
        html::link({.text = "Proof of each number", .href = address + "/proof"}), pack.hash);
}

Html sample_note(const CrimePack& pack) {
    if (!pack.is_sample) return {};
    return html::paragraph(
        html::of<R"(<span class="rv-sample">SAMPLE</span> The counts are true; the analyst’s words, the
 actions and who froze it are made up, to show how Reeve works.)">());
}

Html step_form(Visit& visit, const CrimePack& pack, const char* step, const char* words) {
    return form_begin(visit, desk_address(pack) + step) + html::hidden_field("version", std::to_string(pack.version))
           + html::button({.text = words, .classes = "govuk-button--secondary"}) + office::form_end();
}

// What the analyst's words still need before the pack can be frozen.
Html words_note(const CrimePack& pack, const PackContent& content) {
    const auto read = read_words(pack.words, content);
    if (pack.frozen_on || read.unlinked.empty()) return {};
    return html::warning_text(
        {.text = "Not in the pack, and given by nobody: " + list_of(read.unlinked) + ". It cannot be frozen so."});
}

Html steps_of(Visit& visit, const CrimePack& pack) {
    Html steps = html::paragraph(pack_state(pack) + ".");
    if (!pack.frozen_on && visit.may(Right::write_papers))
        steps +=
            html::button_group({html::button({.text = "Write in your words", .href = desk_address(pack) + "/words"})})
            + step_form(visit, pack, "/freeze", "Freeze the pack");
    if (pack.frozen_on && !pack.published_on && visit.may(Right::publish_papers))
        steps += step_form(visit, pack, "/publication", "Publish the pack");
    if (pack.published_on && visit.may(Right::publish_papers))
        steps += html::button_group({html::button({.text = "Correct this pack",
                                                   .href = desk_address(pack) + "/correction",
                                                   .classes = "govuk-button--secondary"})});
    if (pack.published_on || pack.edition > 1)
        steps += html::paragraph(html::link({.text = "See it as the public does", .href = public_address(pack)}));
    return html::of<R"(<div class="rv-noprint">{}</div>)">(steps);
}

http::Response desk_page(Visit& visit) {
    auto pack = pack_asked_for(visit);
    if (!pack) return not_found(visit);
    auto content = content_shown(visit, *pack);
    if (!content) return refuse(visit, content.refusal());
    Html main = html::page_heading(content->title, std::string(label_of(pack->kind)) + " " + pack->reference)
                + sample_note(*pack) + steps_of(visit, *pack) + words_note(*pack, *content)
                + file_links(desk_address(*pack)) + frozen_note(*pack, desk_address(*pack)) + pack_view(*content);
    return show(visit, desk_words(visit, *pack, content->title), main);
}

// ---- Words, freezing, publishing, correcting ----

http::Response words_page(Visit& visit, const CrimePack& pack, const Problems& problems,
                          const Refusal* conflict = nullptr) {
    office::RecordForm form{
        crime_pack_fields().shape(), {"words"}, &pack, desk_address(pack) + "/words", "Save the words",
        desk_address(pack),          {}};
    const auto title = "Write in " + pack.reference;
    return office::record_form_page(visit, desk_words(visit, pack, title, !problems.empty()),
                                    html::page_heading(title, pack_title(visit.db, pack)), form, problems, conflict);
}

http::Response show_words(Visit& visit) {
    auto pack = pack_asked_for(visit);
    if (!pack) return not_found(visit);
    if (auto open = office::may_be_written(*pack, pack_noun); !open) return refuse(visit, open.refusal());
    return words_page(visit, *pack, {});
}

http::Response keep_words(Visit& visit) {
    auto stands = pack_asked_for(visit);
    if (!stands) return not_found(visit);
    auto pack = *stands;
    auto problems = read_form(crime_pack_fields(), {"words"}, visit.typed_of(), pack, visit.today());
    if (!problems.empty()) return words_page(visit, *stands, problems);
    pack.version = office::version_typed(visit, pack.version);
    auto kept = visit.change([&](office::Change& made) { return keep_pack(made, *stands, pack); });
    if (kept) return saved(visit, desk_address(*kept), "The words are saved");
    if (stands->frozen_on)
        return office::refuse_with_words(visit, desk_words(visit, *stands, "Write in " + stands->reference, true),
                                         kept.refusal(), {"words"});
    return words_page(visit, *stands, {}, &kept.refusal());
}

http::Response freeze_pack(Visit& visit) {
    auto stands = pack_asked_for(visit);
    if (!stands) return not_found(visit);
    auto content = content_shown(visit, *stands);
    if (!content) return refuse(visit, content.refusal());
    auto kept = visit.change([&](office::Change& made) -> Result<CrimePack> {
        auto frozen = TRY(freeze(*stands, *content, made.actor, made.actor_post, made.today()));
        frozen.version = office::version_typed(visit, frozen.version);
        return keep_pack(made, *stands, frozen);
    });
    if (!kept) return refuse(visit, kept.refusal());
    return saved(visit, desk_address(*kept), "The pack is frozen. Somebody else publishes it");
}

http::Response publish_pack(Visit& visit) {
    auto stands = pack_asked_for(visit);
    if (!stands) return not_found(visit);
    auto kept = visit.change([&](office::Change& made) -> Result<CrimePack> {
        auto published = TRY(office::published(*stands, made.actor, made.actor_post, made.today(), pack_noun));
        published.version = office::version_typed(visit, published.version);
        return keep_pack(made, *stands, published);
    });
    if (!kept) return refuse(visit, kept.refusal());
    return saved(visit, desk_address(*kept), "The pack is published");
}

http::Response correction_page(Visit& visit, CrimePack pack, const Problems& problems) {
    pack.correction.text.clear(); // whatever the edition before corrected
    office::RecordForm form{crime_pack_fields().shape(), {"correction"},     &pack, desk_address(pack) + "/correction",
                            "Open the next edition",     desk_address(pack), {},    {"correction"}};
    const auto title = "Correct " + pack.reference;
    return office::record_form_page(
        visit, desk_words(visit, pack, title, !problems.empty()),
        html::page_heading(title, pack_title(visit.db, pack))
            + html::paragraph(
                "The next edition follows the records as they stand. What is published stays, and the public "
                "reads it until the correction is published."),
        form, problems);
}

http::Response show_correction(Visit& visit) {
    auto pack = pack_asked_for(visit);
    if (!pack) return not_found(visit);
    if (auto open = office::corrected(*pack, {"asked"}, pack_noun); !open) return refuse(visit, open.refusal());
    return correction_page(visit, *pack, {});
}

http::Response correct_pack(Visit& visit) {
    auto stands = pack_asked_for(visit);
    if (!stands) return not_found(visit);
    auto pack = *stands;
    auto problems = read_form(crime_pack_fields(), {"correction"}, visit.typed_of(), pack, visit.today());
    const auto what = pack.correction;
    if (problems.empty())
        if (auto next = office::corrected(*stands, what, pack_noun); next.has_problems()) problems = next.problems();
    if (!problems.empty()) return correction_page(visit, *stands, problems);
    auto published = *stands;
    published.version = office::version_typed(visit, published.version);
    auto kept =
        visit.change([&](office::Change& made) { return open_pack_correction(made, published, what); }, what.text);
    if (!kept)
        return office::refuse_with_words(visit, desk_words(visit, *stands, "Correct " + stands->reference, true),
                                         kept.refusal(), {"correction"});
    return saved(visit, desk_address(*kept), "Edition " + std::to_string(kept->edition) + " is open for writing");
}

// ---- Proof and files ----

template <Found (*find)(Visit&)> http::Response proof_page(Visit& visit) {
    auto pack = find(visit);
    if (!pack) return not_found(visit);
    if (!pack->frozen_on)
        return refuse(visit,
                      {"A draft follows the records, so there is nothing to prove yet.", "", Refusal::Kind::conflict});
    const bool is_public = visit.request.path.starts_with(packs_public);
    office::PageWords words{.title = "Proof of " + pack->reference, .section = is_public ? "Figures" : section};
    words.is_public = is_public;
    words.trail = {{"Data packs", is_public ? packs_public : packs_desk},
                   {pack->reference, is_public ? public_address(*pack) : desk_address(*pack)}};
    return show(visit, words,
                html::page_heading("Proof of each number", pack_title(visit.db, *pack))
                    + proof_view(proof_of(visit.db, frozen_content(*pack)), *pack));
}

const char* type_of(std::string_view format) {
    if (format == "pdf") return "application/pdf";
    if (format == "xlsx") return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    if (format == "docx") return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    return format == "csv" ? "text/csv; charset=utf-8" : "application/json";
}

// A draft has its files too, marked as one: an analyst looks at the pack as it will be.
http::Response file_of(Visit& visit, const Found& pack, const char* format) {
    if (!pack) return not_found(visit);
    auto content = content_shown(visit, *pack);
    if (!content) return refuse(visit, content.refusal());
    const auto cover = cover_of(visit, *pack);
    const auto made = pack->frozen_on ? from_london(*pack->frozen_on, {0, 0, 0}) : visit.now;
    const auto name = pack->reference + "-" + pack_file_name(*content)
                      + (pack->edition > 1 ? "-edition-" + std::to_string(pack->edition) : "");
    if (std::string_view(format) == "pdf")
        return office::pdf_file(visit, pack_document(*content, drawings_of(*content), cover), made, name);
    auto bytes = pack_file(*content, cover, format, made);
    if (!bytes) return refuse(visit, bytes.refusal());
    return http::download(std::move(*bytes), type_of(format), name + "." + format);
}

template <Found (*find)(Visit&)> http::Response as_pdf(Visit& visit) { return file_of(visit, find(visit), "pdf"); }
template <Found (*find)(Visit&)> http::Response as_docx(Visit& visit) { return file_of(visit, find(visit), "docx"); }
template <Found (*find)(Visit&)> http::Response as_xlsx(Visit& visit) { return file_of(visit, find(visit), "xlsx"); }
template <Found (*find)(Visit&)> http::Response as_csv(Visit& visit) { return file_of(visit, find(visit), "csv"); }
template <Found (*find)(Visit&)> http::Response as_json(Visit& visit) { return file_of(visit, find(visit), "json"); }

template <Found (*find)(Visit&)>
void mount_files(office::Routes& at, const std::string& address, const office::Access& access,
                 const std::string& what) {
    at.get(address + ".pdf", as_pdf<find>, access, "Take " + what + " as a tagged PDF");
    at.get(address + ".docx", as_docx<find>, access, "Take " + what + " as a Word document");
    at.get(address + ".xlsx", as_xlsx<find>, access, "Take " + what + " as a workbook, one table to a sheet");
    at.get(address + ".csv", as_csv<find>, access, "Take the tables of " + what + " as CSV");
    at.get(address + ".json", as_json<find>, access, "Take " + what + " as JSON");
}

// ---- Public ----

Html earlier_editions(Visit& visit, const CrimePack& pack) {
    std::vector<html::Content> items;
    for (const auto& edition : pack_editions(visit.db, pack.id))
        if (edition.number < pack.edition)
            items.emplace_back(html::of<"{}, published on {}">(
                html::link({.text = "Edition " + std::to_string(edition.number),
                            .href = public_address(pack) + "/editions/" + std::to_string(edition.number)}),
                in_words(edition.published_on)));
    return items.empty() ? Html() : html::section_heading("Earlier editions", "editions") + html::bullet_list(items);
}

http::Response public_view(Visit& visit, const CrimePack& pack, const Html& above, const Html& below) {
    const auto content = frozen_content(pack);
    Html main = html::page_heading(content.title, std::string(label_of(pack.kind)) + " " + pack.reference) + above
                + sample_note(pack) + html::paragraph(pack_state(pack) + ". It says how things stood then.")
                + file_links(public_address(pack)) + frozen_note(pack, public_address(pack)) + pack_view(content)
                + below;
    return show(visit,
                {.title = content.title,
                 .section = "Figures",
                 .trail = {{"Figures", "/figures"}, {"Data packs", packs_public}},
                 .is_public = true},
                main);
}

http::Response public_page(Visit& visit) {
    auto pack = public_pack_asked_for(visit);
    return pack ? public_view(visit, *pack, {}, earlier_editions(visit, *pack)) : not_found(visit);
}

http::Response edition_page(Visit& visit) {
    auto pack = pack_edition_asked_for(visit);
    if (!pack) return not_found(visit);
    Html notice;
    if (public_pack_asked_for(visit)->edition > pack->edition)
        notice = html::inset_text(
            {.text =
                 html::of<R"(<p class="govuk-body">This is edition {}. A corrected edition has replaced it: {}.</p>)">(
                     pack->edition, html::link({.text = "read the newest edition", .href = public_address(*pack)}))});
    return public_view(visit, *pack, notice, {});
}

} // namespace

void mount_packs(office::Routes& at) {
    const std::string one = std::string(packs_desk) + "/{reference}", open = std::string(packs_public) + "/{reference}";
    const auto read = may(Right::read_office), write = may(Right::write_papers), publish = may(Right::publish_papers);
    at.get(one, desk_page, read, "Read a data pack or problem profile");
    at.get(one + "/words", show_words, write, "Open the analyst's words in a pack");
    at.post(one + "/words", keep_words, write, "Write in a pack");
    at.post(one + "/freeze", freeze_pack, write, "Freeze a pack");
    at.post(one + "/publication", publish_pack, publish, "Publish a pack");
    at.get(one + "/correction", show_correction, publish, "Ask what a new edition of a pack corrects");
    at.post(one + "/correction", correct_pack, publish, "Open the next edition of a published pack");
    at.get(one + "/proof", proof_page<pack_asked_for>, read, "Hold each number of a frozen pack against the records");
    mount_files<pack_asked_for>(at, one, read, "a pack");
    at.get(open, public_page, office::anyone(), "Read a published data pack or problem profile");
    at.get(open + "/proof", proof_page<public_pack_asked_for>, office::anyone(),
           "Hold each number of a published pack against the records");
    at.get(open + "/editions/{number}", edition_page, office::anyone(),
           "Read an edition of a pack that a correction has replaced");
    mount_files<public_pack_asked_for>(at, open, office::anyone(), "a published pack");
}

} // namespace reeve::crimedata
