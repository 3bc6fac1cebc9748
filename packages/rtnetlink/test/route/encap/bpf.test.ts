import { describe, expect, test } from 'vitest';
import { bpfEncap, lwtBpfProgram } from '../../../src/route/encap/bpf.ts';
import { encode } from '../../support/both-ways.ts';
import { testEachAttribute } from '../../support/each-attribute.ts';

describe('programs of a route', () => {
  testEachAttribute(bpfEncap, {
    in: ['1400 0100 08000100 07000000 06000200 70000000', { fd: 7, name: 'p' }],
    out: ['0c00 0200 06000200 71000000', { name: 'q' }],
    xmit: ['0400 0300', {}],
    xmitHeadroom: ['0800 0400 10000000', 16],
  });

  test('a fault names the way to it', () => {
    expect(() => encode(bpfEncap, { xmit: { fd: -1 } })).toThrow(/^xmit\.fd: /);
  });
});

describe('a program', () => {
  testEachAttribute(lwtBpfProgram, {
    fd: ['0800 0100 07000000', 7],
    name: ['0600 0200 70000000', 'p'],
  });
});
