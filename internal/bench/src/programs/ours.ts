/** `ours JOB COUNT`: the jobs, done with the packages as they are published. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { connect, type Handle } from '@netlink/iproute2';
import { NetlinkBuffer } from '@netlink/packet';
import { Connection, type Read } from '@netlink/proto';
import * as rt from '@netlink/rtnetlink';
import { AsyncSocket, protocols } from '@netlink/sys';
import { report, reportWarm } from './report.ts';

const [job = '', argument = '0'] = process.argv.slice(2);
const wanted = Number(argument);
const protocol = protocols.NETLINK_ROUTE;
/** `RTNLGRP_IPV4_ROUTE` */
const IPV4_ROUTES = 7;
const MOST_MEMORY = 1 << 30;

function messages<T>(type: number, body: Uint8Array, read: Read<T>): () => Promise<number> {
  return async () => {
    using connection = Connection.open({ protocol });
    let count = 0;
    for await (const batch of connection.dump({ type, body })) count += batch.map(read).length;
    return count;
  };
}

type Stream = 'views' | 'batches';

async function countRoutes(handle: Handle, table: string, how: Stream): Promise<number> {
  let count = 0;
  for await (const batch of handle.route().get({ family: 'inet', table })[how]()) count += batch.length;
  return count;
}

function streamed(how: Stream): () => Promise<number> {
  return async () => {
    using handle = connect();
    return await countRoutes(handle, 'all', how);
  };
}

async function held(): Promise<number> {
  using handle = connect();
  const routes = await handle.route().get({ family: 'inet', table: 'all' }).toArray();
  kept = routes;
  return routes.length;
}
let kept: unknown;

async function get(): Promise<number> {
  using connection = Connection.open({ protocol });
  for (let left = wanted; left > 0; left--) {
    const [reply] = await connection.get({
      type: rt.RTM_GETLINK,
      codec: rt.LinkMessage,
      body: (writer) => {
        rt.LinkMessage.encodeInto(writer, { header: { index: 1 } });
      },
    });
    if (reply !== undefined) kept = rt.LinkMessage.decodeAt(reply.data, reply.payloadStart, reply.end);
  }
  return wanted;
}

function route(index: number): { dst: string; via: string; table: number } {
  const low = `${(index >> 8) & 0xff}.${index & 0xff}`;
  return { dst: `10.${index >> 16}.${low}`, via: '192.0.2.2', table: 1000 };
}

async function addEach(): Promise<number> {
  using handle = connect();
  const routes = handle.route();
  for (let index = 0; index < wanted; index++) await routes.add(route(index));
  return wanted;
}

async function addAll(): Promise<number> {
  using handle = connect();
  const routes = Array.from({ length: wanted }, (_, index) => route(index));
  await handle.route().addAll(routes);
  return wanted;
}

async function notifications(): Promise<void> {
  using socket = new AsyncSocket(protocol);
  socket.bindAuto();
  socket.socket.setRxBufSz(MOST_MEMORY, { force: true });
  socket.socket.addMembership(IPV4_ROUTES);
  await addAll();
  await report(() => {
    let count = 0;
    while (count < wanted) {
      for (const { data } of socket.drain({ maxDatagrams: 1024, merge: true })) {
        for (const { data: view, payloadStart, end } of NetlinkBuffer.all(data)) {
          kept = rt.RouteMessage.decodeAt(view, payloadStart, end);
          count++;
        }
      }
    }
    return Promise.resolve(count);
  });
}

const routeValues = messages(
  rt.RTM_GETROUTE,
  rt.RouteMessage.encode({ header: { family: 'inet' } }),
  (_, ...at) => rt.RouteMessage.decodeAt(...at),
);

const jobs: Readonly<Record<string, () => Promise<number>>> = {
  'routes-views': streamed('views'),
  'routes-values': routeValues,
  'routes-warm': routeValues,
  'routes-objects': streamed('batches'),
  'routes-held': held,
  neighbours: messages(
    rt.RTM_GETNEIGH,
    rt.NeighbourMessage.encode({ header: { family: 'inet' } }),
    (_, ...at) => rt.NeighbourMessage.decodeAt(...at),
  ),
  links: messages(rt.RTM_GETLINK, rt.LinkMessage.encode({}), (_, ...at) => rt.LinkMessage.decodeAt(...at)),
  'links-objects': async () => {
    using handle = connect();
    const links = await handle.link().get().toArray();
    kept = links;
    return links.length;
  },
  get,
  'add-each': addEach,
  'add-bulk': addAll,
};

/** Jobs of a few milliseconds, which can be repeated. */
const warm = new Set(['neighbours', 'links', 'links-objects', 'get', 'routes-warm']);

// One table: as long as there are no rules of one's own, 'main' and 'local' are one tree to the kernel, which it walks through within a
// single receive to find what is in 'local'.
async function stall(how: Stream): Promise<void> {
  using handle = connect();
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await report(
    async () => {
      const count = await countRoutes(handle, 'main', how);
      // The last turn counts as soon as the one after it has come.
      await setTimeout(2);
      return count;
    },
    () => {
      delay.disable();
      return delay.max / 1e6;
    },
  );
}

const work = jobs[job];
if (job === 'notifications') await notifications();
else if (job === 'stall-views') await stall('views');
else if (job === 'stall-objects') await stall('batches');
else if (work !== undefined) await (warm.has(job) ? reportWarm : report)(work);
else throw new TypeError(`${job} is no job`);
if (kept === null) process.exitCode = 1;
