// The rules of a codebook: what may be merged, split and retired, and what earlier coding means afterwards.
#include "consultation/codebook.h"
#include <algorithm>

namespace reeve::consultation {
namespace {

std::string named(const Code& code) { return std::to_string(code.number) + " " + code.label; }

Result<Code> in_use(const Codebook& book, int number) {
    const auto* code = find_code(book, number);
    if (!code) return one_problem("There is no code " + std::to_string(number));
    if (code->state != CodeState::in_use)
        return Refusal{"Code " + named(*code) + " is " + folded(label_of(code->state)) + " already", "",
                       Refusal::Kind::conflict};
    return *code;
}

Result<std::string> reason_given(const std::string& reason) {
    if (trimmed(reason).empty()) return Problems{{{"reason", "Enter why the codebook changes"}}};
    return std::string(trimmed(reason));
}

CodebookChange change_of(Code code, CodebookMove move, CodeState state, const std::set<int>& became,
                         const std::string& words, const std::string& reason) {
    code.state = state;
    code.became = numbers_text(became);
    CodebookLine line;
    line.consultation = code.consultation;
    line.move = move;
    line.codes = std::to_string(code.number) + (became.empty() ? "" : "," + code.became);
    line.words = words;
    line.reason = reason;
    return {{std::move(code)}, std::move(line)};
}

} // namespace

const Description<Code>& code_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<Code>("consultation_code", "code of a consultation")
            .hidden<&Code::consultation>("consultation")
            .hidden<&Code::number>("number", {.label = "Number", .audience = open})
            .has<&Code::label>("label",
                               {.label = "What is the code called?", .needed = true, .audience = open, .limit = 80})
            .has<&Code::meaning>("meaning", {.label = "What belongs here?",
                                             .hint = "What does, and what does not, so that two people decide alike.",
                                             .needed = true,
                                             .limit = 1000})
            .hidden<&Code::state>("state", {.label = "State", .audience = open})
            .hidden<&Code::became>("became", {.label = "Became"})
            .hidden<&Code::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return fields;
}

const Description<CodebookLine>& codebook_line_fields() {
    static const auto fields = Description<CodebookLine>("codebook_line", "line of a codebook’s history")
                                   .hidden<&CodebookLine::consultation>("consultation")
                                   .hidden<&CodebookLine::move>("move", {.label = "What happened"})
                                   .hidden<&CodebookLine::codes>("codes", {.label = "Codes"})
                                   .hidden<&CodebookLine::words>("words", {.label = "In words"})
                                   .hidden<&CodebookLine::reason>("reason", {.label = "Why"})
                                   .hidden<&CodebookLine::at>("at", {.label = "When"})
                                   .hidden<&CodebookLine::by_post>("by_post", {.label = "By"});
    return fields;
}

const Code* find_code(const Codebook& book, int number) {
    for (const auto& code : book)
        if (code.number == number) return &code;
    return nullptr;
}

std::vector<int> numbers_in(std::string_view text) {
    std::vector<int> numbers;
    for (const auto& part : split(text, ','))
        if (auto number = Kind<int>::read(trimmed(part), {})) numbers.push_back(*number);
    return numbers;
}

std::string numbers_text(const std::set<int>& numbers) {
    std::string text;
    for (int number : numbers) text += (text.empty() ? "" : ",") + std::to_string(number);
    return text;
}

Problems check(const Code& code, const Codebook& book) {
    Problems problems;
    for (const auto& other : book)
        if (other.number != code.number && other.state == CodeState::in_use
            && folded(other.label) == folded(code.label))
            problems.add("label", "Code " + std::to_string(other.number) + " is called this already");
    return problems;
}

Result<CodebookChange> merge_codes(const Codebook& book, int from, int into, const std::string& reason) {
    const auto why = TRY(reason_given(reason));
    const auto code = TRY(in_use(book, from)), target = TRY(in_use(book, into));
    if (from == into) return Problems{{{"into", "A code cannot be merged into itself"}}};
    return change_of(code, CodebookMove::merged, CodeState::merged, {into},
                     "Code " + named(code) + " was merged into " + named(target), why);
}

Result<CodebookChange> split_code(const Codebook& book, int from, const std::vector<int>& into,
                                  const std::string& reason) {
    const auto why = TRY(reason_given(reason));
    const auto code = TRY(in_use(book, from));
    const std::set<int> parts(into.begin(), into.end());
    if (parts.size() < 2 || parts.count(from))
        return Problems{{{"into", "Choose two or more other codes that it is split into"}}};
    std::vector<std::string> names;
    for (int part : parts) names.push_back(named(TRY(in_use(book, part))));
    return change_of(code, CodebookMove::split, CodeState::split, parts,
                     "Code " + named(code) + " was split into " + list_of(names), why);
}

Result<CodebookChange> retire_code(const Codebook& book, int number, const std::string& reason) {
    const auto why = TRY(reason_given(reason));
    const auto code = TRY(in_use(book, number));
    return change_of(code, CodebookMove::retired, CodeState::retired, {}, "Code " + named(code) + " was retired", why);
}

CodesToday codes_today(const Codebook& book, const std::set<int>& given) {
    CodesToday today;
    for (int number : given) {
        const auto* code = find_code(book, number);
        // A merged code leads on; a circle cannot be made, since only codes in use are merged into.
        while (code && code->state == CodeState::merged) code = find_code(book, numbers_in(code->became).at(0));
        if (!code || code->state == CodeState::retired) continue;
        (code->state == CodeState::split ? today.to_look_at : today.codes).insert(code->number);
    }
    return today;
}

} // namespace reeve::consultation
