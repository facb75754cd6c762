// Embeds token ids with the bare runtime: node embed.mjs MODEL IDS.json THREADS PARALLEL ROWS
// IDS.json holds rows of token ids, longest first. Prints the seconds it took, loading not counted.
import { readFileSync } from 'node:fs';
import { InferenceSession, Tensor } from 'onnxruntime-node';

const [model, file, threads, parallel, rowsPerRun] = process.argv.slice(2);
const rows = JSON.parse(readFileSync(file, 'utf8'));
const session = await InferenceSession.create(model, { intraOpNumThreads: Number(threads), interOpNumThreads: 1 });

async function run(batch) {
  const width = batch[0].length;
  const shape = [batch.length, width];
  const ids = new BigInt64Array(batch.length * width);
  const mask = new BigInt64Array(ids.length);
  batch.forEach((row, index) => row.forEach((id, column) => {
    ids[index * width + column] = BigInt(id);
    mask[index * width + column] = 1n;
  }));
  const { last_hidden_state } = await session.run({
    input_ids: new Tensor('int64', ids, shape),
    attention_mask: new Tensor('int64', mask, shape),
    token_type_ids: new Tensor('int64', new BigInt64Array(ids.length), shape),
  }, ['last_hidden_state']);
  return batch.map((_, index) => unit(last_hidden_state.data.slice(index * width * 384, index * width * 384 + 384)));
}

function unit(vector) {
  const length = Math.hypot(...vector);
  return vector.map(number => number / length);
}

async function embedAll() {
  let next = 0;
  const vectors = [];
  const work = async () => {
    while (next < rows.length) {
      const from = next;
      next += Number(rowsPerRun);
      vectors.push(...await run(rows.slice(from, next)));
    }
  };
  await Promise.all(Array.from({ length: Number(parallel) }, work));
  return vectors;
}

await run(rows.slice(0, 1));
const start = process.hrtime.bigint();
await embedAll();
console.log(Number(process.hrtime.bigint() - start) / 1e9);
