import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NLM_F_DUMP, NLM_F_MULTI, NetlinkHeader } from '@netlink/packet';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Connection, OverrunError, readPcap, Recorder } from '../../src/index.ts';
import { FakeKernel, replay } from '../../src/testing/index.ts';
import { pcapHeader, pcapRecord } from '../../src/trace/pcap.ts';
import { codec, indexOf, NEW, payload, request } from '../support/things.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'netlink-trace-'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

/** A kernel that has things 1 and 2; of others it says that there is no such thing. */
const things = (): FakeKernel =>
  new FakeKernel((asked, replies) => {
    if ((asked.flags & NLM_F_DUMP) !== 0)
      return [
        replies.message(NEW, payload(1), NLM_F_MULTI),
        replies.message(NEW, payload(2), NLM_F_MULTI),
        replies.done(),
      ];
    const [index = 0] = asked.payload;
    return [index > 2 ? replies.error(19) : replies.message(NEW, payload(index))];
  });

/** What a connection learns of the things there are. */
async function learn(connection: Connection): Promise<unknown[]> {
  const [reply] = await connection.get(request(2));
  const dumped = connection.dump(request()).collect(indexOf);
  const refused = connection.get(request(3)).catch((error: unknown) => (error as { code: string }).code);
  return [codec.decode(reply!.payload), await dumped, await refused];
}

describe('a recording', () => {
  test('is a pcap file of netlink', () => {
    const octets = Uint8Array.of(1, 2, 3, 4);
    const sent = {
      direction: 'sent',
      octets,
      protocol: 16,
      portNumber: 0x01020304,
      timestamp: 1_700_000_000_123.456,
    } as const;
    const view = new DataView(pcapHeader().buffer);
    expect([
      view.getUint32(0, true),
      view.getUint16(4, true),
      view.getUint16(6, true),
      view.getUint32(20, true),
    ]).toEqual([0xa1b2c3d4, 2, 4, 253]);
    expect(Buffer.from(pcapRecord(sent)).toString('hex')).toBe(
      `00f1536540e201001400000014000000` + `0007033801020304000000000000001001020304`,
    );
    const received = { ...sent, direction: 'received', group: 5, nsid: 0 } as const;
    expect(Buffer.from(pcapRecord(received)).subarray(16).toString('hex')).toBe(
      '0006033801020304000500000001001001020304',
    );
  });

  test('is read as it was written, as far as it has come', () => {
    const one = {
      direction: 'sent',
      octets: Uint8Array.of(9),
      protocol: 0,
      portNumber: 7,
      timestamp: 1.5,
    } as const;
    const two = { ...one, direction: 'received', group: 2, nsid: 4 } as const;
    const file = Buffer.concat([pcapHeader(), pcapRecord(one), pcapRecord(two)]);
    expect(
      readPcap(file).map((datagram) => ({ ...datagram, octets: Uint8Array.from(datagram.octets) })),
    ).toEqual([one, two]);
    expect(readPcap(file.subarray(0, -1))).toHaveLength(1);
    expect(readPcap(file.subarray(0, 20))).toEqual([]);
    expect(() => readPcap(new Uint8Array(24))).toThrow('pcap: another format');
    expect(() => readPcap(pcapHeader().with(20, 1))).toThrow('pcap: no recording of netlink');
  });

  test('is replayed: the same requests get the same answers, without a kernel', async () => {
    const path = join(folder, 'things.pcap');
    const recorder = new Recorder(path);
    const learned = await learn(new Connection(things(), { trace: recorder.trace }));
    recorder.close();
    recorder[Symbol.dispose]();
    const kernel = replay(await readFile(path));
    await expect(learn(new Connection(kernel))).resolves.toEqual(learned);
    expect(kernel.finished).toBe(true);
    // A stream asks the same on another socket.
    const again = new Connection(replay(await readFile(path)));
    const seen: number[] = [];
    for await (const batch of again.dump(request())) seen.push(...batch.map(indexOf));
    expect(seen).toEqual([1, 2]);
    await expect(again.get(request(9))).rejects.toThrow(
      'replay: the recording has no further request of type 18',
    );
  });

  test('is made by NLDEBUG', async () => {
    const path = join(folder, 'debug.pcap');
    vi.stubEnv('NLDEBUG', `pcap=${path}`);
    await Promise.all([learn(new Connection(things())), new Connection(things()).get(request(1))]);
    vi.unstubAllEnvs();
    expect(readPcap(await readFile(path))).toHaveLength(9);
  });

  test('of events and losses is replayed to whoever listens', async () => {
    const path = join(folder, 'events.pcap');
    using recorder = new Recorder(path);
    const kernel = things();
    const connection = new Connection(kernel, { trace: recorder.trace });
    const recorded = connection.subscribe({ groups: [3, 40] });
    const event = (index: number): Uint8Array =>
      NetlinkHeader.encode({ type: NEW, flags: 0, sequence: 0, port: 0 }, payload(index));
    kernel.announce(3, event(1));
    kernel.announce(40, event(2), { nsid: 6 });
    recorded.take();
    kernel.subscriptions[0]!.overrun();
    recorded.take();
    await connection.get(request(1));
    const again = new Connection(replay(await readFile(path)));
    const told: unknown[] = [];
    for await (const item of again.subscribe({ groups: [3, 40] })) {
      told.push(item instanceof OverrunError ? 'lost' : { group: item.group, nsid: item.nsid });
      if (told.length === 3) break;
    }
    expect(told).toEqual([{ group: 3 }, { group: 40, nsid: 6 }, 'lost']);
    await expect(again.get(request(1))).resolves.toHaveLength(1);
  });

  test('gives answers in the order in which they came, unless what was asked between is not asked', async () => {
    const request1 = NetlinkHeader.encode({ type: 18, flags: 0x301, sequence: 1, port: 5 }, payload(0));
    const answer = (sequence: number, index: number, flags = 0): Uint8Array =>
      NetlinkHeader.encode({ type: NEW, flags, sequence, port: 5 }, payload(index));
    const request2 = NetlinkHeader.encode({ type: 18, flags: 1, sequence: 2, port: 5 }, payload(9));
    const done = NetlinkHeader.encode(
      { type: 3, flags: NLM_F_MULTI, sequence: 1, port: 5 },
      new Uint8Array(4),
    );
    const lost = NetlinkHeader.encode({ type: 4, flags: 0, sequence: 0, port: 0 }, new Uint8Array());
    const tap = (octets: Uint8Array, direction?: 'received'): Uint8Array => {
      const record = pcapRecord({
        direction: direction ?? 'sent',
        octets,
        protocol: 0,
        portNumber: direction === undefined ? 0 : 5,
        timestamp: 0,
      });
      // A tap says that all is outgoing.
      if (direction === undefined) record[17] = 4;
      return record;
    };
    const file = Buffer.concat([
      pcapHeader(),
      tap(request1),
      tap(answer(1, 1, NLM_F_MULTI)),
      tap(request2),
      tap(answer(2, 9)),
      tap(answer(1, 2, NLM_F_MULTI)),
      tap(done),
      tap(lost, 'received'),
    ]);
    const alone = new Connection(replay(file));
    await expect(alone.dump(request()).collect(indexOf)).resolves.toEqual([1, 2]);
    // Its answer came before the loss.
    await expect(alone.get(request(9))).resolves.toHaveLength(1);
    const both = new Connection(replay(file));
    const order: string[] = [];
    const dumped = both
      .dump(request())
      .collect(indexOf)
      .then(() => order.push('dump'));
    const got = both.get(request(9)).then(
      () => order.push('get'),
      () => order.push('lost'),
    );
    await Promise.all([dumped, got]);
    expect(order).toHaveLength(2);
  });
});
