import {
  attributes,
  custom,
  type Infer,
  type Layout,
  message,
  type MessageInput,
  windowOf,
} from '@netlink/packet';
import { commonAttributes } from './common-attributes.ts';
import { linkHeader, type LinkHeader } from './header.ts';

const peerAttributes = attributes(commonAttributes);
/** The attributes of the other end. Its kind is that of the link, so that it has none of its own. */
export interface LinkPeerAttributes extends Infer<typeof peerAttributes> {}

/** The other end of a pair: a message within the message. */
export interface LinkPeer extends MessageInput<LinkHeader, LinkPeerAttributes> {}

const peerMessage = message<LinkHeader, LinkPeerAttributes>(linkHeader, peerAttributes);

/** A message about the other end of a pair, as the value of an attribute (`VETH_INFO_PEER`). */
export const linkPeer: Layout<LinkPeer> = custom<LinkPeer>({
  decode: (data, start, end) => peerMessage.decodeAt(data, start, end),
  encode: (writer, value) => {
    peerMessage.encodeInto(writer, value);
  },
  locate: (data, start, end, offset) => peerMessage.locate(windowOf(data, start, end), offset - start),
});
