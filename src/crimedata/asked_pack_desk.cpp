// Finds the pack that was asked for, and what it says.
#include "crimedata/asked_pack_desk.h"
#include "crimedata/pack_writing.h"
#include "html/headings.h"
#include "html/tables.h"
#include "office/document_files.h"
#include "office/edition.h"
#include "office/place_store.h"

namespace reeve::crimedata {

using office::Visit;

std::optional<CrimePack> pack_asked_for(Visit& visit) { return find_pack(visit.db, visit.part("reference")); }

std::optional<CrimePack> public_pack_asked_for(Visit& visit) {
    return published_pack(visit.db, visit.part("reference"));
}

std::optional<CrimePack> pack_edition_asked_for(Visit& visit) {
    auto newest = public_pack_asked_for(visit);
    if (!newest) return std::nullopt;
    const auto number = std::string(visit.part("number"));
    if (std::to_string(newest->edition) == number) return newest;
    for (const auto& edition : pack_editions(visit.db, newest->id))
        if (std::to_string(edition.number) == number) return office::as_in_edition(*newest, edition);
    return std::nullopt;
}

std::string desk_address(const CrimePack& pack) { return std::string(packs_desk) + "/" + pack.reference; }
std::string public_address(const CrimePack& pack) { return std::string(packs_public) + "/" + pack.reference; }

Result<PackContent> drafted_content(db::Connection& connection, office::Office& office, const CrimePack& pack,
                                    Moment now) {
    PackGathering gathering(connection, office.figures(), pack.months(), now);
    const auto facts = TRY(gathering.facts_of(pack.area));
    if (pack.kind == PackKind::quarterly) return with_words(quarterly_pack(facts), pack);
    const auto* concern = find_category(pack.category);
    if (!concern) throw Fault("pack " + pack.reference + " is of no category");
    return with_words(problem_profile(facts, concern), pack);
}

Result<PackContent> content_shown(Visit& visit, const CrimePack& pack) {
    if (pack.frozen_on) return frozen_content(pack);
    return drafted_content(visit.db, visit.office, pack, visit.now);
}

PackCover cover_of(Visit& visit, const CrimePack& pack) {
    PackCover cover;
    cover.office = visit.office.names().office;
    cover.site = office::site_of(visit);
    cover.address = public_address(pack);
    if (!pack.published_on) cover.mark = pack.frozen_on ? "NOT PUBLISHED" : "DRAFT";
    if (!pack.frozen_on) cover.stands = in_words(visit.today());
    if (pack.frozen_on) cover.frozen = in_words(*pack.frozen_on) + " by the " + pack.frozen_post;
    if (pack.published_on) cover.frozen += ", published on " + in_words(*pack.published_on);
    cover.hash = pack.hash;
    cover.is_sample = pack.is_sample;
    return cover;
}

std::string pack_title(db::Connection& connection, const CrimePack& pack) {
    const auto area = office::area_by_code(connection, pack.area);
    const auto* concern = find_category(pack.category);
    return (concern ? std::string(concern->words) : "Crime") + " in " + (area ? area->name : pack.area) + ", "
           + in_words(pack.months());
}

std::string pack_state(const CrimePack& pack) { return office::edition_state(pack); }

std::size_t PackProof::moved() const {
    return static_cast<std::size_t>(
        std::count_if(lines.begin(), lines.end(), [](const Line& line) { return !line.is_same(); }));
}

PackProof proof_of(db::Connection& connection, const PackContent& content) {
    PackProof proof;
    for (const auto& number : content.numbers)
        proof.lines.push_back({number, counted_again(connection, content.force, number)});
    return proof;
}

html::Html proof_view(const PackProof& proof, const CrimePack& pack) {
    const auto moved = proof.moved();
    html::Html view = html::lead_paragraph(
        moved == 0
            ? "Each of its " + counted(static_cast<std::int64_t>(proof.lines.size()), "number")
                  + " is counted anew from the files that are held now, and is the same."
            : number_words(static_cast<std::int64_t>(moved)) + " of its "
                  + counted(static_cast<std::int64_t>(proof.lines.size()), "number") + (moved == 1 ? " is" : " are")
                  + " no longer what the files give. The police may have published "
                    "a month again.");
    view +=
        html::paragraph("Rates, shares and readings are worked out from these counts. Residents and deprivation are "
                        "as the pack says.");
    html::Table table{.caption = "Numbers of " + pack.reference,
                      .caption_id = "numbers",
                      .head = {{"Number"}, {"In the pack", true}, {"Counted now", true}, {"Reading"}},
                      .is_scrolled = true};
    for (const auto& line : proof.lines)
        table.rows.push_back({{{line.number.words},
                               {with_commas(line.number.value)},
                               {line.now ? with_commas(*line.now) : std::string("[x]")},
                               {line.is_same() ? "The same"
                                : line.now     ? "Moved"
                                               : "No longer held"}}});
    return view + html::table(table);
}

Result<std::string> make_packs(office::Office& office, const std::string& post, MonthRange months,
                               const std::function<void(const std::string&)>& say) {
    const auto now = office.clock().now();
    auto reader = office.database().read();
    PackGathering gathering(*reader, office.figures(), months, now);
    std::int64_t made = 0, numbers = 0;
    const auto& districts = gathering.districts();
    for (const auto& district : districts) {
        const auto facts = TRY(gathering.facts_of(district.traits.code));
        numbers += static_cast<std::int64_t>(quarterly_pack(facts).numbers.size());
        office.change({}, post, now, "", [&](office::Change& change) {
            auto pack = new_pack(PackKind::quarterly, district.traits.code, "", months);
            return add_pack(change, std::move(pack));
        });
        say(std::to_string(++made) + " of " + std::to_string(districts.size()) + ": " + district.traits.name);
    }
    return counted(made, "pack") + " of " + in_words(months) + " stand as drafts, with " + with_commas(numbers)
           + " numbers.";
}

} // namespace reeve::crimedata
