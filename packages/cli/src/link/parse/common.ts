import { numberIn, wordOrNumber } from '../../arguments.ts';
import { pick } from '../../pick.ts';
import { fixed, number, onOff, type Reader, type Readers, text } from '../../reader.ts';
import { virtualFunction } from './virtual-function.ts';

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
  gso_ipv4_max_size: number('gsoIpv4MaxSize'),
  gro_ipv4_max_size: number('groIpv4MaxSize'),
  mode: text('linkmode'),
  group,
  netns,
  master: text('master'),
  vrf: text('master'),
  nomaster: fixed('master', null),
  'link-netns': text('linkNetns'),
  'link-netnsid': number('linkNetnsid'),
  parentdev: text('parentdev'),
  arp: onOff('arp'),
  multicast: onOff('multicast'),
  allmulticast: onOff('allmulticast'),
  promisc: onOff('promisc'),
  dynamic: onOff('dynamic'),
  trailers: onOff('trailers'),
};

/** `protodown_reason REASON { on | off }`; several reasons may follow each other. */
const protodownReason: Reader = (args, settings, word) => {
  const reason = args.value(word);
  const reasons = settings['protodownReason'] as object | undefined;
  settings['protodownReason'] = {
    ...reasons,
    [reason]: pick(args.value(reason), ['on', 'off'], word) === 'on',
  };
};

/** `inet SETTING VALUE`: a word for a switch, a number for the rest. */
const inet: Reader = (args, settings, word) => {
  const setting = args.value(word);
  const value = args.value(setting);
  const key = setting.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());
  const isSwitch = value === 'on' || value === 'off';
  settings['inet'] = {
    ...(settings['inet'] as object | undefined),
    [key]: isSwitch ? value === 'on' : numberIn(setting, value),
  };
};

/** `xdp off`: a program is attached by descriptor, which a command line does not have. */
const xdp: Reader = (args, settings, word) => {
  pick(args.value(word), ['off'], word);
  settings['xdp'] = null;
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
  protodown_reason: protodownReason,
  state: text('state'),
  inet,
  vf: virtualFunction,
  xdp,
  xdpgeneric: xdp,
  xdpdrv: xdp,
  xdpoffload: xdp,
  addrgenmode(args, settings, word) {
    const mode = args.value(word);
    settings['addrgenmode'] = MODES[mode] ?? mode;
  },
};
