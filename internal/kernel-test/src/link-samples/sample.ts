import type { Probe } from '../probe/capability.ts';

/** A value of one option of a kind of link, in our words and in those of ip(8). */
export interface OptionSample {
  /** The value, under the key of the option. */
  readonly value: unknown;
  /** The words of `ip link add … type KIND` that say the same, after those that the kind needs always; absent if ip has none. */
  readonly ip?: string;
  /** Whether {@link ip} stands in the place of the words that the kind needs always. */
  readonly instead?: true;
  /** Further options that go with it; {@link ip} has their words. One that is `undefined` leaves out what is needed always. */
  readonly with?: Readonly<Record<string, unknown>>;
  /** What `ip -json -details link show` has of it, as part of `info_data`. */
  readonly json?: Readonly<Record<string, unknown>>;
  /** Why there is no {@link json}. */
  readonly unseen?: string;
  /** What the kernel makes of it, where that is something else; `null` if it is not reported at all. */
  readonly read?: unknown;
  /** The error with which the kernel refuses it; nothing is shown or read then. */
  readonly refused?: string;
  /** What becomes of it when a link that is there is given it: the code of an error. Absent, it is taken, or {@link refused}. */
  readonly change?: string;
  /** The first kernel that has it: '6.14'. */
  readonly since?: string;
  /** What is different from later kernels on, the oldest first; see {@link sampleHere}. */
  readonly later?: readonly LaterSample[];
  /** What the kernel has to have for it, where it may be without. */
  readonly needs?: Probe;
  /** Why it takes the newest ip: the installed one may not know it. */
  readonly newest?: true;
}

/** What becomes of a value from a kernel on; the keys are those of {@link OptionSample}, and one that is `undefined` is none. */
export interface LaterSample {
  readonly since: string;
  readonly json?: Readonly<Record<string, unknown>>;
  readonly read?: unknown;
  readonly change?: string | undefined;
}

/** Samples by the keys of options. */
export type OptionSamples = Readonly<Record<string, readonly OptionSample[]>>;

/** How links of a kind are made, and samples of all of its options. */
export interface KindSamples {
  /** Lines of ip, done once, that make what links of the kind stand on. */
  readonly setup?: readonly string[];
  /** Settings without which no link of the kind can be made. */
  readonly base: Readonly<Record<string, unknown>>;
  /** What begins the line, where that is not `link add name t0 … type KIND`. */
  readonly command?: string;
  /** Words for them before `type KIND`. */
  readonly before?: string;
  /** Words for them after `type KIND`. */
  readonly ip: string;
  /** Samples of all options that can be set. */
  readonly options: OptionSamples;
}

/** Samples of all options that ports of a kind of master have. */
export interface PortSamples {
  /** Lines of ip that make a port `t0` of a master `m0`, and what else is needed. */
  readonly setup: readonly string[];
  /** Samples of all options that can be set; their words are those of `ip link set t0 type KIND_slave`. */
  readonly options: OptionSamples;
}

/** Lines of ip that make the links `lower` and `upper`, a pair that is up and has addresses. */
export const LOWER_LINES = [
  'link add lower address 02:00:5e:00:53:01 type veth peer name upper address 02:00:5e:00:53:02',
  'link set lower up',
  'link set upper up',
  'address add 192.0.2.1/24 dev lower',
  'address add 2001:db8::1/64 dev lower nodad',
] as const;

/** The words of `ip` that make the link `t0` as a sample says: `link add t0 type vxlan id 5 …`. */
export function lineOf(kind: string, samples: KindSamples, sample: OptionSample): string {
  const { before = '', ip, command = `link add name t0 ${before} type ${kind}` } = samples;
  const { ip: own = '', instead } = sample;
  const words = instead === true ? own : `${ip} ${own}`;
  return `${command} ${words}`.trim().replaceAll(/ +/g, ' ');
}

/** A switch: samples of both of its states, with the words for them, and what ip shows then. */
export function onAndOff(
  on: string,
  off: string,
  shown: (on: boolean) => Pick<OptionSample, 'json' | 'unseen'>,
  more: Partial<OptionSample> = {},
): readonly OptionSample[] {
  return [
    { value: true, ip: on, ...shown(true), ...more },
    { value: false, ip: off, ...shown(false), ...more },
  ];
}
