import { useNamespace } from '@netlink/kernel-test';
import { describe, test } from 'vitest';
import { Connection } from '../src/index.ts';
import { compliance } from '../src/testing/index.ts';
import { NETLINK_ROUTE } from './support/links.ts';

const ns = useNamespace();

describe('with the kernel', () => {
  test.each(compliance)('$name', async ({ run }) => {
    await run((options) => Connection.open({ protocol: NETLINK_ROUTE, netns: ns().path, ...options }));
  });
});
