// Keeps the frozen editions of a paper.
#include "reporting/edition_store.h"
#include "office/figure_json.h"
#include "office/search.h"
#include "reporting/block_removal_store.h"
#include "reporting/edition_content.h"
#include <set>

namespace reeve::reporting {
namespace {

Edition edition_of(const db::Row& row) {
    return {row.get<std::int64_t>(0),          row.get<PaperId>(1),     row.get<int>(2),
            row.get<std::string>(3),           row.get<std::string>(4), row.get<Moment>(5),
            row.get<std::optional<Moment>>(6), row.get<std::string>(7)};
}

Json parsed(const std::string& text) {
    auto json = parse_json(text);
    if (!json) throw Fault("a frozen paper cannot be read");
    return *json;
}

Json canonical_of(const FigurePlace& place) {
    if (!place.quoted.definition) throw Fault("a figure is frozen that nobody registers: " + place.mark.reference);
    return office::canonical(*place.quoted.definition, place.quoted.question, place.quoted.answer);
}

void keep_figure(office::Change& change, std::int64_t edition, int ordinal, const FigurePlace& place) {
    const auto& quoted = place.quoted;
    Json answer;
    answer.set("canonical", canonical_of(place))
        .set("whole", office::whole_json(quoted.answer))
        .set("mark", written(place.mark));
    change.tx.run(db::Sql(R"(
        INSERT INTO paper_figure (id, edition_id, ordinal, place, figure, question, quote, shown, sentence, caution, reason,
                                  definition_version, answer, evidence_hash, as_at, is_sample)
        VALUES (:id, :edition_id, :ordinal, :place, :figure, :question, :quote, :shown, :sentence, :caution, :reason,
                :definition_version, :answer, :evidence_hash, :as_at, :is_sample))",
                          "freeze a figure"),
                  {{"id", change.ids.next()},
                   {"edition_id", edition},
                   {"ordinal", ordinal},
                   {"place", place.where},
                   {"figure", place.mark.reference},
                   {"question", office::plain(quoted.question)},
                   {"quote", place.mark.quote},
                   {"shown", quoted.told.text},
                   {"sentence", quoted.told.sentence},
                   {"caution", joined(quoted.told.cautions, " ")},
                   {"reason", quoted.reason},
                   {"definition_version", quoted.definition_version},
                   {"answer", to_text(answer)},
                   {"evidence_hash", sha256(to_text(canonical_of(place)))},
                   {"as_at", quoted.answer.as_at},
                   {"is_sample", quoted.told.is_sample}});
}

FrozenFigure figure_of(const db::Row& row) {
    FrozenFigure figure;
    figure.ordinal = row.get<int>(0);
    figure.place = row.get<std::string>(1);
    figure.figure = row.get<std::string>(2);
    figure.question = row.get<std::string>(3);
    figure.quote = row.get<std::string>(4);
    figure.shown = row.get<std::string>(5);
    figure.sentence = row.get<std::string>(6);
    figure.caution = row.get<std::string>(7);
    figure.reason = row.get<std::string>(8);
    figure.definition_version = row.get<int>(9);
    auto kept = parsed(row.get<std::string>(10));
    figure.canonical = kept["canonical"];
    figure.answer = office::answer_from(kept["whole"]);
    figure.mark = kept["mark"].as_text();
    figure.evidence_hash = row.get<std::string>(11);
    figure.as_at = row.get<Moment>(12);
    figure.is_sample = row.get<bool>(13);
    return figure;
}

} // namespace

std::string hash_of(const Paper& paper, const std::vector<PaperBlock>& blocks, const Layout& layout) {
    Json figures{JsonList{}};
    for (const auto& place : layout.figures)
        figures.add(Json{}
                        .set("place", place.where)
                        .set("quote", stored_name(place.mark.quote))
                        .set("shown", place.quoted.told.text)
                        .set("answer", canonical_of(place)));
    return sha256(to_text(Json{}.set("words", hashed_words(paper, blocks)).set("figures", figures)));
}

Edition keep_freeze(office::Change& change, const Paper& paper, const std::vector<PaperBlock>& blocks,
                    const Layout& layout) {
    discard_freeze(change, paper);
    Edition edition{change.ids.next(),
                    paper.id,
                    paper.edition,
                    to_text(content_json(paper, blocks)),
                    hash_of(paper, blocks, layout),
                    change.now,
                    {},
                    ""};
    change.tx.run(db::Sql(R"(
        INSERT INTO paper_edition (id, paper, edition, content, hash, frozen_at, published_at, pre_election_reason)
        VALUES (:id, :paper, :edition, :content, :hash, :frozen_at, NULL, ''))",
                          "freeze a paper"),
                  {{"id", edition.id},
                   {"paper", paper.id},
                   {"edition", edition.number},
                   {"content", edition.content},
                   {"hash", edition.hash},
                   {"frozen_at", edition.frozen_at}});
    int ordinal = 0;
    for (const auto& place : layout.figures) keep_figure(change, edition.id, ++ordinal, place);
    return edition;
}

void discard_freeze(office::Change& change, const Paper& paper) {
    change.tx.run(db::Sql(R"(DELETE FROM paper_figure WHERE edition_id IN
        (SELECT id FROM paper_edition WHERE paper = :paper AND edition = :edition AND published_at IS NULL))",
                          "discard frozen figures"),
                  {{"paper", paper.id}, {"edition", paper.edition}});
    change.tx.run(
        db::Sql("DELETE FROM paper_edition WHERE paper = :paper AND edition = :edition AND published_at IS NULL",
                "discard a freeze"),
        {{"paper", paper.id}, {"edition", paper.edition}});
}

namespace {

// Under embargo the public does not find it before its release, and does from that moment on.
void tell_search(office::Change& change, const Paper& paper) {
    auto edition = find_edition(change.tx, paper.id, paper.edition);
    if (!edition) throw Fault("a paper is published without its frozen edition: " + paper.reference);
    std::string text;
    for (const auto& block : content_of(*edition).second)
        if (auto parts = read_text(block.text.text))
            for (const auto& part : *parts)
                if (const auto* plain_words = std::get_if<PlainWords>(&part)) text += plain_words->text + " ";
    office::index_record(change, {.table = "paper",
                                  .record_id = paper.id.value,
                                  .kind = "Paper",
                                  .reference = paper.reference,
                                  .title = paper.title + ", " + in_words(paper.meeting_on),
                                  .text = text,
                                  .address = "/papers/" + paper.reference,
                                  .audience = office::SearchAudience::open,
                                  .day = paper.meeting_on,
                                  .open_from = paper.release_at});
}

} // namespace

void publish_edition(office::Change& change, const Paper& paper, const std::string& pre_election_reason) {
    auto rows = change.tx.run(
        db::Sql(R"(UPDATE paper_edition SET published_at = :at, pre_election_reason = :reason
                                         WHERE paper = :paper AND edition = :edition AND published_at IS NULL)",
                "publish an edition"),
        {{"at", change.now}, {"reason", pre_election_reason}, {"paper", paper.id}, {"edition", paper.edition}});
    if (rows != 1) throw Fault("a paper is published without its frozen edition: " + paper.reference);
    tell_search(change, paper);
    let_go_of_removals(change, paper.id);
}

std::optional<Edition> find_edition(db::Connection& connection, PaperId paper, int number) {
    return connection.one(
        db::Sql(
            R"(SELECT id, paper, edition, content, hash, frozen_at, published_at, pre_election_reason FROM paper_edition
                                     WHERE paper = :paper AND edition = :edition)",
            "one edition"),
        {{"paper", paper}, {"edition", number}}, edition_of);
}

std::optional<Edition> published_edition(db::Connection& connection, PaperId paper) {
    auto editions = published_editions(connection, paper);
    if (editions.empty()) return std::nullopt;
    return editions.front();
}

std::vector<Edition> published_editions(db::Connection& connection, PaperId paper) {
    return connection.all(
        db::Sql(
            R"(SELECT id, paper, edition, content, hash, frozen_at, published_at, pre_election_reason FROM paper_edition
                                     WHERE paper = :paper AND published_at IS NOT NULL ORDER BY edition DESC)",
            "published editions"),
        {{"paper", paper}}, edition_of);
}

std::vector<FrozenFigure> figures_of(db::Connection& connection, const Edition& edition) {
    return connection.all(
        db::Sql(
            R"(SELECT ordinal, place, figure, question, quote, shown, sentence, caution, reason, definition_version, answer,
                                            evidence_hash, as_at, is_sample
                                     FROM paper_figure WHERE edition_id = :edition_id ORDER BY ordinal)",
            "frozen figures of an edition"),
        {{"edition_id", edition.id}}, figure_of);
}

std::pair<Paper, std::vector<PaperBlock>> content_of(const Edition& edition) {
    return content_from(parsed(edition.content));
}

std::vector<Writer> writers_of(db::Connection& connection, const Paper& paper) {
    std::map<std::int64_t, int> published; // block -> its version in the last published edition
    if (auto before = published_edition(connection, paper.id))
        for (const auto& block : content_of(*before).second) published[block.id.value] = block.version;
    std::set<Writer> writers;
    connection.each(db::Sql(R"(SELECT h.record_id, h.record_version, h.actor_id, h.actor_post
                               FROM history AS h JOIN paper_block AS b ON b.id = h.record_id
                               WHERE h.record_table = 'paper_block' AND b.paper = :paper ORDER BY h.record_id, h.record_version, h.id)",
                            "who wrote in a paper"),
                    {{"paper", paper.id}}, [&](const db::Row& row) {
                        auto actor = row.get<office::PersonId>(2);
                        if (actor && row.get<int>(1) > published[row.get<std::int64_t>(0)])
                            writers.insert({actor, row.get<std::string>(3)});
                    });
    return {writers.begin(), writers.end()};
}

std::vector<FigureUseInPaper> uses_of_figure(db::Connection& connection, const std::string& figure, Moment now) {
    return connection.all(db::Sql(R"(SELECT p.reference, p.title, f.place, f.question, f.shown, p.meeting_on, f.as_at
                                     FROM paper_figure f JOIN paper_edition e ON e.id = f.edition_id JOIN paper p ON p.id = e.paper
                                     WHERE f.figure = :figure AND e.published_at IS NOT NULL AND (p.release_at IS NULL OR p.release_at <= :now)
                                     ORDER BY p.meeting_on DESC, p.reference, e.edition DESC, f.ordinal)",
                                  "where a figure is quoted"),
                          {{"figure", figure}, {"now", now}}, [](const db::Row& row) {
                              return FigureUseInPaper{row.get<std::string>(0), row.get<std::string>(1),
                                                      row.get<std::string>(2), row.get<std::string>(3),
                                                      row.get<std::string>(4), row.get<Date>(5),
                                                      row.get<Moment>(6)};
                          });
}

} // namespace reeve::reporting
