import { NLM_F_ACK, NLM_F_MULTI, NLMSG_OVERRUN, NetlinkBuffer } from '@netlink/packet';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Connection, printer, type Trace, type TracedDatagram } from '../../src/index.ts';
import { FakeKernel } from '../../src/testing/index.ts';
import { debugTrace } from '../../src/trace/nldebug.ts';
import { codec, converse, GET, indexOf, NEW, payload, request } from '../support/things.ts';

const describeThing = ({ type }: NetlinkBuffer): (typeof codec & { name: string }) | undefined =>
  type === NEW || type === GET ? Object.assign(codec, { name: type === NEW ? 'NEW' : 'GET' }) : undefined;

afterEach(() => {
  vi.unstubAllEnvs();
});

/** What a trace sees of a conversation. */
function traced(kernel: FakeKernel): { connection: Connection; seen: TracedDatagram[] } {
  const seen: TracedDatagram[] = [];
  return { connection: new Connection(kernel, { trace: (datagram) => seen.push(datagram) }), seen };
}

describe('a trace', () => {
  test('sees what is sent and what comes, in order, with its socket and protocol', async () => {
    const { connection, seen } = traced(new FakeKernel((_, replies) => [replies.message(NEW, payload(7))]));
    await connection.get(request(7));
    expect(seen).toMatchObject([
      { direction: 'sent', protocol: 0, portNumber: 4711 },
      { direction: 'received', protocol: 0, portNumber: 4711 },
    ]);
    expect(seen.map(({ octets }) => NetlinkBuffer.checked(octets).type)).toEqual([GET, NEW]);
    expect(Math.abs(Date.now() - seen[0]!.timestamp)).toBeLessThan(86_400_000);
  });

  test('sees what waits for room once it is sent, as it is then', async () => {
    const kernel = new FakeKernel((_, replies) => [replies.ack()]);
    const { connection, seen } = traced(kernel);
    kernel.full = true;
    const change = connection.change(request(3));
    await Promise.resolve();
    expect(seen).toEqual([]);
    kernel.makeRoom();
    await change;
    expect(seen[0]!.octets).toEqual(kernel.sent[0]);
  });

  test('sees streams and events on their sockets, and overruns where something was lost', async () => {
    const answer = (
      _: NetlinkBuffer,
      replies: Parameters<ConstructorParameters<typeof FakeKernel>[0] & {}>[1],
    ): Uint8Array[] => [replies.message(NEW, payload(1), NLM_F_MULTI), replies.done()];
    const kernel = Object.assign(new FakeKernel(answer), { openSibling: () => new FakeKernel(answer) });
    const { connection, seen } = traced(kernel);
    for await (const batch of connection.dump(request())) expect(batch.map(indexOf)).toEqual([1]);
    expect(seen.map(({ direction }) => direction)).toEqual(['sent', 'received', 'received']);
    seen.length = 0;
    const events = connection
      .subscribe({ groups: [5] })
      .unref()
      .ref();
    kernel.announce(5, kernel.sent[0] ?? event(), { nsid: 3 });
    kernel.announce(5, event());
    expect(events.take()).toHaveLength(2);
    kernel.subscriptions[0]!.overrun();
    events.take();
    expect(seen).toMatchObject([
      { group: 5, nsid: 3, portNumber: 4712 },
      { group: 5 },
      { direction: 'received' },
    ]);
    expect(NetlinkBuffer.checked(seen[2]!.octets).type).toBe(NLMSG_OVERRUN);
    events.leave(5);
    connection.close();
    expect(kernel.subscriptions[0]!.closed).toBe(true);
  });

  test('that throws does not derail the conversation', async () => {
    const thrown: unknown[] = [];
    const listeners = process.listeners('uncaughtException');
    process.removeAllListeners('uncaughtException');
    process.on('uncaughtException', (error) => thrown.push(error));
    try {
      const kernel = new FakeKernel((_, replies) => [replies.ack()]);
      const trace: Trace = () => {
        throw new Error('a bug in a trace');
      };
      await new Connection(kernel, { trace }).change(request());
      await new Promise(setImmediate);
    } finally {
      process.removeAllListeners('uncaughtException');
      for (const listener of listeners) process.on('uncaughtException', listener);
    }
    expect(thrown).toMatchObject([{ message: 'a bug in a trace' }, { message: 'a bug in a trace' }]);
  });

  test('leaves a transport as it is where nobody wants one', () => {
    const kernel = new FakeKernel();
    const connection = new Connection(kernel);
    const trySend = vi.spyOn(kernel, 'trySend');
    void connection.change(request()).catch(() => undefined);
    expect(trySend).not.toHaveBeenCalled();
    expect(() => new Connection(kernel, { trace: () => undefined }).subscribe()).not.toThrow();
  });
});

describe('a printer', () => {
  /** What is printed of a change that is refused. */
  async function printed(options: Parameters<typeof printer>[0]): Promise<string> {
    const texts: string[] = [];
    const kernel = new FakeKernel((_, replies) => [replies.error(17)]);
    const trace = printer({ ...options, write: (text) => texts.push(text) });
    await new Connection(kernel, { trace }).change(request(7)).catch(() => undefined);
    return texts.join('').replaceAll(/\d{4}-\d\d-\d\dT\S+/g, 'NOW');
  }

  test('names what it knows', async () => {
    await expect(printed({ describe: describeThing })).resolves.toBe(`\
nl: NOW sent protocol 0 port 4711
    20 octets, GET, REQUEST|ACK, sequence 1, port 4711
      header:
        index: 7
nl: NOW received protocol 0 port 4711
    40 octets, ERROR, no flags, sequence 1, port 4711
      error: -17
      request: GET, REQUEST|ACK, sequence 1, port 4711
        header:
          index: 7
`);
  });

  test('prints the octets at level 2', async () => {
    const text = await printed({ level: 2 });
    expect(text).toContain(
      '    0000  14 00 00 00 12 00 05 00 01 00 00 00 67 12 00 00\n    0010  07 00 00 00\n',
    );
  });

  test('prints the boxes of libmnl', async () => {
    const trace: string[] = [];
    const body = codec.encode({
      header: { index: 1 },
      attributes: { linkinfo: { kind: 'ab', data: { id: 9 } } },
    });
    const kernel = new FakeKernel((_, replies) => [replies.ack()]);
    const print = printer({ format: 'mnl', describe: describeThing, write: (text) => trace.push(text) });
    await new Connection(kernel, { trace: print }).change({ ...request(), body });
    expect(
      trace[0]!
        .split('\n')
        .slice(1)
        .map((line) => line.trim()),
    ).toEqual([
      '----------------\t------------------',
      '|  0000000044  |\t| message length |',
      '| 00018 | R-A- |\t|  type | flags  |',
      '|  0000000001  |\t| sequence number|',
      '|  0000004711  |\t|     port ID    |',
      '----------------\t------------------',
      '| 01 00 00 00  |\t|  extra header  |',
      '|00024|N-|00018|\t|len |flags| type|',
      '|00007|--|00001|\t|len |flags| type|',
      '| 61 62 00 00  |\t|      data      |\t a b',
      '|00012|N-|00002|\t|len |flags| type|',
      '|00006|--|00001|\t|len |flags| type|',
      '| 09 00 00 00  |\t|      data      |',
      '----------------\t------------------',
      '',
      '',
    ]);
  });
});

describe('NLDEBUG', () => {
  test.each([undefined, '', '0'])('%j asks for nothing', (nldebug) => {
    expect(debugTrace(nldebug, undefined)).toBeUndefined();
  });

  test.each(['2', 'level=3', 'level', 'format=json', 'pcap=', '1,level=2', 'lvl=1'])(
    '%j is refused',
    (nldebug) => {
      expect(() => debugTrace(nldebug, undefined)).toThrow('NLDEBUG: ');
    },
  );

  test('prints what a connection says, to standard error', async () => {
    const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    try {
      vi.stubEnv('NLDEBUG', 'level=2');
      const { connection } = converse((_, replies) => [replies.ack()]);
      await connection.change(request());
      const said = write.mock.calls.map(([text]) => String(text)).join('');
      expect(said).toMatch(/^nl: \S+ sent .*\n {4}20 octets, type 18, REQUEST\|ACK/);
    } finally {
      write.mockRestore();
    }
  });

  test('that is wrong says so when a connection is made', () => {
    vi.stubEnv('NLDEBUG', 'levle=2');
    expect(() => converse()).toThrow('NLDEBUG: "levle=2" is none of level=1|2, format=text|mnl, pcap=FILE');
  });
});

function event(): Uint8Array {
  const octets = new Uint8Array(20);
  const view = new DataView(octets.buffer);
  view.setUint32(0, 20, true);
  view.setUint16(4, NEW, true);
  view.setUint16(6, NLM_F_ACK, true);
  return octets;
}
