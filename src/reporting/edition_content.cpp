// A paper and its blocks as JSON and back.
#include "reporting/edition_content.h"
#include "record/cell_json.h"

namespace reeve::reporting {
namespace {

Json described(const Shape& shape, const void* record) {
    Json json;
    for (const auto& field : shape.fields) json.set(field.column, json_of(field.get(record)));
    return json;
}

void read_described(const Shape& shape, const Json& json, void* record) {
    for (const auto& field : shape.fields)
        if (json.as_object().count(field.column)) field.set(record, cell_of(json[field.column], field.type));
}

Json only(const Json& whole, std::initializer_list<const char*> columns) {
    Json json;
    for (const char* column : columns) json.set(column, whole[column]);
    return json;
}

} // namespace

Json content_json(const Paper& paper, const std::vector<PaperBlock>& blocks) {
    Json list{JsonList{}};
    for (const auto& block : blocks) list.add(described(block_fields().shape(), &block));
    return Json{}.set("paper", described(paper_fields().shape(), &paper)).set("blocks", list);
}

std::pair<Paper, std::vector<PaperBlock>> content_from(const Json& json) {
    std::pair<Paper, std::vector<PaperBlock>> content;
    read_described(paper_fields().shape(), json["paper"], &content.first);
    for (const auto& item : json["blocks"].as_list()) {
        PaperBlock block;
        read_described(block_fields().shape(), item, &block);
        content.second.push_back(std::move(block));
    }
    return content;
}

Json hashed_words(const Paper& paper, const std::vector<PaperBlock>& blocks) {
    Json list{JsonList{}};
    for (const auto& block : blocks)
        list.add(only(described(block_fields().shape(), &block),
                      {"kind", "role", "text", "label", "mark", "alt", "credit"}));
    auto words = only(described(paper_fields().shape(), &paper),
                      {"title", "body", "meeting_on", "item", "author_post", "classification", "period_first",
                       "period_last", "edition", "erratum", "contact"});
    // Left out where there are none, so that the hash of an edition from before there were any stays what it was.
    if (!paper.cover_rows.text.empty()) words.set("cover_rows", paper.cover_rows.text);
    return Json{}.set("paper", words).set("blocks", list);
}

} // namespace reeve::reporting
