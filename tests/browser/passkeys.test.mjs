// A passkey from its making to its removal, on a device that Chromium plays: added, used in place of the password, renamed, removed, refused.
import { axeProblems } from "./checks/axe.mjs";
import { phone, wide, withPage } from "./chromium.mjs";
import { readSignIns } from "./people.mjs";

// As a phone or a laptop has them: inside it, with its own lock, which its owner has just opened.
const device = {
  protocol: "ctap2",
  transport: "internal",
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
};

async function withDevice(context, page) {
  const session = await context.newCDPSession(page);
  await session.send("WebAuthn.enable");
  const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", { options: device });
  return {
    keys: async () => (await session.send("WebAuthn.getCredentials", { authenticatorId })).credentials,
    lockedOut: () => session.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false }),
  };
}

async function said(page, words) {
  const text = (await page.locator("main, .govuk-notification-banner").allInnerTexts()).join(" ");
  return text.includes(words) ? [] : [`${page.url()} does not say "${words}" but: ${text.slice(0, 400)}`];
}

async function looked(page) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const problems = (await axeProblems(page)).map((problem) => `${page.url()}: ${problem}`);
  return over > 0 ? [...problems, `${page.url()} scrolls sideways by ${over}px`] : problems;
}

const press = (page, name) => page.locator("main").getByRole("button", { name, exact: true }).click();
const landsOn = (page, path) => page.waitForURL((url) => url.pathname === path);

async function signInByPassword(page, base, { email, password }) {
  await page.goto(`${base}/sign-in?then=%2Faccount%2Fpasskeys`);
  await page.getByLabel("Email address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await press(page, "Sign in");
  await landsOn(page, "/account/passkeys");
}

async function signOut(page, context, base) {
  await context.clearCookies();
  await page.goto(`${base}/sign-in?then=%2Faccount%2Fpasskeys`);
}

async function addPasskey(page, name, password) {
  await page.getByLabel("Name of the passkey").fill(name);
  await page.getByLabel("Your password now").fill(password);
  await press(page, "Go on to your device");
  await landsOn(page, "/account/passkeys/new");
}

export default function passkeyTests(test, { browser, site, pictures }) {
  // Browsers have passkeys for names, and for no address in numbers.
  const base = () => site.base.replace("127.0.0.1", "localhost");
  const chief = () => {
    const { password, people } = readSignIns(site.demoWords);
    return { password, email: people.find(({ post }) => post === "Chief Executive").email };
  };

  for (const viewport of [wide, phone])
    test(`a passkey is added, signs its owner in, is removed and refused (${viewport.width} wide)`, () =>
      withPage(browser, `${base()}/sign-in`, { viewport }, async ({ page, context, record }) => {
        const person = chief();
        const picture = (name) => pictures.take(page, `passkeys-${name}-${viewport.width}`);
        const own = await withDevice(context, page);
        const problems = await looked(page);
        await picture("sign-in");
        await signInByPassword(page, base(), person);
        problems.push(...(await said(page, "You have no passkey yet")), ...(await looked(page)));
        await picture("none");
        await addPasskey(page, "Laptop", person.password);
        problems.push(...(await looked(page)));
        await picture("making");
        await press(page, "Make the passkey");
        await landsOn(page, "/account/passkeys");
        problems.push(...(await said(page, "The passkey is added")), ...(await looked(page)));
        await picture("added");
        if ((await own.keys()).length !== 1) problems.push("the device does not hold one passkey");

        await addPasskey(page, "Laptop again", person.password);
        await press(page, "Make the passkey");
        await page.getByRole("alert").getByText("Your device made no passkey").waitFor();
        problems.push(...(await looked(page)));

        await signOut(page, context, base());
        await press(page, "Sign in with a passkey");
        await landsOn(page, "/account/passkeys");
        if ((await said(page, "Not used yet")).length === 0) problems.push("the list does not say that the passkey was used");

        await page.getByRole("link", { name: "Laptop" }).click();
        await page.getByLabel("Name of the passkey").fill("Old laptop");
        await press(page, "Save name");
        problems.push(...(await said(page, "Old laptop")));
        await page.getByRole("link", { name: "Old laptop" }).click();
        problems.push(...(await looked(page)));
        await picture("one");
        await press(page, "Remove this passkey");
        problems.push(...(await said(page, "You have no passkey yet")));

        await signOut(page, context, base());
        await press(page, "Sign in with a passkey");
        await page.getByRole("heading", { name: "You are not signed in" }).waitFor();
        problems.push(...(await said(page, "This passkey is not known here")), ...(await looked(page)));
        await picture("refused");

        await own.lockedOut();
        await page.goto(`${base()}/sign-in`);
        await press(page, "Sign in with a passkey");
        await page.getByRole("alert").getByText("Your device gave no passkey").waitFor();
        problems.push(...(await looked(page)));
        await picture("no-answer");
        return [...problems, ...record.messages.filter((message) => /^error: (?!Failed to load resource)/.test(message)), ...record.offOrigin];
      }));

  test("without scripts, and where the address is in numbers, the sign-in offers no passkey", async () => {
    const offered = (address, options) =>
      withPage(browser, `${address}/sign-in`, options, ({ page }) => page.getByRole("button", { name: "Sign in with a passkey" }).isVisible());
    const problems = [];
    if (await offered(base(), { javaScriptEnabled: false })) problems.push("the button stands there without scripts");
    if (await offered(site.base, {})) problems.push("the button stands there at an address in numbers");
    if (!(await offered(base(), {}))) problems.push("the button does not stand there at localhost");
    return problems;
  });
}
