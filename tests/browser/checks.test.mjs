// Proves the checks themselves: a page that is right has no problem, and each deliberate fault on another page is found.
import { join } from "node:path";
import { narrow } from "./chromium.mjs";
import { axeProblems } from "./checks/axe.mjs";
import { keyboardProblems } from "./checks/keyboard.mjs";
import { layoutProblems, recordProblems, storageProblems } from "./checks/layout.mjs";
import { markupProblems } from "./checks/markup.mjs";
import { noscriptProblems } from "./checks/noscript.mjs";
import { findPages } from "./pages.mjs";
import { startPages } from "./site.mjs";

const document = (main, { head = "", title = "Small page - Office of the Example Commissioner", early = '<script src="/assets/early.js"></script>' } = {}) => `<!DOCTYPE html>
<html lang="en-GB" class="govuk-template">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<link rel="icon" href="/assets/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/public.css">
${head}
</head>
<body class="govuk-template__body">
${early}
<a href="#main-content" class="govuk-skip-link" data-module="govuk-skip-link">Skip to main content</a>
<header class="govuk-template__header">
<div class="govuk-generic-header rv-mast"><div class="govuk-generic-header__container govuk-width-container"><div class="govuk-generic-header__logo">
<a href="/" class="govuk-generic-header__homepage-link">Office of the Example Commissioner<span class="rv-mast__for">Holding policing to account</span></a>
</div></div></div>
<nav aria-label="Main menu"><ul class="govuk-list"><li><a class="govuk-link" href="/second">Second page</a></li></ul></nav>
</header>
<div class="govuk-width-container">
<main class="govuk-main-wrapper" id="main-content">
${main}
</main>
</div>
<script type="module" src="/assets/public.js"></script>
</body>
</html>
`;

const good = document(`<h1 class="govuk-heading-l">A small page</h1>
<p class="govuk-body">It says one thing.</p>
<p class="rv-st rv-st--on">On track</p>
<form action="/second" method="get">
<div class="govuk-form-group"><label class="govuk-label" for="words">Search</label><input class="govuk-input" id="words" name="words" type="search"></div>
<div class="govuk-form-group"><fieldset class="govuk-fieldset"><legend class="govuk-fieldset__legend">Where</legend>
<div class="govuk-radios" data-module="govuk-radios"><div class="govuk-radios__item"><input class="govuk-radios__input" id="all" name="where" type="radio" value="all"><label class="govuk-label govuk-radios__label" for="all">Everywhere</label></div></div>
</fieldset></div>
<button type="submit" class="govuk-button" data-module="govuk-button">Search</button>
</form>`);

// { page, what finds it, words the finding must have }
const faults = {
  "/no-name": { main: '<h1>One</h1><p>Words</p><input type="text" name="x">', check: "axe", words: "label" },
  "/pale": { main: '<h1>One</h1><p class="pale">Words that are hard to see</p>', css: ".pale { color: #bbb }", check: "axe", words: "color-contrast" },
  "/wide": { main: '<h1>One</h1><p class="wide">Words</p>', css: ".wide { width: 50rem }", check: "layout", words: "overflows sideways" },
  "/two-headings": { main: "<h1>One</h1><h1>Two</h1>", check: "layout", words: "has 2 h1" },
  "/no-office": { main: "<h1>One</h1>", title: "Untitled", check: "layout", words: "does not name the office" },
  "/style": { main: '<h1 style="color: red">One</h1>', check: "layout", words: "style attribute" },
  "/inline": { main: "<h1>One</h1><script>document.title = 1</script>", check: "layout", words: "inline script" },
  "/refused": { main: "<h1>One</h1><script>document.title = 1</script>", check: "record", words: "Content Security Policy" },
  "/lost": { main: '<h1>One</h1><img src="/nowhere.png" alt="Nothing">', check: "record", words: "/nowhere.png 404" },
  "/elsewhere": { main: '<h1>One</h1><link rel="stylesheet" href="http://127.0.0.1:9/x.css">', check: "record", words: "asks another host" },
  "/says": { main: "<h1>One</h1>", script: 'console.log("hello")', check: "record", words: "hello" },
  "/cookie": { main: "<h1>One</h1>", script: 'document.cookie = "seen=1"', check: "storage", words: "the cookie seen" },
  "/keeps": { main: "<h1>One</h1>", script: 'localStorage.setItem("a", "b")', check: "storage", words: "local storage" },
  "/twice": { main: '<h1 id="a">One</h1><p id="a">Two</p>', check: "markup", words: "no-dup-id" },
  "/unclosed": { main: "<h1>One</h1><div><em>Words</div>", check: "markup", words: "close" },
  "/unseen": { main: '<h1>One</h1><p><a class="bare" href="/">A link</a></p>', css: ".bare:focus { outline: none; box-shadow: none; background: none }", check: "keyboard", words: "does not show its focus" },
  "/unnamed": { main: '<h1>One</h1><p><a class="govuk-link" href="/"><img src="/assets/favicon.svg" alt=""></a></p>', check: "keyboard", words: "has no name" },
  "/away": { main: '<h1>One</h1><p><a class="away" href="/">A link</a></p>', css: ".away { position: fixed; left: -9999px }", check: "keyboard", words: "off the screen" },
  "/order": { main: '<h1>One</h1><p><a class="govuk-link" href="/">One</a> <a class="govuk-link" tabindex="1" href="/">Two</a></p>', check: "keyboard", words: "order of reading" },
  "/trap": {
    main: '<h1>One</h1><p><input id="a" aria-label="A"><input id="b" aria-label="B"><a href="/">After</a></p>',
    script: 'document.getElementById("b").addEventListener("keydown", (e) => { if (e.key === "Tab") { e.preventDefault(); document.getElementById("a").focus(); } })',
    check: "keyboard", words: "trapped",
  },
  "/idle": { main: '<h1>One</h1><button type="button">Press</button>', check: "noscript", words: "a button does nothing" },
  "/hidden": { main: '<h1>One</h1><nav aria-label="More"><ul class="hide"><li>One</li></ul></nav>', css: ".hide { display: none }", check: "noscript", words: "a menu cannot be seen" },
  "/unsent": { main: '<h1>One</h1><form action="/"><input aria-label="A" name="a"></form>', check: "noscript", words: "cannot be sent" },
};

const checks = {
  axe: ({ page }) => axeProblems(page),
  layout: ({ page }) => layoutProblems(page),
  record: ({ record }) => recordProblems(record),
  storage: async ({ page, context, spoil }) => {
    const problems = await storageProblems(page, context);
    if (problems.length > 0) spoil();
    return problems;
  },
  markup: ({ html }) => markupProblems(html),
  keyboard: ({ page }) => keyboardProblems(page),
  noscript: ({ page }) => noscriptProblems(page),
};

function pagesOfFaults() {
  const pages = { "/good": good, "/second": good };
  for (const [path, { main, css, script, title }] of Object.entries(faults)) {
    const head = css ? `<link rel="stylesheet" href="${path}.css">` : "";
    pages[path] = document(main + (script ? `<script src="${path}.js"></script>` : ""), { head, title });
    if (css) pages[`${path}.css`] = { type: "text/css", body: css };
    if (script) pages[`${path}.js`] = { type: "text/javascript", body: script };
  }
  return pages;
}

// Each page in a tab that goes from page to page, as the site's own are looked at.
export default function checksTests(test, { tabs, build }) {
  const started = startPages(pagesOfFaults(), join(build, "assets"));
  const open = async (path, options, work) => tabs.withPage((await started).base + path, options, work);

  const findsNothing = (when) => {
    for (const [name, check] of Object.entries(checks)) {
      const options = { viewport: narrow, javaScriptEnabled: name !== "noscript" };
      test(`a page that is right has no problem of ${name}${when}`, () => open("/good", options, check));
    }
  };
  findsNothing("");
  for (const [path, { check, words }] of Object.entries(faults)) {
    test(`${path} is found out by ${check}: ${words}`, async () => {
      const options = { viewport: narrow, javaScriptEnabled: check !== "noscript" };
      const problems = await open(path, options, checks[check]);
      return problems.some((problem) => problem.includes(words)) ? [] : [`the fault was not found; found: ${problems.join("; ") || "nothing"}`];
    });
  }
  findsNothing(" after pages that are wrong");
  test("pages are found by following links, one for each pattern", async () => {
    const texts = { "/": '<a href="/a/1">1</a><a href="/a/2">2</a><a href="http://other/b">x</a>', "/a/1": '<a class="x" href="/b?c=1">b</a>', "/b": "" };
    const routes = ["/", "/a/{id}", "/b", "/c/{id}", "/b.csv"].map((pattern) => ({ method: "GET", pattern, access: "Anyone" }));
    const found = await findPages(routes, () => true, async (path) => ({ ok: path in texts, isHtml: true, text: texts[path] }));
    return JSON.stringify(found) === JSON.stringify({ pages: ["/", "/b", "/a/1"], missed: ["/c/{id}"] }) ? [] : [JSON.stringify(found)];
  });
  test("a page is found beside the first ones of its kind, and behind a form that asks", async () => {
    const list = Array.from({ length: 12 }, (_, at) => `<a href="/a/${at}">${at}</a>`).join("");
    const form = '<form method="get" action="/chosen"><input type="checkbox" name="id" value="1"><input type="checkbox" name="id" value="2"><button name="do" value="this">This</button><button name="do" value="that">That</button></form>';
    const texts = { "/": list + form, "/a/11": '<a href="/a/11/move">Move</a>', "/a/11/move": "", "/chosen?id=1&id=2&do=this": "", "/chosen?id=1&id=2&do=that": "" };
    const routes = ["/", "/a/{id}", "/a/{id}/move", "/chosen"].map((pattern) => ({ method: "GET", pattern, access: "Anyone" }));
    const found = await findPages(routes, () => true, async (path) => ({ ok: path in texts || /^\/a\/\d+$/.test(path), isHtml: true, text: texts[path] ?? "" }));
    const expected = { pages: ["/", "/a/0", "/a/11/move", "/chosen?id=1&id=2&do=this", "/chosen?id=1&id=2&do=that"], missed: [] };
    return JSON.stringify(found) === JSON.stringify(expected) ? [] : [JSON.stringify(found)];
  });
  test("the small pages are taken down", async () => (await started).stop());
}
