import { NLM_F_ACK, NLM_F_MULTI, NLM_F_REQUEST } from '@netlink/packet';
import { describe, expect, test, vi } from 'vitest';
import { Connection, NetlinkError } from '../src/index.ts';
import { datagramOf, FakeKernel } from '../src/testing/index.ts';
import { codec, converse, GET, NEW, payload, request } from './support/things.ts';

describe('a change', () => {
  test('asks for an acknowledgement and resolves when it comes', async () => {
    const { kernel, connection } = converse((_request, replies) => [replies.ack()]);
    await expect(connection.change(request(7))).resolves.toEqual([]);
    expect(kernel.requests).toHaveLength(1);
    expect(kernel.requests[0]).toMatchObject({ type: GET, flags: NLM_F_REQUEST | NLM_F_ACK, port: 4711 });
  });

  test('resolves to what was echoed, before or after the acknowledgement', async () => {
    const { connection } = converse((_request, replies) => [
      datagramOf(replies.message(NEW, payload(1)), replies.ack()),
    ]);
    const [echo] = await connection.change(request());
    expect(codec.decode(echo!.payload).header.index).toBe(1);
  });

  test('those of one turn leave in one datagram, and are answered in any order', async () => {
    const waiting: (() => void)[] = [];
    const kernel = new FakeKernel((_request, replies) => {
      waiting.unshift(() => {
        kernel.deliver(replies.ack());
      });
      return [];
    });
    const connection = new Connection(kernel);
    const changes = Promise.all([1, 2, 3].map((index) => connection.change(request(index))));
    await vi.waitFor(() => {
      expect(waiting).toHaveLength(3);
    });
    for (const answer of waiting) answer();
    await changes;
    expect(kernel.sent).toHaveLength(1);
    expect(new Set(kernel.requests.map((sent) => sent.sequence)).size).toBe(3);
  });

  test('whose body cannot be encoded rejects and sends nothing; those beside it go out', async () => {
    const { kernel, connection } = converse((_request, replies) => [replies.ack()]);
    const bad = connection.change({
      type: NEW,
      body: (writer) => {
        codec.encodeInto(writer, { header: { index: -1 } });
      },
    });
    const good = connection.change(request(9));
    await expect(bad).rejects.toThrow('header.index: -1');
    await good;
    expect(kernel.requests.map((sent) => sent.length)).toEqual([20]);
  });

  test('many more than the receive buffer holds answers for are all answered', async () => {
    const room = 16_384;
    const kernel = new FakeKernel((_request, replies) => [replies.ack()], room);
    const connection = new Connection(kernel);
    await Promise.all(Array.from({ length: 500 }, (_, index) => connection.change(request(index))));
    expect(kernel.requests).toHaveLength(500);
    // 896 octets and more of kernel memory each
    for (const octets of kernel.sent) expect(octets.length / 20).toBeLessThan(room / 640);
  });

  test('waits for room to send', async () => {
    const { kernel, connection } = converse((_request, replies) => [replies.ack()]);
    kernel.full = true;
    const change = connection.change(request());
    await Promise.resolve();
    expect(kernel.sent).toHaveLength(0);
    kernel.makeRoom();
    await change;
  });
});

describe('what the kernel refuses', () => {
  test('is an error with its code, its words and the path of the attribute', async () => {
    const body = codec.encode({
      attributes: { ifname: 'a', linkinfo: { kind: 'vlan', data: { id: 4096 } } },
    });
    // 16 header, 4 struct, 8 ifname, 4 linkinfo, 12 kind, 4 data
    const { connection } = converse((_request, replies) => [
      replies.error(34, { msg: 'Invalid VLAN id', offs: 48, policy: { type: 'u16', maxValueU: 4095n } }),
    ]);
    const error: unknown = await connection
      .change({ ...request(), name: 'link add', body })
      .catch((e: unknown) => e);
    expect(error).toBeInstanceOf(NetlinkError);
    expect(error).toMatchObject({
      name: 'NetlinkError',
      code: 'ERANGE',
      errno: -34,
      request: 'link add',
      message: 'link add: linkinfo.data.id: Invalid VLAN id (ERANGE)',
      extAck: {
        message: 'Invalid VLAN id',
        path: 'linkinfo.data.id',
        offset: 48,
        policy: { maxValueU: 4095n },
      },
    });
  });

  test('names an attribute that is missing, and the nest where it should be', async () => {
    const body = codec.encode({ attributes: { linkinfo: { kind: 'vlan' } } });
    const { connection } = converse((_request, replies) => [
      replies.error(22, { missType: 2, missNest: 20 }),
    ]);
    const error: unknown = await connection.change({ ...request(), body }).catch((e: unknown) => e);
    expect(error).toMatchObject({ code: 'EINVAL', extAck: { missing: { type: 2, path: 'linkinfo.data' } } });
  });

  test('without more words has those of the error number', async () => {
    const { connection } = converse((_request, replies) => [replies.error(1)]);
    await expect(connection.get(request())).rejects.toThrow('thing get: operation not permitted (EPERM)');
  });

  test('a warning on success is told', async () => {
    const kernel = new FakeKernel((_request, replies) => [replies.ack({ msg: 'careful' })]);
    const onWarning = vi.fn();
    await new Connection(kernel, { onWarning }).change(request());
    expect(onWarning).toHaveBeenCalledExactlyOnceWith({
      request: 'thing get',
      extAck: { message: 'careful' },
    });
  });
});

describe('a get', () => {
  test('ends with its one reply, without an acknowledgement', async () => {
    const { kernel, connection } = converse((_request, replies) => [replies.message(NEW, payload(5))]);
    const [reply] = await connection.get(request());
    expect(codec.decode(reply!.payload).header.index).toBe(5);
    expect(kernel.requests[0]!.flags).toBe(NLM_F_REQUEST);
  });

  test('ends with the last of many', async () => {
    const { connection } = converse((_request, replies) => [
      replies.message(NEW, payload(1), NLM_F_MULTI),
      datagramOf(replies.message(NEW, payload(2), NLM_F_MULTI), replies.done()),
    ]);
    await expect(connection.get(request())).resolves.toHaveLength(2);
  });

  test('does not listen to strangers, other sequence numbers or other ports', async () => {
    const kernel = new FakeKernel((asked, replies) => {
      kernel.deliver(replies.message(NEW, payload(1)), 99);
      const other = replies.message(NEW, payload(2));
      new DataView(other.buffer).setUint32(8, asked.sequence + 1, true);
      const elsewhere = replies.message(NEW, payload(3));
      new DataView(elsewhere.buffer).setUint32(12, 1, true);
      return [other, elsewhere, replies.message(NEW, payload(4))];
    });
    const [reply] = await new Connection(kernel).get(request());
    expect(codec.decode(reply!.payload).header.index).toBe(4);
  });
});
