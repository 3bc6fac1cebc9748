import { expect, test } from 'vitest';
import { Names } from '../../src/names/names.ts';
import { readNeighbour, stateName } from '../../src/neighbour/read.ts';
import { neighbourRemoval, neighbourRequest } from '../../src/neighbour/spec.ts';

const names = new Names();

test('a neighbour in the terms of the kernel: permanent where nothing else is said', () => {
  const spec = {
    dev: 'eth0',
    dst: '192.0.2.9',
    lladdr: '02:00:5e:00:53:01',
    managed: true,
    protocol: 'static',
  };
  expect(neighbourRequest({ ...spec, router: true }, names)(7)).toEqual({
    header: { family: 'inet', ifindex: 7, state: ['permanent'], flags: ['router'] },
    attributes: { dst: '192.0.2.9', lladdr: '02:00:5e:00:53:01', protocol: 4, flagsExt: ['managed'] },
  });
  expect(neighbourRemoval(spec, names)(7)).toEqual({
    header: { family: 'inet', ifindex: 7, state: [], flags: [] },
    attributes: { dst: '192.0.2.9' },
  });
});

// The kernel passes over these without a word where the entry is none of a forwarding database.
test.each(['nhid', 'vni', 'port', 'via', 'vlan'])('%s is for forwarding entries only', (key) => {
  const spec = { dev: 'eth0', dst: '192.0.2.9', [key]: 5 };
  expect(() => neighbourRequest(spec, names)).toThrow(`neighbour: "${key}" is no key`);
});

test('a proxy entry has no state, and needs no link', () => {
  expect(neighbourRequest({ dst: '::1', proxy: true }, names)(0).header).toEqual({
    family: 'inet6',
    ifindex: 0,
    state: [],
    flags: ['proxy'],
  });
});

test('states', () => {
  expect(stateName([])).toBe('none');
  expect(stateName(['stale'])).toBe('stale');
  expect(stateName(['stale', 'probe'])).toBe(0x14);
  expect(neighbourRequest({ dev: 1, dst: '::1', state: 0x14 }, names)(1).header.state).toEqual([0x14]);
});

test('what the kernel says of a neighbour', () => {
  const message = {
    header: {
      family: 'inet',
      ifindex: 7,
      state: ['reachable'],
      flags: ['router', 'extLearned', 'offloaded'],
      type: 'unicast',
    },
    attributes: {
      dst: '192.0.2.9',
      flagsExt: ['managed', 'extValidated'],
      protocol: 201,
      probes: 3,
      cacheinfo: { confirmed: 150, used: 99, updated: 200, refcnt: 1 },
    },
  } as const;
  const { header, attributes } = message;
  const value = { header: { ...header }, attributes: { ...attributes } };
  expect(readNeighbour(value, () => undefined, names)).toEqual({
    dst: '192.0.2.9',
    dev: 'if7',
    index: 7,
    family: 'inet',
    router: true,
    externLearn: true,
    offload: true,
    managed: true,
    externValid: true,
    refcnt: 1,
    used: 0.99,
    confirmed: 1.5,
    updated: 2,
    probes: 3,
    state: 'reachable',
    protocol: 201,
  });
});
