/** What is known of a guest once it has ended. */
export interface Ending {
  /** What came through the port for the exit code. */
  readonly answer: string;
  /** What its kernel said. */
  readonly console: string;
  /** The limit at which it was killed, if it was: that of all its time, or that for coming up. */
  readonly killedAt?: 'limit' | 'boot' | undefined;
}

/** What a run came to. */
export interface Verdict {
  readonly kind: 'ended' | 'absent' | 'timedOut' | 'panicked' | 'died';
  /** The exit code of the command, if it ended. */
  readonly code?: number;
  /** Why the kernel panicked. */
  readonly reason?: string;
  /** What the kernel complained of, if it did. */
  readonly complaint?: string;
  /** All that it said. */
  readonly console: string;
}

const COMPLAINT =
  /Oops|BUG:|WARNING: CPU|general protection|Kernel panic|blocked for more than|Out of memory:/;
const PANIC = /Kernel panic - not syncing: (.*)/;
/** As much of a complaint as says what it is about. */
const COMPLAINT_LINES = 30;
const LAST_LINES = 5;

/** What became of a guest that neither ended by itself nor panicked. */
const KINDS = { limit: 'timedOut', boot: 'absent', never: 'died' } as const;

/** Whether a kernel that said this has panicked. */
export function hasPanicked(console: string): boolean {
  return PANIC.test(console);
}

/** The exit code in what came through the port for it, once it is there. */
export function codeIn(answer: string): number | undefined {
  const code = /^\d+/m.exec(answer)?.[0];
  return code === undefined ? undefined : Number(code);
}

/** Tell what became of a guest. */
export function judge({ answer, console, killedAt }: Ending): Verdict {
  const lines = console.split('\n').map((line) => line.trimEnd());
  const first = lines.findIndex((line) => COMPLAINT.test(line));
  const complaint = first < 0 ? {} : { complaint: lines.slice(first, first + COMPLAINT_LINES).join('\n') };
  const code = codeIn(answer);
  if (code !== undefined) return { kind: 'ended', code, ...complaint, console };
  const reason = PANIC.exec(console)?.[1]?.trim();
  if (reason !== undefined) return { kind: 'panicked', reason, ...complaint, console };
  return { kind: KINDS[killedAt ?? 'never'], ...complaint, console };
}

/** What became of a guest whose command did not end, in one line; for one that died with the last that it said. */
export function lament({ kind, reason = '', console }: Verdict, timeout: number): string {
  switch (kind) {
    case 'panicked':
      return `the guest's kernel panicked: ${reason}`;
    case 'timedOut':
      return `the guest was killed after ${timeout} s`;
    case 'absent':
      return 'the guest did not come up';
    default: {
      const lines = console.split('\n').filter((line) => line.trim() !== '');
      return ['the guest ended without an exit code', ...lines.slice(-LAST_LINES)].join('\n');
    }
  }
}
