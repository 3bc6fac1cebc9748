import assert from 'node:assert/strict';
import type { NetlinkBuffer } from '@netlink/packet';
import { OverrunError } from '@netlink/sys';
import type { Connection } from '../../connection.ts';
import type { NetlinkEvent } from '../../events/netlink-event.ts';
import type { Subscription } from '../../events/subscription.ts';
import { type ComplianceCase, complianceCase } from './case.ts';
import {
  indexOf,
  LINK,
  linkRequest,
  RTM_GETLINK,
  RTM_NEWLINK,
  RTNLGRP_LINK,
  RTNLGRP_NONE,
  toggle,
} from './links.ts';

async function link(connection: Connection): Promise<NetlinkBuffer> {
  const [reply] = await connection.get(linkRequest(RTM_GETLINK, LINK));
  assert.ok(reply);
  return reply;
}

/** Have the kernel announce something of the link, twice: afterwards it is as it was before. */
async function announce(connection: Connection): Promise<void> {
  for (let turn = 0; turn < 2; turn++) await connection.change(toggle(await link(connection)));
}

async function next(events: Subscription): Promise<NetlinkEvent> {
  for await (const event of events) {
    assert.ok(!(event instanceof OverrunError));
    if (indexOf(event.message) === LINK) return event;
  }
  return assert.fail('the events ended');
}

/** Events of multicast groups. */
export const eventCases: readonly ComplianceCase[] = [
  complianceCase('a subscription hears its groups, with the group and a time', async (connection) => {
    using events = connection.subscribe({ groups: [RTNLGRP_LINK] });
    assert.deepEqual(events.groups, [RTNLGRP_LINK]);
    await announce(connection);
    const { message, group, timestamp, nsid } = await next(events);
    assert.equal(message.type, RTM_NEWLINK);
    assert.equal(group, RTNLGRP_LINK);
    assert.ok(timestamp > 0);
    assert.equal(nsid, undefined);
  }),

  complianceCase('a subscription joins and leaves groups while it runs', async (connection) => {
    using events = connection.subscribe();
    await announce(connection);
    assert.deepEqual(events.take(), []);
    events.join(RTNLGRP_LINK);
    await announce(connection);
    await next(events);
    events.leave(RTNLGRP_LINK);
    while (events.take().length > 0) continue;
    await announce(connection);
    assert.deepEqual(events.take(), []);
  }),

  complianceCase('a group that does not exist is refused', async (connection) => {
    assert.throws(() => connection.subscribe({ groups: [RTNLGRP_NONE] }), { code: 'EINVAL' });
    await link(connection);
  }),

  complianceCase(
    'a loop over events ends with its subscription, with the connection, or by a signal',
    async (connection) => {
      const controller = new AbortController();
      const closed = connection.subscribe({ groups: [RTNLGRP_LINK] });
      const aborted = connection.subscribe({ groups: [RTNLGRP_LINK], signal: controller.signal });
      const last = connection.subscribe({ groups: [RTNLGRP_LINK] });
      const loops = [closed, aborted, last].map(async (events) => {
        for await (const _event of events) continue;
      });
      closed.close();
      await loops[0];
      controller.abort();
      await assert.rejects(loops[1] ?? Promise.resolve(), { name: 'AbortError' });
      connection.close();
      await loops[2];
      assert.ok(closed.closed && aborted.closed && last.closed);
    },
  ),
];
