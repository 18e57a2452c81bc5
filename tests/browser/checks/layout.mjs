// What is wrong with a page as a browser lays it out: overflow, headings, what it says, fetches and stores.

export async function layoutProblems(page) {
  return page.evaluate(() => {
    const found = [];
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > width) {
      const isFree = (element) => !element.closest(".rv-scroll, .rv-svgwrap");
      const widest = [...document.body.querySelectorAll("*")].find((element) => isFree(element) && element.getBoundingClientRect().right > width + 1);
      found.push(`overflows sideways at ${width}px${widest ? `, first at <${widest.tagName.toLowerCase()} class="${widest.className}">` : ""}`);
    }
    const headings = document.querySelectorAll("h1").length;
    if (headings !== 1) found.push(`has ${headings} h1`);
    if (!document.title.includes(" - ")) found.push(`has the title "${document.title}", which does not name the office`);
    if (!document.documentElement.lang) found.push("has no language");
    for (const element of document.querySelectorAll("[style]")) found.push(`has a style attribute on <${element.tagName.toLowerCase()}>`);
    for (const script of document.querySelectorAll("script:not([src])")) found.push(`has an inline script: ${script.textContent.slice(0, 40)}`);
    return found;
  });
}

// Run after the page has settled: what it said on the console (but for the browser's own advice, which only developers see), what it asked of others, what failed.
export const recordProblems = ({ messages, offOrigin, failed }) => [
  ...messages.filter((message) => !message.startsWith("verbose:")).map((message) => `says on the console: ${message}`),
  ...offOrigin.map((url) => `asks another host: ${url}`),
  ...failed.map((request) => `asks for what is not there: ${request}`),
];

// Whoever is signed in has the one cookie of the session; the public has none.
export async function storageProblems(page, context, as) {
  const cookies = (await context.cookies()).filter(({ name }) => !(as && name === "reeve")).map(({ name }) => `sets the cookie ${name}`);
  const stored = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
  }));
  const kept = Object.entries(stored).filter(([, count]) => count > 0);
  return [...cookies, ...kept.map(([what, count]) => `keeps ${count} in ${what} storage`)];
}
