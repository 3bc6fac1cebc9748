#!/usr/bin/env node
import process from 'node:process';
import { buffer } from 'node:stream/consumers';
import { takesColours } from './colours.ts';
import { run } from './run.ts';

// Whoever reads may stop reading: `nlip route show | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

process.exitCode = await run(process.argv.slice(2), {
  colours: takesColours(process.stdout.isTTY, process.env),
  takesOctets: !process.stdout.isTTY,
  write: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  read: () => buffer(process.stdin),
});
