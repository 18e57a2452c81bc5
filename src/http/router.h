// Finds the route of an address: patterns with {parts}, 404 for none, 405 with Allow for another method.
#pragma once
#include "http/message.h"

namespace reeve::http {

// A route as data; T is what the program hangs on it (page function, access, purpose).
template <class T> struct Route {
    Method method;
    std::string pattern; // "/actions/{reference}"
    T held;
};

class PathTree {
public:
    // Adds a pattern and gives its number; the same method and shape twice is a Fault.
    int add(Method, std::string_view pattern);
    struct Match {
        int route = -1;                    // -1: none
        std::vector<Method> other_methods; // when the path exists for other methods: 405
        std::vector<std::pair<std::string, std::string>> parts;
    };
    // HEAD finds GET. A fixed part wins over {part}. "/x/" is not "/x". An ending .json/.csv/.ics/.pdf/.docx/.atom/.svg
    // is part of the last segment;
    // "{reference}.json" is a legal pattern segment.
    Match find(Method, std::string_view path) const;
    PathTree();
    ~PathTree();
    PathTree(PathTree&&) noexcept;

private:
    struct Branch;
    std::unique_ptr<Branch> root_;
    int count_ = 0;
};

} // namespace reeve::http
