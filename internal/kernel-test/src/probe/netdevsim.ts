import { run } from '../command.ts';
import type { Namespace } from '../namespace/namespace.ts';
import { until } from '../until.ts';
import { probe, type Probe } from './capability.ts';

const BUS = '/sys/bus/netdevsim';
let devices = 0;

/** Whether the kernel can simulate devices. The module is not loaded for that: guests of the lab have it. */
export const netdevsim: Probe = probe('there are no simulated devices (netdevsim)', () =>
  run('test', ['-w', `${BUS}/new_device`]),
);

/** Make a simulated device with one port in a namespace; returns the name of its link. It goes with the namespace. */
export async function simulatedDevice(ns: Namespace, { functions }: { functions: number }): Promise<string> {
  const id = process.pid * 16 + devices++;
  const links = async (): Promise<string[]> =>
    (await ns.ipJson<{ ifname: string }[]>('link show')).map(({ ifname }) => ifname);
  const before = new Set(await links());
  const write = (file: string, text: string): Promise<string> =>
    ns.exec('sh', ['-c', 'echo "$1" > "$2"', 'sh', text, `${BUS}/${file}`]);
  await write('new_device', `${id} 1`);
  ns.defer(async () => {
    await write('del_device', String(id));
  });
  await write(`devices/netdevsim${id}/sriov_numvfs`, String(functions));
  let name: string | undefined;
  // Which device a link is of is told since Linux 5.14 only.
  await until(async () => {
    name = (await links()).find((each) => !before.has(each));
    return name !== undefined;
  });
  return String(name);
}
