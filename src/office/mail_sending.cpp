// One letter at a time over SMTP, with deadlines.
#include "office/mail_sending.h"
#include "office/mail_store.h"
#include "office/office.h"
#include "office/settings_store.h"
#include <cstdlib>
#include <cstring>
#include <curl/curl.h>

namespace reeve::office {
namespace {

constexpr long seconds_to_connect = 10, seconds_in_all = 30;
constexpr int letters_in_a_round = 50;

struct Reading {
    std::string_view left;
};

std::size_t hand_over(char* into, std::size_t size, std::size_t count, void* given) {
    auto& reading = *static_cast<Reading*>(given);
    auto length = std::min(size * count, reading.left.size());
    std::memcpy(into, reading.left.data(), length);
    reading.left.remove_prefix(length);
    return length;
}

bool is_this_machine(std::string_view url) {
    auto host = url.substr(std::string_view("smtp://").size());
    host = host.substr(0, host.find('/'));
    if (!host.starts_with('[')) host = host.substr(0, host.find(':'));
    return host == "127.0.0.1" || host == "localhost" || host == "[::1]" || host.starts_with("[::1]:");
}

void set_server(CURL* curl, const MailServer& server) {
    curl_easy_setopt(curl, CURLOPT_URL, server.url.c_str());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(curl, CURLOPT_PROXY, "");
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, seconds_to_connect);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, seconds_in_all);
    bool may_be_plain = server.url.starts_with("smtp://") && is_this_machine(server.url);
    curl_easy_setopt(curl, CURLOPT_USE_SSL, static_cast<long>(may_be_plain ? CURLUSESSL_NONE : CURLUSESSL_ALL));
    if (server.user.empty()) return;
    curl_easy_setopt(curl, CURLOPT_USERNAME, server.user.c_str());
    curl_easy_setopt(curl, CURLOPT_PASSWORD, server.password.c_str());
}

std::string why_not_sent(CURL* curl, CURLcode code, const char* words) {
    long answer = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &answer);
    std::string why = *words ? words : curl_easy_strerror(code);
    return answer ? why + " (the server answered " + std::to_string(answer) + ")" : why;
}

MailServer server_of(const OfficeSettings& settings) {
    const char* password = std::getenv("REEVE_SMTP_PASSWORD");
    return {settings.smtp_url, settings.smtp_user, password ? password : "", settings.mail_from.address,
            settings.office};
}

Result<std::string> send_due(Office& office, const std::string&, Progress& progress) {
    auto settings = settings_of(*office.database().read());
    if (settings.smtp_url.empty()) return std::string("No mail server is set, so letters wait in the outbox");
    auto server = server_of(settings);
    int sent = 0, not_sent = 0;
    for (const auto& mail : mail_due(*office.database().read(), office.now(), letters_in_a_round)) {
        progress.say(counted(sent, "letter") + " sent");
        auto trouble = send_mail(server, mail, office.now());
        office.database().write_transaction([&](db::Transaction& tx) {
            if (trouble.empty()) note_sent(tx, mail, office.now());
            else note_not_sent(tx, mail, trouble, office.now());
        });
        ++(trouble.empty() ? sent : not_sent);
    }
    auto words = counted(sent, "letter") + " sent";
    return not_sent ? words + ", " + std::to_string(not_sent) + " not taken" : words;
}

} // namespace

std::string send_mail(const MailServer& server, const Mail& mail, Moment now) {
    auto message = message_of(mail, server.from, server.from_name, now);
    Reading reading{message};
    char words[CURL_ERROR_SIZE] = "";
    std::unique_ptr<CURL, void (*)(CURL*)> curl(curl_easy_init(), curl_easy_cleanup);
    if (!curl) throw Fault("no connection for mail could be prepared");
    set_server(curl.get(), server);
    auto from = "<" + server.from + ">", to = "<" + mail.to + ">";
    std::unique_ptr<curl_slist, void (*)(curl_slist*)> to_list(curl_slist_append(nullptr, to.c_str()),
                                                               curl_slist_free_all);
    curl_easy_setopt(curl.get(), CURLOPT_MAIL_FROM, from.c_str());
    curl_easy_setopt(curl.get(), CURLOPT_MAIL_RCPT, to_list.get());
    curl_easy_setopt(curl.get(), CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl.get(), CURLOPT_READFUNCTION, hand_over);
    curl_easy_setopt(curl.get(), CURLOPT_READDATA, &reading);
    curl_easy_setopt(curl.get(), CURLOPT_ERRORBUFFER, words);
    auto code = curl_easy_perform(curl.get());
    return code == CURLE_OK ? "" : why_not_sent(curl.get(), code, words);
}

JobKind mail_job() {
    return {.name = "send_mail", .title = "Send the letters in the outbox", .work = send_due, .every_minutes = 1};
}

} // namespace reeve::office
