// One XML part of a workbook, told piece by piece to whoever listens.
#pragma once
#include "document/workbook_package.h"
#include <utility>
#include <vector>

namespace reeve::document {

// Names come without their namespace.
class XmlAttributes {
public:
    explicit XmlAttributes(const char** list) : list_(list) {}
    std::string_view get(std::string_view name) const; // empty where there is none
    std::vector<std::pair<std::string, std::string>> all() const;

private:
    const char** list_;
};

class XmlListener {
public:
    virtual ~XmlListener() = default;
    virtual void begin(std::string_view name, const XmlAttributes&) = 0;
    virtual void end(std::string_view name) = 0;
    virtual void text(std::string_view) {}
    bool has_objected() const { return !objection_.empty(); }
    const std::string& objection() const { return objection_; }

protected:
    // Reading stops, and this is why.
    void object(std::string why) {
        if (objection_.empty()) objection_ = std::move(why);
    }

private:
    std::string objection_;
};

// Hands a part over piece by piece while `take` gives true.
using PartReading = std::function<Result<Done>(const std::function<bool(std::string_view)>& take)>;
// What is said of a file that declares a document type, and of one that is not well formed.
struct XmlWords {
    const char* has_document_type;
    const char* is_damaged;
};
Result<Done> read_xml(const PartReading&, const XmlWords&, XmlListener&);
// A problem where the part is not well formed, declares a document type, or the listener objects.
Result<Done> read_xml(WorkbookPackage&, const std::string& part, XmlListener&);

} // namespace reeve::document
