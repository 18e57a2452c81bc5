// Which pages there are to look at: one for each address pattern, found by following the site's own links from its fixed addresses.
import { cookieOf, whoMay } from "./people.mjs";

const isPagePattern = (pattern) => !/\.(json|csv|ics|pdf|docx|xlsx|atom|svg|xml|txt|zip)$/.test(pattern) && !/^\/(assets|healthz|metrics)\b/.test(pattern);

function matcher(pattern) {
  const source = pattern
    .split(/(\{[^}]*\})/)
    .map((part) => (part.startsWith("{") ? "[^/]+" : part.replace(/[.*+?^$()|[\]\\]/g, "\\$&")))
    .join("");
  return { pattern, matches: (path) => new RegExp(`^${source}$`).test(path), isFixed: !pattern.includes("{") };
}

const linksIn = (html) => [...html.matchAll(/<a\b[^>]*\shref="([^"#?]+)/g)].map(([, href]) => href.replaceAll("&amp;", "&"));

// Records in another state have other links, so several pages of a pattern are looked through for them.
const mostLooked = 8;

// The path of one page for each pattern that `chosen` takes. `get(path)` gives { ok, isHtml, text }.
export async function findPages(routes, chosen, get) {
  const patterns = routes.filter((route) => route.method.toUpperCase() === "GET" && isPagePattern(route.pattern) && chosen(route)).map(({ pattern }) => matcher(pattern));
  const found = new Map();
  const looked = new Map();
  const queue = patterns.filter(({ isFixed }) => isFixed).map(({ pattern }) => pattern);
  const seen = new Set(queue);
  while (queue.length > 0) {
    const path = queue.shift();
    const own = patterns.find((pattern) => pattern.isFixed && pattern.pattern === path) ?? patterns.find(({ matches }) => matches(path));
    if (!own || (looked.get(own.pattern) ?? 0) >= mostLooked) continue;
    looked.set(own.pattern, (looked.get(own.pattern) ?? 0) + 1);
    const { ok, isHtml, text } = await get(path);
    if (!ok || !isHtml) continue;
    if (!found.has(own.pattern)) found.set(own.pattern, path);
    for (const link of linksIn(text)) {
      const next = new URL(link, `http://x${path}`);
      if (next.host === "x" && !seen.has(next.pathname)) seen.add(next.pathname), queue.push(next.pathname);
    }
  }
  return { pages: [...found.values()], missed: patterns.map(({ pattern }) => pattern).filter((pattern) => !found.has(pattern)) };
}

export const isPublic = ({ access }) => /^anyone$/i.test(access);

const getter = (base, headers) => async (path) => {
  const response = await fetch(base + path, { headers, redirect: "manual" });
  const isHtml = (response.headers.get("content-type") ?? "").startsWith("text/html");
  return { ok: response.ok, isHtml, text: isHtml ? await response.text() : "" };
};

// Every page once: { path, as } where `as` is nobody for the public, else the one of the staff who may open it.
export async function findAllPages({ base, routes }, staff) {
  const open = await findPages(routes, isPublic, getter(base, {}));
  const pages = open.pages.map((path) => ({ path, name: path }));
  const missed = [...open.missed];
  for (const person of staff) {
    const chosen = (route) => !isPublic(route) && whoMay(staff, route.access) === person;
    const found = await findPages(routes, chosen, getter(base, { Cookie: cookieOf(person) }));
    pages.push(...found.pages.map((path) => ({ path, name: `${path} (${person.post})`, as: person })));
    missed.push(...found.missed);
  }
  for (const { method, pattern, access } of routes)
    if (method === "GET" && !/^anyone$/i.test(access) && !whoMay(staff, access)) missed.push(pattern);
  return { pages, missed };
}
