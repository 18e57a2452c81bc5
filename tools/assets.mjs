// Builds what browsers load: compiles the styles, bundles the scripts, takes the fonts, names each file by its content, and
// writes the assembler and C++ sources that carry them inside the binary. Usage: node tools/assets.mjs OUT_DIR GENERATED_DIR
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

import * as esbuild from "esbuild";
import * as sass from "sass";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const modules = join(root, "node_modules");
const [outDir, generatedDir] = process.argv.slice(2).map((path) => resolve(path));
if (!generatedDir) {
  console.error("usage: node tools/assets.mjs OUT_DIR GENERATED_DIR");
  process.exit(2);
}

const types = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

// What a public page loads first must fit a phone on a poor line: its styles, scripts and font together, in compressed bytes.
const firstLoad = ["public.css", "early.js", "public.js", "source-sans-3-latin.woff2"];
const firstLoadLimit = 75 * 1024;

// Words that would mean GOV.UK's own identity came along with its parts.
const forbidden = /GDS Transport|url\([^)]*(crown|crest|logotype)/i;

const assets = new Map();

function add(name, bytes) {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
  const extension = extname(name);
  const packed = gzipSync(bytes, { level: 9 });
  assets.set(name, {
    name,
    hashedName: `${basename(name, extension)}.${hash}${extension}`,
    type: types[extension],
    bytes,
    // A font is compressed already; a variant that saves nothing is not kept.
    gzip: packed.length < bytes.length * 0.95 ? packed : Buffer.alloc(0),
  });
}

function addFonts() {
  const folder = join(modules, "@fontsource-variable/source-sans-3/files");
  for (const range of ["latin", "latin-ext"]) {
    add(`source-sans-3-${range}.woff2`, readFileSync(join(folder, `source-sans-3-${range}-wght-normal.woff2`)));
  }
}

function addImages() {
  const folder = join(root, "assets/images");
  for (const name of readdirSync(folder)) add(name, readFileSync(join(folder, name)));
}

// The stock footer carries the royal arms and a crown. Its rules for them go; our footer has no place for either.
function withoutArms(css) {
  return css
    .replace(/[^{}]*govuk-footer__(?:copyright-logo|crown)[^{}]*\{[^{}]*\}/g, "")
    .replace(/@(?:media|supports)[^{}]*\{\s*\}/g, "");
}

// A style's url(...) names a file plainly; the page needs the name with its content's hash.
function withHashedUrls(css) {
  return css.replace(/url\("?([^")]+)"?\)/g, (whole, name) => {
    if (name.startsWith("#") || name.startsWith("data:")) return whole;
    if (!assets.has(name)) {
      add(name, readFileSync(join(modules, "@ministryofjustice/frontend/moj/assets/images", name)));
    }
    return `url("${assets.get(name).hashedName}")`;
  });
}

function addStyles() {
  for (const name of ["public", "staff"]) {
    const compiled = sass.compile(join(root, `assets/scss/${name}.scss`), {
      loadPaths: [modules, root],
      style: "compressed",
      charset: false,
      quietDeps: true,
      silenceDeprecations: ["import"],
      logger: sass.Logger.silent,
    });
    const css = withoutArms(compiled.css);
    const found = css.match(forbidden);
    if (found) throw new Error(`${name}.css holds "${found[0]}": GOV.UK's own identity is not ours to use`);
    add(`${name}.css`, Buffer.from(withHashedUrls(css)));
  }
}

async function addScripts() {
  for (const name of ["early", "public", "staff", "passkey"]) {
    const { outputFiles } = await esbuild.build({
      entryPoints: [join(root, `assets/js/${name}.js`)],
      bundle: true,
      write: false,
      minify: true,
      format: name === "early" ? "iife" : "esm",
      target: "es2020",
      legalComments: "none",
      charset: "utf8",
      logLevel: "error",
      nodePaths: [modules],
    });
    add(`${name}.js`, Buffer.from(outputFiles[0].contents));
  }
}

function checkFirstLoad() {
  const sizes = firstLoad.map((name) => {
    const { gzip, bytes } = assets.get(name);
    return [name, gzip.length || bytes.length];
  });
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  if (total > firstLoadLimit) {
    throw new Error(`a public page's first load is ${total} bytes, over ${firstLoadLimit}: ${JSON.stringify(sizes)}`);
  }
  return total;
}

function writeFiles() {
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  mkdirSync(generatedDir, { recursive: true });
  for (const { hashedName, bytes, gzip } of assets.values()) {
    writeFileSync(join(outDir, hashedName), bytes);
    if (gzip.length) writeFileSync(join(outDir, `${hashedName}.gz`), gzip);
  }
  const manifest = Object.fromEntries([...assets.values()].map(({ name, hashedName }) => [name, hashedName]));
  writeFileSync(join(outDir, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}

function writeAssembler(list) {
  const lines = ["# The bytes of every asset, laid into the binary as they are.", ".section .rodata"];
  list.forEach(({ hashedName, gzip }, index) => {
    const path = join(outDir, hashedName);
    lines.push(`.global reeve_asset_${index}`, ".balign 16", `reeve_asset_${index}:`, `.incbin "${path}"`);
    lines.push(`.global reeve_asset_${index}_gzip`, `reeve_asset_${index}_gzip:`);
    if (gzip.length) lines.push(`.incbin "${path}.gz"`);
  });
  lines.push('.section .note.GNU-stack,"",@progbits', "");
  writeFileSync(join(generatedDir, "embedded_assets.S"), lines.join("\n"));
}

function writeTable(list) {
  const names = list.map((_, index) => `reeve_asset_${index}[], reeve_asset_${index}_gzip[]`).join(", ");
  const rows = list.map(({ name, hashedName, type, bytes, gzip }, index) =>
    `    {"${name}", "${hashedName}", "${type}",\n` +
    `     {reeve_asset_${index}, ${bytes.length}}, {reeve_asset_${index}_gzip, ${gzip.length}}},`);
  writeFileSync(join(generatedDir, "embedded_assets.cpp"), `// The table of embedded assets, in the order of their hashed names.
#include "app/assets.h"

extern "C" const char ${names};

namespace reeve {

std::span<const EmbeddedAsset> embedded_assets() {
    static const EmbeddedAsset table[] = {
${rows.join("\n")}
    };
    return table;
}

} // namespace reeve
`);
}

addFonts();
addImages();
addStyles();
await addScripts();
const total = checkFirstLoad();
writeFiles();
const list = [...assets.values()].sort((left, right) => (left.hashedName < right.hashedName ? -1 : 1));
writeAssembler(list);
writeTable(list);
console.log(`assets: ${list.length} files, first load of a public page ${(total / 1024).toFixed(1)} KB compressed`);
