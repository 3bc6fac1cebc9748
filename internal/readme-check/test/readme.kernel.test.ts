import { linkKind, useNamespace, type Namespace } from '@netlink/kernel-test';
import { describe, expect, test } from 'vitest';

import { readPrograms } from '../src/read-programs.ts';
import { runProgram } from '../src/run-program.ts';

/** The interface that the READMEs put their addresses on. */
async function setup(ns: Namespace): Promise<void> {
  await ns.ip('link set lo up');
  await ns.ip('link add eth0 type veth peer name eth1');
  await ns.ip('link set eth1 up');
  await ns.ip('link set eth0 up');
}

describe.each(readPrograms())('$readme', ({ text }) => {
  const ns = useNamespace({ setup, needs: [linkKind('veth'), linkKind('vlan')] });

  test('the program runs', async () => {
    await expect(runProgram(ns(), text)).resolves.not.toBe('');
  });
});
