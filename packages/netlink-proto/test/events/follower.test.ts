import { NetlinkHeader, NLM_F_DUMP_INTR, NLM_F_MULTI } from '@netlink/packet';
import { describe, expect, test, vi } from 'vitest';
import {
  Connection,
  type Followed,
  Follower,
  type FollowerOptions,
  OverrunError,
  type Source,
} from '../../src/index.ts';
import { type Answer, type FakeEvents, FakeKernel } from '../../src/testing/index.ts';
import { codec, NEW, request } from '../support/things.ts';

const DEL = 17;
const DOUBT = 99;

interface Thing {
  readonly index: number;
  readonly name: string;
}

const body = ({ index, name }: Thing): Uint8Array =>
  codec.encode({ header: { index }, attributes: { ifname: name } });
const event = (type: number, thing: Thing): Uint8Array =>
  NetlinkHeader.encode({ type, flags: 0, sequence: 0, port: 0 }, body(thing));
const named = (index: number, name = 'a'): Thing => ({ index, name });

/** A kernel that has things, and a follower of them. `onDump` runs before each dump is answered. */
function follow(
  things: Map<number, string>,
  options: FollowerOptions & { onDump?: (dumps: number) => number | undefined; lists?: boolean } = {},
): { follower: Follower<Thing>; events: FakeEvents; connection: Connection; dumps: () => number } {
  let dumps = 0;
  const answer: Answer = (_request, replies) => {
    dumps++;
    const flags = NLM_F_MULTI | (options.onDump?.(dumps) ?? 0);
    return [
      ...Array.from(things, ([index, name]) => replies.message(NEW, body({ index, name }), flags)),
      replies.done(0, flags & NLM_F_DUMP_INTR),
    ];
  };
  const kernel = new FakeKernel(answer);
  const connection = new Connection(kernel);
  const source: Source<Thing> = {
    ...(options.lists !== false && { list: () => connection.dump(request()) }),
    read(message) {
      if (message.type !== NEW && message.type !== DEL) return undefined;
      const { header, attributes } = codec.decode(message.payload);
      const { ifname: name = '' } = attributes;
      const change = {
        action: message.type === NEW ? ('new' as const) : ('del' as const),
        flags: message.flags,
      };
      // A name of several letters stands for several things.
      if (name.length > 1)
        return Array.from(name, (letter, at) => ({ ...change, object: named(header.index + at, letter) }));
      return { ...change, object: { index: header.index, name } };
    },
    key: ({ index }) => index,
    same: (a, b) => a.name === b.name,
    doubts: ({ type }) => type === DOUBT,
  };
  const subscription = connection.subscribe({ groups: [1] });
  const follower = new Follower<Thing>(subscription, [source], options);
  return { follower, events: kernel.subscriptions[0]!, connection, dumps: () => dumps };
}

function worded(item: Followed<Thing>): string {
  if (item instanceof OverrunError) return 'overrun';
  if ('synchronised' in item) return `synchronised ${item.synchronised}`;
  const { action, object, previous, mark = 'event', nsid } = item;
  const before = previous === undefined ? '' : ` was ${previous.name}`;
  return `${mark} ${action} ${object.index}${object.name}${before}${nsid === undefined ? '' : ` @${nsid}`}`;
}

/** What it says, until that is `last`; `at` does things when it has said one. */
async function listen(
  follower: Follower<Thing>,
  last: string,
  at: Readonly<Record<string, () => void>> = {},
): Promise<string[]> {
  const said: string[] = [];
  for await (const item of follower) {
    const word = worded(item);
    said.push(word);
    at[word]?.();
    if (word === last) break;
  }
  return said;
}

describe('a follower', () => {
  test('lists, then follows; what happens meanwhile is neither lost nor undone', async () => {
    const things = new Map([
      [1, 'a'],
      [2, 'a'],
      [3, 'a'],
    ]);
    const { follower, events } = follow(things, {
      initial: true,
      onDump() {
        // Heard after the dump was made, which does not have it: and the other way round.
        things.set(4, 'b');
        events.announce(1, event(NEW, named(4, 'b')));
        things.delete(3);
        events.announce(1, event(DEL, named(3)));
        return undefined;
      },
    });
    const said = await listen(follower, 'synchronised initial');
    expect(said.slice(0, 2)).toEqual(['event new 4b', 'event del 3a']);
    expect(said.slice(2)).toEqual(['initial new 1a', 'initial new 2a', 'synchronised initial']);
  });

  test('takes all that a message tells of, in a list and in events', async () => {
    const { follower, events } = follow(new Map([[1, 'abc']]), { initial: true });
    const said = await listen(follower, 'event del 7e was e', {
      'synchronised initial': () => {
        for (const type of [NEW, DEL]) events.announce(1, event(type, named(6, 'de')));
      },
    });
    expect(said).toEqual([
      'initial new 1a',
      'initial new 2b',
      'initial new 3c',
      'synchronised initial',
      'event new 6d',
      'event new 7e',
      'event del 6d was d',
      'event del 7e was e',
    ]);
  });

  test('says nothing of what is there unless it is asked, but knows it', async () => {
    const { follower, events } = follow(new Map([[1, 'a']]));
    const said = await listen(follower, 'event del 1a was a', {
      'synchronised initial': () => {
        events.announce(1, event(DEL, named(1)));
      },
    });
    expect(said).toEqual(['synchronised initial', 'event del 1a was a']);
  });

  test('tells the difference after an overrun, and that it is exact again', async () => {
    const things = new Map([
      [1, 'a'],
      [2, 'a'],
    ]);
    const { follower, events } = follow(things);
    const said = await listen(follower, 'synchronised resync', {
      'synchronised initial': () => {
        things.set(1, 'b');
        things.delete(2);
        things.set(3, 'c');
        events.announce(1, event(NEW, named(5, 'e'))); // was in the queue before, and is gone by now
        events.overrun();
      },
    });
    expect(said.slice(0, 3)).toEqual(['synchronised initial', 'overrun', 'event new 5e']);
    expect(new Set(said.slice(3, -1))).toEqual(
      new Set(['resync new 1b was a', 'resync del 2a was a', 'resync new 3c', 'resync del 5e was e']),
    );
  });

  test('lists again where an overrun comes in the middle of the listing', async () => {
    const things = new Map([[1, 'a']]);
    const { follower, events, dumps } = follow(things, {
      initial: true,
      onDump(count) {
        if (count > 2) return undefined;
        events.overrun();
        things.set(1 + count, 'x');
        return undefined;
      },
    });
    const said = await listen(follower, 'synchronised initial');
    expect(dumps()).toBe(3);
    expect(said.filter((word) => word !== 'overrun')).toEqual([
      'initial new 1a',
      'initial new 2x',
      'initial new 3x',
      'synchronised initial',
    ]);
    expect(said).toContain('overrun');
  });

  test('lists again where the kernel was interrupted, and tells nothing of that', async () => {
    const { follower, dumps } = follow(new Map([[1, 'a']]), {
      initial: true,
      onDump: (count) => (count < 3 ? NLM_F_DUMP_INTR : undefined),
    });
    await expect(listen(follower, 'synchronised initial')).resolves.toEqual([
      'initial new 1a',
      'synchronised initial',
    ]);
    expect(dumps()).toBe(3);
  });

  test('lists what an event casts doubt on', async () => {
    const things = new Map([[1, 'a']]);
    const { follower, events } = follow(things);
    const said = await listen(follower, 'resync del 1a was a', {
      'synchronised initial': () => {
        things.clear();
        events.announce(1, event(DOUBT, named(0)));
      },
    });
    expect(said).toEqual(['synchronised initial', 'resync del 1a was a']);
  });

  test('keeps no copy where nothing is to be listed again: an overrun is all it says', async () => {
    const { follower, events, dumps } = follow(new Map([[1, 'a']]), { initial: true, resync: false });
    const said = await listen(follower, 'event new 2a', {
      'synchronised initial': () => {
        events.announce(1, event(NEW, named(2)));
        events.overrun();
      },
    });
    expect(said).toEqual(['initial new 1a', 'synchronised initial', 'overrun', 'event new 2a']);
    expect(dumps()).toBe(1);
  });

  test('follows what cannot be listed, and other namespaces, by events alone', async () => {
    for (const lists of [false, true]) {
      const { follower, events } = follow(new Map(), { lists });
      const nsid = lists ? 4 : undefined;
      events.announce(1, event(NEW, named(1)), { ...(nsid !== undefined && { nsid }) });
      events.announce(1, event(DEL, named(1)), { ...(nsid !== undefined && { nsid }) });
      const end = lists ? 'event del 1a @4' : 'event del 1a';
      const said = await listen(follower, end);
      expect(said.filter((word) => !word.startsWith('synch'))).toEqual([end.replace('del', 'new'), end]);
    }
  });

  test('prepares before it lists, and sees events before they are read', async () => {
    const order: string[] = [];
    const { follower, events } = follow(new Map(), {
      prepare: () => {
        order.push('prepare');
        return Promise.resolve();
      },
      before: (some) => {
        order.push(`before ${some.length}`);
        return Promise.resolve();
      },
      observe: ({ group }) => {
        order.push(`observe ${group}`);
      },
    });
    await listen(follower, 'event new 1a', {
      'synchronised initial': () => {
        events.announce(1, event(NEW, named(1)));
      },
    });
    expect(order).toEqual(['prepare', 'before 1', 'observe 1']);
  });

  test('closes its subscription when the loop is left, and ends with it', async () => {
    const left = follow(new Map());
    await listen(left.follower, 'synchronised initial');
    expect(left.events.closed).toBe(true);
    const ended = follow(new Map());
    const said = listen(ended.follower, 'never', {
      'synchronised initial': () => {
        ended.connection.close();
      },
    });
    await expect(said).resolves.toEqual(['synchronised initial']);
  });

  test('passes on what goes wrong', async () => {
    const { follower, events } = follow(new Map());
    const said = listen(follower, 'never', {
      'synchronised initial': () => {
        events.break(new Error('gone'));
      },
    });
    await expect(said).rejects.toThrow('gone');
    const failing = follow(new Map(), {
      onDump: vi.fn().mockImplementation(() => {
        throw new Error('dump');
      }),
    });
    await expect(listen(failing.follower, 'never')).rejects.toThrow('dump');
  });
});
