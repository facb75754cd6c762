// Prints what is wrong in a Dockerfile, a line each; nothing when nothing is.
import { readFileSync } from 'node:fs';
import { validate } from 'dockerfile-utils';

for (const problem of validate(readFileSync(process.argv[2], 'utf8'))) {
  console.log(`${problem.range.start.line + 1}: ${problem.message}`);
}
