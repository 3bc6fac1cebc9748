import type { RouteEncapsulation } from '@netlink/iproute2';
import { type Arguments, wordOrNumber } from '../arguments.ts';
import { pick } from '../pick.ts';
import { UsageError } from '../usage-error.ts';
import { readSeg6Local } from './parse-seg6local.ts';
import { readKnown, type Readers, segmentsIn, type Settings, trafficClass } from './parse-words.ts';

const MPLS: Readers = {
  ttl: (words) => ({ ttl: words.number('ttl') }),
};
const TUNNEL: Readers = {
  id: (words) => ({ id: BigInt(words.value('id')) }),
  dst: (words) => ({ dst: words.value('dst') }),
  remote: (words) => ({ dst: words.value('remote') }),
  src: (words) => ({ src: words.value('src') }),
  local: (words) => ({ src: words.value('local') }),
  key: (_words, settings) => withFlag(settings, 'key'),
  csum: (_words, settings) => withFlag(settings, 'csum'),
  seq: (_words, settings) => withFlag(settings, 'seq'),
};
const IP: Readers = {
  ...TUNNEL,
  ttl: (words) => ({ ttl: words.number('ttl') }),
  hoplimit: (words) => ({ ttl: words.number('hoplimit') }),
  tos: (words) => ({ tos: trafficClass(words.value('tos'), 'tos') }),
  dsfield: (words) => ({ tos: trafficClass(words.value('dsfield'), 'dsfield') }),
};
const IP6: Readers = {
  ...TUNNEL,
  hoplimit: (words) => ({ hoplimit: words.number('hoplimit') }),
  ttl: (words) => ({ hoplimit: words.number('ttl') }),
  tc: (words) => ({ tc: trafficClass(words.value('tc'), 'tc') }),
};
const SEG6: Readers = {
  mode: (words) => ({ mode: words.value('mode') }),
  segs: (words) => ({ segs: segmentsIn(words.value('segs')) }),
  hmac: (words) => ({ hmac: words.number('hmac') }),
};
const RPL: Readers = { segs: (words) => ({ segs: segmentsIn(words.value('segs')) }) };
const ILA: Readers = {
  'csum-mode': (words) => ({ csumMode: words.value('csum-mode') }),
  'ident-type': (words) => ({ identType: words.value('ident-type') }),
  'hook-type': (words) => ({ hookType: words.value('hook-type') }),
};
const XFRM: Readers = {
  if_id: (words) => ({ ifId: words.number('if_id') }),
  link_dev: (words) => ({ linkDev: words.value('link_dev') }),
};
const IOAM6: Readers = {
  freq: (words) => frequency(words.value('freq')),
  mode: (words) => ({ mode: pick(words.value('mode'), ['inline', 'encap', 'auto'], 'mode') }),
  tundst: (words) => ({ dst: words.value('tundst') }),
  tunsrc: (words) => ({ src: words.value('tunsrc') }),
  trace: (words) => {
    pick(words.value('trace'), ['prealloc'], 'trace');
    return {};
  },
  type: (words, settings) => traced(settings, { type: words.number('type') }),
  ns: (words, settings) => traced(settings, { namespaceId: words.number('ns') }),
  size: (words, settings) => traced(settings, { remlen: words.number('size') / OCTETS }),
};

const OCTETS = 4;
const TYPES = ['mpls', 'ip', 'ip6', 'seg6', 'seg6local', 'rpl', 'ioam6', 'ila', 'xfrm'] as const;

/**
 * The encapsulation whose type and settings follow `encap`.
 *
 * @throws UsageError if there is no such type, or something of it is missing.
 */
export function readEncap(words: Arguments): RouteEncapsulation {
  const word = words.value('encap');
  const type = TYPES.find((candidate) => candidate === word);
  if (type === undefined) throw new UsageError(`encap: ${JSON.stringify(word)} is unknown`);
  return { type, ...settingsOf(type, words) } as RouteEncapsulation;
}

function settingsOf(type: (typeof TYPES)[number], words: Arguments): Settings {
  switch (type) {
    case 'mpls':
      return { dst: words.value('mpls'), ...readKnown(words, MPLS) };
    case 'ip':
      return readKnown(words, IP);
    case 'ip6':
      return readKnown(words, IP6);
    case 'seg6':
      return needed(type, { mode: 'encap', ...readKnown(words, SEG6) }, 'segs');
    case 'seg6local':
      return readSeg6Local(words);
    case 'rpl':
      return needed(type, readKnown(words, RPL), 'segs');
    case 'ioam6':
      return needed(type, { mode: 'inline', ...readKnown(words, IOAM6) }, 'trace');
    case 'ila':
      return { locator: words.value('ila'), ...readKnown(words, ILA) };
    case 'xfrm':
      return needed(type, readKnown(words, XFRM), 'ifId');
  }
}

function needed(type: string, settings: Settings, key: string): Settings {
  if (settings[key] !== undefined) return settings;
  throw new UsageError(`encap ${type}: ${key === 'ifId' ? 'if_id' : key} is missing`);
}

function withFlag({ flags = [] }: Settings, flag: string): Settings {
  return { flags: [...(flags as string[]), flag] };
}

function frequency(text: string): Settings {
  const [k, n] = text.split('/', 2).map(wordOrNumber);
  if (typeof k === 'number' && typeof n === 'number') return { freqK: k, freqN: n };
  throw new UsageError(`freq: ${JSON.stringify(text)} is no frequency`);
}

const NO_TRACE = { namespaceId: 0, nodelen: 0, overflow: false, remlen: 0, type: 0 } as const;

function traced({ trace = NO_TRACE }: Settings, part: object): Settings {
  return { trace: { ...(trace as object), ...part } };
}
