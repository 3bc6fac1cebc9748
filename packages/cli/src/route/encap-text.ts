import type { RouteEncapsulation } from '@netlink/iproute2';
import { wordText } from '../numeric.ts';
import type { Style } from '../style.ts';
import { addressStyle, type Shown } from './shown.ts';

type Options = Pick<Shown, 'statistics' | 'numeric'>;

// The room of a trace is counted in units of four octets.
const TRACE_UNIT = 4;

/** An encapsulation as `ip route` writes it, with a space in front and one behind. */
export function encapText(encap: RouteEncapsulation, style: Style, options: Options): string {
  return ` encap ${bodyOf(encap, style, options)}`;
}

function bodyOf(encap: RouteEncapsulation, style: Style, options: Options): string {
  switch (encap.type) {
    case 'mpls':
      return `mpls  ${encap.dst} ${word('ttl', encap.ttl)}`;
    case 'ip': {
      const { id, src, dst, ttl, tos, flags } = encap;
      const ends =
        address('src', src, addressStyle(style, 'inet')) + address('dst', dst, addressStyle(style, 'inet'));
      return `ip ${word('id', id)}${ends}${word('ttl', ttl)}${word('tos', tos)}${flagsText(flags)}`;
    }
    case 'ip6': {
      const { id, src, dst, hoplimit, tc, flags } = encap;
      const ends =
        address('src', src, addressStyle(style, 'inet6')) + address('dst', dst, addressStyle(style, 'inet6'));
      return `ip6 ${word('id', id)}${ends}${word('hoplimit', hoplimit)}${word('tc', tc)}${flagsText(flags)}`;
    }
    case 'seg6':
      return `seg6 mode ${encap.mode} ${segmentsText(encap, style)}`;
    case 'seg6local':
      return segmentRoutingLocalText(encap, style, options);
    case 'rpl':
      return `rpl ${segmentsText(encap, style)}`;
    case 'ila': {
      const { locator, csumMode, identType, hookType } = encap;
      const words = word('csum-mode', csumMode) + word('ident-type', identType) + word('hook-type', hookType);
      return `ila ${locator ?? ''} ${words}`;
    }
    case 'ioam6':
      return ioam6Text(encap);
    case 'xfrm':
      return `xfrm ${word('if_id', hex(encap.ifId))}${word('link_dev', encap.linkDev)}`;
    case 'bpf':
      return `bpf ${word('in', encap.in?.name)}${word('out', encap.out?.name)}${word('xmit', encap.xmit?.name)}`;
    default:
      return `${encap.type} `;
  }
}

function segmentRoutingLocalText(
  local: Extract<RouteEncapsulation, { type: 'seg6local' }>,
  style: Style,
  options: Options,
): string {
  const { action, srh, table, vrftable, nh4, nh6, iif, oif, bpf, counters, flavors, lblen, nflen } = local;
  return [
    `seg6local action ${action} `,
    srh === undefined ? '' : segmentsText(srh, style),
    word('table', tableText(table, options)),
    word('vrftable', tableText(vrftable, options)),
    word('nh4', nh4),
    word('nh6', nh6),
    word('iif', iif),
    word('oif', oif),
    word('endpoint', bpf?.name),
    options.statistics && counters !== undefined
      ? `packets ${counters.packets} bytes ${counters.bytes} errors ${counters.errors} `
      : '',
    word('flavors', flavors?.join(',')),
    word('lblen', lblen),
    word('nflen', nflen),
  ].join('');
}

function tableText(table: string | number | undefined, options: Options): string | undefined {
  return table === undefined ? undefined : wordText(table, 'tables', options);
}

function ioam6Text({
  mode,
  freqK,
  freqN,
  src,
  dst,
  trace,
}: Extract<RouteEncapsulation, { type: 'ioam6' }>): string {
  return [
    'ioam6 ',
    freqK === undefined || freqN === undefined ? '' : `freq ${freqK}/${freqN} `,
    word('mode', mode),
    word('tunsrc', src),
    word('tundst', dst),
    trace === undefined ? '' : traceText(trace),
  ].join('');
}

function traceText({
  type,
  namespaceId,
  remlen,
}: NonNullable<Extract<RouteEncapsulation, { type: 'ioam6' }>['trace']>): string {
  const bits = type.toString(16).padStart(6, '0');
  return `trace prealloc type 0x${bits} ns ${namespaceId} size ${remlen * TRACE_UNIT} `;
}

function segmentsText(
  { segs, hmac }: { segs: readonly string[]; hmac?: number | undefined },
  style: Style,
): string {
  const list = segs.map((segment) => style.inet6(`${segment} `)).join('');
  return `segs ${segs.length} [ ${list}] ${word('hmac', hmac?.toString(16))}`;
}

function flagsText(flags: readonly (string | number)[] = []): string {
  return ['key', 'csum', 'seq'].map((flag) => (flags.includes(flag) ? `${flag} ` : '')).join('');
}

function address(key: string, value: string | undefined, styled: (text: string) => string): string {
  return value === undefined ? '' : styled(`${key} ${value} `);
}

function hex(number: number): string {
  return `0x${number.toString(16)}`;
}

function word(key: string, value: string | number | bigint | undefined): string {
  return value === undefined ? '' : `${key} ${value} `;
}
