// Which pages there are to look at: one for each address pattern, found by following the site's own links and questions from its fixed
// addresses.
import { withPage } from "./chromium.mjs";
import { cookieOf, mayOpen, whoMay } from "./people.mjs";

const isPagePattern = (pattern) => !/\.(json|csv|ics|pdf|docx|xlsx|atom|svg|xml|txt|zip)$/.test(pattern) && !/^\/(assets|healthz|metrics)\b/.test(pattern);

function matcher(pattern) {
  const source = pattern
    .split(/(\{[^}]*\})/)
    .map((part) => (part.startsWith("{") ? "[^/]+" : part.replace(/[.*+?^$()|[\]\\]/g, "\\$&")))
    .join("");
  return { pattern, matches: (path) => new RegExp(`^${source}$`).test(path), isFixed: !pattern.includes("{") };
}

const attribute = (tag, name) => (new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "").replaceAll("&amp;", "&");

const linksIn = (html) => [...html.matchAll(/<a\b[^>]*\shref="([^"#]+)/g)].map(([, href]) => href.replaceAll("&amp;", "&"));

// Where the forms lead that only ask: each named button, pressed with the first two boxes of its form ticked.
function asksIn(html) {
  const forms = [...html.matchAll(/<form\b[^>]*>.*?<\/form>/gs)].map(([form]) => form).filter((form) => /^<form[^>]*\smethod="get"/.test(form));
  return forms.flatMap((form) => {
    const ticked = [...form.matchAll(/<input\b[^>]*\stype="checkbox"[^>]*>/g)].slice(0, 2).map(([box]) => [attribute(box, "name"), attribute(box, "value")]);
    const buttons = [...form.matchAll(/<button\b[^>]*\sname="[^>]*>/g)].map(([button]) => [attribute(button, "name"), attribute(button, "value")]);
    return ticked.length === 0 ? [] : buttons.map((button) => `${attribute(form, "action")}?${new URLSearchParams([...ticked, button])}`);
  });
}

// Records in another state have other links, so several pages of a pattern are looked through for them; and all of them while an address
// below theirs has no page yet.
const mostLooked = 8;

// What was found so far, the pages that wait to be looked through, and those put off because enough like them were.
function startSearch(routes, chosen, known) {
  const patterns = routes.filter((route) => route.method.toUpperCase() === "GET" && isPagePattern(route.pattern) && chosen(route)).map(({ pattern }) => matcher(pattern));
  const queue = [...patterns.filter(({ isFixed }) => isFixed).map(({ pattern }) => pattern), ...known];
  return { patterns, queue, seen: new Set(queue), found: new Map(), looked: new Map(), putOff: [], asks: [] };
}

const bare = (path) => path.replace(/\?.*/, "");
const parts = ({ pattern }) => pattern.split("{").length - 1;
// As the program's own router does: where several patterns match, the one with the fewest parts that vary.
const patternOf = ({ patterns }, path) => patterns.filter(({ matches }) => matches(path)).sort((one, other) => parts(one) - parts(other))[0];
const missedBy = ({ patterns, found }) => patterns.map(({ pattern }) => pattern).filter((pattern) => !found.has(pattern));

async function lookThrough(search, path, get) {
  const { pattern } = patternOf(search, bare(path));
  const { ok, isHtml, text } = await get(path);
  if (!ok || !isHtml) return;
  if (!search.found.has(pattern)) search.found.set(pattern, path);
  for (const link of linksIn(text)) {
    const next = new URL(link, `http://x${path}`);
    if (next.host !== "x" || search.seen.has(next.pathname) || !isPagePattern(next.pathname)) continue;
    search.seen.add(next.pathname); // with what the first link to it asks, since some pages answer nothing else
    search.queue.push(next.pathname + next.search);
  }
  search.asks.push(...asksIn(text).map((ask) => new URL(ask, `http://x${path}`)));
}

async function followLinks(search, get) {
  while (search.queue.length > 0) {
    const path = search.queue.shift();
    const pattern = patternOf(search, bare(path))?.pattern;
    if (!pattern) continue;
    search.looked.set(pattern, (search.looked.get(pattern) ?? 0) + 1);
    if (search.looked.get(pattern) > mostLooked) search.putOff.push({ path, pattern });
    else await lookThrough(search, path, get);
  }
}

async function followPutOff(search, get) {
  for (const { path, pattern } of search.putOff)
    if (missedBy(search).some((missed) => missed.startsWith(`${pattern}/`))) await lookThrough(search, path, get);
  search.putOff = [];
}

// The pages to which no link leads but a form that asks: one for each of its buttons.
async function followAsks(search, get) {
  const missed = missedBy(search);
  for (const { pathname, search: asked } of search.asks) {
    const pattern = patternOf(search, pathname)?.pattern;
    const isNew = missed.includes(pattern) && !search.seen.has(pathname + asked);
    if (!isNew) continue;
    search.seen.add(pathname + asked);
    const { ok, isHtml } = await get(pathname + asked);
    const first = search.found.get(pattern);
    if (ok && isHtml) search.found.set(first ? `${pattern}${asked}` : pattern, pathname + asked);
  }
}

// The path of one page for each pattern that `chosen` takes, or of several where a form's buttons lead to them. `known` are addresses to
// begin with beside the fixed ones; `get(path)` gives { ok, isHtml, text }. `followed` takes the patterns whose links are followed as well,
// where whoever looks is led to theirs by pages that another looks at.
export async function findPages(routes, chosen, get, known = [], followed = chosen) {
  const search = startSearch(routes, followed, known);
  // What is put off may lead to more that is: an award among many to its agreement, and that to its forms.
  for (let round = 0; round < 3; round += 1) {
    await followLinks(search, get);
    await followPutOff(search, get);
  }
  await followLinks(search, get);
  await followAsks(search, get);
  const wanted = new Set(routes.filter(chosen).map(({ pattern }) => pattern));
  const isWanted = (pattern) => wanted.has(bare(pattern));
  return { pages: [...search.found].filter(([pattern]) => isWanted(pattern)).map(([, path]) => path), missed: missedBy(search).filter(isWanted) };
}

export const isPublic = ({ access }) => /^anyone$/i.test(access);

const getter = (base, headers) => async (path) => {
  const response = await fetch(base + path, { headers, redirect: "manual" });
  const isHtml = (response.headers.get("content-type") ?? "").startsWith("text/html");
  return { ok: response.ok, isHtml, text: isHtml ? await response.text() : "" };
};

// Every page once: { path, as } where `as` is nobody for the public, else the one of the staff who may open it.
export async function findAllPages({ base, routes }, staff, known = []) {
  const open = await findPages(routes, isPublic, getter(base, {}), known);
  const pages = open.pages.map((path) => ({ path, name: path }));
  const missed = [...open.missed];
  for (const person of staff) {
    const chosen = (route) => !isPublic(route) && whoMay(staff, route.access) === person;
    const followed = (route) => !isPublic(route) && mayOpen(person, route.access);
    const found = await findPages(routes, chosen, getter(base, { Cookie: cookieOf(person) }), [], followed);
    pages.push(...found.pages.map((path) => ({ path, name: `${path} (${person.post})`, as: person })));
    missed.push(...found.missed);
  }
  for (const { method, pattern, access } of routes)
    if (method === "GET" && !/^anyone$/i.test(access) && !whoMay(staff, access)) missed.push(pattern);
  return { pages, missed };
}

// Tells the office something, as anybody may; the path of the page that only they have who told it.
export const tellSomething = (browser, site) =>
  withPage(browser, `${site.base}/engagement/tell-us`, { javaScriptEnabled: false }, async ({ page }) => {
    await page.getByLabel("What would you like to tell us?").fill("The path by the canal is dark in the evening.");
    await page.getByRole("button", { name: "Send" }).click();
    return new URL(page.url()).pathname;
  });
