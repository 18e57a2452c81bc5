// Brings a paper together, live or as it was frozen.
#include "reporting/paper_desk.h"
#include "office/file_store.h"
#include "office/office.h"
#include "reporting/paper_drawings.h"
#include "reporting/paper_store.h"

namespace reeve::reporting {
using namespace document;
namespace {

QuotedAnswer quoted_live(const office::AskedFigure& asked, const FigureMark& mark) {
    QuotedAnswer quoted;
    quoted.definition = asked.definition;
    quoted.reference = asked.definition->reference;
    quoted.title = asked.definition->question;
    quoted.question = asked.question;
    quoted.answer = asked.shown();
    quoted.told = asked.told(mark.quote, mark.decimals);
    quoted.hash = office::evidence_hash(*asked.definition, asked.question, quoted.answer);
    quoted.definition_version = asked.definition->version;
    for (const auto& decision : asked.decisions)
        if (decision.kind == office::FigureDecision::Kind::keep_percentage
            && (mark.quote == office::Quote::change || mark.quote == office::Quote::share))
            quoted.reason = decision.reason + " (" + decision.by_post + ", " + in_words(decision.on) + ")";
    return quoted;
}

QuotedAnswer quoted_frozen(const office::FigureRegistry& registry, const FrozenFigure& frozen, const FigureMark& mark) {
    QuotedAnswer quoted;
    quoted.definition = registry.find(frozen.figure);
    quoted.reference = frozen.figure;
    quoted.title = quoted.definition ? quoted.definition->question : frozen.figure;
    quoted.question = mark.question;
    quoted.answer = frozen.answer;
    quoted.told.text = frozen.shown;
    quoted.told.sentence = frozen.sentence;
    if (!frozen.caution.empty()) quoted.told.cautions = {frozen.caution};
    quoted.told.is_sample = frozen.is_sample;
    quoted.told.is_withheld = frozen.shown == "[c]";
    quoted.hash = frozen.evidence_hash;
    quoted.definition_version = frozen.definition_version;
    quoted.reason = frozen.reason;
    return quoted;
}

std::optional<Image> image_of(db::Connection& connection, const PaperBlock& block) {
    auto file = db::find(connection, office::file_fields(), block.file);
    if (!file || (file->type != office::FileType::jpeg && file->type != office::FileType::png)) return std::nullopt;
    Image image;
    image.bytes = office::file_bytes(connection, *file);
    image.kind = file->type == office::FileType::png ? ImageKind::png : ImageKind::jpeg;
    image.alt = block.alt;
    image.caption = block.label;
    image.credit = block.credit;
    return image;
}

LayoutSources sources_for(db::Connection& connection, office::Office& office, const std::string& site) {
    LayoutSources sources;
    sources.draw = [&connection](const PaperBlock& block, const QuotedAnswer& quoted) {
        return draw_block(connection, block, quoted);
    };
    sources.image = [&connection](const PaperBlock& block) { return image_of(connection, block); };
    sources.site = site;
    sources.office_name = office.names().office;
    return sources;
}

} // namespace

Layout live_layout(db::Connection& connection, office::Office& office, const Paper& paper,
                   const std::vector<PaperBlock>& blocks, Moment now, const std::string& site, Places places) {
    auto sources = sources_for(connection, office, site);
    sources.places = places;
    sources.quote = [&](const FigureMark& mark) -> Result<QuotedAnswer> {
        return quoted_live(TRY(office::ask_figure(connection, office.figures(), mark.reference, mark.question, now)),
                           mark);
    };
    return lay_out(paper, blocks, sources);
}

Layout frozen_layout(db::Connection& connection, office::Office& office, const Edition& edition,
                     const std::string& site, Places places) {
    auto content = content_of(edition);
    auto& paper = content.first;
    auto& blocks = content.second;
    paper.state = edition.published_at ? PaperState::published : PaperState::frozen;
    std::map<std::string, FrozenFigure> by_mark;
    for (auto& frozen : figures_of(connection, edition)) by_mark.emplace(frozen.mark, std::move(frozen));
    auto sources = sources_for(connection, office, site);
    sources.places = places;
    sources.quote = [&](const FigureMark& mark) -> Result<QuotedAnswer> {
        auto found = by_mark.find(written(mark));
        if (found == by_mark.end()) throw Fault("an edition quotes a figure it did not freeze: " + written(mark));
        return quoted_frozen(office.figures(), found->second, mark);
    };
    sources.address = [&](const FigureMark&, int ordinal) {
        return proof_address(paper.reference, edition.number, ordinal);
    };
    return lay_out(paper, blocks, sources);
}

std::string proof_address(const std::string& reference, int edition, int ordinal) {
    return "/papers/" + reference + "/editions/" + std::to_string(edition) + "/figures/" + std::to_string(ordinal);
}

void warn_of_repeats(db::Connection& connection, const Paper& paper, Layout& layout) {
    for (auto id : same_as_last_time(connection, paper))
        layout.warnings.push_back({id, "This stands word for word in the last paper to this body. Is it still so?"});
}

} // namespace reeve::reporting
