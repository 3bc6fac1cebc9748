import type { RouteEncapsulation } from '@netlink/iproute2';
import type { Json, JsonObject } from '../json.ts';
import { wordText } from '../numeric.ts';
import type { Shown } from './shown.ts';

type Options = Pick<Shown, 'statistics' | 'numeric'>;

// The room of a trace is counted in units of four octets.
const TRACE_UNIT = 4;

/**
 * The keys that ip(8) writes for an encapsulation, beside those of the route: where both have one, `dst` for example, that of
 * the encapsulation is the later.
 */
export function encapJson(encap: RouteEncapsulation, options: Options): JsonObject {
  // A key without a value would take that of the route away.
  return Object.fromEntries(
    Object.entries(membersOf(encap, options)).filter(([, value]) => value !== undefined),
  );
}

function membersOf(encap: RouteEncapsulation, options: Options): JsonObject {
  switch (encap.type) {
    case 'mpls':
      return { encap: 'mpls', dst: encap.dst, ttl: encap.ttl };
    case 'ip': {
      const { id, src, dst, ttl, tos } = encap;
      return { encap: 'ip', id, src, dst, ttl, tos, ...flagsJson(encap.flags) };
    }
    case 'ip6': {
      const { id, src, dst, hoplimit, tc } = encap;
      return { encap: 'ip6', id, src, dst, hoplimit, tc, ...flagsJson(encap.flags) };
    }
    case 'seg6':
      return { encap: 'seg6', mode: String(encap.mode), ...segmentsJson(encap) };
    case 'seg6local':
      return segmentRoutingLocalJson(encap, options);
    case 'rpl':
      return { encap: 'rpl', segs: encap.segs };
    case 'ila': {
      const { locator, csumMode, identType, hookType } = encap;
      const words = { csum_mode: csumMode, ident_type: identType, hook_type: hookType };
      return { encap: 'ila', locator, ...words };
    }
    case 'ioam6':
      return ioam6Json(encap);
    case 'xfrm':
      return { encap: 'xfrm', if_id: encap.ifId, link_dev: encap.linkDev };
    case 'bpf':
      return { encap: 'bpf', in: encap.in?.name, out: encap.out?.name, xmit: encap.xmit?.name };
    default:
      return { encap: String(encap.type) };
  }
}

function ioam6Json({
  mode,
  freqK,
  freqN,
  src,
  dst,
  trace,
}: Extract<RouteEncapsulation, { type: 'ioam6' }>): JsonObject {
  return {
    encap: 'ioam6',
    freqk: freqK,
    freqn: freqN,
    mode,
    tunsrc: src,
    tundst: dst,
    ...(trace !== undefined && {
      trace: null,
      prealloc: null,
      type: trace.type.toString(16),
      ns: trace.namespaceId,
      size: trace.remlen * TRACE_UNIT,
    }),
  };
}

function flagsJson(flags: readonly (string | number)[] = []): JsonObject {
  const shown: Record<string, Json> = {};
  for (const flag of ['key', 'csum', 'seq']) if (flags.includes(flag)) shown[flag] = true;
  return shown;
}

function segmentsJson({ segs, hmac }: { segs: readonly string[]; hmac?: number | undefined }): JsonObject {
  return { segs, hmac: hmac === undefined ? undefined : `0x${hmac.toString(16)}` };
}

function segmentRoutingLocalJson(
  local: Extract<RouteEncapsulation, { type: 'seg6local' }>,
  options: Options,
): JsonObject {
  const { action, srh, table, vrftable, nh4, nh6, iif, oif, bpf, counters, flavors, lblen, nflen } = local;
  return {
    encap: 'seg6local',
    action: String(action),
    srh: srh === undefined ? undefined : segmentsJson(srh),
    table: table === undefined ? undefined : wordText(table, 'tables', options),
    vrftable: vrftable === undefined ? undefined : wordText(vrftable, 'tables', options),
    nh4,
    nh6,
    iif,
    oif,
    endpoint: bpf?.name,
    stats64: options.statistics && counters !== undefined ? { ...counters } : undefined,
    flavors: flavors?.map(String),
    lblen,
    nflen,
  };
}
