import { NetlinkHeader } from '@netlink/packet';
import { describe, expect, test } from 'vitest';
import { Connection, OverrunError, type Subscription, type SubscriptionOptions } from '../../src/index.ts';
import { datagramOf, type FakeEvents, FakeKernel } from '../../src/testing/index.ts';
import { codec, NEW, payload } from '../support/things.ts';

const event = (index: number, type = NEW): Uint8Array =>
  NetlinkHeader.encode({ type, flags: 0, sequence: 0, port: 0 }, payload(index));

function subscribe(options: SubscriptionOptions = { groups: [1] }): {
  connection: Connection;
  events: FakeEvents;
  subscription: Subscription;
} {
  const kernel = new FakeKernel();
  const connection = new Connection(kernel);
  const subscription = connection.subscribe(options);
  return { connection, subscription, events: kernel.subscriptions[0]! };
}

async function next(subscription: Subscription): Promise<string> {
  for await (const item of subscription) {
    if (item instanceof OverrunError) return 'overrun';
    const { index } = codec.decode(item.message.payload).header;
    return `${item.group}:${index}${item.nsid === undefined ? '' : `@${item.nsid}`}`;
  }
  return 'end';
}

describe('a subscription', () => {
  test('hears the groups that it joined, also above 32, until it leaves them', async () => {
    const { subscription, events } = subscribe({ groups: [1, 33] });
    events.announce(2, event(1));
    events.announce(33, event(2));
    await expect(next(subscription)).resolves.toBe('33:2');
    subscription.join(2);
    subscription.leave(1);
    events.announce(1, event(3));
    events.announce(2, event(4), { nsid: 7 });
    await expect(next(subscription)).resolves.toBe('2:4@7');
    expect(subscription.groups).toEqual([33, 2]);
  });

  test('takes all messages of a datagram, and nothing of one that makes no sense', () => {
    const { subscription, events } = subscribe();
    events.announce(1, datagramOf(event(1), event(2, 3), event(3)));
    events.announce(1, Uint8Array.of(1, 2, 3));
    const broken = event(4);
    new DataView(broken.buffer).setUint32(0, 4000, true);
    events.announce(1, broken);
    const taken = subscription.take();
    expect(taken).toHaveLength(2);
    expect(taken[0]).toMatchObject({ group: 1, timestamp: expect.any(Number) as number });
    expect(subscription.take()).toEqual([]);
  });

  test('does not listen to other processes, unless it is told to', () => {
    for (const anySender of [false, true]) {
      const { subscription, events } = subscribe({ groups: [1], anySender });
      events.announce(1, event(1), { port: 99 });
      expect(subscription.take()).toHaveLength(anySender ? 1 : 0);
    }
  });

  test('goes on after an overrun, which stands where events were lost', async () => {
    const { subscription, events } = subscribe();
    events.announce(1, event(1));
    await expect(next(subscription)).resolves.toBe('1:1');
    events.overrun();
    events.announce(1, event(2));
    await expect(next(subscription)).resolves.toBe('overrun');
    await expect(next(subscription)).resolves.toBe('1:2');
  });

  test('waits, and ends with close, with the connection, or by a signal', async () => {
    for (const end of ['close', 'dispose', 'connection', 'signal'] as const) {
      const controller = new AbortController();
      const { subscription, connection, events } = subscribe({ groups: [1], signal: controller.signal });
      const waiting = next(subscription);
      await Promise.resolve();
      if (end === 'close') subscription.close();
      else if (end === 'dispose') subscription[Symbol.dispose]();
      else if (end === 'connection') connection.close();
      else controller.abort(new Error('enough'));
      if (end === 'signal') await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
      else await expect(waiting).resolves.toBe('end');
      expect(subscription.closed).toBe(true);
      expect(events.closed).toBe(true);
      expect(() => {
        subscription.join(1);
      }).toThrow();
      expect(() => {
        subscription.leave(1);
      }).toThrow();
    }
  });

  test('that is aborted before it begins, or names no group, leaves no socket behind', () => {
    const kernel = new FakeKernel();
    const connection = new Connection(kernel);
    expect(() => connection.subscribe({ signal: AbortSignal.abort() })).toThrow(
      expect.objectContaining({ name: 'AbortError' }) as Error,
    );
    expect(() => connection.subscribe({ groups: [65] })).toThrow('group 65');
    expect(kernel.subscriptions.map(({ closed }) => closed)).toEqual([true, true]);
  });

  test('fails with its transport', async () => {
    const { subscription, events } = subscribe();
    events.break(new Error('gone'));
    await expect(next(subscription)).rejects.toThrow('gone');
  });

  test('keeps the process alive, or does not', () => {
    const { subscription, events } = subscribe();
    expect(events.referenced).toBe(true);
    subscription.unref();
    expect(events.referenced).toBe(false);
    subscription.ref();
    expect(events.referenced).toBe(true);
  });

  test('needs a transport that has events', () => {
    const kernel = Object.assign(new FakeKernel(), { openEvents: undefined });
    expect(() => new Connection(kernel).subscribe()).toThrow('no events');
  });
});
