// Starts Debian's Chromium with nothing calling home, and opens pages that remember what they said and asked for.
import { chromium } from "playwright-core";

const quiet = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const launchChromium = () =>
  chromium.launch({ executablePath: process.env.REEVE_CHROMIUM ?? "/usr/bin/chromium", args: quiet });

export const wide = { width: 1280, height: 900 };
export const narrow = { width: 320, height: 640 };
export const phone = { width: 390, height: 844 };

// What a tab says and asks for from now on: its console, the requests that left its origin and those that failed.
function listen(page, address) {
  const origin = new URL(address).origin;
  const record = { messages: [], offOrigin: [], failed: [] };
  const heard = {
    console: (message) => record.messages.push(`${message.type()}: ${message.text()}`),
    pageerror: (error) => record.messages.push(`error: ${error.message}`),
    request: (request) => {
      const url = new URL(request.url());
      if (url.protocol !== "data:" && url.origin !== origin) record.offOrigin.push(request.url());
    },
    requestfailed: (request) => record.failed.push(`${request.url()} ${request.failure()?.errorText}`),
    response: (response) => {
      if (response.status() >= 400 && response.url() !== address) record.failed.push(`${response.url()} ${response.status()}`);
    },
  };
  for (const [what, hear] of Object.entries(heard)) page.on(what, hear);
  const deafen = () => Object.entries(heard).forEach(([what, hear]) => page.off(what, hear));
  return { record, deafen };
}

async function goTo(page, address, viewport) {
  await page.setViewportSize(viewport);
  const response = await page.goto(address, { waitUntil: "load" });
  return { status: response.status(), html: await response.text() };
}

const newContext = (browser, { as, ...rest }) =>
  browser.newContext({ locale: "en-GB", timezoneId: "Europe/London", storageState: as?.state, ...rest });

// Opens a page in a fresh context (no cookies from before, but those of the person it is opened as), does the work and closes both.
export async function withPage(browser, address, { viewport = wide, ...options }, work) {
  const context = await newContext(browser, options);
  try {
    const page = await context.newPage();
    const { record } = listen(page, address);
    return await work({ page, record, context, ...(await goTo(page, address, viewport)) });
  } finally {
    await context.close();
  }
}

// Tabs that go from page to page, one person each, so that a person's styles, fonts and scripts are fetched and read once.
export function keepTabs(browser) {
  const idle = [];
  const lend = async (kind, options) => {
    const at = idle.findIndex((tab) => tab.kind === kind);
    if (at >= 0) return idle.splice(at, 1)[0];
    const context = await newContext(browser, options);
    return { kind, context, page: await context.newPage() };
  };
  // The work gets `open(address)`, and may say `spoil()`: what it found must not be held against the next page, so the tab is closed.
  const withTab = async ({ viewport = wide, ...options }, work) => {
    const tab = await lend(JSON.stringify([options.as?.email ?? null, options.javaScriptEnabled ?? true]), options);
    const heard = [];
    let isWhole = false;
    const open = (address) => {
      const { record, deafen } = listen(tab.page, address);
      heard.push(deafen);
      return goTo(tab.page, address, viewport).then((opened) => ({ ...opened, record }));
    };
    let isSpoilt = false;
    try {
      const done = await work({ page: tab.page, context: tab.context, open, spoil: () => (isSpoilt = true) });
      isWhole = !isSpoilt;
      return done;
    } finally {
      for (const deafen of heard) deafen();
      if (isWhole) idle.push(tab);
      else await tab.context.close();
    }
  };
  return {
    withTab,
    // As the one above, in a tab that was used before.
    withPage: (address, options, work) => withTab(options, async ({ open, ...tab }) => work({ ...tab, ...(await open(address)) })),
    close: () => Promise.all(idle.map(({ context }) => context.close())),
  };
}
