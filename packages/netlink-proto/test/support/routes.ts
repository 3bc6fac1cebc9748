import { attributes, ipv4, message, NLM_F_CREATE, struct, u32, u8 } from '@netlink/packet';
import type { Request } from '../../src/index.ts';

const NEWROUTE = 24;
const GETROUTE = 26;
const AF_INET = 2;
const RT_TABLE_MAIN = 254;
const RTPROT_BOOT = 3;
const RT_SCOPE_LINK = 253;
const RTN_UNICAST = 1;

/** As much of a route as these tests need. */
export const route = message(
  struct({
    family: u8,
    dstLen: u8,
    srcLen: u8,
    tos: u8,
    table: u8,
    protocol: u8,
    scope: u8,
    type: u8,
    flags: u32,
  }),
  attributes({ dst: [1, ipv4], oif: [4, u32], priority: [6, u32] }),
);

/** One of sixteen million addresses. */
export const routeAt = (at: number): string => `10.${(at >> 16) & 0xff}.${(at >> 8) & 0xff}.${at & 0xff}`;

/** Make a route to a host by a link, `lo` if no other is given. */
export function routeRequest(dst: string, { index = 1 } = {}): Request {
  const header = {
    family: AF_INET,
    dstLen: 32,
    table: RT_TABLE_MAIN,
    protocol: RTPROT_BOOT,
    scope: RT_SCOPE_LINK,
    type: RTN_UNICAST,
  };
  return {
    type: NEWROUTE,
    flags: NLM_F_CREATE,
    name: 'route add',
    codec: route,
    body: (writer) => {
      route.encodeInto(writer, { header, attributes: { dst, oif: index } });
    },
  };
}

/** Ask for all routes of IPv4. */
export function dumpRoutes(): Request {
  return {
    type: GETROUTE,
    name: 'route get',
    codec: route,
    body: route.encode({ header: { family: AF_INET } }),
  };
}
