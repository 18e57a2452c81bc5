// The tree of route patterns: one branch per segment, fixed words before {parts}, and the search through it.
#include "http/router.h"
#include "base/result.h"

namespace reeve::http {
namespace {

// One segment of a pattern: a word, or {name} with an ending such as ".json".
struct Segment {
    bool is_part = false;
    std::string name;  // of the part
    std::string fixed; // the word, or what follows the part
};

Fault bad_pattern(std::string_view pattern, std::string_view why) {
    return Fault("The route \"" + std::string(pattern) + "\" " + std::string(why));
}

Segment segment_of(std::string_view text, std::string_view pattern) {
    if (text.empty() || text.front() != '{') {
        if (text.find_first_of("{}") != text.npos) throw bad_pattern(pattern, "has a brace inside a word.");
        return {false, "", std::string(text)};
    }
    auto end = text.find('}');
    if (end == text.npos || end == 1) throw bad_pattern(pattern, "has a part without a name or without its end.");
    auto ending = text.substr(end + 1);
    if (ending.find_first_of("{}") != ending.npos) throw bad_pattern(pattern, "has two parts in one segment.");
    return {true, std::string(text.substr(1, end - 1)), std::string(ending)};
}

// "/a/b" -> a, b; "/" -> one empty segment; "/a/" -> a and an empty one, so that it is not "/a".
std::vector<std::string_view> segments_of(std::string_view path) {
    std::vector<std::string_view> segments;
    if (path.empty() || path.front() != '/') return segments;
    path.remove_prefix(1);
    for (auto slash = path.find('/'); slash != path.npos; slash = path.find('/')) {
        segments.push_back(path.substr(0, slash));
        path.remove_prefix(slash + 1);
    }
    segments.push_back(path);
    return segments;
}

struct RouteEnd {
    Method method;
    int route;
    std::vector<std::string> names; // of the parts, in order
};

} // namespace

struct PathTree::Branch {
    std::map<std::string, std::unique_ptr<Branch>, std::less<>> words;
    std::vector<std::pair<std::string, std::unique_ptr<Branch>>> parts; // by what follows the part, the longest first
    std::vector<RouteEnd> endings;

    Branch& follow(const Segment& segment) {
        if (!segment.is_part) {
            auto& next = words[segment.fixed];
            if (!next) next = std::make_unique<Branch>();
            return *next;
        }
        auto at = parts.begin();
        while (at != parts.end() && at->first != segment.fixed && at->first.size() >= segment.fixed.size()) ++at;
        if (at == parts.end() || at->first != segment.fixed)
            at = parts.emplace(at, segment.fixed, std::make_unique<Branch>());
        return *at->second;
    }
};

namespace {

// One search: walks the tree depth first and remembers which other methods the path has.
template <class Branch> struct Search {
    Method method;
    const std::vector<std::string_view>& segments;
    PathTree::Match& match;
    std::vector<std::string_view> values;

    bool end_here(const Branch& branch) {
        for (const auto& ending : branch.endings) {
            if (ending.method == method) {
                match.route = ending.route;
                for (std::size_t i = 0; i < values.size(); ++i) match.parts.emplace_back(ending.names[i], values[i]);
                return true;
            }
            auto& others = match.other_methods;
            if (std::find(others.begin(), others.end(), ending.method) == others.end()) others.push_back(ending.method);
        }
        return false;
    }

    bool walk(const Branch& branch, std::size_t depth) {
        if (depth == segments.size()) return end_here(branch);
        auto segment = segments[depth];
        if (auto word = branch.words.find(segment); word != branch.words.end() && walk(*word->second, depth + 1))
            return true;
        for (const auto& [ending, next] : branch.parts) {
            if (segment.size() <= ending.size() || !segment.ends_with(ending)) continue;
            values.push_back(segment.substr(0, segment.size() - ending.size()));
            if (walk(*next, depth + 1)) return true;
            values.pop_back();
        }
        return false;
    }
};

} // namespace

PathTree::PathTree() : root_(std::make_unique<Branch>()) {}
PathTree::~PathTree() = default;
PathTree::PathTree(PathTree&&) noexcept = default;

int PathTree::add(Method method, std::string_view pattern) {
    auto segments = segments_of(pattern);
    if (segments.empty()) throw bad_pattern(pattern, "does not begin with a slash.");
    Branch* branch = root_.get();
    std::vector<std::string> names;
    for (auto text : segments) {
        auto segment = segment_of(text, pattern);
        if (segment.is_part) {
            if (std::find(names.begin(), names.end(), segment.name) != names.end())
                throw bad_pattern(pattern, "has two parts of one name.");
            names.push_back(segment.name);
        }
        branch = &branch->follow(segment);
    }
    for (const auto& ending : branch->endings)
        if (ending.method == method) throw bad_pattern(pattern, "is already there for this method.");
    branch->endings.push_back({method, count_, std::move(names)});
    return count_++;
}

PathTree::Match PathTree::find(Method method, std::string_view path) const {
    Match match;
    auto segments = segments_of(path);
    if (segments.empty() || segments.size() > 32) return match; // no pattern is that deep
    Search<Branch> search{method == Method::head ? Method::get : method, segments, match, {}};
    if (search.walk(*root_, 0)) match.other_methods.clear();
    return match;
}

} // namespace reeve::http
