// Keeps the frozen editions of a paper: its words, its figures with their answers whole, and one hash over all of it.
#pragma once
#include "reporting/figure_check.h"
#include "reporting/paper_layout.h"

namespace reeve::reporting {

struct Edition {
    std::int64_t id = 0;
    PaperId paper;
    int number = 1;
    std::string content; // the paper and its blocks as JSON, as they were frozen
    std::string hash;
    Moment frozen_at;
    std::optional<Moment> published_at;
    std::string pre_election_reason;
};

// One figure as an edition quotes it.
struct FrozenFigure {
    int ordinal = 0;
    std::string place;
    std::string figure;
    std::string mark; // as written in the text
    std::string question;
    std::string quote;
    std::string shown;
    std::string sentence;
    std::string caution;
    std::string reason;
    int definition_version = 1;
    office::Answer answer; // what may be seen of it
    Json canonical;        // what verify holds against today
    std::string evidence_hash;
    Moment as_at;
    bool is_sample = false;
};

// The hash of a layout that is about to be frozen: SHA-256 over canonical JSON of the words, the blocks and every
// figure.
std::string hash_of(const Paper&, const std::vector<PaperBlock>&, const Layout&);

// Freezes: keeps the edition and its figures. An unpublished freeze of the same edition is replaced.
Edition keep_freeze(office::Change&, const Paper&, const std::vector<PaperBlock>&, const Layout&);
void discard_freeze(office::Change&, const Paper&);
void publish_edition(office::Change&, const Paper&, const std::string& pre_election_reason);

std::optional<Edition> find_edition(db::Connection&, PaperId, int number);
// The newest published edition.
std::optional<Edition> published_edition(db::Connection&, PaperId);
std::vector<Edition> published_editions(db::Connection&, PaperId);
std::vector<FrozenFigure> figures_of(db::Connection&, const Edition&);
// The paper and blocks as they stood when the edition was frozen.
std::pair<Paper, std::vector<PaperBlock>> content_of(const Edition&);

// Whoever wrote, changed, moved or took out a block since the last published edition; before there is one, whoever ever
// did.
std::vector<Writer> writers_of(db::Connection&, const Paper&);

// Where a figure is quoted in published papers: reference, title, place, shown, date of the meeting.
struct FigureUseInPaper {
    std::string paper;
    std::string title;
    std::string place;
    std::string question;
    std::string shown;
    Date meeting_on;
    Moment as_at;
};
std::vector<FigureUseInPaper> uses_of_figure(db::Connection&, const std::string& figure, Moment now);

// A frozen figure held against today.
struct Verdict {
    FrozenFigure frozen;
    std::string shown_now;
    FigureCheck check;
    std::vector<std::string>
        why; // "E-0012: Director of Governance changed State from Held to Cancelled on 1 October 2024"
};
std::optional<Verdict> verify_figure(db::Connection&, const Edition&, int ordinal, const office::FigureRegistry&,
                                     const Shapes&, Moment now);
std::vector<Verdict> verify_edition(db::Connection&, const Edition&, const office::FigureRegistry&, const Shapes&,
                                    Moment now);

} // namespace reeve::reporting
