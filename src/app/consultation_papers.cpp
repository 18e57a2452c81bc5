// Drafts papers about a consultation: what was asked, who answered, what they said, and what came of it.
#include "app/consultation_papers.h"
#include "consultation/analysis_store.h"
#include "consultation/answer_columns_store.h"
#include "consultation/consultation_store.h"
#include "reporting/paper_text.h"

namespace reeve {
namespace {

using namespace consultation;
using namespace reporting;

PaperBlock block_of(BlockKind kind, std::string text, BlockRole role = BlockRole::text) {
    PaperBlock block;
    block.kind = kind;
    block.role = role;
    block.text.text = std::move(text);
    return block;
}

// Words that people typed elsewhere hold no marks of a paper.
std::string plain_words(const std::string& words) {
    return replaced(replaced(std::string(trimmed(words)), "{{", "("), "}}", ")");
}

std::string sentence(const std::string& words) {
    auto plain = plain_words(words);
    return plain.empty() || std::string(".?!").find(plain.back()) != std::string::npos ? plain : plain + ".";
}

class Draft {
public:
    Draft(db::Connection& connection, const Consultation& one, bool is_briefing)
        : connection_(connection), one_(one), is_briefing_(is_briefing) {}

    std::vector<PaperBlock> blocks() {
        tell_what_for();
        tell_who_answered();
        tell_answers();
        tell_campaigns();
        tell_findings();
        add(BlockKind::background,
            "Consultation " + one_.reference + ", its questions, and its results as they were published");
        return std::move(blocks_);
    }

private:
    void add(BlockKind kind, std::string text, BlockRole role = BlockRole::text) {
        blocks_.push_back(block_of(kind, std::move(text), role));
    }
    void add_heading(const char* text) { add(BlockKind::heading, text); }
    void add_paragraph(std::string text) { add(BlockKind::paragraph, std::move(text)); }
    std::string mark(const char* figure, const char* choice, const std::string& of) const {
        FigureMark mark;
        mark.reference = figure;
        mark.question.period = {london_date(one_.opens), london_date(one_.closes)};
        mark.question.choices[choice] = of;
        return written(mark);
    }
    std::string mark(const char* figure) const { return mark(figure, "consultation", one_.reference); }
    void add_table(const std::string& mark, const std::string& caption) {
        add(BlockKind::table, "");
        blocks_.back().mark = mark;
        blocks_.back().label = caption;
    }

    void tell_what_for() {
        add_heading(is_briefing_ ? "Purpose of briefing" : "Purpose of report");
        add_paragraph("This tells what was asked in consultation " + one_.reference
                      + ", who answered, what they said, and what came of it.");
        if (is_briefing_) {
            add_heading("Request of the Commissioner");
            add(BlockKind::paragraph,
                "That the Commissioner considers the views of people and of victims set out here, and decides on each finding.",
                BlockRole::request);
        }
        add_heading("What was asked");
        add_paragraph(sentence(one_.about.text));
        add_paragraph("People could answer from " + in_words(london_date(one_.opens)) + " to "
                      + in_words(london_date(one_.closes)) + ".");
    }
    void tell_who_answered() {
        add_heading("Who answered");
        add_paragraph(mark("F-0032") + " responses were accepted. "
                      + (one_.kind == ConsultationKind::survey
                             ? "They are a sample, drawn as the design of the survey says."
                             : "Who answers an open consultation chose to: it is not a sample."));
        add_table(mark("F-0033"), "Responses by the way they came");
        add_table(mark("F-0032"), "Responses by strand");
    }
    void tell_answers() {
        add_heading("What people answered");
        for (const auto& asked : questions_asked(connection_, one_)) {
            if (asked.choices.empty()) continue;
            const auto counts = mark("F-0034", "question", one_.reference + "." + asked.key);
            add_paragraph("“" + plain_words(asked.wording) + "” was answered by " + counts + " people.");
            add_table(counts, asked.wording);
        }
    }
    void tell_campaigns() {
        const auto all = answer_columns(connection_, one_);
        bool has_any = false;
        for (const auto& column : all.columns)
            if (auto found = words_found(connection_, one_.id, all, column.key))
                has_any = has_any || !found->campaigns.empty();
        if (!has_any) return;
        add_heading("Letters of campaigns");
        add_paragraph(mark("F-0035")
                      + " responses were nearly the same letter as others. Each is counted like any other response.");
        add_table(mark("F-0035"), "Letters of campaigns");
    }
    void tell_findings() {
        add_heading(is_briefing_ ? "What was found, for decision" : "We asked, you said, we did");
        const auto findings = is_briefing_ ? findings_of(connection_, one_.id) : public_findings(connection_, one_.id);
        if (findings.empty()) return add_paragraph("No finding is written yet.");
        for (const auto& finding : findings)
            add_paragraph("**" + plain_words(finding.title) + "** " + sentence(finding.said.text) + " "
                          + sentence(label_of(finding.decision)) + " " + sentence(finding.did.text));
        if (is_briefing_) return;
        add_paragraph(mark("F-0036") + " findings are published with what came of each.");
        add_table(mark("F-0036"), "What came of the findings");
    }

    db::Connection& connection_;
    const Consultation& one_;
    bool is_briefing_;
    std::vector<PaperBlock> blocks_;
};

} // namespace

std::optional<PaperDraft> consultation_paper(db::Connection& connection, std::string_view kind, std::string_view of,
                                             Moment now) {
    const bool is_briefing = kind == "consultation-briefing";
    const auto consultation = find_consultation(connection, of);
    if ((!is_briefing && kind != "consultation-report") || !consultation || !is_public(*consultation)
        || consultation->closes > now)
        return std::nullopt;
    return PaperDraft{(is_briefing ? "Briefing: " : "Consultation report: ") + consultation->title,
                      is_briefing ? "Commissioner" : "The public",
                      london_date(consultation->opens),
                      london_date(consultation->closes),
                      Draft(connection, *consultation, is_briefing).blocks(),
                      consultation->is_sample};
}

} // namespace reeve
