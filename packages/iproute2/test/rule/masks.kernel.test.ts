import { kernelTest, namespaceProbe, newestIp, type Probe, useNamespace } from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import { connect, type RuleSpec } from '../../src/index.ts';

// A kernel that does not know an attribute makes the rule without it.
const takesRule = (lack: string, spec: RuleSpec): Probe =>
  namespaceProbe(lack, async (ns) => {
    using handle = connect({ netns: ns.path });
    await handle.rule().add({ priority: 1, ...spec });
    expect(await handle.rule().get({ priority: 1 }).first()).toMatchObject(spec);
  });

const dscpRules = takesRule('rules do not select by DSCP', { dscp: 7 });
const dscpMasks = takesRule('rules do not mask DSCPs', { dscp: 7, dscpMask: 7 });
const flowlabels = takesRule('rules do not select by flow label', { family: 'inet6', flowlabel: 5 });
const portMasks = takesRule('rules do not mask ports', { sport: '80', sportMask: 0xfff0 });

const ns = useNamespace();

async function roundTrip(spec: RuleSpec): Promise<void> {
  using handle = connect({ netns: ns().path });
  await handle.rule().add(spec);
  const { family, priority } = spec;
  const rule = await handle.rule().get({ family, priority }).first();
  await handle.rule().del(rule!);
  expect(await handle.rule().get({ family, priority }).first()).toBeUndefined();
  await handle.rule().add(rule!);
  expect(await handle.rule().get({ family, priority }).first()).toEqual(rule);
}

kernelTest('DSCP', { needs: [dscpRules] }, async () => {
  await roundTrip({ dscp: 'AF11', table: 7, priority: 10 });
  using handle = connect({ netns: ns().path });
  const rule = await handle.rule().get({ dscp: 10 }).first();
  expect(rule).toMatchObject({ dscp: 'AF11', priority: 10 });
  expect(rule).not.toHaveProperty('dscpMask');
});

kernelTest('masks of DSCPs', { needs: [dscpMasks] }, async () => {
  await roundTrip({ dscp: 7, dscpMask: 0x37, table: 7, priority: 11 });
  using handle = connect({ netns: ns().path });
  expect(await handle.rule().get({ dscp: 7 }).first()).toBeUndefined();
  expect(await handle.rule().get({ dscp: 7, dscpMask: 0x37 }).first()).toMatchObject({ priority: 11 });
});

kernelTest('flow labels and their masks', { needs: [flowlabels] }, async () => {
  await roundTrip({ family: 'inet6', flowlabel: 5, table: 7, priority: 12 });
  await roundTrip({ family: 'inet6', flowlabel: 5, flowlabelMask: 0xff, table: 7, priority: 13 });
  using handle = connect({ netns: ns().path });
  expect(await handle.rule().get({ flowlabel: 5 }).toArray()).toMatchObject([{ priority: 12 }]);
  await expect(handle.rule().add({ flowlabel: 5, priority: 14 })).rejects.toMatchObject({ code: 'EINVAL' });
});

kernelTest('masks of ports', { needs: [portMasks] }, async () => {
  await roundTrip({ ipproto: 'tcp', sport: 80, sportMask: 0xfff0, dport: 1, dportMask: 1, priority: 15 });
  using handle = connect({ netns: ns().path });
  expect(await handle.rule().get({ sport: 80 }).first()).toBeUndefined();
  expect(await handle.rule().get({ sport: 80, sportMask: 0xfff0 }).first()).toMatchObject({ dportMask: 1 });
});

kernelTest('the newest ip reads them', { needs: [newestIp, flowlabels, portMasks, dscpMasks] }, async () => {
  using handle = connect({ netns: ns().path });
  await handle
    .rule()
    .add({ family: 'inet6', dscp: 9, dscpMask: 0x39, flowlabel: 3, flowlabelMask: 7, priority: 20 });
  await handle
    .rule()
    .add({ family: 'inet6', ipproto: 6, sport: 5, sportMask: 7, dport: '1-9', priority: 20 });
  const shown = await ns().ipJson('-6 rule show priority 20', { newest: true });
  expect(shown).toMatchObject([
    { dscp: '9', dscp_mask: '0x39', flowlabel: '0x3', flowlabel_mask: '0x7' },
    { sport: 5, sport_mask: '0x7', dport_start: 1, dport_end: 9 },
  ]);
});

test('what is no DSCP', async () => {
  using handle = connect({ netns: ns().path });
  await expect(handle.rule().add({ dscp: 'AF99' })).rejects.toThrow('dscp: "AF99" is no type of service');
  await expect(handle.rule().add({ sport: 5, sportMask: -1 })).rejects.toThrow('sportMask');
});
