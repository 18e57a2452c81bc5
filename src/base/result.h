// What a rule gives back: the value, or the problems with what was typed, or a refusal in words with the law it rests
// on.
#pragma once
#include <stdexcept>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace reeve {

// One thing wrong with one field of what somebody typed. `member` is the field's name in its description ("requested");
// an empty member means the form as a whole.
struct Problem {
    std::string member;
    std::string message;
    bool operator==(const Problem&) const = default;
};

// Everything wrong with what somebody typed; shown with status 422, the typed values kept.
struct Problems {
    std::vector<Problem> list;
    void add(std::string member, std::string message) { list.push_back({std::move(member), std::move(message)}); }
    bool empty() const { return list.empty(); }
    bool has(const std::string& member) const {
        for (const auto& problem : list)
            if (problem.member == member) return true;
        return false;
    }
};

// The one thing wrong with a single value; the caller names the member.
inline Problems one_problem(std::string message) { return {{{"", std::move(message)}}}; }

// Why something may not be done at all: a sentence for the person, the law or policy it rests on, and the kind of
// refusal (which decides the HTTP status: forbidden 403, absent 404, conflict 409, gone 410).
struct Refusal {
    enum class Kind { forbidden, absent, conflict, gone };
    std::string message;
    std::string rule;
    Kind kind = Kind::conflict;
};

// A fault is nobody's typing: the machine, the network or the program. Thrown, caught once, logged with a request
// number.
struct Fault : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// A value of type T, or why there is none.
template <class T> class [[nodiscard]] Result {
public:
    Result(T value) : held_(std::in_place_index<0>, std::move(value)) {}
    Result(Problems problems) : held_(std::in_place_index<1>, std::move(problems)) {}
    Result(Refusal refusal) : held_(std::in_place_index<2>, std::move(refusal)) {}

    bool ok() const { return held_.index() == 0; }
    explicit operator bool() const { return ok(); }
    T& value() & { return std::get<0>(held_); }
    const T& value() const& { return std::get<0>(held_); }
    T&& value() && { return std::get<0>(std::move(held_)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    bool has_problems() const { return held_.index() == 1; }
    bool is_refused() const { return held_.index() == 2; }
    const Problems& problems() const { return std::get<1>(held_); }
    const Refusal& refusal() const { return std::get<2>(held_); }

    // The same failure, for a function that gives back another type. Only where !ok().
    template <class U> Result<U> failure() const {
        if (has_problems()) return problems();
        return refusal();
    }

private:
    std::variant<T, Problems, Refusal> held_;
};

// The Result of a rule that gives nothing back but permission.
struct Done {};

// Lets any Result return out of a function that returns another Result.
struct Failure {
    std::variant<Problems, Refusal> why;
    template <class T> operator Result<T>() const {
        if (why.index() == 0) return std::get<0>(why);
        return std::get<1>(why);
    }
};
template <class T> Failure failure_of(const Result<T>& result) {
    if (result.has_problems()) return {result.problems()};
    return {result.refusal()};
}

} // namespace reeve

// The value of a Result, or return its failure from this function: `auto bid = TRY(find_bid(db, id));`
#define TRY(expression)                                                                                                \
    ({                                                                                                                 \
        auto try_result = (expression);                                                                                \
        if (!try_result.ok()) return ::reeve::failure_of(try_result);                                                  \
        std::move(try_result).value();                                                                                 \
    })
