import { parseArgs } from 'node:util';
import { KERNELS, type KernelName } from './kernels.ts';
import { LabError } from './lab-error.ts';

/** What is run, and where. */
export interface LabOptions {
  /** The kernel. */
  readonly kernel: KernelName;
  /** Seconds until the guest is killed. */
  readonly timeout: number;
  /** Memory of the guest, in MiB. */
  readonly memory: number;
  /** Folders whose changes reach the host; all others vanish with the guest. */
  readonly shared: readonly string[];
  /** Show what the guest's kernel says. */
  readonly verbose: boolean;
  /** The command and its arguments. */
  readonly command: readonly string[];
}

/** What `--help` prints. */
export const USAGE = `usage: npm run lab -- [OPTIONS] -- COMMAND [ARGUMENT...]

Runs COMMAND as root under another Linux kernel. The guest sees the files of this host; what it writes vanishes,
but for the folders named by --share. It has no network but lo.

  --kernel NAME    ${Object.keys(KERNELS).join(' | ')} (default: 6.12)
  --timeout SECS   kill the guest after that long (default: 600); exit code 124
  --memory MIB     memory of the guest (default: 3072)
  --share DIR      let what is written below DIR reach the host (repeatable)
  --verbose        show what the guest's kernel says
  --help           this text

Exit code: that of COMMAND; 124 timed out; 125 the guest died, or could not be made.
Packages are fetched by apt into the folder .cache/kernel-lab and unpacked there; nothing is installed.
`;

function positive(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number <= 0)
    throw new LabError(`--${name}: ${text} is not a positive whole number`);
  return number;
}

function isKernel(name: string): name is KernelName {
  return Object.hasOwn(KERNELS, name);
}

/** Read the command line; `undefined` if it asks for help. */
export function readOptions(words: readonly string[]): LabOptions | undefined {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      kernel: { type: 'string', default: '6.12' },
      timeout: { type: 'string', default: '600' },
      memory: { type: 'string', default: '3072' },
      share: { type: 'string', multiple: true, default: [] },
      verbose: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  if (!isKernel(values.kernel)) {
    throw new LabError(`--kernel: ${values.kernel} is none of ${Object.keys(KERNELS).join(', ')}`);
  }
  if (positionals.length === 0) throw new LabError('no command given; --help helps');
  return {
    kernel: values.kernel,
    timeout: positive('timeout', values.timeout),
    memory: positive('memory', values.memory),
    shared: values.share,
    verbose: values.verbose,
    command: positionals,
  };
}
