import { execFileSync } from 'node:child_process';
import { sizeOf, useNamespace } from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import { connect, type Handle, type MonitorEvent, OverrunError, type Route } from '../../src/index.ts';

const ns = useNamespace({
  async setup(made) {
    await made.ipBatch([
      'link set lo up',
      'link add v0 type veth peer name v1',
      'link set v0 up',
      'link set v1 up',
    ]);
  },
});

const CHANGES = sizeOf({ usual: 20_000, full: 200_000 });
const shown = (route: Route): string => JSON.stringify(route);

/** Changes of routes as fast as ip(8) can make them: most are taken back, some stay, some are replaced. */
function flood(seed: number, count: number): string[] {
  const lines: string[] = [];
  for (let round = seed; lines.length < count; round++) {
    const base = `10.${(round >> 8) & 0xff}.${round & 0xff}`;
    for (let host = 0; host < 200; host++) lines.push(`route add ${base}.${host} dev lo metric ${round % 7}`);
    for (let host = 0; host < 200; host += 3)
      lines.push(`route replace ${base}.${host} dev v0 metric ${round % 7}`);
    for (let host = 0; host < 200; host++)
      if (host % 50 !== 0) lines.push(`route del ${base}.${host} metric ${round % 7}`);
  }
  return lines.slice(0, count);
}

async function everyRoute(handle: Handle): Promise<string[]> {
  return (await handle.route().get({ table: 'all' }).toArray()).map(shown).sort();
}

/** What the events of a monitor add up to. */
class State {
  readonly routes = new Set<string>();
  readonly counts = { events: 0, overruns: 0, resyncs: 0 };
  isExact = false;

  take(event: MonitorEvent<'route'>): void {
    if (event instanceof OverrunError) {
      this.isExact = false;
      this.counts.overruns++;
    } else if (event.type === 'synchronised') {
      this.isExact = true;
      if (event.resync === true) this.counts.resyncs++;
    } else {
      this.counts.events++;
      if (event.previous !== undefined) this.routes.delete(shown(event.previous));
      if (event.type === 'newRoute') this.routes.add(shown(event.route));
    }
  }
}

test(`a flood of ${CHANGES} changes by another process`, { timeout: 300_000 }, async ({ annotate }) => {
  using handle = connect({ netns: ns().path });
  const state = new State();
  let flooding: Promise<unknown> = Promise.resolve();
  let isLastSeen = false;
  for await (const event of handle.monitor({ objects: ['route'], initial: true })) {
    state.take(event);
    if (event instanceof OverrunError) continue;
    if (event.type === 'synchronised') {
      if (event.initial === true)
        flooding = ns().ipBatch([...flood(0, CHANGES), 'route add 203.0.113.1 dev lo']);
    } else isLastSeen ||= event.route.dst === '203.0.113.1';
    if (isLastSeen && state.isExact) break;
  }
  await flooding;
  expect([...state.routes].sort()).toEqual(await everyRoute(handle));
  await annotate(JSON.stringify(state.counts));
});

test(`${CHANGES} changes while nobody reads, in portions`, { timeout: 300_000 }, async ({ annotate }) => {
  using handle = connect({ netns: ns().path });
  const state = new State();
  const portion = 4000;
  let made = 0;
  for await (const event of handle.monitor({ objects: ['route'], initial: true })) {
    state.take(event);
    if (event instanceof OverrunError || event.type !== 'synchronised') continue;
    expect([...state.routes].sort()).toEqual(await everyRoute(handle));
    if (made >= CHANGES) break;
    // The process waits for it, so that none of the events is read before there are too many.
    execFileSync('nsenter', [`--net=${ns().path}`, 'ip', '-batch', '-'], {
      input: flood(1000 + (made / portion) * 10, portion).join('\n'),
    });
    made += portion;
  }
  expect(state.counts.resyncs).toBe(made / portion);
  await annotate(JSON.stringify(state.counts));
});
