// Makes the loader small: `node minify.mjs SOURCE FOLDER` writes it into the folder, also compressed. The folder has the minifier.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, resolve } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const [source, target] = process.argv.slice(2);
const { minify } = createRequire(import.meta.url)(resolve(target, 'uglify-js'));

// The style sheet is a text for the minifier, so its spaces go first. No value in it has one beside these signs.
const styled = readFileSync(source, 'utf8').replace(/(?<=const css = `)[^`]*/, (css) => css.replace(/\s+/g, ' ').replace(/ ?([{};,]) ?/g, '$1').replace(/: /g, ':').replace(/;}/g, '}').trim());
const { code, error } = minify(styled, { mangle: { properties: { regex: /^#/ } } });
if (error) {
  throw error;
}

const file = join(target, basename(source));
writeFileSync(`${file}.br`, brotliCompressSync(code));
writeFileSync(`${file}.gz`, gzipSync(code, { level: 9 }));
// The build looks for this one alone, so it comes last.
writeFileSync(file, code);
