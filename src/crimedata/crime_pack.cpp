// What a pack must meet on its way to being frozen.
#include "crimedata/crime_pack.h"
#include "office/edition.h"
#include "office/number_check.h"
#include <set>

namespace reeve::crimedata {
namespace {

// Every number that the pack itself tells, as it tells it.
std::set<std::string> numbers_told(const PackContent& content) {
    std::set<std::string> told;
    const auto add = [&](const std::string& text) {
        std::string number;
        for (const char sign : text + " ") {
            const bool is_part = (sign >= '0' && sign <= '9') || sign == ',' || sign == '.' || sign == '%';
            if (is_part) number += sign;
            else {
                while (!number.empty() && (number.back() == '.' || number.back() == ',')) number.pop_back();
                if (!number.empty()) told.insert(number);
                number.clear();
            }
        }
    };
    for (const auto& part : content.parts) {
        for (const auto& sentence : part.sentences) add(sentence);
        for (const auto& point : part.points) add(point);
        for (const auto& table : part.tables)
            for (const auto& row : table.rows)
                for (const auto& cell : row) add(cell);
    }
    for (const auto& number : content.numbers) add(with_commas(number.value));
    return told;
}

std::string as_told(const std::string& typed) {
    auto number = replaced(typed, "+", "");
    if (number.find_first_not_of("0123456789") == std::string::npos && number.size() < 16)
        return with_commas(std::stoll(number));
    return number;
}

constexpr std::string_view given_begin = "{{given ", given_end = "}}";

// Takes the marks of given numbers out of the words, and keeps what they say.
std::string without_marks(const std::string& typed, std::vector<GivenNumber>& given, std::string& masked) {
    std::string shown;
    for (std::size_t at = 0; at < typed.size();) {
        const auto begin = typed.find(given_begin, at), end = typed.find(given_end, begin);
        const auto bar = typed.find('|', begin);
        if (begin == std::string::npos || end == std::string::npos || bar > end) {
            shown += typed.substr(at);
            masked += typed.substr(at);
            break;
        }
        const auto number = typed.substr(begin + given_begin.size(), bar - begin - given_begin.size());
        given.push_back({number, typed.substr(bar + 1, end - bar - 1)});
        shown += typed.substr(at, begin - at) + number;
        masked += typed.substr(at, begin - at) + "given";
        at = end + given_end.size();
    }
    return shown;
}

} // namespace

MonthRange CrimePack::months() const {
    const auto first = parse_crime_month(first_month), last = parse_crime_month(last_month);
    if (!first || !last) throw Fault("the months of pack " + reference + " cannot be read");
    return {*first, *last};
}

const Description<CrimePack>& crime_pack_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<CrimePack>("crime_pack", "data pack", "DP")
            .hidden<&CrimePack::reference>("reference", {.label = "Reference", .audience = open})
            .hidden<&CrimePack::kind>("kind", {.label = "Kind", .audience = open})
            .hidden<&CrimePack::area>("area", {.label = "District", .audience = open})
            .hidden<&CrimePack::category>("category", {.label = "Concern", .audience = open})
            .hidden<&CrimePack::first_month>("first_month", {.label = "First month", .audience = open})
            .hidden<&CrimePack::last_month>("last_month", {.label = "Last month", .audience = open})
            .has<&CrimePack::words>(
                "words",
                {.label = "In your words",
                 .hint =
                     "What the numbers do not say. A number that stands in the pack is checked against it; one that "
                     "does not is written {{given 45|who gave it}}.",
                 .audience = open,
                 .limit = 8000})
            .hidden<&CrimePack::edition>("edition", {.label = "Edition", .audience = open})
            .has<&CrimePack::correction>("correction",
                                         {.label = "What is corrected?",
                                          .hint = "What it said, and what it should say. The public reads it.",
                                          .audience = open,
                                          .limit = 500})
            .hidden<&CrimePack::content>("content", {.label = "Content", .audience = open})
            .hidden<&CrimePack::hash>("hash", {.label = "SHA-256", .audience = open})
            .hidden<&CrimePack::frozen_on>("frozen_on", {.label = "Frozen on", .audience = open})
            .hidden<&CrimePack::frozen_by>("frozen_by")
            .hidden<&CrimePack::frozen_post>("frozen_post", {.label = "Frozen by", .audience = open})
            .hidden<&CrimePack::published_on>("published_on", {.label = "Published on", .audience = open})
            .hidden<&CrimePack::published_post>("published_post", {.label = "Published by", .audience = open})
            .hidden<&CrimePack::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return fields;
}

const Description<CrimePackEdition>& crime_pack_edition_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<CrimePackEdition>("crime_pack_edition", "earlier edition of a data pack")
            .hidden<&CrimePackEdition::pack>("pack")
            .hidden<&CrimePackEdition::number>("number", {.label = "Edition", .audience = open})
            .hidden<&CrimePackEdition::correction>("correction", {.label = "What it corrected", .audience = open})
            .hidden<&CrimePackEdition::content>("content", {.label = "Content", .audience = open})
            .hidden<&CrimePackEdition::hash>("hash", {.label = "SHA-256", .audience = open})
            .hidden<&CrimePackEdition::frozen_on>("frozen_on", {.label = "Frozen on", .audience = open})
            .hidden<&CrimePackEdition::frozen_post>("frozen_post", {.label = "Frozen by", .audience = open})
            .hidden<&CrimePackEdition::published_on>("published_on", {.label = "Published on", .audience = open})
            .hidden<&CrimePackEdition::published_post>("published_post", {.label = "Published by", .audience = open});
    return fields;
}

CrimePack new_pack(PackKind kind, const std::string& area, const std::string& category, MonthRange months) {
    CrimePack pack;
    pack.kind = kind;
    pack.area = area;
    pack.category = category;
    pack.first_month = iso(months.first);
    pack.last_month = iso(months.last);
    return pack;
}

WordsRead read_words(const Prose& typed, const PackContent& content) {
    WordsRead read;
    std::string masked;
    read.text = without_marks(typed.text, read.given, masked);
    const auto told = numbers_told(content);
    for (const auto& number : office::unlinked_numbers(masked))
        if (!told.contains(as_told(number.words))) read.unlinked.push_back(number.words);
    return read;
}

PackContent with_words(PackContent content, const CrimePack& pack) {
    auto read = read_words(pack.words, content);
    content.reference = pack.reference;
    content.edition = pack.edition;
    content.correction = pack.correction.text;
    content.analyst = std::move(read.text);
    content.given = std::move(read.given);
    return content;
}

Result<CrimePack> freeze(CrimePack pack, const PackContent& drafted, office::PersonId by, const std::string& post,
                         Date today) {
    TRY(office::may_be_written(pack, pack_noun));
    const auto read = read_words(pack.words, drafted);
    if (!read.unlinked.empty())
        return Refusal{"These numbers in the analyst’s words are not in the pack: " + list_of(read.unlinked)
                           + ". Correct them, or say who gave them.",
                       "", Refusal::Kind::conflict};
    auto content = to_text(json_of(with_words(drafted, pack)));
    return office::frozen(std::move(pack), std::move(content), by, post, today);
}

PackContent frozen_content(const CrimePack& pack) {
    auto read = parse_json(pack.content);
    if (!read) throw Fault("the frozen content of " + pack.reference + " cannot be read");
    return pack_content_in(*read);
}

} // namespace reeve::crimedata
