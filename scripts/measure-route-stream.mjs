// How long the event loop is kept busy at a stretch while many routes are streamed, and how fast that goes:
//   node -C @netlink/source --import ./scripts/typescript.mjs scripts/measure-route-stream.mjs NETNS TABLE
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { connect } from '../packages/iproute2/src/index.ts';

const [netns, table = 'main'] = process.argv.slice(2);

/**
 * @param {string} what
 * @param {() => Promise<number>} read
 */
async function measure(what, read) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const before = performance.now();
  const count = await read();
  const took = performance.now() - before;
  delay.disable();
  const rate = Math.round((count / took) * 1000);
  const milliseconds = (/** @type {number} */ nanoseconds) => (nanoseconds / 1e6).toFixed(2);
  console.log(
    `${what}: ${count} routes in ${took.toFixed(0)} ms, ${rate} a second; delays: longest ${milliseconds(delay.max)} ms, ` +
      `99 % below ${milliseconds(delay.percentile(99))} ms`,
  );
}

const handle = connect({ netns });
const routes = () => handle.route().get({ table: /^\d+$/.test(table) ? Number(table) : table });

for (let round = 0; round < 3; round++) {
  await measure('views', async () => {
    let count = 0;
    for await (const views of routes().views()) for (const view of views) if (view.dstLen >= 0) count++;
    return count;
  });
  await measure('objects', async () => {
    let count = 0;
    for await (const batch of routes().batches()) count += batch.length;
    return count;
  });
}
handle.close();
