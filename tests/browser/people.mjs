// Signing in to the demo office as one of its people, and which of them may open which page.
import { withPage } from "./chromium.mjs";

// Who may sign in, from what `reeve demo` printed: lines of a post and an email address, and one password for all.
export function readSignIns(demoWords) {
  const password = /password (\S+)/.exec(demoWords)?.[1] ?? "";
  const people = [...demoWords.matchAll(/^\s+(\S.*?)\s{2,}(\S+@\S+)$/gm)].map(([, post, email]) => ({ post, email }));
  return { password, people };
}

// Signs in through the page as anybody would, without scripts; gives the browser's state with the one cookie.
export async function signIn(browser, site, email, password) {
  return withPage(browser, `${site.base}/sign-in`, { javaScriptEnabled: false }, async ({ page, context }) => {
    await page.getByLabel("Email address").fill(email);
    await page.getByLabel("Password", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Sign in" }).click();
    if (page.url().endsWith("/sign-in")) throw new Error(`${email} could not sign in: ${await page.locator("main").innerText()}`);
    return context.storageState();
  });
}

// Those who may open every page behind a sign-in between them; the Commissioner alone signs what the law reserves, and an applicant's pages
// are nobody else's.
export async function signInStaff(browser, site) {
  const { password, people } = readSignIns(site.demoWords);
  const staff = [];
  for (const post of ["Chief Executive", "Office Administrator", "Commissioner", "Applicant", "Volunteer Visitor", "Chief Constable’s Staff Officer"]) {
    const person = people.find((one) => one.post === post);
    if (!person) throw new Error(`the demo office names nobody who is ${post}`);
    staff.push({ post, email: person.email, state: await signIn(browser, site, person.email, password) });
  }
  return staff;
}

const roles = { "Chief Executive": "Chief Executive", "Office Administrator": "Administrator", Commissioner: "Commissioner", Applicant: "Applicant", "Volunteer Visitor": "Volunteer Visitor", "Chief Constable’s Staff Officer": "Chief Constable’s Staff" };

// Whether somebody of this post has the role that a route asks for; its access is written as words.
export const mayOpen = ({ post }, access) => /^anyone signed in$/i.test(access) || access.split(/, | and /).includes(roles[post]);

// The first of them who may.
export const whoMay = (staff, access) => staff.find((person) => mayOpen(person, access));

export const cookieOf = ({ state }) => state.cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
