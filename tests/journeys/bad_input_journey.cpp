// One generated table: every kind of bad input over every form of the program. Forms are found by walking the pages,
// so a new form is under this test as soon as a link or another form leads to it.
#include "office/routes.h"
#include "tests/journeys/bad_input.h"
#include <cstdio>
#include <doctest/doctest.h>

namespace reeve::journeys {
namespace {

// Where the rule does not hold, and why. A row that nothing needs any more fails the test.
struct Exception {
    const char* pattern; // of the route
    const char* field;   // empty: the form as a whole
    const char* kind;    // empty: every kind
    const char* reason;
};
const Exception exceptions[] = {
    {"", "", "", ""},
};

const FilledOffice& filled_office() {
    static const FilledOffice office;
    return office;
}

// Forms that stand on the answer to another form.
const std::vector<FormBefore> behind_forms = {
    {"/work/measures/import",
     "/work/measures/import",
     {{"name", "Return of September"}, {"received", "7/10/2024"}, {"text", measure_rows}}},
    {"/work/engagement/import", "/work/engagement/import", {{"kind", "engagements"}, {"text", engagement_rows}}},
};

// Walked once; every test reads it.
const FormWalk& walked() {
    static const auto office = filled_office().copy();
    static FormWalk walk(*office, filled_office().more_addresses(), behind_forms);
    static bool is_done = (walk.walk(), true);
    (void)is_done;
    return walk;
}

class Findings {
public:
    ~Findings() {
        for (std::size_t at = 0; at < std::size(exceptions); ++at)
            if (!used_.contains(at)) unused_.push_back(at);
    }
    void add(const FoundForm& found, const std::string& field, const char* kind, const std::string& trouble) {
        ++tried;
        if (trouble.empty()) return;
        std::printf("%s [%s] %s: %s: %s\n", found.pattern.c_str(), found.page.c_str(), field.c_str(), kind, trouble.c_str());
        FAIL_CHECK(found.pattern << " (" << found.page << ") " << field << ": " << kind << ": " << trouble);
    }
    int tried = 0;

private:
    std::set<std::size_t> used_;
    std::vector<std::size_t> unused_;
};

} // namespace

TEST_CASE("every form of the program stands on a page that the walk reaches") {
    const auto& walk = walked();
    auto office = filled_office().copy();
    for (const auto& route : office->office().routes().all()) {
        if (route.method != http::Method::post) continue;
        CAPTURE(route.pattern);
        CHECK(walk.sent_to.contains(route.pattern));
    }
}

TEST_CASE("bad fields: each is refused beside itself, with all that was typed, and changes nothing") {
    Findings findings;
    for (const auto& found : walked().posts) {
        FormTrial trial(filled_office(), found);
        for (const auto& control : found.form.controls)
            for (const auto& bad : bad_fields())
                if (bad.applies(control)) {
                    std::string trouble;
                    try {
                        trouble = trouble_with(trial, control, bad);
                    } catch (const Fault& fault) {
                        trouble = fault.what();
                        trial.spoil_office();
                    }
                    findings.add(found, control.name, bad.name, trouble);
                }
    }
    std::printf("%d tried\n", findings.tried);
}

TEST_CASE("bad sendings") {
    Findings findings;
    for (const auto& found : walked().posts) {
        FormTrial trial(filled_office(), found);
        for (const auto& bad : bad_sendings())
            if (bad.applies(found)) {
                std::string trouble;
                try {
                    trouble = bad.trouble(trial);
                } catch (const Fault& fault) {
                    trouble = fault.what();
                    trial.spoil_office();
                }
                findings.add(found, "", bad.name, trouble);
            }
    }
    std::printf("%d tried\n", findings.tried);
}

TEST_CASE("bad files") {
    Findings findings;
    for (const auto& found : walked().posts) {
        FormTrial trial(filled_office(), found);
        for (const auto& control : found.form.controls)
            if (control.kind() == ControlKind::file)
                for (const auto& bad : bad_files()) findings.add(found, control.name, bad.name, trouble_with(trial, control, bad));
    }
    std::printf("%d tried\n", findings.tried);
}

} // namespace reeve::journeys
