import assert from 'node:assert/strict';
import { NetlinkError } from '../../errors.ts';
import { type ComplianceCase, complianceCase } from './case.ts';
import {
  impossibleChange,
  indexOf,
  LINK,
  linkRequest,
  NO_LINK,
  noChange,
  RTM_GETLINK,
  RTM_NEWLINK,
  RTM_NONE,
  unwritable,
} from './links.ts';

const isRefusal = (code: string, request: string) => (error: unknown) => {
  assert.ok(error instanceof NetlinkError);
  assert.equal(error.code, code);
  assert.equal(error.request, request);
  assert.ok(error.errno < 0 && error.message.startsWith(`${request}: `));
  return true;
};

/** Requests that are answered once. */
export const requestCases: readonly ComplianceCase[] = [
  complianceCase('a get is answered with the one object', async (connection) => {
    const replies = await connection.get(linkRequest(RTM_GETLINK, LINK));
    assert.deepEqual(
      replies.map(({ type }) => type),
      [RTM_NEWLINK],
    );
    assert.deepEqual(replies.map(indexOf), [LINK]);
  }),

  complianceCase(
    'a get of what is not there is refused with the code and what was asked',
    async (connection) => {
      const asked = connection.get(linkRequest(RTM_GETLINK, NO_LINK, { name: 'link get' }));
      await assert.rejects(asked, isRefusal('ENODEV', 'link get'));
    },
  ),

  complianceCase('a change is acknowledged', async (connection) => {
    assert.deepEqual(await connection.change(noChange()), []);
  }),

  complianceCase('a change that is impossible is refused', async (connection) => {
    await assert.rejects(
      connection.change(impossibleChange({ name: 'link set' })),
      isRefusal('ENODEV', 'link set'),
    );
  }),

  complianceCase('a type that does not exist is refused', async (connection) => {
    const request = linkRequest(RTM_NONE, LINK, { name: 'nothing' });
    await assert.rejects(connection.get(request), isRefusal('EOPNOTSUPP', 'nothing'));
    await assert.rejects(connection.change(request), isRefusal('EOPNOTSUPP', 'nothing'));
  }),

  complianceCase('of hundreds of requests at once each gets its own answer', async (connection) => {
    const asked = Array.from({ length: 400 }, async (_, at) => {
      if (at % 4 === 0) return (await connection.get(linkRequest(RTM_GETLINK, LINK))).map(indexOf).join();
      if (at % 4 === 1) return (await connection.change(noChange())).length.toString();
      const refused =
        at % 4 === 2
          ? connection.get(linkRequest(RTM_GETLINK, NO_LINK))
          : connection.change(impossibleChange());
      return refused.then(
        () => 'found',
        (error: unknown) => (error as NetlinkError).code,
      );
    });
    const expected = [String(LINK), '0', 'ENODEV', 'ENODEV'];
    assert.deepEqual(
      await Promise.all(asked),
      Array.from({ length: 400 }, (_, at) => expected[at % 4]),
    );
  }),

  complianceCase('a request that cannot be written rejects alone', async (connection) => {
    const bad = connection.change(noChange({ body: unwritable }));
    const good = connection.change(noChange());
    await assert.rejects(bad, RangeError);
    await good;
  }),

  complianceCase('a batch tells of each request what became of it, in order', async (connection) => {
    const requests = Array.from({ length: 50 }, (_, at) => (at % 7 === 3 ? impossibleChange() : noChange()));
    const results: boolean[] = [];
    for await (const { index, ok } of connection.bulk(requests)) {
      assert.equal(index, results.length);
      results.push(ok);
    }
    assert.deepEqual(
      results,
      requests.map((_, at) => at % 7 !== 3),
    );
  }),

  complianceCase('a batch stops where it is told to', async (connection) => {
    const requests = [noChange(), impossibleChange(), noChange(), noChange()];
    const results: boolean[] = [];
    for await (const { ok } of connection.bulk(requests, { stopOnError: true, atOnce: 1 })) results.push(ok);
    assert.deepEqual(results, [true, false]);
  }),
];
