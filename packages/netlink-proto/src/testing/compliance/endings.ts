import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { type ComplianceCase, complianceCase, type OpenConnection } from './case.ts';
import { LINK, linkRequest, noChange, readIndex, RTM_GETLINK } from './links.ts';

const get = (signal?: AbortSignal) => linkRequest(RTM_GETLINK, LINK, { signal });

/** Signals, times, and the end. */
export const endingCases: readonly ComplianceCase[] = [
  complianceCase(
    'a signal gives a request up, before it is sent and after, and nothing else',
    async (connection) => {
      await assert.rejects(connection.get(get(AbortSignal.abort())), { name: 'AbortError' });
      const controller = new AbortController();
      const given = connection.get(get(controller.signal));
      const kept = connection.get(get());
      controller.abort();
      await assert.rejects(given, { name: 'AbortError' });
      assert.equal((await kept).length, 1);
      assert.equal((await connection.get(get())).length, 1);
    },
  ),

  complianceCase('a signal gives a dump up, and the next one is complete', async (connection) => {
    const controller = new AbortController();
    const dumped = connection.dump(get(controller.signal)).collect(readIndex);
    controller.abort();
    await assert.rejects(dumped, { name: 'AbortError' });
    const next = await connection.dump(linkRequest(RTM_GETLINK, 0)).collect(readIndex);
    assert.ok(next.includes(LINK));
  }),

  complianceCase(
    'answers that come in time do not time out',
    async (connection) => {
      await Promise.all([connection.get(get()), connection.change(noChange({ timeout: 240_000 }))]);
    },
    { timeout: 120_000 },
  ),

  complianceCase('close rejects what is pending, and what comes after', async (connection) => {
    const pending = [
      connection.get(get()),
      connection.change(noChange()),
      connection.dump(get()).collect(readIndex),
    ];
    connection.close();
    for (const call of [...pending, connection.get(get())])
      await assert.rejects(call, { name: 'ClosedError' });
    await assert.rejects(connection.dump(get()).collect(readIndex), { name: 'ClosedError' });
    connection.close();
  }),

  {
    name: 'a signal closes the connection',
    async run(open: OpenConnection): Promise<void> {
      const controller = new AbortController();
      using connection = await open({ signal: controller.signal });
      await connection.get(get());
      const pending = connection.get(get());
      controller.abort();
      await assert.rejects(pending, { name: 'AbortError' });
      await setImmediate();
      await assert.rejects(connection.get(get()), { name: 'AbortError' });
    },
  },
];
