import { attributes, message, nested, string, struct, u16, u32 } from '@netlink/packet';
import { Connection, type Request } from '../../src/index.ts';
import { type Answer, FakeKernel } from '../../src/testing/index.ts';

const data = attributes({ id: [1, u16] });
const info = attributes({ kind: [1, string], data: [2, nested(data)] });
/** A family made up for the tests. */
export const codec = message(
  struct({ index: u32 }),
  attributes({ ifname: [3, string], linkinfo: [18, nested(info)] }),
);

/** Its request. */
export const GET = 18;
/** Its reply. */
export const NEW = 16;

/** A connection whose other end is `answer`. */
export function converse(answer?: Answer): { kernel: FakeKernel; connection: Connection } {
  const kernel = new FakeKernel(answer);
  return { kernel, connection: new Connection(kernel) };
}

/** A request for a thing. */
export const request = (index = 0): Request => ({
  type: GET,
  name: 'thing get',
  codec,
  body: payload(index),
});
/** The payload of a thing. */
export const payload = (index: number): Uint8Array => codec.encode({ header: { index } });
/** The index of a thing that was received. */
export const indexOf = (_type: number, view: DataView, start: number): number => view.getUint32(start, true);
