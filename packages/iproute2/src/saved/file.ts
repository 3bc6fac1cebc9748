import { types } from 'node:util';
import { LITTLE_ENDIAN } from '@netlink/proto';

// linux/netlink.h: struct nlmsghdr, and the flag of what is part of a list.
const HEADER_LENGTH = 16;
const NLM_F_MULTI = 0x2;

/** What a file begins with, as ip(8) has it (taken from its files): one number for each object. */
const MAGIC = { address: 0x4736_1222, route: 0x4531_1224, rule: 0x7170_6986 } as const;

/** What can be saved to a file. */
export type Savable = keyof typeof MAGIC;

/** A payload, wherever it lies. */
interface Payload {
  readonly payload: Uint8Array;
}

/** A message of a file. */
export interface SavedMessage {
  readonly type: number;
  readonly data: DataView;
  readonly start: number;
  readonly end: number;
}

/** The octets that `ip OBJECT save` writes: a number that says what they are, and the messages as the kernel sent them. */
export function fileOf(object: Savable, type: number, messages: readonly Payload[]): Uint8Array {
  const all = messages.map(({ payload }) => payload);
  const length = all.reduce((sum, payload) => sum + HEADER_LENGTH + aligned(payload.length), 4);
  const file = new Uint8Array(length);
  const data = new DataView(file.buffer);
  data.setUint32(0, MAGIC[object], LITTLE_ENDIAN);
  let at = 4;
  for (const payload of all) {
    data.setUint32(at, HEADER_LENGTH + payload.length, LITTLE_ENDIAN);
    data.setUint16(at + 4, type, LITTLE_ENDIAN);
    data.setUint16(at + 6, NLM_F_MULTI, LITTLE_ENDIAN);
    file.set(payload, at + HEADER_LENGTH);
    at += HEADER_LENGTH + aligned(payload.length);
  }
  return file;
}

/**
 * The messages in a file of `ip OBJECT save`.
 *
 * @throws TypeError if it is none, is one of another object, or ends amidst a message.
 */
export function messagesOf(object: Savable, file: Uint8Array): SavedMessage[] {
  if (!types.isUint8Array(file)) throw new TypeError('file: octets are needed');
  const data = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const magic = file.length < 4 ? undefined : data.getUint32(0, LITTLE_ENDIAN);
  if (magic !== MAGIC[object]) throw new TypeError(`file: is none of saved ${object}s${hint(magic)}`);
  const messages: SavedMessage[] = [];
  for (let at = 4; at < file.length;) {
    const left = file.length - at;
    const length = left < HEADER_LENGTH ? 0 : data.getUint32(at, LITTLE_ENDIAN);
    if (length < HEADER_LENGTH || length > left)
      throw new TypeError(`file: the message at octet ${at} is cut short`);
    messages.push({
      type: data.getUint16(at + 4, LITTLE_ENDIAN),
      data,
      start: at + HEADER_LENGTH,
      end: at + length,
    });
    at += aligned(length);
  }
  return messages;
}

function hint(magic: number | undefined): string {
  const found = Object.entries(MAGIC).find(([, number]) => number === magic);
  return found === undefined ? '' : `, but of ${found[0]}s`;
}

function aligned(length: number): number {
  return (length + 3) & ~3;
}
