import { defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

const kernelTests = '**/*.kernel.test.ts';
const repositoryTests = 'internal/{repo-checks,readme-check}/test/**/*.test.ts';

/** A guest of the lab may be slower than the machine itself. */
const patience = Number(process.env['NETLINK_TEST_PATIENCE'] ?? 1);

export default defineConfig({
  // Siblings resolve to their sources: no build is needed before a test.
  ssr: { resolve: { conditions: ['@netlink/source', ...defaultServerConditions] } },
  test: {
    pool: 'forks',
    execArgv: ['--expose-gc'],
    // A small machine that is busy needs more than the usual 5 s for a property or a namespace.
    testTimeout: 60_000 * patience,
    hookTimeout: 60_000 * patience,
    reporters: ['default', './scripts/summary-reporter.mjs', './scripts/hang-reporter.mjs'],
    // What was compiled, for other guests of the same run: without acceleration that takes as long as the tests.
    ...(process.env['NETLINK_TEST_MODULES'] === undefined
      ? {}
      : {
          experimental: { fsModuleCache: true, fsModuleCachePath: process.env['NETLINK_TEST_MODULES'] },
        }),
    setupFiles: process.env['NETLINK_TEST_RUNNING'] === undefined ? [] : ['./scripts/note-running-test.mjs'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{packages,internal}/*/test/**/*.test.ts', 'examples/test/**/*.test.ts'],
          exclude: [kernelTests, repositoryTests, '**/node_modules/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'repository',
          include: [repositoryTests],
          exclude: [kernelTests, '**/node_modules/**'],
          // Each of these files loads the compiler; it has no state that one test could leave to another.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'kernel',
          // To load the packages anew for each of these files took longer than their tests, above all in a guest; what a test makes
          // lies in namespaces of its own.
          isolate: false,
          include: [
            `{packages,internal}/*/test/${kernelTests}`,
            `examples/test/${kernelTests}`,
            // Tests that take the kernel or themselves down, for what is said about that.
            ...(process.env['NETLINK_LAB_ACCIDENTS'] === undefined
              ? []
              : ['internal/kernel-lab/test/**/*.accident.ts']),
          ],
        },
      },
      // Starts guests: `npm run lab:check`, and no part of `npm test`.
      ...(process.env['NETLINK_LAB_CHECK'] === undefined
        ? []
        : [
            {
              extends: true as const,
              test: {
                name: 'lab',
                include: ['internal/kernel-lab/test/**/*.check.ts'],
                testTimeout: 600_000,
              },
            },
          ]),
      {
        extends: true,
        test: {
          name: 'types',
          include: [],
          typecheck: {
            enabled: true,
            only: true,
            include: ['packages/*/test/**/*.test-d.ts'],
            tsconfig: './tsconfig.types.json',
          },
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['packages/*/src/**'],
      reporter: ['text-summary', 'html', 'json-summary'],
      thresholds: {
        'packages/netlink-packet/src/**': { branches: 100, lines: 100 },
        'packages/{netlink-sys,netlink-proto,rtnetlink,iproute2,cli}/src/**': { lines: 95 },
      },
    },
  },
});
