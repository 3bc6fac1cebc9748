/** How long the event loop is kept busy at a stretch while the routes of a table are streamed, and how fast that goes. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { connect } from '@netlink/iproute2';

const [netns, table = 'main'] = process.argv.slice(2);

async function measure(what: string, read: () => Promise<number>): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const before = performance.now();
  const count = await read();
  const took = performance.now() - before;
  delay.disable();
  const rate = Math.round((count / took) * 1000);
  const milliseconds = (nanoseconds: number): string => (nanoseconds / 1e6).toFixed(2);
  console.log(
    `${what}: ${count} routes in ${took.toFixed(0)} ms, ${rate} a second; delays: longest ${milliseconds(delay.max)} ms, ` +
      `99 % below ${milliseconds(delay.percentile(99))} ms`,
  );
}

using handle = connect({ netns });
const routes = (): ReturnType<ReturnType<typeof handle.route>['get']> =>
  handle.route().get({ table: /^\d+$/.test(table) ? Number(table) : table });

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
