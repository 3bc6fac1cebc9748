import type { CanOptions, LinkOf } from '@netlink/iproute2';
import { type Item, item, number } from '../item.ts';
import { timingItems } from './can-timing.ts';

type Mode = NonNullable<CanOptions['ctrlmodeSupported']>[number];

/** Words of ip(8) for what the controller can be switched to, in its order, and how one knows that it is. */
const MODES: readonly (readonly [word: string, mode: Mode, isOn: (link: CanOptions) => boolean])[] = [
  ['LOOPBACK', 'loopback', ({ loopback }) => loopback === true],
  ['LISTEN-ONLY', 'listenonly', ({ listenOnly }) => listenOnly === true],
  ['TRIPLE-SAMPLING', '3Samples', ({ tripleSampling }) => tripleSampling === true],
  ['ONE-SHOT', 'oneShot', ({ oneShot }) => oneShot === true],
  ['BERR-REPORTING', 'berrReporting', ({ berrReporting }) => berrReporting === true],
  ['FD', 'fd', ({ fd }) => fd === true],
  ['FD-NON-ISO', 'fdNonIso', ({ fdNonIso }) => fdNonIso === true],
  ['PRESUME-ACK', 'presumeAck', ({ presumeAck }) => presumeAck === true],
  ['CC-LEN8-DLC', 'ccLen8Dlc', ({ ccLen8Dlc }) => ccLen8Dlc === true],
  ['TDC-AUTO', 'tdcAuto', ({ tdcMode }) => tdcMode === 'auto'],
  ['TDC-MANUAL', 'tdcManual', ({ tdcMode }) => tdcMode === 'manual'],
  ['RESTRICTED', 'restricted', ({ restricted }) => restricted === true],
  ['XL', 'xl', ({ xl }) => xl === true],
  ['XL-TDC-AUTO', 'xlTdcAuto', ({ xtdcMode }) => xtdcMode === 'auto'],
  ['XL-TDC-MANUAL', 'xlTdcManual', ({ xtdcMode }) => xtdcMode === 'manual'],
  ['TMS', 'xlTms', ({ tms }) => tms === true],
];

const STATES = {
  errorActive: 'ERROR-ACTIVE',
  errorWarning: 'ERROR-WARNING',
  errorPassive: 'ERROR-PASSIVE',
  busOff: 'BUS-OFF',
  stopped: 'STOPPED',
  sleeping: 'SLEEPING',
} as const;

/** What is said of a CAN controller. */
export function canItems(link: LinkOf<'can'>): Item[] {
  return [
    ...modeItems(link),
    ...stateItems(link),
    ...timingItems('', { timing: link.bittiming, limits: link.bittimingConst, rates: link.bitrateConst }),
    ...timingItems('d', {
      timing: link.dataBittiming,
      limits: link.dataBittimingConst,
      rates: link.dataBitrateConst,
      delay: link.tdc,
      delayLimits: link.tdcConst,
    }),
    ...timingItems('x', {
      timing: link.xlDataBittiming,
      limits: link.xlDataBittimingConst,
      rates: link.xlDataBitrateConst,
      delay: link.xtdc,
      delayLimits: link.xtdcConst,
      pulses: link.pwm,
      pulseLimits: link.pwmConst,
    }),
    ...terminationItems(link),
    ...(link.clock === undefined ? [] : [item('clock', link.clock, `\n\t  clock ${link.clock} `)]),
  ];
}

function modeItems(link: CanOptions): Item[] {
  const words = MODES.flatMap(([word, , isOn]) => (isOn(link) ? [word] : []));
  return [
    ...(words.length === 0 ? [] : [item('ctrlmode', words, `<${words.join(',')}> `)]),
    ...listed('ctrlmode_supported', link.ctrlmodeSupported),
    ...listed('ctrlmode_static', link.ctrlmodeStatic),
  ];
}

// Said in JSON only.
function listed(key: string, modes: readonly Mode[] = []): Item[] {
  const words = MODES.flatMap(([word, mode]) => (modes.includes(mode) ? [word] : []));
  return words.length === 0 ? [] : [{ key, json: words }];
}

const ERRORS = [
  ['re-started', 'restarts', 'restarts'],
  ['bus-errors', 'bus_error', 'busError'],
  ['arbit-lost', 'arbitration_lost', 'arbitrationLost'],
  ['error-warn', 'error_warning', 'errorWarning'],
  ['error-pass', 'error_passive', 'errorPassive'],
  ['bus-off', 'bus_off', 'busOff'],
] as const;
const WIDTH = 10;

/** What went wrong on the bus: a table in text. */
export function canErrorItems({ xstats }: LinkOf<'can'>): Item[] {
  if (xstats === undefined || xstats instanceof Uint8Array) return [];
  const titles = ERRORS.map(([title]) => title).join(' ');
  const counts = ERRORS.map(([, , key]) => String(xstats[key]).padEnd(WIDTH)).join(' ');
  return [
    ...ERRORS.map(([, key, count]) => ({ key, json: xstats[count] })),
    { text: `\n\t  ${titles}\n\t  ${counts}` },
  ];
}

function stateItems({ controllerState: state, berrCounter, restartMs }: CanOptions): Item[] {
  const word = typeof state === 'string' ? STATES[state] : 'UNKNOWN';
  return [
    ...(state === undefined ? [] : [item('state', word, `state ${word} `)]),
    ...(berrCounter === undefined ? [] : [counterItem(berrCounter)]),
    ...number('restart_ms', restartMs, 'restart-ms'),
  ];
}

function counterItem({ tx, rx }: NonNullable<CanOptions['berrCounter']>): Item {
  return item('berr_counter', { tx, rx }, `(berr-counter tx ${tx} rx ${rx}) `);
}

function terminationItems({ termination, terminationConst: choice }: CanOptions): Item[] {
  if (termination === undefined || choice === undefined) return [];
  return [
    item('termination', termination, `\n\t  termination ${termination} [ ${choice.join(', ')} ]`),
    { key: 'termination_const', json: [...choice] },
  ];
}
