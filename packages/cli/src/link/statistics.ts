import type { LinkStatistics } from '@netlink/iproute2';
import type { JsonObject } from '../json.ts';

type Counters = Readonly<Record<string, bigint | number | undefined>>;

/** Counters in JSON; all of them where `-statistics` was given twice. */
export function statisticsJson({ rx, tx }: LinkStatistics, isFull: boolean): JsonObject {
  return {
    rx: {
      bytes: rx.bytes,
      packets: rx.packets,
      errors: rx.errors,
      dropped: rx.dropped,
      over_errors: rx.overErrors,
      multicast: rx.multicast,
      ...counted({ compressed: rx.compressed }),
      ...(isFull && {
        length_errors: rx.lengthErrors,
        crc_errors: rx.crcErrors,
        frame_errors: rx.frameErrors,
        fifo_errors: rx.fifoErrors,
        missed_errors: rx.missedErrors,
        ...counted({ nohandler: rx.nohandler, otherhost: rx.otherhostDropped }),
      }),
    },
    tx: {
      bytes: tx.bytes,
      packets: tx.packets,
      errors: tx.errors,
      dropped: tx.dropped,
      carrier_errors: tx.carrierErrors,
      collisions: tx.collisions,
      ...counted({ compressed: tx.compressed }),
      ...(isFull && {
        aborted_errors: tx.abortedErrors,
        fifo_errors: tx.fifoErrors,
        window_errors: tx.windowErrors,
        heartbeat_errors: tx.heartbeatErrors,
        carrier_changes: tx.carrierChanges,
      }),
    },
  };
}

/** Counters that are worth a word only if they are not zero. */
function counted(counters: Counters): Counters {
  return Object.fromEntries(
    Object.entries(counters).filter(([, count]) => count !== undefined && count !== 0n),
  );
}

/** A table of two lines; cells beyond the first stand under each other in all tables of a link. */
interface Table {
  readonly title: string;
  readonly cells: readonly (readonly [title: string, count: bigint | number | undefined])[];
  /** Whether the first column belongs to the title alone. */
  readonly isIndented: boolean;
}

const LEAST_WIDTHS = [10, 7, 6, 7, 7, 7, 10] as const;

/** What stands under nothing: as wide as itself. */
const LOOSE = new Set(['nohandler', 'otherhost']);

/** Counters in columns, as ip(8) prints them; all of them where `-statistics` was given twice. */
export function statisticsLines({ rx, tx }: LinkStatistics, isFull: boolean): string[] {
  const tables: Table[] = [
    {
      title: 'RX:',
      isIndented: false,
      cells: [
        ['bytes', rx.bytes],
        ['packets', rx.packets],
        ['errors', rx.errors],
        ['dropped', rx.dropped],
        ['missed', rx.missedErrors],
        ['mcast', rx.multicast],
        ['compressed', rx.compressed],
      ],
    },
    {
      title: 'RX errors:',
      isIndented: true,
      cells: [
        ['length', rx.lengthErrors],
        ['crc', rx.crcErrors],
        ['frame', rx.frameErrors],
        ['fifo', rx.fifoErrors],
        ['overrun', rx.overErrors],
        ...optional('nohandler', rx.nohandler),
        ...optional('otherhost', rx.otherhostDropped ?? 0n),
      ],
    },
    {
      title: 'TX:',
      isIndented: false,
      cells: [
        ['bytes', tx.bytes],
        ['packets', tx.packets],
        ['errors', tx.errors],
        ['dropped', tx.dropped],
        ['carrier', tx.carrierErrors],
        ['collsns', tx.collisions],
        ['compressed', tx.compressed],
      ],
    },
    {
      title: 'TX errors:',
      isIndented: true,
      cells: [
        ['aborted', tx.abortedErrors],
        ['fifo', tx.fifoErrors],
        ['window', tx.windowErrors],
        ['heartbt', tx.heartbeatErrors],
        ['transns', tx.carrierChanges],
      ],
    },
  ];
  const shown = isFull ? tables : tables.filter(({ isIndented }) => !isIndented);
  const widths = widthsOf(shown);
  return shown.flatMap((table) => linesOf(table, widths));
}

function optional(title: string, count: bigint): (readonly [string, bigint])[] {
  return count === 0n ? [] : [[title, count]];
}

function widthsOf(tables: readonly Table[]): number[] {
  const widths: number[] = [...LEAST_WIDTHS];
  for (const { cells, isIndented } of tables) {
    cells.forEach(([name, count], column) => {
      if (LOOSE.has(name)) return;
      const at = isIndented ? column + 1 : column;
      widths[at] = Math.max(widths[at] ?? 0, String(count ?? '').length);
    });
  }
  return widths;
}

function linesOf({ title, cells, isIndented }: Table, widths: readonly number[]): string[] {
  const [first = 0] = widths;
  const columns = cells.map(([name, count], column) => {
    // What is not compressed is not counted, and some counters are not everywhere: their columns stay empty.
    const isEmpty = count === undefined || (name === 'compressed' && count === 0n);
    const common = widths[isIndented ? column + 1 : column] ?? 0;
    const width = LOOSE.has(name) ? Math.max(name.length, String(count).length) : common;
    const taken = column === 0 && !isIndented ? title.length + 1 : 0;
    return {
      title: (isEmpty ? '' : name).padStart(width - taken),
      count: isEmpty ? '' : `${String(count).padStart(width)} `,
    };
  });
  const titles = columns.map((column) => column.title).join(' ');
  const counts = columns.map(({ count }) => count).join('');
  return [
    `    ${isIndented ? title.padEnd(first) : title} ${titles}`,
    `    ${isIndented ? ' '.repeat(first + 1) : ''}${counts}`,
  ];
}
