// Reads a password without showing it where a person types.
#include "app/typed_password.h"
#include <cstdio>
#include <termios.h>
#include <unistd.h>

namespace reeve {

std::string read_password() {
    bool is_typed = isatty(STDIN_FILENO);
    termios before{};
    if (is_typed) {
        std::fputs("Password: ", stderr);
        tcgetattr(STDIN_FILENO, &before);
        auto quiet = before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSANOW, &quiet);
    }
    std::string password;
    for (int character = std::getchar(); character != EOF && character != '\n'; character = std::getchar())
        password += static_cast<char>(character);
    if (is_typed) {
        tcsetattr(STDIN_FILENO, TCSANOW, &before);
        std::fputs("\n", stderr);
    }
    return password;
}

} // namespace reeve
