import { align, LITTLE_ENDIAN } from './byte-order.ts';
import { NLA_F_NESTED, NLA_F_NET_BYTEORDER, NLA_TYPE_MASK } from './constants.ts';
import { DecodeError, inside } from './decode-error.ts';
import { EncodeTypeError, shown, within } from './encode-error.ts';
import { type Codec, Layout, Op, readFixed } from './layout.ts';
import { NLA_HEADER_LENGTH } from './nla-buffer.ts';
import { locateAttribute } from './locate.ts';
import { rewrites } from './rewrites.ts';
import type { Writer } from './writer.ts';

/**
 * An attribute that holds an attribute space. Pass the name of its type, `nested<VlanInfo>(vlanInfo)`: declaration files
 * stay small. A function defers the choice, for a space that contains itself.
 */
export function nested<T>(space: Codec<T> | (() => Codec<T>)): Layout<T> {
  const codec: Codec<T> = typeof space === 'function' ? deferred(space) : space;
  return new Layout(codec, { flags: NLA_F_NESTED });
}

/** The codec of an element that nothing is kept of but its value: octets which that would not bring back are refused. */
function exact<T>(element: Layout<T>): Codec<T> {
  const codec = element.codec as Codec<T>;
  if (!element.loose) return codec;
  return {
    decode(data, start, end, depth) {
      const value = codec.decode(data, start, end, depth);
      if (rewrites(element, value, data, start, end)) return value;
      throw new DecodeError('ERR_NETLINK_VALUE', 'element is not written as it should');
    },
    encode: (writer, value) => {
      codec.encode(writer, value);
    },
  };
}

function deferred<T>(space: () => Codec<T>): Codec<T> {
  return {
    decode: (data, start, end, depth) => space().decode(data, start, end, depth),
    encode: (writer, value) => {
      space().encode(writer, value);
    },
    locate: (data, start, end, offset) => space().locate?.(data, start, end, offset) ?? { path: [] },
  };
}

/** An attribute that is repeated in its space, once for each element (`multi-attr`). The repetitions stand together. */
export function multi<T>(element: Layout<T>): Layout<T[]> {
  // The loops of the space collect the elements: its codec is that of one.
  const { size, elastic, flags } = element;
  return new Layout(exact(element) as Codec<unknown> as Codec<T[]>, { op: Op.MULTI, size, elastic, flags });
}

/** An attribute that holds attributes which all have the number `type`, one for each element. */
export function list<T>(type: number, element: Layout<T>): Layout<T[]> {
  return nestOf(element, () => type);
}

/** An attribute that holds attributes numbered from `first` on, one for each element. */
export function indexed<T>(element: Layout<T>, first = 0): Layout<T[]> {
  return nestOf(element, (index) => first + index);
}

function nestOf<T>(element: Layout<T>, typeOf: (index: number) => number): Layout<T[]> {
  const codec = exact(element);
  const nest: Codec<T[]> = {
    decode(data, start, end, depth) {
      const elements: T[] = [];
      let at = start;
      while (at < end) {
        const index = elements.length;
        const to = elementEnd(data, at, end, element, typeOf(index));
        elements.push(readElement(codec, index, data, at + NLA_HEADER_LENGTH, to, depth));
        at = start + align(to - start);
      }
      if (at > end) throw new DecodeError('ERR_NETLINK_LENGTH', 'last element is not padded');
      return elements;
    },
    encode(writer, elements) {
      eachElement(elements, (value, index) => {
        const mark = writer.open(typeOf(index) | element.flags);
        element.codec.encode(writer, value);
        writer.close(mark);
      });
    },
    locate(data, start, end, offset) {
      return locateAttribute(data, start, end, offset, (_type, place) => ({
        name: String(place),
        layout: element,
      }));
    },
  };
  return new Layout(nest, { flags: NLA_F_NESTED });
}

/** Where the element at `at` ends, if it is just what a list of its kind may hold; what is odd is left to the octets. */
function elementEnd(data: DataView, at: number, end: number, element: Layout<unknown>, type: number): number {
  const length = end - at < NLA_HEADER_LENGTH ? 0 : data.getUint16(at, LITTLE_ENDIAN);
  if (length < NLA_HEADER_LENGTH || length > end - at) {
    throw new DecodeError('ERR_NETLINK_LENGTH', `element has length ${length}, ${end - at} octets are left`);
  }
  const typeField = data.getUint16(at + 2, LITTLE_ENDIAN);
  if (
    (typeField & NLA_TYPE_MASK) !== type ||
    (typeField & (NLA_F_NESTED | NLA_F_NET_BYTEORDER)) !== element.flags
  ) {
    const wanted = type | element.flags;
    throw new DecodeError('ERR_NETLINK_VALUE', `element of type ${typeField} stands where ${wanted} should`);
  }
  if (!element.elastic && length - NLA_HEADER_LENGTH !== element.size) {
    throw new DecodeError(
      'ERR_NETLINK_LENGTH',
      `element has ${length - NLA_HEADER_LENGTH} octets, not ${element.size}`,
    );
  }
  return at + length;
}

/** An attribute that holds elements of fixed size one after another, without headers of their own. */
export function array<T>(element: Layout<T>): Layout<T[]> {
  const { size } = element;
  if (size <= 0) throw new TypeError('an element of an array needs a fixed size');
  return new Layout<T[]>({
    decode(data, start, end, depth) {
      if ((end - start) % size !== 0) {
        throw new DecodeError('ERR_NETLINK_LENGTH', `${end - start} octets are no multiple of ${size}`);
      }
      const elements: T[] = [];
      for (let at = start; at < end; at += size) {
        elements.push(readOne(element, elements.length, data, at, depth));
      }
      return elements;
    },
    encode(writer: Writer, elements) {
      eachElement(elements, (value) => {
        const start = writer.length;
        element.codec.encode(writer, value);
        writer.fill(start, size);
      });
    },
  });
}

function readOne<T>(element: Layout<T>, index: number, data: DataView, at: number, depth: number): T {
  try {
    return readFixed(element, data, at, depth + 1) as T;
  } catch (error) {
    throw inside(error, String(index));
  }
}

function readElement<T>(
  codec: Codec<T>,
  index: number,
  data: DataView,
  start: number,
  end: number,
  depth: number,
): T {
  try {
    return codec.decode(data, start, end, depth + 1);
  } catch (error) {
    throw inside(error, String(index));
  }
}

function eachElement<T>(elements: readonly T[], write: (element: T, index: number) => void): void {
  if (!Array.isArray(elements)) throw new EncodeTypeError(`${shown(elements)} is not an array`);
  elements.forEach((element: T, index) => {
    try {
      write(element, index);
    } catch (error) {
      throw within(error, String(index));
    }
  });
}
