// Turns the body of a request into its form fields and uploads, while it arrives.
#pragma once
#include "http/multipart.h"
#include "http/staging.h"

namespace reeve::http {

class FormBody {
public:
    // `length` is what Content-Length promised. Check objection() before the first feed().
    FormBody(std::string_view content_type, std::uint64_t length, Staging&);
    FormBody(const FormBody&) = delete;
    FormBody& operator=(const FormBody&) = delete;
    // False once the body is refused. Writes files for a multipart body; a disk that fails is a Fault.
    bool feed(std::string_view bytes);
    // After the last byte: puts the fields and uploads into the request, or gives false.
    bool finish(Request&);
    const Objection& objection() const { return objection_; }
    bool is_multipart() const { return multipart_ != nullptr; }

private:
    PartReceiver receiver();
    bool begin_part(const PartHead&);
    bool take_bytes(std::string_view);
    bool end_part();
    bool end_file();
    bool refuse(int status, std::string words);

    Staging& staging_;
    std::string encoded_;                        // of a url-encoded body
    std::unique_ptr<MultipartReader> multipart_; // of the other kind
    PartHead head_;
    std::string text_;          // of the text field being read
    std::size_t text_size_ = 0; // of all text fields
    std::shared_ptr<StagedFile> file_;
    Fields fields_;
    std::vector<Upload> uploads_;
    Objection objection_;
};

} // namespace reeve::http
