import { describe, expect, it } from 'vitest';

import { checkImports } from '../../src/rules/imports.ts';
import { aPackage, rtnetlink } from '../packages.ts';

describe('checkImports', () => {
  it('accepts what lies below, and files of the same package', () => {
    const text = "import { attributes } from '@netlink/packet';\nimport { x } from '../x.ts';";
    expect(checkImports([rtnetlink({ 'src/link/attributes.ts': text })])).toEqual([]);
  });

  it.each([
    [
      'a package beside',
      "import { Connection } from '@netlink/proto';",
      'imports @netlink/proto, which @netlink/rtnetlink may not',
    ],
    [
      'a type of a package above',
      "import type { Handle } from '@netlink/iproute2';",
      'imports @netlink/iproute2, which @netlink/rtnetlink may not',
    ],
    [
      'a re-export from above',
      "export * from '@netlink/cli';",
      'imports @netlink/cli, which @netlink/rtnetlink may not',
    ],
    [
      'a dynamic import',
      "const x = await import('@netlink/sys');",
      'imports @netlink/sys, which @netlink/rtnetlink may not',
    ],
    [
      'an import type',
      "type X = import('@netlink/sys').Socket;",
      'imports @netlink/sys, which @netlink/rtnetlink may not',
    ],
    [
      'something of npm',
      "import x from 'lodash/merge.js';",
      'imports lodash, which @netlink/rtnetlink may not',
    ],
    [
      'a module of Node.js',
      "import { isIP } from 'node:net';",
      'imports node:net, but @netlink/rtnetlink runs anywhere',
    ],
    [
      'its own package',
      "import { x } from '@netlink/rtnetlink';",
      'imports its own package, @netlink/rtnetlink',
    ],
    [
      'the sources of another package',
      "import '../../netlink-packet/src/writer.ts';",
      'leaves the package: packages/netlink-packet/src/writer.ts',
    ],
    ['its own tests', "import '../test/scene.ts';", 'leaves the package: packages/rtnetlink/test/scene.ts'],
  ])('rejects %s', (_, text, message) => {
    expect(checkImports([rtnetlink({ 'src/link.ts': text })])).toEqual([
      { path: 'packages/rtnetlink/src/link.ts', message },
    ]);
  });

  it('allows modules of Node.js elsewhere, by their full name', () => {
    const sys = (text: string) =>
      aPackage('packages/netlink-sys', { name: '@netlink/sys' }, { 'src/socket.ts': text });
    expect(checkImports([sys("import 'node:util';")])).toEqual([]);
    expect(checkImports([sys("import 'util';")])).toMatchObject([{ message: 'imports util without node:' }]);
  });

  it('leaves tests and private packages alone', () => {
    const text = "import '@netlink/cli';";
    const internal = aPackage('internal/bench', { name: '@netlink/bench' }, { 'src/main.ts': text });
    expect(checkImports([rtnetlink({ 'test/link.test.ts': text }), internal])).toEqual([]);
  });
});
