/** Whose way of doing a job it is. */
export type Party = 'floor' | 'ours' | 'ip' | 'exec ip' | 'npm netlink';

/** One way to do a job: a program of this package with its arguments, or `ip`. */
export interface Contender {
  readonly party: Party;
  readonly program: 'floor' | 'ours' | 'empty' | 'start' | 'exec-ip' | 'npm-netlink' | 'ip';
  readonly args: readonly string[];
  /** Times the floor that the job may take, if it is ours and has a target. */
  readonly most?: number;
  /** What is made of the messages, where there is more than one way. */
  readonly as?: string;
  /** Greatest resident memory in MiB that the job may take. */
  readonly mostMemory?: number;
}

/** What is measured. */
export interface Job {
  readonly name: string;
  readonly title: string;
  readonly scene: Scene;
  /** Objects: in the scene, or to be made. */
  readonly count: number;
  /** The same with `--quick`. */
  readonly quick: number;
  /** Whether it makes routes in table 1000, which have to go before the next run. */
  readonly makes?: true;
  readonly contenders: (count: string) => readonly Contender[];
}

/** What is in the namespace besides one link with an address. */
export type Scene = 'nothing' | 'routes' | 'neighbours' | 'links';

const floor = (...args: string[]): Contender => ({ party: 'floor', program: 'floor', args });
const ip = (...args: string[]): Contender => ({ party: 'ip', program: 'ip', args });
const execIp = (...args: string[]): Contender => ({ party: 'exec ip', program: 'exec-ip', args });
const npm = (...args: string[]): Contender => ({ party: 'npm netlink', program: 'npm-netlink', args });
const ours = (args: readonly string[], rest: Partial<Contender> = {}): Contender => ({
  party: 'ours',
  program: 'ours',
  args,
  ...rest,
});

const ROUTES = ['-4', 'route', 'show', 'table', 'all'] as const;

function growth(count: number): Job {
  return {
    name: `growth-${count}`,
    title: `dump ${number(count)} IPv4 routes, streamed`,
    scene: 'routes',
    count,
    quick: Math.min(count, 10_000),
    contenders: () => [floor('routes'), ours(['routes-warm'], { as: '`RouteMessage`' })],
  };
}

/** All jobs, in the order of the table. */
export const jobs: readonly Job[] = [
  {
    name: 'routes',
    title: 'dump 1 000 000 IPv4 routes, streamed',
    scene: 'routes',
    count: 1_000_000,
    quick: 100_000,
    contenders: () => [
      floor('routes'),
      ours(['routes-views'], { most: 1.15, as: '`views()`', mostMemory: 120 }),
      ours(['routes-values'], { most: 1.9, as: '`RouteMessage`', mostMemory: 120 }),
      ours(['routes-objects'], { as: '`Route`', mostMemory: 120 }),
      ip(...ROUTES),
    ],
  },
  {
    name: 'routes-held',
    title: 'the same, all held in an array',
    scene: 'routes',
    count: 1_000_000,
    quick: 100_000,
    contenders: () => [
      floor('routes-held'),
      ours(['routes-held'], { most: 2.4, as: '`Route`', mostMemory: 450 }),
      npm('routes-held'),
      execIp(...ROUTES),
    ],
  },
  {
    name: 'neighbours',
    title: 'dump 20 000 neighbours',
    scene: 'neighbours',
    count: 20_000,
    quick: 20_000,
    contenders: () => [
      floor('neighbours'),
      ours(['neighbours'], { most: 1.9, as: '`NeighbourMessage`' }),
      ip('neighbour', 'show'),
      npm('neighbours'),
      execIp('neighbour', 'show'),
    ],
  },
  {
    name: 'links',
    title: 'dump 1 000 links',
    scene: 'links',
    count: 1000,
    quick: 1000,
    contenders: () => [
      floor('links'),
      ours(['links'], { most: 1.5, as: '`LinkMessage`' }),
      ours(['links-objects'], { as: '`Link`' }),
      ip('link', 'show'),
      npm('links'),
      execIp('-details', 'link', 'show'),
    ],
  },
  {
    name: 'get',
    title: 'one `get` of a link, awaited, in a row',
    scene: 'nothing',
    count: 10_000,
    quick: 10_000,
    contenders: (count) => [
      floor('get', count),
      ours(['get', count], { most: 1.8, as: '`LinkMessage`' }),
      npm('get', count),
    ],
  },
  {
    name: 'add-each',
    title: 'add 100 000 routes, each awaited',
    scene: 'nothing',
    count: 100_000,
    quick: 20_000,
    makes: true,
    contenders: (count) => [
      floor('add-each', count),
      ours(['add-each', count], { most: 1.35, as: '`add()`' }),
      npm('add-each', count),
    ],
  },
  {
    name: 'add-bulk',
    title: 'add 100 000 routes in bulk, every acknowledgement read',
    scene: 'nothing',
    count: 100_000,
    quick: 20_000,
    makes: true,
    contenders: (count) => [
      floor('add-bulk', count),
      ours(['add-bulk', count], { most: 1.25, as: '`addAll()`' }),
    ],
  },
  {
    name: 'notifications',
    title: 'consume 200 000 queued notifications',
    scene: 'nothing',
    count: 200_000,
    quick: 20_000,
    makes: true,
    contenders: (count) => [
      floor('notifications', count),
      ours(['notifications', count], { most: 1.6, as: '`RouteMessage`' }),
    ],
  },
  growth(1000),
  growth(10_000),
  growth(100_000),
  {
    name: 'stall',
    title: 'longest stall of the event loop while 1 000 000 routes are streamed',
    scene: 'routes',
    count: 1_000_000,
    quick: 100_000,
    contenders: () => [
      ours(['stall-views'], { as: '`views()`' }),
      ours(['stall-objects'], { as: '`Route`' }),
    ],
  },
  {
    name: 'start',
    title: 'a process that imports `@netlink/iproute2` and lists the links',
    scene: 'nothing',
    count: 1,
    quick: 1,
    contenders: () => [
      { party: 'floor', program: 'empty', args: [], as: 'an empty process' },
      { party: 'ours', program: 'start', args: [] },
    ],
  },
];

/** Digits in groups of three. */
function number(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ' ');
}
