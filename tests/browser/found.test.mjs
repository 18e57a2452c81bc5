// Every page of the site is found by following its own links, but for the few that cannot be.

// { pattern, why }
const cannotBeFound = [
  { pattern: "/engagement/notes/{reference}", why: "only who told us something has its address" },
  { pattern: "/files/{id}/{name}", why: "a file is not a page" },
];

export default function foundTests(test, { missed }) {
  test("a link leads to every page", () =>
    missed.filter((pattern) => !cannotBeFound.some((known) => known.pattern === pattern)).map((pattern) => `no link leads to ${pattern}, or it is not HTML`));
}
