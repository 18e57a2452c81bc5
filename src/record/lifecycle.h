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

template <class S> class Lifecycle {
public:
    Lifecycle(const char* noun, std::vector<Move<S>> moves) : noun_(noun), moves_(std::move(moves)) {}
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
    const char* article() const { return std::string_view("aeiou").find(noun_[0]) == std::string_view::npos ? "A" : "An"; }
    const char* noun_;
    std::vector<Move<S>> moves_;
};

} // namespace reeve
