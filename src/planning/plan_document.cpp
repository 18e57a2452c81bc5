// Lays a plan out as a document.
#include "planning/plan_document.h"
#include "document/prose_blocks.h"

namespace reeve::planning {
namespace {

using namespace document;

void add(std::vector<Block>& blocks, std::vector<Block> more) {
    for (auto& block : more) blocks.push_back(std::move(block));
}

Remark note(const std::string& words) { return {{TextRun{words, false, true}}}; }

// The parts of the text as sections: a group of priorities is a heading, and they stand under it.
class TextSections {
public:
    std::vector<Section> of(const PlanText& text) {
        for (const auto& at : numbered(text.parts)) add_part(at);
        return std::move(sections_);
    }

private:
    void add_part(const NumberedPart& at) {
        switch (at.part.kind) {
        case PartKind::section: group_.clear(), begin(at, 1, at.part.title); break;
        case PartKind::priority: begin_priority(at); break;
        case PartKind::objective:
        case PartKind::paragraph: add_numbered(at.part); break;
        }
    }
    void begin_priority(const NumberedPart& at) {
        if (at.part.group != group_ && !at.part.group.empty()) sections_.push_back({at.part.group, 1, {}});
        group_ = at.part.group;
        begin(at, group_.empty() ? 1 : 2, name_of(at) + ": " + at.part.title);
    }
    void begin(const NumberedPart& at, int level, const std::string& heading) {
        sections_.push_back({heading + (at.part.is_sample ? " (SAMPLE)" : ""), level, {}});
        auto& blocks = sections_.back().blocks;
        add(blocks, prose_blocks(at.part.words.text));
        if (at.part.kind == PartKind::section && at.part.matter != Matter::none)
            blocks.push_back(note(joined(law_tags(at.part), ". ") + "."));
        if (auto posts = posts_in_words(at.part); !posts.empty()) blocks.push_back(Remark{words(posts)});
    }
    // What the law sees in it stands under its words, as it stands beside them on the page.
    void add_numbered(const PlanPart& part) {
        auto blocks = numbered_blocks(part.words.text);
        auto& runs = std::get<Paragraph>(blocks.front()).runs;
        if (part.is_sample) runs.push_back(TextRun{" (SAMPLE)"});
        if (auto tags = law_tags(part); !tags.empty())
            runs.push_back(TextRun{"\n" + joined(tags, ". ") + ".", false, true});
        if (sections_.empty()) sections_.push_back({"The plan", 1, {}});
        add(sections_.back().blocks, std::move(blocks));
    }

    std::vector<Section> sections_;
    std::string group_;
};

Section statement(const char* heading, const std::string& before, const std::string& said, const char* otherwise) {
    Section section{heading, 1, {}};
    if (!before.empty()) section.blocks.push_back(Remark{words(before)});
    if (trimmed(said).empty()) section.blocks.push_back(Remark{words(otherwise)});
    else add(section.blocks, prose_blocks(said));
    return section;
}

// What stands before the text: the plan in one sentence, and what is known of one that was recorded afterwards.
Section opening(const PlanFile& file) {
    Section section{"The plan in one sentence", 1, {}};
    if (!file.text.summary.empty()) section.blocks.push_back(Remark{words(file.text.summary)});
    if (!trimmed(file.plan.recorded_note.text).empty()) {
        section.blocks.push_back(Remark{{TextRun{"This plan was recorded here after it was issued.", true, false}}});
        add(section.blocks, prose_blocks(file.plan.recorded_note.text));
    }
    return section;
}

// No line is long enough for a whole hash.
std::string in_two_lines(const std::string& hash) {
    return hash.size() < 64 ? hash : hash.substr(0, 32) + "\n" + hash.substr(32);
}

std::vector<CoverRow> cover_of(const PlanFile& file) {
    std::vector<CoverRow> rows;
    auto add_row = [&](const char* label, const std::string& value) {
        if (!value.empty()) rows.push_back({label, value});
    };
    add_row("Reference", file.plan.reference);
    add_row("Effect", file.effect);
    if (file.plan.issued_on)
        add_row("Issued", in_words(*file.plan.issued_on)
                              + (file.plan.issued_by.empty() ? "" : ", by the " + file.plan.issued_by));
    add_row("This text", file.version_name.empty() ? "As it stands" : file.version_name);
    if (file.made_on)
        add_row("Made on", in_words(*file.made_on) + (file.made_by.empty() ? "" : ", by the " + file.made_by));
    add_row("SHA-256 of the text", in_two_lines(file.hash));
    return rows;
}

std::string address_of(const PlanFile& file, const std::string& site) {
    return site + "/plan/" + file.plan.reference + (file.number ? "/versions/" + std::to_string(file.number) : "");
}

} // namespace

Document plan_document(const PlanFile& file, const std::string& office, const std::string& site) {
    const auto& text = file.text;
    Document document;
    document.reference = file.plan.reference;
    document.version = file.number;
    document.title = text.title;
    document.office = office;
    document.body = file.plan.kind == PlanKind::variation ? "Variation of the Police and Crime Plan" : "";
    document.author_post = file.made_by;
    document.address = address_of(file, site);
    if (!file.is_issued_text)
        document.marks.push_back(file.plan.issued_on ? "DRAFT: not the text that was issued" : "DRAFT: not issued");
    if (file.is_sample) document.marks.push_back("SAMPLE: holds invented words");
    document.cover = cover_of(file);
    if (auto before = opening(file); !before.blocks.empty()) document.sections.push_back(std::move(before));
    for (auto& section : TextSections().of(text)) document.sections.push_back(std::move(section));
    document.sections.push_back(statement(
        "The Strategic Policing Requirement",
        text.requirement_edition.empty() ? "" : "Regard was had to the edition of " + text.requirement_edition + ".",
        text.requirement_statement, "The plan does not say how regard was had to it."));
    document.sections.push_back(
        statement("Equality", "", text.equality, "Nothing is said of an equality impact assessment."));
    if (file.before) document.sections.push_back(changes_section(*file.before, text));
    document.end_mark = "End of the plan";
    number_all(document);
    return document;
}

Moment file_moment(const PlanFile& file, Moment now) {
    return file.made_on ? from_london(*file.made_on, {0, 0, 0}) : now;
}

std::string file_name(const PlanFile& file) {
    return file.plan.reference + (file.number ? "-version-" + std::to_string(file.number) : "-as-it-stands");
}

} // namespace reeve::planning
