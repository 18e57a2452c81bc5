// Reads the JSON of one document on standard input and writes it as a PDF/UA-1 file on standard output. No network, no files but fonts.
import { existsSync, readFileSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const fonts = ['/usr/share/fonts/truetype/open-sans', '/usr/share/fonts/truetype/dejavu'];
const not_installed = 3; // as src/document/pdf.cpp has it
const most_attempts = 20;
const scales = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65]; // of a document that must fit one page

// Control characters have no place in a paper, and no letter in any font.
const without_controls = (_, value) => (typeof value === 'string' ? value.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '') : value);

// Every block of the paper that holds a picture.
const pictures_of = (paper) => paper.sections.flatMap((section) => section.blocks).filter((block) => 'picture' in block);

const can_be_drawn = (compiler, path) => !compiler.compile({ mainFileContent: `#image("${path}", alt: "test")` }).hasError();

// Puts each picture where the template can read it, and leaves out one that cannot be drawn.
const place_pictures = (compiler, paper) => {
  pictures_of(paper).forEach((block, i) => {
    const path = `/pictures/${i}.${block.format}`;
    compiler.mapShadow(join(here, path), Buffer.from(block.picture, 'base64'));
    block.picture = undefined;
    block.file = block.width > 0 && can_be_drawn(compiler, path) ? path : null;
  });
};

const words_of = (problem) => [problem.message, ...(problem.hints ?? [])].join('; ');

const lay_out = (compiler, text, scale) => {
  const laid_out = compiler.compile({ mainFilePath: join(here, 'paper.typ'), inputs: { paper: text, scale: String(scale) } });
  if (!laid_out.result) throw new Error(compiler.fetchDiagnostics(laid_out.takeError()).map(words_of).join('\n'));
  return laid_out.result;
};

const fitted = (compiler, text) => {
  for (const scale of scales) {
    const pages = lay_out(compiler, text, scale);
    if (pages.numOfPages === 1) return pages;
  }
  throw new Error('this does not fit on one page, however small it is set');
};

const attempt = (compiler, paper) => {
  const text = JSON.stringify(paper);
  const pages = paper.is_one_page ? fitted(compiler, text) : lay_out(compiler, text, 1);
  return compiler.pdf(pages, { pdfStandard: 'ua-1', creationTimestamp: paper.made });
};

// The characters a failed attempt had no letter for: PDF/UA allows no empty boxes.
const unprintable = (problem) =>
  [...problem.message.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/gu)]
    .flatMap((match) => [...match[1].replace(/\\+u\{([0-9a-f]+)\}/g, (_, code) => String.fromCodePoint(parseInt(code, 16)))])
    .filter((letter) => letter !== '\\');

const render = (NodeCompiler, paper) => {
  const compiler = NodeCompiler.create({ workspace: here, fontArgs: [{ fontPaths: fonts.filter(existsSync) }] });
  place_pictures(compiler, paper);
  for (let i = 1; ; ++i) {
    try {
      return attempt(compiler, paper);
    } catch (problem) {
      const letters = new Set(unprintable(problem));
      if (letters.size === 0 || i === most_attempts) throw problem;
      const shown = (_, value) => (typeof value === 'string' ? [...value].map((letter) => (letters.has(letter) ? '\u25a1' : letter)).join('') : value);
      paper = { ...JSON.parse(JSON.stringify(paper), shown), has_unprintable: true };
    }
  }
};

const write_all = (bytes) => {
  for (let at = 0; at < bytes.length; ) at += writeSync(1, bytes, at);
};

const fail = (problem, status) => {
  process.stderr.write(`${problem.message ?? problem}\n`);
  process.exitCode = status;
};

// The compiler is a native add-on, published for each machine under a name of its own.
const installed_compiler = () => {
  try {
    return createRequire(import.meta.url)(`@myriaddreamin/typst-ts-node-compiler-linux-${process.arch}-gnu`).NodeCompiler;
  } catch (problem) {
    fail(problem, not_installed);
  }
};

const NodeCompiler = installed_compiler();
if (NodeCompiler) {
  try {
    write_all(render(NodeCompiler, JSON.parse(readFileSync(0, 'utf8'), without_controls)));
  } catch (problem) {
    fail(problem, 1);
  }
}
