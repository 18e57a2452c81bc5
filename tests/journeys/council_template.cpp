// Reads the template that is carried with the tests (made from council_template.fodt, beside it, by LibreOffice).
#include "tests/journeys/council_template.h"
#include "base/result.h"
#include <fstream>
#include <iterator>

namespace reeve::journeys {

std::string council_template() {
    std::ifstream file("tests/reference/word/council_template.docx", std::ios::binary);
    if (!file) throw Fault("the council's template is not in tests/reference/word");
    return std::string(std::istreambuf_iterator<char>(file), {});
}

} // namespace reeve::journeys
