// The files of a plan: any version as a tagged PDF and as a Word document, for whoever may read that version's page.
#include "office/document_files.h"
#include "planning/plan_desk.h"
#include "planning/plan_file_store.h"
#include "planning/plan_pages.h"

namespace reeve::planning {
namespace {

using office::Visit;
using Found = std::optional<PlanFile>;

std::optional<int> number_asked(Visit& visit) {
    auto number = Kind<int>::read(visit.part("number"), {});
    return number ? std::optional<int>(*number) : std::nullopt;
}

// The text of a plan as it was issued.
Found issued(Visit& visit) {
    auto road = find_public_road(visit.db, visit.part("reference"));
    if (!road || !road->is_issued()) return std::nullopt;
    auto hash = hash_of(road->text);
    for (const auto& version : road->versions)
        if (version.hash == hash) return public_file(visit.db, *road, version, visit.today());
    return std::nullopt;
}

Found public_version(Visit& visit) {
    auto road = find_public_road(visit.db, visit.part("reference"));
    auto number = number_asked(visit);
    const auto* version = road && number ? version_of(*road, *number) : nullptr;
    return version ? Found(public_file(visit.db, *road, *version, visit.today())) : std::nullopt;
}

Found as_it_stands(Visit& visit) {
    auto plan = plan_asked_for(visit);
    return plan ? Found(staff_file(visit.db, *plan, std::nullopt, visit.today())) : std::nullopt;
}

Found any_version(Visit& visit) {
    auto plan = plan_asked_for(visit);
    auto number = number_asked(visit);
    auto version = plan && number ? find_version(visit.db, plan->id, *number) : std::nullopt;
    return version ? Found(staff_file(visit.db, *plan, version, visit.today())) : std::nullopt;
}

document::Document document_for(Visit& visit, const PlanFile& file) {
    return plan_document(file, visit.office.names().office, office::site_of(visit));
}

template <Found (*find)(Visit&)> http::Response as_pdf(Visit& visit) {
    auto file = find(visit);
    if (!file) return not_found(visit);
    return office::pdf_file(visit, document_for(visit, *file), file_moment(*file, visit.now), file_name(*file));
}

template <Found (*find)(Visit&)> http::Response as_docx(Visit& visit) {
    auto file = find(visit);
    if (!file) return not_found(visit);
    return office::docx_file(document_for(visit, *file), file_moment(*file, visit.now), file_name(*file));
}

template <Found (*find)(Visit&)>
void mount(office::Routes& at, const std::string& address, const office::Access& access, const std::string& what) {
    at.get(address + ".pdf", as_pdf<find>, access, "Take " + what + " as a tagged PDF");
    at.get(address + ".docx", as_docx<find>, access, "Take " + what + " as a Word document");
}

} // namespace

void mount_plan_files(office::Routes& at) {
    auto staff = office::may(office::Right::read_office);
    mount<issued>(at, "/plan/{reference}", office::anyone(), "a plan that was issued");
    mount<public_version>(at, "/plan/{reference}/versions/{number}", office::anyone(), "a published version of a plan");
    mount<as_it_stands>(at, "/work/plan/{reference}", staff, "a plan's text as it stands");
    mount<any_version>(at, "/work/plan/{reference}/versions/{number}", staff, "any version of a plan");
}

} // namespace reeve::planning
