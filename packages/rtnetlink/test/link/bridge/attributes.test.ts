import { describe } from 'vitest';
import { bridgeLinkAttributes } from '../../../src/link/bridge/attributes.ts';
import { testEachAttribute } from '../../support/each-attribute.ts';
import { COMMON_ATTRIBUTES } from '../common-attributes.ts';

describe('the attributes of a link in family bridge', () => {
  testEachAttribute(bridgeLinkAttributes, {
    ...COMMON_ATTRIBUTES,
    protinfo: ['0c00 0c80 05000100 03000000', { state: 'forwarding' }],
    linkinfo: ['1000 1200 0b000100 62726964 67650000', { kind: 'bridge' }],
    afSpec: ['0c00 1a00 08000200 06000100', { vlanInfo: [{ flags: ['pvid', 'untagged'], vid: 1 }] }],
  });
});
