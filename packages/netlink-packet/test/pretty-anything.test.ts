import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { attributes, custom, message, NetlinkHeader, prettyPrint, struct, u32 } from '../src/index.ts';
import { attributeTree, joined, tlv } from './support/arbitrary.ts';
import { hex } from './support/hex.ts';
import { kitchenMessage } from './support/kitchen.ts';
import { describeLink, linkOf, newLink } from './support/printed-link.ts';

describe('prettyPrint of anything', { timeout: 60_000 }, () => {
  test('does not list huge values in full', () => {
    const many = joined(Array.from({ length: 70 }, () => tlv(1, hex('01 00 00 00'))));
    const nests = joined(Array.from({ length: 70 }, () => tlv(0x8001, hex(''))));
    const octets = linkOf(
      tlv(23, new Uint8Array(1000)),
      tlv(3, new Uint8Array(300).fill(0x61)),
      tlv(0x8016, many),
      tlv(0x8015, nests),
    );
    const lines = prettyPrint(octets, describeLink).split('\n');
    expect(lines[6]).toBe('  octets (23): 1000 octets');
    expect(lines[23]).toBe('    … 744 octets more');
    expect(lines[24]).toBe(`  ifname (3): "${'a'.repeat(64)}"…`);
    expect(lines[25]).toBe(`  numbers (22): ${'1, '.repeat(64)}… 6 more`);
    expect(lines[26]).toBe('  hops (21):');
    expect(lines.slice(90)).toEqual(['    63: empty', '    … 6 more', '']);
  });

  test('does not follow nests for ever', () => {
    let nest = hex('');
    for (let depth = 0; depth < 60; depth++) nest = tlv(0x8063, nest);
    const lines = prettyPrint(linkOf(nest), describeLink).split('\n');
    expect(lines.filter((line) => line.includes('#99'))).toHaveLength(33);
    expect(lines.at(-9)).toBe(`${'  '.repeat(33)}#99 NESTED: 108 octets`);
    let error = hex('');
    const header = { type: 2, flags: 0, sequence: 0, port: 0 };
    for (let depth = 0; depth < 60; depth++) {
      error = NetlinkHeader.encode(
        header,
        joined([new Uint8Array(4), error.length > 0 ? error : new Uint8Array(16)]),
      );
    }
    expect(prettyPrint(error).split('\n').length).toBeLessThan(120);
  });

  test('does not hide a bug in a codec', () => {
    const broken = custom<number>(
      {
        decode: () => {
          throw new TypeError('a bug in a codec');
        },
        encode: () => undefined,
      },
      1,
    );
    const inHeader = message(struct({ bad: broken }), attributes({}));
    const inAttribute = message(struct({ good: u32 }), attributes({ bad: [1, broken] }));
    const octets = NetlinkHeader.encode(newLink, joined([new Uint8Array(4), tlv(1, hex('01'))]));
    expect(() => prettyPrint(octets, () => inHeader)).toThrow('a bug in a codec');
    expect(() => prettyPrint(octets, () => inAttribute)).toThrow('a bug in a codec');
  });

  test('lists anything', () => {
    const datagram = fc
      .array(fc.tuple(fc.nat(40), fc.nat(0xffff), fc.oneof(attributeTree, fc.uint8Array({ maxLength: 60 }))))
      .map((messages) =>
        joined(
          messages.map(([type, bits, rest]) => {
            const payload = joined([new Uint8Array(12), rest]);
            const octets = new Uint8Array((16 + payload.length + 3) & ~3);
            octets.set(NetlinkHeader.encode({ type, flags: bits, sequence: 0, port: 0 }, payload));
            return octets;
          }),
        ),
      );
    const damage = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 });
    fc.assert(
      fc.property(fc.oneof(datagram, fc.uint8Array({ maxLength: 80 })), damage, (octets, changes) => {
        for (const [at, octet] of changes) if (octets.length > 0) octets[at % octets.length] = octet;
        const text = prettyPrint(octets, () => kitchenMessage);
        expect(text.length).toBeLessThan(200 * (octets.length + 1));
        expect(prettyPrint(octets)).toMatch(octets.length === 0 ? /^$/ : /\n$/);
      }),
      { numRuns: 500 },
    );
  });
});
