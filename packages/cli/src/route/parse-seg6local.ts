import { type Arguments, wordOrNumber } from '../arguments.ts';
import { UsageError } from '../usage-error.ts';
import { readKnown, type Readers, segmentsIn, type Settings } from './parse-words.ts';

const HEADER: Readers = {
  segs: (words) => ({ segs: segmentsIn(words.value('segs')) }),
  hmac: (words) => ({ hmac: words.number('hmac') }),
};

const SEG6LOCAL: Readers = {
  action: (words) => ({ action: words.value('action') }),
  srh: (words) => ({ srh: readKnown(words, HEADER) }),
  table: (words) => ({ table: wordOrNumber(words.value('table')) }),
  vrftable: (words) => ({ vrftable: wordOrNumber(words.value('vrftable')) }),
  nh4: (words) => ({ nh4: words.value('nh4') }),
  nh6: (words) => ({ nh6: words.value('nh6') }),
  iif: (words) => ({ iif: words.value('iif') }),
  oif: (words) => ({ oif: words.value('oif') }),
  count: () => ({ counters: { packets: 0n, bytes: 0n, errors: 0n } }),
  flavors: (words) => ({ flavors: words.value('flavors').split(',') }),
  lblen: (words) => ({ lblen: words.number('lblen') }),
  nflen: (words) => ({ nflen: words.number('nflen') }),
};

/** What follows `encap seg6local`. */
export function readSeg6Local(words: Arguments): Settings {
  const settings = readKnown(words, SEG6LOCAL);
  if (settings['action'] === undefined) throw new UsageError('encap seg6local: action is missing');
  return settings;
}
