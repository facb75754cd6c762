// Brings Web Chat's script by `npm ci` and leaves only what the page needs, compressed once, in the folder given; beside it the minifier for the loader.
// The lock file lists none of Web Chat's dependencies: all of them are inside webchat.js already.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const source = dirname(fileURLToPath(import.meta.url));
const target = process.argv[2];
mkdirSync(target, { recursive: true });

// Builds may run side by side: each works in a folder of its own and moves finished files into place.
const work = mkdtempSync(join(target, 'npm-'));
try {
  for (const file of ['package.json', 'package-lock.json']) {
    copyFileSync(join(source, file), join(work, file));
  }

  const npm = spawnSync('npm ci --ignore-scripts --no-audit --no-fund', { cwd: work, shell: true, stdio: 'inherit' });
  if (npm.status !== 0) {
    process.exitCode = 1;
  } else {
    const dist = join(work, 'node_modules', 'botframework-webchat', 'dist');
    const script = readFileSync(join(dist, 'webchat.js'));
    const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: script.length } };
    writeFileSync(join(dist, 'webchat.js.br'), brotliCompressSync(script, brotli));
    writeFileSync(join(dist, 'webchat.js.gz'), gzipSync(script, { level: 9 }));
    try {
      rmSync(join(target, 'uglify-js'), { recursive: true, force: true });
      renameSync(join(work, 'node_modules', 'uglify-js'), join(target, 'uglify-js'));
    } catch (error) {
      // Another build was quicker to put the same there.
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') {
        throw error;
      }
    }

    // The build looks for webchat.js alone, so that one comes last.
    for (const file of ['webchat.js.LICENSE.txt', 'webchat.js.br', 'webchat.js.gz', 'webchat.js']) {
      renameSync(join(dist, file), join(target, file));
    }
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
