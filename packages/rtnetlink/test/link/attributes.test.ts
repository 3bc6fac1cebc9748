import { describe } from 'vitest';
import { linkAttributes } from '../../src/link/attributes.ts';
import { testEachAttribute } from '../support/each-attribute.ts';
import { COMMON_ATTRIBUTES } from './common-attributes.ts';

describe('the attributes of a link', () => {
  testEachAttribute(linkAttributes, {
    ...COMMON_ATTRIBUTES,
    protinfo: ['0c00 0c00 05000800 01000000', { addrGenMode: 'none' }],
    linkinfo: [
      '1c00 1200 09000100 766c616e 00000000 0c000200 06000100 05000000',
      { kind: 'vlan', data: { id: 5 } },
    ],
    afSpec: ['1400 1a00 04000200 0c000a00 08000100 00000080', { inet: {}, inet6: { flags: ['ready'] } }],
  });
});
