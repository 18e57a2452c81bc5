// The two kinds of form body: url-encoded in memory, multipart with its files staged.
#include "http/form_body.h"

namespace reeve::http {
namespace {

constexpr std::size_t text_limit = 1 << 20;

bool is_url_encoded(std::string_view content_type) {
    constexpr std::string_view wanted = "application/x-www-form-urlencoded";
    return folded(trimmed(content_type.substr(0, content_type.find(';')))) == wanted;
}

} // namespace

FormBody::FormBody(std::string_view content_type, std::uint64_t length, Staging& staging) : staging_(staging) {
    if (auto boundary = boundary_of(content_type)) {
        multipart_ = std::make_unique<MultipartReader>(*boundary, receiver());
    } else if (!is_url_encoded(content_type)) {
        refuse(415, "Only forms are taken here, and this was sent as something else.");
    } else if (length > text_limit) {
        refuse(413, "The text of a form may be 1 MB at most.");
    }
}

PartReceiver FormBody::receiver() {
    return {[this](const PartHead& head) { return begin_part(head); },
            [this](std::string_view bytes) { return take_bytes(bytes); }, [this] { return end_part(); }};
}

bool FormBody::refuse(int status, std::string words) {
    objection_ = {status, std::move(words)};
    return false;
}

bool FormBody::feed(std::string_view bytes) {
    if (objection_) return false;
    if (!multipart_) {
        encoded_.append(bytes);
        return true;
    }
    if (multipart_->feed(bytes)) return true;
    if (!objection_) objection_ = multipart_->objection();
    return false;
}

bool FormBody::finish(Request& request) {
    if (objection_) return false;
    if (!multipart_) {
        auto fields = decode_fields(encoded_);
        if (!fields) return refuse(400, "The form holds characters that are not text, or too many fields.");
        request.form = std::move(*fields);
        return true;
    }
    if (!multipart_->finish()) {
        objection_ = multipart_->objection();
        return false;
    }
    request.form = std::move(fields_);
    request.uploads = std::move(uploads_);
    return true;
}

bool FormBody::begin_part(const PartHead& head) {
    head_ = head;
    text_.clear();
    if (head_.is_file) file_ = staging_.new_file();
    return true;
}

bool FormBody::take_bytes(std::string_view bytes) {
    if (file_)
        return file_->write(bytes) || refuse(503, "There is no room for uploads just now. Try again in a few minutes.");
    text_size_ += bytes.size();
    if (text_size_ > text_limit) return refuse(413, "The text of a form may be 1 MB at most.");
    text_.append(bytes);
    return true;
}

bool FormBody::end_part() {
    if (file_) return end_file();
    if (text_.find('\0') != text_.npos || !is_utf8(text_))
        return refuse(400, "The form holds characters that are not text.");
    fields_.add(head_.name, std::move(text_));
    return true;
}

bool FormBody::end_file() {
    auto file = std::exchange(file_, nullptr);
    if (head_.file_name.empty() && file->size() == 0) return true; // the file nobody chose
    file->close();
    Upload upload;
    upload.member = head_.name;
    upload.file_name = head_.file_name;
    upload.type = head_.type;
    upload.path = file->path();
    upload.size = file->size();
    upload.hold = std::move(file);
    uploads_.push_back(std::move(upload));
    return true;
}

} // namespace reeve::http
