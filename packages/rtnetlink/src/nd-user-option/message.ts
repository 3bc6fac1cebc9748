import {
  align,
  LITTLE_ENDIAN,
  type Message,
  message,
  type MessageInput,
  type Place,
  viewOf,
  windowOf,
  Writer,
} from '@netlink/packet';
import type { MessageType } from '../message-type.ts';
import { type NdUserOptionAttributes, ndUserOptionAttributes } from './attributes.ts';
import { type NdUserOptionHeader, ndUserOptionHeader } from './header.ts';

/** A message about options of a router advertisement that are for programs: RTM_NEWNDUSEROPT. */
export interface NdUserOptionMessage extends Message<NdUserOptionHeader, NdUserOptionAttributes> {}
/** A message about options of neighbour discovery, read at once. */
export interface NdUserOptionView extends Readonly<NdUserOptionHeader>, Readonly<NdUserOptionAttributes> {}

const fixed = message(ndUserOptionHeader, ndUserOptionAttributes);
const NO_OPTIONS = new Uint8Array(0);

/** Reads and writes {@link NdUserOptionMessage}: the options lie between the header and the attributes. */
export const NdUserOptionMessage: MessageType<NdUserOptionMessage, NdUserOptionView> = {
  decode: (payload) => NdUserOptionMessage.decodeAt(viewOf(payload), 0, payload.length),

  decodeAt(data, start, end) {
    const optionsStart = start + fixed.headerLength;
    const { header } = fixed.decodeAt(data, start, Math.min(optionsStart, end));
    // A length beyond the end costs what is not there.
    const optionsEnd = Math.min(optionsStart + header.optsLen, end);
    return {
      header: { ...header, options: windowOf(data, Math.min(optionsStart, optionsEnd), optionsEnd) },
      attributes: ndUserOptionAttributes.decode(data, Math.min(start + align(optionsEnd - start), end), end),
    };
  },

  encode(input) {
    const writer = new Writer();
    NdUserOptionMessage.encodeInto(writer, input);
    return writer.finish();
  },

  encodeInto(writer, { header = {}, attributes }: MessageInput<NdUserOptionHeader, NdUserOptionAttributes>) {
    const { options = NO_OPTIONS, optsLen = 0, ...rest } = header;
    // Options that were cut short are the end of what there is, and keep the length that they should have had.
    const isCut = optsLen > options.length && Object.keys(attributes ?? {}).length === 0;
    fixed.encodeInto(writer, { header: { ...rest, optsLen: isCut ? optsLen : options.length } });
    writer.bytes(options);
    if (isCut) return;
    writer.pad();
    if (attributes !== undefined) ndUserOptionAttributes.encode(writer, attributes);
  },

  view: (payload) => NdUserOptionMessage.viewAt(viewOf(payload), 0, payload.length),

  viewAt(data, start, end) {
    const { header, attributes } = NdUserOptionMessage.decodeAt(data, start, end);
    return { ...header, ...attributes };
  },

  locate(payload, offset): Place {
    const optionsEnd = fixed.headerLength + viewOf(payload).getUint16(2, LITTLE_ENDIAN);
    if (offset < fixed.headerLength) return fixed.locate(payload, offset);
    if (offset < optionsEnd) return { path: ['header', 'options'] };
    return ndUserOptionAttributes.locate(viewOf(payload), align(optionsEnd), payload.length, offset);
  },

  describe(payload) {
    const { header, headerLength, attributes } = fixed;
    if (payload.length < headerLength) return fixed;
    const optionsEnd = headerLength + viewOf(payload).getUint16(2, LITTLE_ENDIAN);
    return { header, headerLength: Math.min(align(optionsEnd), payload.length), attributes };
  },
};
