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

// A page at an address, with its console messages, the requests that left its origin and those that failed.
export async function openPage(context, address, viewport = wide) {
  const page = await context.newPage();
  const origin = new URL(address).origin;
  const record = { messages: [], offOrigin: [], failed: [] };
  page.on("console", (message) => record.messages.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => record.messages.push(`error: ${error.message}`));
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol !== "data:" && url.origin !== origin) record.offOrigin.push(request.url());
  });
  page.on("requestfailed", (request) => record.failed.push(`${request.url()} ${request.failure()?.errorText}`));
  page.on("response", (response) => {
    if (response.status() >= 400 && response.url() !== address) record.failed.push(`${response.url()} ${response.status()}`);
  });
  await page.setViewportSize(viewport);
  const response = await page.goto(address, { waitUntil: "load" });
  return { page, record, status: response.status(), html: await response.text() };
}

// Opens a page in a fresh context (no cookies from before, but those of the person it is opened as), does the work and closes both.
export async function withPage(browser, address, options, work) {
  const { viewport = wide, as, ...rest } = options;
  const context = await browser.newContext({ locale: "en-GB", timezoneId: "Europe/London", storageState: as?.state, ...rest });
  try {
    return await work({ ...(await openPage(context, address, viewport)), context });
  } finally {
    await context.close();
  }
}
