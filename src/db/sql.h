// A whole SQL statement as the compiler saw it: written once for both engines, with :names, never put together at run
// time.
#pragma once
#include "base/result.h"
#include <string_view>

namespace reeve::db {

// `Sql(R"(SELECT ... WHERE id = :id ORDER BY id)", "one action")`. The constructor is consteval, so a concatenated
// statement does not compile; it also refuses an unbalanced quote, a `?` or `$1` placeholder, and a `;` inside. The
// name is for logs, timings and the house test that prepares every statement on both engines.
class Sql {
public:
    consteval Sql(const char* text, const char* name) : text_(text), name_(name), postgres_text_(nullptr) {
        check(text);
    }
    // The only two-text statements: full text search and triggers (allowed in db/ and office/search alone).
    static consteval Sql per_engine(const char* sqlite, const char* postgres, const char* name) {
        return Sql(sqlite, postgres, name);
    }
    const char* sqlite() const { return text_; }
    const char* postgres() const { return postgres_text_ ? postgres_text_ : text_; }
    const char* name() const { return name_; }

private:
    consteval Sql(const char* sqlite, const char* postgres, const char* name)
        : text_(sqlite), name_(name), postgres_text_(postgres) {
        check(sqlite);
        check(postgres);
    }
    static consteval void check(const char* text) {
        bool quoted = false;
        for (const char* at = text; *at; ++at) {
            if (*at == '\'') quoted = !quoted;
            if (quoted) continue;
            if (*at == '?') throw "use :names, not ? placeholders";
            if (*at == '$') throw "use :names, not $1 placeholders";
            if (*at == ';') throw "one statement, without a semicolon";
        }
        if (quoted) throw "a quote in this statement never closes";
    }
    const char* text_;
    const char* name_;
    const char* postgres_text_;
};

} // namespace reeve::db
