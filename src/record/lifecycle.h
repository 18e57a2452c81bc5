// The states of a record and the moves between them, as one table that a reader of policing can check.
#pragma once
#include "record/cell.h"
#include <span>

namespace reeve {

// One allowed move: `{ActionState::open, ActionState::done, "Mark as done", "evidence of what was done"}`.
template <class S> struct Move {
    S from;
    S to;
    const char* verb;       // on the button
    const char* needs = ""; // what must be given with it, in words; empty for nothing
};

// A lifecycle without its C++ type, as the reference lists it.
struct MoveWords {
    std::string from;
    std::string to;
    std::string verb;
    std::string needs;
};
struct LifecycleWords {
    std::string noun;
    std::vector<MoveWords> moves;
};

template <class S> class Lifecycle {
public:
    Lifecycle(const char* noun, std::vector<Move<S>> moves) : noun_(noun), moves_(std::move(moves)) {}
    LifecycleWords in_words() const {
        LifecycleWords words{noun_, {}};
        for (const auto& move : moves_)
            words.moves.push_back({label_of(move.from), label_of(move.to), move.verb, move.needs});
        return words;
    }
    const std::vector<Move<S>>& moves() const { return moves_; }
    std::vector<Move<S>> moves_from(S state) const {
        std::vector<Move<S>> out;
        for (const auto& move : moves_)
            if (move.from == state) out.push_back(move);
        return out;
    }
    // The move, or a refusal in words: "An action that is verified cannot become open."
    Result<Move<S>> move(S from, S to) const {
        for (const auto& move : moves_)
            if (move.from == from && move.to == to) return move;
        return Refusal{std::string(article()) + " " + noun_ + " that is " + folded(label_of(from)) + " cannot become "
                           + folded(label_of(to)) + ".",
                       "", Refusal::Kind::conflict};
    }

private:
    const char* article() const {
        return std::string_view("aeiou").find(noun_[0]) == std::string_view::npos ? "A" : "An";
    }
    const char* noun_;
    std::vector<Move<S>> moves_;
};

} // namespace reeve
