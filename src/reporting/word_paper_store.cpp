// Keeps Word documents that wait, and the papers made of them.
#include "reporting/word_paper_store.h"
#include "base/text.h"
#include "office/file_store.h"
#include "reporting/paper_store.h"
#include <algorithm>
#include <sodium.h>

namespace reeve::reporting {

office::HeldFile hold_docx(office::Change& change, const std::string& kind, const std::string& file_name,
                           std::string_view bytes) {
    return office::hold_file(change, kind, file_name, {.table = {}, .csv = base64(bytes), .note = ""});
}

std::string docx_of(const office::HeldFile& held) {
    const auto& encoded = held.rows;
    std::string bytes(encoded.size() / 4 * 3 + 3, '\0');
    std::size_t length = 0;
    if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), encoded.data(), encoded.size(),
                          nullptr, &length, nullptr, sodium_base64_VARIANT_ORIGINAL)
        != 0)
        throw Fault("a Word document that waits cannot be read again");
    bytes.resize(length);
    return bytes;
}

office::HeldFile hold_word(office::Change& change, const std::string& file_name, std::string_view bytes) {
    return hold_docx(change, word_papers_kind, file_name, bytes);
}

office::HeldFile hold_pasted(office::Change& change, std::string text) {
    return office::hold_file(change, pasted_papers_kind, "Pasted text",
                             {.table = {}, .csv = std::move(text), .note = ""});
}

std::vector<office::HeldFile> words_waiting(db::Connection& connection, office::PersonId person) {
    auto files = office::held_files(connection, word_papers_kind, person);
    for (auto& pasted : office::held_files(connection, pasted_papers_kind, person)) files.push_back(std::move(pasted));
    std::stable_sort(files.begin(), files.end(),
                     [](const auto& one, const auto& other) { return one.held_at > other.held_at; });
    return files;
}

std::optional<office::HeldFile> find_word(db::Connection& connection, std::int64_t id, office::PersonId person) {
    auto held = office::held_file(connection, id, word_papers_kind, person);
    return held ? held : office::held_file(connection, id, pasted_papers_kind, person);
}

Result<document::ReadDocument> read_held(const office::HeldFile& held) {
    if (held.kind == pasted_papers_kind) return document::read_pasted(held.rows);
    return document::read_docx(docx_of(held));
}

Paper keep_word_paper(office::Change& change, Paper paper, const std::vector<PaperBlock>& blocks,
                      const std::vector<office::StagedFile>& pictures, const office::HeldFile& held) {
    paper = begin_paper(change, paper, blocks);
    auto picture = pictures.begin();
    for (auto block : blocks_of(change.tx, paper.id)) {
        if (block.kind != BlockKind::image || picture == pictures.end()) continue;
        block.file = office::link_file(change, *picture++, block_fields().shape(), block.id.value,
                                       office::FileAudience::open, block.alt)
                         .id;
        auto kept = keep_block(change, block);
        if (!kept) throw Fault("a block that was just kept was changed by somebody else");
    }
    office::drop_held_file(change.tx, held.id);
    return paper;
}

} // namespace reeve::reporting
