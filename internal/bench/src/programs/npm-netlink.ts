/** `npm-netlink JOB COUNT`: the jobs that the package `netlink` of npm can do. */
import { createRtNetlink } from 'netlink';
import { report, reportWarm } from './report.ts';

const [job = '', argument = '0'] = process.argv.slice(2);
const wanted = Number(argument);
const socket = createRtNetlink();
const INET = 2;
/** Index of the loopback. */
const LOOPBACK = 1;
/** `NLM_F_REQUEST | NLM_F_ACK | NLM_F_EXCL | NLM_F_CREATE` */
const CREATE_ONLY = 0x605;

async function add(index: number): Promise<void> {
  const dst = Buffer.of(10, (index >> 16) & 0xff, (index >> 8) & 0xff, index & 0xff);
  await socket.newRoute(
    { family: INET, dstLen: 32, protocol: 'BOOT', type: 'UNICAST', table: 252 },
    { dst, gateway: Buffer.of(192, 0, 2, 2), table: 1000 },
    { flags: CREATE_ONLY },
  );
}

const jobs: Readonly<Record<string, () => Promise<number>>> = {
  'routes-held': async () => (await socket.getRoutes({ family: INET })).length,
  neighbours: async () => (await socket.getNeighbors({ family: INET })).length,
  links: async () => (await socket.getLinks()).length,
  get: async () => {
    for (let left = wanted; left > 0; left--) await socket.getLink({ index: LOOPBACK });
    return wanted;
  },
  'add-each': async () => {
    for (let index = 0; index < wanted; index++) await add(index);
    return wanted;
  },
};

const work = jobs[job];
if (work === undefined) throw new TypeError(`${job} is no job`);
await (['neighbours', 'links', 'get'].includes(job) ? reportWarm : report)(work);
process.exit();
