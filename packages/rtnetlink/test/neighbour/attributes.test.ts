import { describe, expect, test } from 'vitest';
import { fdbExtAttributes, neighbourAttributes } from '../../src/neighbour/attributes.ts';
import { encode } from '../support/both-ways.ts';
import { testEachAttribute } from '../support/each-attribute.ts';

describe('the attributes of a neighbour', () => {
  testEachAttribute(neighbourAttributes, {
    dst: ['0800 0100 c0000209', '192.0.2.9'],
    lladdr: ['0a00 0200 02005e00 53010000', '02:00:5e:00:53:01'],
    cacheinfo: [
      '1400 0300 01000000 02000000 03000000 04000000',
      { confirmed: 1, used: 2, updated: 3, refcnt: 4 },
    ],
    probes: ['0800 0400 06000000', 6],
    vlan: ['0600 0500 64000000', 100],
    port: ['0600 0600 12b50000', 4789],
    vni: ['0800 0700 4d000000', 77],
    ifindex: ['0800 0800 03000000', 3],
    master: ['0800 0900 04000000', 4],
    linkNetnsid: ['0800 0a00 ffffffff', -1],
    srcVni: ['0800 0b00 09000000', 9],
    protocol: ['0500 0c00 04000000', 'static'],
    nhId: ['0800 0d00 06000000', 6],
    fdbExtAttrs: ['1000 0e80 05000100 01000000 04000200', { activityNotify: ['notify'], dontRefresh: true }],
    flagsExt: ['0800 0f00 05000000', ['managed', 'extValidated']],
    ndmStateMask: ['0600 1000 82000000', ['reachable', 'permanent']],
    ndmFlagsMask: ['0500 1100 02000000', ['self']],
  });

  test.each([
    [{ dst: 'here' }, TypeError, /^dst: /],
    [{ lladdr: '02:00:5e:00:53:0g' }, TypeError, /^lladdr: /],
    [{ port: 65536 }, RangeError, /^port: 65536 /],
    [{ fdbExtAttrs: { activityNotify: 1 as never } }, TypeError, /^fdbExtAttrs\.activityNotify: /],
    [{ cacheinfo: { confirmed: -1, used: 0, updated: 0, refcnt: 0 } }, RangeError, /^cacheinfo\.confirmed: /],
  ])('%j is refused', (attributes, kind, message) => {
    expect(() => encode(neighbourAttributes, attributes)).toThrow(kind);
    expect(() => encode(neighbourAttributes, attributes)).toThrow(message);
  });
});

describe('further settings of a forwarding entry', () => {
  testEachAttribute(fdbExtAttributes, {
    activityNotify: ['0500 0100 03000000', ['notify', 'inactive']],
    dontRefresh: ['0400 0200', true],
  });
});
