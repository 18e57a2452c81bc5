// Makes the table of a paper's quoted figures.
#include "document/figures_table.h"

namespace reeve::document {

namespace {

std::string place_in_words(const std::string& where) {
    const bool is_number = !where.empty() && where[0] >= '0' && where[0] <= '9';
    return is_number ? "Paragraph " + where : where;
}

std::string or_not_kept(const std::string& text) { return text.empty() ? "not recorded" : text; }

Runs name_of(const QuotedFigure& figure) {
    Runs runs{TextRun{figure.reference, true, false},
              TextRun{(figure.is_sample ? " (sample)\n" : "\n") + figure.title}};
    if (!figure.address.empty()) {
        runs.push_back(TextRun{"\n"});
        runs.push_back(LinkRun{figure.address, figure.address});
    }
    return runs;
}

std::string shown_in_full(const QuotedFigure& figure) {
    if (figure.numerator.empty() || figure.denominator.empty()) return figure.shown;
    return figure.shown + "\n" + figure.numerator + " of " + figure.denominator;
}

std::string grounds_of(const QuotedFigure& figure) {
    return "Version " + or_not_kept(figure.definition_version) + "\n" + or_not_kept(figure.evidence_hash.substr(0, 12));
}

Row row_of(const QuotedFigure& figure) {
    return {{name_of(figure), words(place_in_words(figure.where)), words(shown_in_full(figure)),
             words(or_not_kept(figure.as_at)), words(grounds_of(figure))}};
}

} // namespace

Table figures_table(const Document& document) {
    Table table;
    table.columns = {{"Figure"}, {"Where"}, {"As shown"}, {"As at"}, {"Definition, evidence"}};
    for (const auto& figure : document.figures) {
        table.rows.push_back(row_of(figure));
        if (!figure.caution.empty()) table.notes.push_back(figure.reference + ": " + figure.caution);
    }
    return table;
}

} // namespace reeve::document
