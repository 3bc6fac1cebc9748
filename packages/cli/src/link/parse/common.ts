import { wordOrNumber } from '../../arguments.ts';
import { fixed, number, onOff, type Reader, type Readers, text } from './reader.ts';

const netns: Reader = (args, settings, word) => {
  settings['netns'] = wordOrNumber(args.value(word));
};

const group: Reader = (args, settings, word) => {
  settings['group'] = wordOrNumber(args.value(word));
};

/** Words for what links of all kinds have, and the other end of a pair too. */
export const commonReaders: Readers = {
  name: text('name'),
  index: number('index'),
  link: text('link'),
  mtu: number('mtu'),
  address: text('address'),
  broadcast: text('broadcast'),
  brd: text('broadcast'),
  txqueuelen: number('txqlen'),
  txqlen: number('txqlen'),
  qlen: number('txqlen'),
  numtxqueues: number('numtxqueues'),
  numrxqueues: number('numrxqueues'),
  gso_max_size: number('gsoMaxSize'),
  gso_max_segs: number('gsoMaxSegs'),
  gro_max_size: number('groMaxSize'),
  mode: text('linkmode'),
  group,
  netns,
  master: text('master'),
  nomaster: fixed('master', null),
  arp: onOff('arp'),
  multicast: onOff('multicast'),
  allmulticast: onOff('allmulticast'),
  promisc: onOff('promisc'),
  dynamic: onOff('dynamic'),
};

const MODES: Readonly<Record<string, string>> = { stable_secret: 'stablePrivacy' };

/** Words for what a link has that is to be made or changed. */
export const linkReaders: Readers = {
  ...commonReaders,
  up: fixed('up', true),
  down: fixed('up', false),
  alias: text('alias'),
  carrier: onOff('carrier'),
  protodown: onOff('protodown'),
  addrgenmode(args, settings, word) {
    const mode = args.value(word);
    settings['addrgenmode'] = MODES[mode] ?? mode;
  },
};
