// The laws of what is written down beside the code: migrations, decisions, the changelog, the README, and what may not be named.
import { basename, dirname, join } from "node:path";
import { isSource, isTest, linesOf } from "./tree.mjs";

export const migrations = {
  name: "migrations are numbered once for the whole tree",
  check(files) {
    const found = [];
    const byNumber = new Map();
    for (const path of files.keys()) {
      if (!/\/migrations\/[^/]+\.sql$/.test(path)) continue;
      const name = /^(\d{4})_([a-z0-9_]+?)(\.sqlite|\.postgres)?\.sql$/.exec(basename(path));
      if (!name) found.push({ path, message: "a migration is called 0042_bid.sql, or 0042_bid.sqlite.sql and 0042_bid.postgres.sql" });
      else byNumber.set(name[1], [...(byNumber.get(name[1]) ?? []), { path, stem: `${dirname(path)}/${name[2]}`, engine: name[3] ?? "both" }]);
    }
    for (const [number, all] of byNumber) {
      const engines = all.map(({ engine }) => engine).sort().join(" ");
      const isPair = engines === ".postgres .sqlite" && all[0].stem === all[1].stem;
      if (engines !== "both" && !isPair) found.push({ path: all.at(-1).path, message: `number ${number} is used by ${all.map(({ path }) => path).join(", ")}; databases remember migrations by number` });
    }
    return found;
  },
};

export const decisions = {
  name: "decisions are numbered once, without gaps",
  check(files) {
    const numbers = new Map();
    const found = [];
    for (const path of files.keys()) {
      if (dirname(path) !== "docs/decisions" || !path.endsWith(".md")) continue;
      const number = /^(\d{4})-[a-z0-9-]+\.md$/.exec(basename(path))?.[1];
      if (!number) found.push({ path, message: "a decision is called 0007-short-name.md" });
      else if (numbers.has(number)) found.push({ path, message: `${numbers.get(number)} has this number; papers refer to decisions by it` });
      else numbers.set(number, path);
    }
    return found;
  },
};

export const welcome = {
  name: "the README is short, and the changelog is there",
  check(files) {
    const found = [];
    const readme = files.get("README.md");
    if (readme !== undefined && linesOf(readme).length > 80) found.push({ path: "README.md", message: "over 80 lines: a newcomer wants to know what this is and how to start it; the rest belongs in docs/" });
    if (!/^## \[?Unreleased/m.test(files.get("CHANGELOG.md") ?? "")) found.push({ path: "CHANGELOG.md", message: "missing, or without an Unreleased section: an office reads there what will change for it" });
    for (const path of ["LICENSE", "CONTRIBUTING.md", "SECURITY.md", "STYLE.md"]) {
      if (!files.has(path)) found.push({ path, message: "missing" });
    }
    return found;
  },
};

const withoutCode = (text) => text.replace(/^```[\s\S]*?^```/gm, "").replace(/`[^`\n]*`/g, "");

export const links = {
  name: "links of the documents lead to what is there",
  check(files) {
    const found = [];
    const isThere = (path) => files.has(path) || [...files.keys()].some((known) => known.startsWith(`${path.replace(/\/$/, "")}/`));
    for (const [path, text] of files) {
      if (!path.endsWith(".md")) continue;
      for (const [, target] of withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)) {
        if (/^[a-z]+:|^#/.test(target)) continue;
        const full = join(dirname(path), target.split("#")[0]);
        if (!isThere(full)) found.push({ path, message: `${target} is not there; a reader who follows it is lost` });
      }
    }
    return found;
  },
};

// { pattern, what }: how the program reads a setting, or a variable of its environment.
const readings = [
  { pattern: /\bgetenv\("(\w+)"/g, what: "environment variable" },
  { pattern: /\brule_setting\([^,()]+, "(\w+)"/g, what: "setting" },
  { pattern: /FROM setting WHERE name = '(\w+)'/g, what: "setting" },
];

export const toldSettings = {
  name: "every setting and variable the program reads is told",
  check(files) {
    const list = ["src/office/setting_list.cpp", "src/office/settings.cpp"].map((path) => files.get(path) ?? "").join("");
    const found = [];
    for (const [path, text] of files) {
      if (!isSource(path) || isTest(path)) continue;
      for (const { pattern, what } of readings)
        for (const [, name] of text.matchAll(pattern))
          if (!list.includes(`"${name}"`) && !name.startsWith("REEVE_TEST_")) found.push({ path, message: `the ${what} ${name} is not in src/office/setting_list.cpp; whoever runs the program cannot know of it` });
    }
    return found;
  },
};

export const folders = {
  name: "every folder of src tells in a README what it is",
  check(files) {
    const found = [];
    const names = new Set([...files.keys()].map((path) => /^src\/([^/]+)\/.+\.cpp$/.exec(path)?.[1]).filter((name) => name && name !== "app"));
    for (const name of names) {
      const path = `src/${name}/README.md`;
      const count = linesOf(files.get(path) ?? "").length;
      if (!files.has(path)) found.push({ path, message: "missing: which part it is, its words, its laws, its moves" });
      else if (count < 15 || count > 40) found.push({ path, message: `${count} lines; 15 to 40 are read` });
    }
    return found;
  },
};

// Where a package comes from is each installation's own affair, and so is the folder somebody works in. The patterns are put
// together from halves so that this file does not name what it forbids.
const notNamed = [
  { pattern: new RegExp("\\bregistry\\.[a-z0-9-]+\\.[a-z]" + "|\\bpypi" + "\\.|\\bcrates" + "\\.io|\\bdeb\\.deb" + "ian", "i"), why: "names a package registry; an office behind a proxy has its own" },
  { pattern: new RegExp("(^|[\\s\"'`(=])/(wor" + "k/(trees|shared|main)|ro" + "ot/[a-z.]+|ho" + "me/[a-z]+)(/|\\s|$)"), why: "names a folder of somebody's own machine" },
  { pattern: new RegExp("\"res" + "olved\"\\s*:"), why: "names where a package was fetched from; run npm install with the .npmrc of this tree" },
];

export const noHosts = {
  name: "no registry and nobody's own folder is named",
  check(files) {
    const found = [];
    for (const [path, text] of files) {
      linesOf(text).forEach((line, index) => {
        for (const { pattern, why } of notNamed) if (pattern.test(line)) found.push({ path, line: index + 1, message: why });
      });
    }
    return found;
  },
};

// npm installs nothing at all from a lock file that leaves out what one of its packages may want on another kind of machine.
export const wholeLock = {
  name: "the lock file holds every package that its packages name",
  check(files) {
    const path = "package-lock.json";
    const packages = JSON.parse(files.get(path) ?? "{}").packages ?? {};
    const held = new Set(Object.keys(packages).map((place) => place.replace(/^.*node_modules\//, "")));
    const found = [];
    for (const [place, told] of Object.entries(packages)) {
      for (const name of Object.keys({ ...told.dependencies, ...told.optionalDependencies })) {
        if (!held.has(name)) found.push({ path, message: `${place || "the project"} names ${name}, which is not in it; npm ci refuses it` });
      }
    }
    return found;
  },
};
