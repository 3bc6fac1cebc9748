import type { RouteMetricValues } from '@netlink/iproute2';
import type { Arguments } from '../arguments.ts';
import { UsageError } from '../usage-error.ts';
import type { Readers, Settings } from './parse-words.ts';

type Key = Exclude<keyof RouteMetricValues, 'lock'>;

/** The words of metrics, which all may have `lock` before their value. */
export const METRICS: Readers = {
  mtu: metric('mtu', number),
  window: metric('window', number),
  rtt: metric('rtt', milliseconds),
  rttvar: metric('rttvar', milliseconds),
  // ip(8) locks it, whether that is said or not.
  rto_min: metric('rtoMin', milliseconds, true),
  ssthresh: metric('ssthresh', number),
  cwnd: metric('cwnd', number),
  advmss: metric('advmss', number),
  reordering: metric('reordering', number),
  hoplimit: metric('hoplimit', number),
  initcwnd: metric('initcwnd', number),
  initrwnd: metric('initrwnd', number),
  quickack: metric('quickack', number),
  fastopen_no_cookie: metric('fastopenNoCookie', number),
  congctl: metric('congctl', (words) => words.value('congctl')),
  features: metric('features', features),
};

function metric(key: Key, value: (words: Arguments, key: Key) => unknown, always = false): Readers[string] {
  return (words, { metrics = {} }) => {
    const { lock = [], ...others } = metrics as RouteMetricValues;
    const isSaid = words.peek() === 'lock';
    if (isSaid) words.next();
    const isLocked = isSaid || always;
    const locks = isLocked ? [...lock, key] : lock;
    const settings: Settings = { ...others, [key]: value(words, key) };
    return { metrics: { ...settings, ...(locks.length > 0 && { lock: locks }) } };
  };
}

function number(words: Arguments, key: Key): number {
  return words.number(key);
}

// Without a unit they are milliseconds, or what the kernel counts in: that differs by the metric, and ip takes it as it is.
function milliseconds(words: Arguments, key: Key): number {
  const text = words.value(key);
  const [, digits, unit = 'ms'] = /^(\d+(?:\.\d+)?)(s|ms|msecs?|secs?)?$/.exec(text) ?? [];
  if (digits === undefined) throw new UsageError(`${key}: ${JSON.stringify(text)} is no time`);
  return Number(digits) * (unit.startsWith('s') ? 1000 : 1);
}

function features(words: Arguments): string[] {
  const found: string[] = [];
  for (let word = words.peek(); word === 'ecn' || word === 'tcp_usec_ts'; word = words.peek()) {
    found.push(word === 'ecn' ? 'ecn' : 'tcpUsecTs');
    words.next();
  }
  if (found.length === 0) throw new UsageError('features: ecn or tcp_usec_ts is missing');
  return found;
}
