// Gathers the elements of an XML part, one piece at a time.
#include "document/xml_piece.h"
#include <algorithm>

namespace reeve::document {
namespace {

constexpr const char* too_large =
    "The file holds a paragraph or table that is larger than any a person reads, so it is not read";

bool holds_words(std::string_view name) { return name == "t" || name == "delText" || name == "instrText"; }

class PieceListener : public XmlListener {
public:
    PieceListener(std::string_view around, const TakePiece& take) : around_(around), take_(take) {}

    void begin(std::string_view name, const XmlAttributes& attributes) override {
        if (!is_inside_) {
            is_inside_ = !is_done_ && name == around_;
            return;
        }
        if (++elements_ > most_piece_elements || open_.size() >= most_piece_depth) return object(too_large);
        XmlPiece piece;
        piece.name = name;
        piece.attributes = attributes.all();
        for (const auto& [key, value] : piece.attributes) text_ += key.size() + value.size();
        if (text_ > most_piece_text) return object(too_large);
        open_.push_back(std::move(piece));
    }

    void end(std::string_view) override {
        if (!is_inside_) return;
        if (open_.empty()) { // what is around them ends
            is_inside_ = false;
            is_done_ = true;
            return;
        }
        auto piece = std::move(open_.back());
        open_.pop_back();
        if (!open_.empty()) {
            open_.back().inside.push_back(std::move(piece));
            return;
        }
        elements_ = text_ = 0;
        take_(std::move(piece));
    }

    void text(std::string_view words) override {
        if (open_.empty() || !holds_words(open_.back().name)) return;
        text_ += words.size();
        if (text_ > most_piece_text) return object(too_large);
        open_.back().text += words;
    }

private:
    std::string_view around_;
    const TakePiece& take_;
    std::vector<XmlPiece> open_;
    std::size_t elements_ = 0;
    std::size_t text_ = 0;
    bool is_inside_ = false;
    bool is_done_ = false;
};

} // namespace

std::string_view XmlPiece::get(std::string_view attribute) const {
    for (const auto& [key, value] : attributes)
        if (key == attribute) return value;
    return {};
}

const XmlPiece* XmlPiece::first(std::string_view sought) const {
    auto found =
        std::find_if(inside.begin(), inside.end(), [&](const XmlPiece& piece) { return piece.name == sought; });
    return found == inside.end() ? nullptr : &*found;
}

std::string_view XmlPiece::value_of(std::string_view sought) const {
    const auto* piece = first(sought);
    return piece ? piece->get("val") : std::string_view();
}

bool XmlPiece::is_on(std::string_view sought) const {
    const auto* piece = first(sought);
    if (!piece) return false;
    auto value = piece->get("val");
    return value != "0" && value != "false" && value != "off" && value != "none";
}

const XmlPiece* XmlPiece::somewhere(std::string_view sought) const {
    for (const auto& piece : inside) {
        if (piece.name == sought) return &piece;
        if (const auto* found = piece.somewhere(sought)) return found;
    }
    return nullptr;
}

Result<Done> each_piece(const PartReading& part, const XmlWords& words, std::string_view around,
                        const TakePiece& take) {
    PieceListener listener(around, take);
    return read_xml(part, words, listener);
}

} // namespace reeve::document
