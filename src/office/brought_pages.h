// The pages that bring in an office's own spreadsheets, the same for every kind of rows: give a file, fix and confirm,
// bring in, undo.
#pragma once
#include "office/brought_kind.h"
#include "office/routes.h"

namespace reeve::office {

inline constexpr const char* brought_address = "/work/import";
std::string address_of(const BroughtKind&);

// The flow over a list of kinds; each answers not found for a kind that is not in it, and refuses whoever may not write
// what the kind holds.
http::Response show_kinds(Visit&, const BroughtKinds&);
http::Response show_giving(Visit&, const BroughtKinds&);
http::Response take_file(Visit&, const BroughtKinds&);
http::Response show_checking(Visit&, const BroughtKinds&);
http::Response take_answers(Visit&, const BroughtKinds&);
http::Response leave_file(Visit&, const BroughtKinds&);
http::Response show_brought(Visit&, const BroughtKinds&);
http::Response take_out_again(Visit&, const BroughtKinds&);

// Mounts them for the kinds that `kinds()` gives. Whoever knows all parts of the office lists the kinds.
template <const BroughtKinds& (*kinds)()> void mount_brought_pages(Routes& at) {
    auto staff = may(Right::read_office);
    std::string here = brought_address;
    at.get(
        here, [](Visit& visit) { return show_kinds(visit, kinds()); }, staff,
        "See what kinds of spreadsheets can be brought in");
    at.get(
        here + "/{kind}", [](Visit& visit) { return show_giving(visit, kinds()); }, staff,
        "The form that takes a spreadsheet of one kind");
    at.post_files(
        here + "/{kind}", [](Visit& visit) { return take_file(visit, kinds()); }, staff,
        "Give a spreadsheet, to see what of it can come in");
    at.get(
        here + "/{kind}/{id}", [](Visit& visit) { return show_checking(visit, kinds()); }, staff,
        "See what of a spreadsheet must be fixed or confirmed");
    at.post(
        here + "/{kind}/{id}", [](Visit& visit) { return take_answers(visit, kinds()); }, staff,
        "Fix and confirm what a spreadsheet says, and bring it in");
    at.post(
        here + "/{kind}/{id}/drop", [](Visit& visit) { return leave_file(visit, kinds()); }, staff,
        "Leave a spreadsheet that was given");
    at.get(
        here + "/{kind}/runs/{id}", [](Visit& visit) { return show_brought(visit, kinds()); }, staff,
        "See what an import made");
    at.post(
        here + "/{kind}/runs/{id}/undo", [](Visit& visit) { return take_out_again(visit, kinds()); }, staff,
        "Undo an import within seven days");
}

} // namespace reeve::office
