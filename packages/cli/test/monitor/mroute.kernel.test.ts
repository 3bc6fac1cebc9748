import { kernelTest, useNamespace } from '@netlink/kernel-test';
import { expect } from 'vitest';
import { multicastRouter, startRouter } from '../mroute/start-router.ts';
import { told, watchByIp, watchByUs } from './watchers.ts';

const ns = useNamespace({
  needs: multicastRouter,
  setup: async (space) => {
    await space.ipBatch([
      'link add east type veth peer name west',
      'link set east up',
      'address add 192.0.2.1/24 dev east',
    ]);
  },
});

kernelTest('nlip monitor shows multicast routes as ip does', { needs: multicastRouter }, async () => {
  const line = 'monitor label mroute rule';
  await using ip = watchByIp(ns(), line);
  await using nlip = watchByUs(ns(), line);
  const [theirs, ours] = await told(ns(), [ip, nlip], [() => startRouter(ns())]);
  expect(ours).toBe(theirs);
  expect(ours).toContain('[MROUTE](192.0.2.9,239.1.1.1)');
});
