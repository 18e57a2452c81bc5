// Compares a sheet of actions with the actions as they stand, and applies the office's rules to what differs.
#include "office/action_import.h"
#include <charconv>
#include <set>

namespace reeve::office {
namespace {

std::optional<bool> read_yes(std::string_view typed) {
    auto word = folded(typed);
    if (word == "yes" || word == "true" || word == "1") return true;
    if (word == "no" || word == "false" || word == "0") return false;
    return std::nullopt;
}

// One row against its action.
class RowComparison {
public:
    RowComparison(RowReading& reading, const ActionImportWorld& world, Action stands, Action exported)
        : reading_(reading), world_(world), stands_(std::move(stands)), exported_(std::move(exported)),
          wanted_(stands_) {}

    // Sets `wanted` to what the row asks for; troubles are told by cell.
    void apply() {
        for (const char* name : {"title", "detail", "outside_post", "evidence", "blocked_by", "theme", "public_words"})
            if (wants(name)) apply_words(name);
        if (wants("is_public")) apply_public();
        if (wants("area")) apply_area();
        if (wants("owner")) apply_owner();
        if (wants("due")) apply_due();
        if (wants("state")) apply_state();
        if (has_trouble_) return;
        for (const auto& problem : check(wanted_).list) trouble(problem.member.c_str(), problem.message);
    }
    bool has_trouble() const { return has_trouble_; }

    ActionRowChange change(int line) const {
        ActionRowChange row{.line = line, .stands = stands_, .wanted = wanted_, .cells = {}};
        for (const auto& column : action_columns()) {
            if (!*column.name || std::string_view(column.name) == "version") continue;
            auto before = shown(column, stands_), after = shown(column, wanted_), exported = shown(column, exported_);
            if (before != after) row.cells.push_back({column.heading, before, after, exported, exported != before});
        }
        row.is_asked = exported_.version != stands_.version && !row.cells.empty();
        return row;
    }

private:
    std::string shown(const ActionColumn& column, const Action& action) const {
        return column.shown(action, world_.names);
    }
    // What the cell says in the form in which the sheet shows it.
    std::string typed(const char* name) const {
        auto text = reading_.text(name);
        std::string_view column = name;
        if (column == "due" && !text.empty())
            if (auto day = parse_date(text, world_.names.today)) return iso(*day);
        if (column == "is_public")
            if (auto yes = read_yes(text)) return *yes ? "Yes" : "No";
        if (column == "state")
            for (const auto& choice : Choices<ActionState>::list)
                if (folded(text) == folded(choice.label)) return choice.label;
        return text;
    }
    // Whether somebody wrote into the cell, and the action does not stand so already.
    bool wants(const char* name) const {
        if (!reading_.has(name)) return false;
        const auto& column = action_column(name);
        auto text = typed(name);
        return text != tidied(shown(column, exported_)) && text != tidied(shown(column, stands_));
    }
    void trouble(const char* name, const std::string& message) {
        has_trouble_ = true;
        reading_.trouble(name, message);
    }
    void apply_words(const char* name) {
        const auto* field = action_fields().shape().find(name);
        for (const auto& problem : field->read(&wanted_, reading_.text(name), world_.names.today).list)
            trouble(name, problem.message);
    }
    void apply_public() {
        if (auto yes = read_yes(reading_.text("is_public"))) wanted_.is_public = *yes;
        else trouble("is_public", "“" + reading_.text("is_public") + "” is neither Yes nor No");
    }
    void apply_area() {
        auto text = reading_.text("area");
        auto found = world_.place_codes.find(folded(text));
        if (text.empty()) wanted_.area.clear();
        else if (found != world_.place_codes.end()) wanted_.area = found->second;
        else trouble("area", "“" + text + "” is no area we know");
    }
    void apply_owner() {
        auto text = reading_.text("owner");
        auto found = world_.owners.find(folded(text));
        if (text.empty()) return trouble("owner", "Enter the post that owns it");
        if (found == world_.owners.end()) return trouble("owner", "Nobody who works here has the post “" + text + "”");
        if (found->second.size() > 1)
            return trouble("owner",
                           "Several people have the post “" + text + "”. Hand the action over on its own page");
        wanted_.owner = found->second.front().person;
        wanted_.owner_post = found->second.front().post;
    }
    void apply_due() {
        auto text = reading_.text("due");
        if (text.empty()) return trouble("due", "Enter the due date. A file cannot take a date away");
        auto day = parse_date(text, world_.names.today);
        if (!day) return trouble("due", day.problems().list.front().message);
        take(move_due(wanted_, *day, world_.why), "due");
    }
    void apply_state() {
        auto text = typed("state");
        for (const auto& choice : Choices<ActionState>::list)
            if (text == choice.label) return take(moved_to(*choice_of<ActionState>(choice.stored)), "state");
        trouble("state", "“" + text + "” is no status of an action");
    }
    Result<Action> moved_to(ActionState state) const {
        switch (state) {
        case ActionState::blocked: return block(wanted_, wanted_.blocked_by);
        case ActionState::done: return finish(wanted_, wanted_.evidence, world_.actor, world_.names.today);
        case ActionState::verified:
            if (!world_.may_verify) return Refusal{"Somebody who may verify actions does this on its own page"};
            return verify(wanted_, world_.actor, world_.names.today);
        case ActionState::in_progress:
            if (is_closed(wanted_)) return reopen(wanted_, world_.why);
            return wanted_.state == ActionState::blocked ? resume(wanted_) : start(wanted_);
        case ActionState::open: break;
        }
        TRY(action_moves().move(wanted_.state, state));
        return wanted_;
    }
    void take(Result<Action> result, const char* name) {
        if (result) wanted_ = std::move(*result);
        else if (result.is_refused()) trouble(name, result.refusal().message);
        else
            for (const auto& problem : result.problems().list)
                trouble(reading_.has(problem.member) ? problem.member.c_str() : name, problem.message);
    }

    RowReading& reading_;
    const ActionImportWorld& world_;
    Action stands_, exported_, wanted_;
    bool has_trouble_ = false;
};

// Reads all rows, each against the action it names.
class SheetComparison {
public:
    SheetComparison(const Matching& matching, const ActionImportWorld& world, ActionImportPlan& plan)
        : matching_(matching), world_(world), plan_(plan) {}

    void row(const CsvRow& cells, int line) {
        ++plan_.lines;
        RowReading reading(action_import_fields(), cells, matching_, line, world_.names.today, plan_.troubles);
        auto stands = action_of(reading, line);
        if (!stands) return;
        auto exported = exported_of(reading, *stands);
        if (!exported) return;
        RowComparison comparison(reading, world_, std::move(*stands), std::move(*exported));
        comparison.apply();
        if (comparison.has_trouble()) return;
        auto change = comparison.change(line);
        if (!change.cells.empty()) plan_.rows.push_back(std::move(change));
    }

private:
    std::optional<Action> action_of(RowReading& reading, int line) {
        auto reference = reading.text("reference");
        if (reference.empty()) {
            reading.trouble("reference", "Enter the reference. A new action is added on its own page");
            return std::nullopt;
        }
        auto found = world_.find(reference);
        if (!found) {
            reading.trouble("reference", "There is no action “" + reference + "”");
            return std::nullopt;
        }
        auto [first, is_new] = seen_.emplace(found->reference, line);
        if (is_new) return found;
        reading.trouble("reference", found->reference + " stands in row " + std::to_string(first->second) + " already");
        return std::nullopt;
    }
    std::optional<Action> exported_of(RowReading& reading, const Action& stands) {
        int version = 0;
        auto typed = reading.text("version");
        auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), version);
        bool is_number = error == std::errc() && end == typed.data() + typed.size();
        if (is_number && version == stands.version) return stands;
        auto exported = is_number ? world_.at_version(stands, version) : std::nullopt;
        if (!exported)
            reading.trouble("version", "Leave the version as the export wrote it; " + stands.reference + " never had “"
                                           + typed + "”");
        return exported;
    }

    const Matching& matching_;
    const ActionImportWorld& world_;
    ActionImportPlan& plan_;
    std::map<std::string, int> seen_; // reference -> line
};

} // namespace

const ImportFields& action_import_fields() {
    static const auto fields = [] {
        ImportFields made;
        for (const auto& column : action_columns()) {
            std::string_view name = column.name;
            if (name.empty()) continue;
            bool is_needed = name == "reference" || name == "version";
            made.push_back({column.name, column.heading, is_needed, {}});
        }
        return made;
    }();
    return fields;
}

std::int64_t ActionImportPlan::cells() const {
    std::int64_t count = 0;
    for (const auto& row : rows) count += static_cast<std::int64_t>(row.cells.size());
    return count;
}

std::int64_t ActionImportPlan::asked() const {
    return std::count_if(rows.begin(), rows.end(), [](const ActionRowChange& row) { return row.is_asked; });
}

ActionImportPlan plan_action_import(const std::vector<CsvRow>& table, const ActionImportWorld& world) {
    ActionImportPlan plan;
    auto matching = guessed_matching(action_import_fields(), table.front());
    plan.missing = missing_fields(action_import_fields(), matching);
    if (!plan.missing.empty()) return plan;
    SheetComparison comparison(matching, world, plan);
    for (std::size_t at = 1; at < table.size(); ++at)
        if (!is_blank(table[at])) comparison.row(table[at], static_cast<int>(at) + 1);
    return plan;
}

std::string in_words(const ActionImportPlan& plan) {
    if (!plan.missing.empty())
        return "The file has no column " + list_of(plan.missing) + ". Export the actions again and edit that file.";
    if (!plan.troubles.empty())
        return counted(static_cast<std::int64_t>(plan.troubles.size()), "cell")
               + " must be put right first. Nothing is saved.";
    if (plan.rows.empty()) return "Every row stands as it is in the file, so there is nothing to bring in.";
    auto changing = static_cast<std::int64_t>(plan.rows.size());
    auto words = counted(changing, "row") + " would change, " + counted(plan.cells(), "cell") + " in all. "
                 + counted(plan.lines - changing, "row stands", "rows stand") + " as in the file.";
    if (auto asked = plan.asked(); asked > 0)
        words +=
            " Somebody changed " + counted(asked, "of these actions", "of these actions") + " since the file was made.";
    return words;
}

} // namespace reeve::office
