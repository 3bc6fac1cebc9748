import { message, type Message, type MessageView, viewOf } from '@netlink/packet';
import { ADDRESS_FAMILIES, type AddressFamily } from '../address-family.ts';
import type { MessageType } from '../message-type.ts';
import {
  mplsRouteAttributes,
  multicastRouteAttributes,
  type RouteAttributes,
  routeAttributes,
} from './attributes.ts';
import { type RouteHeader, routeHeader } from './header.ts';

/** A message about a route: RTM_NEWROUTE, RTM_DELROUTE, RTM_GETROUTE. */
export interface RouteMessage extends Message<RouteHeader, RouteAttributes> {}
/** A message about a route, read in place. */
export interface RouteView extends MessageView<RouteHeader, RouteAttributes> {}

const unicast: MessageType<RouteMessage, RouteView> = message(routeHeader, routeAttributes);
const mpls: MessageType<RouteMessage, RouteView> = message(routeHeader, mplsRouteAttributes);
const multicast: MessageType<RouteMessage, RouteView> = message(routeHeader, multicastRouteAttributes);

function ofFamily(family: AddressFamily | undefined): MessageType<RouteMessage, RouteView> {
  switch (family) {
    case 'mpls':
    case ADDRESS_FAMILIES.mpls:
      return mpls;
    case 'ipmr':
    case 'ip6mr':
    case ADDRESS_FAMILIES.ipmr:
    case ADDRESS_FAMILIES.ip6mr:
      return multicast;
    default:
      return unicast;
  }
}

/** The message type of a payload, by the family that it begins with. */
function at(data: DataView, start: number, end: number): MessageType<RouteMessage, RouteView> {
  return end > start ? ofFamily(data.getUint8(start)) : unicast;
}

/** Reads and writes {@link RouteMessage}. Its family says whether `dst` is an address or a label. */
export const RouteMessage: MessageType<RouteMessage, RouteView> = {
  decode: (payload) => RouteMessage.decodeAt(viewOf(payload), 0, payload.length),
  decodeAt: (data, start, end) => at(data, start, end).decodeAt(data, start, end),
  encode: (input) => ofFamily(input.header?.family).encode(input),
  encodeInto(writer, input) {
    ofFamily(input.header?.family).encodeInto(writer, input);
  },
  view: (payload) => RouteMessage.viewAt(viewOf(payload), 0, payload.length),
  viewAt: (data, start, end) => at(data, start, end).viewAt(data, start, end),
  locate: (payload, offset) => at(viewOf(payload), 0, payload.length).locate(payload, offset),
  describe: (payload) => at(viewOf(payload), 0, payload.length).describe(payload),
};
