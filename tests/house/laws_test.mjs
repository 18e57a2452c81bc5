// Proves each law of the house: a small tree that keeps them all passes, and one deliberate breach of each is found.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { laws } from "./laws.mjs";
import { functionsOf, readCpp } from "./laws/cpp_text.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../..");
const opener = "// What this file of the small tree is.\n";
const cpp = (body) => `${opener}${body}\n`;

const goodTree = new Map(Object.entries({
  "README.md": "# Small\n",
  "CHANGELOG.md": "# Changelog\n\n## Unreleased\n",
  "LICENSE": "Free\n",
  "CONTRIBUTING.md": "How\n",
  "SECURITY.md": "Where\n",
  "STYLE.md": "So\n",
  "docs/layers.md": readFileSync(join(root, "docs/layers.md"), "utf8"),
  "docs/decisions/0001-first.md": "# First\n\n[The layers](../layers.md), [all](../decisions/), [elsewhere](https://reeve.example/x), `[no](link)`\n",
  "docs/decisions/0002-second.md": "# Second\n",
  "assets/scss/_tokens.scss": readFileSync(join(root, "assets/scss/_tokens.scss"), "utf8"),
  "src/base/money.h": cpp("struct Money { long pence; };"),
  "src/record/cell.h": cpp('#include "base/money.h"'),
  "src/db/sql.h": cpp('#include "record/cell.h"\nvoid run_built(int);'),
  "src/html/markup.h": cpp('#include "base/money.h"\nint trusted(int);'),
  "src/html/page.cpp": cpp('#include "html/markup.h"\nint a = trusted(1);'),
  "src/http/request.h": cpp("struct Request;"),
  "src/office/setting_list.cpp": cpp('auto told = "REEVE_KNOWN";'),
  "src/office/known.cpp": cpp('auto a = std::getenv("REEVE_KNOWN"); auto b = std::getenv("REEVE_TEST_POSTGRES");'),
  "src/html/README.md": "line\n".repeat(20),
  "src/office/README.md": "line\n".repeat(15),
  "src/delivery/README.md": "line\n".repeat(40),
  "src/office/keep.h": cpp('#include "db/sql.h"'),
  "src/planning/planning.h": cpp('#include "base/money.h"'),
  "src/planning/priority.h": cpp('#include "base/money.h"'),
  "src/delivery/delivery.h": cpp("class Router;"),
  "src/delivery/delivery.cpp": cpp('#include "delivery/delivery.h"\n#include "http/request.h"\n#include "planning/planning.h"'),
  "src/delivery/task.h": cpp('#include "base/money.h"\nbool is_open();'),
  "src/delivery/task.cpp": cpp('#include "delivery/task.h"\nbool is_open() { return true; }'),
  "src/delivery/task_store.cpp": cpp(
    '#include "db/sql.h"\nvoid read(Db& db) {\n    db.all(Sql(R"(SELECT id FROM task ORDER BY id)", "tasks"), {}, make);\n' +
    '    db.all(Sql("SELECT COUNT(*) FROM task", "count"), {}, make);\n}'),
  "src/delivery/task_pages.cpp": cpp('#include "html/markup.h"\n#include "http/request.h"\nauto title = "Select a task from the list";'),
  "src/delivery/task_test.cpp": cpp('#include "db/sql.h"\nauto bad = "<p style=\\"x\\">";'),
  "src/delivery/migrations/0001_task.sql": "CREATE TABLE task (id BIGINT);\n",
  "src/delivery/migrations/0002_find.sqlite.sql": "x\n",
  "src/delivery/migrations/0002_find.postgres.sql": "x\n",
  "src/app/app.cpp": cpp('#include "delivery/delivery.h"\n#include "planning/planning.h"'),
}));

const manyLines = (count) => "int x;\n".repeat(count);
const longFunction = cpp(`void long_one(int a) {\n${"    a += 1;\n".repeat(80)}}`);
const withToken = (from, to) => goodTree.get("assets/scss/_tokens.scss").replace(from, to);

// [the law's name, what is done to the tree, words that the message must have]
const breaches = [
  ["includes run only", { "src/base/money.h": cpp('#include "record/cell.h"') }, "base may not include record"],
  ["includes run only", { "src/db/sql.h": cpp('#include "html/markup.h"') }, "db may not include html"],
  ["includes run only", { "src/office/keep.h": cpp('#include "planning/planning.h"') }, "office may not include planning"],
  ["includes run only", { "src/planning/planning.cpp": cpp('#include "delivery/delivery.h"') }, "planning may not see delivery"],
  ["includes run only", { "src/delivery/task.cpp": cpp('#include "planning/priority.h"') }, "only through planning/planning.h"],
  ["includes run only", { "src/reporting/paper.h": cpp('#include "planning/planning.h"') }, "reporting may not see planning"],
  ["includes run only", { "src/delivery/task.cpp": cpp('#include "task.h"') }, "not a full path"],
  ["includes run only", { "src/lost/thing.h": cpp('#include "elsewhere/x.h"') }, "is not in docs/layers.md"],
  ["includes run only", { "docs/layers.md": "# Layers\n" }, "tables are missing"],
  ["no two files include each other", {
    "src/delivery/one.h": cpp('#include "delivery/two.h"'),
    "src/delivery/two.h": cpp('#include "delivery/three.h"'),
    "src/delivery/three.h": cpp('#include "delivery/one.h"'),
  }, "src/delivery/one -> src/delivery/two -> src/delivery/three -> src/delivery/one"],
  ["no two files include each other", {
    "src/delivery/one.h": cpp(""), "src/delivery/one.cpp": cpp('#include "delivery/two.h"'),
    "src/delivery/two.h": cpp(""), "src/delivery/two.cpp": cpp('#include "delivery/one.h"'),
  }, "a circle"],
  ["what a thing is", { "src/delivery/task.cpp": cpp('#include "db/sql.h"') }, "a is file may not include db"],
  ["what a thing is", { "src/delivery/task_store.cpp": cpp('#include "html/markup.h"') }, "a _store file may not include html"],
  ["what a thing is", { "src/office/person_store.cpp": cpp('#include "http/request.h"') }, "a _store file may not include http"],
  ["what a thing is", { "src/delivery/task_pages.cpp": cpp('#include "db/sql.h"') }, "a _pages file may not include db"],
  ["what a thing is", { "src/delivery/task_parts.cpp": cpp('#include "db/sql.h"') }, "a _parts file may not include db"],
  ["what a thing is", { "src/delivery/delivery.h": cpp('#include "http/request.h"') }, "a face file may not include http"],
  ["what a thing is", { "src/delivery/figures.cpp": cpp('#include "html/markup.h"') }, "a figures file may not include html"],
  ["what a thing is", { "src/delivery/delivery_figures.cpp": cpp('#include "http/request.h"') }, "a figures file may not include http"],
  ["kernel headers", { "src/base/money.h": cpp("#include <regex>") }, "<regex>"],
  ["kernel headers", { "src/html/markup.h": cpp("#include <iostream>") }, "<iostream>"],
  ["every file opens", { "src/base/money.h": "#pragma once\nstruct Money;\n" }, "not a comment"],
  ["every file opens", { "tools/run.sh": "#!/usr/bin/env bash\nset -e\n" }, "not a comment"],
  ["every file opens", { "assets/scss/public.scss": "a { color: red }\n" }, "not a comment"],
  ["headers have at most", { "src/base/money.h": cpp(manyLines(120)) }, "120 at most"],
  ["headers have at most", { "src/delivery/task.cpp": cpp(manyLines(400)) }, "400 at most"],
  ["headers have at most", { "src/delivery/task.cpp": longFunction }, "long_one"],
  ["no file has a name", { "src/base/string_utils.h": cpp("") }, '"utils"'],
  ["no file has a name", { "src/office/visit_manager.cpp": cpp("") }, '"manager"'],
  ["no two source files", { "src/planning/task.h": cpp("") }, "has this name already"],
  ["pages hold no SQL", { "src/delivery/task_pages.cpp": cpp('auto sql = R"(SELECT id FROM task)";') }, "would be a second place"],
  ["only db builds SQL", { "src/delivery/task_store.cpp": cpp("void f(Db& db) { db.run_built(text); }") }, "run_built"],
  ["one SQL text", { "src/delivery/task_store.cpp": cpp('auto sql = Sql::per_engine("a", "b", "c");') }, "drift apart"],
  ["a statement that returns many", {
    "src/delivery/task_store.cpp": cpp('void f(Db& db) {\n    db.all(db::Sql(R"(SELECT id FROM task)", "tasks"), {}, make);\n}'),
  }, "no ORDER BY"],
  ["a statement that returns many", {
    "src/delivery/task_store.cpp": cpp('static constexpr db::Sql tasks("SELECT id FROM task", "tasks");\nvoid f(Db& db) { db->each(tasks, {}, take); }'),
  }, "no ORDER BY"],
  ["only html mints", { "src/delivery/task_pages.cpp": cpp("auto a = trusted(typed);") }, "unescaped"],
  ["money is counted", { "src/delivery/task.h": cpp("double amount_asked;") }, "whole pence"],
  ["money is counted", { "src/base/money.h": cpp("float pounds(Money);") }, "whole pence"],
  ["no style, event or script", { "src/delivery/task_pages.cpp": cpp('auto a = R"(<p style="color:red">)";') }, "content security policy"],
  ["no style, event or script", { "src/delivery/task_pages.cpp": cpp('auto a = R"(<a href="/" onclick="go()">)";') }, "content security policy"],
  ["no style, event or script", { "src/delivery/task_pages.cpp": cpp('auto a = "<script>go()</script>";') }, "content security policy"],
  ["migrations are numbered", { "src/planning/migrations/0001_plan.sql": "x\n" }, "number 0001 is used by"],
  ["migrations are numbered", { "src/planning/migrations/0003_plan.sqlite.sql": "x\n" }, "number 0003"],
  ["migrations are numbered", { "src/planning/migrations/plan.sql": "x\n" }, "is called"],
  ["decisions are numbered", { "docs/decisions/0002-other.md": "# Other\n" }, "has this number"],
  ["decisions are numbered", { "docs/decisions/notes.md": "# Notes\n" }, "is called"],
  ["the README is short", { "README.md": "line\n".repeat(81) }, "over 80 lines"],
  ["the README is short", { "CHANGELOG.md": "# Changelog\n" }, "Unreleased"],
  ["the README is short", { LICENSE: null }, "missing"],
  ["links of the documents", { "docs/install.md": "See [there](nowhere.md#part).\n" }, "nowhere.md#part is not there"],
  ["every setting and variable", { "src/base/clock.cpp": cpp('auto a = std::getenv("REEVE_SECRET");') }, "REEVE_SECRET is not in"],
  ["every setting and variable", { "src/office/desk.cpp": cpp('auto a = rule_setting(connection, "small_base", 50);') }, "small_base is not in"],
  ["every folder of src", { "src/delivery/README.md": null }, "missing"],
  ["every folder of src", { "src/delivery/README.md": "short\n" }, "1 lines"],
  ["no registry", { "docs/install.md": `npm --registry https://registry${"."}example.org\n` }, "registry"],
  ["no registry", { "docs/install.md": ["cd ", "home", "somebody", "reeve\n"].join("/") }, "own machine"],
  ["no registry", { "package-lock.json": `{ "resol${"ved"}": "x" }\n` }, "fetched from"],
  ["the lock file holds", { "package-lock.json": '{ "packages": { "": { "dependencies": { "a": "1" } }, "node_modules/a": { "optionalDependencies": { "a-on-arm": "1" } } } }\n' }, "node_modules/a names a-on-arm"],
  ["every pair of colours", { "assets/scss/_tokens.scss": withToken("#5c3b00", "#e0b060") }, "att on att tint"],
  ["every pair of colours", { "assets/scss/_tokens.scss": withToken("$link: #135e7c", "$link: #6fb0c8") }, "link on white"],
  ["every pair of colours", { "assets/scss/_tokens.scss": withToken("2: #28a197", "2: #9fe0da") }, "series 2 on white"],
];

let passed = 0;
let failed = 0;

function prove(name, isTrue, detail = "") {
  if (isTrue) passed += 1;
  else {
    failed += 1;
    console.log(`Failed: ${name}${detail ? `\n  ${detail}` : ""}`);
  }
}

function changed(changes) {
  const files = new Map(goodTree);
  for (const [path, text] of Object.entries(changes)) {
    if (text === null) files.delete(path);
    else files.set(path, text);
  }
  return files;
}

for (const law of laws) {
  const found = law.check(goodTree);
  prove(`the small tree keeps the law that ${law.name}`, found.length === 0, JSON.stringify(found));
  prove(`a breach is tried of the law that ${law.name}`, breaches.some(([name]) => law.name.startsWith(name)));
}

for (const [name, changes, message] of breaches) {
  const found = laws.find((law) => law.name.startsWith(name)).check(changed(changes));
  const isFound = found.some((breach) => `${breach.path} ${breach.message}`.includes(message));
  prove(`a breach is found: ${Object.keys(changes)[0]}: ${message}`, isFound, JSON.stringify(found));
}

const tricky = cpp('int a = 1\'000; // "no" {\nauto r = R"x(not ) " { end)x"; /* { */\nchar c = \'"\';\nnamespace n {\nstruct S {\n    int f() const { return 1; }\n};\nint S::g(int b = 3)\n{\n    return b;\n}\n}');
prove("comments, raw strings and digit marks do not confuse the reader of C++",
  readCpp(tricky).literals.length === 1 && functionsOf(tricky).map(({ length }) => length).join() === "1,4",
  JSON.stringify(functionsOf(tricky)));

// The program itself, on a real folder: what it prints and the code it ends with.
function runOn(files) {
  const folder = mkdtempSync(join(tmpdir(), "reeve-laws-"));
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    execFileSync("git", ["init", "-q", folder]);
    const { status, stdout } = spawnSync("node", [join(here, "laws.mjs"), folder], { encoding: "utf8" });
    return { status, last: stdout.trim().split("\n").at(-1), stdout };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const kept = runOn(goodTree);
prove("a tree that keeps all laws ends with code 0", kept.status === 0 && kept.last === `laws: ${laws.length} passed, 0 failed`, kept.stdout);
const broken = runOn(changed({ "src/base/money.h": cpp('#include "record/cell.h"'), "src/record/cell.h": cpp("") }));
prove("a tree that breaks one law ends with code 1 and says where",
  broken.status === 1 && broken.last === `laws: ${laws.length - 1} passed, 1 failed` && broken.stdout.includes("src/base/money.h:2:"), broken.stdout);

console.log(`breaches: ${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
