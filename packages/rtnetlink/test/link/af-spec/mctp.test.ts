import { describe } from 'vitest';
import { mctpLink } from '../../../src/link/af-spec/mctp.ts';
import { testEachAttribute } from '../../support/each-attribute.ts';

describe('mctp', () => {
  testEachAttribute(mctpLink, {
    net: ['0800 0100 01000000', 1],
    physBinding: ['0500 0200 06000000', 6],
  });
});
