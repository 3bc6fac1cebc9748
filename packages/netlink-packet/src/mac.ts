import { EncodeTypeError, shown } from './encode-error.ts';
import { type Codec, Layout } from './layout.ts';

const HEX = Array.from({ length: 256 }, (_, octet) => octet.toString(16).padStart(2, '0'));
const COLON_HEX = HEX.map((digits) => `:${digits}`);
const HIGH = Uint8Array.from(HEX, (digits) => digits.charCodeAt(0));
const LOW = Uint8Array.from(HEX, (digits) => digits.charCodeAt(1));
const COLON = 0x3a;

/** The octets between `start` and `end` in the notation of link-layer addresses: '02:00:5e:00:53:01'. */
export function formatMac(data: DataView, start: number, end: number): string {
  if (end - start === 6) return formatSix(data, start);
  let text = end > start ? HEX[data.getUint8(start)]! : '';
  for (let at = start + 1; at < end; at++) text += COLON_HEX[data.getUint8(at)]!;
  return text;
}

// Nearly all of them are of six octets: made in one step, out of tables that stay in the processor's first cache.
function formatSix(data: DataView, start: number): string {
  const a = data.getUint8(start);
  const b = data.getUint8(start + 1);
  const c = data.getUint8(start + 2);
  const d = data.getUint8(start + 3);
  const e = data.getUint8(start + 4);
  const f = data.getUint8(start + 5);
  // prettier-ignore
  return String.fromCharCode(
    HIGH[a]!, LOW[a]!, COLON, HIGH[b]!, LOW[b]!, COLON, HIGH[c]!, LOW[c]!, COLON,
    HIGH[d]!, LOW[d]!, COLON, HIGH[e]!, LOW[e]!, COLON, HIGH[f]!, LOW[f]!,
  );
}

function hexDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = (code | 0x20) - 0x61;
  return letter >= 0 && letter < 6 ? letter + 10 : -1;
}

/** The octets of a link-layer address in colon notation, of any length; `undefined` if it is none. */
export function parseMac(text: string): Uint8Array | undefined {
  const octets: number[] = [];
  let octet = 0;
  let digits = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === COLON) {
      if (digits === 0) return undefined;
      octets.push(octet);
      octet = digits = 0;
    } else {
      const digit = hexDigit(code);
      if (digit < 0 || digits === 2) return undefined;
      octet = octet * 16 + digit;
      digits++;
    }
  }
  if (digits > 0) octets.push(octet);
  else if (text !== '') return undefined;
  return new Uint8Array(octets);
}

function codecOf(size: number | undefined): Codec<string> {
  return {
    decode(data, start, end) {
      return formatMac(data, start, size === undefined ? end : start + size);
    },
    encode(writer, value: unknown) {
      const address = typeof value === 'string' ? parseMac(value) : undefined;
      if (address === undefined || (size !== undefined && address.length !== size)) {
        const wanted = size === undefined ? 'a link-layer address' : `a link-layer address of ${size} octets`;
        throw new EncodeTypeError(`${shown(value)} is not ${wanted}`);
      }
      writer.bytes(address);
    },
  };
}

/** A link-layer address of any length, in colon notation: '02:00:5e:00:53:01'. */
export const mac: Layout<string> = new Layout(codecOf(undefined));

/** A link-layer address of `size` octets: `__u8 addr[6]` of a struct. */
export function macOf(size: number): Layout<string> {
  return new Layout(codecOf(size), { size });
}
