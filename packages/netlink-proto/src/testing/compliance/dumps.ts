import assert from 'node:assert/strict';
import { type ComplianceCase, complianceCase } from './case.ts';
import { indexOf, LINK, linkRequest, readIndex, RTM_GETLINK, RTM_NEWLINK } from './links.ts';

const all = linkRequest(RTM_GETLINK, 0, { name: 'link dump' });

/** Lists. */
export const dumpCases: readonly ComplianceCase[] = [
  complianceCase('a dump lists what there is, each time anew', async (connection) => {
    const dump = connection.dump(all);
    const indices = await dump.collect(readIndex);
    assert.ok(indices.includes(LINK));
    assert.deepEqual(await dump.collect(readIndex), indices);
  }),

  complianceCase(
    'a dump that is streamed gives the same messages as one that is collected',
    async (connection) => {
      const collected = await connection.dump(all).collect(readIndex);
      const streamed: number[] = [];
      for await (const batch of connection.dump(all)) {
        assert.ok(batch.length > 0);
        for (const message of batch) {
          assert.equal(message.type, RTM_NEWLINK);
          streamed.push(indexOf(message));
        }
      }
      assert.deepEqual(streamed, collected);
    },
  ),

  complianceCase(
    'dumps at once, collected and streamed, with gets between, are all complete',
    async (connection) => {
      const expected = await connection.dump(all).collect(readIndex);
      const asked = Array.from({ length: 20 }, async (_, at) => {
        if (at % 3 === 0) return connection.dump(all).collect(readIndex);
        if (at % 3 === 1) return (await connection.get(linkRequest(RTM_GETLINK, LINK))).map(indexOf);
        const seen: number[] = [];
        for await (const batch of connection.dump(all)) seen.push(...batch.map(readIndex));
        return seen;
      });
      for (const [at, seen] of (await Promise.all(asked)).entries()) {
        assert.deepEqual(seen, at % 3 === 1 ? [LINK] : expected);
      }
    },
  ),

  complianceCase('a dump that is left early stands in nobody’s way', async (connection) => {
    const expected = await connection.dump(all).collect(readIndex);
    for await (const batch of connection.dump(all)) {
      assert.ok(batch.length > 0);
      break;
    }
    await connection.get(linkRequest(RTM_GETLINK, LINK));
    assert.deepEqual(await connection.dump(all).collect(readIndex), expected);
  }),
];
