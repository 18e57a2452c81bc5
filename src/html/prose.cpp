// Renders Markdown with our own templates.
#include "html/prose.h"
#include "html/headings.h"

namespace reeve::html {

namespace {

class ProseWriter : public MarkdownWriter {
public:
    explicit ProseWriter(ProseOptions options) : options_(options) {}
    Html take() { return std::move(made_); }
    bool is_full() const override { return made_.text().size() > most_prose_output; }

    void open_block(MarkdownBlock block, unsigned number) override {
        switch (block) {
        case MarkdownBlock::quote: made_.add<R"(<blockquote class="govuk-inset-text">)">(); break;
        case MarkdownBlock::bullets: made_.add<R"(<ul class="govuk-list govuk-list--bullet">)">(); break;
        case MarkdownBlock::numbers: open_numbered(number); break;
        case MarkdownBlock::item: made_.add<"<li>">(); break;
        case MarkdownBlock::rule:
            made_.add<R"(<hr class="govuk-section-break govuk-section-break--m govuk-section-break--visible">)">();
            break;
        case MarkdownBlock::heading: open_heading(number); break;
        case MarkdownBlock::code: made_.add<"<pre><code>">(); break;
        case MarkdownBlock::paragraph: made_.add<R"(<p class="govuk-body">)">(); break;
        }
    }

    void close_block(MarkdownBlock block, unsigned number) override {
        switch (block) {
        case MarkdownBlock::quote: made_.add<"</blockquote>">(); break;
        case MarkdownBlock::bullets: made_.add<"</ul>">(); break;
        case MarkdownBlock::numbers: made_.add<"</ol>">(); break;
        case MarkdownBlock::item: made_.add<"</li>">(); break;
        case MarkdownBlock::rule: break;
        case MarkdownBlock::heading: close_heading(number); break;
        case MarkdownBlock::code: made_.add<"</code></pre>">(); break;
        case MarkdownBlock::paragraph: made_.add<"</p>">(); break;
        }
    }

    // A link whose address is not allowed keeps its words alone.
    bool open_span(MarkdownSpan span, const std::string& address) override {
        switch (span) {
        case MarkdownSpan::emphasis: made_.add<"<em>">(); break;
        case MarkdownSpan::strong: made_.add<"<strong>">(); break;
        case MarkdownSpan::code: made_.add<"<code>">(); break;
        case MarkdownSpan::link:
            if (!is_safe_address(address)) return false;
            made_.add<R"(<a class="govuk-link" href="{}">)">(address);
            break;
        }
        return true;
    }

    void close_span(MarkdownSpan span) override {
        switch (span) {
        case MarkdownSpan::emphasis: made_.add<"</em>">(); break;
        case MarkdownSpan::strong: made_.add<"</strong>">(); break;
        case MarkdownSpan::code: made_.add<"</code>">(); break;
        case MarkdownSpan::link: made_.add<"</a>">(); break;
        }
    }

    void text(std::string_view words) override { made_.add<"{}">(words); }
    void line_break() override { made_.add<"<br>">(); }

private:
    int level_of(unsigned level) const { return std::min(options_.heading_level + static_cast<int>(level) - 1, 6); }

    void open_numbered(unsigned start) {
        Attributes attributes;
        if (start != 1) attributes.set<"start">(start);
        made_.add<R"(<ol class="govuk-list govuk-list--number"{}>)">(attributes);
    }

    void open_heading(unsigned typed) {
        switch (level_of(typed)) {
        case 1: made_.add<R"(<h1 class="govuk-heading-l">)">(); break;
        case 2: made_.add<R"(<h2 class="govuk-heading-m">)">(); break;
        case 3: made_.add<R"(<h3 class="govuk-heading-s">)">(); break;
        case 4: made_.add<R"(<h4 class="govuk-heading-s">)">(); break;
        case 5: made_.add<R"(<h5 class="govuk-heading-s">)">(); break;
        default: made_.add<R"(<h6 class="govuk-heading-s">)">(); break;
        }
    }
    void close_heading(unsigned typed) {
        switch (level_of(typed)) {
        case 1: made_.add<"</h1>">(); break;
        case 2: made_.add<"</h2>">(); break;
        case 3: made_.add<"</h3>">(); break;
        case 4: made_.add<"</h4>">(); break;
        case 5: made_.add<"</h5>">(); break;
        default: made_.add<"</h6>">(); break;
        }
    }

    ProseOptions options_;
    Html made_;
};

// What is too long or too deep for Markdown, as it was typed.
Html as_typed(std::string_view text) {
    Html made = of<R"(<pre class="rv-typed">{}</pre>)">(text);
    if (made.text().size() <= most_prose_output) return made;
    return paragraph("This text is too long to show here.");
}

} // namespace

Html render_prose(std::string_view text, ProseOptions options) {
    ProseWriter writer(options);
    return read_markdown(text, writer) ? writer.take() : as_typed(text);
}

Html render_prose(const Prose& text, ProseOptions options) {
    return render_prose(std::string_view(text.text), options);
}

std::string prose_words(std::string_view text) { return plain_text(render_prose(text)); }

} // namespace reeve::html
