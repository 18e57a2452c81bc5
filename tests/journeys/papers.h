// An office with returns and the posts that write, approve and read papers, for the journeys of a paper.
#pragma once
#include "delivery/measure.h"
#include "reporting/paper_store.h"
#include "tests/journeys/client.h"
#include <doctest/doctest.h>

namespace reeve::journeys {

using office::Change;
using reporting::BlockKind;
using reporting::PaperBlock;
using reporting::PaperState;

inline const std::string address = "/work/papers/P-2026-001";

inline Typed cover() {
    return {{"title", "Work of the office"},   {"body", "Police and Crime Panel"},
            {"meeting_on", "23/9/2026"},       {"author_post", "Director of Governance and Performance"},
            {"classification", "official"},    {"period_first", "1 April 2026"},
            {"period_last", "31 August 2026"}, {"item", "7"},
            {"contact", "Governance team"}};
}

inline Typed with(Typed fields, const std::string& name, const std::string& value) {
    for (auto& field : fields)
        if (field.first == name) field.second = value;
    return fields;
}

// An office with ten monthly returns, and the posts that write, approve and read papers.
struct Papers {
    explicit Papers(db::Engine engine = db::Engine::sqlite) : office(engine) {
        writer.sign_in_as(Role::director_of_governance);
        approver.sign_in_as(Role::chief_executive);
        for (int month = 0; month < 10; ++month)
            last = observe(months_later(date_of(2025, 11, 1), month), month < 5 ? 3 : 16);
    }
    delivery::Observation observe(Date first, std::int64_t amount, const char* area = "PZ-ONE") {
        delivery::Observation observation;
        observation.measure = delivery::crimestoppers;
        observation.area = area;
        observation.first_day = first;
        observation.last_day = last_of_month(first);
        observation.amount = amount;
        return office.change(
            [&](Change& change) { return keep_new(change, delivery::observation_fields(), observation); });
    }
    reporting::Paper paper() { return reporting::find_paper(*office.database().read(), "P-2026-001").value(); }
    std::vector<PaperBlock> blocks() { return reporting::blocks_of(*office.database().read(), paper().id); }

    void start(const Typed& typed = cover()) {
        writer.get("/work/papers/new").submit(typed);
        REQUIRE(writer.status() == 303);
    }
    // Adds a block in front and gives its address.
    std::string add(const char* kind) {
        writer.get(address).post(address + "/blocks/new", {{"after", "0"}, {"kind", kind}});
        REQUIRE(writer.status() == 303);
        return writer.location();
    }
    void write(const std::string& block, const std::string& text) {
        writer.get(block).submit({{"text", text}}, block);
        REQUIRE(writer.status() == 303);
    }
    // A paragraph whose number is linked to F-0010.
    std::string write_a_figure() {
        auto block = add("paragraph");
        write(block, "Residents made 80 reports to Crimestoppers.");
        writer.get(block + "/figure?replace=80&figure=F-0010&quote=value").post(block + "/figure", {});
        REQUIRE(writer.status() == 303);
        return block;
    }
    void answer_implications() {
        for (const auto& block : blocks())
            if (block.kind == BlockKind::implication)
                write(address + "/blocks/" + std::to_string(block.id.value), "None at this stage");
    }
    std::string address_of(const PaperBlock& block) { return address + "/blocks/" + std::to_string(block.id.value); }
    // The words of the blocks in their order, shortened: what stands where.
    std::string outline() {
        std::vector<std::string> words;
        for (const auto& block : blocks())
            words.push_back(block.text.text.empty() ? std::string(stored_name(block.kind)) : block.text.text);
        return joined(words, " / ");
    }
    void publish() {
        writer.get(address + "/freeze").submit({});
        REQUIRE(writer.status() == 303);
        approver.get(address + "/approval").submit({});
        REQUIRE(approver.status() == 303);
        writer.get(address + "/publication").submit({});
        REQUIRE(writer.status() == 303);
    }

    TestOffice office;
    Client writer{office}, approver{office}, anybody{office};
    delivery::Observation last;
};

} // namespace reeve::journeys
