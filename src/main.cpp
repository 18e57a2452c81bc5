// Parses nothing yet: the door through which every command of the reeve binary is entered.
#include "app/commands.h"

int main(int count, char** words) { return reeve::run_command({words + 1, words + count}); }
