// Tests files: told by their bytes, photos without their hidden place, kept once, swept when orphaned, had only by
// those who may.
#include "office/file_pages.h"
#include "office/office_testing.h"
#include "office/photo.h"
#include "office/registers.h"

namespace reeve::office {
namespace {

using namespace std::string_literals;
using testing::Desk;
using testing::Registers;

std::string from_hex(std::string_view hex) {
    auto digit = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
    std::string bytes;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
        bytes += static_cast<char>(digit(hex[i]) * 16 + digit(hex[i + 1]));
    return bytes;
}

// A picture of 8 by 8 black points.
std::string small_jpeg() {
    return from_hex(
        "ffd8ffdb0043001b12141714111b1716171e1c1b2028422b28252528513a3d3042605565645f555d5b6a7899816a7190735b5d85b586909ea3abadab67"
        "80bcc9baa6c799a8aba4ffc0000b080008000801011100ffc40014000100000000000000000000000000000006ffc4001410010000000000000000000000"
        "0000000000ffda0008010100003f0032ffd9");
}

std::string little(std::uint32_t value, int bytes) {
    std::string text;
    for (int i = 0; i < bytes; ++i) text += static_cast<char>((value >> (8 * i)) & 0xff);
    return text;
}
std::string entry(std::uint32_t tag, std::uint32_t type, std::uint32_t count, std::uint32_t value) {
    return little(tag, 2) + little(type, 2) + little(count, 4) + little(value, 4);
}

// 52 degrees, 38 minutes, 9.87654 seconds north, as a camera writes it.
std::string latitude() {
    return little(52, 4) + little(1, 4) + little(38, 4) + little(1, 4) + little(987654, 4) + little(100000, 4);
}

std::string with_hidden_place(const std::string& jpeg) {
    auto tiff = "II*\0"s + little(8, 4) + little(1, 2) + entry(0x8825, 4, 1, 26) + little(0, 4);
    tiff += little(2, 2) + entry(1, 2, 2, 'N') + entry(2, 5, 3, 56) + little(0, 4) + latitude();
    auto exif = "Exif\0\0"s + tiff;
    auto segment = [](char marker, const std::string& body) {
        auto length = body.size() + 2;
        return "\xff"s + marker + static_cast<char>(length >> 8) + static_cast<char>(length & 0xff) + body;
    };
    return jpeg.substr(0, 2) + segment('\xe1', exif) + segment('\xfe', "taken outside number 12") + jpeg.substr(2);
}

std::string refusal_of(const std::string& bytes, std::string_view name, const FileRule& rule) {
    auto result = check_file(bytes, name, rule);
    return result.ok() ? "" : result.problems().list.front().message;
}

StagedFile staged(Registers& office, std::string bytes, const char* name) {
    auto file = stage_file(*office.database, office.now, std::move(bytes), name, photos_and_papers());
    REQUIRE(file.ok());
    return *file;
}

// Any record that files may hang on.
Body owner_in(Registers& office) {
    return office.change([](Change& change) {
        Body body;
        body.name = "Leicestershire Police";
        return keep_new(change, body_fields(), body);
    });
}

} // namespace

TEST_SUITE("files") {

    TEST_CASE("a file is told by its bytes, whatever its name says") {
        struct Case {
            std::string bytes;
            const char* name;
            std::optional<FileType> type;
        };
        const Case cases[] = {{small_jpeg(), "photo.png", FileType::jpeg},
                              {"\x89PNG\r\n\x1a\n...", "x", FileType::png},
                              {"RIFF....WEBPVP8 ", "x", FileType::webp},
                              {"RIFF....WAVEfmt ", "x.webp", std::nullopt},
                              {"%PDF-1.7\n", "x", FileType::pdf},
                              {"PK\x03\x04..[Content_Types].xml..xl/workbook.xml", "x", FileType::xlsx},
                              {"PK\x03\x04..[Content_Types].xml..word/document.xml", "x", FileType::docx},
                              {"PK\x03\x04..evil.exe", "x.docx", std::nullopt},
                              {"a,b\r\n1,2\r\n", "LIST.CSV", FileType::csv},
                              {"a,b\r\n1,2\r\n", "list.txt", std::nullopt},
                              {"a,\xff\r\n", "list.csv", std::nullopt},
                              {"MZ\x90", "photo.jpg", std::nullopt},
                              {"<svg onload=alert(1)>", "x.svg", std::nullopt}};
        for (const auto& one : cases) {
            CAPTURE(one.name);
            CHECK(type_of(one.bytes, one.name) == one.type);
        }
    }

    TEST_CASE("a file that is not taken says why in words") {
        CHECK(refusal_of("", "x.pdf", documents()) == "The selected file is empty");
        CHECK(refusal_of("MZ", "x.exe", photos()) == "The selected file must be a JPEG, PNG or WebP");
        CHECK(refusal_of("%PDF-1.7", "x.pdf", photos()) == "The selected file must be a JPEG, PNG or WebP");
        CHECK(refusal_of("%PDF-1.7", "x.pdf", {{FileType::pdf}, 8}) == "The selected file must be smaller than 0MB");
        CHECK(refusal_of("%PDF-" + std::string(20 << 20, ' '), "x.pdf", documents())
              == "The selected file must be smaller than 20MB");
        CHECK(refusal_of("PK\x03\x04[Content_Types].xml xl/workbook.xml xl/vbaProject.bin", "x.xlsx", documents())
              == "The selected file contains macros. Save it without them");
        CHECK(refusal_of("\xd0\xcf\x11\xe0..E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"s, "x.xlsx", documents())
              == "The selected file is password protected");
        CHECK(refusal_of("%PDF-1.7", "x.pdf", documents()) == "");
    }

    TEST_CASE("a name is kept without path, control characters and false ending") {
        CHECK(safe_name("../../etc/Bild 1.PNG", FileType::jpeg) == "Bild 1.jpg");
        CHECK(safe_name("C:\\photos\\a\"b;c.jpeg", FileType::jpeg) == "abc.jpg");
        CHECK(safe_name("report\r\nSet-Cookie: x.pdf", FileType::pdf) == "reportSet-Cookie: x.pdf");
        CHECK(safe_name("\xff\xfe.pdf", FileType::pdf) == "file.pdf");
        CHECK(safe_name("", FileType::csv) == "file.csv");
        CHECK(count_characters(safe_name(std::string(500, 'a'), FileType::pdf)) == 104);
    }

    TEST_CASE("the place and words hidden in a photo are gone when it is cleaned") {
        auto photo = with_hidden_place(small_jpeg());
        REQUIRE(photo.find("Exif") != std::string::npos);
        REQUIRE(photo.find(latitude()) != std::string::npos);
        auto cleaned = cleaned_photo(photo, FileType::jpeg);
        REQUIRE(cleaned.ok());
        CHECK(type_of(*cleaned, "") == FileType::jpeg);
        for (const auto& hidden : {"Exif"s, latitude(), "taken outside"s, "http://ns.adobe.com"s})
            CHECK(cleaned->find(hidden) == std::string::npos);
    }

    TEST_CASE("a photo that is damaged, or far too large when unfolded, is refused in words") {
        auto damaged = cleaned_photo("\xff\xd8\xff\xe0 nothing of a picture", FileType::jpeg);
        REQUIRE(damaged.has_problems());
        CHECK(damaged.problems().list.front().message == "The selected photo cannot be read. It may be damaged");
        auto bomb = small_jpeg();
        auto frame = bomb.find("\xff\xc0");
        REQUIRE(frame != std::string::npos);
        bomb.replace(frame + 5, 4, "\xea\x60\xea\x60"); // 60,000 by 60,000 points
        auto refused = cleaned_photo(bomb, FileType::jpeg);
        REQUIRE(refused.has_problems());
        CHECK(refused.problems().list.front().message
              == "The selected photo has more than 50 million pixels. Make it smaller first");
    }

    TEST_CASE("a file comes back as it went in, over many pieces, and the same content is kept once") {
        for (auto engine : db::test_engines()) {
            CAPTURE(db::name_of(engine));
            Registers office(engine);
            auto owner = owner_in(office);
            std::string bytes = "%PDF-1.7\n";
            for (std::uint32_t i = 0; i < 700'000; ++i) bytes += static_cast<char>(i * 7919 >> 3);
            auto file = staged(office, bytes, "Plan.pdf");
            auto again = staged(office, bytes, "Copy of plan.pdf");
            CHECK(file.hash == again.hash);
            auto linked = office.change([&](Change& change) {
                return link_file(change, file, body_fields().shape(), owner.id.value, FileAudience::open);
            });
            office.change([&](Change& change) {
                return link_file(change, again, body_fields().shape(), owner.id.value, FileAudience::staff);
            });
            auto reader = office.read();
            CHECK(files_of(*reader, body_fields().shape(), owner.id.value).size() == 2);
            CHECK(file_bytes(*reader, linked) == bytes);
            CHECK(reader->value<std::int64_t>(db::Sql("SELECT CAST(COUNT(*) AS BIGINT) FROM file_chunk", "pieces"))
                  == 3);
        }
    }

    TEST_CASE("what nothing links is swept after a day, and what is linked stays") {
        for (auto engine : db::test_engines()) {
            CAPTURE(db::name_of(engine));
            Registers office(engine);
            auto owner = owner_in(office);
            auto kept = staged(office, "%PDF-1.7 kept", "kept.pdf");
            staged(office, "%PDF-1.7 left", "left.pdf");
            auto linked = office.change([&](Change& change) {
                return link_file(change, kept, body_fields().shape(), owner.id.value, FileAudience::open);
            });
            CHECK(sweep_files(*office.database, office.now) == 0);
            Moment later{office.now.milliseconds + 25 * 3'600'000};
            CHECK(sweep_files(*office.database, later) == 1);
            CHECK(sweep_files(*office.database, later) == 0);
            CHECK(file_bytes(*office.read(), linked) == "%PDF-1.7 kept");
        }
    }

    TEST_CASE("a file is had by those its audience names, with the right type") {
        Desk desk;
        mount_files(desk.office);
        auto owner = owner_in(desk);
        auto link = [&](FileAudience audience, const char* name) {
            auto file = staged(desk, "%PDF-1.7 " + std::string(name), name);
            return address_of(desk.change([&](Change& change) {
                return link_file(change, file, body_fields().shape(), owner.id.value, audience);
            }));
        };
        auto open = link(FileAudience::open, "open paper.pdf"), staff = link(FileAudience::staff, "staff.pdf"),
             secret = link(FileAudience::restricted, "secret.pdf");

        auto had = desk.get(percent_decoded(open, false));
        CHECK(had.status == 200);
        CHECK(had.type == "application/pdf");
        CHECK(had.body == "%PDF-1.7 open paper.pdf");
        CHECK(testing::header_of(had, "Content-Disposition").starts_with("attachment; filename=\"open paper.pdf\""));
        CHECK(desk.get(secret).status == 200);

        desk.who->role = Role::analyst;
        CHECK(desk.get(staff).status == 200);
        CHECK(desk.get(secret).status == 403);
        desk.who.reset();
        CHECK(desk.get(percent_decoded(open, false)).status == 200);
        CHECK(desk.get(staff).status == 404);
        CHECK(desk.get(secret).status == 404);
        CHECK(desk.get("/files/1/open.pdf").status == 404);
    }
}

} // namespace reeve::office
