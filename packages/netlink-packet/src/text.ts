import { windowOf } from './byte-order.ts';
import { DecodeError } from './decode-error.ts';
import { EncodeRangeError, EncodeTypeError, shown } from './encode-error.ts';
import { type Codec, Layout, Op } from './layout.ts';
import type { Writer } from './writer.ts';

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

/** Where the first NUL lies between `start` and `end`; `end` if there is none. */
export function terminator(data: DataView, start: number, end: number): number {
  let at = start;
  while (at < end && data.getUint8(at) !== 0) at++;
  return at;
}

/** The octets between `start` and `end` as text, UTF-8. */
export function readText(data: DataView, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at++) {
    const octet = data.getUint8(at);
    if (octet > 0x7f) return utf8.decode(windowOf(data, start, end));
    text += String.fromCharCode(octet);
  }
  return text;
}

// Names of links, kinds and queues come again and again: each is made once, as long as nobody else takes its place.
const REMEMBERED = 256;
const LONGEST_REMEMBERED = 64;
const remembered = new Array<string>(REMEMBERED).fill('');

/** The text between `start` and `end`, if that is ASCII, no longer than `most`, and ended by its only NUL. */
export function plainText(data: DataView, start: number, end: number, most: number): string | undefined {
  const length = end - start - 1;
  if (length < 0 || length > most || data.getUint8(end - 1) !== 0) return undefined;
  let hash = length;
  for (let at = start; at < end - 1; at++) {
    const octet = data.getUint8(at);
    if (octet === 0 || octet > 0x7f) return undefined;
    hash = (Math.imul(hash, 31) + octet) | 0;
  }
  const place = (hash ^ (hash >>> 8)) & (REMEMBERED - 1);
  const known = remembered[place]!;
  if (known.length === length && isText(known, data, start)) return known;
  const text = readText(data, start, end - 1);
  if (length <= LONGEST_REMEMBERED) remembered[place] = text;
  return text;
}

function isText(text: string, data: DataView, start: number): boolean {
  for (let index = 0; index < text.length; index++) {
    if (data.getUint8(start + index) !== text.charCodeAt(index)) return false;
  }
  return true;
}

/** Whether `text`, read from `length` octets, would be written as those octets. Malformed UTF-8 would not. */
export function readsBack(text: string, data: DataView, start: number, length: number): boolean {
  // A character of one octet is ASCII, or stands for an octet that was none.
  if (text.length === length && !text.includes('\ufffd')) return true;
  const octets = encoder.encode(text);
  return octets.length === length && octets.every((octet, index) => octet === data.getUint8(start + index));
}

function write(writer: Writer, value: unknown, most: number): number {
  if (typeof value !== 'string') throw new EncodeTypeError(`${shown(value)} is not a string`);
  if (value.includes('\0')) throw new EncodeRangeError(`${shown(value)} contains a NUL`);
  const length = writer.text(value);
  if (length > most) throw new EncodeRangeError(`${shown(value)} is longer than ${most} octets`);
  return length;
}

function terminated(most: number): Layout<string> {
  const codec: Codec<string> = {
    decode: (data, start, end) => readText(data, start, terminator(data, start, end)),
    encode: (writer, value) => {
      write(writer, value, most);
      writer.u8(0);
    },
  };
  return new Layout(codec, { op: Op.STRING, loose: true, most });
}

/** Text that a NUL ends (`NLA_NUL_STRING`). It is read without one too, and written with one. */
export const string: Layout<string> = terminated(0xfffa);

/** Text of at most `most` octets, the NUL that ends it not counted: `stringUpTo(15)` for a name of `IFNAMSIZ`. */
export function stringUpTo(most: number): Layout<string> {
  return terminated(most);
}

/** Text in an array of `size` characters, filled up with NULs: `char name[16]` of a struct. */
export function charArray(size: number): Layout<string> {
  return new Layout<string>(
    {
      decode(data, start, end) {
        const stop = terminator(data, start, end);
        for (let at = stop; at < end; at++) {
          if (data.getUint8(at) !== 0) throw new DecodeError('ERR_NETLINK_VALUE', 'octets follow the NUL');
        }
        const text = readText(data, start, stop);
        if (!readsBack(text, data, start, stop - start))
          throw new DecodeError('ERR_NETLINK_VALUE', 'text is not UTF-8');
        return text;
      },
      encode: (writer, value) => {
        writer.zeros(size - write(writer, value, size));
      },
    },
    { size },
  );
}
