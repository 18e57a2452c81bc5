// The words of the page shell in English and Welsh.
#pragma once
#include <string_view>

namespace reeve::html {

struct ShellWords {
    std::string_view skip, main_menu, menu, error, page, of, contact, accessibility, privacy, corrections, feeds,
        footer_links;
    std::string_view public_cookies, staff_cookies, something_wrong, tell_us, language_menu;
};

inline constexpr ShellWords english_words{
    .skip = "Skip to main content",
    .main_menu = "Main menu",
    .menu = "Menu",
    .error = "Error: ",
    .page = "page",
    .of = "of",
    .contact = "Contact and help",
    .accessibility = "Accessibility statement",
    .privacy = "Privacy",
    .corrections = "Corrections",
    .feeds = "Feeds and data",
    .footer_links = "About this site",
    .public_cookies = "This site sets no cookies. It is not part of GOV.UK.",
    .staff_cookies = "This site sets one cookie, which keeps you signed in. It is not part of GOV.UK.",
    .something_wrong = "Something wrong?",
    .tell_us = "Tell us",
    .language_menu = "Language",
};

inline constexpr ShellWords welsh_words{
    .skip = "Neidio i’r prif gynnwys",
    .main_menu = "Prif ddewislen",
    .menu = "Dewislen",
    .error = "Gwall: ",
    .page = "tudalen",
    .of = "o",
    .contact = "Cysylltu a chymorth",
    .accessibility = "Datganiad hygyrchedd",
    .privacy = "Preifatrwydd",
    .corrections = "Cywiriadau",
    .feeds = "Ffrydiau a data",
    .footer_links = "Am y wefan hon",
    .public_cookies = "Nid yw’r wefan hon yn gosod unrhyw gwcis. Nid yw’n rhan o GOV.UK.",
    .staff_cookies = "Mae’r wefan hon yn gosod un cwci, sy’n eich cadw wedi mewngofnodi. Nid yw’n rhan o GOV.UK.",
    .something_wrong = "Rhywbeth o’i le?",
    .tell_us = "Rhowch wybod i ni",
    .language_menu = "Iaith",
};

constexpr const ShellWords& shell_words(std::string_view language) {
    return language.starts_with("cy") ? welsh_words : english_words;
}

} // namespace reeve::html
