import { spawn } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cacheFolder } from '../src/cache/cache.ts';
import type { EngineChoice } from '../src/engine/engine.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio: 'pipe' });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, stdout, stderr });
    });
  });
}

const script = (name: string): string => join(root, 'scripts', name);
/** Less than a test has, for a guest that stands still to be reported by the lab. */
const LIMIT = '240';
const lab = (...words: readonly string[]): Promise<Ended> =>
  run(process.execPath, [script('lab.mjs'), ...words]);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kernel-lab-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Folders of runs of this process's children; other runs may be under way. */
const runs = (): string[] => readdirSync(cacheFolder(process.env)).filter((name) => name.startsWith('run-'));

describe.each<EngineChoice>(['uml', 'qemu'])('%s', (engine) => {
  const guest = (...words: readonly string[]): Promise<Ended> =>
    lab('--engine', engine, '--timeout', LIMIT, ...words);

  test('output, errors and the exit code come through', async () => {
    const ended = await guest('--', 'sh', '-c', 'echo out; echo wrong >&2; uname -n; exit 7');
    expect(ended).toMatchObject({
      code: 7,
      stdout: 'out\nlab\n',
      stderr: expect.stringContaining('wrong') as string,
    });
  });

  test('it is another kernel, with the newest ip, and no network but lo', async () => {
    const { stdout } = await guest(
      '--',
      'sh',
      '-c',
      '$NETLINK_NEWEST_IPROUTE2/ip -V; ip -o link; cat /proc/version',
    );
    expect(stdout).toMatch(/^ip utility, iproute2-/);
    expect(stdout).toContain('Linux version 6.12.');
    expect(stdout).not.toMatch(/: eth\d/);
  });

  test('what is written vanishes, but where it is shared', async () => {
    const mine = join(folder, engine);
    mkdirSync(mine);
    const command = `echo kept > ${mine}/kept; echo gone > ${root}/gone; cat ${root}/gone`;
    expect(await guest('--share', mine, '--', 'sh', '-c', command)).toMatchObject({
      code: 0,
      stdout: 'gone\n',
    });
    expect(readFileSync(join(mine, 'kept'), 'utf8')).toBe('kept\n');
    expect(readdirSync(root)).not.toContain('gone');
  });

  test('a guest that hangs is killed with all that runs in it', async () => {
    const ended = await guest('--timeout', '20', '--', 'sleep', '987654');
    expect(ended).toMatchObject({
      code: 124,
      stderr: expect.stringContaining('lab: the guest was killed after 20 s\n') as string,
    });
    expect((await run('pgrep', ['-f', 'sleep 987654'])).stdout).toBe('');
  });

  test('a panic is reported as that', async () => {
    const ended = await guest('--', 'sh', '-c', 'echo c > /proc/sysrq-trigger');
    expect(ended.code).toBe(125);
    expect(ended.stderr).toContain("lab: the guest's kernel panicked: sysrq triggered crash\n");
  });
});

test('nothing is left behind', async () => {
  const before = runs();
  await lab('--', 'true');
  expect(runs().filter((name) => !before.includes(name))).toStrictEqual([]);
});

test('a lab that is killed takes its guest with it, and the next one cleans up', async () => {
  const child = spawn(
    process.execPath,
    [
      '--import',
      script('typescript.mjs'),
      join(root, 'internal/kernel-lab/src/main.ts'),
      '--',
      'sh',
      '-c',
      'echo ready; sleep 987655',
    ],
    { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  await new Promise((resolve) => child.stdout.once('data', resolve));
  const before = runs();
  child.kill('SIGKILL');
  await new Promise((resolve) => child.once('close', resolve));
  expect((await run('pgrep', ['-f', 'sleep 987655'])).stdout).toBe('');
  await lab('--', 'true');
  const left = runs().filter((name) => before.includes(name) && name.includes(`-${child.pid}-`));
  expect(left).toStrictEqual([]);
});

test('what lacks is said in one line', async () => {
  const line = (text: string): unknown => expect.stringMatching(new RegExp(`^lab: ${text}.*\\n$`));
  expect(await lab('--memory', '99999999', '--', 'true')).toMatchObject({
    code: 125,
    stderr: line('a guest needs 99999999 MiB'),
  });
  const main = [
    '--import',
    script('typescript.mjs'),
    join(root, 'internal/kernel-lab/src/main.ts'),
    '--',
    'true',
  ];
  symlinkSync('/bin/sh', join(folder, 'sh'));
  expect(await run(process.execPath, main, { PATH: folder })).toMatchObject({
    code: 125,
    stderr: line('missing commands: apt-get'),
  });
  const empty = { NETLINK_LAB_CACHE: join(folder, 'cache') };
  const offline = await run('unshare', ['--net', process.execPath, ...main], empty);
  expect(offline.code).toBe(125);
  expect(offline.stderr).toMatch(/lab: the packages of Debian \w+ cannot be had: .*\n$/);
  writeFileSync(join(folder, 'file'), '');
  expect(
    await run(process.execPath, main, { NETLINK_LAB_CACHE: join(folder, 'file', 'cache') }),
  ).toMatchObject({ code: 125, stderr: line('cache: ') });
});

test.each([
  [
    'hang',
    'hung, and was killed: internal/kernel-lab/test/accidents/hang.accident.ts > one that hangs',
    '0 passed, 1 failed, 0 skipped',
  ],
  [
    'panic',
    "the guest's kernel panicked: sysrq triggered crash, during: internal/kernel-lab/test/accidents/panic.accident.ts > one that kills the kernel",
    '0 passed, 1 failed, 0 skipped',
  ],
])('a test that brings about a %s is named', async (accident, line, totals) => {
  const words = ['6.12', '--', `internal/kernel-lab/test/accidents/${accident}`];
  const ended = await run(process.execPath, [script('test-kernels.mjs'), ...words], {
    NETLINK_LAB_ACCIDENTS: '1',
  });
  expect(ended.code).toBe(1);
  expect(ended.stdout).toContain(`  ${line}\n`);
  expect(ended.stdout.trimEnd().split('\n').at(-1)).toContain(totals);
});
