/**
 * `npm run capture -- NAME [--given COMMAND]… -- COMMAND [-- COMMAND]…`, within the guest: records what commands say to the kernel
 * and what it answers, as `fixtures/<kernel>/NAME.txt`.
 */
import { type Capture, fixturesFolder, kernelVersion, namespace, printFixture } from '@netlink/kernel-test';
import { mkdir, writeFile } from 'node:fs/promises';
import { machine, release } from 'node:os';
import { dirname, join } from 'node:path';
import { readWords } from './words.ts';
import { addTap, record } from './record.ts';

const { name, given, commands } = readWords(process.argv.slice(2));
const tcpdump = process.env['NETLINK_TCPDUMP'] ?? 'tcpdump';

await using ns = await namespace();
await addTap(ns);
for (const line of given) await ns.exec('sh', ['-c', line]);
const common = {
  kernel: release().replace(/[^\d.].*$/, ''),
  machine: machine(),
  scene: given,
  oracle: undefined,
};
const captures: Capture[] = [];
for (const command of commands) {
  const exchanges = await record(ns, tcpdump, command);
  captures.push(...exchanges.map((one) => ({ ...common, ...one, command })));
  console.log(`${command}: ${exchanges.length} requests`);
}
const path = join(fixturesFolder, kernelVersion(), `${name}.txt`);
await mkdir(dirname(path), { recursive: true });
await writeFile(path, printFixture(captures));
