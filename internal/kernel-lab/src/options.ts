import { parseArgs } from 'node:util';
import { ENGINE_CHOICES, type EngineChoice } from './engine/engine.ts';
import { isKernelName, KERNEL_NAMES, type KernelName } from './kernels.ts';
import { MEMORY } from './lab.ts';
import { LabError } from './lab-error.ts';

/** What is run, and where. */
export interface LabOptions {
  readonly kernel: KernelName;
  readonly engine: EngineChoice;
  /** Seconds until the guest is killed. */
  readonly timeout: number;
  /** Memory of the guest, in MiB. */
  readonly memory: number;
  /** Folders whose changes reach the host; all others vanish with the guest. */
  readonly shared: readonly string[];
  /** Show what the guest's kernel says. */
  readonly verbose: boolean;
  /** Look for a newer version of the kernel. */
  readonly update: boolean;
  /** Build a User-Mode Linux of this kernel, and run nothing. */
  readonly build: boolean;
  /** The command and its arguments; without one the guest is made ready only. */
  readonly command: readonly string[];
}

/** What `--help` prints. */
export const USAGE = `usage: npm run lab -- [OPTIONS] -- COMMAND [ARGUMENT...]
       npm run lab:build -- KERNEL

Runs COMMAND as root under another Linux kernel. The guest sees the files of this host; what it writes vanishes,
but for the folders named by --share. It has no network but lo.

  --kernel NAME    ${KERNEL_NAMES.join(' | ')} (default: 6.12)
  --engine ENGINE  fastest (default): a User-Mode Linux where there is one, else QEMU
                   fullest: the one that has most: what lab:build has built, else QEMU
                   uml | qemu: that of Debian
  --timeout SECS   kill the guest after that long (default: 600); exit code 124
  --memory MIB     memory of the guest (default: ${MEMORY})
  --share DIR      let what is written below DIR reach the host (repeatable)
  --verbose        show what the guest's kernel says
  --update         take a newer version of the kernel if Debian has one; COMMAND may be left out
  --build          build a User-Mode Linux with every network option from Debian's source of that kernel, which takes
                   10 to 30 minutes; needs gcc and make
  --help           this text

Exit code: that of COMMAND; 124 timed out; 125 the guest died, or could not be made.
Packages are fetched by apt into a cache and unpacked there, nothing is installed. The cache is the folder that the
variable NETLINK_LAB_CACHE names, or netlink-kernel-lab in ~/.cache.
`;

function positive(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number <= 0)
    throw new LabError(`--${name}: ${text} is not a positive whole number`);
  return number;
}

/** Read the command line; `undefined` if it asks for help. */
export function readOptions(words: readonly string[]): LabOptions | undefined {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      kernel: { type: 'string', default: '6.12' },
      engine: { type: 'string', default: ENGINE_CHOICES[0] ?? 'fastest' },
      timeout: { type: 'string', default: '600' },
      memory: { type: 'string', default: String(MEMORY) },
      share: { type: 'string', multiple: true, default: [] },
      verbose: { type: 'boolean', default: false },
      update: { type: 'boolean', default: false },
      build: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  if (!isKernelName(values.kernel))
    throw new LabError(`--kernel: ${values.kernel} is none of ${KERNEL_NAMES.join(', ')}`);
  const engine = ENGINE_CHOICES.find((choice) => choice === values.engine);
  if (engine === undefined)
    throw new LabError(`--engine: ${values.engine} is none of ${ENGINE_CHOICES.join(', ')}`);
  if (positionals.length === 0 && !values.update && !values.build)
    throw new LabError('no command given; --help helps');
  return {
    kernel: values.kernel,
    engine,
    timeout: positive('timeout', values.timeout),
    memory: positive('memory', values.memory),
    shared: values.share,
    verbose: values.verbose,
    update: values.update,
    build: values.build,
    command: positionals,
  };
}
