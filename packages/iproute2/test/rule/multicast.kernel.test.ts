import { kernelTest, multicastRules, useNamespace } from '@netlink/kernel-test';
import { expect } from 'vitest';
import { connect } from '../../src/index.ts';

const ns = useNamespace();

kernelTest('rules for the forwarding of multicasts', { needs: [multicastRules] }, async () => {
  using handle = connect({ netns: ns().path });
  const events = handle.monitor({ objects: ['rule'] })[Symbol.asyncIterator]();
  const spec = { multicast: true, iif: 'lo', table: 7, priority: 10 };
  await handle.rule().add(spec);
  await handle.rule().add({ multicast: true, family: 'inet6', fwmark: 5, table: 8, priority: 11 });
  expect(await ns().ipJson('mrule show')).toMatchObject([
    { priority: 10, iif: 'lo', table: '7' },
    { priority: 32767, table: 'default' },
  ]);
  expect(await ns().ipJson('-6 mrule show')).toMatchObject([
    { priority: 11, fwmark: '0x5', table: '8' },
    { priority: 32_767 },
  ]);
  expect((await events.next()).value).toMatchObject({
    type: 'newRule',
    rule: { family: 'inet', multicast: true, priority: 10 },
  });
  await events.return();
  const rules = await handle.rule().get({ multicast: true }).toArray();
  expect(rules).toMatchObject([
    { family: 'inet', multicast: true, priority: 10 },
    { family: 'inet', multicast: true, priority: 32_767 },
    { family: 'inet6', multicast: true, priority: 11 },
    { family: 'inet6', multicast: true, priority: 32_767 },
  ]);
  expect(await handle.rule().get({ priority: 10 }).toArray()).toEqual([]);
  const before = await ns().ipJson('mrule show');
  expect(await handle.rule().flush({ multicast: true })).toBe(4);
  expect(await ns().ipJson('mrule show')).toEqual([]);
  await handle.rule().addAll(rules);
  expect(await ns().ipJson('mrule show')).toEqual(before);
});
