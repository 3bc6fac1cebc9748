import { describe } from 'vitest';
import { bondPort } from '../../../src/link/info/bond-port.ts';
import { testEachAttribute } from '../../support/each-attribute.ts';

describe('port of a bond', () => {
  testEachAttribute(bondPort, {
    state: ['0500 0100 01000000', 'backup'],
    miiStatus: ['0500 0200 03000000', 'back'],
    linkFailureCount: ['0800 0300 02000000', 2],
    permHwaddr: ['0a00 0400 02005e00 53010000', '02:00:5e:00:53:01'],
    queueId: ['0600 0500 07000000', 7],
    adAggregatorId: ['0600 0600 01000000', 1],
    adActorOperPortState: ['0500 0700 85000000', ['lacpActivity', 'aggregation', 'expired']],
    adPartnerOperPortState: ['0600 0800 01010000', ['lacpActivity', 0x100]],
    prio: ['0800 0900 feffffff', -2],
    actorPortPrio: ['0600 0a00 ff000000', 255],
    adChurnActorState: ['0500 0b00 01000000', 'churn'],
    adChurnPartnerState: ['0500 0c00 02000000', 'noChurn'],
  });
});
