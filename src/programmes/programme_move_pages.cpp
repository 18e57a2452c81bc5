// The pages that start, finish, stop and take up a programme.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "office/list_page.h"
#include "programmes/programme_pages.h"

namespace reeve::programmes {
namespace {

using html::Html;
using office::Right;
using office::Visit;

struct Asked {
    Programme programme;
    Move<ProgrammeState> move;
};

// The move of the address, as far as the programme can make it.
std::optional<Asked> move_asked_for(Visit& visit) {
    auto programme = programme_asked_for(visit);
    auto to = choice_of<ProgrammeState>(visit.part("state"));
    if (!programme || !to) return std::nullopt;
    auto move = programme_moves().move(programme->state, *to);
    return move ? std::optional(Asked{*programme, *move}) : std::nullopt;
}

bool asks_words(ProgrammeState to) { return to == ProgrammeState::finished || to == ProgrammeState::stopped; }

const char* about(ProgrammeState to) {
    switch (to) {
    case ProgrammeState::running: return "It is said to run from today.";
    case ProgrammeState::finished: return "Nothing more is added to it. What came of it is shown where it is shown.";
    case ProgrammeState::stopped:
        return "It can be taken up again later. Why it was stopped is shown where it is shown.";
    case ProgrammeState::planned: return "It is planned again, and starts anew when it runs.";
    }
    return "";
}

http::Response move_form(Visit& visit, const Asked& asked, const Problems& problems) {
    const auto& [programme, move] = asked;
    auto address = address_of(programme) + "/moves/" + Choices<ProgrammeState>::list[static_cast<int>(move.to)].stored;
    Html main = html::error_summary(problems) + html::page_heading(move.verb, programme.title)
                + html::paragraph(about(move.to)) + office::form_begin(visit, address);
    if (asks_words(move.to))
        main += described_controls(visit, programme_fields().shape(), &programme, {"outcome"}, problems);
    main += html::button({.text = move.verb}) + office::form_end();
    return show(visit, programme_words(programme, move.verb, !problems.empty()), html::text_column(main),
                problems.empty() ? 200 : 422);
}

http::Response show_move(Visit& visit) {
    auto asked = move_asked_for(visit);
    return asked ? move_form(visit, *asked, {}) : not_found(visit);
}

http::Response make_move(Visit& visit) {
    auto asked = move_asked_for(visit);
    if (!asked) return not_found(visit);
    auto typed = asked->programme;
    if (asks_words(asked->move.to)) {
        auto problems = read_form(programme_fields(), {"outcome"}, visit.typed_of(), typed, visit.today());
        if (!problems.empty()) return move_form(visit, *asked, problems);
    }
    auto kept = visit.change([&](office::Change& change) -> Result<Programme> {
        switch (asked->move.to) {
        case ProgrammeState::running: return start_programme(change, typed);
        case ProgrammeState::planned: return take_up_programme(change, typed);
        default: return end_programme(change, asked->programme, asked->move.to, typed.outcome);
        }
    });
    if (kept) return saved(visit, address_of(*kept), kept->title + ": " + folded(standing_in_words(*kept)));
    return kept.has_problems() ? move_form(visit, *asked, kept.problems()) : refuse(visit, kept.refusal());
}

} // namespace

void mount_programme_moves(office::Routes& at) {
    const auto move = std::string(programmes_address) + "/{programme}/moves/{state}";
    at.get(move, show_move, may(Right::run_rounds),
           "Open the page that starts, finishes, stops or takes up a programme");
    at.post(move, make_move, may(Right::run_rounds), "Start, finish, stop or take up a programme");
}

} // namespace reeve::programmes
