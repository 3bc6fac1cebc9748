import { describe } from 'vitest';
import { xfrmEncap } from '../../../src/route/encap/xfrm.ts';
import { testEachAttribute } from '../../support/each-attribute.ts';

describe('encapsulation by an xfrm interface', () => {
  testEachAttribute(xfrmEncap, {
    ifId: ['0800 0100 05000000', 5],
    link: ['0800 0200 03000000', 3],
  });
});
